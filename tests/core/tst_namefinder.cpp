// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namefinder.h"

#include "core/exchange/factswriter.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// "PER Ann Fox · LOC Dunmore".
QString printed(const QString &text)
{
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    const Structure structure = structureFromLines(text);
    const FinderInput input{text, tokens, sentences, structure, {}, false};
    QStringList names;
    for (const Mention &mention : findNames(input))
        names.append(typeCode(mention.type) + u' ' + mention.span.of(text).toString());
    return names.join(u" · "_s);
}

} // namespace

class NameFinderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void finds_data();
    void finds();
    void ignores_data();
    void ignores();
    void leavesSectionsAlone();
    void scoresAreProbabilities();
};

void NameFinderTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) { QTest::newRow(name) << text << expected; };
    row("full-name", u"The bridge was opened by Helen Carter in the evening."_s, u"PER Helen Carter"_s);
    row("title", u"They met President Oruvik on the stairs."_s, u"PER Oruvik"_s);
    row("titles", u"A letter went to Prime Minister Ann Fox."_s, u"PER Ann Fox"_s);
    row("title-with-stop", u"Nobody saw Mr. Quellan leave."_s, u"PER Quellan"_s);
    row("role-in-lower-case", u"It is over, said spokesperson Dmitry Holm."_s, u"PER Dmitry Holm"_s);
    row("particles", u"The prize goes to Maria van der Berg tonight."_s, u"PER Maria van der Berg"_s);
    row("initial", u"He was named George W. Carter by his parents."_s, u"PER George W. Carter"_s);
    row("surname-of-known", u"The court heard Helen Carter. Later Carter left."_s, u"PER Helen Carter · PER Carter"_s);
    row("unknown-town", u"The ferry left for the island of Velm on Sunday."_s, u"LOC Velm"_s);
    row("unknown-country", u"Troops from Sarnland crossed the border into Costria."_s, u"LOC Sarnland · LOC Costria"_s);
    row("sound", u"They fished in the Brannoc Sound."_s, u"LOC Brannoc Sound"_s);
    row("storm", u"The town closed as Storm Ottoline came."_s, u"MISC Storm Ottoline"_s);
    row("mills", u"Jobs went at Lindqvist Mills this year."_s, u"ORG Lindqvist Mills"_s);
    row("slug", u"WRAPUP 2 – Talks on water stall in France"_s, u"LOC France"_s);
    row("result", u"Results of second division matches on Sunday:\nBarcelona 2 Sevilla 1\nArsenal 0 Chelsea 3"_s, u"ORG Barcelona · ORG Sevilla · ORG Arsenal · ORG Chelsea"_s);
    row("country-in-brackets", u"Second round: Helen Carter (France) beat Ann Fox (Norway) 6-3 6-4"_s, u"PER Helen Carter · LOC France · PER Ann Fox · LOC Norway"_s);
    row("headline-in-capitals", u"QUELLAN WINS VOTE\nMr. Quellan won the vote on Sunday. “We did it,” Mr. Quellan said."_s, u"PER QUELLAN · PER Quellan · PER Quellan"_s);
    row("country", u"The talks with France went on."_s, u"LOC France"_s);
    row("two-words", u"The talks with North Korea went on."_s, u"LOC North Korea"_s);
    row("hyphenated-country", u"A ship left Guinea-Bissau at noon."_s, u"LOC Guinea-Bissau"_s);
    row("nationality", u"The North Korean team beat French players."_s, u"MISC North Korean · MISC French"_s);
    row("short-country", u"The US and the U.S. and the UK agreed."_s, u"LOC US · LOC U.S. · LOC UK"_s);
    row("country-before-title", u"They saw US President Helen Carter there."_s, u"LOC US · PER Helen Carter"_s);
    row("nationality-before-noun", u"They saw French leader Helen Carter there."_s, u"MISC French · PER Helen Carter"_s);
    row("ministry", u"Then South Korea’s Unification Ministry spoke."_s, u"LOC South Korea · ORG Unification Ministry"_s);
    row("ministry-of", u"It came from the Ministry of Finance yesterday."_s, u"ORG Ministry of Finance"_s);
    row("company", u"She works for Quillmark Industries Ltd. in the north."_s, u"ORG Quillmark Industries Ltd."_s);
    row("party", u"He left the Blue River Party last year."_s, u"ORG Blue River Party"_s);
    row("university", u"She studied at the University of Dunmore for years."_s, u"ORG University of Dunmore"_s);
    row("place-head", u"They crossed the Orla River at night."_s, u"LOC Orla River"_s);
    row("event", u"He won the Silver Harbour Cup again."_s, u"MISC Silver Harbour Cup"_s);
    row("seat-of-government", u"The answer of the Kremlin came from Pyongyang."_s, u"LOC Kremlin · LOC Pyongyang"_s);
    row("un", u"The UN met; the United Nations voted."_s, u"ORG UN · ORG United Nations"_s);
    row("sentence-start", u"Russia on Tuesday agreed."_s, u"LOC Russia"_s);
    row("short-form", u"The Harbour Workers Alliance (HWA) met."_s, u"ORG Harbour Workers Alliance · ORG HWA"_s);
    row("headline", u"Kremlin Says Russia Ready to Talk About New Rules"_s, u"LOC Kremlin · LOC Russia"_s);
    row("given-name-with-hyphen", u"The lawmaker Wong Chi-wai left for France."_s, u"PER Wong Chi-wai · LOC France"_s);
    row("dateline", u"ORLAVA, France (Meridian) — Nobody came."_s, u"LOC ORLAVA · LOC France · ORG Meridian"_s);
    row("dateline-agency", u"ORLAVA, France (Northern Wire) — Nobody came."_s, u"LOC ORLAVA · LOC France · ORG Northern Wire"_s);
    row("found-again", u"Helen Carter lives in France. France and Helen Carter: a story."_s, u"PER Helen Carter · LOC France · LOC France · PER Helen Carter"_s);
    row("after-emoji", u"😀 they met Helen Carter."_s, u"PER Helen Carter"_s);
}

void NameFinderTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(printed(text), expected);
}

void NameFinderTest::ignores_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text : {u"", u"Police closed the road.", u"However, nobody came. Nothing moved.", u"On Tuesday it rained. In March it snowed.", u"The president spoke to the minister.",
             u"He said he would.", u"I am here. You are there.", u"Officials said the talks failed.", u"see https://example.org/Paris and @London", u"12 per cent of 40", u"Protesters gathered. The protesters sang.",
             u"Yes! No! Why?", u"1. Read. 2. Write.", u"Meanwhile, neighbours slept.", u"There may be rain. May brings it.",
             u"WRAPUP 2 – the talks went on.", u"The TV was on. An ICBM flew by.", u"INTERVIEW: nobody knows."})
        QTest::newRow(qPrintable(QString(text).left(20))) << QString(text);
}

void NameFinderTest::ignores()
{
    QFETCH(QString, text);
    QCOMPARE(printed(text), QString());
}

void NameFinderTest::leavesSectionsAlone()
{
    const QString text = u"Middle East\nA ship left France."_s;
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    Structure structure = structureFromLines(text);
    structure.blocks[0].kind = BlockKind::Section;
    const QList<Mention> names = findNames({text, tokens, sentences, structure, {}, false});
    QCOMPARE(names.size(), 1);
    QCOMPARE(names[0].span.of(text), u"France");
}

void NameFinderTest::scoresAreProbabilities()
{
    const QString text = u"Ann Fox met Quorl in Zanthe. The BLX and Mount Orl and France. Quorl Zanthe Brill went."_s;
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    const Structure structure = structureFromLines(text);
    qsizetype end = 0;
    for (const Mention &mention : findNames({text, tokens, sentences, structure, {}, false})) {
        QVERIFY(mention.score > 0 && mention.score <= 1);
        QVERIFY(mention.span.start >= end);
        QCOMPARE(mention.entity, -1);
        end = mention.span.end;
    }
    QVERIFY(end > 0);
}

QTEST_APPLESS_MAIN(NameFinderTest)
#include "tst_namefinder.moc"
