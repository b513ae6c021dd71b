// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pipeline.h"
#include "ui/facts/factrows.h"
#include "ui/facts/shownfacts.h"
#include "ui/shell/factmarks.h"

#include <QTest>

#include <algorithm>

using namespace nutgraf;
using namespace Qt::StringLiterals;

/// What is both a figure and a length of time is shown once.
class ShownFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rule_data();
    void rule();
    void onceInWindow();
    void meansWithoutNaming();
};

void ShownFactsTest::rule_data()
{
    QTest::addColumn<QList<TextSpan>>("figures");
    QTest::addColumn<TextSpan>("date");
    QTest::addColumn<DateType>("type");
    QTest::addColumn<bool>("shown");
    using Spans = QList<TextSpan>;
    QTest::newRow("same place") << Spans{{5, 14}} << TextSpan{5, 14} << DateType::Duration << false;
    QTest::newRow("rhythm in a figure") << Spans{{5, 20}} << TextSpan{10, 20} << DateType::Set << false;
    QTest::newRow("date longer than figure") << Spans{{8, 10}} << TextSpan{5, 14} << DateType::Duration << false;
    QTest::newRow("second figure overlaps") << Spans{{0, 3}, {4, 8}} << TextSpan{6, 12} << DateType::Duration << false;
    QTest::newRow("long figure before a short one") << Spans{{0, 30}, {2, 4}} << TextSpan{6, 12} << DateType::Duration << false;
    QTest::newRow("a day stays") << Spans{{5, 14}} << TextSpan{5, 14} << DateType::Date << true;
    QTest::newRow("a time of day stays") << Spans{{5, 14}} << TextSpan{5, 14} << DateType::Time << true;
    QTest::newRow("touching is not overlapping") << Spans{{0, 5}, {14, 20}} << TextSpan{5, 14} << DateType::Duration << true;
    QTest::newRow("no figures") << Spans{} << TextSpan{5, 14} << DateType::Duration << true;
}

void ShownFactsTest::rule()
{
    QFETCH(QList<TextSpan>, figures);
    QFETCH(TextSpan, date);
    QFETCH(DateType, type);
    Facts facts;
    for (const TextSpan span : figures) {
        Quantity quantity;
        quantity.span = span;
        facts.quantities.append(quantity);
    }
    facts.dates.append({date, type, u"P2W"_s, {}, {}});
    QFETCH(bool, shown);
    QCOMPARE(shownDates(facts), std::vector<bool>{shown});
}

/// What the engine finds for "she" lights up with the name, and goes with it.
void ShownFactsTest::meansWithoutNaming()
{
    Article article;
    article.text = u"Ada Quill met the mayor of Velmora on Monday. She signed the treaty of the harbours."_s;
    const Facts facts = findFacts({article.text, {}, {}, false});
    QVERIFY(!facts.references.isEmpty()); // or this test proves nothing
    const TextSpan she{article.text.indexOf(u"She"_s), article.text.indexOf(u"She"_s) + 3};
    const auto silent = [&](const CorrectedFacts &shown) {
        QList<Mark> marks = factMarks(shown, article);
        marks.removeIf([&](const Mark &mark) { return mark.span != she; });
        return marks;
    };
    const QList<Mark> marks = silent(correctFacts(facts, article.text, {}));
    QCOMPARE(marks.size(), 1);
    QVERIFY(marks[0].silent);
    QCOMPARE(facts.entities.at(marks[0].group).name, u"Ada Quill"_s);
    QCOMPARE(facts.mentions.at(factOf(marks[0]).index).span.of(article.text), u"Ada Quill"_s);
    QVERIFY(marks[0].label.startsWith(u"means Ada Quill"));
    const TextSpan name{0, 9};
    const Decision no{u"d"_s, FactKind::Mention, name, u"Ada Quill"_s, Verdict::Rejected, {}, {}, {}, 1};
    QVERIFY(silent(correctFacts(facts, article.text, {{}, {no}})).isEmpty());
    const Decision minor{u"d"_s, FactKind::Mention, name, u"Ada Quill"_s, Verdict::Corrected, u"{\"unimportant\":true}"_s, {}, {}, 1};
    QVERIFY(silent(correctFacts(facts, article.text, {{}, {minor}})).value(0).minor);
}

void ShownFactsTest::onceInWindow()
{
    Article article;
    article.text = u"The strike in Elmport lasted two weeks. It ended on 3 May 2019."_s;
    const Facts facts = findFacts({article.text, {}, {}, false});
    const TextSpan weeks{article.text.indexOf(u"two weeks"_s), article.text.indexOf(u"two weeks"_s) + 9};
    // The engine tells both, or this test proves nothing.
    QVERIFY(std::ranges::any_of(facts.quantities, [&](const Quantity &quantity) { return quantity.span.overlaps(weeks); }));
    QVERIFY(std::ranges::any_of(facts.dates, [&](const DateFact &date) { return date.span.overlaps(weeks); }));
    const QList<Mark> marks = factMarks({facts, facts, {}, {}}, article);
    int there = 0;
    int days = 0;
    for (const Mark &mark : marks) {
        there += mark.span.overlaps(weeks);
        if (mark.kind != MarkKind::Date)
            continue;
        ++days;
        QCOMPARE(mark.span, facts.dates[mark.item].span); // the number counts in the facts as they are
    }
    QCOMPARE(there, 1);
    QCOMPARE(days, 1);
    QVERIFY(countersText({facts, facts, {}, {}}, 0).contains(u"1 date"_s));
    int rows = 0;
    for (const FactRow &row : factRows(article.text, facts, {})) // a claim may hold the words too: it says something else
        rows += row.group != FactGroup::Claims && std::ranges::any_of(row.spans, [&](TextSpan span) { return span.overlaps(weeks); });
    QCOMPARE(rows, 1);
}

QTEST_GUILESS_MAIN(ShownFactsTest)
#include "tst_shownfacts.moc"
