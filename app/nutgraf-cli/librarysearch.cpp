// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/librarysearch.h"

#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/exchangefiles.h"
#include "core/facts/corrections.h"
#include "core/facts/pipeline.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf::cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

int usage(const QString &message)
{
    complain(u"library"_s, message);
    return WrongUsage;
}

int failed(const Library &library, const Error &error)
{
    complain(library.path(), error.message);
    return SomeFailed;
}

void printLine(const QJsonObject &object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

/// Says what is wrong and marks the place under the query.
int wrongQuery(const QString &query, const QueryError &error)
{
    complain(u"library"_s, error.message);
    const qsizetype width = std::max<qsizetype>(1, error.place.length());
    if (query.size() <= 200)
        std::fprintf(stderr, "  %s\n  %s%s\n", query.toUtf8().constData(), QByteArray(error.place.start, ' ').constData(), QByteArray(width, '^').constData());
    return WrongUsage;
}

QString kindWord(HitKind kind)
{
    return kind == HitKind::Words ? u"words"_s : kind == HitKind::Annotation ? u"annotation"_s : u"fact"_s;
}

/// What a concordance can be sorted by, as on the command line.
std::optional<ConcordanceOrder> orderOf(const QString &word)
{
    static const QStringList words{u"text"_s, u"left"_s, u"left2"_s, u"left3"_s, u"right"_s, u"right2"_s, u"right3"_s, u"hit"_s};
    const qsizetype at = word.isEmpty() ? 0 : word == u"left1" ? 1 : word == u"right1" ? 4 : words.indexOf(word);
    return at < 0 ? std::nullopt : std::optional(ConcordanceOrder(at));
}

void printKwic(const ConcordanceLine &line, const QString &format)
{
    if (format == u"csv") {
        QStringList cells{QString::number(line.hit.article), line.title, kindWord(line.hit.kind), line.hit.what, line.left, line.keyword, line.right};
        for (QString &cell : cells)
            cell = u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
        print(cells.join(u',').toUtf8() + "\r\n");
        return;
    }
    QJsonObject object{{u"article"_s, line.hit.article}, {u"title"_s, line.title}, {u"kind"_s, kindWord(line.hit.kind)},
                       {u"left"_s, line.left}, {u"hit"_s, line.keyword}, {u"right"_s, line.right}};
    if (!line.hit.what.isEmpty())
        object.insert(u"what"_s, line.hit.what);
    if (!line.hit.id.isEmpty())
        object.insert(u"annotation"_s, line.hit.id);
    printLine(object);
}

} // namespace

Result<Facts> correctedFacts(const Library &library, const StoredArticle &stored)
{
    const Article &article = stored.article;
    const auto rules = library.rules();
    if (!rules)
        return std::unexpected(rules.error());
    return library.decisions(stored.id).transform([&](const QList<Decision> &decisions) {
        return applyCorrections(findFacts({article.text, article.structure, article.published, article.publishedHasTime}), article.text, {*rules, decisions});
    });
}

int librarySearch(const Library &library, const SearchWishes &wishes)
{
    const QString text = wishes.query.join(u' ');
    const auto query = parseQuery(text);
    if (!query)
        return wrongQuery(text, query.error());
    const auto found = library.articles(*query, wishes.limit > 0 ? wishes.limit : 200);
    if (!found)
        return failed(library, found.error());
    for (const ArticleId id : *found) {
        const auto stored = library.article(id);
        printLine({{u"article"_s, id}, {u"title"_s, stored ? stored->article.title : QString()}});
    }
    return Done;
}

int libraryKwic(const Library &library, const SearchWishes &wishes)
{
    const QString text = wishes.query.join(u' ');
    const auto query = parseQuery(text);
    if (!query)
        return wrongQuery(text, query.error());
    const auto order = orderOf(wishes.sort);
    if (!order)
        return usage(tr("kwic sorts by text, left, left2, left3, right, right2, right3 or hit, not by “%1”").arg(wishes.sort));
    ConcordanceOptions options;
    options.exactForm = wishes.exactForm;
    if (wishes.limit > 0)
        options.limit = wishes.limit;
    auto found = library.concordance(*query, options);
    if (!found)
        return failed(library, found.error());
    sortConcordance(found->lines, *order, wishes.exactForm);
    if (wishes.format == u"csv")
        print("article,title,kind,what,left,hit,right\r\n");
    for (const ConcordanceLine &line : std::as_const(found->lines))
        printKwic(line, wishes.format);
    if (found->more)
        complain(library.path(), tr("there are more than %1; --limit shows more").arg(options.limit));
    return Done;
}

int libraryCount(const Library &library, const SearchWishes &wishes)
{
    const QString text = wishes.query.join(u' ');
    std::optional<Query> query;
    if (!text.isEmpty()) {
        auto read = parseQuery(text);
        if (!read)
            return wrongQuery(text, read.error());
        query = std::move(*read);
    }
    const auto rows = countByOf(wishes.rows.isEmpty() ? u"label"_s : wishes.rows);
    const auto columns = wishes.columns.isEmpty() ? std::optional(CountBy::Nothing) : countByOf(wishes.columns);
    if (!rows || !columns)
        return usage(tr("count counts by %1, not by “%2”").arg(countByWords().join(u", "), rows ? wishes.columns : wishes.rows));
    const auto table = library.count(query, *rows, *columns);
    if (!table)
        return failed(library, table.error());
    if (wishes.format != u"json") {
        print(countCsv(*table).toUtf8());
        return Done;
    }
    for (qsizetype row = 0; row < table->rows.size(); ++row) {
        QJsonObject object{{wordOf(*rows), table->rows[row]}, {u"total"_s, table->rowTotal(row)}};
        QJsonObject cells;
        for (qsizetype column = 0; *columns != CountBy::Nothing && column < table->columns.size(); ++column)
            cells.insert(table->columns[column], table->counts[row][column]);
        if (!cells.isEmpty())
            object.insert(u"by"_s, cells);
        printLine(object);
    }
    return Done;
}

int libraryIndex(Library &library)
{
    const auto ids = library.articlesWithoutFacts(factEngineVersion);
    if (!ids)
        return failed(library, ids.error());
    int status = Done;
    qint64 done = 0;
    for (const ArticleId id : *ids) {
        const auto stored = library.article(id);
        const auto facts = stored ? correctedFacts(library, *stored) : std::unexpected(stored.error());
        const auto kept = facts ? library.putFacts(id, *facts, factEngineVersion) : std::unexpected(facts.error());
        if (!kept)
            status = failed(library, kept.error());
        else
            ++done;
    }
    printLine({{u"indexed"_s, done}});
    return status;
}

} // namespace nutgraf::cli
