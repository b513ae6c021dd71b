// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections for all articles: what they hold for, and what they leave alone.

#include "core/facts/corrections.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <limits>

using namespace nutgraf;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(nutgraf::NameRule)

namespace {

const QString text = u"Ada Quill met Bo Tarn in Velmora. “Ships came,” Quill said. Velmora’s harbour, Tarn thinks, is McQuill's."_s;

TextSpan at(const QString &words, int nth = 0)
{
    qsizetype start = text.indexOf(words);
    for (; nth > 0; --nth)
        start = text.indexOf(words, start + 1);
    return {start, start + words.size()};
}

/// Ada Quill (2 mentions), Bo Tarn (2), Velmora (2, one with a possessive), McQuill's.
Facts sample()
{
    Facts facts;
    facts.mentions = {{at(u"Ada Quill"_s), EntityType::Person, 0, 1}, {at(u"Bo Tarn"_s), EntityType::Person, 1, 1},
                      {at(u"Velmora"_s), EntityType::Place, 2, 1},    {at(u"Quill"_s, 1), EntityType::Person, 0, 1},
                      {at(u"Velmora’s"_s), EntityType::Place, 2, 1},  {at(u"Tarn"_s, 1), EntityType::Person, 1, 1},
                      {at(u"McQuill's"_s), EntityType::Organisation, 3, 1}};
    facts.entities = {{u"Ada Quill"_s, EntityType::Person, {}, u"mayor"_s, {0, 3}},
                      {u"Bo Tarn"_s, EntityType::Person, {}, {}, {1, 5}},
                      {u"Velmora"_s, EntityType::Place, u"city"_s, {}, {2, 4}},
                      {u"McQuill's"_s, EntityType::Organisation, {}, {}, {6}}};
    facts.quotes = {{{at(u"Ships came,"_s)}, QuoteKind::Direct, {at(u"said"_s)}, {at(u"Quill"_s, 1)}, 0}};
    return facts;
}

NameRule rule(const QString &name, RuleEffect effect, const QString &value = {}, std::optional<EntityType> type = {})
{
    static int number = 0;
    return {QString::number(++number), name, type, effect, value, {}, 1};
}

/// "PER Ada Quill: Ada Quill, Quill" for each entity; "-" behind what is unimportant.
QString summary(const CorrectedFacts &corrected)
{
    QStringList lines;
    const Facts &facts = corrected.facts;
    for (const Entity &entity : facts.entities) {
        QStringList words;
        for (const int mention : entity.mentions) {
            const FactRef ref{FactKind::Mention, mention};
            if (corrected.stands(ref))
                words.append(facts.mentions[mention].span.of(text).toString() + (corrected.state(ref).unimportant ? u"-"_s : QString()));
        }
        static const QStringList types{u"PER"_s, u"ORG"_s, u"LOC"_s, u"MISC"_s};
        if (!words.isEmpty())
            lines.append(types[int(entity.type)] + u' ' + entity.name + u": "_s + words.join(u", "));
    }
    return lines.join(u'\n');
}

const QString untouched = u"PER Ada Quill: Ada Quill, Quill\nPER Bo Tarn: Bo Tarn, Tarn\nLOC Velmora: Velmora, Velmora’s\nORG McQuill's: McQuill's"_s;

} // namespace

class NameRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void holds_data();
    void holds();
    void keepsKindsSensible();
    void speakersFollow();
    void decisionsWin();
    void saysWhatItTouched();
    void possessives_data();
    void possessives();
    void contradictions_data();
    void contradictions();
    void problems_data();
    void problems();
    void linear();
};

void NameRulesTest::holds_data()
{
    QTest::addColumn<QList<NameRule>>("rules");
    QTest::addColumn<QString>("now"); // empty: nothing changes
    using enum RuleEffect;
    const auto replaced = [](const QString &before, const QString &after) { return QString(untouched).replace(before, after); };
    QTest::newRow("none") << QList<NameRule>{} << QString();
    QTest::newRow("no-name") << QList{rule(u"Velmora"_s, NoName)} << replaced(u"\nLOC Velmora: Velmora, Velmora’s"_s, {});
    QTest::newRow("no-name-takes-the-entity") << QList{rule(u"Ada Quill"_s, NoName)} << replaced(u"PER Ada Quill: Ada Quill, Quill\n"_s, {});
    QTest::newRow("no-name-single-mention") << QList{rule(u"Quill"_s, NoName)} << replaced(u"Ada Quill, Quill"_s, u"Ada Quill"_s);
    QTest::newRow("no-name-of-another-type") << QList{rule(u"Velmora"_s, NoName, {}, EntityType::Person)} << QString();
    QTest::newRow("no-name-of-this-type") << QList{rule(u"Velmora"_s, NoName, {}, EntityType::Place)} << replaced(u"\nLOC Velmora: Velmora, Velmora’s"_s, {});
    QTest::newRow("other-case") << QList{rule(u"velmora"_s, NoName)} << QString();
    QTest::newRow("part-of-a-name") << QList{rule(u"Ada"_s, NoName)} << QString();
    QTest::newRow("not-in-the-text") << QList{rule(u"Sanmere"_s, NoName)} << QString();
    QTest::newRow("type") << QList{rule(u"Velmora"_s, IsOfType, u"ORG"_s)} << replaced(u"LOC"_s, u"ORG"_s);
    QTest::newRow("type-it-has") << QList{rule(u"Velmora"_s, IsOfType, u"LOC"_s)} << QString();
    QTest::newRow("type-of-a-short-form") << QList{rule(u"Quill"_s, IsOfType, u"LOC"_s)} << QString(); // that is Ada Quill here
    QTest::newRow("called") << QList{rule(u"Velmora"_s, IsCalled, u"Old Velmora"_s)} << replaced(u"LOC Velmora"_s, u"LOC Old Velmora"_s);
    QTest::newRow("called-then-typed") << QList{rule(u"Velmora"_s, IsCalled, u"Old Velmora"_s), rule(u"Old Velmora"_s, IsOfType, u"ORG"_s)}
                                       << replaced(u"LOC Velmora"_s, u"ORG Old Velmora"_s);
    QTest::newRow("same") << QList{rule(u"Bo Tarn"_s, SameAs, u"Ada Quill"_s)}
                          << u"PER Ada Quill: Ada Quill, Bo Tarn, Quill, Tarn\nLOC Velmora: Velmora, Velmora’s\nORG McQuill's: McQuill's"_s;
    QTest::newRow("same-as-one-not-there") << QList{rule(u"Velmora"_s, SameAs, u"Velmora Town"_s)} << replaced(u"LOC Velmora"_s, u"LOC Velmora Town"_s);
    QTest::newRow("same-as-itself-there") << QList{rule(u"Velmora"_s, SameAs, u"Velmora’s"_s)} << replaced(u"LOC Velmora:"_s, u"LOC Velmora’s:"_s);
    QTest::newRow("two-same-as-one") << QList{rule(u"Bo Tarn"_s, SameAs, u"The Mayor"_s), rule(u"Ada Quill"_s, SameAs, u"The Mayor"_s)}
                                     << u"PER The Mayor: Ada Quill, Bo Tarn, Quill, Tarn\nLOC Velmora: Velmora, Velmora’s\nORG McQuill's: McQuill's"_s;
    QTest::newRow("not-same") << QList{rule(u"Quill"_s, NotSameAs, u"Ada Quill"_s)}
                              << replaced(u"Ada Quill, Quill"_s, u"Ada Quill"_s) + u"\nPER Quill: Quill"_s;
    QTest::newRow("not-same-turned-round") << QList{rule(u"Ada Quill"_s, NotSameAs, u"Quill"_s)}
                                           << replaced(u"Ada Quill, Quill"_s, u"Ada Quill"_s) + u"\nPER Quill: Quill"_s;
    QTest::newRow("not-same-apart-already") << QList{rule(u"Tarn"_s, NotSameAs, u"Ada Quill"_s)} << QString();
    QTest::newRow("unimportant") << QList{rule(u"Bo Tarn"_s, Unimportant)} << replaced(u"Bo Tarn, Tarn"_s, u"Bo Tarn-, Tarn-"_s);
    QTest::newRow("unimportant-short-form") << QList{rule(u"Tarn"_s, Unimportant)} << QString();
}

void NameRulesTest::holds()
{
    QFETCH(QList<NameRule>, rules);
    QFETCH(QString, now);
    QCOMPARE(summary(correctFacts(sample(), text, {rules, {}})), now.isEmpty() ? untouched : now);
    if (now.isEmpty())
        QCOMPARE(applyCorrections(sample(), text, {rules, {}}), sample());
}

void NameRulesTest::keepsKindsSensible()
{
    using enum RuleEffect;
    const auto entities = [](const NameRule &one) { return applyCorrections(sample(), text, {{one}, {}}).entities; };
    QCOMPARE(entities(rule(u"Velmora"_s, IsCalled, u"X"_s))[2].kind, u"city"_s);
    QCOMPARE(entities(rule(u"Velmora"_s, IsOfType, u"ORG"_s))[2].kind, QString());
    QCOMPARE(entities(rule(u"Ada Quill"_s, IsOfType, u"ORG"_s))[0].role, QString());
    QCOMPARE(entities(rule(u"Ada Quill"_s, SameAs, u"Bo Tarn"_s))[0].role, u"mayor"_s); // the one who had none gets it
    QCOMPARE(entities(rule(u"Ada Quill"_s, SameAs, u"Velmora"_s))[1].role, QString()); // but no town
    QCOMPARE(entities(rule(u"Ada Quill"_s, SameAs, u"Velmora"_s))[1].kind, u"city"_s);
}

void NameRulesTest::speakersFollow()
{
    using enum RuleEffect;
    const auto speaker = [](const NameRule &one) {
        const Facts facts = applyCorrections(sample(), text, {{one}, {}});
        return facts.quotes[0].entity < 0 ? QString() : facts.entities[facts.quotes[0].entity].name;
    };
    QCOMPARE(speaker(rule(u"Ada Quill"_s, SameAs, u"Bo Tarn"_s)), u"Bo Tarn"_s);
    QCOMPARE(speaker(rule(u"Quill"_s, NotSameAs, u"Ada Quill"_s)), u"Quill"_s); // her words named the speaker
    QCOMPARE(speaker(rule(u"Tarn"_s, NotSameAs, u"Bo Tarn"_s)), u"Ada Quill"_s);
    QCOMPARE(speaker(rule(u"Ada Quill"_s, NoName)), QString());
}

void NameRulesTest::decisionsWin()
{
    const NameRule no = rule(u"Velmora"_s, RuleEffect::NoName);
    Decision yes{u"d"_s, FactKind::Mention, at(u"Velmora"_s), u"Velmora"_s, Verdict::Accepted, {}, {}, {}, 1};
    const CorrectedFacts accepted = correctFacts(sample(), text, {{no}, {yes}});
    QVERIFY(accepted.stands({FactKind::Mention, 2}));
    QVERIFY(!accepted.stands({FactKind::Mention, 4}));
    const NameRule organisation = rule(u"Velmora"_s, RuleEffect::IsOfType, u"ORG"_s);
    yes.verdict = Verdict::Corrected;
    yes.correction = uR"({"type":"PER"})"_s;
    QCOMPARE(correctFacts(sample(), text, {{organisation}, {yes}}).facts.entities[2].type, EntityType::Person);
    const NameRule dull = rule(u"Velmora"_s, RuleEffect::Unimportant);
    yes.correction = uR"({"unimportant":false})"_s;
    for (const int mention : {2, 4})
        QVERIFY(!correctFacts(sample(), text, {{dull}, {yes}}).state({FactKind::Mention, mention}).unimportant);
}

void NameRulesTest::saysWhatItTouched()
{
    const NameRule one = rule(u"Velmora"_s, RuleEffect::IsOfType, u"ORG"_s);
    const NameRule other = rule(u"Bo Tarn"_s, RuleEffect::IsOfType, u"PER"_s);
    const CorrectedFacts corrected = correctFacts(sample(), text, {{one, other}, {}});
    QCOMPARE(corrected.state({FactKind::Mention, 2}).rules, QStringList{one.id});
    QVERIFY(corrected.state({FactKind::Mention, 2}).corrected);
    QVERIFY(corrected.state({FactKind::Mention, 1}).rules.isEmpty()); // the engine said so itself
    QCOMPARE(corrected.engine, sample());
}

void NameRulesTest::possessives_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("bare");
    QTest::newRow("s") << u"Velmora's"_s << u"Velmora"_s;
    QTest::newRow("plural") << u"Guilders'"_s << u"Guilders"_s;
    QTest::newRow("none") << u"Velmora"_s << u"Velmora"_s;
    QTest::newRow("plain-s") << u"Reuters"_s << u"Reuters"_s;
    QTest::newRow("apostrophe-inside") << u"O'Brannoch"_s << u"O'Brannoch"_s;
    QTest::newRow("nothing-else") << u"'s"_s << u"'s"_s;
    QTest::newRow("other-apostrophe") << u"Rock'"_s << u"Rock'"_s;
    QTest::newRow("empty") << QString() << QString();
}

void NameRulesTest::possessives()
{
    QFETCH(QString, form);
    QTEST(withoutPossessive(form).toString(), "bare");
}

void NameRulesTest::contradictions_data()
{
    QTest::addColumn<NameRule>("a");
    QTest::addColumn<NameRule>("b");
    QTest::addColumn<bool>("contradict");
    using enum RuleEffect;
    QTest::newRow("two-types") << rule(u"A"_s, IsOfType, u"PER"_s) << rule(u"A"_s, IsOfType, u"ORG"_s) << true;
    QTest::newRow("same-type") << rule(u"A"_s, IsOfType, u"PER"_s) << rule(u"A"_s, IsOfType, u"PER"_s) << false;
    QTest::newRow("two-names") << rule(u"A"_s, IsCalled, u"B"_s) << rule(u"A"_s, IsCalled, u"C"_s) << true;
    QTest::newRow("other-name") << rule(u"A"_s, IsCalled, u"B"_s) << rule(u"D"_s, IsCalled, u"C"_s) << false;
    QTest::newRow("other-limit") << rule(u"A"_s, IsCalled, u"B"_s) << rule(u"A"_s, IsCalled, u"C"_s, EntityType::Place) << false;
    QTest::newRow("name-and-type") << rule(u"A"_s, IsCalled, u"B"_s) << rule(u"A"_s, IsOfType, u"ORG"_s) << false;
    QTest::newRow("none-and-type") << rule(u"A"_s, NoName) << rule(u"A"_s, IsOfType, u"ORG"_s) << true;
    QTest::newRow("none-and-dull") << rule(u"A"_s, Unimportant) << rule(u"A"_s, NoName) << true;
    QTest::newRow("same-and-not") << rule(u"A"_s, SameAs, u"B"_s) << rule(u"A"_s, NotSameAs, u"B"_s) << true;
    QTest::newRow("same-and-not-other") << rule(u"A"_s, SameAs, u"B"_s) << rule(u"A"_s, NotSameAs, u"C"_s) << false;
    QTest::newRow("not-two") << rule(u"A"_s, NotSameAs, u"B"_s) << rule(u"A"_s, NotSameAs, u"C"_s) << false;
    QTest::newRow("called-and-same") << rule(u"A"_s, IsCalled, u"B"_s) << rule(u"A"_s, SameAs, u"C"_s) << true;
}

void NameRulesTest::contradictions()
{
    QFETCH(NameRule, a);
    QFETCH(NameRule, b);
    QFETCH(bool, contradict);
    QCOMPARE(contradicts(a, b), contradict);
    QCOMPARE(contradicts(b, a), contradict);
}

void NameRulesTest::problems_data()
{
    QTest::addColumn<NameRule>("is");
    QTest::addColumn<bool>("fine");
    using enum RuleEffect;
    QTest::newRow("none") << rule(u"A"_s, NoName) << true;
    QTest::newRow("type") << rule(u"A"_s, IsOfType, u"MISC"_s) << true;
    QTest::newRow("called") << rule(u"A"_s, IsCalled, u"B"_s) << true;
    QTest::newRow("nameless") << rule({}, NoName) << false;
    QTest::newRow("blank") << rule(u"  "_s, NoName) << false;
    QTest::newRow("two-lines") << rule(u"A\nB"_s, NoName) << false;
    QTest::newRow("long") << rule(u"A"_s.repeated(401), NoName) << false;
    QTest::newRow("as-long-as-can-be") << rule(u"A"_s.repeated(400), NoName) << true;
    QTest::newRow("needless-value") << rule(u"A"_s, NoName, u"B"_s) << false;
    QTest::newRow("no-type") << rule(u"A"_s, IsOfType, u"DOG"_s) << false;
    QTest::newRow("no-value") << rule(u"A"_s, IsCalled) << false;
    QTest::newRow("same-as-itself") << rule(u"A"_s, SameAs, u"A"_s) << false;
    QTest::newRow("not-itself") << rule(u"A"_s, NotSameAs, u"A"_s) << false;
}

void NameRulesTest::problems()
{
    QFETCH(NameRule, is);
    QFETCH(bool, fine);
    const QString problem = problemOf(is);
    QCOMPARE(problem.isEmpty(), fine);
    QVERIFY(fine || problem.endsWith(u'.'));
}

void NameRulesTest::linear()
{
    // Eight times as much takes about eight times as long.
    const auto measure = [](int count) {
        const QString words = u"Quill "_s.repeated(count);
        Facts facts;
        QList<Decision> decisions;
        QList<NameRule> rules;
        facts.entities = {{u"Quill"_s, EntityType::Person, {}, {}, {}}};
        for (int i = 0; i < count; ++i) {
            facts.mentions.append({{i * 6, i * 6 + 5}, EntityType::Person, 0, 1});
            facts.entities[0].mentions.append(i);
            decisions.append({QString::number(i), FactKind::Mention, {i * 6, i * 6 + 5}, u"Quill"_s, i % 2 ? Verdict::Rejected : Verdict::Accepted, {}, {}, {}, 1});
            rules.append(rule(u"Name %1"_s.arg(i), RuleEffect::IsOfType, u"ORG"_s));
        }
        rules.append(rule(u"Quill"_s, RuleEffect::IsCalled, u"Quill & Sons"_s));
        const std::clock_t start = std::clock(); // of this process: other ones must not count
        const Facts got = applyCorrections(facts, words, {rules, decisions});
        const qint64 taken = std::max<qint64>(1, std::clock() - start);
        return got.mentions.size() == (count + 1) / 2 && got.entities[0].name == u"Quill & Sons" ? taken : -1;
    };
    const auto least = [&measure](int count) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i)
            best = std::min(best, measure(count));
        return best;
    };
    const qint64 small = least(10000);
    const qint64 large = least(80000);
    QVERIFY(small > 0 && large > 0);
    QVERIFY2(large < 24 * small, qPrintable(u"%1 ticks, then %2"_s.arg(small).arg(large))); // quadratic would be 64 times
}

QTEST_APPLESS_MAIN(NameRulesTest)
#include "tst_namerules.moc"
