// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factrowindex.h"

#include "ui/facts/factsfilter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

FactRow moreRow(FactGroup group, qsizetype left)
{
    FactRow row;
    row.group = row.nature = group;
    row.key = u"more|%1"_s.arg(int(group));
    row.more = left;
    row.title = QCoreApplication::translate("nutgraf", "%1 more: Enter shows the next ones, or type to filter").arg(QLocale().toString(left));
    return row;
}

} // namespace

FactRowIndex::FactRowIndex(QList<FactRow> rows)
    : m_rows(std::move(rows))
{
    m_forms.reserve(m_rows.size());
    for (const FactRow &row : std::as_const(m_rows))
        m_forms.append(searchForm(filterText(row)));
}

bool FactRowIndex::matches(qsizetype row, const QStringList &words) const
{
    return std::ranges::all_of(words, [&form = m_forms.at(row)](const QString &word) { return form.contains(word); });
}

QList<FactRow> FactRowIndex::shown(const FactRowsWanted &wanted) const
{
    QList<FactRow> rows;
    for (qsizetype i = 0; i < m_rows.size();) {
        const FactGroup group = m_rows.at(i).group;
        const int most = wanted.most[size_t(group)];
        int taken = 0;
        qsizetype left = 0;
        for (; i < m_rows.size() && m_rows.at(i).group == group; ++i) {
            if (!matches(i, wanted.words))
                continue;
            if (taken < most || wanted.always.contains(m_rows.at(i).key)) {
                rows.append(m_rows.at(i));
                ++taken;
            } else {
                ++left;
            }
        }
        if (left > 0)
            rows.append(moreRow(group, left));
    }
    return rows;
}

const FactRow *FactRowIndex::rowOf(FactRef ref) const
{
    const auto found = std::ranges::find_if(m_rows, [ref](const FactRow &row) { return row.refs.contains(ref); });
    return found == m_rows.cend() ? nullptr : &*found;
}

} // namespace nutgraf
