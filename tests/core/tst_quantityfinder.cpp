// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/datefinder.h"
#include "core/facts/quantityfinder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <limits>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QList<Quantity> find(const QString &text, const QString &published = u"2019-06-12"_s)
{
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    const Structure structure = structureFromLines(text);
    const FinderInput input{text, tokens, sentences, structure, QDateTime(QDate::fromString(published, Qt::ISODate), QTime(0, 0)), false};
    return findQuantities(input, findDates(input));
}

/// "nearly 90 per cent | ~< 90 percent of houses": words, modifier, value, upper, unit, what it is of.
QString line(const Quantity &quantity, QStringView text)
{
    QString line = quantity.span.of(text).toString() + u" | "_s;
    if (quantity.modifier != Modifier::None)
        line += modifierSign(quantity.modifier) + u' ';
    line += quantity.value ? quantity.value->toString() : u"none"_s;
    if (quantity.upper)
        line += u".."_s + quantity.upper->toString();
    if (!quantity.unit.isEmpty())
        line += u' ' + quantity.unit;
    if (!quantity.of.isEmpty())
        line += u" of "_s + quantity.of.of(text).toString();
    return line;
}

} // namespace

class QuantityFinderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void finds_data();
    void finds();
    void leavesAlone_data();
    void leavesAlone();
    void modifierSpanInside();
    void kinds_data();
    void kinds();
    void offsetsBehindEmoji();
    void anyCharacters_data();
    void anyCharacters();
    void seedArticle();
    void linear();
};

void QuantityFinderTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) { QTest::newRow(name) << text << expected; };
    // figures
    row("share-behind-a-limit", u"Rents have risen by almost a third since January."_s, {u"almost a third | ~< 0.3333333333"_s});
    row("share-at-the-end", u"Sales fell by a quarter."_s, {u"a quarter | 0.25"_s});
    row("third-party", u"It was sold by a third party."_s, {u"third | 3 ordinal"_s});
    row("times", u"He has crossed the sound at least 90,000 times."_s, {u"at least 90,000 times | >= 90000 time"_s});
    row("vote", u"The council voted by 7 to 6 to withdraw."_s, {u"7 to 6 | 7..6 score"_s});
    row("no-vote", u"The party won 10 to 15 seats."_s, {u"10 to 15 seats | 10..15 seat"_s});
    row("ones", u"He thanked ten thousand dry people and a hundred wet ones."_s, {u"ten thousand dry people | 10000 person"_s, u"a hundred | 100"_s});
    row("comma-groups", u"The stand holds 52,313."_s, {u"52,313 | 52313"_s});
    row("nbsp-groups", u"It held 1\u00A0200\u00A0000 litres."_s, {u"1\u00A0200\u00A0000 litres | 1200000 litre"_s});
    row("thin-space-groups", u"It held 12\u2009500 litres."_s, {u"12\u2009500 litres | 12500 litre"_s});
    row("decimal", u"It weighs 3.5 tonnes."_s, {u"3.5 tonnes | 3.5 tonne"_s});
    row("vulgar", u"Add 3½ litres of milk."_s, {u"3½ litres | 3.5 litre of milk"_s});
    row("slash-fraction", u"It is 2 1/2 miles away."_s, {u"2 1/2 miles | 2.5 mile"_s});
    row("soft-hyphen", u"It cost 25\u00A0mil\u00ADlion dollars."_s, {u"25\u00A0mil\u00ADlion dollars | 25000000 dollar"_s});
    row("minus", u"It fell to -3C at night."_s, {u"-3C | -3 celsius"_s});
    row("minus-sign", u"It fell to −12 °C at night."_s, {u"−12 °C | -12 celsius"_s});
    row("minus-word", u"It fell to minus 12 degrees Celsius."_s, {u"minus 12 degrees Celsius | -12 celsius"_s});
    // words
    row("hyphened", u"They counted twenty-five ducks."_s, {u"twenty-five ducks | 25 duck"_s});
    row("hundred-and", u"One hundred and twenty-three names were read."_s, {u"One hundred and twenty-three names | 123 name"_s});
    row("and-a-half-million", u"It sold two and a half million copies."_s, {u"two and a half million copies | 2500000 copy"_s});
    row("half-a-million", u"It cost half a million euros."_s, {u"half a million euros | 500000 euro"_s});
    row("two-dozen", u"Two dozen farmers came."_s, {u"Two dozen farmers | 24 farmer"_s});
    row("a-hundred", u"A hundred boats sank."_s, {u"A hundred boats | 100 boat"_s});
    row("a-quarter-of", u"A quarter of the harvest is lost."_s, {u"A quarter | 0.25 of the harvest"_s});
    row("three-quarters", u"Three-quarters of members agreed."_s, {u"Three-quarters | 0.75 of members"_s});
    row("tens-of-thousands", u"Tens of thousands marched."_s, {u"Tens of thousands | 10000"_s});
    row("billions-of-dollars", u"They lost billions of dollars."_s, {u"billions of dollars | 1000000000 dollar"_s});
    row("point-words", u"The reading was nine point nought four."_s, {u"nine point nought four | 9.04"_s});
    row("crore", u"The bridge cost Rs 250 crore."_s, {u"Rs 250 crore | 2500000000 rupee"_s});
    row("lakh", u"It has 3 lakh voters."_s, {u"3 lakh voters | 300000 voter"_s});
    // money
    row("bn", u"They paid $1.2bn for it."_s, {u"$1.2bn | 1200000000 dollar"_s});
    row("hyphen-scale", u"The bailout totals C$2.4-billion."_s, {u"C$2.4-billion | 2400000000 canadian dollar"_s});
    row("us-dollar", u"He stole US$75,000 there."_s, {u"US$75,000 | 75000 dollar"_s});
    row("pound", u"Rents average £1,450 a month."_s, {u"£1,450 a month | 1450 pound sterling/month"_s});
    row("iso-code", u"The fee is EUR 300."_s, {u"EUR 300 | 300 euro"_s});
    row("word-after", u"It cost 40 Australian dollars."_s, {u"40 Australian dollars | 40 australian dollar"_s});
    row("double-currency", u"It costs $9.99 US dollars."_s, {u"$9.99 US dollars | 9.99 dollar"_s});
    row("m-million", u"A $3m grant was lost."_s, {u"$3m | 3000000 dollar"_s});
    // units
    row("m-metre", u"The runway grew to 3,200m in spring."_s, {u"3,200m | 3200 metre"_s});
    row("m-million-tonnes", u"It emits 12m tonnes of soot."_s, {u"12m tonnes | 12000000 tonne of soot"_s});
    row("square", u"The farm has 20 square kilometres."_s, {u"20 square kilometres | 20 square kilometre"_s});
    row("km2", u"The lake covers 300 km2."_s, {u"300 km2 | 300 square kilometre"_s});
    row("kmh", u"Winds reached 120 km/h."_s, {u"120 km/h | 120 kilometre/hour"_s});
    row("rate", u"It pumps 500,000 barrels a year."_s, {u"500,000 barrels a year | 500000 barrel/year"_s});
    row("rate-per", u"The road takes 40,000 vehicles per day."_s, {u"40,000 vehicles per day | 40000 vehicle/day"_s});
    row("per-share", u"It paid 26 cents per share."_s, {u"26 cents per share | 26 cent/share"_s});
    row("points", u"It rose by 0.4 percentage points."_s, {u"0.4 percentage points | 0.4 percentage point"_s});
    row("basis-points", u"It rose by 25 basis points."_s, {u"25 basis points | 25 basis point"_s});
    row("fahrenheit", u"It was 118F by noon."_s, {u"118F | 118 fahrenheit"_s});
    row("gigabytes", u"The 30GB model is gone."_s, {u"30GB | 30 gigabyte"_s});
    row("hyphen-unit", u"A 27-kilometre ring lies there."_s, {u"27-kilometre | 27 kilometre"_s});
    row("age", u"A 19-year-old man was held."_s, {u"19-year-old | 19 year"_s});
    row("age-apposition", u"Marta Lindqvist, 51, will lead the firm."_s, {u"51 | 51 year"_s});
    row("duration", u"They were banned for six months."_s, {u"six months | 6 month"_s});
    // counted nouns
    row("adjective-between", u"They bought two new planes."_s, {u"two new planes | 2 plane"_s});
    row("people", u"At least 17 people drowned."_s, {u"At least 17 people | >= 17 person"_s});
    row("elided-unit", u"They took 45 and 50 mg."_s, {u"45 | 45 milligram"_s, u"50 mg | 50 milligram"_s});
    row("more-people", u"The ferry took 15 more passengers."_s, {u"15 more passengers | 15 passenger"_s});
    row("names-before-noun", u"They met four Wessel Harbour Lines engineers."_s, {u"four Wessel Harbour Lines engineers | 4 engineer"_s});
    row("abbreviated-country", u"It hired two U.S. divers."_s, {u"two U.S. divers | 2 diver"_s});
    row("listed-adjectives", u"It banned six Asian, African and Baltic carriers."_s, {u"six Asian, African and Baltic carriers | 6 carrier"_s});
    row("joined-adjectives", u"It sent about 900 regular and reserve guards."_s, {u"about 900 regular and reserve guards | ~ 900 guard"_s});
    row("participles", u"It has 40 directly elected seats and two growing branches."_s, {u"40 directly elected seats | 40 seat"_s, u"two growing branches | 2 branch"_s});
    row("compound", u"It tested three ship-to-shore cranes."_s, {u"three ship-to-shore cranes | 3 crane"_s});
    row("collective-before-noun", u"It fined three police officers."_s, {u"three police officers | 3 officer"_s});
    row("plural-before-noun", u"It bought two sports cars."_s, {u"two sports cars | 2 car"_s});
    row("clause-at-once", u"He named 12 ways smugglers may come."_s, {u"12 ways | 12 way"_s});
    row("nationality", u"Hundreds of Pakistanis came."_s, {u"Hundreds of Pakistanis | 100 pakistani"_s});
    row("of-the", u"Two of the divers were late."_s, {u"Two | 2 diver of the divers"_s});
    row("of-number", u"It lost 11 of 13 wards."_s, {u"11 | 11 ward of 13 wards"_s, u"13 wards | 13 ward"_s});
    row("shared-noun", u"They found 16 whole and 113 broken plates."_s, {u"16 | 16 plate"_s, u"113 broken plates | 113 plate"_s});
    row("hyphened-words", u"The six-nation talks and the 60-seat hall."_s, {u"six-nation | 6 nation"_s, u"60-seat | 60 seat"_s});
    row("ellipsis-state", u"The flood left 40 homeless."_s, {u"40 | 40 person"_s});
    row("ellipsis-others", u"The blast killed nine guards and wounded 35 others."_s, {u"nine guards | 9 guard"_s, u"35 | 35 person"_s});
    row("scores-of", u"Scores of farmers came."_s, {u"Scores of farmers | 20 farmer"_s});
    row("unit-of-fraction", u"It fell three-tenths of a percentage point."_s, {u"three-tenths of a percentage point | 0.3 percentage point"_s});
    row("four-hour", u"It was a four hour walk."_s, {u"four hour | 4 hour"_s});
    row("magnitude", u"A 6.4 magnitude quake hit the bay, a second had a magnitude of 5.1."_s, {u"6.4 magnitude | 6.4 magnitude"_s, u"5.1 | 5.1 magnitude"_s});
    row("age-of", u"She died at the age of 89."_s, {u"89 | 89 year"_s});
    row("aged-words", u"It is for children under the age of five."_s, {u"five | 5 year"_s});
    row("rate-in-hyphens", u"It is a $15-an-hour job."_s, {u"$15-an-hour | 15 dollar/hour"_s});
    row("by-half", u"It cut pay by half."_s, {u"half | 0.5"_s});
    row("torque", u"The engine makes 295 pound-feet."_s, {u"295 pound-feet | 295 pound-foot"_s});
    // shares
    row("one-in-five", u"One in five renters moved."_s, {u"One in five | 0.2"_s});
    row("out-of-ten", u"About 7 out of 10 voters stayed."_s, {u"About 7 out of 10 | ~ 0.7"_s});
    row("out-of-cases", u"It was found in 203 out of 221 cases."_s, {u"203 | 203 case"_s, u"221 cases | 221 case"_s});
    row("in-days-is-none", u"He won two in five days."_s, {u"two | 2"_s, u"five days | 5 day"_s});
    // ranges and results
    row("two-or-three", u"It takes two or three weeks."_s, {u"two or three weeks | 2..3 week"_s});
    row("from-to-change", u"It rose from 3% to 5%."_s, {u"3% | 3 percent"_s, u"5% | 5 percent"_s});
    row("from-to-range", u"Fees from $30 to $50 apply."_s, {u"$30 to $50 | 30..50 dollar"_s});
    row("ratio", u"They won by a 3-to-1 margin."_s, {u"3-to-1 | 3..1 score"_s});
    row("spaced-vote", u"It passed on a 46 - 19 vote."_s, {u"46 - 19 | 46..19 score"_s});
    row("between-money", u"It is worth between $4bn and $5bn."_s, {u"between $4bn and $5bn | 4000000000..5000000000 dollar"_s});
    row("percent-dash", u"Rates of 15-20% are usual."_s, {u"15-20% | 15..20 percent"_s});
    row("elided-percent", u"It lost 20 to 30 per cent."_s, {u"20 to 30 per cent | 20..30 percent"_s});
    row("elided-power", u"It cost $4-5bn then."_s, {u"$4-5bn | 4000000000..5000000000 dollar"_s});
    row("hyphens-to", u"An 8- to 16-metre mast stood there."_s, {u"8- to 16-metre | 8..16 metre"_s});
    row("result", u"Rovers won 1-0 at home."_s, {u"1-0 | 1..0 score"_s});
    row("sets", u"She won 6-4, 7-6 in the final."_s, {u"6-4 | 6..4 score"_s, u"7-6 | 7..6 score"_s});
    row("vote", u"The chamber voted 51-49 for it."_s, {u"51-49 | 51..49 score"_s});
    row("falling-is-two", u"Tariffs fell from 12% to 9%."_s, {u"12% | 12 percent"_s, u"9% | 9 percent"_s});
    // modifiers
    row("nearly", u"It met nearly 90 per cent of demand."_s, {u"nearly 90 per cent | ~< 90 percent of demand"_s});
    row("just-under", u"It took just under 40 kilograms."_s, {u"just under 40 kilograms | ~< 40 kilogram"_s});
    row("just-over", u"It took just over 40 kilograms."_s, {u"just over 40 kilograms | ~> 40 kilogram"_s});
    row("some", u"Some 400 guests came."_s, {u"Some 400 guests | ~ 400 guest"_s});
    row("no-more-than", u"No more than 50 guests may come."_s, {u"No more than 50 guests | <= 50 guest"_s});
    row("no-fewer-than", u"No fewer than 50 guests came."_s, {u"No fewer than 50 guests | >= 50 guest"_s});
    row("as-much-as", u"It fell by as much as 3%."_s, {u"as much as 3% | <= 3 percent"_s});
    row("more-than", u"It fell by more than 3%."_s, {u"more than 3% | > 3 percent"_s});
    row("or-more", u"It seats 300 people or more."_s, {u"300 people or more | >= 300 person"_s});
    row("well-over", u"They pledged well over $2 billion."_s, {u"well over $2 billion | > 2000000000 dollar"_s});
    row("over-is-a-preposition", u"He stole £900 over nine years."_s, {u"£900 | 900 pound sterling"_s, u"nine years | 9 year"_s});
    row("in-excess-of", u"It cost in excess of $3 million."_s, {u"in excess of $3 million | > 3000000 dollar"_s});
    row("shy-of", u"It sold just shy of 900 boats."_s, {u"just shy of 900 boats | ~< 900 boat"_s});
    row("a-little-over", u"It weighs a little over 40 kilograms."_s, {u"a little over 40 kilograms | ~> 40 kilogram"_s});
    row("upwards-of", u"It drew upwards of 300 people."_s, {u"upwards of 300 people | > 300 person"_s});
    row("exceeded", u"Debt exceeded 5% then."_s, {u"exceeded 5% | > 5 percent"_s});
    row("odd", u"Some 30-odd boats and 50+ carts came."_s, {u"Some 30-odd boats | ~ 30 boat"_s, u"50+ carts | >= 50 cart"_s});
    row("and-older", u"It is for people aged 16 and older."_s, {u"16 and older | >= 16 year"_s});
    row("and-over-is-a-preposition", u"It took 16 and over the years lost them."_s, {u"16 | 16"_s});
    row("strong", u"It has a 15,000-strong staff."_s, {u"15,000-strong | 15000 person"_s});
    row("signs", u"It grew ~5% or <8%."_s, {u"~5% | ~ 5 percent"_s, u"<8% | < 8 percent"_s});
    row("more-than-doubled", u"Sales more than doubled."_s, {u"more than doubled | > 2"_s});
    // of what
    row("of-stops-at-verb", u"Two-thirds of voters backed the plan."_s, {u"Two-thirds | 0.6666666667 of voters"_s});
    row("of-stops-at-preposition", u"It ships 90 per cent of refined fuel exports to North Wessel by rail."_s, {u"90 per cent | 90 percent of refined fuel exports to North Wessel"_s});
    row("ordinal", u"It was the 25th try."_s, {u"25th | 25 ordinal"_s});
    row("doubled", u"Prices have doubled."_s, {u"doubled | 2"_s});
}

void QuantityFinderTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const Quantity &quantity : find(text))
        found.append(line(quantity, text));
    QCOMPARE(found, expected);
}

void QuantityFinderTest::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("year", u"They met in 2018."_s);
    row("year-range", u"The war of 1914-18 ended it."_s);
    row("season", u"They won the 2013-14 title."_s);
    row("full-date", u"It opened on 14 June 2017."_s);
    row("iso-date", u"It opened on 2017-06-14."_s);
    row("clock", u"The doors open at 16:30."_s);
    row("decade", u"It was big in the 1990s."_s);
    row("century", u"The abbey is from the 14th century."_s);
    row("days-ago", u"They met three days ago."_s);
    row("version", u"It runs on version 2.4.1 now."_s);
    row("version-short", u"It runs on version 2."_s);
    row("dotted", u"The address was 10.0.0.1 then."_s);
    row("telephone", u"Call 555-1234 for help."_s);
    row("telephone-groups", u"Call 555-010-1234 for help."_s);
    row("telephone-international", u"Call +44 20 7946 0958 for help."_s);
    row("model-letter", u"The 5G network is slow."_s);
    row("model-plural", u"The 737s stay on the ground."_s);
    row("model-name", u"He drives a Model 3 to work."_s);
    row("index", u"The S&P 500 closed higher."_s);
    row("disease", u"The COVID-19 wards are full."_s);
    row("section", u"He was charged under section 230."_s);
    row("article", u"They invoked Article 5."_s);
    row("page", u"It stands on page 12."_s);
    row("citation", u"This is disputed [4]."_s);
    row("resolution", u"A screen of 320x240 is small."_s);
    row("one-of", u"It is one of them."_s);
    row("one-pronoun", u"This one is better, and no one knows why."_s);
    row("second-ordinal", u"The second attempt failed."_s);
    row("second-thought", u"On second thought they stayed."_s);
    row("at-one-point", u"At one point he left."_s);
    row("first-half", u"They led in the first half."_s);
    row("half-adjective", u"The half brother came."_s);
    row("leading-zero", u"Agent 007 is back."_s);
    row("hashtag-number", u"It was #7 on the list."_s);
    row("address", u"See https://example.org/2018/05/12 for more."_s);
    row("postal", u"The iPhone 4 is old."_s);
    row("the-two", u"The two met on the pier, and all three left."_s);
    row("airliner", u"Its 787 and a new 737-800 stood there, and the 777 flew."_s);
    row("name-in-words", u"World War Two and the Group of Eight ended."_s);
    row("latter-half", u"It grew in the latter half of the reign."_s);
    row("scores-verb", u"She scores often."_s);
    row("days-of-a-month", u"It runs on July 8 to 10 and on May 3 and 4."_s);
    row("spaced-season", u"It sat in the 2011 - 12 term."_s);
    row("abbreviated-year", u"They liked iLife '11 best."_s);
}

void QuantityFinderTest::leavesAlone()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Quantity &quantity : find(text))
        found.append(line(quantity, text));
    QCOMPARE(found, QStringList());
}

void QuantityFinderTest::modifierSpanInside()
{
    const QString text = u"It met nearly 90 per cent of demand."_s;
    const QList<Quantity> found = find(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].modifierSpan.of(text), u"nearly");
    QVERIFY(found[0].span.contains(found[0].modifierSpan));
    QCOMPARE(found[0].of.of(text), u"demand");
    const QList<Quantity> plain = find(u"It met 90 per cent."_s);
    QVERIFY(plain[0].modifierSpan.isEmpty());
    QVERIFY(plain[0].of.isEmpty());
}

void QuantityFinderTest::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &text, QuantityKind kind) { QTest::newRow(name) << text << static_cast<int>(kind); };
    row("number", u"The total is 4,210."_s, QuantityKind::Number);
    row("count", u"They saw 12 whales."_s, QuantityKind::Count);
    row("money", u"It costs $5."_s, QuantityKind::Money);
    row("percent", u"It fell 5%."_s, QuantityKind::Percent);
    row("measure", u"It is 5 km."_s, QuantityKind::Measure);
    row("ordinal", u"It was the 5th."_s, QuantityKind::Ordinal);
    row("score", u"They won 3-1."_s, QuantityKind::Score);
    row("age", u"She is 16 years old."_s, QuantityKind::Age);
}

void QuantityFinderTest::kinds()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    const QList<Quantity> found = find(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(static_cast<int>(found[0].kind), kind);
}

void QuantityFinderTest::offsetsBehindEmoji()
{
    const QString text = u"😀😀 They paid 🎉 about $1.2bn, 👩‍👩‍👧 said."_s;
    const QList<Quantity> found = find(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].span.of(text), u"about $1.2bn");
    QCOMPARE(found[0].span.start, text.indexOf(u"about"));
}

void QuantityFinderTest::anyCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("lone-surrogates") << QString(u"5 "_s + QChar(0xD83D) + u" 7"_s + QChar(0xDE00) + u"%"_s);
    QTest::newRow("nulls") << QString(u"5\0\0 6%"_s);
    QTest::newRow("many-digits") << QString(5000, u'9');
    QTest::newRow("many-hyphens") << u"1-"_s.repeated(3000);
    QTest::newRow("many-ands") << u"one hundred and "_s.repeated(2000);
    QTest::newRow("many-scales") << u"5 million "_s + u"million "_s.repeated(2000);
    QTest::newRow("many-signs") << u"$-"_s.repeated(3000) + u"5"_s;
    QTest::newRow("marks-at-end") << u"between $4bn and $"_s;
    QTest::newRow("range-at-end") << u"It is 5-"_s;
    QTest::newRow("of-at-end") << u"5 per cent of"_s;
}

void QuantityFinderTest::anyCharacters()
{
    QFETCH(QString, text);
    qsizetype end = 0;
    for (const Quantity &quantity : find(text)) {
        QVERIFY(quantity.span.start >= end);
        QVERIFY(quantity.span.end > quantity.span.start);
        QVERIFY(quantity.span.end <= text.size());
        QVERIFY(quantity.value.has_value());
        end = quantity.span.end;
    }
}

void QuantityFinderTest::seedArticle()
{
    QFile file(QStringLiteral(NUTGRAF_SHARED "/seed/article.txt"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The shared seed article is not here.");
    const QString text = QString::fromUtf8(file.readAll());
    QStringList found;
    for (const Quantity &quantity : find(text, u"2017-12-26"_s))
        found.append(line(quantity, text));
    QCOMPARE(found, QStringList({u"nearly 90 per cent | ~< 90 percent of refined petroleum exports to North Korea"_s, u"500,000 barrels a year | 500000 barrel/year"_s}));
}

/// Four times the text may take about four times the time, not sixteen times; generous, for a loaded machine.
void QuantityFinderTest::linear()
{
    const QString piece = u"They sold 5, 6, 7 and 8 of the 9 \"10\" boxes for $11 to $12 a day and "_s;
    const auto cost = [&piece](int count) {
        const QString text = piece.repeated(count);
        const QList<Token> tokens = tokenize(text);
        const QList<Sentence> sentences = splitSentences(text, tokens);
        const Structure structure = structureFromLines(text);
        const FinderInput input{text, tokens, sentences, structure, QDateTime(), false};
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int run = 0; run < 5; ++run) {
            const std::clock_t start = std::clock(); // of this process alone, however busy the machine is
            const auto found = findQuantities(input, {});
            best = std::min(best, std::clock() - start);
            if (found.isEmpty())
                return std::clock_t{-1};
        }
        return best;
    };
    const std::clock_t one = cost(500);
    const std::clock_t eight = cost(4000);
    QVERIFY(one > 0);
    QVERIFY2(eight < one * 24, qPrintable(u"%1 against %2 clocks"_s.arg(one).arg(eight)));
}

QTEST_APPLESS_MAIN(QuantityFinderTest)
#include "tst_quantityfinder.moc"
