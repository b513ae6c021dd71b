// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/sentences.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class SentencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void splits_data();
    void splits();
    void coversAllTokens();
};

void SentencesTest::splits_data()
{
    QTest::addColumn<QString>("text"); // "|" stands where a sentence ends
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("two", u"It rained. |The match went on."_s);
    row("marks", u"Really? |Yes! |No… |Then what?"_s);
    row("title", u"Mr. Fox met Dr. Lee and Gen. Ash."_s);
    row("initials", u"Ann B. Fox left. |J. K. Rowe stayed."_s);
    row("decimal", u"It rose 3.5 per cent. |Then it fell."_s);
    row("country-goes-on", u"The U.S. Senate met in the U.S. capital."_s);
    row("country-ends", u"He lives in the U.S. |The rest do not."_s);
    row("company", u"Acme Inc. said so. |He left Acme Inc. |But it stayed."_s);
    row("month", u"On Jan. 5 it snowed. |It was Jan. |The snow fell."_s);
    row("hour", u"They met at 5 p.m. on Monday. |It ended at 6 p.m. |No one spoke."_s);
    row("lower-case", u"He said e.g. this and i.e. that vs. those."_s);
    row("quote-closes", u"“It is over.” |The crowd left. |“Go.” |“Stay.”"_s);
    row("quote-goes-on", u"“It is over,” said Fox. |“Is it?” she asked. |“No!” he said."_s);
    row("quote-named", u"“Is it over?” Minister Ann Fox asked. |Nobody knew."_s);
    row("quote-inner", u"“It is over. |We go home,” he said."_s);
    row("bracket", u"It ended (at last.) |They left. |(Nobody minded.) |Good."_s);
    row("ellipsis-goes-on", u"He paused ... and went on. |Then he stopped... |She did not."_s);
    row("list-number", u"1. Read the text"_s);
    row("figure-end", u"It was 2018. |In 2019 it ended."_s);
    row("starts-with-figure", u"Nobody came. |12 people left."_s);
    row("starts-with-emoji", u"Nobody came. |😀 they did."_s);
    row("forgotten-space", u"It ended.|The next day was calm."_s);
    row("not-forgotten", u"See Node.js or U.S.A for more."_s);
    row("lines", u"A headline\n|The first line\r\n|\n|The second"_s);
    row("separators", u"One\u2028|Two\u2029|Three"_s);
    row("cjk", u"今日は。|明日も。"_s);
    row("arabic", u"هل جاء؟ |نعم."_s);
    row("domain", u"Booking.com grew. |See example.org. |It is there."_s);
    row("several-marks", u"What?! |Why?? |Oh..."_s);
}

void SentencesTest::splits()
{
    QFETCH(QString, text);
    QStringList expected;
    for (const QString &part : text.split(u'|')) {
        if (!part.trimmed().isEmpty())
            expected.append(part.trimmed());
    }
    const QString plain = QString(text).remove(u'|');
    QStringList found;
    for (const Sentence &sentence : splitSentences(plain, tokenize(plain)))
        found.append(sentence.span.of(plain).toString());
    QCOMPARE(found, expected);
}

void SentencesTest::coversAllTokens()
{
    const QString text = u"\n\n“A.”\n1. B. c! (d) ... \nMr. E.\n\n"_s;
    const QList<Token> tokens = tokenize(text);
    qsizetype at = 0;
    for (const Sentence &sentence : splitSentences(text, tokens)) {
        QCOMPARE(sentence.firstToken, at);
        QVERIFY(sentence.endToken > at);
        QCOMPARE(sentence.span.start, tokens[at].span.start);
        QCOMPARE(sentence.span.end, tokens[sentence.endToken - 1].span.end);
        at = sentence.endToken;
    }
    QCOMPARE(at, tokens.size());
    QVERIFY(splitSentences(u"", {}).isEmpty());
}

QTEST_APPLESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
