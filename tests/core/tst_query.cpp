// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The query language: what is read as which tree, and what is refused with which sentence at which place.

#include "core/query/dayrange.h"
#include "core/query/query.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class QueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void limits();
    void days_data();
    void days();
};

/// The tree is compared in its written form, which says every part; and that form gives the same tree.
void QueryTest::reads_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *query, const char *tree) { QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(tree); };
    row("harbour", "harbour");
    row("  harbour   salt ", "harbour salt");
    row("harbour AND salt", "harbour salt");
    row("harbour and salt", "harbour and salt");
    row("\"salt tax\"", "\"salt tax\"");
    row("\u201Csalt  tax\u201D", "\"salt tax\"");
    row("harb*", "harb*");
    row("\"salt ta\"*", "\"salt ta\"*");
    row("a OR b c", "a OR b c");
    row("(a OR b) c", "(a OR b) c");
    row("((a))", "a");
    row("a OR (b OR c)", "a OR b OR c");
    row("NOT salt", "NOT salt");
    row("NOT NOT salt", "salt");
    row("NOT - salt", "NOT salt");
    row("NOT (a b)", "NOT (a b)");
    row("a NOT b OR c", "a NOT b OR c");
    row("salt & water \u2014 port", "salt water port");
    row("10:30 R&D", "\"10:30\" \"R&D\"");
    row("label:person", "label:person");
    row("LABEL:Person", "label:Person");
    row("label:\"To check\"", "label:\"To check\"");
    row("label:per*", "label:\"per*\"");
    row("attribute:tone", "attribute:tone");
    row("attribute:tone=loud", "attribute:tone=\"loud\"");
    row("attribute:\"tone of voice\"=\"very loud\"", "attribute:\"tone of voice\"=\"very loud\"");
    row("author:ada", "author:ada");
    row("state:Disputed", "state:disputed");
    row("layer:bo note:rate*", "layer:bo note:rate*");
    row("entity:\"Ada Quill\"", "entity:\"Ada Quill\"");
    row("topic:economy source:\"The Gazette\" is:starred", "topic:economy source:\"The Gazette\" is:starred");
    row("quantity > 1e9 dollar", "quantity > 1e+09 \"dollar\"");
    row("quantity>1e9 dollars", "quantity > 1e+09 \"dollar\"");
    row("quantity >= $2.5bn", "quantity >= 2.5e+09 \"dollar\"");
    row("quantity > 2 billion dollars", "quantity > 2e+09 \"dollar\"");
    row("quantity 10..20 percent", "quantity 10..20 \"percent\"");
    row("quantity 10..20 %", "quantity 10..20 \"percent\"");
    row("quantity 50%", "quantity 50..50 \"percent\"");
    row("quantity = 1,200 ships", "quantity 1200..1200 \"ship\"");
    row("quantity=5", "quantity 5..5");
    row("quantity < -2.5", "quantity < -2.5");
    row("quantity 10..", "quantity >= 10");
    row("quantity ..10", "quantity <= 10");
    row("quantity <= 3 barrels/day", "quantity <= 3 \"barrel/day\"");
    row("quantity > 5 AND harbour", "quantity > 5 AND harbour");
    row("quantity > 5 label:person", "quantity > 5 AND label:person");
    row("quantity of salt", "\"quantity\" of salt");
    row("date 2017-12-26", "date 2017-12-26..2017-12-26");
    row("date 2017-12..2018-01", "date 2017-12-01..2018-01-31");
    row("date >= 2017", "date 2017-01-01..");
    row("date > 2017", "date 2018-01-01..");
    row("date < 2017-03", "date ..2017-02-28");
    row("date <= 2016-02", "date ..2016-02-29");
    row("date ..2017", "date ..2017-12-31");
    row("date palms", "\"date\" palms");
    row("published 2017..2018", "published 2017-01-01..2018-12-31");
    row("label:person state:disputed NOT author:ada", "label:person state:disputed NOT author:ada");
    row("\"AND\" \"label\"", "\"AND\" label");
}

void QueryTest::reads()
{
    QFETCH(QString, query);
    QFETCH(QString, tree);
    const auto read = parseQuery(query);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(queryText(*read), tree);
    const auto again = parseQuery(tree);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QVERIFY(*again == *read);
}

void QueryTest::refuses_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *query, int start, int end, const char *says) {
        QTest::newRow(*query ? query : "empty") << QString::fromUtf8(query) << start << end << QString::fromUtf8(says);
    };
    row("", 0, 0, "The query is empty; type a word to look for.");
    row("&", 1, 1, "Something to look for is missing here, as in: harbour OR \"salt tax\".");
    row("\"salt tax", 0, 9, "This quotation mark is never closed; put one after the last word of the phrase.");
    row("salt \"", 5, 6, "This quotation mark is never closed; put one after the last word of the phrase.");
    row("\"...\"", 0, 5, "There is no word between these quotation marks; type one, or take them away.");
    row("(salt", 0, 1, "This parenthesis is never closed; put one behind.");
    row("a (b (c)", 2, 3, "This parenthesis is never closed; put one behind.");
    row("salt)", 4, 5, "This parenthesis was never opened; take it away or put one in front.");
    row("()", 1, 2, "Something to look for is missing here, as in: harbour OR \"salt tax\".");
    row("salt OR", 7, 7, "Something to look for is missing here, as in: harbour OR \"salt tax\".");
    row("OR salt", 0, 2, "Something to look for is missing here, as in: harbour OR \"salt tax\".");
    row("salt AND", 8, 8, "Something to look for is missing here, as in: harbour OR \"salt tax\".");
    row("AND salt", 0, 3, "Something to look for is missing here, as in: harbour OR \"salt tax\".");
    row("a AND AND b", 6, 9, "Something to look for is missing here, as in: harbour OR \"salt tax\".");
    row("NOT", 3, 3, "After NOT comes what is not to be found, as in NOT salt.");
    row("salt NOT OR tax", 9, 11, "After NOT comes what is not to be found, as in NOT salt.");
    row("lable:person", 0, 6, "There is no field “lable”; these are: label, attribute, author, state, layer, note, entity, topic, source, is. Put quotation marks around words with a colon.");
    row("salt http://a.example", 5, 10, "There is no field “http”; these are: label, attribute, author, state, layer, note, entity, topic, source, is. Put quotation marks around words with a colon.");
    row("label:", 0, 6, "Behind “label:” a name is missing, as in label:person or entity:\"Ada Quill\".");
    row("label: person", 0, 6, "Behind “label:” a name is missing, as in label:person or entity:\"Ada Quill\".");
    row("label:\"\"", 0, 6, "Behind “label:” a name is missing, as in label:person or entity:\"Ada Quill\".");
    row("label:(a)", 0, 6, "Behind “label:” a name is missing, as in label:person or entity:\"Ada Quill\".");
    row("attribute:tone=", 15, 15, "Behind “=” the value of the attribute is missing, as in attribute:tone=loud.");
    row("attribute:tone= loud", 16, 20, "Behind “=” the value of the attribute is missing, as in attribute:tone=loud.");
    row("note:--", 5, 7, "There is no word in “--”; type one.");
    row("state:doubted", 6, 13, "“state:doubted” is nothing; it can be: accepted, suggested, rejected, confirmed, disputed, false.");
    row("is:good", 3, 7, "“is:good” is nothing; it can be: starred, read, unread, annotated.");
    row("salt > 5", 5, 6, "“>” stands behind quantity, date or published, as in quantity > 1e9 dollar.");
    row("a<b", 1, 2, "“<” stands behind quantity, date or published, as in quantity > 1e9 dollar.");
    row("quantity >", 10, 10, "After “>” comes a number or a date, as in quantity > 1e9 dollar or date >= 2017-12.");
    row("date <= (a)", 8, 9, "After “<=” comes a number or a date, as in quantity > 1e9 dollar or date >= 2017-12.");
    row("quantity > many", 11, 15, "“many” is no number; write it as 1200, 2.5, 1e9, 2bn or 10..20.");
    row("quantity > 1,20", 11, 15, "“1,20” is no number; write it as 1200, 2.5, 1e9, 2bn or 10..20.");
    row("quantity > 1e999", 11, 16, "“1e999” is no number; write it as 1200, 2.5, 1e9, 2bn or 10..20.");
    row("quantity 10..x", 9, 14, "“10..x” is no number; write it as 1200, 2.5, 1e9, 2bn or 10..20.");
    row("quantity > 1..2", 11, 15, "A range stands by itself; leave out the “>” in front of it.");
    row("quantity 20..10 percent", 9, 15, "The range “20..10” ends before it begins; write the smaller number first.");
    row("date > 2017-13", 7, 14, "“2017-13” is no date; write it as 2017, 2017-12, 2017-12-26 or 2017-12..2018-01.");
    row("date = 2017-02-29", 7, 17, "“2017-02-29” is no date; write it as 2017, 2017-12, 2017-12-26 or 2017-12..2018-01.");
    row("date 2017..soon", 5, 15, "“2017..soon” is no date; write it as 2017, 2017-12, 2017-12-26 or 2017-12..2018-01.");
    row("date >= 2017..2018", 8, 18, "A range stands by itself; leave out the “>=” in front of it.");
    row("published 2018..2017", 10, 20, "The range “2018..2017” ends before it begins; write the earlier date first.");
}

void QueryTest::refuses()
{
    QFETCH(QString, query);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QString, says);
    const auto read = parseQuery(query);
    QVERIFY2(!read, read ? qPrintable(queryText(*read)) : "");
    QCOMPARE(read.error().message, says);
    QCOMPARE(read.error().place.start, start);
    QCOMPARE(read.error().place.end, end);
}

void QueryTest::limits()
{
    QVERIFY(parseQuery(u"a "_s.repeated(mostConditions)));
    QVERIFY(!parseQuery(u"a "_s.repeated(mostConditions + 1)));
    QVERIFY(parseQuery(u"("_s.repeated(deepestQuery - 1) + u'a' + u")"_s.repeated(deepestQuery - 1)));
    QVERIFY(!parseQuery(u"("_s.repeated(deepestQuery) + u'a' + u")"_s.repeated(deepestQuery)));
    QVERIFY(!parseQuery(u"NOT "_s.repeated(deepestQuery + 1) + u'a'));
    QVERIFY(parseQuery(u"a"_s.repeated(longestQuery)));
    QVERIFY(!parseQuery(u"a"_s.repeated(longestQuery + 1)));
    QCOMPARE(parseQuery(u"\""_s.repeated(longestQuery + 1)).error().place.start, longestQuery);
}

void QueryTest::days_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("range");
    const auto row = [](const char *value, const char *range) { QTest::newRow(*value ? value : "empty") << QString::fromLatin1(value) << QString::fromLatin1(range); };
    row("2017-12-26", "2017-12-26..2017-12-26");
    row("2017-12-26T14:30", "2017-12-26..2017-12-26");
    row("2016-02", "2016-02-01..2016-02-29");
    row("2017", "2017-01-01..2017-12-31");
    row("2017-Q4", "2017-10-01..2017-12-31");
    row("2017-H1", "2017-01-01..2017-06-30");
    row("2017-SU", "2017-06-01..2017-08-31");
    row("2017-WI", "2017-12-01..2018-02-28");
    row("2018-W01", "2018-01-01..2018-01-07");
    row("2021-W01", "2021-01-04..2021-01-10");
    row("2018-W01-WE", "2018-01-06..2018-01-07");
    row("201", "2010-01-01..2019-12-31");
    row("19", "1900-01-01..1999-12-31");
    for (const char *none : {"", "P3D", "FUTURE_REF", "PRESENT_REF", "2017-13", "2017-02-30", "XXXX-12-26", "2017-W54", "2017-Q5", "T14:30", "2", "0000", "20170", "2017-1", "2017-12-2", "2017/12"})
        row(none, "none");
}

void QueryTest::days()
{
    QFETCH(QString, value);
    QFETCH(QString, range);
    const auto days = daysOfTimex(value);
    QCOMPARE(days ? days->first.toString(Qt::ISODate) + u".."_s + days->last.toString(Qt::ISODate) : u"none"_s, range);
}

QTEST_GUILESS_MAIN(QueryTest)
#include "tst_query.moc"
