// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// New texts of an article in the library: what becomes of its annotations, decisions and places.

#include "core/annotations/reanchor.h"
#include "core/storage/library.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString before = u"Harbour reopens in Velmora\n"
                       "The port of Velmora reopened on Monday after nine weeks. Ada Quill, the harbour master, said 90 ships were waiting outside the wall.\n"
                       "“We never agreed to this,” she said. The talks ended in March. “We never agreed to this,” she said once more in court.\n"
                       "Fishing boats may leave from Tuesday on, and ferries from the end of the month."_s;
const QString after = u"UPDATED Harbour reopens in Velmora\n"
                      "The port of Velmora reopened on Monday after nine weeks. Ada Quill, the harbour master, said 120 ships were waiting outside the wall.\n"
                      "The talks ended in March. “We never agreed to this,” she said once more in court.\n"
                      "Ferries may leave later. Fishing boats may leave from Tuesday on, and ferries from the end of the month."_s;

Article articleOf(const QString &text)
{
    Article article;
    article.text = text;
    article.structure = structureFromLines(text);
    article.title = text.section(u'\n', 0, 0);
    article.url = u"https://example.org/harbour"_s;
    return article;
}

TextSpan spanOf(const QString &text, const QString &words, qsizetype nth = 0)
{
    qsizetype at = text.indexOf(words);
    for (; nth > 0; --nth)
        at = text.indexOf(words, at + 1);
    return {at, at + words.size()};
}

Annotation annotationOn(const QString &text, const QList<TextSpan> &spans)
{
    Annotation annotation;
    annotation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    annotation.setSpans(spans);
    annotation.label = u"person"_s;
    annotation.created = annotation.modified = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
    annotation.quote = quoteSelector(text, annotation.span);
    return annotation;
}

} // namespace

class RevisionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void resolves_data();
    void resolves();
    void discontinuous();
    void annotationsFollow();
    void whatIsLostComesBack();
    void changedStaysOpenUntilSettled();
    void settledStaysOnDisk();
    void decisionsFollow();
    void placesAndSearchFollow();
    void refuses();
    void findsWhereItCameFrom();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    ArticleId m_id = 0;
};

void RevisionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::move(Library::open(m_folder->filePath(u"library.sqlite"_s)).value());
    m_id = m_library->addArticle(articleOf(before), u"/tmp/harbour.txt"_s).value();
}

void RevisionsTest::cleanup()
{
    QCOMPARE(m_library->check().value(), QStringList());
    m_library.reset();
    m_folder.reset();
}

void RevisionsTest::resolves_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("nth");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("now");
    const auto row = [](const char *name, const QString &words, int nth, AnchorState state, const QString &now) { QTest::newRow(name) << words << nth << int(state) << now; };
    row("moved-by-the-front", u"Velmora"_s, 0, AnchorState::Moved, u"Velmora"_s);
    row("second-of-the-same-word", u"Velmora"_s, 1, AnchorState::Moved, u"Velmora"_s);
    row("number-changed", u"90"_s, 0, AnchorState::Changed, u"120"_s);
    row("number-changed-within", u"said 90 ships"_s, 0, AnchorState::Changed, u"said 120 ships"_s);
    row("beside-a-change", u"ships were waiting"_s, 0, AnchorState::Moved, u"ships were waiting"_s);
    row("twin-deleted", u"“We never agreed to this,” she said"_s, 0, AnchorState::Lost, QString());
    row("twin-kept", u"“We never agreed to this,” she said once more"_s, 0, AnchorState::Moved, u"“We never agreed to this,” she said once more"_s);
    row("word-of-the-deleted-twin", u"agreed"_s, 0, AnchorState::Lost, QString());
    row("look-alike-put-in-front", u"Fishing boats may leave"_s, 0, AnchorState::Moved, u"Fishing boats may leave"_s);
    row("half-a-word", u"elmor"_s, 1, AnchorState::Moved, u"elmor"_s);
}

void RevisionsTest::resolves()
{
    QFETCH(QString, words);
    QFETCH(int, nth);
    QFETCH(int, state);
    QFETCH(QString, now);
    const TextSpan span = spanOf(before, words, nth);
    const Anchor anchor = RevisionMap(before, after).place(span);
    QCOMPARE(int(anchor.state), state);
    QCOMPARE(anchor.span.of(after).toString(), now);
    if (words == u"Velmora"_s)
        QCOMPARE(anchor.span, spanOf(after, words, nth));
    // The same text again, and nothing at all.
    QCOMPARE(RevisionMap(before, before).place(span), (Anchor{AnchorState::Exact, span, {}}));
    QCOMPARE(RevisionMap(before, {}).place(span).state, AnchorState::Lost);
    QCOMPARE(RevisionMap({}, after).place(span).state, AnchorState::Lost);
}

void RevisionsTest::discontinuous()
{
    const TextSpan boats = spanOf(before, u"Fishing boats"_s);
    const TextSpan leave = spanOf(before, u"leave from Tuesday"_s);
    const AnnotationAnchor both = resolveAnnotation(before, annotationOn(before, {boats, leave}), after);
    QCOMPARE(both.state, AnchorState::Moved);
    QCOMPARE(both.spans, (QList<TextSpan>{spanOf(after, u"Fishing boats"_s), spanOf(after, u"leave from Tuesday"_s)}));
    // One piece is enough to lose the mark, or to change it.
    QCOMPARE(resolveAnnotation(before, annotationOn(before, {spanOf(before, u"she said"_s), boats}), after).state, AnchorState::Lost);
    const AnnotationAnchor changed = resolveAnnotation(before, annotationOn(before, {spanOf(before, u"Ada Quill"_s), spanOf(before, u"90"_s)}), after);
    QCOMPARE(changed.state, AnchorState::Changed);
    QCOMPARE(changed.spans.last().of(after), u"120");
    // In another order the pieces say something else.
    const QString swapped = u"On Tuesday the old council of Velmora met in the hall by the river. The mayor spoke of salt and fish and of the new harbour wall."_s;
    const QString order = u"The mayor spoke of salt and fish and of the new harbour wall. On Tuesday the old council of Velmora met in the hall by the river."_s;
    const Annotation pieces = annotationOn(swapped, {spanOf(swapped, u"old council"_s), spanOf(swapped, u"salt and fish"_s)});
    QCOMPARE(resolveAnnotation(swapped, pieces, order), (AnnotationAnchor{AnchorState::Lost, {}, {}}));
}

void RevisionsTest::annotationsFollow()
{
    const qint64 first = m_library->revisions(m_id).value().first().revision;
    const Annotation moved = annotationOn(before, {spanOf(before, u"Ada Quill"_s)});
    const Annotation changed = annotationOn(before, {spanOf(before, u"90"_s)});
    const Annotation lost = annotationOn(before, {spanOf(before, u"“We never agreed to this,” she said"_s)});
    QVERIFY(m_library->putAnnotations(m_id, {moved, changed, lost}));

    const RevisionOutcome outcome = m_library->addRevision(m_id, articleOf(after)).value();
    QCOMPARE(outcome, (RevisionOutcome{outcome.revision, 0, 1, 1, 0, 1}));
    QVERIFY(outcome.revision != first);
    const QList<RevisionSummary> revisions = m_library->revisions(m_id).value();
    QCOMPARE(revisions.size(), 2);
    QCOMPARE(revisions.last().number, 2);
    QCOMPARE(revisions.last().length, after.size());
    QCOMPARE(m_library->textOf(first).value(), before);
    QCOMPARE(m_library->textOf(outcome.revision).value(), after);
    QCOMPARE(m_library->article(m_id).value().article.text, after);

    const QList<Annotation> placed = m_library->annotations(m_id).value();
    QCOMPARE(placed.size(), 2);
    QCOMPARE(placed[0].span, spanOf(after, u"Ada Quill"_s));
    QCOMPARE(placed[0].quote, quoteSelector(after, placed[0].span));
    QCOMPARE(placed[0].revision, outcome.revision);
    QCOMPARE(placed[0].anchor, AnchorOutcome());
    QCOMPARE(placed[0].label, moved.label);
    QCOMPARE(placed[0].modified, moved.modified);
    QCOMPARE(placed[1].span, spanOf(after, u"120"_s));
    QCOMPARE(placed[1].anchor, (AnchorOutcome{AnchorState::Changed, u"90"_s, {}, false}));
    const QList<Annotation> unplaced = m_library->unplacedAnnotations(m_id).value();
    QCOMPARE(unplaced.size(), 1);
    QCOMPARE(unplaced[0].id, lost.id);
    QCOMPARE(unplaced[0].span, lost.span);
    QCOMPARE(unplaced[0].revision, first);
    QCOMPARE(unplaced[0].anchor, (AnchorOutcome{AnchorState::Lost, lost.quote.exact, {}, false}));
    QCOMPARE(m_library->articles().value().first().annotations, 3);

    // The very same text is no revision.
    QCOMPARE(m_library->addRevision(m_id, articleOf(after)).value(), RevisionOutcome{outcome.revision});
    QCOMPARE(m_library->revisions(m_id).value().size(), 2);
}

void RevisionsTest::whatIsLostComesBack()
{
    const Annotation mark = annotationOn(before, {spanOf(before, u"“We never agreed to this,” she said"_s)});
    QVERIFY(m_library->putAnnotations(m_id, {mark}));
    QVERIFY(m_library->addRevision(m_id, articleOf(after)));
    QCOMPARE(m_library->annotations(m_id).value().size(), 0);
    const RevisionOutcome back = m_library->addRevision(m_id, articleOf(before)).value();
    QCOMPARE(back.exact, 1);
    const QList<Annotation> placed = m_library->annotations(m_id).value();
    QCOMPARE(placed.size(), 1);
    QCOMPARE(placed[0].span, mark.span);
    QCOMPARE(placed[0].anchor, AnchorOutcome());
    QCOMPARE(m_library->unplacedAnnotations(m_id).value().size(), 0);
}

void RevisionsTest::changedStaysOpenUntilSettled()
{
    QVERIFY(m_library->putAnnotations(m_id, {annotationOn(before, {spanOf(before, u"90"_s)})}));
    QVERIFY(m_library->addRevision(m_id, articleOf(after)));
    QVERIFY(m_library->addRevision(m_id, articleOf(u"Once more.\n"_s + after)));
    Annotation mark = m_library->annotations(m_id).value().first();
    QCOMPARE(mark.anchor, (AnchorOutcome{AnchorState::Changed, u"90"_s, {}, false}));
    mark.anchor = {};
    QVERIFY(m_library->putAnnotations(m_id, {mark}));
    QVERIFY(m_library->addRevision(m_id, articleOf(u"And once more.\n"_s + after)));
    QCOMPARE(m_library->annotations(m_id).value().first().anchor, AnchorOutcome());
    // The old number again: nothing is left to tell.
    mark = m_library->annotations(m_id).value().first();
    mark.anchor = {AnchorState::Changed, u"90"_s, {}, false};
    QVERIFY(m_library->putAnnotations(m_id, {mark}));
    QVERIFY(m_library->addRevision(m_id, articleOf(QString(after).replace(u"120"_s, u"90"_s))));
    QCOMPARE(m_library->annotations(m_id).value().first().quote.exact, u"90"_s);
    QCOMPARE(m_library->annotations(m_id).value().first().anchor, AnchorOutcome());
}

void RevisionsTest::settledStaysOnDisk()
{
    Annotation mark = annotationOn(before, {spanOf(before, u"court"_s)});
    mark.anchor = {AnchorState::Ambiguous, u"court “yard”"_s, {{3, 9}, {20, 26}}, true};
    QVERIFY(m_library->putAnnotations(m_id, {mark}));
    m_library = std::move(Library::open(m_folder->filePath(u"library.sqlite"_s)).value());
    QCOMPARE(m_library->annotations(m_id).value().first().anchor, mark.anchor);
    mark.anchor = {};
    QVERIFY(m_library->putAnnotations(m_id, {mark}));
    QCOMPARE(m_library->annotations(m_id).value().first().anchor, AnchorOutcome());
}

void RevisionsTest::decisionsFollow()
{
    const auto put = [&](const QString &id, const QString &words, const QString &correction) {
        const TextSpan span = spanOf(before, words);
        QVERIFY(m_library->putDecision(m_id, {id, FactKind::Mention, span, words, Verdict::Corrected, correction, {}, QDateTime::currentDateTimeUtc(), 3}));
    };
    const TextSpan wide = spanOf(before, u"Ada Quill, the harbour master"_s);
    put(u"kept"_s, u"Ada Quill"_s, u"{\"extent\":{\"start\":%1,\"end\":%2,\"exact\":\"Ada Quill, the harbour master\"}}"_s.arg(wide.start).arg(wide.end));
    put(u"gone"_s, u"90"_s, u"{\"unimportant\":true}"_s);
    QVERIFY(m_library->addRevision(m_id, articleOf(after)));
    const QList<Decision> decisions = m_library->decisions(m_id).value();
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(decisions[0].span, spanOf(after, u"Ada Quill"_s));
    const TextSpan now = spanOf(after, u"Ada Quill, the harbour master"_s);
    QVERIFY2(decisions[0].correction.contains(u"\"start\":%1"_s.arg(now.start)) && decisions[0].correction.contains(u"\"end\":%1"_s.arg(now.end)), qPrintable(decisions[0].correction));
    // With the words the decision comes back.
    QVERIFY(m_library->addRevision(m_id, articleOf(u"Again.\n"_s + before)));
    const QList<Decision> all = m_library->decisions(m_id).value();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].id, u"gone"_s);
    QCOMPARE(all[1].span, spanOf(before, u"90"_s).shifted(7));
    QCOMPARE(all[1].correction, u"{\"unimportant\":true}"_s);
}

void RevisionsTest::placesAndSearchFollow()
{
    QVERIFY(m_library->setReadingPlace(m_id, spanOf(before, u"Fishing"_s).start));
    QVERIFY(m_library->addRevision(m_id, articleOf(after)));
    QCOMPARE(m_library->readingPlace(m_id).offset, spanOf(after, u"Fishing"_s).start);
    QCOMPARE(m_library->search(u"updated"_s).value(), QList<ArticleId>{m_id});
    QCOMPARE(m_library->search(u"\"90 ships\""_s).value(), QList<ArticleId>());
    QCOMPARE(m_library->articles().value().first().title, u"UPDATED Harbour reopens in Velmora"_s);
}

void RevisionsTest::refuses()
{
    const auto unknown = m_library->addRevision(m_id + 7, articleOf(after));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Error::Code::NotFound);
    QVERIFY(!m_library->revisions(m_id + 7));
    QVERIFY(!m_library->textOf(777));
    Article broken = articleOf(after);
    broken.structure.blocks.last().span.end += 5;
    QVERIFY(!m_library->addRevision(m_id, broken));
    QCOMPARE(m_library->revisions(m_id).value().size(), 1);
    auto reader = Library::open(m_folder->filePath(u"library.sqlite"_s), LibraryMode::ReadOnly).value();
    QVERIFY(!reader->addRevision(m_id, articleOf(after)));
}

void RevisionsTest::findsWhereItCameFrom()
{
    QCOMPARE(m_library->articleFrom(u"/tmp/harbour.txt"_s, {}).value(), m_id);
    QCOMPARE(m_library->articleFrom({}, u"https://example.org/harbour"_s).value(), m_id);
    QCOMPARE(m_library->articleFrom(u"/tmp/other.txt"_s, u"https://example.org/other"_s).value(), 0);
    QCOMPARE(m_library->articleFrom({}, {}).value(), 0);
    QCOMPARE(m_library->articleWith(before), m_id);
    QCOMPARE(m_library->articleWith(after), 0);
    QVERIFY(m_library->addRevision(m_id, articleOf(after)));
    QCOMPARE(m_library->articleWith(before), m_id);
    QCOMPARE(m_library->articleWith(after), m_id);
}

QTEST_GUILESS_MAIN(RevisionsTest)
#include "tst_revisions.moc"
