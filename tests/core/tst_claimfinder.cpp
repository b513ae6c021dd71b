// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/factswriter.h"
#include "core/facts/claimwords.h"
#include "core/facts/pipeline.h"
#include "core/intake/encoding.h"
#include "core/intake/textcleaner.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QStringList modalities{u"asserted"_s, u"planned"_s, u"possible"_s, u"denied"_s, u"reported"_s};

/// "subject \t predicate \t object \t polarity \t modality".
QString printed(const Claim &claim, const QString &text)
{
    const auto part = [&](TextSpan span) { return span.of(text).toString().simplified(); };
    return QStringList{part(claim.subject), part(claim.predicate), claim.object.isEmpty() ? QString() : part(claim.object), claim.negated ? u"-"_s : u"+"_s,
        modalities[int(claim.modality)]}
        .join(u'\t');
}

QStringList claimsOf(const QString &text)
{
    const Facts facts = findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false});
    QStringList lines;
    for (const Claim &claim : facts.claims)
        lines.append(printed(claim, text).replace(u'\t', u'|'));
    return lines;
}

} // namespace

class ClaimFinderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void finds_data();
    void finds();
    void ignores_data();
    void ignores();
    void attribution();
    void judged();
    void textFormListsThem();
    void shownWords();
};

/// What the reader is shown: an active clause, and whom a pronoun means.
void ClaimFinderTest::shownWords()
{
    const auto shown = [](const QString &text) {
        const Facts facts = findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false});
        QStringList lines;
        for (const Claim &claim : facts.claims) {
            const ClaimWords words = wordsOf(claim, facts, text);
            lines.append(words.subject + u'|' + words.predicate + u'|' + words.object);
        }
        return lines;
    };
    QCOMPARE(shown(u"The play was written by Helen Carter."_s), QStringList{u"Helen Carter|wrote|the play"_s});
    QCOMPARE(shown(u"The bridge was built by Brightwater in 1990."_s), QStringList{u"Brightwater|built|the bridge"_s});
    QCOMPARE(shown(u"Helen Carter sold the mill. She closed the office."_s), (QStringList{u"Helen Carter|sold|the mill"_s, u"Helen Carter|closed|the office"_s}));
    const Claim stray{.subject = {90, 95}, .predicate = {96, 99}, .object = {}, .attribution = -1, .negated = false, .modality = Modality::Asserted};
    QCOMPARE(wordsOf(stray, Facts(), u"short").subject, QString());
}

void ClaimFinderTest::textFormListsThem()
{
    const QString text = u"Velm may close the old bridge. Rain fell."_s;
    Facts facts;
    facts.claims = {Claim{.subject = {0, 4}, .predicate = {5, 14}, .object = {15, 29}, .attribution = -1, .negated = false, .modality = Modality::Possible},
        Claim{.subject = {31, 35}, .predicate = {36, 40}, .object = {}, .attribution = -1, .negated = false, .modality = Modality::Asserted}};
    Article article;
    article.text = text;
    QVERIFY(factsToText({u"a"_s, article, facts}).endsWith(u"\nClaims\n  Velm ▸ may close ▸ the old bridge (possible)\n  Rain ▸ fell\n"_s));
    facts.claims.clear();
    QVERIFY(!factsToText({u"a"_s, article, facts}).contains(u"Claims"_s)); // no heading over nothing
}

void ClaimFinderTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &text, const QStringList &expected) { QTest::newRow(qPrintable(text.left(30))) << text << expected; };
    row(u"Tavania imposed fresh sanctions on Marland on Friday."_s, {u"Tavania|imposed|fresh sanctions on Marland|+|asserted"_s});
    row(u"Brightwater will close two factories and cut 1,400 jobs."_s,
        {u"Brightwater|will close|two factories|+|planned"_s, u"Brightwater|cut|1,400 jobs|+|planned"_s});
    row(u"The board did not examine the hatch."_s, {u"The board|did not examine|the hatch|-|asserted"_s});
    row(u"The company may sell the mill."_s, {u"The company|may sell|the mill|+|possible"_s});
    row(u"Marland agreed to reopen the bridge."_s, {u"Marland|agreed to reopen|the bridge|+|planned"_s});
    row(u"The bank said that the ministry had closed the office."_s, {u"the ministry|had closed|the office|+|reported"_s});
    row(u"Helen Carter resigned."_s, {u"Helen Carter|resigned||+|asserted"_s});
    row(u"Two board members resigned on Monday."_s, {u"Two board members|resigned||+|asserted"_s});
    row(u"DUNMORE — The council closed the gate on Monday."_s, {u"The council|closed|the gate|+|asserted"_s});
    // joined, adverbial, relative and participial clauses
    row(u"The price fell after Tavania imposed fresh sanctions on Marland."_s,
        {u"The price|fell||+|asserted"_s, u"Tavania|imposed|fresh sanctions on Marland|+|asserted"_s});
    row(u"The council closed the gate because the river flooded the road."_s,
        {u"The council|closed|the gate|+|asserted"_s, u"the river|flooded|the road|+|asserted"_s});
    row(u"Lena Ortmann, who led the talks, signed the treaty."_s,
        {u"Lena Ortmann|led|the talks|+|asserted"_s, u"Lena Ortmann|signed|the treaty|+|asserted"_s});
    row(u"The Green Alliance won the election, taking 58 of 101 seats."_s,
        {u"The Green Alliance|won|the election|+|asserted"_s, u"The Green Alliance|taking|58 of 101 seats|+|asserted"_s});
    row(u"The factory, owned by Clarion, employs 300 people."_s,
        {u"The factory|employs|300 people|+|asserted"_s, u"Clarion|owned|The factory|+|asserted"_s});
    // passive, copula, possession
    row(u"The bridge was built by Brightwater in 1990."_s, {u"Brightwater|built|The bridge|+|asserted"_s});
    row(u"The mayor is a former teacher."_s, {u"The mayor|is|a former teacher|+|asserted"_s});
    row(u"Dunmore is the largest port in Costria."_s, {u"Dunmore|is|the largest port in Costria|+|asserted"_s});
    row(u"The bridge has three arches."_s, {u"The bridge|has|three arches|+|asserted"_s});
    // whole objects
    row(u"The minister accused the bank of ignoring families with mortgages."_s,
        {u"The minister|accused|the bank of ignoring families with mortgages|+|asserted"_s});
    row(u"The court ordered the state to pay his legal costs."_s, {u"The court|ordered|the state to pay his legal costs|+|asserted"_s});
    // modality and polarity
    row(u"The ministry denied that the army had closed the road."_s, {u"the army|had closed|the road|+|denied"_s});
    row(u"The minister denied reports that the army had closed the road."_s,
        {u"The minister|denied|reports that the army had closed the road|+|asserted"_s, u"the army|had closed|the road|+|denied"_s});
    row(u"The board failed to sell the mill."_s, {u"The board|failed to sell|the mill|-|asserted"_s});
    row(u"The board refused to sell the mill."_s, {u"The board|refused to sell|the mill|-|asserted"_s});
    row(u"The company plans to sell the mill."_s, {u"The company|plans to sell|the mill|+|planned"_s});
    row(u"The company is likely to sell the mill."_s, {u"The company|is likely to sell|the mill|+|possible"_s});
    row(u"The storm caused no damage."_s, {u"The storm|caused|no damage|-|asserted"_s});
    row(u"The company said it had closed the mill."_s, {u"The company|had closed|the mill|+|reported"_s});
}

void ClaimFinderTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(claimsOf(text), expected);
}

void ClaimFinderTest::ignores_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text : {u"", u"Did Tavania impose sanctions on Marland?", u"Who closed the old gate?", u"Close the door behind you.", u"Please open the gate.",
             u"If the rain stops, the council will open the gate.", u"Unless the council pays, the company will close the mill.",
             u"The council asked whether the company had closed the mill.", u"The bank wondered why the ministry had closed the office.",
             u"Tavania should lift the sanctions.", u"The board must close the mill.", u"The board nearly closed the mill.", u"The board allegedly sold the mill.",
             u"Fresh sanctions on Marland", u"Company closes mill in Dunmore", u"Traders fear new sanctions", u"We closed the office.", u"You closed the office.",
             u"Something closed the gate.", u"There were two fires in the town.", u"Not all traders welcomed the law.", u"Nobody opened the gate.",
             u"Few traders welcomed the law.", u"The mayor is tired.", u"This is the largest port.", u"The company did not say that the bank had closed the office.",
             u"There are worries that the state will sell the mill.", u"The gate was open."})
        QTest::newRow(qPrintable(QString(text).left(30))) << QString(text);
}

void ClaimFinderTest::ignores()
{
    QFETCH(QString, text);
    QCOMPARE(claimsOf(text), QStringList());
}

void ClaimFinderTest::attribution()
{
    const QString text = u"The council passed the law. The bank said that the ministry had closed the office."_s;
    const Facts facts = findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false});
    QCOMPARE(facts.claims.size(), 2);
    QCOMPARE(facts.claims[0].attribution, -1);
    QCOMPARE(facts.claims[1].attribution, 0);
    QVERIFY(facts.quotes[0].spans[0].contains(facts.claims[1].predicate));
}

/// Each claim that is shown for our articles is in the table, read by a person; 85 of 100 are right. A claim that is new fails:
/// read the article, then add its line.
void ClaimFinderTest::judged()
{
    QFile table(QStringLiteral(NUTGRAF_DATA "/claims/judged.tsv"));
    QVERIFY(table.open(QIODevice::ReadOnly | QIODevice::Text));
    QHash<QString, bool> verdicts;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#'))
            continue;
        QCOMPARE(cells.size(), 8);
        QVERIFY2(cells[6] == u"right" || (cells[6] == u"wrong" && !cells[7].isEmpty()), qPrintable(line));
        verdicts.insert(cells.first(6).join(u'\t'), cells[6] == u"right");
    }
    int right = 0;
    int all = 0;
    int articles = 0;
    QStringList unread;
    for (const QString &folder : {u"claims"_s, u"articles"_s}) {
        const QDir dir(QStringLiteral(NUTGRAF_DATA "/") + folder);
        for (const QString &file : dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            const Result<DecodedText> decoded = readTextFile(dir.filePath(file));
            QVERIFY(decoded.has_value());
            const Article article = cleanArticle(decoded->text);
            const Facts facts = findFacts({article.text, article.structure, article.published, article.publishedHasTime});
            ++articles;
            for (const Claim &claim : facts.claims) {
                const QString line = file.chopped(4) + u'\t' + printed(claim, article.text);
                if (!verdicts.contains(line))
                    unread.append(line);
                right += verdicts.value(line);
                ++all;
            }
        }
    }
    QVERIFY2(unread.isEmpty(), qPrintable(u"not judged yet:\n"_s + unread.join(u'\n')));
    QVERIFY2(articles >= 20, "twenty articles are to be judged");
    QVERIFY2(all >= 150, qPrintable(u"only %1 claims are shown"_s.arg(all)));
    QVERIFY2(right * 100 >= all * 85, qPrintable(u"%1 of %2 claims are right"_s.arg(right).arg(all)));
}

QTEST_APPLESS_MAIN(ClaimFinderTest)
#include "tst_claimfinder.moc"
