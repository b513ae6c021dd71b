// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections of one article that outlive the engine: extents, entities put together and apart, what the engine finds no more.

#include "core/facts/corrections.h"

#include "core/facts/factfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Ada Quill met Bo Tarn in Velmora. “Ninety ships came on Monday,” Quill said. Tarn did not reply, Quill of Velmora wrote."_s;

TextSpan at(const QString &words, int nth = 0)
{
    qsizetype start = text.indexOf(words);
    for (; nth > 0; --nth)
        start = text.indexOf(words, start + 1);
    return {start, start + words.size()};
}

/// Mentions: 0 Ada Quill, 1 Bo Tarn, 2 Velmora, 3 Quill, 4 Tarn, 5 Quill, 6 Velmora.
Facts sample()
{
    Facts facts;
    facts.mentions = {{at(u"Ada Quill"_s), EntityType::Person, 0, 1}, {at(u"Bo Tarn"_s), EntityType::Person, 1, 1},
                      {at(u"Velmora"_s), EntityType::Place, 2, 1},    {at(u"Quill"_s, 1), EntityType::Person, 0, 1},
                      {at(u"Tarn"_s, 1), EntityType::Person, 1, 1},   {at(u"Quill"_s, 2), EntityType::Person, 0, 1},
                      {at(u"Velmora"_s, 1), EntityType::Place, 2, 1}};
    facts.entities = {{u"Ada Quill"_s, EntityType::Person, {}, {}, {0, 3, 5}},
                      {u"Bo Tarn"_s, EntityType::Person, {}, u"captain"_s, {1, 4}},
                      {u"Velmora"_s, EntityType::Place, u"city"_s, {}, {2, 6}}};
    Quantity ships;
    ships.span = at(u"Ninety ships"_s);
    ships.kind = QuantityKind::Count;
    ships.value = Decimal{90, 0};
    ships.unit = u"ship"_s;
    facts.quantities = {ships};
    facts.references = {{at(u"reply"_s), ReferenceForm::Noun, 0}, {at(u"wrote"_s), ReferenceForm::Pronoun, 2}};
    facts.dates = {{at(u"Monday"_s), DateType::Date, u"2024-03-04"_s, {}, u"because"_s}};
    facts.quotes = {{{at(u"Ninety ships came on Monday,"_s)}, QuoteKind::Direct, {at(u"said"_s)}, {at(u"Quill"_s, 1)}, 0}};
    return facts;
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Decision decide(FactRef ref, Verdict verdict, const QJsonObject &correction = {})
{
    const TextSpan span = spanOf(sample(), ref);
    return {u"%1-%2"_s.arg(int(ref.kind)).arg(ref.index), ref.kind, span, span.of(text).toString(), verdict, correction.isEmpty() ? QString() : json(correction), {}, {}, 1};
}

QJsonObject extent(const QString &words, int nth = 0)
{
    return {{u"extent"_s, placeToJson(text, at(words, nth))}};
}

Facts without(FactRef ref)
{
    // The engine of another day: it does not find this one.
    return applyDecisions(sample(), text, {decide(ref, Verdict::Rejected)});
}

QStringList wordsOf(const Facts &facts, FactKind kind)
{
    QStringList words;
    const qsizetype count = kind == FactKind::Mention ? facts.mentions.size() : kind == FactKind::Quantity ? facts.quantities.size() : facts.dates.size();
    for (int i = 0; i < count; ++i)
        words.append(spanOf(facts, {kind, i}).of(text).toString());
    return words;
}

QStringList membersOf(const Facts &facts, const QString &entity)
{
    QStringList words;
    for (const Entity &one : facts.entities) {
        for (const int mention : one.mentions) {
            if (one.name == entity)
                words.append(facts.mentions[mention].span.of(text).toString());
        }
    }
    return words;
}

} // namespace

class ArticleCorrectionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void extents_data();
    void extents();
    void extentMovesWithItsFact();
    void extentCoversOthers();
    void piecesOfAQuote();
    void merges();
    void mergesByName();
    void mergingIntoNothing();
    void splits();
    void splitsThenMerges();
    void referencesFollow_data();
    void referencesFollow();
    void speakersFollowReferences();
    void unimportant();
    void staysByHand_data();
    void staysByHand();
    void aRejectionWaits();
    void nearWordsAreNoReasonToCorrectOthers();
    void rejectionsFollowNearWords();
    void orderOfTheText();
    void indicesStay();
    void fieldsAndBack_data();
    void fieldsAndBack();
};

void ArticleCorrectionsTest::extents_data()
{
    QTest::addColumn<FactRef>("ref");
    QTest::addColumn<QJsonObject>("correction");
    QTest::addColumn<QString>("words"); // of the fact afterwards
    const FactRef tarn{FactKind::Mention, 4};
    const FactRef ships{FactKind::Quantity, 0};
    const FactRef monday{FactKind::Date, 0};
    QTest::newRow("longer-mention") << tarn << extent(u"Tarn did"_s) << u"Tarn did"_s;
    QTest::newRow("shorter-figure") << ships << extent(u"Ninety"_s) << u"Ninety"_s;
    QTest::newRow("longer-date") << monday << extent(u"on Monday"_s) << u"on Monday"_s;
    QTest::newRow("other-words") << tarn << QJsonObject{{u"extent"_s, QJsonObject{{u"start"_s, 3}, {u"end"_s, 9}, {u"exact"_s, u"nobody"_s}}}} << u"Tarn"_s;
    QTest::newRow("no-words") << tarn << QJsonObject{{u"extent"_s, QJsonObject{{u"start"_s, 3}, {u"end"_s, 3}, {u"exact"_s, QString()}}}} << u"Tarn"_s;
    QTest::newRow("behind-the-text") << tarn << QJsonObject{{u"extent"_s, QJsonObject{{u"start"_s, 9e15}, {u"end"_s, 9e15}, {u"exact"_s, u"Tarn"_s}}}} << u"Tarn"_s;
    QTest::newRow("before-it") << tarn << QJsonObject{{u"extent"_s, QJsonObject{{u"start"_s, -4}, {u"end"_s, 3}, {u"exact"_s, u"Tarn"_s}}}} << u"Tarn"_s;
    QTest::newRow("no-object") << tarn << QJsonObject{{u"extent"_s, u"Tarn did"_s}} << u"Tarn"_s;
    QTest::newRow("pieces-are-for-quotes") << tarn << QJsonObject{{u"pieces"_s, QJsonArray{placeToJson(text, at(u"Tarn did"_s))}}} << u"Tarn"_s;
}

void ArticleCorrectionsTest::extents()
{
    QFETCH(FactRef, ref);
    QFETCH(QJsonObject, correction);
    const CorrectedFacts got = correctFacts(sample(), text, {{}, {decide(ref, Verdict::Corrected, correction)}});
    QTEST(spanOf(got.facts, ref).of(text).toString(), "words");
    QCOMPARE(fieldsOf(got.facts, ref), fieldsOf(sample(), ref)); // its kind and value stay
    QCOMPARE(spanOf(got.engine, ref), spanOf(sample(), ref));
}

void ArticleCorrectionsTest::extentMovesWithItsFact()
{
    Decision decision = decide({FactKind::Mention, 4}, Verdict::Corrected, extent(u"Tarn did"_s));
    // As if twelve characters had been taken out of the front of the text since.
    decision.span = decision.span.shifted(12);
    QJsonObject place = placeToJson(text, at(u"Tarn did"_s));
    place[u"start"_s] = place[u"start"_s].toInt() + 12;
    place[u"end"_s] = place[u"end"_s].toInt() + 12;
    decision.correction = json({{u"extent"_s, place}});
    QCOMPARE(correctFacts(sample(), text, {{}, {decision}}).facts.mentions[4].span, at(u"Tarn did"_s));
}

void ArticleCorrectionsTest::extentCoversOthers()
{
    const Decision decision = decide({FactKind::Mention, 5}, Verdict::Corrected, extent(u"Quill of Velmora"_s));
    const CorrectedFacts got = correctFacts(sample(), text, {{}, {decision}});
    QVERIFY(got.state({FactKind::Mention, 6}).covered);
    QVERIFY(!got.stands({FactKind::Mention, 6}));
    QVERIFY(got.stands({FactKind::Mention, 5}));
    QVERIFY(got.stands({FactKind::Mention, 4}));
    const Facts kept = applyDecisions(sample(), text, {decision});
    QCOMPARE(wordsOf(kept, FactKind::Mention).last(), u"Quill of Velmora"_s);
    QCOMPARE(membersOf(kept, u"Velmora"_s), QStringList{u"Velmora"_s});
}

void ArticleCorrectionsTest::piecesOfAQuote()
{
    const QJsonArray pieces{placeToJson(text, at(u"came on Monday"_s)), placeToJson(text, at(u"Ninety"_s))};
    Facts got = applyDecisions(sample(), text, {decide({FactKind::Quote, 0}, Verdict::Corrected, {{u"pieces"_s, pieces}})});
    QCOMPARE(got.quotes[0].spans, (QList<TextSpan>{at(u"Ninety"_s), at(u"came on Monday"_s)}));
    QCOMPARE(got.quotes[0].entity, 0);
    const QJsonArray wrong{placeToJson(text, at(u"Ninety"_s)), QJsonObject{{u"start"_s, 2}, {u"exact"_s, u"nobody"_s}}};
    got = applyDecisions(sample(), text, {decide({FactKind::Quote, 0}, Verdict::Corrected, {{u"pieces"_s, wrong}})});
    QCOMPARE(got.quotes, sample().quotes);
}

void ArticleCorrectionsTest::merges()
{
    QJsonObject place = placeToJson(text, at(u"Bo Tarn"_s));
    place[u"name"_s] = u"Bo Tarn"_s;
    // One mention tells it, all of its entity go; also ones that a later engine adds.
    const Facts got = applyDecisions(sample(), text, {decide({FactKind::Mention, 3}, Verdict::Corrected, {{u"same"_s, place}})});
    QCOMPARE(got.entities.size(), 2);
    QCOMPARE(got.entities[0].name, u"Bo Tarn"_s);
    QCOMPARE(got.entities[0].role, u"captain"_s);
    QCOMPARE(got.entities[0].mentions, (QList<int>{0, 1, 3, 4, 5}));
    QCOMPARE(got.references[0].entity, 0); // what meant the one means both
    QCOMPARE(got.references[1].entity, 1);
    QCOMPARE(got.quotes[0].entity, 0);
}

void ArticleCorrectionsTest::mergesByName()
{
    QJsonObject gone{{u"name"_s, u"Velmora"_s}, {u"start"_s, 40}, {u"end"_s, 50}, {u"exact"_s, u"Old Velmora"_s}};
    const Facts got = applyDecisions(sample(), text, {decide({FactKind::Mention, 1}, Verdict::Corrected, {{u"same"_s, gone}})});
    QCOMPARE(membersOf(got, u"Velmora"_s), (QStringList{u"Bo Tarn"_s, u"Velmora"_s, u"Tarn"_s, u"Velmora"_s}));
    QCOMPARE(got.mentions[1].type, EntityType::Place);
}

void ArticleCorrectionsTest::mergingIntoNothing()
{
    const QJsonObject nobody{{u"name"_s, u"Ilda Brannoch"_s}, {u"start"_s, 40}, {u"end"_s, 50}, {u"exact"_s, u"Brannoch"_s}};
    QCOMPARE(applyDecisions(sample(), text, {decide({FactKind::Mention, 1}, Verdict::Corrected, {{u"same"_s, nobody}})}), sample());
    QJsonObject itself = placeToJson(text, at(u"Tarn"_s, 1));
    QCOMPARE(applyDecisions(sample(), text, {decide({FactKind::Mention, 1}, Verdict::Corrected, {{u"same"_s, itself}})}), sample());
}

void ArticleCorrectionsTest::splits()
{
    const QJsonObject apart{{u"apart"_s, u"x"_s}};
    const Facts got = applyDecisions(sample(), text, {decide({FactKind::Mention, 3}, Verdict::Corrected, apart), decide({FactKind::Mention, 5}, Verdict::Corrected, apart)});
    QCOMPARE(got.entities.size(), 4);
    QCOMPARE(membersOf(got, u"Ada Quill"_s), QStringList{u"Ada Quill"_s});
    QCOMPARE(membersOf(got, u"Quill"_s), (QStringList{u"Quill"_s, u"Quill"_s}));
    QCOMPARE(got.entities[got.quotes[0].entity].name, u"Quill"_s); // the speaker was named by one of them
    const Facts two = applyDecisions(sample(), text, {decide({FactKind::Mention, 3}, Verdict::Corrected, {{u"apart"_s, u"x"_s}, {u"name"_s, u"Una Quill"_s}}),
                                                      decide({FactKind::Mention, 5}, Verdict::Corrected, {{u"apart"_s, u"y"_s}})});
    QCOMPARE(two.entities.size(), 5);
    QCOMPARE(membersOf(two, u"Una Quill"_s), QStringList{u"Quill"_s});
}

void ArticleCorrectionsTest::splitsThenMerges()
{
    QJsonObject place = placeToJson(text, at(u"Bo Tarn"_s));
    const Facts got = applyDecisions(sample(), text, {decide({FactKind::Mention, 5}, Verdict::Corrected, {{u"apart"_s, u"x"_s}, {u"same"_s, place}})});
    QCOMPARE(membersOf(got, u"Bo Tarn"_s), (QStringList{u"Bo Tarn"_s, u"Tarn"_s, u"Quill"_s}));
    QCOMPARE(membersOf(got, u"Ada Quill"_s), (QStringList{u"Ada Quill"_s, u"Quill"_s}));
}

/// Each reference with the name of what it means: the words of the sample, a reference before, between and behind the names.
void ArticleCorrectionsTest::referencesFollow_data()
{
    QTest::addColumn<QList<Decision>>("decisions");
    QTest::addColumn<QStringList>("meant");
    const auto correct = [](int mention, const QJsonObject &to) { return decide({FactKind::Mention, mention}, Verdict::Corrected, to); };
    const auto reject = [](int mention) { return decide({FactKind::Mention, mention}, Verdict::Rejected); };
    QJsonObject tarn = placeToJson(text, at(u"Bo Tarn"_s));
    tarn[u"name"_s] = u"Bo Tarn"_s;
    QJsonObject velmora = placeToJson(text, at(u"Velmora"_s));
    velmora[u"name"_s] = u"Velmora"_s;
    const QString quill = u"Ada Quill"_s;
    const QStringList untouched{u"met Ada Quill"_s, u"ships Bo Tarn"_s, u"came Ada Quill"_s, u"reply Ada Quill"_s, u"wrote Velmora"_s};
    QTest::newRow("nothing") << QList<Decision>{} << untouched;
    QTest::newRow("merge: both sets") << QList{correct(3, {{u"same"_s, tarn}})}
                                      << QStringList{u"met Bo Tarn"_s, u"ships Bo Tarn"_s, u"came Bo Tarn"_s, u"reply Bo Tarn"_s, u"wrote Velmora"_s};
    QTest::newRow("merge into itself") << QList{correct(4, {{u"same"_s, tarn}})} << untouched;
    QTest::newRow("split: each takes its own") << QList{correct(3, {{u"apart"_s, u"x"_s}, {u"name"_s, u"Una Quill"_s}})}
                                               << QStringList{u"met Ada Quill"_s, u"ships Bo Tarn"_s, u"came Ada Quill"_s, u"reply Una Quill"_s, u"wrote Velmora"_s};
    QTest::newRow("split behind all of them") << QList{correct(5, {{u"apart"_s, u"x"_s}, {u"name"_s, u"Una Quill"_s}})} << untouched;
    QTest::newRow("split, then merged") << QList{correct(3, {{u"apart"_s, u"x"_s}, {u"same"_s, tarn}})}
                                        << QStringList{u"met Ada Quill"_s, u"ships Bo Tarn"_s, u"came Ada Quill"_s, u"reply Bo Tarn"_s, u"wrote Velmora"_s};
    QTest::newRow("rename") << QList{correct(0, {{u"name"_s, u"Ada B. Quill"_s}})}
                            << QStringList{u"met Ada B. Quill"_s, u"ships Bo Tarn"_s, u"came Ada B. Quill"_s, u"reply Ada B. Quill"_s, u"wrote Velmora"_s};
    QTest::newRow("rejected: none") << QList{reject(0), reject(3), reject(5)} << QStringList{u"ships Bo Tarn"_s, u"wrote Velmora"_s};
    QTest::newRow("one name of several rejected") << QList{reject(0), reject(3)} << untouched;
    QTest::newRow("no person any more") << QList{correct(0, {{u"type"_s, u"ORG"_s}})} << QStringList{u"ships Bo Tarn"_s, u"wrote Velmora"_s};
    QTest::newRow("another thing") << QList{correct(2, {{u"type"_s, u"ORG"_s}})} << untouched;
    QTest::newRow("person merged into a place") << QList{correct(1, {{u"same"_s, velmora}})}
                                                << QStringList{u"met Ada Quill"_s, u"came Ada Quill"_s, u"reply Ada Quill"_s, u"wrote Velmora"_s};
    QTest::newRow("extent laid over it") << QList{correct(0, extent(u"Ada Quill met"_s))}
                                         << QStringList{u"ships Bo Tarn"_s, u"came Ada Quill"_s, u"reply Ada Quill"_s, u"wrote Velmora"_s};
    QTest::newRow("extent beside it") << QList{correct(2, extent(u"in Velmora"_s))} << untouched;
}

void ArticleCorrectionsTest::referencesFollow()
{
    QFETCH(QList<Decision>, decisions);
    QFETCH(QStringList, meant);
    Facts facts = sample();
    facts.references = {{at(u"met"_s), ReferenceForm::Pronoun, 0},
                        {at(u"ships"_s), ReferenceForm::Noun, 1},
                        {at(u"came"_s), ReferenceForm::Pronoun, 0},
                        {at(u"reply"_s), ReferenceForm::Noun, 0},
                        {at(u"wrote"_s), ReferenceForm::Pronoun, 2}};
    const auto printed = [](const Facts &of) {
        QStringList lines;
        for (const EntityReference &reference : of.references)
            lines.append(reference.span.of(text).toString() + u' ' + of.entities.at(reference.entity).name);
        return lines;
    };
    QCOMPARE(printed(correctFacts(facts, text, {{}, decisions}).facts), meant);
    QCOMPARE(printed(applyDecisions(facts, text, decisions)), meant);
}

void ArticleCorrectionsTest::speakersFollowReferences()
{
    Facts facts = sample();
    facts.references = {{at(u"reply"_s), ReferenceForm::Pronoun, 0}};
    facts.quotes[0].speaker = {at(u"reply"_s)};
    const QJsonObject apart{{u"apart"_s, u"x"_s}, {u"name"_s, u"Una Quill"_s}};
    const auto speaker = [&](const QList<Decision> &decisions) {
        const Facts got = applyDecisions(facts, text, decisions);
        return got.entities.at(got.quotes[0].entity).name;
    };
    QCOMPARE(speaker({decide({FactKind::Mention, 3}, Verdict::Corrected, apart)}), u"Una Quill"_s);
    QCOMPARE(speaker({decide({FactKind::Mention, 5}, Verdict::Corrected, apart)}), u"Ada Quill"_s);
    // Who a person named stays.
    Decision named = decide({FactKind::Quote, 0}, Verdict::Corrected, {{u"entity"_s, u"Bo Tarn"_s}});
    named.span = spanOf(facts, {FactKind::Quote, 0}); // with its speaker
    named.exact = named.span.of(text).toString();
    QCOMPARE(speaker({decide({FactKind::Mention, 3}, Verdict::Corrected, apart), named}), u"Bo Tarn"_s);
}

void ArticleCorrectionsTest::unimportant()
{
    const CorrectedFacts got = correctFacts(sample(), text, {{}, {decide({FactKind::Mention, 2}, Verdict::Corrected, {{u"unimportant"_s, true}}),
                                                                 decide({FactKind::Quantity, 0}, Verdict::Corrected, {{u"unimportant"_s, true}}),
                                                                 decide({FactKind::Date, 0}, Verdict::Corrected, {{u"unimportant"_s, u"yes"_s}})}});
    QVERIFY(got.state({FactKind::Mention, 2}).unimportant && got.state({FactKind::Mention, 6}).unimportant); // the whole entity
    QVERIFY(got.state({FactKind::Quantity, 0}).unimportant);
    QVERIFY(!got.state({FactKind::Date, 0}).unimportant);
    QVERIFY(!got.state({FactKind::Mention, 0}).unimportant);
    QVERIFY(!got.state({FactKind::Quantity, 0}).corrected); // nothing about it was wrong
    QCOMPARE(got.facts, sample());
}

void ArticleCorrectionsTest::staysByHand_data()
{
    QTest::addColumn<FactRef>("ref");
    QTest::addColumn<QJsonObject>("correction");
    QTest::addColumn<QString>("words"); // empty: it only waits
    const FactRef velmora{FactKind::Mention, 2};
    const FactRef ships{FactKind::Quantity, 0};
    const FactRef monday{FactKind::Date, 0};
    const QJsonObject asShips{{u"as"_s, fieldsOf(sample(), ships)}};
    QTest::newRow("type") << velmora << QJsonObject{{u"type"_s, u"ORG"_s}} << u"Velmora"_s;
    QTest::newRow("extent") << velmora << extent(u"in Velmora"_s) << u"in Velmora"_s;
    QTest::newRow("name-alone") << velmora << QJsonObject{{u"name"_s, u"X"_s}} << QString();
    QTest::newRow("unimportant") << velmora << QJsonObject{{u"unimportant"_s, true}} << QString();
    QTest::newRow("figure") << ships << QJsonObject{{u"extent"_s, placeToJson(text, at(u"Ninety ships came"_s))}, {u"as"_s, fieldsOf(sample(), ships)}} << u"Ninety ships came"_s;
    QTest::newRow("value-alone") << ships << QJsonObject{{u"value"_s, u"91"_s}} << QString();
    QTest::newRow("date") << monday << extent(u"on Monday"_s) << u"on Monday"_s;
    QTest::newRow("words-gone") << velmora << QJsonObject{{u"extent"_s, QJsonObject{{u"start"_s, 25}, {u"end"_s, 30}, {u"exact"_s, u"nowhere"_s}}}} << QString();
}

void ArticleCorrectionsTest::staysByHand()
{
    QFETCH(FactRef, ref);
    QFETCH(QJsonObject, correction);
    QFETCH(QString, words);
    const Facts engine = without(ref);
    const Decision decision = decide(ref, Verdict::Corrected, correction);
    const CorrectedFacts got = correctFacts(engine, text, {{}, {decision}});
    QCOMPARE(got.waiting.size(), words.isEmpty() ? 1 : 0);
    const QStringList before = wordsOf(engine, ref.kind);
    QCOMPARE(wordsOf(got.facts, ref.kind), words.isEmpty() ? before : before + QStringList{words});
    if (words.isEmpty())
        return;
    const FactRef made{ref.kind, int(before.size())};
    QVERIFY(got.state(made).byHand);
    QCOMPARE(got.state(made).decision, decision.id);
    if (ref.kind == FactKind::Quantity)
        QCOMPARE(fieldsOf(got.facts, made), fieldsOf(sample(), ref));
    if (ref.kind == FactKind::Mention && correction.contains(u"type"))
        QCOMPARE(got.facts.mentions.last().type, EntityType::Organisation);
}

void ArticleCorrectionsTest::aRejectionWaits()
{
    const Decision no = decide({FactKind::Date, 0}, Verdict::Rejected);
    const CorrectedFacts got = correctFacts(without({FactKind::Date, 0}), text, {{}, {no}});
    QVERIFY(got.facts.dates.isEmpty());
    QCOMPARE(got.waiting, QList<Decision>{no});
    QVERIFY(!correctFacts(sample(), text, {{}, {no}}).stands({FactKind::Date, 0})); // and holds when it is found again
}

void ArticleCorrectionsTest::nearWordsAreNoReasonToCorrectOthers()
{
    // The engine finds the second "Quill" no more; the third is near, but it is another place.
    const Decision decision = decide({FactKind::Mention, 3}, Verdict::Corrected, {{u"type"_s, u"LOC"_s}, {u"name"_s, u"Quill Point"_s}});
    const Facts got = applyDecisions(without({FactKind::Mention, 3}), text, {decision});
    QCOMPARE(membersOf(got, u"Ada Quill"_s), (QStringList{u"Ada Quill"_s, u"Quill"_s}));
    QCOMPARE(membersOf(got, u"Quill Point"_s), QStringList{u"Quill"_s});
}

void ArticleCorrectionsTest::rejectionsFollowNearWords()
{
    Decision no = decide({FactKind::Mention, 1}, Verdict::Rejected);
    no.span = no.span.shifted(400);
    QVERIFY(!membersOf(applyDecisions(sample(), text, {no}), u"Bo Tarn"_s).contains(u"Bo Tarn"_s));
    no.span = no.span.shifted(200);
    QCOMPARE(applyDecisions(sample(), text, {no}), sample());
}

void ArticleCorrectionsTest::orderOfTheText()
{
    const Facts engine = without({FactKind::Mention, 2});
    const Facts got = applyDecisions(engine, text, {decide({FactKind::Mention, 2}, Verdict::Corrected, {{u"type"_s, u"LOC"_s}})});
    QCOMPARE(wordsOf(got, FactKind::Mention), wordsOf(sample(), FactKind::Mention));
    for (int i = 0; i < got.entities.size(); ++i) {
        for (const int mention : got.entities[i].mentions)
            QCOMPARE(got.mentions[mention].entity, i);
    }
    QCOMPARE(membersOf(got, u"Velmora"_s), (QStringList{u"Velmora"_s, u"Velmora"_s})); // with the one of that name
}

void ArticleCorrectionsTest::indicesStay()
{
    const CorrectedFacts got = correctFacts(sample(), text, {{}, {decide({FactKind::Mention, 0}, Verdict::Rejected),
                                                                 decide({FactKind::Mention, 3}, Verdict::Corrected, {{u"apart"_s, u"x"_s}})}});
    QCOMPARE(got.facts.mentions.size(), 7);
    QCOMPARE(got.facts.mentions[4].span, sample().mentions[4].span);
    QCOMPARE(got.facts.entities.first(3).last().name, u"Velmora"_s);
    QCOMPARE(got.facts.mentions[3].entity, 3);
}

void ArticleCorrectionsTest::fieldsAndBack_data()
{
    QTest::addColumn<QuantityKind>("kind");
    for (int i = 0; i <= int(QuantityKind::Age); ++i)
        QTest::newRow(qPrintable(wordOf(QuantityKind(i)))) << QuantityKind(i);
}

void ArticleCorrectionsTest::fieldsAndBack()
{
    QFETCH(QuantityKind, kind);
    Facts facts;
    Quantity quantity;
    quantity.kind = kind;
    quantity.value = Decimal{125, -1};
    quantity.upper = Decimal{2, 1};
    quantity.unit = u"dollar"_s;
    quantity.modifier = Modifier::AtLeast;
    facts.quantities = {quantity};
    Quantity back;
    setFields(back, fieldsOf(facts, {FactKind::Quantity, 0}));
    QCOMPARE(back, quantity);
    QVERIFY(fieldsOf(facts, {FactKind::Quantity, 1}).isEmpty());
    QVERIFY(fieldsOf(facts, {FactKind::Mention, -1}).isEmpty());
}

QTEST_APPLESS_MAIN(ArticleCorrectionsTest)
#include "tst_articlecorrections.moc"
