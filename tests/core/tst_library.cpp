// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/library.h"

#include "core/storage/annotationcolumns.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Article sample(const QString &extra = {})
{
    Article article;
    article.text = u"Harbour reopens in Velmora 😀\nThe port of Velmora reopened on Monday, e\u0301lan and all.\nשלום 👩‍👩‍👧 said Ada Quill."_s + extra;
    article.structure = structureFromLines(article.text);
    article.structure.blocks[0].kind = BlockKind::Headline;
    article.structure.blocks[2].repeats = 1;
    article.structure.styles.append({{4, 8}, InlineKind::Link, u"https://example.org/ü"_s});
    article.title = u"Harbour reopens in Velmora 😀"_s;
    article.section = u"Coast"_s;
    article.standfirst = u"Stand"_s;
    article.byline = u"Ada Quill"_s;
    article.dateline = u"VELMORA"_s;
    article.source = u"The Velmora Gazette"_s;
    article.url = u"https://example.org/a"_s;
    article.language = u"en"_s;
    article.published = QDate(2024, 3, 4).startOfDay();
    article.publishedFrom = u"4 March 2024"_s;
    article.removed = {{u"Show more"_s, 7, RemovalReason::Button, 12}, {u"© us"_s, 9, RemovalReason::Copyright, 20}};
    return article;
}

Annotation mark(const Article &article, TextSpan span, const QString &note = {})
{
    Annotation out;
    out.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    out.span = span;
    out.label = u"place"_s;
    out.note = note;
    out.author = u"Ada"_s;
    out.created = QDateTime(QDate(2024, 3, 5), QTime(1, 2, 3, 4), QTimeZone::UTC);
    out.modified = out.created.addSecs(5);
    out.quote = quoteSelector(article.text, span);
    out.extra = u"{\"x\":1}"_s;
    return out;
}

Decision decide(TextSpan span, Verdict verdict)
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), FactKind::Date, span, u"Monday"_s, verdict, u"{}"_s, {},
            QDateTime(QDate(2024, 3, 5), QTime(1, 2, 3, 4), QTimeZone::UTC)};
}

} // namespace

class LibraryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keepsArticles();
    void sameTextIsOneArticle();
    void keepsTimeOfPublication();
    void datesThatAPersonGives_data();
    void datesThatAPersonGives();
    void datesOfWhatIsNotThere();
    void keepsReadingPlaces();
    void readingPlacesOfWhatIsNotThere();
    void keepsBrokenTextWithItsOffsets();
    void refusesBlocksThatDoNotFit();
    void listsNewestFirst();
    void removesAll();
    void keepsAnnotations();
    void refusesAnnotations_data();
    void refusesAnnotations();
    void allOrNothing();
    void keepsDecisions();
    void acceptsBothOrNone();
    void keepsTagSet();
    void keepsAllOfAnAnnotation();
    void leavesOutPiecesThatDoNotFit_data();
    void leavesOutPiecesThatDoNotFit();
    void keepsRelations();
    void refusesRelations_data();
    void refusesRelations();
    void keepsLabelsOfArticles();
    void keepsSeveralTagSets();
    void searches_data();
    void searches();
    void searchFollowsNotes();
    void twoObjectsSeeEachOther();
    void readOnlyRefusesWriting();

private:
    std::unique_ptr<Library> reopened();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Library> m_library;
};

void LibraryTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"deep/er/library.sqlite"_s);
    auto opened = Library::open(m_path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_library = std::move(*opened);
}

void LibraryTest::cleanup()
{
    if (m_library)
        QCOMPARE(m_library->check().value(), QStringList());
    m_library.reset();
    m_folder.reset();
}

std::unique_ptr<Library> LibraryTest::reopened()
{
    m_library.reset();
    return std::move(Library::open(m_path).value());
}

void LibraryTest::keepsArticles()
{
    const Article article = sample();
    const ArticleId id = m_library->addArticle(article, u"/tmp/a.txt"_s).value();
    m_library = reopened();
    const StoredArticle stored = m_library->article(id).value();
    QCOMPARE(stored.id, id);
    QCOMPARE(stored.file, u"/tmp/a.txt"_s);
    QVERIFY(stored.revision > 0);
    const Article &got = stored.article;
    QCOMPARE(got.text, article.text);
    QCOMPARE(got.structure, article.structure);
    QCOMPARE(got.title, article.title);
    QCOMPARE(got.section, article.section);
    QCOMPARE(got.standfirst, article.standfirst);
    QCOMPARE(got.byline, article.byline);
    QCOMPARE(got.dateline, article.dateline);
    QCOMPARE(got.source, article.source);
    QCOMPARE(got.url, article.url);
    QCOMPARE(got.language, article.language);
    QCOMPARE(got.published, article.published);
    QCOMPARE(got.publishedHasTime, false);
    QCOMPARE(got.publishedFrom, article.publishedFrom);
    QCOMPARE(got.removed, article.removed);
    QCOMPARE(m_library->article(id + 1).error().code, Error::Code::NotFound);
}

void LibraryTest::sameTextIsOneArticle()
{
    const ArticleId first = m_library->addArticle(sample()).value();
    QCOMPARE(m_library->addArticle(sample()).value(), first);
    QVERIFY(m_library->addArticle(sample(u"!"_s)).value() != first);
    QCOMPARE(m_library->articles().value().size(), 2);
}

void LibraryTest::keepsTimeOfPublication()
{
    Article article = sample();
    article.published = QDateTime(QDate(2024, 3, 4), QTime(23, 30), QTimeZone::fromSecondsAheadOfUtc(-5 * 3600));
    article.publishedHasTime = true;
    const ArticleId id = m_library->addArticle(article).value();
    QCOMPARE(m_library->article(id)->article.published, article.published);
    QCOMPARE(m_library->article(id)->article.published.date(), QDate(2024, 3, 4));
    QVERIFY(m_library->article(id)->article.publishedHasTime);
    QCOMPARE(m_library->articles()->first().published, article.published);
    article.text = u"No date"_s;
    article.structure = structureFromLines(article.text);
    article.published = {};
    const ArticleId other = m_library->addArticle(article).value();
    QVERIFY(!m_library->article(other)->article.published.isValid());
}

void LibraryTest::datesThatAPersonGives_data()
{
    QTest::addColumn<QDateTime>("published");
    QTest::addColumn<bool>("hasTime");
    QTest::newRow("day") << QDate(2023, 10, 3).startOfDay() << false;
    QTest::newRow("time of a zone") << QDateTime(QDate(2023, 10, 3), QTime(23, 40), QTimeZone::fromSecondsAheadOfUtc(-8 * 3600)) << true;
    QTest::newRow("unknown") << QDateTime() << false;
}

void LibraryTest::datesThatAPersonGives()
{
    QFETCH(QDateTime, published);
    QFETCH(bool, hasTime);
    const Article before = sample();
    const ArticleId other = m_library->addArticle(sample(u"?"_s)).value();
    const ArticleId id = m_library->addArticle(before).value();
    QVERIFY(m_library->setPublished(id, published, hasTime));
    const auto library = reopened();
    const Article after = library->article(id).value().article;
    QCOMPARE(after.published, published);
    QCOMPARE(after.published.isValid() ? after.published.date() : QDate(), published.isValid() ? published.date() : QDate());
    QCOMPARE(after.publishedHasTime, hasTime);
    QVERIFY(after.publishedFrom.isEmpty()); // it is read from nothing any more
    QCOMPARE(after.text, before.text);
    QCOMPARE(library->article(other).value().article.published, before.published);
    const QList<ArticleSummary> summaries = library->articles().value();
    for (const ArticleSummary &summary : summaries) {
        if (summary.id == id)
            QCOMPARE(summary.published, published);
    }
}

void LibraryTest::datesOfWhatIsNotThere()
{
    QCOMPARE(m_library->setPublished(99, QDate(2023, 10, 3).startOfDay(), false).error().code, Error::Code::NotFound);
    const ArticleId id = m_library->addArticle(sample()).value();
    const QDateTime published = m_library->article(id).value().article.published;
    m_library.reset();
    const auto library = Library::open(m_path, LibraryMode::ReadOnly).value();
    QVERIFY(!library->setPublished(id, {}, false));
    QCOMPARE(library->article(id).value().article.published, published);
}

void LibraryTest::keepsReadingPlaces()
{
    const ArticleId first = m_library->addArticle(sample()).value();
    const ArticleId second = m_library->addArticle(sample(u"!"_s)).value();
    QCOMPARE(m_library->lastReadingPlace(), ReadingPlace{});
    QCOMPARE(m_library->readingPlace(first), ReadingPlace{});
    QVERIFY(m_library->setReadingPlace(second, 30));
    QVERIFY(m_library->setReadingPlace(first, 12));
    QCOMPARE(m_library->lastReadingPlace(), (ReadingPlace{first, 12}));
    QVERIFY(m_library->setReadingPlace(second, 31));
    m_library = reopened();
    QCOMPARE(m_library->lastReadingPlace(), (ReadingPlace{second, 31}));
    QCOMPARE(m_library->readingPlace(first), (ReadingPlace{first, 12}));
    QVERIFY(m_library->removeArticle(second)); // its place goes with it
    QCOMPARE(m_library->lastReadingPlace(), (ReadingPlace{first, 12}));
    QCOMPARE(m_library->readingPlace(second), ReadingPlace{});
}

void LibraryTest::readingPlacesOfWhatIsNotThere()
{
    QCOMPARE(m_library->setReadingPlace(99, 3).error().code, Error::Code::NotFound);
    QCOMPARE(m_library->setReadingPlace(0, 3).error().code, Error::Code::NotFound);
    const ArticleId id = m_library->addArticle(sample()).value();
    QVERIFY(m_library->setReadingPlace(id, -5)); // before the text is its start
    QCOMPARE(m_library->readingPlace(id), (ReadingPlace{id, 0}));
    QCOMPARE(m_library->readingPlace(0), ReadingPlace{});
    QCOMPARE(m_library->readingPlace(-1), ReadingPlace{});
    const auto reader = std::move(Library::open(m_path, LibraryMode::ReadOnly).value());
    QCOMPARE(reader->setReadingPlace(id, 3).error().code, Error::Code::Io);
    QCOMPARE(reader->lastReadingPlace(), (ReadingPlace{id, 0}));
}

void LibraryTest::keepsBrokenTextWithItsOffsets()
{
    Article article;
    article.text = u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0) + u"c 😀 d"_s + QChar(0xDE00);
    article.structure = structureFromLines(article.text);
    const ArticleId id = m_library->addArticle(article).value();
    const QString got = m_library->article(id)->article.text;
    QCOMPARE(got, u"a\uFFFDb\uFFFDc 😀 d\uFFFD"_s);
    QCOMPARE(got.size(), article.text.size());
}

void LibraryTest::refusesBlocksThatDoNotFit()
{
    Article article = sample();
    article.structure.blocks.last().span.end += 1;
    QCOMPARE(m_library->addArticle(article).error().code, Error::Code::BadInput);
    article = sample();
    article.structure.blocks.swapItemsAt(0, 1);
    QCOMPARE(m_library->addArticle(article).error().code, Error::Code::BadInput);
    QCOMPARE(m_library->articles()->size(), 0);
}

void LibraryTest::listsNewestFirst()
{
    const ArticleId first = m_library->addArticle(sample()).value();
    const ArticleId second = m_library->addArticle(sample(u"2"_s)).value();
    QVERIFY(m_library->setRead(first, true));
    QVERIFY(m_library->setStarred(second, true));
    QVERIFY(m_library->putAnnotations(first, {mark(sample(), {0, 7}), mark(sample(), {3, 9})}));
    m_library = reopened();
    const auto list = m_library->articles().value();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].id, second);
    QVERIFY(list[0].starred && !list[0].read);
    QCOMPARE(list[0].annotations, 0);
    QCOMPARE(list[1].id, first);
    QVERIFY(!list[1].starred && list[1].read);
    QCOMPARE(list[1].annotations, 2);
    QCOMPARE(list[1].title, sample().title);
    QCOMPARE(list[1].source, sample().source);
    QCOMPARE(list[1].published, sample().published);
    QVERIFY(list[1].added.secsTo(QDateTime::currentDateTimeUtc()) < 600);
    QCOMPARE(m_library->setRead(99, true).error().code, Error::Code::NotFound);
    QCOMPARE(m_library->setStarred(99, true).error().code, Error::Code::NotFound);
}

void LibraryTest::removesAll()
{
    const ArticleId id = m_library->addArticle(sample()).value();
    QVERIFY(m_library->putAnnotations(id, {mark(sample(), {0, 7}, u"zebra"_s)}));
    QVERIFY(m_library->putDecision(id, decide({0, 7}, Verdict::Rejected)));
    QCOMPARE(m_library->search(u"zebra velmora"_s).value(), QList<ArticleId>{id});
    QVERIFY(m_library->removeArticle(id));
    QCOMPARE(m_library->articles()->size(), 0);
    QCOMPARE(m_library->annotations(id)->size(), 0);
    QCOMPARE(m_library->decisions(id)->size(), 0);
    QCOMPARE(m_library->search(u"zebra"_s)->size(), 0);
    QCOMPARE(m_library->search(u"velmora"_s)->size(), 0);
    QCOMPARE(m_library->removeArticle(id).error().code, Error::Code::NotFound);
    QVERIFY(m_library->addArticle(sample()).value() != id); // an id is never used again
}

void LibraryTest::keepsAnnotations()
{
    const Article article = sample();
    const ArticleId id = m_library->addArticle(article).value();
    Annotation late = mark(article, {27, 29}, u"after an emoji"_s);
    Annotation early = mark(article, {3, 9});
    Annotation wide = mark(article, {3, 20});
    QVERIFY(m_library->putAnnotations(id, {late, early, wide}));
    late.revision = early.revision = wide.revision = m_library->article(id)->revision;
    m_library = reopened();
    QCOMPARE(m_library->annotations(id).value(), (QList<Annotation>{wide, early, late}));

    early.note = u"Changed"_s;
    early.label = u"quote"_s;
    early.span = {0, 1};
    QVERIFY(m_library->putAnnotations(id, {early}));
    QCOMPARE(m_library->annotations(id).value(), (QList<Annotation>{early, wide, late}));
    QCOMPARE(m_library->labelUses(u"place"_s).value(), 2);
    QCOMPARE(m_library->labelUses(u"nothing"_s).value(), 0);
    QVERIFY(m_library->removeAnnotations({early.id, late.id}));
    QCOMPARE(m_library->annotations(id).value(), QList<Annotation>{wide});
    QCOMPARE(m_library->articles()->first().annotations, 1);
    QVERIFY(m_library->putAnnotations(id, {}));
    QVERIFY(m_library->removeAnnotations({}));
}

void LibraryTest::refusesAnnotations_data()
{
    QTest::addColumn<TextSpan>("span");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("revision");
    QTest::addColumn<int>("code");
    const int bad = int(Error::Code::BadInput);
    QTest::newRow("negative") << TextSpan{-1, 4} << u"a"_s << qint64{0} << bad;
    QTest::newRow("backwards") << TextSpan{5, 4} << u"a"_s << qint64{0} << bad;
    QTest::newRow("beyond") << TextSpan{5, sample().text.size() + 1} << u"a"_s << qint64{0} << bad;
    QTest::newRow("no-id") << TextSpan{1, 2} << QString() << qint64{0} << bad;
    QTest::newRow("other-revision") << TextSpan{1, 2} << u"a"_s << qint64{77} << int(Error::Code::NotFound);
}

void LibraryTest::refusesAnnotations()
{
    QFETCH(TextSpan, span);
    QFETCH(QString, id);
    QFETCH(qint64, revision);
    QFETCH(int, code);
    const ArticleId article = m_library->addArticle(sample()).value();
    Annotation annotation = mark(sample(), {0, 1});
    annotation.id = id;
    annotation.span = span;
    annotation.revision = revision;
    const auto done = m_library->putAnnotations(article, {mark(sample(), {0, 1}), annotation});
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), code);
    QVERIFY(done.error().message.endsWith(u'.'));
    QCOMPARE(m_library->annotations(article)->size(), 0);
}

void LibraryTest::allOrNothing()
{
    const ArticleId first = m_library->addArticle(sample()).value();
    const ArticleId second = m_library->addArticle(sample(u"2"_s)).value();
    const Annotation annotation = mark(sample(), {0, 7}, u"keep"_s);
    QVERIFY(m_library->putAnnotations(first, {annotation}));
    QCOMPARE(m_library->putAnnotations(second, {mark(sample(), {1, 2}), annotation}).error().code, Error::Code::BadInput);
    QCOMPARE(m_library->annotations(second)->size(), 0);
    QCOMPARE(m_library->annotations(first)->size(), 1);
    QCOMPARE(m_library->removeAnnotations({annotation.id, u"nobody"_s}).error().code, Error::Code::NotFound);
    QCOMPARE(m_library->annotations(first)->size(), 1);
    QCOMPARE(m_library->putAnnotations(99, {annotation}).error().code, Error::Code::NotFound);
}

void LibraryTest::keepsDecisions()
{
    const ArticleId id = m_library->addArticle(sample()).value();
    Decision decision = decide({3, 9}, Verdict::Rejected);
    QVERIFY(m_library->putDecision(id, decision));
    decision.verdict = Verdict::Corrected;
    decision.correction = u"{\"value\":\"2024-03-04\"}"_s;
    QVERIFY(m_library->putDecision(id, decision));
    m_library = reopened();
    QCOMPARE(m_library->decisions(id).value(), QList<Decision>{decision});
    Decision outside = decide({3, 9999}, Verdict::Rejected);
    QCOMPARE(m_library->putDecision(id, outside).error().code, Error::Code::BadInput);
    QVERIFY(m_library->removeDecision(decision.id));
    QCOMPARE(m_library->decisions(id)->size(), 0);
    QCOMPARE(m_library->removeDecision(decision.id).error().code, Error::Code::NotFound);
}

void LibraryTest::acceptsBothOrNone()
{
    const ArticleId id = m_library->addArticle(sample()).value();
    const Annotation annotation = mark(sample(), {0, 7});
    Decision decision = decide({0, 7}, Verdict::Accepted);
    decision.annotation = annotation.id;
    Decision broken = decision;
    broken.id.clear();
    QVERIFY(!m_library->putAccepted(id, annotation, broken));
    QCOMPARE(m_library->annotations(id)->size(), 0);
    QVERIFY(m_library->putAccepted(id, annotation, decision));
    QCOMPARE(m_library->annotations(id)->size(), 1);
    QCOMPARE(m_library->decisions(id).value(), QList<Decision>{decision});
    QVERIFY(!m_library->removeAccepted(annotation.id, u"other"_s));
    QCOMPARE(m_library->annotations(id)->size(), 1);
    QVERIFY(m_library->removeAccepted(annotation.id, decision.id));
    QCOMPARE(m_library->annotations(id)->size(), 0);
    QCOMPARE(m_library->decisions(id)->size(), 0);
}

void LibraryTest::keepsTagSet()
{
    QCOMPARE(m_library->tagSet().value(), defaultTagSet());
    TagSet tagSet = defaultTagSet();
    tagSet.name = u"Ours 😀"_s;
    tagSet.labels.swapItemsAt(0, 3);
    tagSet.labels.removeLast();
    tagSet.labels.append({u"new"_s, u"Neu"_s, u"#ffffff"_s, {}, {}});
    QVERIFY(m_library->setTagSet(tagSet));
    m_library = reopened();
    QCOMPARE(m_library->tagSet().value(), tagSet);
    TagSet twice = tagSet;
    twice.labels.append(twice.labels.first());
    QCOMPARE(m_library->setTagSet(twice).error().code, Error::Code::BadInput);
    QCOMPARE(m_library->tagSet().value(), tagSet);
}

void LibraryTest::keepsAllOfAnAnnotation()
{
    const ArticleId id = *m_library->addArticle(sample());
    Annotation full = mark(sample(), {0, 7});
    full.state = AnnotationState::Disputed;
    full.certainty = 0.25;
    full.layer = u"coreference"_s;
    full.setSpans({{20, 27}, {0, 7}});
    full.attributes = {{u"sure"_s, u"true"_s}, {u"tone"_s, u"a \"quiet\" one"_s}};
    full.evidence = {{u"https://example.org/b"_s, u"reopened on Tuesday"_s, {3, 22}, u"their own\nwords"_s}, {u"https://example.org/c"_s, {}, {}, {}}};
    Annotation sure = mark(sample(), {8, 15});
    sure.certainty = 0.0; // not the same as unknown
    QVERIFY(m_library->putAnnotations(id, {full, sure, mark(sample(), {16, 18})}));
    const QList<Annotation> kept = *m_library->annotations(id);
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept[0].pieces, full.pieces);
    QCOMPARE(kept[0].state, full.state);
    QCOMPARE(kept[0].certainty, full.certainty);
    QCOMPARE(kept[0].attributes, full.attributes);
    QCOMPARE(kept[0].evidence, full.evidence);
    full.revision = sure.revision = kept[0].revision;
    QCOMPARE(kept[0], full);
    QCOMPARE(kept[0].spans(), (QList<TextSpan>{{0, 7}, {20, 27}}));
    QCOMPARE(kept[1], sure);
    QVERIFY(!kept[2].certainty);
    QCOMPARE(kept[2].state, AnnotationState::Accepted);

    full.setSpans({{20, 27}});
    full.state = AnnotationState::False;
    full.evidence.clear();
    full.attributes.clear();
    full.certainty.reset();
    QVERIFY(m_library->putAnnotations(id, {full}));
    QCOMPARE(m_library->annotations(id)->last(), full);
}

void LibraryTest::leavesOutPiecesThatDoNotFit_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QList<TextSpan>>("pieces");
    QTest::newRow("two") << u"[[0,3],[5,9]]"_s << QList<TextSpan>{{0, 3}, {5, 9}};
    QTest::newRow("three") << u"[[0,1],[2,3],[4,9]]"_s << QList<TextSpan>{{0, 1}, {2, 3}, {4, 9}};
    for (const char *bad : {"", "[]", "[[0,9]]", "[[0,3],[3,9]]", "[[0,5],[4,9]]", "[[5,9],[0,3]]", "[[0,3],[5,8]]", "[[1,3],[5,9]]", "[[0,3],[5,12]]", "[[-4,3],[5,9]]",
                            "[[0,3],[5,5],[6,9]]", "[[0,3],[9]]", "[[0,3],\"x\"]", "{\"a\":1}", "[[0,3],[5,9]"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << QList<TextSpan>();
}

void LibraryTest::leavesOutPiecesThatDoNotFit()
{
    QFETCH(QString, column);
    QTEST(piecesFrom(column, {0, 9}), "pieces");
}

void LibraryTest::keepsRelations()
{
    const ArticleId id = *m_library->addArticle(sample());
    const Annotation a = mark(sample(), {0, 7});
    const Annotation b = mark(sample(), {8, 15});
    const QDateTime time(QDate(2024, 3, 5), QTime(1, 2, 3, 4), QTimeZone::UTC);
    Relation relation{u"r1"_s, u"owns"_s, a.id, b.id, u"so they say"_s, u"Ada"_s, time, time.addSecs(9), {{u"sure"_s, u"true"_s}}, u"{\"y\":2}"_s};
    LibraryEdit edit;
    edit.annotations = {a, b};
    edit.relations = {relation, {u"r2"_s, u"near"_s, b.id, a.id}};
    QVERIFY(m_library->apply(id, edit));
    QCOMPARE(*m_library->relations(id), edit.relations);

    relation.note.clear();
    relation.to = a.id; // a mark may point at itself
    LibraryEdit change;
    change.relations = {relation};
    change.goneRelations = {u"r2"_s};
    QVERIFY(m_library->apply(id, change));
    QCOMPARE(*m_library->relations(id), QList<Relation>{relation});

    QVERIFY(m_library->removeAnnotations({a.id})); // nothing points into the void
    QCOMPARE(m_library->relations(id)->size(), 0);
    QVERIFY(m_library->check()->isEmpty());
}

void LibraryTest::refusesRelations_data()
{
    QTest::addColumn<Relation>("relation");
    QTest::addColumn<QString>("message");
    QTest::newRow("no id") << Relation{{}, u"owns"_s, u"a"_s, u"b"_s} << u"without an id"_s;
    QTest::newRow("no such start") << Relation{u"r"_s, u"owns"_s, u"x"_s, u"b"_s} << u"ends at an annotation that its article does not have"_s;
    QTest::newRow("no such end") << Relation{u"r"_s, u"owns"_s, u"a"_s, u"x"_s} << u"ends at an annotation that its article does not have"_s;
    QTest::newRow("into another article") << Relation{u"r"_s, u"owns"_s, u"a"_s, u"elsewhere"_s} << u"ends at an annotation that its article does not have"_s;
}

void LibraryTest::refusesRelations()
{
    QFETCH(Relation, relation);
    QFETCH(QString, message);
    const ArticleId id = *m_library->addArticle(sample());
    const ArticleId other = *m_library->addArticle(sample(u" More."_s));
    Annotation a = mark(sample(), {0, 7});
    a.id = u"a"_s;
    Annotation b = mark(sample(), {8, 15});
    b.id = u"b"_s;
    Annotation elsewhere = a;
    elsewhere.id = u"elsewhere"_s;
    QVERIFY(m_library->putAnnotations(id, {a, b}));
    QVERIFY(m_library->putAnnotations(other, {elsewhere}));
    LibraryEdit edit;
    edit.goneAnnotations = {u"b"_s};
    edit.annotations = {b};
    edit.relations = {relation};
    const auto done = m_library->apply(id, edit);
    QVERIFY(!done);
    QCOMPARE(done.error().code, Error::Code::BadInput);
    QVERIFY2(done.error().message.contains(message), qPrintable(done.error().message));
    QCOMPARE(m_library->annotations(id)->size(), 2); // all of the step was taken back
}

void LibraryTest::keepsLabelsOfArticles()
{
    const ArticleId id = *m_library->addArticle(sample());
    const QDateTime time(QDate(2024, 3, 5), QTime(1, 2, 3, 4), QTimeZone::UTC);
    LibraryEdit edit;
    edit.documentLabels = {{u"d1"_s, u"politics"_s, u"Ada"_s, time}, {u"d2"_s, u"opinion"_s}};
    QVERIFY(m_library->apply(id, edit));
    QCOMPARE(*m_library->documentLabels(id), edit.documentLabels);
    LibraryEdit gone;
    gone.goneDocumentLabels = {u"d1"_s};
    QVERIFY(m_library->apply(id, gone));
    QCOMPARE(*m_library->documentLabels(id), edit.documentLabels.sliced(1));
    const auto again = m_library->apply(id, gone);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::NotFound);
}

void LibraryTest::keepsSeveralTagSets()
{
    const TagSet first = *m_library->tagSet();
    TagSet second{u"votes"_s, u"Votes"_s, {{u"for"_s, u"For"_s, u"#ffffff"_s, u"f"_s, {}}, {u"yes"_s, u"Yes"_s, u"#eeeeee"_s, {}, {}, u"for"_s}, {u"law"_s, u"A law"_s, {}, {}, {}, {}, true}},
                  u"Mark every vote.\nNot the rest."_s};
    second.attributes = {{u"tone"_s, u"Tone"_s, AttributeKind::Choice, {u"calm"_s, u"loud"_s}, true, {u"for"_s}, u"How it sounds"_s},
                         {u"sum"_s, u"Sum"_s, AttributeKind::Number}, {u"odd"_s, u"Odd"_s}, {u"why"_s, u"Why"_s, AttributeKind::Text}};
    second.relations = {{u"against"_s, u"Against"_s, u"#123456"_s, {u"for"_s}, {u"law"_s, u"yes"_s}, true, u"Votes of one kind"_s}};
    QVERIFY(m_library->setTagSet(second));
    QCOMPARE(*m_library->tagSet(), second);
    QCOMPARE(*m_library->tagSets(), (QList<TagSet>{second, first}));
    QVERIFY(m_library->useTagSet(first.id));
    QCOMPARE(*m_library->tagSets(), (QList<TagSet>{first, second}));
    QVERIFY(!m_library->useTagSet(u"none"_s));
    LibraryEdit edit;
    edit.goneTagSets = {second.id};
    QVERIFY(m_library->apply(0, edit));
    QCOMPARE(*m_library->tagSets(), QList<TagSet>{first});
}

void LibraryTest::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    QTest::newRow("word") << u"port"_s << true;
    QTest::newRow("case") << u"PORT"_s << true;
    QTest::newRow("title") << u"harbour"_s << true;
    QTest::newRow("all-words") << u"harbour quill"_s << true;
    QTest::newRow("one-missing") << u"harbour zebra"_s << false;
    QTest::newRow("diacritics") << u"elan"_s << true;
    QTest::newRow("hebrew") << u"שלום"_s << true;
    QTest::newRow("phrase") << u"\"port of velmora\""_s << true;
    QTest::newRow("typographic-phrase") << u"“port of velmora”"_s << true;
    QTest::newRow("phrase-in-other-order") << u"\"velmora port\""_s << false;
    QTest::newRow("beginning") << u"reop*"_s << true;
    QTest::newRow("not-beginning") << u"reop"_s << false;
    QTest::newRow("open-quote") << u"\"port velmora"_s << true;
    QTest::newRow("operators-are-words") << u"port AND velmora"_s << true;
    QTest::newRow("not-is-a-word") << u"port NOT velmora"_s << false;
    QTest::newRow("punctuation") << u"port) OR (:^*-"_s << false;
    QTest::newRow("only-punctuation") << u"--- \" * ''"_s << false;
    QTest::newRow("sql") << u"port'; DROP TABLE article; --"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("in-note") << u"zebra"_s << false;
    QTest::newRow("column-filter-is-words") << u"title:harbour"_s << false;
}

void LibraryTest::searches()
{
    QFETCH(QString, query);
    QFETCH(bool, found);
    const ArticleId id = m_library->addArticle(sample()).value();
    const auto got = m_library->search(query);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QCOMPARE(got.value(), found ? QList<ArticleId>{id} : QList<ArticleId>{});
}

void LibraryTest::searchFollowsNotes()
{
    Article plain;
    plain.text = u"Only one word about the harbour in a text that is long and speaks of other things."_s;
    plain.structure = structureFromLines(plain.text);
    const ArticleId other = m_library->addArticle(plain).value();
    const ArticleId id = m_library->addArticle(sample()).value();
    QCOMPARE(m_library->search(u"harbour"_s).value(), (QList<ArticleId>{id, other})); // a word of the title counts more
    QCOMPARE(m_library->search(u"harbour"_s, 1).value().size(), 1);
    Annotation annotation = mark(plain, {0, 4}, u"ask the zebra"_s);
    QVERIFY(m_library->putAnnotations(other, {annotation}));
    QCOMPARE(m_library->search(u"zebra harbour"_s).value(), QList<ArticleId>{other});
    annotation.note = u"ask the lion"_s;
    QVERIFY(m_library->putAnnotations(other, {annotation}));
    QCOMPARE(m_library->search(u"zebra"_s)->size(), 0);
    QCOMPARE(m_library->search(u"lion"_s).value(), QList<ArticleId>{other});
    QVERIFY(m_library->removeAnnotations({annotation.id}));
    QCOMPARE(m_library->search(u"lion"_s)->size(), 0);
}

void LibraryTest::twoObjectsSeeEachOther()
{
    const auto second = std::move(Library::open(m_path).value());
    const ArticleId id = second->addArticle(sample()).value();
    QVERIFY(m_library->putAnnotations(id, {mark(sample(), {0, 7})}));
    QCOMPARE(second->annotations(id)->size(), 1);
}

void LibraryTest::readOnlyRefusesWriting()
{
    const ArticleId id = m_library->addArticle(sample()).value();
    const auto reader = std::move(Library::open(m_path, LibraryMode::ReadOnly).value());
    QCOMPARE(reader->mode(), LibraryMode::ReadOnly);
    QCOMPARE(reader->path(), m_path);
    QCOMPARE(reader->article(id)->article.text, sample().text);
    QCOMPARE(reader->addArticle(sample()).error().code, Error::Code::Io);
    QCOMPARE(reader->putAnnotations(id, {mark(sample(), {0, 7})}).error().code, Error::Code::Io);
    QCOMPARE(reader->removeArticle(id).error().code, Error::Code::Io);
    QCOMPARE(reader->setTagSet({}).error().code, Error::Code::Io);
    QCOMPARE(m_library->annotations(id)->size(), 0);
    QCOMPARE(Library::open(m_folder->filePath(u"none.sqlite"_s), LibraryMode::ReadOnly).error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
