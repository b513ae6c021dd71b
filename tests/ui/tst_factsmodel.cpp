// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/samples.h"
#include "ui/facts/factsfilter.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/facttext.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// The whole tree as lines, to be compared at one glance.
QStringList printed(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int g = 0; g < model.rowCount(); ++g) {
        const QModelIndex group = model.index(g, 0);
        lines.append(u"%1 %2"_s.arg(group.data().toString()).arg(group.data(FactsModel::CountRole).toInt()));
        for (int r = 0; r < model.rowCount(group); ++r) {
            const QModelIndex row = model.index(r, 0, group);
            lines.append(u"  %1 | %2 | %3"_s.arg(row.data().toString(), row.siblingAtColumn(1).data().toString(), row.data(FactsModel::SecondRole).toString()));
        }
    }
    return lines;
}

Decision rejection(const Facts &facts, FactRef ref, Verdict verdict = Verdict::Rejected)
{
    Decision decision;
    decision.id = u"d-%1-%2"_s.arg(int(ref.kind)).arg(ref.index);
    decision.kind = ref.kind;
    decision.span = spanOf(facts, ref);
    decision.exact = decision.span.of(samples::harbourArticle().text).toString();
    decision.verdict = verdict;
    return decision;
}

} // namespace

class FactsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void values_data();
    void values();
    void dateValues_data();
    void dateValues();
    void groupsAndRows();
    void emptyFacts();
    void spansOutsideTheText();
    void sameDayOtherWords();
    void accessibleTexts();
    void rejectedRowsMove();
    void onlySomeMentionsRejected();
    void acceptedRows();
    void lostRejectionStays();
    void updatesInPlace();
    void filters_data();
    void filters();

private:
    Article m_article = samples::harbourArticle();
    Facts m_facts = samples::harbourFacts();
};

void FactsModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
}

void FactsModelTest::values_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<QString>("value");
    const auto quantity = [](QuantityKind kind, std::optional<Decimal> value, const QString &unit, Modifier modifier = Modifier::None,
                              std::optional<Decimal> upper = {}) { return Quantity{{}, kind, value, upper, unit, modifier, {}, {}}; };
    QTest::newRow("percent") << quantity(QuantityKind::Percent, Decimal{90, 0}, u"percent"_s, Modifier::Nearly) << u"<\u00A090\u00A0%"_s;
    QTest::newRow("rate") << quantity(QuantityKind::Measure, Decimal{5, 5}, u"barrel/year"_s) << u"500,000 barrels/year"_s;
    QTest::newRow("four-digits-ungrouped") << quantity(QuantityKind::Count, Decimal{1200, 0}, u"person"_s) << u"1200 people"_s;
    QTest::newRow("money") << quantity(QuantityKind::Money, Decimal{125, 5}, u"dollar"_s) << u"$12,500,000"_s;
    QTest::newRow("money-no-sign") << quantity(QuantityKind::Money, Decimal{3, 0}, u"crown"_s) << u"3 crowns"_s;
    QTest::newRow("dollar-that-is-no-money") << quantity(QuantityKind::Measure, Decimal{3, 0}, u"dollar"_s) << u"3 dollars"_s;
    QTest::newRow("range") << quantity(QuantityKind::Count, Decimal{5, 0}, u"day"_s, Modifier::None, Decimal{7, 0}) << u"5–7 days"_s;
    QTest::newRow("fraction") << quantity(QuantityKind::Number, Decimal{1234567, -2}, {}) << u"12,345.67"_s;
    QTest::newRow("rate-with-many-decimals") << quantity(QuantityKind::Number, Decimal{10876543, -7}, {}) << u"1.0876543"_s;
    QTest::newRow("endless-fraction") << quantity(QuantityKind::Number, Decimal{6666666667, -10}, {}) << u"0.6666…"_s;
    QTest::newRow("negative") << quantity(QuantityKind::Number, Decimal{-123456, 0}, {}) << u"-123,456"_s;
    QTest::newRow("at-least") << quantity(QuantityKind::Count, Decimal{3, 0}, u"person"_s, Modifier::AtLeast) << u"≥\u00A03 people"_s;
    QTest::newRow("one-is-single") << quantity(QuantityKind::Count, Decimal{1, 0}, u"barrel"_s) << u"1 barrel"_s;
    QTest::newRow("one-in-other-digits") << quantity(QuantityKind::Count, Decimal{10, -1}, u"barrel"_s) << u"1 barrel"_s;
    QTest::newRow("range-from-one") << quantity(QuantityKind::Count, Decimal{1, 0}, u"week"_s, Modifier::None, Decimal{2, 0}) << u"1–2 weeks"_s;
    QTest::newRow("times") << quantity(QuantityKind::Count, Decimal{9, 4}, u"count"_s, Modifier::AtLeast) << u"≥\u00A090,000 times"_s;
    QTest::newRow("compound") << quantity(QuantityKind::Measure, Decimal{3, 0}, u"square foot"_s) << u"3 square feet"_s;
    QTest::newRow("compound-unchanging") << quantity(QuantityKind::Money, Decimal{3, 0}, u"south african rand"_s) << u"3 south african rand"_s;
    QTest::newRow("y") << quantity(QuantityKind::Measure, Decimal{2, 0}, u"century"_s) << u"2 centuries"_s;
    QTest::newRow("vowel-y") << quantity(QuantityKind::Age, Decimal{30, 0}, u"day"_s) << u"30 days"_s;
    QTest::newRow("ends-like-an-irregular-one") << quantity(QuantityKind::Count, Decimal{2, 0}, u"talisman"_s) << u"2 talismans"_s;
    QTest::newRow("symbol-has-no-plural") << quantity(QuantityKind::Measure, Decimal{2, 0}, u"CO2"_s) << u"2 CO2"_s;
    QTest::newRow("hertz") << quantity(QuantityKind::Measure, Decimal{2, 0}, u"gigahertz"_s) << u"2 gigahertz"_s;
    QTest::newRow("first") << quantity(QuantityKind::Ordinal, Decimal{21, 0}, u"ordinal"_s) << u"21st"_s;
    QTest::newRow("second") << quantity(QuantityKind::Ordinal, Decimal{2, 0}, u"ordinal"_s) << u"2nd"_s;
    QTest::newRow("third") << quantity(QuantityKind::Ordinal, Decimal{3, 0}, u"ordinal"_s) << u"3rd"_s;
    QTest::newRow("eleventh") << quantity(QuantityKind::Ordinal, Decimal{111, 0}, u"ordinal"_s) << u"111th"_s;
    QTest::newRow("fractional-rank") << quantity(QuantityKind::Ordinal, Decimal{15, -1}, u"ordinal"_s) << u"no. 1.5"_s;
    QTest::newRow("score") << quantity(QuantityKind::Score, Decimal{3, 0}, u"score"_s, Modifier::None, Decimal{1, 0}) << u"3–1"_s;
    QTest::newRow("no-value") << quantity(QuantityKind::Count, {}, u"person"_s, Modifier::About) << QString();
}

void FactsModelTest::values()
{
    QFETCH(Quantity, quantity);
    QTEST(valueText(quantity), "value");
}

void FactsModelTest::dateValues_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("timex");
    QTest::addColumn<QString>("shown");
    QTest::newRow("day") << int(DateType::Date) << u"2025-03-04"_s << u"2025-03-04"_s;
    QTest::newRow("some-weekday") << int(DateType::Date) << u"XXXX-WXX-2"_s << u"a Tuesday"_s;
    QTest::newRow("no-such-weekday") << int(DateType::Date) << u"XXXX-WXX-8"_s << u"XXXX-WXX-8"_s;
    QTest::newRow("some-day") << int(DateType::Date) << u"XXXX-12-26"_s << u"26 December"_s;
    QTest::newRow("some-month") << int(DateType::Date) << u"XXXX-12"_s << u"December"_s;
    QTest::newRow("no-such-month") << int(DateType::Date) << u"XXXX-13"_s << u"XXXX-13"_s;
    QTest::newRow("unknown-whole") << int(DateType::Date) << u"XXXX-"_s << u"XXXX-"_s;
    QTest::newRow("now") << int(DateType::Date) << u"PRESENT_REF"_s << u"now"_s;
    QTest::newRow("years") << int(DateType::Duration) << u"P11Y"_s << u"11 years"_s;
    QTest::newRow("one-week") << int(DateType::Duration) << u"P1W"_s << u"1 week"_s;
    QTest::newRow("months-are-no-minutes") << int(DateType::Duration) << u"P2M"_s << u"2 months"_s;
    QTest::newRow("minutes") << int(DateType::Duration) << u"PT2M"_s << u"2 minutes"_s;
    QTest::newRow("unknown-length") << int(DateType::Duration) << u"PXY"_s << u"PXY"_s;
    QTest::newRow("fraction") << int(DateType::Duration) << u"P1.5Y"_s << u"P1.5Y"_s;
    QTest::newRow("only-p") << int(DateType::Duration) << u"P"_s << u"P"_s;
    QTest::newRow("only-pt") << int(DateType::Duration) << u"PT"_s << u"PT"_s;
    QTest::newRow("empty") << int(DateType::Duration) << QString() << QString();
    QTest::newRow("not-a-duration") << int(DateType::Set) << u"P1D"_s << u"P1D"_s;
}

void FactsModelTest::dateValues()
{
    QFETCH(int, type);
    QFETCH(QString, timex);
    QTEST(valueText(DateFact{{}, DateType(type), timex, {}, {}}), "shown");
}

void FactsModelTest::groupsAndRows()
{
    FactsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(factRows(m_article.text, m_facts, {}));
    const QStringList expected{
        u"Figures 3"_s,
        u"  nearly 40 per cent | <\u00A040\u00A0% | of berths for ferries to Ostvik"_s,
        u"  $12.5 million | $12,500,000 | "_s,
        u"  500,000 barrels a year | 500,000 barrels/year | of fuel"_s,
        u"Quotes 2"_s,
        u"  Ilda Brannoch | direct | “We have waited eleven years for this, … Now we build.”"_s,
        u"  Jory Tamsin | indirect | Work ends in 2031"_s,
        u"Dates 3"_s,
        u"  Tuesday ×2 | 2025-03-04 | "_s,
        u"  eleven years | 11 years | "_s,
        u"  2031 | 2031 | "_s,
        u"People 2"_s,
        u"  Ilda Brannoch ×3 | harbour master | "_s,
        u"  Jory Tamsin | of the union | "_s,
        u"Organisations 2"_s,
        u"  Sanmere Shipping Union | trade union | "_s,
        u"  Coastal Office | authority | "_s,
        u"Places 2"_s,
        u"  Sanmere ×3 | city | "_s,
        u"  Ostvik | city | "_s,
        u"Claims 1"_s,
        u"  The Sanmere Shipping Union |  | ▸ welcomed ▸ the plan"_s,
    };
    QCOMPARE(printed(model).join(u'\n'), expected.join(u'\n'));
    const QModelIndex tuesday = model.indexOf(FactRef{FactKind::Date, 1});
    QCOMPARE(tuesday.data(FactsModel::SpansRole).value<QList<TextSpan>>(), (QList<TextSpan>{m_facts.dates[0].span, m_facts.dates[1].span}));
    QCOMPARE(tuesday.data(FactsModel::SortRole).value<qsizetype>(), m_facts.dates[0].span.start);
    QVERIFY(!model.indexOf(FactRef{FactKind::Date, 9}).isValid());
    QVERIFY(!model.indexOf(FactGroup::Rejected).isValid());
}

void FactsModelTest::emptyFacts()
{
    FactsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(factRows({}, {}, {}));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.index(0, 0).isValid());
}

void FactsModelTest::spansOutsideTheText()
{
    Facts facts;
    facts.quantities.append({{5, 900}, QuantityKind::Number, Decimal{1, 0}, {}, {}, Modifier::None, {}, {-4, 2}});
    facts.mentions.append({{-7, -1}, EntityType::Person, 44, 1});
    const QList<FactRow> rows = factRows(u"only eight", facts, {});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].title, u"eight"_s);
    QCOMPARE(rows[1].title, QString());
}

void FactsModelTest::sameDayOtherWords()
{
    const QString text = u"On Tuesday, 4 March, they met."_s;
    Facts facts;
    facts.dates = {{samples::spanOfWords(text, u"Tuesday"_s), DateType::Date, u"2025-03-04"_s, {}, {}},
        {samples::spanOfWords(text, u"4 March"_s), DateType::Date, u"2025-03-04"_s, {}, {}}};
    const QList<FactRow> rows = factRows(text, facts, {});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].second, u"also 4 March"_s);
}

void FactsModelTest::accessibleTexts()
{
    FactsModel model;
    model.setRows(factRows(m_article.text, m_facts, {}));
    QCOMPARE(model.indexOf(FactRef{FactKind::Mention, 0}).data(Qt::AccessibleTextRole).toString(), u"Ilda Brannoch, person, harbour master, 3 mentions"_s);
    QCOMPARE(model.indexOf(FactRef{FactKind::Quantity, 2}).data(Qt::AccessibleTextRole).toString(),
        u"500,000 barrels a year, figure, 500,000 barrels/year, of fuel, 1 mention"_s);
    QCOMPARE(model.indexOf(FactGroup::Claims).data(Qt::AccessibleTextRole).toString(), u"Claims, 1 row"_s);
}

void FactsModelTest::rejectedRowsMove()
{
    const QList<FactRow> rows = factRows(m_article.text, m_facts, {rejection(m_facts, {FactKind::Quantity, 1})});
    const FactRow &last = rows.last();
    QCOMPARE(last.group, FactGroup::Rejected);
    QCOMPARE(last.nature, FactGroup::Figures);
    QCOMPARE(last.title, u"$12.5 million"_s);
    QCOMPARE(last.verdict, RowVerdict::Rejected);
    QCOMPARE(last.decisions, QStringList{u"d-1-1"_s});
    QCOMPARE(std::ranges::count(rows, FactGroup::Figures, &FactRow::group), 2);
}

void FactsModelTest::onlySomeMentionsRejected()
{
    const QList<FactRow> rows = factRows(m_article.text, m_facts, {rejection(m_facts, {FactKind::Mention, 1})});
    const auto person = std::ranges::find(rows, FactGroup::People, &FactRow::group);
    QCOMPARE(person->refs, (QList<FactRef>{{FactKind::Mention, 0}, {FactKind::Mention, 2}}));
    QCOMPARE(rows.last().refs, (QList<FactRef>{{FactKind::Mention, 1}}));
    QCOMPARE(rows.last().title, u"Ilda Brannoch"_s);
}

void FactsModelTest::acceptedRows()
{
    QList<Decision> decisions{rejection(m_facts, {FactKind::Mention, 0}, Verdict::Accepted)};
    const QList<FactRow> partly = factRows(m_article.text, m_facts, decisions);
    QCOMPARE(std::ranges::find(partly, FactGroup::People, &FactRow::group)->verdict, RowVerdict::Partly);
    decisions.append(rejection(m_facts, {FactKind::Mention, 1}, Verdict::Accepted));
    decisions.append(rejection(m_facts, {FactKind::Mention, 2}, Verdict::Accepted));
    const QList<FactRow> rows = factRows(m_article.text, m_facts, decisions);
    const auto person = std::ranges::find(rows, FactGroup::People, &FactRow::group);
    QCOMPARE(person->verdict, RowVerdict::Accepted);
    QCOMPARE(person->decisions.size(), 3);
}

void FactsModelTest::lostRejectionStays()
{
    Decision lost = rejection(m_facts, {FactKind::Quantity, 1});
    lost.exact = u"$99 million"_s; // nothing of these words is found any more
    const QList<FactRow> rows = factRows(m_article.text, m_facts, {lost});
    QCOMPARE(rows.last().group, FactGroup::Rejected);
    QCOMPARE(rows.last().title, u"$99 million"_s);
    QVERIFY(rows.last().refs.isEmpty());
    lost.verdict = Verdict::Accepted; // its annotation speaks for itself
    QVERIFY(factRows(m_article.text, m_facts, {lost}).last().group != FactGroup::Rejected);
}

void FactsModelTest::updatesInPlace()
{
    FactsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(factRows(m_article.text, m_facts, {}));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = model.indexOf(FactRef{FactKind::Quantity, 2});
    const QList<Decision> all{rejection(m_facts, {FactKind::Quantity, 0}), rejection(m_facts, {FactKind::Claim, 0}), rejection(m_facts, {FactKind::Mention, 8})};
    for (const QList<Decision> &decisions : {all, QList<Decision>{}, all.sliced(1), all}) {
        const QList<FactRow> rows = factRows(m_article.text, m_facts, decisions);
        model.updateRows(rows);
        FactsModel fresh;
        fresh.setRows(rows);
        QCOMPARE(printed(model), printed(fresh));
    }
    QCOMPARE(kept.row(), 1);
    QCOMPARE(kept.data().toString(), u"500,000 barrels a year"_s);
    QVERIFY(!model.indexOf(FactGroup::Claims).isValid());
    QCOMPARE(resets.size(), 0);
}

void FactsModelTest::filters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("groups");
    QTest::newRow("nothing-typed") << u"  "_s << QStringList{u"Figures 3"_s, u"Quotes 2"_s, u"Dates 3"_s, u"People 2"_s, u"Organisations 2"_s, u"Places 2"_s, u"Claims 1"_s};
    QTest::newRow("in-title") << u"ostv"_s << QStringList{u"Figures 1"_s, u"Places 1"_s};
    QTest::newRow("in-value") << u"2025-03"_s << QStringList{u"Dates 1"_s};
    QTest::newRow("in-second-line") << u"waited"_s << QStringList{u"Quotes 1"_s};
    QTest::newRow("two-words-any-order") << u"union JORY"_s << QStringList{u"People 1"_s};
    QTest::newRow("accents-do-not-matter") << u"Brännoch"_s << QStringList{u"Quotes 1"_s, u"People 1"_s};
    QTest::newRow("group-name-is-no-match") << u"Figures"_s << QStringList{};
    QTest::newRow("no-match") << u"xyz"_s << QStringList{};
    QTest::newRow("not-a-pattern") << u".*"_s << QStringList{};
}

void FactsModelTest::filters()
{
    QFETCH(QString, typed);
    FactsModel model;
    FactsFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(factRows(m_article.text, m_facts, {}));
    filter.setWords(typed);
    QStringList groups = printed(filter);
    groups.removeIf([](const QString &line) { return line.startsWith(u' '); });
    QTEST(groups, "groups");
    filter.setWords({});
    QCOMPARE(filter.rowCount(), 7);
}

QTEST_GUILESS_MAIN(FactsModelTest)
#include "tst_factsmodel.moc"
