// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections through the annotator: one undo step each, on disk before they are shown, for this article and for all.

#include "core/facts/corrections.h"
#include "core/facts/factfields.h"
#include "core/facts/pipeline.h"
#include "tests/support/ui/samples.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(nutgraf::Error)

namespace {

NameRule rule(const QString &name, RuleEffect effect, const QString &value = {})
{
    return {{}, name, {}, effect, value, {}, factEngineVersion};
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

class AnnotatorCorrectionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void rulesAndUndo();
    void newRulesReplaceWhatTheyContradict();
    void rulesThatAreThereAreNoStep();
    void rulesHoldForTheNextArticle();
    void takesBackBothInOneStep();
    void undoSaysWhat_data();
    void undoSaysWhat();
    void decisionsKnowTheEngine();
    void mergingForgetsTheName();
    void anExtentKeepsTheFact();
    void acceptedExtentsMoveTheirTag();
    void acceptingKeepsWhatWasCorrected();
    void refusedEditsChangeNothing();

private:
    [[nodiscard]] std::unique_ptr<Library> reopened() const { return Library::open(m_folder->filePath(u"a.sqlite"_s)).value(); }
    [[nodiscard]] TextSpan at(const QString &words, int nth = 0) const { return samples::spanOfWords(m_article.text, words, nth); }
    [[nodiscard]] History *stack() const { return m_annotator->history(); }

    Article m_article = samples::harbourArticle();
    Facts m_facts = samples::harbourFacts();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    ArticleId m_id = 0;
    std::unique_ptr<Annotator> m_annotator;
};

void AnnotatorCorrectionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = reopened();
    m_id = m_library->addArticle(m_article).value();
    m_annotator = std::make_unique<Annotator>();
    m_annotator->open(m_library.get(), m_library->article(m_id).value());
}

void AnnotatorCorrectionsTest::cleanup()
{
    m_annotator.reset();
    m_library.reset();
}

void AnnotatorCorrectionsTest::rulesAndUndo()
{
    QSignalSpy changed(m_annotator.get(), &Annotator::decisionsChanged);
    m_annotator->addRules({rule(u"Sanmere"_s, RuleEffect::IsOfType, u"ORG"_s)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_annotator->rules().size(), 1);
    QVERIFY(!m_annotator->rules().first().id.isEmpty() && m_annotator->rules().first().made.isValid());
    QCOMPARE(reopened()->rules().value(), m_annotator->rules());
    QCOMPARE(stack()->undoText(), u"“Sanmere” is an organisation, in all articles"_s);
    const QList<NameRule> made = m_annotator->rules();
    stack()->undo();
    QVERIFY(m_annotator->rules().isEmpty() && reopened()->rules()->isEmpty());
    stack()->redo();
    QCOMPARE(m_annotator->rules(), made);
    QCOMPARE(reopened()->rules().value(), made);
    m_annotator->removeRules({made.first().id});
    QVERIFY(reopened()->rules()->isEmpty());
    QCOMPARE(stack()->undoText(), u"Take back: “Sanmere” is an organisation"_s);
    stack()->undo();
    QCOMPARE(reopened()->rules().value(), made);
    m_annotator->removeRules({u"no such rule"_s});
    QCOMPARE(stack()->count(), 2);
}

void AnnotatorCorrectionsTest::newRulesReplaceWhatTheyContradict()
{
    m_annotator->addRules({rule(u"Sanmere"_s, RuleEffect::IsOfType, u"ORG"_s), rule(u"Sanmere"_s, RuleEffect::IsCalled, u"Port Sanmere"_s)});
    m_annotator->addRules({rule(u"Sanmere"_s, RuleEffect::IsOfType, u"PER"_s)});
    QCOMPARE(m_annotator->rules().size(), 2);
    QCOMPARE(reopened()->rules()->size(), 2);
    stack()->undo();
    QStringList values;
    for (const NameRule &one : m_annotator->rules())
        values.append(one.value);
    values.sort();
    QCOMPARE(values, (QStringList{u"ORG"_s, u"Port Sanmere"_s}));
}

void AnnotatorCorrectionsTest::rulesThatAreThereAreNoStep()
{
    const NameRule one = rule(u"Sanmere"_s, RuleEffect::NoName);
    m_annotator->addRules({one, one});
    QCOMPARE(m_annotator->rules().size(), 1);
    m_annotator->addRules({one});
    m_annotator->addRules({rule({}, RuleEffect::NoName)}); // about nothing
    m_annotator->addRules({});
    QCOMPARE(stack()->count(), 1);
}

void AnnotatorCorrectionsTest::rulesHoldForTheNextArticle()
{
    m_annotator->addRules({rule(u"Sanmere"_s, RuleEffect::NoName)});
    Article other = m_article;
    other.text += u"\nMore."_s;
    other.structure = structureFromLines(other.text);
    const ArticleId id = m_library->addArticle(other).value();
    m_annotator->open(m_library.get(), m_library->article(id).value());
    QCOMPARE(m_annotator->rules().size(), 1);
    m_annotator->open(nullptr, {});
    QVERIFY(m_annotator->rules().isEmpty());
}

void AnnotatorCorrectionsTest::takesBackBothInOneStep()
{
    m_annotator->addRules({rule(u"Sanmere"_s, RuleEffect::NoName)});
    m_annotator->rejectFact(m_facts, {FactKind::Date, 0});
    m_annotator->removeCorrections({m_annotator->decisions().first().id}, {m_annotator->rules().first().id});
    QVERIFY(reopened()->rules()->isEmpty() && reopened()->decisions(m_id)->isEmpty());
    QCOMPARE(stack()->count(), 3);
    stack()->undo();
    QCOMPARE(reopened()->rules()->size(), 1);
    QCOMPARE(reopened()->decisions(m_id)->size(), 1);
}

void AnnotatorCorrectionsTest::undoSaysWhat_data()
{
    QTest::addColumn<QJsonObject>("correction");
    QTest::addColumn<QString>("words");
    QTest::newRow("merge") << QJsonObject{{u"same"_s, QJsonObject{{u"name"_s, u"Ostvik"_s}}}} << u"Merge “Coastal Office” with “Ostvik”"_s;
    QTest::newRow("split") << QJsonObject{{u"apart"_s, u"x"_s}} << u"Split off “Coastal Office”"_s;
    QTest::newRow("unimportant") << QJsonObject{{u"unimportant"_s, true}} << u"Mark “Coastal Office” as unimportant"_s;
    QTest::newRow("important") << QJsonObject{{u"unimportant"_s, false}} << u"Mark “Coastal Office” as important again"_s;
    QTest::newRow("extent") << QJsonObject{{u"extent"_s, QJsonObject{{u"start"_s, 1}}}} << u"Set the extent of “Coastal Office”"_s;
    QTest::newRow("name") << QJsonObject{{u"name"_s, u"X"_s}} << u"Correct “Coastal Office”"_s;
}

void AnnotatorCorrectionsTest::undoSaysWhat()
{
    QFETCH(QJsonObject, correction);
    m_annotator->correctFacts(m_facts, {{FactKind::Mention, 5}}, json(correction));
    QTEST(stack()->undoText(), "words");
    QCOMPARE(stack()->count(), 1);
    stack()->undo();
    QVERIFY(reopened()->decisions(m_id)->isEmpty());
}

void AnnotatorCorrectionsTest::decisionsKnowTheEngine()
{
    m_annotator->rejectFact(m_facts, {FactKind::Date, 0});
    QCOMPARE(reopened()->decisions(m_id)->first().engine, factEngineVersion);
}

void AnnotatorCorrectionsTest::mergingForgetsTheName()
{
    const FactRef office{FactKind::Mention, 5};
    m_annotator->correctFacts(m_facts, {office}, uR"({"name":"Coast Office","type":"LOC"})"_s);
    QJsonObject same = placeToJson(m_article.text, at(u"Sanmere Shipping Union"_s));
    m_annotator->correctFacts(m_facts, {office}, json({{u"same"_s, same}, {u"name"_s, QJsonValue::Null}, {u"type"_s, QJsonValue::Null}}));
    QCOMPARE(m_annotator->decisions().size(), 1);
    QCOMPARE(QJsonDocument::fromJson(m_annotator->decisions().first().correction.toUtf8()).object().keys(), QStringList{u"same"_s});
    const Facts got = applyDecisions(m_facts, m_article.text, m_annotator->decisions());
    QVERIFY(std::ranges::none_of(got.entities, [](const Entity &entity) { return entity.name == u"Coast Office" || entity.name == u"Coastal Office"; }));
    stack()->undo();
    QVERIFY(m_annotator->decisions().first().correction.contains(u"Coast Office"));
}

void AnnotatorCorrectionsTest::anExtentKeepsTheFact()
{
    const FactRef money{FactKind::Quantity, 1};
    m_annotator->correctFacts(m_facts, {money}, json({{u"extent"_s, placeToJson(m_article.text, at(u"the cost at $12.5 million"_s))}}));
    Facts blind = m_facts; // an engine that does not find it
    blind.quantities.removeAt(1);
    const Facts got = applyDecisions(blind, m_article.text, m_annotator->decisions());
    QCOMPARE(got.quantities.size(), 3);
    QCOMPARE(got.quantities[1].span, at(u"the cost at $12.5 million"_s));
    QCOMPARE(fieldsOf(got, {FactKind::Quantity, 1}), fieldsOf(m_facts, money));
    // What is corrected of it then changes the same decision.
    m_annotator->correctFacts(blind, {{FactKind::Quantity, 2}}, uR"({"value":"13"})"_s);
    QCOMPARE(m_annotator->decisions().size(), 1);
    QCOMPARE(applyDecisions(blind, m_article.text, m_annotator->decisions()).quantities[1].value, (Decimal{13, 0}));
    m_annotator->rejectFacts(blind, {{FactKind::Quantity, 2}});
    QCOMPARE(applyDecisions(blind, m_article.text, m_annotator->decisions()).quantities.size(), 2);
    QCOMPARE(reopened()->decisions(m_id).value(), m_annotator->decisions());
}

void AnnotatorCorrectionsTest::acceptedExtentsMoveTheirTag()
{
    const FactRef money{FactKind::Quantity, 1};
    m_annotator->acceptFact(m_facts, money);
    m_annotator->correctFacts(m_facts, {money}, json({{u"extent"_s, placeToJson(m_article.text, at(u"at $12.5 million"_s))}}));
    QCOMPARE(m_annotator->annotations().size(), 1);
    QCOMPARE(m_annotator->annotations().first().span, at(u"at $12.5 million"_s));
    QCOMPARE(m_annotator->annotations().first().quote.exact, u"at $12.5 million"_s);
    QCOMPARE(reopened()->annotations(m_id).value(), m_annotator->annotations());
    stack()->undo();
    QCOMPARE(m_annotator->annotations().first().span, at(u"$12.5 million"_s));
}

void AnnotatorCorrectionsTest::acceptingKeepsWhatWasCorrected()
{
    const FactRef money{FactKind::Quantity, 1};
    m_annotator->correctFacts(m_facts, {money}, uR"({"value":"13"})"_s);
    m_annotator->acceptFact(m_facts, money);
    QCOMPARE(m_annotator->decisions().size(), 1);
    QCOMPARE(m_annotator->decisions().first().correction, uR"({"value":"13"})"_s);
    QCOMPARE(m_annotator->annotations().value(0).value, u"13 dollar"_s);
    QCOMPARE(m_annotator->decisions().first().annotation, m_annotator->annotations().first().id);
    m_annotator->acceptFact(m_facts, money); // is so already
    QCOMPARE(stack()->count(), 2);
}

void AnnotatorCorrectionsTest::refusedEditsChangeNothing()
{
    m_annotator->addRules({rule(u"Sanmere"_s, RuleEffect::NoName)});
    const QString id = m_annotator->rules().first().id;
    {
        LibraryEdit edit; // another window has taken it away
        edit.goneRules = {id};
        QVERIFY(reopened()->apply(0, edit));
    }
    QSignalSpy failed(m_annotator.get(), &Annotator::failed);
    m_annotator->rejectFact(m_facts, {FactKind::Date, 0});
    m_annotator->removeCorrections({m_annotator->decisions().first().id}, {id});
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_annotator->decisions().size(), 1);
    QCOMPARE(reopened()->decisions(m_id)->size(), 1); // neither of the two
}

QTEST_MAIN(AnnotatorCorrectionsTest)
#include "tst_annotatorcorrections.moc"
