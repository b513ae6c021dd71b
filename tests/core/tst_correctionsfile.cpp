// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/correctionsfile.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

NameRule rule(const QString &name, RuleEffect effect, const QString &value = {}, std::optional<EntityType> type = {})
{
    return {u"id"_s, name, type, effect, value, QDateTime({2026, 3, 4}, {12, 30, 0, 250}, QTimeZone::UTC), 7};
}

QList<NameRule> samples()
{
    using enum RuleEffect;
    return {rule(u"Ada Quill"_s, NoName), rule(u"Velmora"_s, IsOfType, u"ORG"_s, EntityType::Place), rule(u"Bo “Tarn” \\ 😀"_s, IsCalled, u"Bo Tarn"_s),
            rule(u"Tarn"_s, SameAs, u"Bo Tarn"_s), rule(u"Quill"_s, NotSameAs, u"Ada Quill"_s), rule(u"Sanmere"_s, Unimportant)};
}

/// A file with an article, a member of which is replaced, or a member of its correction.
QByteArray articleFile(const QByteArray &old = {}, const QByteArray &fresh = {})
{
    QByteArray json = R"({"nutgraf":"corrections","version":2,"rules":[],
"articles":[
{"title":"Port","url":"","hash":"",
"corrections":[{"kind":"mention","start":3,"end":8,"exact":"Quill","prefix":"Ada ","suffix":".","verdict":"corrected","correction":{"type":"ORG"}},
{"kind":"date","start":0,"end":2,"exact":"Mo","prefix":"","suffix":"","verdict":"rejected","made":"2026-03-04T12:30:00Z","engine":3}]}]})";
    Q_ASSERT(old.isEmpty() || json.contains(old));
    return old.isEmpty() ? json : json.replace(old, fresh);
}

QByteArray file(const QByteArray &rules)
{
    return R"({"nutgraf":"corrections","version":1,"rules":[)" + rules + "]}";
}

} // namespace

class CorrectionsFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void roundTrip();
    void looksAsDocumented();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsArticles();
    void refusesArticles_data();
    void refusesArticles();
    void limits();
    void importCounts();
};

void CorrectionsFileTest::roundTrip()
{
    const auto read = correctionsFromJson(correctionsToJson({samples(), {}}));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->rules.size(), samples().size());
    QSet<QString> ids;
    for (qsizetype i = 0; i < read->rules.size(); ++i) {
        NameRule got = read->rules[i];
        ids.insert(got.id);
        got.id = u"id"_s;
        QCOMPARE(got, samples()[i]);
    }
    QCOMPARE(ids.size(), samples().size()); // new ones, of their own
    QVERIFY(!ids.contains(u"id"_s));
    QCOMPARE(correctionsFromJson(correctionsToJson({})).value(), SharedCorrections());
}

void CorrectionsFileTest::looksAsDocumented()
{
    const QByteArray json = correctionsToJson({{samples()[1]}, {}}).simplified();
    QCOMPARE(json, QByteArray(R"({ "nutgraf": "corrections", "rules": [ { "effect": "type", "engine": 7, "made": "2026-03-04T12:30:00.250Z", "name": "Velmora", "type": "LOC", "value": "ORG" } ], "version": 1 })"));
}

void CorrectionsFileTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("least") << file(R"({"name":"Quill","effect":"no-name"})") << u"Quill"_s;
    QTest::newRow("more-members") << file(R"({"name":"Quill","effect":"no-name","why":"x","id":"5"})") << u"Quill"_s;
    QTest::newRow("blanks") << file(R"({"name":"  Ada \n Quill ","effect":"no-name"})") << u"Ada Quill"_s;
    QTest::newRow("odd-engine") << file(R"({"name":"Quill","effect":"no-name","engine":-3.5})") << u"Quill"_s;
}

void CorrectionsFileTest::reads()
{
    QFETCH(QByteArray, bytes);
    const auto read = correctionsFromJson(bytes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->count(), 1);
    QTEST(read->rules.first().name, "name");
    QCOMPARE(read->rules.first().engine, 0);
}

void CorrectionsFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray good = R"({"name":"Quill","effect":"no-name"})";
    QTest::newRow("empty") << QByteArray() << u"no JSON"_s;
    QTest::newRow("text") << QByteArray("Dear diary") << u"no JSON"_s;
    QTest::newRow("cut") << file(good).chopped(3) << u"no JSON"_s;
    QTest::newRow("deep") << QByteArray(100000, '[') << u"no JSON"_s;
    QTest::newRow("array") << QByteArray("[1]") << u"no corrections"_s;
    QTest::newRow("other-program") << QByteArray(R"({"version":1,"rules":[]})") << u"no corrections"_s;
    QTest::newRow("other-file") << QByteArray(R"({"nutgraf":"theme","version":1,"rules":[]})") << u"no corrections"_s;
    QTest::newRow("no-version") << QByteArray(R"({"nutgraf":"corrections","rules":[]})") << u"version"_s;
    QTest::newRow("version-in-words") << QByteArray(R"({"nutgraf":"corrections","version":"1","rules":[]})") << u"version"_s;
    QTest::newRow("newer") << QByteArray(R"({"nutgraf":"corrections","version":3,"rules":[]})") << u"newer"_s;
    QTest::newRow("no-rules") << QByteArray(R"({"nutgraf":"corrections","version":1})") << u"rules"_s;
    QTest::newRow("rules-object") << QByteArray(R"({"nutgraf":"corrections","version":1,"rules":{}})") << u"rules"_s;
    QTest::newRow("rule-number") << file("7") << u"Line 1: correction 1"_s;
    QTest::newRow("second-is-wrong") << file(good + ",{}") << u"correction 2"_s;
    QTest::newRow("nameless") << file(R"({"name":"","effect":"no-name"})") << u"one line"_s;
    QTest::newRow("name-number") << file(R"({"name":5,"effect":"no-name"})") << u"one line"_s;
    QTest::newRow("control") << file(R"({"name":"a\u0007b","effect":"no-name"})") << u"one line"_s;
    QTest::newRow("no-effect") << file(R"({"name":"Quill"})") << u"no effect"_s;
    QTest::newRow("unknown-effect") << file(R"({"name":"Quill","effect":"sung"})") << u"sung"_s;
    QTest::newRow("unknown-type") << file(R"({"name":"Quill","effect":"type","value":"DOG"})") << u"PER"_s;
    QTest::newRow("unknown-limit") << file(R"({"name":"Quill","type":"DOG","effect":"no-name"})") << u"PER"_s;
    QTest::newRow("no-value") << file(R"({"name":"Quill","effect":"called"})") << u"gives"_s;
    QTest::newRow("itself") << file(R"({"name":"Quill","effect":"same-as","value":"Quill"})") << u"itself"_s;
    QTest::newRow("yesterday") << file(R"({"name":"Quill","effect":"no-name","made":"yesterday"})") << u"time"_s;
    QTest::newRow("stone-age") << file(R"({"name":"Quill","effect":"no-name","made":"-4713-01-01T00:00:00Z"})") << u"time"_s;
}

void CorrectionsFileTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto read = correctionsFromJson(bytes);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    QVERIFY(read.error().message.endsWith(u'.'));
}

void CorrectionsFileTest::readsArticles()
{
    const auto read = correctionsFromJson(articleFile());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->articles.size(), 1);
    const SharedArticle &article = read->articles.first();
    QCOMPARE(article.title, u"Port"_s);
    QCOMPARE(article.decisions.size(), 2);
    QCOMPARE(article.decisions[0].decision.correction, u"{\"type\":\"ORG\"}"_s);
    QCOMPARE(article.decisions[0].quote, (QuoteSelector{u"Quill"_s, u"Ada "_s, u"."_s}));
    QCOMPARE(article.decisions[1].decision.kind, FactKind::Date);
    QCOMPARE(article.decisions[1].decision.verdict, Verdict::Rejected);
    QCOMPARE(article.decisions[1].decision.engine, 3);
    QVERIFY(article.decisions[0].decision.id != article.decisions[1].decision.id);
}

void CorrectionsFileTest::refusesArticles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &old, const QByteArray &fresh, const QString &says) {
        QTest::newRow(name) << articleFile(old, fresh) << says;
    };
    row("cut", R"("engine":3}]}]})", R"("engine":3}])", u"Line 5: the file is no JSON"_s);
    row("article-number", "\n{\"title\":\"Port\"", "\n5,{\"title\":\"Port\"", u"Line 3: article 1 must be"_s);
    row("nameless", R"("title":"Port")", R"("title":"")", u"Line 3: article 1: An article needs a hash"_s);
    row("odd-hash", R"("hash":"")", R"("hash":"xyz")", u"Line 3: article 1: hash must"_s);
    row("no-corrections", R"("corrections":[{"kind":"mention")", R"("other":[{"kind":"mention")", u"Line 3: article 1: An article needs a list"_s);
    row("unknown-kind", R"("kind":"date")", R"("kind":"weather")", u"Line 5: correction 2 of article 1: The kind"_s);
    row("unknown-verdict", R"("verdict":"rejected")", R"("verdict":"accepted")", u"Line 5: correction 2 of article 1: The verdict"_s);
    row("no-correction", R"("correction":{"type":"ORG"})", R"("correction":{})", u"Line 4: correction 1 of article 1: correction must"_s);
    row("correction-text", R"("correction":{"type":"ORG"})", R"("correction":"ORG")", u"Line 4: correction 1"_s);
    row("backwards", R"("start":3,"end":8)", R"("start":8,"end":3)", u"Line 4: correction 1 of article 1: start and end"_s);
    row("negative", R"("start":3,"end":8)", R"("start":-2,"end":3)", u"Line 4: correction 1"_s);
    row("other-length", R"("start":3,"end":8)", R"("start":3,"end":9)", u"exact must be as long"_s);
    row("wordless", R"("exact":"Quill")", R"("exact":"")", u"exact must be the words"_s);
    row("wide-context", R"("prefix":"Ada ")", "\"prefix\":\"" + QByteArray(401, 'a') + '"', u"prefix and suffix"_s);
    row("yesterday", R"("made":"2026-03-04T12:30:00Z")", R"("made":"yesterday")", u"The time"_s);
    row("correction-number", R"({"kind":"date")", R"(7,{"kind":"date")", u"Line 5: correction 2 of article 1: It must be an object"_s);
    QTest::newRow("articles-text") << QByteArray("{\"nutgraf\":\"corrections\",\"version\":2,\"rules\":[],\n\n\"articles\":\"all\"}") << u"Line 3: “articles”"_s;
}

void CorrectionsFileTest::refusesArticles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto read = correctionsFromJson(bytes);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    QVERIFY(read.error().message.endsWith(u'.'));
}

void CorrectionsFileTest::limits()
{
    QCOMPARE(correctionsFromJson(QByteArray(16 * 1024 * 1024 + 1, ' ')).error().code, Error::Code::TooLarge);
    QByteArray many;
    for (int i = 0; i < 201; ++i)
        many += QByteArray(i ? "," : "") + R"({"name":"Quill","effect":"not-same-as","value":"Other )" + QByteArray::number(i) + "\"}";
    QCOMPARE(correctionsFromJson(file(many)).error().code, Error::Code::TooLarge);
    QByteArray most;
    for (int i = 0; i < 100'001; ++i)
        most += i ? ",0" : "0";
    QCOMPARE(correctionsFromJson(file(most)).error().code, Error::Code::TooLarge);
}

void CorrectionsFileTest::importCounts()
{
    using enum RuleEffect;
    const QList<NameRule> present{rule(u"Quill"_s, IsOfType, u"PER"_s), rule(u"Tarn"_s, NoName)};
    const QList<NameRule> read{rule(u"Quill"_s, IsOfType, u"PER"_s), rule(u"Quill"_s, IsOfType, u"ORG"_s), rule(u"Quill"_s, IsCalled, u"Ada Quill"_s),
                               rule(u"Velmora"_s, IsOfType, u"ORG"_s), rule(u"Velmora"_s, IsOfType, u"ORG"_s), rule(u"Velmora"_s, IsOfType, u"PER"_s),
                               rule(u"Tarn"_s, Unimportant)};
    const RuleImport plan = planImport(present, read);
    QCOMPARE(plan.added, (QList<NameRule>{read[2], read[3]}));
    QCOMPARE(plan.alreadyThere, 2);
    QCOMPARE(plan.inConflict, (QList<NameRule>{read[1], read[5], read[6]}));
    QCOMPARE(plan.summary(), u"2 added, 2 already there, 3 in conflict with those that are there and left out."_s);
    QCOMPARE(planImport(present, present).summary(), u"0 added, 2 already there."_s);
}

QTEST_APPLESS_MAIN(CorrectionsFileTest)
#include "tst_correctionsfile.moc"
