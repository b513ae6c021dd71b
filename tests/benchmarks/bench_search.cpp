// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding and counting in a library of 10,000 articles and 100,000 annotations, facts of all of them kept.

#include "core/storage/library.h"
#include "ui/search/concordancemodel.h"

#include "measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

constexpr int articles = 10'000;
constexpr int annotationsEach = 10;
constexpr int factsEach = 60;

Article article(int number)
{
    Article out;
    out.title = u"Report number %1 from Velmora"_s.arg(number);
    out.text = out.title;
    for (int i = 0; i < 30; ++i)
        out.text += u"\nThe port of Velmora took in %1 ships with salt, word%2 said the mayor on Monday."_s.arg(i).arg((number * 31 + i) % 5000);
    out.structure = structureFromLines(out.text);
    out.source = u"Gazette %1"_s.arg(number % 20);
    out.published = QDate(2017, 1, 1).addDays(number % 700).startOfDay();
    return out;
}

QList<Annotation> annotations(const Article &of, int number)
{
    static const QStringList labels{u"person"_s, u"organisation"_s, u"place"_s, u"figure"_s, u"quote"_s, u"claim"_s, u"to-check"_s};
    QList<Annotation> out;
    for (int i = 0; i < annotationsEach; ++i) {
        Annotation one;
        one.id = u"%1-%2"_s.arg(number).arg(i);
        const qsizetype start = qsizetype(i) * 167 % (of.text.size() - 20);
        one.span = {start, start + 12};
        one.label = labels[(number + i) % labels.size()];
        one.author = (number + i) % 3 ? u"ada"_s : u"bo"_s;
        one.state = AnnotationState((number * 7 + i) % 6);
        one.note = i == 0 ? u"a note of some words"_s : QString();
        one.quote = quoteSelector(of.text, one.span);
        out.append(one);
    }
    return out;
}

Facts facts(const Article &of, int number)
{
    Facts out;
    for (int i = 0; i < factsEach; ++i) {
        const TextSpan span{qsizetype(i) * 40, qsizetype(i) * 40 + 8};
        if (span.end > of.text.size())
            break;
        if (i % 3 == 0) {
            out.mentions.append({span, EntityType::Person, int(out.entities.size())});
            out.entities.append({u"Person %1"_s.arg((number + i) % 3000), EntityType::Person, {}, {}, {int(out.mentions.size()) - 1}});
        } else if (i % 3 == 1) {
            Quantity quantity;
            quantity.span = span;
            quantity.value = Decimal{(number * 17 + i) % 100'000, 0};
            quantity.unit = i % 2 ? u"dollar"_s : u"percent"_s;
            out.quantities.append(quantity);
        } else {
            out.dates.append({span, DateType::Date, QDate(2017, 1, 1).addDays((number + i) % 1000).toString(Qt::ISODate), {}, {}});
        }
    }
    return out;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/bench-XXXXXX"_s : QString());
    const auto library = std::move(Library::open(folder.filePath(u"many.sqlite"_s)).value());
    const double begun = cpuMs();
    double keeping = 0;
    for (int i = 0; i < articles; ++i) {
        const Article one = article(i);
        const ArticleId id = library->addArticle(one).value();
        if (!library->putAnnotations(id, annotations(one, i)))
            return 1;
        const double start = cpuMs();
        if (!library->putFacts(id, facts(one, i), 1))
            return 1;
        keeping += cpuMs() - start;
    }
    report("search.library_filled", (cpuMs() - begun) / 1000, "s");
    report("search.facts_of_an_article_kept", keeping / articles, "ms");

    struct Row {
        const char *name;
        QString query;
    };
    const QList<Row> rows{{"all_annotations_of_a_label", u"label:person"_s},
                          {"label_author_state", u"label:person author:ada state:disputed"_s},
                          {"label_and_a_rare_word", u"label:person word4711"_s},
                          {"rare_word", u"word4711"_s},
                          {"word_of_every_article", u"velmora"_s},
                          {"phrase", u"\"salt word4711\""_s},
                          {"entity", u"entity:\"Person 77\""_s},
                          {"quantity", u"quantity 500..510 dollar"_s},
                          {"quantity_of_half_of_all", u"quantity > 50000 dollar"_s},
                          {"date", u"date 2018-03-05"_s},
                          {"note_and_source", u"note:words source:\"Gazette 7\""_s}};
    for (const Row &row : rows) {
        const Query query = parseQuery(row.query).value();
        ConcordanceModel model;
        const double list = medianCpuMs(9, [&] { model.setLines(library->concordance(query).value().lines); });
        report((QByteArray("search.list.") + row.name).constData(), list, "ms");
        const double found = medianCpuMs(9, [&] { (void)library->articles(query).value(); });
        report((QByteArray("search.articles.") + row.name).constData(), found, "ms");
    }
    report("search.count_labels", medianCpuMs(9, [&] { (void)library->count({}, CountBy::Label).value(); }), "ms");
    report("search.count_labels_by_month", medianCpuMs(9, [&] { (void)library->count({}, CountBy::Label, CountBy::Month).value(); }), "ms");
    QList<ConcordanceLine> lines = library->concordance(parseQuery(u"velmora"_s).value()).value().lines;
    report("search.sort_1000_lines", medianCpuMs(9, [&] { sortConcordance(lines, ConcordanceOrder::Right1); }), "ms");
    return 0;
}
