// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/corrections.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Ada Quill met Bo Tarn in Velmora. “Ninety ships came on Monday,” Quill said. Tarn did not reply."_s;

TextSpan at(const QString &words, qsizetype from = 0)
{
    const qsizetype start = text.indexOf(words, from);
    return {start, start + words.size()};
}

Facts sample()
{
    Facts facts;
    facts.mentions = {{at(u"Ada Quill"_s), EntityType::Person, 0, 1},
                      {at(u"Bo Tarn"_s), EntityType::Person, 1, 1},
                      {at(u"Velmora"_s), EntityType::Place, 2, 1},
                      {at(u"Quill"_s, 20), EntityType::Person, 0, 1},
                      {at(u"Tarn"_s, 40), EntityType::Person, 1, 1}};
    facts.entities = {{u"Ada Quill"_s, EntityType::Person, {}, {}, {0, 3}},
                      {u"Bo Tarn"_s, EntityType::Person, {}, {}, {1, 4}},
                      {u"Velmora"_s, EntityType::Place, {}, {}, {2}}};
    Quantity ships;
    ships.span = at(u"Ninety ships"_s);
    ships.value = Decimal{90, 0};
    ships.unit = u"ship"_s;
    facts.references = {{at(u"said"_s), ReferenceForm::Pronoun, 0}};
    facts.quantities = {ships};
    facts.dates = {{at(u"Monday"_s), DateType::Date, u"2024-03-04"_s, {}, u"because"_s}};
    facts.quotes = {{{at(u"Ninety ships came on Monday,"_s)}, QuoteKind::Direct, {at(u"said"_s)}, {at(u"Quill"_s, 20)}, 0}};
    facts.claims = {{at(u"Tarn"_s, 40), at(u"did not reply"_s), {}, 0, true, Modality::Asserted}};
    return facts;
}

Decision decide(FactKind kind, TextSpan span, Verdict verdict, const QString &correction = {})
{
    return {u"id"_s, kind, span, span.of(text).toString(), verdict, correction, {}, {}, 1};
}

} // namespace

class CorrectionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void nothingDecidedNothingChanged();
    void rejectsMention();
    void rejectsWholeEntity();
    void rejectsOthers();
    void corrects();
    void ignoresNonsense_data();
    void ignoresNonsense();
    void lastDecisionHolds();
    void findsMovedFacts();
};

void CorrectionsTest::nothingDecidedNothingChanged()
{
    QCOMPARE(applyDecisions(sample(), text, {}), sample());
    QCOMPARE(applyDecisions(sample(), text, {decide(FactKind::Mention, at(u"Bo Tarn"_s), Verdict::Accepted)}), sample());
    QCOMPARE(applyDecisions({}, text, {decide(FactKind::Mention, at(u"Bo Tarn"_s), Verdict::Rejected)}), Facts());
}

void CorrectionsTest::rejectsMention()
{
    const Facts got = applyDecisions(sample(), text, {decide(FactKind::Mention, at(u"Ada Quill"_s), Verdict::Rejected)});
    QCOMPARE(got.mentions.size(), 4);
    QCOMPARE(got.entities.size(), 3);
    QCOMPARE(got.entities[0].mentions, QList<int>{2});
    QCOMPARE(got.entities[1].mentions, (QList<int>{0, 3}));
    QCOMPARE(got.mentions[2].entity, 0);
    QCOMPARE(got.quotes[0].entity, 0);
}

void CorrectionsTest::rejectsWholeEntity()
{
    const Facts got = applyDecisions(sample(), text, {decide(FactKind::Mention, at(u"Ada Quill"_s), Verdict::Rejected),
                                                      decide(FactKind::Mention, at(u"Quill"_s, 20), Verdict::Rejected)});
    QCOMPARE(got.entities.size(), 2);
    QCOMPARE(got.entities[0].name, u"Bo Tarn"_s);
    QCOMPARE(got.mentions[0].entity, 0);
    QCOMPARE(got.mentions[1].entity, 1);
    QCOMPARE(got.quotes[0].entity, -1);
    QCOMPARE(got.quotes[0].speaker, sample().quotes[0].speaker);
    QVERIFY(got.references.isEmpty()); // what meant her means nobody now
}

void CorrectionsTest::rejectsOthers()
{
    const Facts got = applyDecisions(sample(), text, {decide(FactKind::Quote, spanOf(sample(), {FactKind::Quote, 0}), Verdict::Rejected),
                                                      decide(FactKind::Quantity, at(u"Ninety ships"_s), Verdict::Rejected),
                                                      decide(FactKind::Date, at(u"Monday"_s), Verdict::Rejected)});
    QVERIFY(got.quotes.isEmpty());
    QVERIFY(got.quantities.isEmpty());
    QVERIFY(got.dates.isEmpty());
    QCOMPARE(got.claims[0].attribution, -1);
    QCOMPARE(got.mentions, sample().mentions);
    const Decision claim = decide(FactKind::Claim, spanOf(sample(), {FactKind::Claim, 0}), Verdict::Rejected);
    QVERIFY(applyDecisions(sample(), text, {claim}).claims.isEmpty());
}

void CorrectionsTest::corrects()
{
    const Facts got = applyDecisions(
        sample(), text,
        {decide(FactKind::Mention, at(u"Bo Tarn"_s), Verdict::Corrected, u"{\"type\":\"ORG\",\"name\":\"Bo Tarn & Sons\"}"_s),
         decide(FactKind::Quantity, at(u"Ninety ships"_s), Verdict::Corrected, u"{\"value\":\"91.5\",\"upper\":\"95\",\"unit\":\"boat\",\"modifier\":\"~<\"}"_s),
         decide(FactKind::Date, at(u"Monday"_s), Verdict::Corrected, u"{\"value\":\"2024-03-11\"}"_s),
         decide(FactKind::Quote, spanOf(sample(), {FactKind::Quote, 0}), Verdict::Corrected, u"{\"kind\":\"mixed\",\"entity\":\"Velmora\"}"_s),
         decide(FactKind::Claim, spanOf(sample(), {FactKind::Claim, 0}), Verdict::Corrected, u"{\"negated\":false}"_s)});
    QCOMPARE(got.entities[1].name, u"Bo Tarn & Sons"_s);
    QCOMPARE(got.entities[1].type, EntityType::Organisation);
    QCOMPARE(got.mentions[1].type, EntityType::Organisation);
    QCOMPARE(got.mentions[4].type, EntityType::Organisation);
    QCOMPARE(got.mentions[0].type, EntityType::Person);
    QCOMPARE(*got.quantities[0].value, (Decimal{915, -1}));
    QCOMPARE(*got.quantities[0].upper, (Decimal{95, 0}));
    QCOMPARE(got.quantities[0].unit, u"boat"_s);
    QCOMPARE(got.quantities[0].modifier, Modifier::Nearly);
    QCOMPARE(got.dates[0].value, u"2024-03-11"_s);
    QVERIFY(got.dates[0].reason != sample().dates[0].reason);
    QCOMPARE(got.quotes[0].kind, QuoteKind::Mixed);
    QCOMPARE(got.quotes[0].entity, 2);
    QVERIFY(!got.claims[0].negated);
}

void CorrectionsTest::ignoresNonsense_data()
{
    QTest::addColumn<QString>("correction");
    QTest::newRow("empty") << QString();
    QTest::newRow("no-json") << u"{{{"_s;
    QTest::newRow("array") << u"[1]"_s;
    QTest::newRow("wrong-types") << u"{\"type\":7,\"name\":[],\"value\":{},\"unit\":3,\"modifier\":true,\"kind\":1,\"negated\":\"x\"}"_s;
    QTest::newRow("unknown-words") << u"{\"type\":\"DOG\",\"value\":\"many\",\"modifier\":\"??\",\"kind\":\"sung\",\"entity\":\"nobody\"}"_s;
}

void CorrectionsTest::ignoresNonsense()
{
    QFETCH(QString, correction);
    const Facts got = applyDecisions(sample(), text, {decide(FactKind::Mention, at(u"Bo Tarn"_s), Verdict::Corrected, correction),
                                                      decide(FactKind::Quantity, at(u"Ninety ships"_s), Verdict::Corrected, correction),
                                                      decide(FactKind::Claim, spanOf(sample(), {FactKind::Claim, 0}), Verdict::Corrected, correction)});
    QCOMPARE(got, sample());
}

void CorrectionsTest::lastDecisionHolds()
{
    const TextSpan span = at(u"Monday"_s);
    const Decision no = decide(FactKind::Date, span, Verdict::Rejected);
    const Decision yes = decide(FactKind::Date, span, Verdict::Accepted);
    QCOMPARE(applyDecisions(sample(), text, {no, yes}).dates.size(), 1);
    QCOMPARE(applyDecisions(sample(), text, {yes, no}).dates.size(), 0);
}

void CorrectionsTest::findsMovedFacts()
{
    Decision decision = decide(FactKind::Date, at(u"Monday"_s), Verdict::Rejected);
    decision.span = decision.span.shifted(40);
    QCOMPARE(decidedFact(sample(), text, decision), (FactRef{FactKind::Date, 0}));
    decision.span = decision.span.shifted(9000);
    QCOMPARE(decidedFact(sample(), text, decision).index, -1);
    decision.span = at(u"Monday"_s);
    decision.exact = u"Tuesday"_s; // same place, other words: not the same fact
    QCOMPARE(decidedFact(sample(), text, decision).index, -1);
    decision.exact = u"Monday"_s;
    decision.kind = FactKind::Quantity;
    QCOMPARE(decidedFact(sample(), text, decision).index, -1);
    // Of two with the same words the nearer one.
    Facts twice = sample();
    twice.mentions.append({at(u"Quill"_s, 5).shifted(0), EntityType::Person, -1, 1});
    Decision near = decide(FactKind::Mention, at(u"Quill"_s, 20), Verdict::Rejected);
    QCOMPARE(decidedFact(twice, text, near), (FactRef{FactKind::Mention, 3}));
}

QTEST_APPLESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
