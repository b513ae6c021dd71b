// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/correctionsmodel.h"

#include "core/facts/factfields.h"
#include "ui/facts/facttext.h"
#include "ui/facts/ruletext.h"

#include <QLocale>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

QList<CorrectionRow> correctionRows(const CorrectedFacts &facts, QStringView text, const Corrections &corrections)
{
    QList<CorrectionRow> rows;
    const QList<FactRef> refs = decidedFacts(facts.engine, text, corrections.decisions);
    for (qsizetype i = 0; i < corrections.decisions.size(); ++i) {
        const Decision &decision = corrections.decisions[i];
        if (decision.verdict == Verdict::Accepted)
            continue; // agrees with the engine
        const FromTo change = fromTo(decision, fieldsOf(facts.engine, refs[i]));
        rows.append({decision.id, {}, oneLine(decision.exact, 120), change.from, change.to, decision.made, decision.engine});
    }
    for (const NameRule &rule : corrections.rules) {
        const FromTo change = fromTo(rule);
        rows.append({{}, rule.id, oneLine(rule.name, 120), change.from, change.to, rule.made, rule.engine});
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const CorrectionRow &row) { return row.made.isValid() ? row.made.toMSecsSinceEpoch() : 0; });
    return rows;
}

CorrectionsModel::CorrectionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CorrectionsModel::setRows(const QList<CorrectionRow> &rows)
{
    const auto has = [](const QList<CorrectionRow> &list, const CorrectionRow &row) { return list.contains(row); };
    constexpr qsizetype few = 2000; // above that, comparing each with each is not worth it
    if (rows.size() > few || m_rows.size() > few) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (has(rows, m_rows[i]))
            continue;
        beginRemoveRows({}, int(i), int(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i < m_rows.size() && m_rows[i] == rows[i])
            continue;
        beginInsertRows({}, int(i), int(i));
        m_rows.insert(i, rows[i]);
        endInsertRows();
    }
    if (m_rows.size() > rows.size()) { // the same ones in another order
        beginRemoveRows({}, int(rows.size()), int(m_rows.size()) - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
}

int CorrectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CorrectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString CorrectionsModel::text(const CorrectionRow &row, int column) const
{
    switch (column) {
    case WhatColumn: return row.what;
    case ChangeColumn: return row.from.isEmpty() ? tr("→ %1").arg(row.to) : tr("%1 → %2").arg(row.from, row.to);
    case ScopeColumn: return row.isEverywhere() ? tr("All articles") : tr("This article");
    case MadeColumn: return row.made.isValid() ? QLocale().toString(row.made.toLocalTime(), QLocale::ShortFormat) : QString();
    case EngineColumn: return row.engine > 0 ? QString::number(row.engine) : tr("unknown");
    default: return {};
    }
}

QVariant CorrectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CorrectionRow &line = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(line, index.column());
    case SortRole:
        if (index.column() == MadeColumn)
            return line.made;
        return index.column() == EngineColumn ? QVariant(line.engine) : QVariant(text(line, index.column()));
    case FilterTextRole: {
        QStringList words;
        for (int column = 0; column < columnTotal; ++column)
            words.append(text(line, column));
        return words.join(u'\n');
    }
    default: return {};
    }
}

QVariant CorrectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("What");
    case ChangeColumn: return tr("From → to");
    case ScopeColumn: return tr("Where");
    case MadeColumn: return tr("Made on");
    case EngineColumn: return tr("Engine");
    default: return {};
    }
}

} // namespace nutgraf
