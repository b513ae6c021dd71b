// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/factswriter.h"
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
};

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
    row(u"Tavania imposed fresh sanctions on Marland on Friday."_s, {u"Tavania|imposed|fresh sanctions|+|asserted"_s});
    row(u"Brightwater will close two factories and cut 1,400 jobs."_s,
        {u"Brightwater|will close|two factories|+|planned"_s, u"Brightwater|cut|1,400 jobs|+|planned"_s});
    row(u"The board did not examine the hatch."_s, {u"The board|did not examine|the hatch|-|asserted"_s});
    row(u"The company may sell the mill."_s, {u"The company|may sell|the mill|+|possible"_s});
    row(u"Marland agreed to reopen the bridge."_s, {u"Marland|agreed to reopen|the bridge|+|planned"_s});
    row(u"The bank said that the ministry had closed the office."_s, {u"the ministry|had closed|the office|+|reported"_s});
    row(u"Helen Carter resigned."_s, {u"Helen Carter|resigned||+|asserted"_s});
    row(u"Two board members resigned on Monday."_s, {u"Two board members|resigned||+|asserted"_s});
    row(u"DUNMORE — The council closed the gate on Monday."_s, {u"The council|closed|the gate|+|asserted"_s});
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
    for (const char16_t *text : {u"", u"Did Tavania impose sanctions on Marland?", u"Close the door behind you.", u"If the rain stops, the council will open the gate.", u"The mayor is a former teacher.",
             u"The bridge has three arches.", u"Tavania should lift the sanctions.", u"Fresh sanctions on Marland", u"We closed the office.", u"There were two fires in the town.",
             u"Not all traders welcomed the law.", u"Nobody opened the gate."})
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

/// Each claim that is shown for our articles is in the table, read by a person; four of five are right. A claim that is new fails:
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
    QVERIFY2(all >= 90, qPrintable(u"only %1 claims are shown"_s.arg(all)));
    QVERIFY2(right * 10 >= all * 8, qPrintable(u"%1 of %2 claims are right"_s.arg(right).arg(all)));
}

QTEST_APPLESS_MAIN(ClaimFinderTest)
#include "tst_claimfinder.moc"
