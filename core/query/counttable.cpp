// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/counttable.h"

#include <QCoreApplication>

#include <array>
#include <numeric>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{""_L1, "label"_L1, "article"_L1, "source"_L1, "month"_L1, "author"_L1, "state"_L1, "layer"_L1};

QString cell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    const bool marks = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return marks ? u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"' : text;
}

} // namespace

QString wordOf(CountBy by)
{
    return words[size_t(by)];
}

std::optional<CountBy> countByOf(QStringView word)
{
    for (size_t i = 1; i < words.size(); ++i) {
        if (word == words[i])
            return CountBy(i);
    }
    return {};
}

QStringList countByWords()
{
    QStringList out;
    for (size_t i = 1; i < words.size(); ++i)
        out.append(words[i]);
    return out;
}

int CountTable::rowTotal(qsizetype row) const
{
    return std::accumulate(counts[row].begin(), counts[row].end(), 0);
}

int CountTable::columnTotal(qsizetype column) const
{
    return std::accumulate(counts.begin(), counts.end(), 0, [column](int sum, const QList<int> &row) { return sum + row[column]; });
}

int CountTable::total() const
{
    int sum = 0;
    for (qsizetype row = 0; row < rows.size(); ++row)
        sum += rowTotal(row);
    return sum;
}

QString shownCount(const QString &name)
{
    return name.isEmpty() ? QCoreApplication::translate("nutgraf", "(none)") : name;
}

QString countCsv(const CountTable &table)
{
    const QString sum = QCoreApplication::translate("nutgraf", "total");
    const bool pivot = table.columnsBy != CountBy::Nothing;
    QString out = cell(wordOf(table.rowsBy));
    for (const QString &column : pivot ? table.columns : QStringList())
        out += u',' + cell(shownCount(column));
    out += u',' + sum + u"\r\n"_s;
    const auto line = [&](const QString &name, const auto &count, int total) {
        out += cell(name);
        for (qsizetype column = 0; pivot && column < table.columns.size(); ++column)
            out += u',' + QString::number(count(column));
        out += u',' + QString::number(total) + u"\r\n"_s;
    };
    for (qsizetype row = 0; row < table.rows.size(); ++row)
        line(shownCount(table.rows[row]), [&](qsizetype column) { return table.counts[row][column]; }, table.rowTotal(row));
    line(sum, [&](qsizetype column) { return table.columnTotal(column); }, table.total());
    return out;
}

} // namespace nutgraf
