// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/querysql.h"
#include "core/storage/querystore.h"
#include "core/storage/tagsetstore.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// What a row is grouped by, of the annotation `n` and its article `a`.
QString columnOf(CountBy by)
{
    switch (by) {
    case CountBy::Nothing:
        return u"''"_s;
    case CountBy::Label:
        return u"n.label"_s;
    case CountBy::Article:
        return u"n.article"_s;
    case CountBy::Source:
        return u"a.source"_s;
    case CountBy::Month:
        return u"coalesce(substr(a.published, 1, 7), '')"_s;
    case CountBy::Author:
        return u"n.author"_s;
    case CountBy::State:
        return u"n.state"_s;
    case CountBy::Layer:
        return u"n.layer"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateName(const QString &number)
{
    static const QStringList words{u"accepted"_s, u"suggested"_s, u"rejected"_s, u"confirmed"_s, u"disputed"_s, u"false"_s}; // as AnnotationState
    return words.value(number.toInt());
}

/// One axis of the table while it is filled.
struct Axis {
    CountBy by;
    QStringList keys = {}; ///< in the order they came
    QHash<QString, qsizetype> places = {};

    qsizetype place(const QString &key)
    {
        const auto found = places.constFind(key);
        if (found != places.cend())
            return *found;
        keys.append(key);
        places.insert(key, keys.size() - 1);
        return keys.size() - 1;
    }
};

Result<QStringList> namesOf(Database &database, const Axis &axis, const QList<TagSet> &sets)
{
    QStringList names;
    for (const QString &key : axis.keys) {
        QString name = axis.by == CountBy::State ? stateName(key) : key;
        for (qsizetype i = 0; axis.by == CountBy::Label && i < sets.size(); ++i) {
            if (const Label *label = sets[i].label(key)) {
                name = label->name;
                break;
            }
        }
        if (axis.by == CountBy::Article) {
            Statement title = database.statement(u"SELECT title FROM article WHERE id = ?"_s);
            if (auto done = title.bind(key.toLongLong()).exec(); !done)
                return std::unexpected(done.error());
            const auto found = title.next();
            if (!found)
                return std::unexpected(found.error());
            if (*found && !title.text(0).isEmpty())
                name = title.text(0);
        }
        names.append(name);
    }
    return names;
}

/// Most first, months by date.
QList<qsizetype> orderOf(const Axis &axis, const QStringList &names, const QList<int> &totals)
{
    QList<qsizetype> order(axis.keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](qsizetype a, qsizetype b) {
        if (axis.by == CountBy::Month || totals[a] == totals[b])
            return names[a] < names[b];
        return totals[a] > totals[b];
    });
    return order;
}

struct Cell {
    qsizetype row;
    qsizetype column;
    int count;
};

} // namespace

Result<CountTable> queryCounts(Database &database, const Query &query, CountBy rowsBy, CountBy columnsBy)
{
    const auto sets = readTagSets(database);
    if (!sets)
        return std::unexpected(sets.error());
    const QueryCompiler compile(*sets);
    const SqlCondition annotations = compile.annotations(query);
    const bool everywhere = QueryCompiler::isOfAnnotations(query) || (query.kind == QueryKind::And && query.children.isEmpty());
    const SqlCondition articles = everywhere ? SqlCondition() : compile.articles(query);
    QString sql = u"SELECT %1, %2, count(*) FROM annotation n JOIN article a ON a.id = n.article"_s.arg(columnOf(rowsBy), columnOf(columnsBy));
    QStringList conditions;
    for (const SqlCondition &condition : {annotations, articles}) {
        if (!condition.isEmpty())
            conditions.append(u'(' + condition.sql + u')');
    }
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(u" AND ");
    Statement statement = database.statement(sql + u" GROUP BY 1, 2"_s);
    for (const QVariant &value : annotations.values + articles.values)
        statement.bind(value);
    if (auto done = statement.exec(); !done)
        return std::unexpected(done.error());

    Axis rows{rowsBy};
    Axis columns{columnsBy};
    QList<Cell> cells;
    for (;;) {
        const auto more = statement.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
        cells.append({rows.place(statement.text(0)), columns.place(statement.text(1)), int(statement.number(2))});
    }
    QList<int> rowTotals(rows.keys.size());
    QList<int> columnTotals(columns.keys.size());
    for (const Cell &cell : std::as_const(cells)) {
        rowTotals[cell.row] += cell.count;
        columnTotals[cell.column] += cell.count;
    }
    const auto rowNames = namesOf(database, rows, *sets);
    const auto columnNames = namesOf(database, columns, *sets);
    if (!rowNames || !columnNames)
        return std::unexpected(rowNames ? columnNames.error() : rowNames.error());

    CountTable table{rowsBy, columnsBy, {}, {}, {}};
    QList<qsizetype> rowAt(rows.keys.size());
    QList<qsizetype> columnAt(columns.keys.size());
    for (const qsizetype row : orderOf(rows, *rowNames, rowTotals)) {
        rowAt[row] = table.rows.size();
        table.rows.append((*rowNames)[row]);
    }
    for (const qsizetype column : orderOf(columns, *columnNames, columnTotals)) {
        columnAt[column] = table.columns.size();
        table.columns.append((*columnNames)[column]);
    }
    table.counts = QList<QList<int>>(table.rows.size(), QList<int>(table.columns.size()));
    for (const Cell &cell : std::as_const(cells))
        table.counts[rowAt[cell.row]][columnAt[cell.column]] = cell.count;
    return table;
}

} // namespace nutgraf
