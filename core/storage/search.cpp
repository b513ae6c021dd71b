// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/search.h"

#include "core/storage/columns.h"

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumTerms = 32;

bool isQuoteMark(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab' || c == u'\u00bb';
}

/// A term that FTS5 takes as words only; nothing where there is no word in it.
void addTerm(QStringList &terms, QStringView words, bool beginning)
{
    const auto isWordCharacter = [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); };
    if (!std::any_of(words.begin(), words.end(), isWordCharacter) || terms.size() >= maximumTerms)
        return;
    QString term = storable(words.toString());
    term.replace(u"\""_s, u"\"\""_s);
    terms.append(u"\"%1\"%2"_s.arg(term, beginning ? u"*"_s : QString()));
}

} // namespace

QStringList searchTerms(QStringView query)
{
    QStringList terms;
    qsizetype i = 0;
    while (i < query.size()) {
        if (query[i].isSpace()) {
            ++i;
        } else if (isQuoteMark(query[i])) {
            qsizetype end = i + 1;
            while (end < query.size() && !isQuoteMark(query[end]))
                ++end;
            if (end < query.size()) {
                addTerm(terms, query.sliced(i + 1, end - i - 1), false);
                i = end + 1;
            } else {
                ++i; // never closed: the words after it are plain words
            }
        } else {
            qsizetype end = i;
            while (end < query.size() && !query[end].isSpace() && !isQuoteMark(query[end]))
                ++end;
            const bool beginning = query[end - 1] == u'*';
            addTerm(terms, query.sliced(i, end - i - (beginning ? 1 : 0)), beginning);
            i = end;
        }
    }
    return terms;
}

Result<QList<ArticleId>> searchArticles(Database &database, const QString &query, int limit)
{
    const QStringList terms = searchTerms(query);
    if (terms.isEmpty() || limit <= 0)
        return QList<ArticleId>();
    // A term may stand in the text and the next in a note, so each term is looked up in both and the sets are intersected.
    const QString one = u"SELECT rowid FROM text_search WHERE text_search MATCH ? UNION SELECT n.article FROM annotation n"
                        " JOIN note_search s ON s.rowid = n.number WHERE s.note_search MATCH ?"_s;
    QString sql = u"SELECT a.id FROM article a LEFT JOIN (SELECT rowid AS id, bm25(text_search, 4.0, 1.0) AS score FROM text_search"
                  " WHERE text_search MATCH ?) r ON r.id = a.id WHERE "_s;
    for (qsizetype i = 0; i < terms.size(); ++i)
        sql += (i > 0 ? u" AND "_s : QString()) + u"a.id IN ("_s + one + u")"_s;
    sql += u" ORDER BY coalesce(r.score, 0), a.id DESC LIMIT ?"_s; // the best score is the most negative one

    Statement rows = database.statement(sql);
    rows.bind(terms.join(u" OR "));
    for (const QString &term : terms)
        rows.bind(term).bind(term);
    if (auto done = rows.bind(limit).exec(); !done)
        return std::unexpected(done.error());
    QList<ArticleId> out;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return out;
        out.append(rows.number(0));
    }
}

} // namespace nutgraf
