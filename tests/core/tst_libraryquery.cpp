// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Queries on a small library: articles, hits, counts; and the concordance by itself.

#include "core/facts/pipeline.h"
#include "core/storage/library.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class LibraryQueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void articles_data();
    void articles();
    void hits_data();
    void hits();
    void exactForm();
    void limit();
    void stops();
    void sorting_data();
    void sorting();
    void context_data();
    void context();
    void counts_data();
    void counts();
    void csv();
    void savedSearches();
    void factsGoStale();

private:
    void annotate(ArticleId article, const QString &words, const QString &label, const QString &author, AnnotationState state, const QString &note = {});
    [[nodiscard]] Query query(const QString &text) const { return parseQuery(text).value(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QHash<ArticleId, QString> m_texts;
    int m_annotations = 0;
};

void LibraryQueryTest::initTestCase()
{
    QTest::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::move(Library::open(m_folder->filePath(u"a.sqlite"_s)).value());
    const auto add = [this](const QString &title, const QString &text, const QString &source, QDate published) {
        Article article;
        article.title = title;
        article.text = title + u'\n' + text;
        article.structure = structureFromLines(article.text);
        article.source = source;
        article.published = published.startOfDay();
        const ArticleId id = m_library->addArticle(article).value();
        m_texts.insert(id, article.text);
        const Facts facts = findFacts({article.text, article.structure, article.published, false});
        QVERIFY(m_library->putFacts(id, facts, factEngineVersion));
    };
    add(u"Harbour reopens"_s, u"The harbour of Velmora reopened. Ada Quill paid 2.5 billion dollars for the salt tax on 26 December 2017. The Harbour was quiet."_s,
        u"The Velmora Gazette"_s, {2017, 12, 27});
    add(u"Salt prices rise"_s, u"Prices of salt rose by 15 percent in 2018. Bo Tarn met Ada Quill at the caf\u00e9. Tax salt, he said."_s, u"Tarn Post"_s, {2018, 1, 5});
    add(u"Rain in Velmora"_s, u"It rained for 300 days. A cafe closed."_s, u"Tarn Post"_s, {});
    QCOMPARE(m_library->articlesWithoutFacts(factEngineVersion).value(), QList<ArticleId>());

    TagSet tags = defaultTagSet();
    tags.labels.append({u"minister"_s, u"Minister"_s, u"#ffffff"_s, {}, {}, u"person"_s, false});
    tags.labels.append({u"economy"_s, u"Economy"_s, u"#ffffff"_s, {}, {}, {}, true});
    tags.attributes.append({u"a1"_s, u"Tone"_s, AttributeKind::Text});
    QVERIFY(m_library->setTagSet(tags));
    annotate(1, u"Ada Quill"_s, u"person"_s, u"ada"_s, AnnotationState::Accepted, u"the mayor of old"_s);
    annotate(1, u"salt tax"_s, u"to-check"_s, u"bo"_s, AnnotationState::Disputed);
    annotate(2, u"Bo Tarn"_s, u"minister"_s, u"bo"_s, AnnotationState::Disputed);
    annotate(2, u"Ada Quill"_s, u"person"_s, u"ada"_s, AnnotationState::Confirmed);
    annotate(2, u"15 percent"_s, u"figure"_s, {}, AnnotationState::Accepted);
    auto loud = m_library->annotations(2).value().first();
    loud.attributes = {{u"a1"_s, u"Loud"_s}};
    QVERIFY(m_library->putAnnotations(2, {loud}));
    LibraryEdit edit;
    edit.documentLabels = {{u"d1"_s, u"economy"_s}};
    QVERIFY(m_library->apply(2, edit));
    QVERIFY(m_library->setStarred(3, true));
}

void LibraryQueryTest::annotate(ArticleId article, const QString &words, const QString &label, const QString &author, AnnotationState state, const QString &note)
{
    Annotation annotation;
    annotation.id = u"id%1"_s.arg(++m_annotations);
    const qsizetype start = m_texts.value(article).indexOf(words);
    QVERIFY(start >= 0);
    annotation.span = {start, start + words.size()};
    annotation.label = label;
    annotation.author = author;
    annotation.state = state;
    annotation.note = note;
    annotation.quote = quoteSelector(m_texts.value(article), annotation.span);
    QVERIFY(m_library->putAnnotations(article, {annotation}));
}

void LibraryQueryTest::articles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<ArticleId>>("ids");
    const auto row = [](const char *text, const QList<ArticleId> &ids) { QTest::newRow(text) << QString::fromUtf8(text) << ids; };
    row("harbour", {1});
    row("salt", {1, 2});
    row("salt NOT harbour", {2});
    row("harbour OR rain*", {1, 3});
    row("\"salt tax\"", {1});
    row("\"tax salt\"", {2});
    row("caf\u00e9", {2, 3});
    row("CAFE", {2, 3});
    row("nothing", {});
    row("mayor", {1}); // in a note
    row("note:mayor", {1});
    row("note:harbour", {});
    row("label:person", {1, 2});
    row("label:Minister", {2});
    row("label:minister", {2});
    row("label:economy", {});
    row("topic:economy", {2});
    row("topic:person", {});
    row("label:\"to check\"", {1});
    row("label:none", {});
    row("author:ADA", {1, 2});
    row("author:a*", {1, 2});
    row("author:b", {});
    row("state:disputed", {1, 2});
    row("state:false", {});
    row("label:person state:disputed", {2}); // one annotation, and a minister is a person
    row("label:person author:bo", {2});
    row("label:to-check author:ada", {}); // of two annotations in one article
    row("label:to-check (author:ada OR harbour)", {1});
    row("label:person NOT state:disputed", {1, 2});
    row("label:minister NOT state:disputed", {});
    row("NOT label:figure", {1, 3});
    row("attribute:tone=loud", {2});
    row("attribute:a1", {2});
    row("attribute:tone=quiet", {});
    row("attribute:other=loud", {});
    row("entity:\"Ada Quill\"", {1, 2});
    row("entity:\"ada quill\" NOT harbour", {2});
    row("entity:ada*", {1, 2});
    row("entity:Quillon", {});
    row("quantity > 1e9 dollar", {1});
    row("quantity > 3e9 dollar", {});
    row("quantity > 1e9 euro", {});
    row("quantity 10..20 percent", {2});
    row("quantity 16..20 percent", {});
    row("quantity >= 15 percent", {2});
    row("quantity > 15 percent", {});
    row("date 2017-12..2018-01", {1});
    row("date 2018", {2});
    row("date 2018-01", {});
    row("date > 2018", {});
    row("published 2018", {2});
    row("published ..2017-12-27", {1});
    row("published ..2017-12-26", {});
    row("source:\"tarn post\"", {2, 3});
    row("source:tarn*", {2, 3});
    row("source:tarn", {});
    row("is:starred", {3});
    row("is:annotated", {1, 2});
    row("is:read", {});
    row("is:unread rain*", {3});
    row("label:person OR is:starred", {1, 2, 3});
    row("100%_' OR \"a'b\"", {}); // nothing of it reaches SQL as text
}

void LibraryQueryTest::articles()
{
    QFETCH(QString, text);
    QFETCH(QList<ArticleId>, ids);
    auto found = m_library->articles(query(text));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    std::ranges::sort(*found);
    QCOMPARE(*found, ids);
}

void LibraryQueryTest::hits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("hits");
    const auto row = [](const char *text, const QStringList &hits) { QTest::newRow(text) << QString::fromUtf8(text) << hits; };
    row("harbour", {u"1 Harbour w"_s, u"1 harbour w"_s, u"1 Harbour w"_s});
    row("salt NOT harbour", {u"2 Salt w"_s, u"2 salt w"_s, u"2 salt w"_s});
    row("\"salt tax\"", {u"1 salt tax w"_s});
    row("cafe", {u"3 cafe w"_s, u"2 caf\u00e9 w"_s});
    row("rain*", {u"3 Rain w"_s, u"3 rained w"_s});
    row("label:person", {u"2 Bo Tarn a"_s, u"2 Ada Quill a"_s, u"1 Ada Quill a"_s});
    row("label:person NOT state:disputed", {u"2 Ada Quill a"_s, u"1 Ada Quill a"_s});
    row("label:person harbour", {u"1 Harbour w"_s, u"1 harbour w"_s, u"1 Ada Quill a"_s, u"1 Harbour w"_s});
    row("NOT label:person", {});
    row("is:starred", {});
    row("quantity > 1e9 dollar", {u"1 2.5 billion dollars f"_s});
    row("entity:\"Bo Tarn\" label:figure", {u"2 15 percent a"_s, u"2 Bo Tarn f"_s});
    row("date 2017", {u"1 26 December 2017 f"_s});
    row("nothing", {});
}

void LibraryQueryTest::hits()
{
    QFETCH(QString, text);
    QFETCH(QStringList, hits);
    const auto found = m_library->concordance(query(text));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QStringList out;
    for (const ConcordanceLine &line : found->lines) {
        const char kind = line.hit.kind == HitKind::Words ? 'w' : line.hit.kind == HitKind::Fact ? 'f' : 'a';
        out.append(u"%1 %2 %3"_s.arg(line.hit.article).arg(line.keyword).arg(QChar::fromLatin1(kind)));
        QCOMPARE(line.hit.span.of(m_texts.value(line.hit.article)), line.keyword);
        QCOMPARE(line.hit.id.isEmpty(), line.hit.kind != HitKind::Annotation);
    }
    QCOMPARE(out, hits);
    QVERIFY(!found->more);
}

void LibraryQueryTest::exactForm()
{
    ConcordanceOptions options;
    options.exactForm = true;
    QCOMPARE(m_library->concordance(query(u"harbour"_s), options).value().lines.size(), 1);
    QCOMPARE(m_library->concordance(query(u"caf\u00e9"_s), options).value().lines.size(), 1);
}

void LibraryQueryTest::limit()
{
    for (const char *text : {"harbour", "label:person"}) {
        ConcordanceOptions options;
        options.limit = 2;
        const auto found = m_library->concordance(query(QString::fromLatin1(text)), options).value();
        QCOMPARE(found.lines.size(), 2);
        QVERIFY(found.more);
        options.limit = 3;
        QCOMPARE(m_library->concordance(query(QString::fromLatin1(text)), options).value().lines.size(), 3);
    }
}

void LibraryQueryTest::stops()
{
    for (const char *text : {"harbour", "label:person"}) {
        const auto found = m_library->concordance(query(QString::fromLatin1(text)), {}, [] { return true; });
        QVERIFY(!found);
        QCOMPARE(found.error().code, Error::Code::Interrupted);
    }
}

void LibraryQueryTest::sorting_data()
{
    QTest::addColumn<ConcordanceOrder>("order");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<QString>("out");
    QTest::newRow("left 1") << ConcordanceOrder::Left1 << false << u"3 1 2 0"_s; // -, a big, b small, the Zebra
    QTest::newRow("left 2") << ConcordanceOrder::Left2 << false << u"3 1 2 0"_s;
    QTest::newRow("right 1") << ConcordanceOrder::Right1 << false << u"3 0 2 1"_s; // -, \u00e4rger, Boot, zoo
    QTest::newRow("right 1 exact") << ConcordanceOrder::Right1 << true << u"3 2 1 0"_s;
    QTest::newRow("keyword") << ConcordanceOrder::Keyword << false << u"1 0 2 3"_s; // Axe, hit, Hit, hit
    QTest::newRow("keyword exact") << ConcordanceOrder::Keyword << true << u"1 2 0 3"_s;
    QTest::newRow("text") << ConcordanceOrder::Text << false << u"3 2 1 0"_s;
}

void LibraryQueryTest::sorting()
{
    QFETCH(ConcordanceOrder, order);
    QFETCH(bool, exact);
    QFETCH(QString, out);
    const auto line = [](int number, const char *left, const char *keyword, const char *right) {
        return ConcordanceLine{{number, 0, {0, 1}}, {}, QString::fromUtf8(left), QString::fromUtf8(keyword), QString::fromUtf8(right)};
    };
    QList<ConcordanceLine> lines{line(0, "the Zebra ", "hit", " \u00e4rger"), line(1, "big a ", "Axe", " zoo"), line(2, "small B, ", "Hit", " Boot"), line(3, "", "hit", "")};
    sortConcordance(lines, order, exact);
    QStringList numbers;
    for (const ConcordanceLine &one : std::as_const(lines))
        numbers.append(QString::number(one.hit.article));
    QCOMPARE(numbers.join(u' '), out);
}

void LibraryQueryTest::context_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("line");
    QTest::newRow("all") << u"one two three four five"_s << u"three"_s << 60 << u"one two |three| four five"_s;
    QTest::newRow("cut at words") << u"one two three four five"_s << u"three"_s << 6 << u"two |three| four"_s;
    QTest::newRow("no more than the paragraph") << u"one\ntwo three four\nfive"_s << u"three"_s << 60 << u"two |three| four"_s;
    QTest::newRow("at the ends") << u"three"_s << u"three"_s << 60 << u"|three|"_s;
    QTest::newRow("no room") << u"one three two"_s << u"three"_s << 0 << u"|three|"_s;
    QTest::newRow("one long word") << u"aaaaaaaaaa"_s + u"b"_s + u"cccccccccc"_s << u"b"_s << 3 << u"aaa|b|ccc"_s;
    QTest::newRow("no half characters") << u"\U0001F6A2\U0001F6A2b\U0001F6A2\U0001F6A2"_s << u"b"_s << 3 << u"\U0001F6A2|b|\U0001F6A2"_s;
    QTest::newRow("breaks in the words") << u"a b\nc d"_s << u"b\nc"_s << 60 << u"a |b c| d"_s;
}

void LibraryQueryTest::context()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(int, width);
    QFETCH(QString, line);
    const qsizetype at = text.indexOf(word);
    const ConcordanceLine out = concordanceLine(text, {1, 0, {at, at + word.size()}}, width);
    QCOMPARE(out.left + u'|' + out.keyword + u'|' + out.right, line);
}

void LibraryQueryTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CountBy>("rows");
    QTest::addColumn<CountBy>("columns");
    QTest::addColumn<QString>("csv");
    const auto row = [](const char *name, const char *text, CountBy rows, CountBy columns, const char *csv) {
        QTest::newRow(name) << QString::fromLatin1(text) << rows << columns << QString::fromLatin1(csv).replace(u'\n', u"\r\n"_s);
    };
    row("labels", "", CountBy::Label, CountBy::Nothing, "label,total\nPerson,2\nFigure,1\nMinister,1\nTo check,1\ntotal,5\n");
    row("labels by month", "", CountBy::Label, CountBy::Month, "label,2017-12,2018-01,total\nPerson,1,1,2\nFigure,0,1,1\nMinister,0,1,1\nTo check,1,0,1\ntotal,2,3,5\n");
    row("authors by state", "", CountBy::Author, CountBy::State, "author,accepted,disputed,confirmed,total\nada,1,0,1,2\nbo,0,2,0,2\n(none),1,0,0,1\ntotal,2,2,1,5\n");
    row("articles", "label:person", CountBy::Article, CountBy::Nothing, "article,total\nSalt prices rise,2\nHarbour reopens,1\ntotal,3\n");
    row("sources of an article's words", "harbour", CountBy::Source, CountBy::Nothing, "source,total\nThe Velmora Gazette,2\ntotal,2\n");
    row("those asked for, in articles found", "label:person harbour", CountBy::Label, CountBy::Nothing, "label,total\nPerson,1\ntotal,1\n");
    row("none", "label:none", CountBy::Label, CountBy::Month, "label,total\ntotal,0\n");
}

void LibraryQueryTest::counts()
{
    QFETCH(QString, text);
    QFETCH(CountBy, rows);
    QFETCH(CountBy, columns);
    QFETCH(QString, csv);
    const auto table = m_library->count(text.isEmpty() ? std::nullopt : std::optional(query(text)), rows, columns);
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QCOMPARE(countCsv(*table), csv);
}

void LibraryQueryTest::csv()
{
    const CountTable table{CountBy::Author, CountBy::Nothing, {u"a,b"_s, u"say \"x\""_s, u"=1+1"_s, u"plain"_s}, {{}}, {{1}, {2}, {3}, {4}}};
    QCOMPARE(countCsv(table), u"author,total\r\n\"a,b\",1\r\n\"say \"\"x\"\"\",2\r\n'=1+1,3\r\nplain,4\r\ntotal,10\r\n"_s);
}

void LibraryQueryTest::savedSearches()
{
    QVERIFY(m_library->putSavedSearch({u"Zinc"_s, u"zinc"_s}));
    QVERIFY(m_library->putSavedSearch({u" ada "_s, u"author:ada"_s}));
    QVERIFY(m_library->putSavedSearch({u"Zinc"_s, u"zinc OR tin"_s}));
    QCOMPARE(m_library->savedSearches().value(), (QList<SavedSearch>{{u"ada"_s, u"author:ada"_s}, {u"Zinc"_s, u"zinc OR tin"_s}}));
    QVERIFY(!m_library->putSavedSearch({u"  "_s, u"zinc"_s}));
    QVERIFY(!m_library->putSavedSearch({u"bad"_s, u"(zinc"_s}));
    QVERIFY(m_library->removeSavedSearch(u"ada"_s));
    QCOMPARE(m_library->removeSavedSearch(u"ada"_s).error().code, Error::Code::NotFound);
    QCOMPARE(m_library->savedSearches().value().size(), 1);
}

/// Whatever may change the facts of an article asks for them anew; whatever cannot does not.
void LibraryQueryTest::factsGoStale()
{
    const auto library = std::move(Library::open(m_folder->filePath(u"stale.sqlite"_s)).value());
    Article article;
    article.text = u"Ada Quill came."_s;
    article.structure = structureFromLines(article.text);
    const ArticleId id = library->addArticle(article).value();
    article.text = u"Bo Tarn came."_s;
    article.structure = structureFromLines(article.text);
    const ArticleId other = library->addArticle(article).value();
    const auto stale = [&] { return library->articlesWithoutFacts(7).value(); };
    const auto keep = [&] {
        QVERIFY(library->putFacts(id, {}, 7));
        QVERIFY(library->putFacts(other, {}, 7));
        QCOMPARE(stale(), QList<ArticleId>());
    };
    QCOMPARE(stale(), (QList<ArticleId>{id, other}));
    keep();
    QCOMPARE(library->articlesWithoutFacts(8).value(), (QList<ArticleId>{id, other}));
    QVERIFY(library->putDecision(id, {u"d"_s, FactKind::Mention, {0, 9}, u"Ada Quill"_s, Verdict::Rejected, {}, {}, {}, 1}));
    QCOMPARE(stale(), QList<ArticleId>{id});
    keep();
    QVERIFY(library->removeDecision(u"d"_s));
    QCOMPARE(stale(), QList<ArticleId>{id});
    keep();
    QVERIFY(library->setPublished(other, QDate(2020, 1, 1).startOfDay(), false));
    QCOMPARE(stale(), QList<ArticleId>{other});
    keep();
    QVERIFY(library->setStarred(id, true));
    QCOMPARE(stale(), QList<ArticleId>());
    QVERIFY(library->removeArticle(id));
    QVERIFY(library->putFacts(id, {}, 7)); // found while it was being removed
    QCOMPARE(library->check().value(), QStringList());
}

QTEST_GUILESS_MAIN(LibraryQueryTest)
#include "tst_libraryquery.moc"
