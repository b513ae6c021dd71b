// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/anchorresolver.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString sentence = u"The port of Velmora exported nearly 90 per cent of its salt last year. "_s;
const QString lead = u"Salt is what the coast lives on. "_s;
const QString tail = u"Ada Quill said the harbour would stay open until spring."_s;

TextSpan spanOf(const QString &text, const QString &words, qsizetype nth = 0)
{
    qsizetype at = text.indexOf(words);
    for (; nth > 0; --nth)
        at = text.indexOf(words, at + 1);
    return {at, at + words.size()};
}

} // namespace

class AnchorResolverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void selects_data();
    void selects();
    void resolves_data();
    void resolves();
    void twoLookAlikes();
    void lookAlikeAtTheOldPlace();
    void everySpanOfAnUnchangedTextIsExact();
    void manyPlaces();
    void longTextInTime();
};

void AnchorResolverTest::selects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextSpan>("span");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("start") << u"abc def"_s << TextSpan{0, 3} << QString(u""_s) << u"abc"_s << u" def"_s;
    QTest::newRow("end") << u"abc def"_s << TextSpan{4, 7} << u"abc "_s << u"def"_s << QString(u""_s);
    QTest::newRow("nothing") << QString() << TextSpan{0, 0} << QString(u""_s) << QString(u""_s) << QString(u""_s);
    QTest::newRow("no-length") << u"ab"_s << TextSpan{1, 1} << u"a"_s << QString(u""_s) << u"b"_s;
    QTest::newRow("32-before") << QString(40, u'x') + u"abc"_s << TextSpan{40, 43} << QString(32, u'x') << u"abc"_s << QString(u""_s);
    QTest::newRow("pair-cut-before") << u"😀"_s + QString(31, u'x') + u"abc"_s << TextSpan{33, 36} << QString(31, u'x') << u"abc"_s << QString(u""_s);
    QTest::newRow("pair-whole-before") << u"😀"_s + QString(30, u'x') + u"abc"_s << TextSpan{32, 35} << u"😀"_s + QString(30, u'x') << u"abc"_s << QString(u""_s);
    QTest::newRow("pair-cut-after") << u"abc"_s + QString(31, u'x') + u"😀"_s << TextSpan{0, 3} << QString(u""_s) << u"abc"_s << QString(31, u'x');
    QTest::newRow("beyond-the-end") << u"abc"_s << TextSpan{2, 99} << u"ab"_s << u"c"_s << QString(u""_s);
    QTest::newRow("negative") << u"abc"_s << TextSpan{-5, 1} << QString(u""_s) << u"a"_s << u"bc"_s;
}

void AnchorResolverTest::selects()
{
    QFETCH(QString, text);
    QFETCH(TextSpan, span);
    QFETCH(QString, prefix);
    QFETCH(QString, exact);
    QFETCH(QString, suffix);
    const QuoteSelector quote = quoteSelector(text, span);
    QCOMPARE(quote.prefix, prefix);
    QCOMPARE(quote.exact, exact);
    QCOMPARE(quote.suffix, suffix);
}

void AnchorResolverTest::resolves_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("found");
    const QString text = lead + sentence + tail;
    const auto row = [&](const char *name, const QString &words, const QString &after, AnchorState state, const QString &found) {
        QTest::newRow(name) << text << words << after << int(state) << found;
    };
    row("unchanged", u"nearly 90 per cent"_s, text, AnchorState::Exact, u"nearly 90 per cent"_s);
    row("changed-behind", u"nearly 90 per cent"_s, lead + sentence + u"Nothing more."_s, AnchorState::Exact, u"nearly 90 per cent"_s);
    row("text-put-in-front", u"nearly 90 per cent"_s, u"UPDATE 😀 "_s + text, AnchorState::Moved, u"nearly 90 per cent"_s);
    row("paragraphs-swapped", u"until spring"_s, tail + u" "_s + sentence + lead, AnchorState::Moved, u"until spring"_s);
    row("short-word-moved-with-context", u"90"_s, sentence + lead + tail, AnchorState::Moved, u"90"_s);
    row("figure-corrected", u"nearly 90 per cent"_s, lead + u"The port of Velmora exported about 85 per cent of its salt last year. "_s + tail,
        AnchorState::Changed, u"about 85 per cent"_s);
    row("long-words-edited", tail, lead + sentence + u"Ada Quill says the harbour will stay open until the spring."_s, AnchorState::Changed,
        u"Ada Quill says the harbour will stay open until the spring."_s);
    // It may be the twin of what was deleted.
    row("long-words-edited-and-moved", tail, u"Ada Quill says the harbour would stay open until spring. "_s + lead, AnchorState::Lost, QString());
    row("cut-out", u"nearly 90 per cent"_s, lead + tail, AnchorState::Lost, QString());
    row("cut-out-context-joined", u"nearly 90 per cent "_s, lead + u"The port of Velmora exported of its salt last year. "_s + tail, AnchorState::Lost, QString());
    row("empty-text", u"nearly 90 per cent"_s, QString(), AnchorState::Lost, QString());
    row("other-text", u"nearly 90 per cent"_s, u"A quite different story about weather in the mountains."_s, AnchorState::Lost, QString());
    row("look-alike-word-elsewhere", u"90"_s, u"Bus 90 was late again, to the anger of all."_s, AnchorState::Ambiguous, QString());
    row("look-alike-words-elsewhere", u"per cent"_s, u"Rain fell on 12 per cent of all days."_s, AnchorState::Ambiguous, QString());
    row("long-words-alone-may-be-a-twin", sentence, u"Elsewhere: "_s + sentence, AnchorState::Ambiguous, QString());
    row("long-words-with-one-side", sentence, lead + sentence + u"Rain fell."_s, AnchorState::Exact, sentence);
    row("long-words-moved-with-one-side", sentence, u"New. "_s + lead + sentence + u"Rain fell."_s, AnchorState::Moved, sentence);
    row("short-words-moved-with-one-side", u"until spring"_s, u"New. "_s + lead + sentence + u"The harbour would stay open until spring, or not."_s, AnchorState::Ambiguous,
        QString());
}

void AnchorResolverTest::resolves()
{
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, after);
    QFETCH(int, state);
    QFETCH(QString, found);
    const TextSpan span = spanOf(before, words);
    const Anchor anchor = resolveAnchor(after, span, quoteSelector(before, span));
    QCOMPARE(int(anchor.state), state);
    QCOMPARE(anchor.isFound(), !found.isEmpty());
    if (anchor.isFound())
        QCOMPARE(anchor.span.of(after).toString(), found);
    else
        QCOMPARE(anchor.span, TextSpan());
    QCOMPARE(anchor.candidates.isEmpty(), anchor.state != AnchorState::Ambiguous);
}

// The sentence stood twice, the marked one is cut out: the other one must not take the mark in silence.
void AnchorResolverTest::twoLookAlikes()
{
    const QString word = u"“We never agreed,” she said."_s;
    const QString text = u"Morning came to the hills and the talks. "_s + word + u" Then there was lunch at the old mill. "_s + word + u" The evening ended in song and rain."_s;
    const TextSpan second = spanOf(text, word, 1);
    const QuoteSelector quote = quoteSelector(text, second);
    QCOMPARE(resolveAnchor(text, second, quote), (Anchor{AnchorState::Exact, second, {}}));

    const QString moved = u"Breaking: "_s + text;
    QCOMPARE(resolveAnchor(moved, second, quote), (Anchor{AnchorState::Moved, second.shifted(10), {}}));

    const QString without = text.left(second.start) + text.mid(second.end);
    const Anchor one = resolveAnchor(without, second, quote);
    QCOMPARE(one.state, AnchorState::Ambiguous);
    QCOMPARE(one.candidates, QList<TextSpan>{spanOf(text, word)});

    // Both there, both with the same surroundings, none at the old place.
    const QString block = u"It rained on the hills all day long. "_s + word + u" It rained on the hills all day long. "_s;
    const TextSpan inBlock = spanOf(block, word);
    const Anchor both = resolveAnchor(u"New: "_s + block + block, inBlock, quoteSelector(block + block, inBlock));
    QCOMPARE(both.state, AnchorState::Ambiguous);
    QCOMPARE(both.candidates.size(), 2);
}

void AnchorResolverTest::lookAlikeAtTheOldPlace()
{
    // The word at the old place is another one now; the marked one has moved.
    const QString text = u"In May the mayor of Velmora resigned, and the council met."_s;
    const TextSpan span = spanOf(text, u"Velmora"_s);
    const QString after = u"Visitors to old Our Velmora say so. In May the mayor of Velmora resigned, and the council met."_s;
    const QString shifted = after.mid(spanOf(after, u"Velmora"_s).start - span.start);
    QCOMPARE(spanOf(shifted, u"Velmora"_s), span);
    const Anchor anchor = resolveAnchor(shifted, span, quoteSelector(text, span));
    QCOMPARE(anchor.state, AnchorState::Moved);
    QCOMPARE(anchor.span, spanOf(shifted, u"Velmora"_s, 1));
}

void AnchorResolverTest::everySpanOfAnUnchangedTextIsExact()
{
    const QString text = u"aa aa aa 😀😀 e\u0301 aa שלום 👩‍👩‍👧 aa"_s;
    for (qsizetype start = 0; start <= text.size(); ++start) {
        for (qsizetype end = start; end <= text.size(); ++end) {
            const TextSpan span{start, end};
            QCOMPARE(resolveAnchor(text, span, quoteSelector(text, span)), (Anchor{AnchorState::Exact, span, {}}));
        }
    }
    QCOMPARE(resolveAnchor(text, {-7, 99999}, {u"aa"_s, {}, {}}).state, AnchorState::Ambiguous);
    QCOMPARE(resolveAnchor(text, {99, 11}, {}).state, AnchorState::Lost);
}

void AnchorResolverTest::manyPlaces()
{
    const QString text = u"the "_s.repeated(20000);
    const Anchor anchor = resolveAnchor(text, {7, 10}, {u"the"_s, u"under "_s, u" mat"_s});
    QCOMPARE(anchor.state, AnchorState::Ambiguous);
    QCOMPARE(anchor.candidates.size(), 16);
}

void AnchorResolverTest::longTextInTime()
{
    QString text;
    for (int i = 0; text.size() < 1'000'000; ++i)
        text += u"Line %1 of a long report speaks of harbours, ships and salt. "_s.arg(i);
    const QString words = u"No such sentence was ever printed here, said the clerk of the court at Velmora on that day."_s;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(resolveAnchor(text, {500, 600}, {words, u"something before that "_s, u" something after it"_s}).state, AnchorState::Lost);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(AnchorResolverTest)
#include "tst_anchorresolver.moc"
