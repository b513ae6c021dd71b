// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/querysql.h"

#include "core/query/folding.h"
#include "core/storage/columns.h"

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool isAnnotationLeaf(QueryKind kind)
{
    return kind >= QueryKind::Label && kind <= QueryKind::Note;
}

bool isFact(QueryKind kind)
{
    return kind == QueryKind::Entity || kind == QueryKind::Quantity || kind == QueryKind::Date;
}

bool isNotOfAnnotations(const Query &query)
{
    return query.kind == QueryKind::Not && QueryCompiler::isOfAnnotations(query.children.first());
}

/// What an author, layer or source is compared by; "ab*" for a beginning.
SqlCondition named(const QString &column, const QString &name)
{
    if (name.size() > 1 && name.endsWith(u'*')) {
        const QString start = storable(name.chopped(1));
        return {u"substr(%1, 1, ?) = ? COLLATE NOCASE"_s.arg(column), {qint64(start.toUcs4().size()), start}};
    }
    return {column + u" = ? COLLATE NOCASE"_s, {textColumn(name)}};
}

SqlCondition quantity(const Query &query)
{
    const auto within = [&query](const QString &column) {
        SqlCondition one;
        if (query.from) {
            one.sql += u" AND f.%1 %2 ?"_s.arg(column, query.fromItself ? u">="_s : u">"_s);
            one.values.append(*query.from);
        }
        if (query.to) {
            one.sql += u" AND f.%1 %2 ?"_s.arg(column, query.toItself ? u"<="_s : u"<"_s);
            one.values.append(*query.to);
        }
        return one;
    };
    const SqlCondition value = within(u"value"_s);
    const SqlCondition upper = within(u"upper"_s);
    SqlCondition out{u"f.kind = 1 AND (f.value IS NOT NULL%1 OR f.upper IS NOT NULL%2)"_s.arg(value.sql, upper.sql), value.values + upper.values};
    if (!query.unit.isEmpty()) {
        out.sql += u" AND f.unit = ? COLLATE NOCASE"_s;
        out.values.append(textColumn(query.unit));
    }
    return out;
}

SqlCondition dates(const Query &query)
{
    SqlCondition out{u"f.kind = 2 AND f.day_from IS NOT NULL"_s, {}};
    if (query.firstDay.isValid()) {
        out.sql += u" AND f.day_from >= ?"_s;
        out.values.append(query.firstDay.toJulianDay());
    }
    if (query.lastDay.isValid()) {
        out.sql += u" AND f.day_to <= ? AND f.day_from <= ?"_s; // the second says nothing new, but to the index
        out.values.append(query.lastDay.toJulianDay());
        out.values.append(query.lastDay.toJulianDay());
    }
    return out;
}

SqlCondition published(const Query &query)
{
    SqlCondition out{u"a.published IS NOT NULL"_s, {}};
    if (query.firstDay.isValid()) {
        out.sql += u" AND substr(a.published, 1, 10) >= ?"_s;
        out.values.append(query.firstDay.toString(Qt::ISODate));
    }
    if (query.lastDay.isValid()) {
        out.sql += u" AND substr(a.published, 1, 10) <= ?"_s;
        out.values.append(query.lastDay.toString(Qt::ISODate));
    }
    return out;
}

SqlCondition state(const QString &word)
{
    static const QStringList words{u"accepted"_s, u"suggested"_s, u"rejected"_s, u"confirmed"_s, u"disputed"_s, u"false"_s}; // as AnnotationState
    return {u"n.state = ?"_s, {words.indexOf(word)}};
}

SqlCondition property(const QString &word)
{
    if (word == u"annotated")
        return {u"a.annotations > 0"_s, {}};
    if (word == u"starred")
        return {u"a.starred <> 0"_s, {}};
    return {word == u"read" ? u"a.is_read <> 0"_s : u"a.is_read = 0"_s, {}};
}

SqlCondition negated(const SqlCondition &condition)
{
    return {u"NOT ("_s + condition.sql + u')', condition.values};
}

QString places(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", ");
}

} // namespace

bool QueryCompiler::isOfAnnotations(const Query &query)
{
    switch (query.kind) {
    case QueryKind::Or:
        return std::ranges::all_of(query.children, &QueryCompiler::isOfAnnotations);
    case QueryKind::And:
        return std::ranges::any_of(query.children, &QueryCompiler::isOfAnnotations)
            && std::ranges::all_of(query.children, [](const Query &child) { return isOfAnnotations(child) || isNotOfAnnotations(child); });
    default:
        return isAnnotationLeaf(query.kind);
    }
}

SqlCondition QueryCompiler::joined(const QList<SqlCondition> &parts, const char *between) const
{
    SqlCondition out;
    for (const SqlCondition &part : parts) {
        out.sql += (out.sql.isEmpty() ? QString() : QString::fromLatin1(between)) + u'(' + part.sql + u')';
        out.values += part.values;
    }
    return out;
}

SqlCondition QueryCompiler::labels(const QString &name, const QString &column) const
{
    QStringList ids;
    const QString key = foldedKey(name);
    for (const TagSet &set : m_tagSets) {
        for (const Label &wanted : set.labels) {
            if (foldedKey(wanted.name) != key && foldedKey(wanted.id) != key)
                continue;
            for (const Label &label : set.labels) { // kinds of it too
                if (set.isKindOf(label.id, wanted.id) && !ids.contains(label.id))
                    ids.append(label.id);
            }
        }
    }
    if (ids.isEmpty())
        ids.append(name);
    SqlCondition out{column + u" IN ("_s + places(ids.size()) + u')', {}};
    for (const QString &id : std::as_const(ids))
        out.values.append(textColumn(id));
    return out;
}

SqlCondition QueryCompiler::attribute(const Query &query) const
{
    QStringList ids{query.text};
    const QString key = foldedKey(query.text);
    for (const TagSet &set : m_tagSets) {
        for (const AttributeType &type : set.attributes) {
            if ((foldedKey(type.name) == key || foldedKey(type.id) == key) && !ids.contains(type.id))
                ids.append(type.id);
        }
    }
    SqlCondition out{u"n.attributes <> '' AND EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(n.attributes) THEN n.attributes ELSE '{}' END) j"
                     " WHERE j.key IN (%1)"_s.arg(places(ids.size())),
                     {}};
    for (const QString &id : std::as_const(ids))
        out.values.append(textColumn(id));
    if (!query.value.isNull()) {
        const SqlCondition value = named(u"j.value"_s, query.value);
        out.sql += u" AND "_s + value.sql;
        out.values += value.values;
    }
    out.sql += u')';
    return out;
}

/// On a row `n`; `query` is one that isOfAnnotations() or the negation of one.
SqlCondition QueryCompiler::annotation(const Query &query) const
{
    QList<SqlCondition> parts;
    switch (query.kind) {
    case QueryKind::And:
    case QueryKind::Or:
        for (const Query &child : query.children)
            parts.append(annotation(child));
        return joined(parts, query.kind == QueryKind::And ? " AND " : " OR ");
    case QueryKind::Not:
        return negated(annotation(query.children.first()));
    case QueryKind::Label:
        return labels(query.text, u"n.label"_s);
    case QueryKind::Attribute:
        return attribute(query);
    case QueryKind::Author:
        return named(u"n.author"_s, query.text);
    case QueryKind::Layer:
        return named(u"n.layer"_s, query.text);
    case QueryKind::State:
        return state(query.text);
    default: // a note
        return {u"n.number IN (SELECT rowid FROM note_search WHERE note_search MATCH ?)"_s, {ftsTerm(query)}};
    }
}

SqlCondition QueryCompiler::fact(const Query &query) const
{
    if (query.kind == QueryKind::Quantity)
        return quantity(query);
    if (query.kind == QueryKind::Date)
        return dates(query);
    const bool beginning = query.text.size() > 1 && query.text.endsWith(u'*');
    const QString key = foldedKey(beginning ? query.text.chopped(1) : query.text);
    if (!beginning)
        return {u"f.kind = 0 AND (f.name_key = ? OR f.exact_key = ?)"_s, {textColumn(key), textColumn(key)}};
    const QString end = key + QChar(0xFFFF); // behind every key that begins so
    return {u"f.kind = 0 AND (f.name_key BETWEEN ? AND ? OR f.exact_key BETWEEN ? AND ?)"_s, {textColumn(key), end, textColumn(key), end}};
}

/// In title, text or a note.
SqlCondition QueryCompiler::words(const Query &query) const
{
    const QString term = ftsTerm(query);
    return {u"a.id IN (SELECT rowid FROM text_search WHERE text_search MATCH ? UNION SELECT m.article FROM annotation m"
            " JOIN note_search s ON s.rowid = m.number WHERE s.note_search MATCH ?)"_s,
            {term, term}};
}

/// Conditions on annotations side by side hold of one annotation, with the negated ones among them.
SqlCondition QueryCompiler::allOf(const QList<Query> &children) const
{
    QList<SqlCondition> parts;
    Query one{QueryKind::And};
    const bool groups = std::ranges::any_of(children, &isOfAnnotations);
    for (const Query &child : children) {
        if (groups && (isOfAnnotations(child) || isNotOfAnnotations(child)))
            one.children.append(child);
        else
            parts.append(articles(child));
    }
    if (!one.children.isEmpty()) {
        const SqlCondition group = annotation(one);
        parts.prepend({u"a.id IN (SELECT n.article FROM annotation n WHERE "_s + group.sql + u')', group.values});
    }
    return joined(parts, " AND ");
}

SqlCondition QueryCompiler::articles(const Query &query) const
{
    if (isOfAnnotations(query))
        return allOf({query});
    if (isFact(query.kind)) {
        const SqlCondition one = fact(query);
        return {u"a.id IN (SELECT f.article FROM fact f WHERE "_s + one.sql + u')', one.values};
    }
    QList<SqlCondition> parts;
    switch (query.kind) {
    case QueryKind::And:
        return allOf(query.children);
    case QueryKind::Or:
        for (const Query &child : query.children)
            parts.append(articles(child));
        return joined(parts, " OR ");
    case QueryKind::Not:
        return negated(articles(query.children.first()));
    case QueryKind::DocumentLabel: {
        const SqlCondition label = labels(query.text, u"d.label"_s);
        return {u"a.id IN (SELECT d.article FROM document_label d WHERE "_s + label.sql + u')', label.values};
    }
    case QueryKind::Published:
        return published(query);
    case QueryKind::Source:
        return named(u"a.source"_s, query.text);
    case QueryKind::Is:
        return property(query.text);
    default:
        return words(query);
    }
}

void QueryCompiler::collect(const Query &query, bool ofAnnotations, QList<SqlCondition> &out) const
{
    if (query.kind == QueryKind::Not)
        return;
    if (isOfAnnotations(query)) {
        if (ofAnnotations)
            out.append(annotation(query));
        return;
    }
    if (isFact(query.kind) && !ofAnnotations)
        out.append(fact(query));
    Query one{QueryKind::And};
    const bool groups = query.kind == QueryKind::And && std::ranges::any_of(query.children, &isOfAnnotations);
    for (const Query &child : query.children) {
        if (groups && (isOfAnnotations(child) || isNotOfAnnotations(child)))
            one.children.append(child);
        else
            collect(child, ofAnnotations, out);
    }
    if (ofAnnotations && !one.children.isEmpty())
        out.append(annotation(one));
}

SqlCondition QueryCompiler::annotations(const Query &query) const
{
    QList<SqlCondition> parts;
    collect(query, true, parts);
    return joined(parts, " OR ");
}

SqlCondition QueryCompiler::facts(const Query &query) const
{
    QList<SqlCondition> parts;
    collect(query, false, parts);
    return joined(parts, " OR ");
}

QList<Query> askedWords(const Query &query)
{
    if (query.kind == QueryKind::Text)
        return {query};
    QList<Query> out;
    if (query.kind != QueryKind::Not) {
        for (const Query &child : query.children)
            out += askedWords(child);
    }
    return out;
}

QString ftsTerm(const Query &words)
{
    QString term = storable(words.text);
    term.replace(u"\""_s, u"\"\""_s);
    return u'"' + term + u'"' + (words.beginning ? u"*"_s : QString());
}

} // namespace nutgraf
