// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/librarycommand.h"

#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/correctionscommand.h"
#include "app/nutgraf-cli/exchangefiles.h"
#include "app/nutgraf-cli/librarysearch.h"
#include "core/annotations/relationends.h"
#include "core/exchange/factswriter.h"
#include "core/intake/encoding.h"
#include "core/intake/htmlextractor.h"
#include "core/intake/textcleaner.h"
#include "core/storage/library.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace nutgraf::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

/// What was asked for, the same for all of the actions.
struct Wishes {
    QString format;
    QString article; ///< an id, "all", or empty
    QStringList arguments;
    QString rows = {};
    QString columns = {};
    QString sort = {};
    int limit = 0;
    bool exactForm = false;

    [[nodiscard]] SearchWishes search() const { return {arguments, rows, columns, sort, format, limit, exactForm}; }
};

int usage(const QString &message)
{
    complain(u"library"_s, message);
    return WrongUsage;
}

/// The articles that --article names; all of them for "all" or nothing. NotFound for a number that is none.
Result<QList<ArticleId>> chosen(const Library &library, const QString &article)
{
    if (!article.isEmpty() && article != u"all") {
        const ArticleId id = article.toLongLong();
        return library.article(id).transform([id](const StoredArticle &) { return QList<ArticleId>{id}; });
    }
    return library.articles().transform([](const QList<ArticleSummary> &all) {
        QList<ArticleId> ids;
        for (auto summary = all.crbegin(); summary != all.crend(); ++summary)
            ids.append(summary->id);
        return ids;
    });
}

Result<Document> documentOf(const Library &library, ArticleId id)
{
    const auto stored = library.article(id);
    if (!stored)
        return std::unexpected(stored.error());
    const auto annotations = library.annotations(id);
    if (!annotations)
        return std::unexpected(annotations.error());
    const auto tagSet = library.tagSet();
    if (!tagSet)
        return std::unexpected(tagSet.error());
    const auto relations = library.relations(id);
    if (!relations)
        return std::unexpected(relations.error());
    const auto labels = library.documentLabels(id);
    if (!labels)
        return std::unexpected(labels.error());
    return Document{articleIri(stored->article), stored->article, *annotations, relationsAmong(*relations, *annotations), *labels, *tagSet, {}};
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Adds the labels that the library does not have.
Result<void> addLabels(Library &library, const TagSet &from, const QList<Annotation> &annotations)
{
    auto tagSet = library.tagSet();
    if (!tagSet)
        return std::unexpected(tagSet.error());
    bool added = false;
    for (const Annotation &annotation : annotations) {
        const Label *label = from.label(annotation.label);
        if (!label || tagSet->label(label->id))
            continue;
        tagSet->labels.append(*label);
        tagSet->labels.last().key.clear(); // keys are the library's own
        added = true;
    }
    return added ? library.setTagSet(*tagSet) : Result<void>();
}

Result<void> keepAnnotations(Library &library, ArticleId id, const Document &document)
{
    if (const auto done = addLabels(library, document.tagSet, document.annotations); !done)
        return done;
    QList<Annotation> annotations = document.annotations;
    for (Annotation &annotation : annotations)
        annotation.revision = 0; // of the newest text
    return library.putAnnotations(id, annotations);
}

/// Nothing of a file is kept when anything in it cannot be.
Result<ArticleId> importAnnotated(Library &library, const Format &format, const QString &file, const QString &article)
{
    std::optional<Document> onto;
    ArticleId id = 0;
    if (!article.isEmpty()) {
        id = article.toLongLong();
        auto document = documentOf(library, id);
        if (!document)
            return std::unexpected(document.error());
        onto = *document;
    }
    const auto read = readDocuments(format, file, onto ? &*onto : nullptr);
    if (!read)
        return std::unexpected(read.error());
    for (const Problem &repair : read->report.repairs)
        complain(file, (repair.place.isEmpty() ? QString() : repair.place + u": "_s) + repair.message);
    if (!read->report.errors.isEmpty()) {
        for (const Problem &error : read->report.errors)
            complain(file, error.place + u": "_s + error.message);
        return std::unexpected(Error{Error::Code::BadInput, tr("Nothing was imported; mend what is named above."), file});
    }
    for (const Document &document : read->documents) {
        if (!onto && document.article.text.isEmpty())
            return std::unexpected(Error{Error::Code::BadInput, tr("The file does not hold the text of its article; name one with --article."), file});
    }
    for (const Document &document : read->documents) {
        if (!onto) {
            const auto added = library.addArticle(document.article, file);
            if (!added)
                return added;
            id = *added;
        }
        if (const auto done = keepAnnotations(library, id, document); !done)
            return std::unexpected(done.error());
    }
    return id;
}

Result<ArticleId> importText(Library &library, const QString &file)
{
    const auto text = readTextFile(file);
    if (!text)
        return std::unexpected(text.error());
    CleaningHints hints;
    hints.fileName = QFileInfo(file).completeBaseName();
    const Article article = looksLikeHtml(text->text) ? extractArticle(text->text, hints) : cleanArticle(text->text, hints);
    return library.addArticle(article, QFileInfo(file).absoluteFilePath());
}

/// The format of a file by its name, where none is named: annotations or else an article.
QString formatOf(const QString &file, const Wishes &wishes)
{
    if (!wishes.format.isEmpty())
        return wishes.format;
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"jsonld" || suffix == u"json")
        return u"w3c"_s;
    return suffix == u"csv" ? u"csv"_s : u"text"_s;
}

int import(Library &library, const Wishes &wishes)
{
    if (wishes.arguments.isEmpty())
        return usage(tr("import needs files"));
    int status = Done;
    for (const QString &file : wishes.arguments) {
        const QString name = formatOf(file, wishes);
        Result<ArticleId> id = 0;
        if (name == u"text")
            id = importText(library, file);
        else if (const auto format = exchangeFormat(name); format && format->canBeRead())
            id = importAnnotated(library, *format, file, wishes.article);
        else
            return usage(tr("import does not read the format “%1”").arg(name));
        if (!id) {
            complain(file, id.error().message);
            status = SomeFailed;
            continue;
        }
        print(line({{u"article"_s, *id}, {u"file"_s, file}}));
    }
    return status;
}

int exportTo(Library &library, const Wishes &wishes)
{
    const auto format = exchangeFormat(wishes.format.isEmpty() ? u"w3c"_s : wishes.format);
    if (!format)
        return usage(format.error().message);
    if (wishes.arguments.size() > 1)
        return usage(tr("export writes one file"));
    const auto ids = chosen(library, wishes.article);
    if (!ids) {
        complain(library.path(), ids.error().message);
        return SomeFailed;
    }
    QList<Document> documents;
    for (const ArticleId id : *ids) {
        auto document = documentOf(library, id);
        if (!document) {
            complain(library.path(), document.error().message);
            return SomeFailed;
        }
        documents.append(std::move(*document));
    }
    const Written written = format->write(documents, {});
    for (const Loss &loss : written.losses.losses)
        std::fprintf(stderr, "nutgraf-cli: %s (%d)\n", qPrintable(loss.message), loss.count);
    return writeOutput(wishes.arguments.value(0, u"-"_s), written);
}

int search(Library &library, const Wishes &wishes)
{
    return wishes.arguments.isEmpty() ? usage(tr("search needs words")) : librarySearch(library, wishes.search());
}

int kwic(Library &library, const Wishes &wishes)
{
    return wishes.arguments.isEmpty() ? usage(tr("kwic needs words")) : libraryKwic(library, wishes.search());
}

int count(Library &library, const Wishes &wishes)
{
    return libraryCount(library, wishes.search());
}

int index(Library &library, const Wishes &)
{
    return libraryIndex(library);
}

int list(Library &library, const Wishes &)
{
    const auto articles = library.articles();
    if (!articles) {
        complain(library.path(), articles.error().message);
        return SomeFailed;
    }
    for (const ArticleSummary &summary : *articles) {
        print(line({{u"article"_s, summary.id},
                    {u"title"_s, summary.title},
                    {u"source"_s, summary.source},
                    {u"published"_s, summary.published.isValid() ? QJsonValue(summary.published.date().toString(Qt::ISODate)) : QJsonValue()},
                    {u"added"_s, summary.added.toString(Qt::ISODate)},
                    {u"read"_s, summary.read},
                    {u"starred"_s, summary.starred},
                    {u"annotations"_s, summary.annotations}}));
    }
    return Done;
}

int facts(Library &library, const Wishes &wishes)
{
    const auto ids = chosen(library, wishes.article);
    if (!ids) {
        complain(library.path(), ids.error().message);
        return SomeFailed;
    }
    int status = Done;
    for (const ArticleId id : *ids) {
        const auto stored = library.article(id);
        const auto found = stored ? correctedFacts(library, *stored) : std::unexpected(stored.error());
        if (!found) {
            complain(library.path(), found.error().message);
            status = SomeFailed;
            continue;
        }
        print(factsToJson({QString::number(id), stored->article, *found}) + '\n');
    }
    return status;
}

int corrections(Library &library, const Wishes &wishes)
{
    return runCorrections(library, wishes.arguments);
}

int check(Library &library, const Wishes &)
{
    const auto problems = library.check();
    if (!problems) {
        complain(library.path(), problems.error().message);
        return SomeFailed;
    }
    for (const QString &problem : *problems)
        print(problem.toUtf8() + '\n');
    return problems->isEmpty() ? Done : SomeFailed;
}

struct Action {
    QLatin1StringView name;
    LibraryMode mode;
    int (*run)(Library &library, const Wishes &wishes);
};

constexpr std::array actions{
    Action{"import"_L1, LibraryMode::ReadWrite, &import}, Action{"export"_L1, LibraryMode::ReadOnly, &exportTo},
    Action{"search"_L1, LibraryMode::ReadOnly, &search},  Action{"kwic"_L1, LibraryMode::ReadOnly, &kwic},
    Action{"count"_L1, LibraryMode::ReadOnly, &count},    Action{"index"_L1, LibraryMode::ReadWrite, &index},
    Action{"facts"_L1, LibraryMode::ReadOnly, &facts},
    Action{"check"_L1, LibraryMode::ReadOnly, &check},    Action{"list"_L1, LibraryMode::ReadOnly, &list},
    Action{"corrections"_L1, LibraryMode::ReadOnly, &corrections},
};

} // namespace

int runLibrary(const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Works on a library file.\n\n"
                                        "import FILE…      keep articles (text files), or annotations (--format w3c or csv) with their articles or on --article\n"
                                        "export [OUT]      write annotations in a format, to standard output without OUT\n"
                                        "search QUERY      articles that a query finds, one JSON object a line\n"
                                        "kwic QUERY        what it finds with the words around, one JSON object a line, or --format csv\n"
                                        "count [QUERY]     how many annotations, by --rows and --columns, as CSV or --format json\n"
                                        "index             finds the facts of new and changed articles, so that queries can ask for them\n"
                                        "facts             the facts of articles, one JSON object a line, corrections applied\n"
                                        "list              the articles, one JSON object a line\n"
                                        "corrections export [OUT]   what was corrected, in all and in single articles, as a JSON file to share\n"
                                        "corrections import FILE…   takes such files over, each as a whole or not at all; what contradicts the library or\n"
                                        "                           finds no place in it is named and left out\n"
                                        "check             every problem of the file, one line each\n\n"
                                        "A query: words (all of them), \"phrases\", beginnings*, AND, OR, NOT in capitals, ( ), label:person,\n"
                                        "attribute:tone=loud, author:ada, state:disputed, layer:NAME, note:word, entity:\"Ada Quill\", topic:LABEL,\n"
                                        "source:NAME, is:starred (read, unread, annotated), quantity > 1e9 dollar, quantity 10..20 percent,\n"
                                        "date 2017-12..2018-01 (in the text), published 2017. Conditions on annotations that stand side by side\n"
                                        "hold of one annotation. A name may end in * too."));
    const QCommandLineOption path(u"library"_s, tr("The library file; the one of the window unless named."), u"PATH"_s, defaultLibraryPath());
    const QCommandLineOption format(u"format"_s, tr("Format of the file: w3c, csv, markdown; of kwic and count: json, csv."), u"FORMAT"_s);
    const QCommandLineOption article(u"article"_s, tr("Number of one article, or all."), u"ID"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Show this help."));
    const QCommandLineOption rows(u"rows"_s, tr("What count counts by: label, article, source, month, author, state or layer."), u"WHAT"_s);
    const QCommandLineOption columns(u"columns"_s, tr("The same for the columns of a table."), u"WHAT"_s);
    const QCommandLineOption sort(u"sort"_s, tr("Order of kwic: text, left, left2, left3, right, right2, right3 or hit."), u"ORDER"_s);
    const QCommandLineOption limit(u"limit"_s, tr("At most so many articles (200 unless named) or lines (1000)."), u"N"_s);
    const QCommandLineOption exact(u"exact"_s, tr("For kwic: upper and lower case and diacritics count."));
    parser.addOptions({path, format, article, rows, columns, sort, limit, exact, help});
    parser.addPositionalArgument(u"ACTION"_s, tr("import, export, search, kwic, count, index, facts, list, corrections or check"));
    if (!parser.parse(QStringList{u"nutgraf-cli library"_s} + args))
        return usage(parser.errorText());
    if (parser.isSet(help)) {
        print(parser.helpText().toUtf8());
        return Done;
    }
    Wishes wishes{parser.value(format), parser.value(article), parser.positionalArguments(), parser.value(rows), parser.value(columns), parser.value(sort)};
    wishes.exactForm = parser.isSet(exact);
    if (parser.isSet(limit)) {
        wishes.limit = parser.value(limit).toInt();
        if (wishes.limit < 1)
            return usage(tr("--limit needs a number above 0"));
    }
    if (wishes.arguments.isEmpty())
        return usage(tr("name an action: import, export, search, kwic, count, index, facts, list, corrections or check"));
    const QString name = wishes.arguments.takeFirst();
    for (const Action &action : actions) {
        if (name != action.name)
            continue;
        const bool writes = action.run == &corrections && wishes.arguments.value(0) == u"import";
        const auto library = Library::open(parser.value(path), writes ? LibraryMode::ReadWrite : action.mode);
        if (!library) {
            complain(parser.value(path), library.error().message);
            return SomeFailed;
        }
        return action.run(**library, wishes);
    }
    return usage(tr("there is no action “%1”").arg(name));
}

} // namespace nutgraf::cli
