// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pipeline.h"

#include "core/exchange/factswriter.h"
#include "core/intake/encoding.h"
#include "core/intake/textcleaner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Article seedArticle()
{
    const Result<DecodedText> decoded = readTextFile(QStringLiteral(NUTGRAF_SHARED "/seed/article.txt"));
    CleaningHints hints;
    hints.published = QDate(2017, 12, 26).startOfDay();
    return decoded ? cleanArticle(decoded->text, hints) : Article{};
}

Facts factsOf(const Article &article)
{
    return findFacts({article.text, article.structure, article.published, article.publishedHasTime});
}

QString spansText(const QList<TextSpan> &spans, const QString &text)
{
    QStringList parts;
    for (TextSpan span : spans)
        parts.append(span.of(text).toString());
    return parts.join(u" # "_s);
}

/// What the golden files hold: names and quotes, one a line, as a person would check them.
QJsonObject goldenOf(const Article &article, const Facts &facts)
{
    QJsonArray entities;
    for (const Entity &entity : facts.entities) {
        QStringList line{typeCode(entity.type), entity.name, QString::number(entity.mentions.size()), entity.kind, entity.role};
        entities.append(line.join(u" | "_s));
    }
    QJsonArray quotes;
    for (const Quote &quote : facts.quotes) {
        const QString kind = quote.kind == QuoteKind::Direct ? u"direct"_s : quote.kind == QuoteKind::Mixed ? u"mixed"_s : u"indirect"_s;
        const QString name = quote.entity < 0 ? QString() : facts.entities[quote.entity].name;
        quotes.append(QStringList{kind, spansText(quote.spans, article.text), spansText(quote.cue, article.text), spansText(quote.speaker, article.text), name}.join(u" | "_s));
    }
    return {{u"entities"_s, entities}, {u"quotes"_s, quotes}};
}

} // namespace

class PipelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void seedEntities_data();
    void seedEntities();
    void seedQuotes();
    void seedFigures();
    void emptyText();
    void listsAreInOrder();
    void stopsWhenAsked();
    void asksInEveryStretch();
    void linear();
    void language();
    void sameTwice();
    void sampleArticles_data();
    void sampleArticles();
};

void PipelineTest::seedEntities_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    const auto row = [](const char *name, EntityType type) { QTest::newRow(name) << QString::fromLatin1(name) << int(type); };
    row("Russia", EntityType::Place);
    row("North Korea", EntityType::Place);
    row("United States", EntityType::Place);
    row("China", EntityType::Place);
    row("United Nations", EntityType::Organisation);
    row("Kremlin", EntityType::Place);
    row("Pyongyang", EntityType::Place);
    row("Washington", EntityType::Place);
    row("South Korea", EntityType::Place);
    row("Unification Ministry", EntityType::Organisation);
    row("Dmitry Peskov", EntityType::Person);
    row("Donald Trump", EntityType::Person);
    row("Kim Jong Un", EntityType::Person);
}

void PipelineTest::seedEntities()
{
    if (!QFile::exists(QStringLiteral(NUTGRAF_SHARED "/seed/article.txt")))
        QSKIP("the first article is not beside the project");
    QFETCH(QString, name);
    QFETCH(int, type);
    const Facts facts = factsOf(seedArticle());
    int found = 0;
    for (const Entity &entity : facts.entities) {
        found += entity.name == name;
        if (entity.name == name)
            QCOMPARE(int(entity.type), type);
    }
    QCOMPARE(found, 1);
}

void PipelineTest::seedQuotes()
{
    if (!QFile::exists(QStringLiteral(NUTGRAF_SHARED "/seed/article.txt")))
        QSKIP("the first article is not beside the project");
    const Article article = seedArticle();
    const Facts facts = factsOf(article);
    QStringList speakers;
    for (const Quote &quote : facts.quotes) {
        if (quote.kind != QuoteKind::Direct)
            continue;
        QVERIFY(quote.entity >= 0);
        QCOMPARE(quote.speaker.size(), 1);
        speakers.append(facts.entities[quote.entity].name + u": "_s + quote.speaker[0].of(article.text).toString());
    }
    QCOMPARE(speakers, (QStringList{u"Dmitry Peskov: spokesperson Dmitry Peskov"_s, u"Unification Ministry: South Korea’s Unification Ministry"_s}));
}

void PipelineTest::seedFigures()
{
    if (!QFile::exists(QStringLiteral(NUTGRAF_SHARED "/seed/article.txt")))
        QSKIP("the first article is not beside the project");
    const Article article = seedArticle();
    const Facts facts = factsOf(article);
    QStringList dates;
    for (const DateFact &date : facts.dates)
        dates.append(date.value);
    QCOMPARE(dates.count(u"2017-12-26"_s), 2);
    QCOMPARE(dates.count(u"2018"_s), 1);
    if (facts.quantities.isEmpty())
        QSKIP("quantities are not found yet");
    QStringList figures;
    for (const Quantity &quantity : facts.quantities)
        figures.append(modifierSign(quantity.modifier) + (quantity.value ? quantity.value->toString() : QString()) + u' ' + quantity.unit);
    QVERIFY2(figures.contains(u"~<90 percent"_s), qPrintable(figures.join(u", "_s)));
    QVERIFY2(figures.contains(u"500000 barrel/year"_s), qPrintable(figures.join(u", "_s)));
}

void PipelineTest::emptyText()
{
    QCOMPARE(findFacts({}), Facts{});
    const QString blank = u" \n\n\t"_s;
    QVERIFY(findFacts({.text = blank, .structure = {}, .published = {}, .publishedHasTime = false}).mentions.isEmpty());
}

void PipelineTest::listsAreInOrder()
{
    const QString text = u"“It is over,” said Ann Fox on Tuesday. She paid $5 in 2017.\nFrance and the US said 3 per cent was enough. Police said that it rained."_s;
    const Facts facts = findFacts({.text = text, .structure = {}, .published = QDate(2018, 1, 1).startOfDay(), .publishedHasTime = false});
    for (FactKind kind : {FactKind::Mention, FactKind::Quantity, FactKind::Date}) {
        qsizetype at = -1;
        for (int i = 0; !spanOf(facts, {kind, i}).isEmpty(); ++i) {
            QVERIFY(spanOf(facts, {kind, i}).start > at);
            at = spanOf(facts, {kind, i}).start;
        }
    }
    QCOMPARE(facts.mentions.size(), 3);
    QCOMPARE(facts.quotes.size(), 3);
    QCOMPARE(spanOf(facts, {FactKind::Quote, 0}), (TextSpan{1, 26}));
    QVERIFY(spanOf(facts, {FactKind::Quote, 3}).isEmpty());
    QVERIFY(spanOf(facts, {FactKind::Claim, int(facts.claims.size())}).isEmpty());
    QVERIFY(spanOf(facts, {FactKind::Mention, -1}).isEmpty());
}

void PipelineTest::stopsWhenAsked()
{
    const QString text = u"Ann Fox said it rained in France. "_s.repeated(2000);
    int asked = 0;
    const Facts facts = findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false}, [&asked] { return ++asked == 2; });
    QCOMPARE(asked, 2);
    QVERIFY(facts.quotes.isEmpty());
}

void PipelineTest::asksInEveryStretch()
{
    const QString text = u"Ann Fox said on Friday it rained for 3 hours in France. "_s.repeated(10'000); // some 130,000 tokens
    int asked = 0;
    const FactInput input{.text = text, .structure = {}, .published = {}, .publishedHasTime = false};
    (void)findFacts(input, [&asked] { return ++asked < 0; });
    QVERIFY2(asked >= 4 * 12, qPrintable(QString::number(asked)));
    for (const int last : {1, 5, 20, 35, asked}) {
        int again = 0;
        (void)findFacts(input, [&again, last] { return ++again == last; });
        QCOMPARE(again, last);
    }
}

void PipelineTest::linear()
{
    const QString story = u"Ann Fox of the Velm Chamber of Trade said on Friday that “the rain” cost 3 million crowns, “more than ever,” she said, “and a third of it in France” "_s;
    const auto seconds = [](const QString &text) {
        const std::clock_t start = std::clock(); // processor time: other programs do not count
        (void)findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false});
        return double(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const QString small = story.repeated(2'500); // one paragraph without an end
    const double once = std::min(seconds(small), seconds(small));
    const double fourfold = seconds(small.repeated(4));
    QVERIFY2(fourfold < once * 9, qPrintable(u"%1 s, four times the text %2 s"_s.arg(once).arg(fourfold)));
}

void PipelineTest::language()
{
    const auto of = [](const QString &text) { return findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false}).language; };
    QCOMPARE(of(u"The mayor said that the bridge would be closed and that nobody was hurt in the fire on the pier."_s), u"en"_s);
    QCOMPARE(of(u"Der Bürgermeister sagte, dass die Brücke geschlossen wird und dass niemand bei dem Brand verletzt wurde."_s), u"de"_s);
    QCOMPARE(of(u"12 34 56"_s), QString());
}

void PipelineTest::sameTwice()
{
    const QString text = u"Helen Carter met Paul Carter in London. Carter said no. The US, the UN and Acme Inc. agreed."_s;
    const FactInput input{.text = text, .structure = {}, .published = {}, .publishedHasTime = false};
    QCOMPARE(findFacts(input), findFacts(input));
}

void PipelineTest::sampleArticles_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(NUTGRAF_DATA "/articles"));
    for (const QString &file : folder.entryList({u"*.facts.json"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.chopped(11))) << file.chopped(11);
}

/// NUTGRAF_WRITE_GOLDEN=1 writes the files anew; read the difference before keeping it.
void PipelineTest::sampleArticles()
{
    QFETCH(QString, name);
    const QString stem = QStringLiteral(NUTGRAF_DATA "/articles/") + name;
    const Result<DecodedText> decoded = readTextFile(stem + u".txt"_s);
    QVERIFY(decoded.has_value());
    const Article article = cleanArticle(decoded->text);
    const QJsonObject found = goldenOf(article, factsOf(article));
    QFile golden(stem + u".facts.json"_s);
    if (qEnvironmentVariableIsSet("NUTGRAF_WRITE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(QJsonDocument(found).toJson());
        return;
    }
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QJsonObject kept = QJsonDocument::fromJson(golden.readAll()).object();
    for (const QString &list : {u"entities"_s, u"quotes"_s}) {
        const QJsonArray expected = kept.value(list).toArray();
        const QJsonArray actual = found.value(list).toArray();
        for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i)
            QCOMPARE(actual.at(i).toString(), expected.at(i).toString());
    }
}

QTEST_APPLESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
