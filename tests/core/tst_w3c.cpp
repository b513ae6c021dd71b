// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/formats.h"
#include "core/exchange/w3creader.h"
#include "core/exchange/w3cwriter.h"

#include "tests/support/core/documentlines.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Document sample()
{
    Document document;
    Article &article = document.article;
    article.text = u"Harbour 😀 reopens\nBy Ada Quill\nThe port, e\u0301lan 👩‍👩‍👧 and all, said שלום to 𝒳 ships."_s;
    article.structure = structureFromLines(article.text);
    article.structure.blocks[0].kind = BlockKind::Headline;
    article.structure.blocks[1].kind = BlockKind::Byline;
    article.structure.styles = {{{8, 10}, InlineKind::Link, u"https://example.org/x"_s}};
    article.title = u"Harbour 😀 reopens"_s;
    article.byline = u"Ada Quill"_s;
    article.url = u"https://example.org/harbour"_s;
    article.language = u"en"_s;
    article.published = QDate(2024, 3, 4).startOfDay();
    document.id = article.url;
    document.tagSet = defaultTagSet();
    document.tagSet.labels.append({u"own"_s, u"My own 😀"_s, u"#abcdef"_s, u"x"_s, u"Mine"_s});
    const auto add = [&](const QString &words, const QString &label, const QString &note) {
        const qsizetype start = article.text.indexOf(words);
        Annotation annotation;
        annotation.id = u"6f1c9a1e-0000-4000-8000-00000000000%1"_s.arg(document.annotations.size());
        annotation.span = {start, start + words.size()};
        annotation.label = label;
        annotation.note = note;
        annotation.author = u"Bo Tarn"_s;
        annotation.created = QDateTime(QDate(2024, 3, 5), QTime(1, 2, 3, 4), QTimeZone::UTC);
        annotation.modified = annotation.created.addSecs(60);
        annotation.quote = quoteSelector(article.text, annotation.span);
        document.annotations.append(annotation);
    };
    add(u"😀"_s, u"own"_s, u"An emoji: 😀\nsecond line \"quoted\" \\ / \t"_s);
    add(u"e\u0301lan"_s, u"claim"_s, {});
    add(u"👩‍👩‍👧"_s, {}, u"three of them"_s);
    add(u"שלום"_s, u"quote"_s, u"right to left: שלום"_s);
    add(u"𝒳 ships"_s, u"figure"_s, {});
    document.annotations.last().value = u"1 ship"_s;
    return document;
}

QJsonArray items(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object()[u"first"][u"items"].toArray();
}

QByteArray one(const QByteArray &members)
{
    return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"id\":\"http://example.org/1\"," + members + "}";
}

/// A target on sample()'s text.
QByteArray target(const QByteArray &selectors)
{
    return "\"target\":{\"source\":\"https://example.org/harbour\",\"selector\":" + selectors + "}";
}

} // namespace

class W3cTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void writesTheModel();
    void holdsEverything();
    void linksAndPieces_data();
    void linksAndPieces();
    void ownMembers_data();
    void ownMembers();
    void roundTrip();
    void roundTripOntoArticle();
    void withoutText();
    void keepsUnknownMembers();
    void bodies_data();
    void bodies();
    void places_data();
    void places();
    void wholePage();
    void sameIdTwice();
    void refuses_data();
    void refuses();
    void truncatedAtEveryByte();
    void damagedAtEveryByte();
    void officialSamples_data();
    void officialSamples();
    void samplesOfOtherTools_data();
    void samplesOfOtherTools();
    void manyInTime();
};

void W3cTest::writesTheModel()
{
    const Written written = writeW3c({sample()}, {});
    QVERIFY(written.losses.isEmpty());
    const QJsonObject root = QJsonDocument::fromJson(written.bytes).object();
    QCOMPARE(root[u"type"].toString(), u"AnnotationCollection"_s);
    QCOMPARE(root[u"total"].toInt(), 5);
    QVERIFY(root[u"@context"].toArray().contains(u"http://www.w3.org/ns/anno.jsonld"_s));
    QCOMPARE(root[u"first"][u"type"].toString(), u"AnnotationPage"_s);
    const QJsonObject first = items(written.bytes).first().toObject();
    QCOMPARE(first[u"id"].toString(), u"urn:uuid:6f1c9a1e-0000-4000-8000-000000000000"_s);
    QCOMPARE(first[u"type"].toString(), u"Annotation"_s);
    QCOMPARE(first[u"motivation"].toString(), u"tagging"_s);
    QCOMPARE(first[u"creator"][u"name"].toString(), u"Bo Tarn"_s);
    QCOMPARE(first[u"created"].toString(), u"2024-03-05T01:02:03.004Z"_s);
    QCOMPARE(first[u"body"][0][u"value"].toString(), u"My own 😀"_s);
    QCOMPARE(first[u"body"][0][u"purpose"].toString(), u"tagging"_s);
    QCOMPARE(first[u"body"][1][u"purpose"].toString(), u"commenting"_s);
    QCOMPARE(first[u"target"][u"source"].toString(), u"https://example.org/harbour"_s);
    QCOMPARE(first[u"target"][u"selector"][0][u"type"].toString(), u"TextPositionSelector"_s);
    QCOMPARE(first[u"target"][u"selector"][1][u"exact"].toString(), u"😀"_s);
    // Code points: the emoji is one, everything behind it one less than in UTF-16, the family five code points of eight units.
    QCOMPARE(first[u"target"][u"selector"][0][u"start"].toInt(), 8);
    QCOMPARE(first[u"target"][u"selector"][0][u"end"].toInt(), 9);
    const QList<char32_t> codePoints = [] {
        QList<char32_t> out;
        for (const uint c : sample().article.text.toUcs4())
            out.append(c);
        return out;
    }();
    const QJsonArray all = items(written.bytes);
    for (const QJsonValue &item : all) {
        const QJsonValue position = item[u"target"][u"selector"][0];
        QString words;
        for (int i = position[u"start"].toInt(); i < position[u"end"].toInt(); ++i)
            words += QString::fromUcs4(&codePoints[i], 1);
        QCOMPARE(words, item[u"target"][u"selector"][1][u"exact"].toString());
    }
}

// Nothing of what a document can have is lost or said to be.
void W3cTest::holdsEverything()
{
    Document shifted = fullDocument();
    shifted.article.text.prepend(u"More. "_s); // another article, with the same words elsewhere
    shifted.article.url = u"https://example.org/other"_s;
    shifted.id = shifted.article.url;
    shifted.article.structure = structureFromLines(shifted.article.text);
    for (Annotation &annotation : shifted.annotations) {
        annotation.id.replace(0, 1, u'1');
        QList<TextSpan> spans = annotation.spans();
        for (TextSpan &span : spans)
            span = span.shifted(6);
        annotation.setSpans(spans);
        annotation.quote = quoteSelector(shifted.article.text, annotation.span);
    }
    shifted.relations.clear();
    shifted.labels.clear();
    const QList<Document> documents{fullDocument(), shifted};
    const Written written = writeW3c(documents, {});
    QVERIFY(written.losses.isEmpty());
    const auto read = readW3c(written.bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->report.errors, QList<Problem>());
    QCOMPARE(read->report.repairs, QList<Problem>());
    QCOMPARE(read->documents.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(linesOf(read->documents[i]), linesOf(documents[i]));
        QCOMPARE(read->documents[i].annotations, documents[i].annotations);
        QCOMPARE(read->documents[i].relations, documents[i].relations);
        QCOMPARE(read->documents[i].labels, documents[i].labels);
        QCOMPARE(read->documents[i].tagSet, documents[i].tagSet);
    }
    QCOMPARE(writeW3c(read->documents, {}).bytes, written.bytes);
}

void W3cTest::linksAndPieces_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QString>("found"); // pieces, relations, article labels, errors
    const QByteArray a("{\"id\":\"urn:uuid:a\",\"type\":\"Annotation\",\"target\":{\"source\":\"https://example.org/x\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":3}}}");
    const auto link = [](const char *targets, const char *motivation = "linking") {
        return QByteArray("{\"id\":\"r\",\"type\":\"Annotation\",\"motivation\":\"") + motivation + "\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"knows\"},\"target\":" + targets + "}";
    };
    const auto list = [](const char *items) { return QByteArray("{\"id\":\"l\",\"type\":\"Annotation\",\"target\":{\"type\":\"List\",\"items\":[") + items + "]}}"; };
    const char *first = "{\"source\":\"https://example.org/x\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":3}}";
    const char *second = "{\"source\":\"https://example.org/x\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Bo\"}}";
    QTest::newRow("relation, before its ends") << link("[\"urn:uuid:a\",\"urn:uuid:a\"]") + ',' + a << u"0 1 0 0"_s;
    QTest::newRow("ends as objects") << a + ',' + link("[{\"id\":\"a\"},{\"id\":\"urn:uuid:a\"}]") << u"0 1 0 0"_s;
    QTest::newRow("an end that is not there") << a + ',' + link("[\"urn:uuid:a\",\"urn:uuid:b\"]") << u"0 0 0 0"_s; // an annotation of addresses
    QTest::newRow("three ends") << a + ',' + link("[\"urn:uuid:a\",\"urn:uuid:a\",\"urn:uuid:a\"]") << u"0 0 0 0"_s;
    QTest::newRow("no link") << a + ',' + link("[\"urn:uuid:a\",\"urn:uuid:a\"]", "tagging") << u"0 0 0 0"_s;
    QTest::newRow("link to a link") << link("[\"r\",\"r\"]") << u"0 0 0 1"_s;
    QTest::newRow("pieces") << list(QByteArray(first) + ',' + second) << u"2 0 0 0"_s;
    QTest::newRow("one piece") << list(first) << u"0 0 0 0"_s;
    QTest::newRow("a piece that is nowhere") << list(QByteArray(first) + ",{\"source\":\"https://example.org/x\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Zoe\"}}") << u"0 0 0 1"_s;
    QTest::newRow("pieces of two texts") << list(QByteArray(first) + ",{\"source\":\"https://example.org/y\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Bo\"}}") << u"0 0 0 0"_s;
    QTest::newRow("label") << QByteArray("{\"id\":\"c\",\"type\":\"Annotation\",\"motivation\":\"classifying\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"classifying\",\"value\":\"opinion\"},\"target\":\"https://example.org/x\"}") << u"0 0 1 0"_s;
    QTest::newRow("label of nothing") << QByteArray("{\"id\":\"c\",\"type\":\"Annotation\",\"motivation\":\"classifying\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"classifying\"},\"target\":\"https://example.org/x\"}") << u"0 0 0 0"_s;
}

void W3cTest::linksAndPieces()
{
    QFETCH(QByteArray, items);
    const Document onto = plainDocument(u"Ada met Bo"_s, {});
    const auto read = readW3c("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[" + items + "]}", &onto);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const Document &document = read->documents.first();
    qsizetype pieces = 0;
    for (const Annotation &annotation : document.annotations)
        pieces += annotation.pieces.size();
    QTEST(u"%1 %2 %3 %4"_s.arg(pieces).arg(document.relations.size()).arg(document.labels.size()).arg(read->report.errors.size()), "found");
}

void W3cTest::ownMembers_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *member, bool good) { QTest::newRow(member) << QByteArray(member) << good; };
    row("\"nutgraf:state\":\"disputed\"", true);
    row("\"nutgraf:state\":\"Disputed\"", false);
    row("\"nutgraf:state\":4", false);
    row("\"nutgraf:certainty\":0", true);
    row("\"nutgraf:certainty\":1.5", false);
    row("\"nutgraf:certainty\":\"1\"", false);
    row("\"nutgraf:layer\":\"x\"", true);
    row("\"nutgraf:layer\":{}", false);
    row("\"nutgraf:attributes\":{\"a\":\"b\"}", true);
    row("\"nutgraf:attributes\":[]", false);
    row("\"nutgraf:evidence\":[{\"source\":\"x\"}]", true);
    row("\"nutgraf:evidence\":{}", false);
}

void W3cTest::ownMembers()
{
    QFETCH(QByteArray, member);
    QFETCH(bool, good);
    const Document onto = plainDocument(u"Ada met Bo"_s, {});
    const auto read = readW3c("[{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"a\",\"type\":\"Annotation\"," + member
                                  + ",\"target\":{\"source\":\"s\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":3}}}]", &onto);
    QVERIFY(read && read->report.errors.isEmpty());
    QCOMPARE(read->report.repairs.isEmpty(), good);
    QVERIFY(writeW3c(read->documents, {}).bytes.contains(member.left(member.indexOf(':', 10)))); // and comes back either way
}

void W3cTest::roundTrip()
{
    const Document document = sample();
    const auto read = readW3c(writeW3c({document}, {}).bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->report.errors, QList<Problem>());
    QCOMPARE(read->report.repairs, QList<Problem>());
    QCOMPARE(read->documents.size(), 1);
    const Document &got = read->documents.first();
    QCOMPARE(got.id, document.id);
    QCOMPARE(got.article.text, document.article.text);
    QCOMPARE(got.article.structure, document.article.structure);
    QCOMPARE(got.article.title, document.article.title);
    QCOMPARE(got.article.published, document.article.published);
    QCOMPARE(got.article.language, document.article.language);
    QCOMPARE(got.tagSet, document.tagSet);
    QCOMPARE(got.annotations, document.annotations);
    QCOMPARE(writeW3c(read->documents, {}).bytes, writeW3c({document}, {}).bytes);
}

void W3cTest::roundTripOntoArticle()
{
    Document document = sample();
    const QByteArray bytes = writeW3c({document}, {.withText = false}).bytes;
    QVERIFY(!bytes.contains("\"blocks\""));
    const auto read = readW3c(bytes, &document);
    QVERIFY(read);
    QCOMPARE(read->report.errors, QList<Problem>());
    QCOMPARE(read->documents.first().annotations, document.annotations);
}

void W3cTest::withoutText()
{
    const Written written = writeW3c({sample()}, {.withText = false});
    QCOMPARE(written.losses.losses.size(), 1);
    QCOMPARE(written.losses.losses[0].kind, u"text"_s);
    QCOMPARE(written.losses.losses[0].count, 1);
    const auto read = readW3c(written.bytes, nullptr); // counts in code points then, and writes the same again
    QVERIFY(read);
    QCOMPARE(read->documents.first().annotations.size(), 5);
    QCOMPARE(read->documents.first().annotations[0].span, (TextSpan{8, 9}));
    QCOMPARE(writeW3c(read->documents, {.withText = false}).bytes, written.bytes);
}

void W3cTest::keepsUnknownMembers()
{
    const QByteArray source = one("\"motivation\":[\"assessing\"],\"audience\":{\"id\":\"http://example.org/people\"},\"x:odd\":[1,{\"y\":null}],"
                                  "\"creator\":{\"id\":\"http://example.org/bo\",\"type\":\"Person\",\"name\":\"Bo\",\"nickname\":\"B\"},"
                                  "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"Claim\",\"language\":\"en\"},"
                                  "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"second\"},\"http://example.org/body\","
                                  "{\"type\":\"TextualBody\",\"value\":\"<p>x</p>\",\"format\":\"text/html\"}],"
                                  "\"target\":[{\"source\":\"https://example.org/harbour\",\"state\":{\"type\":\"TimeState\"},\"selector\":["
                                  "{\"type\":\"TextQuoteSelector\",\"exact\":\"port\"},{\"type\":\"CssSelector\",\"value\":\"#a\"}]},\"http://example.org/two\"]");
    const Document document = sample();
    const auto read = readW3c(source, &document);
    QVERIFY(read);
    QCOMPARE(read->report.errors, QList<Problem>());
    const Annotation annotation = read->documents.first().annotations.value(0);
    QCOMPARE(annotation.label, u"claim"_s);
    QCOMPARE(annotation.note, u"<p>x</p>"_s);
    QCOMPARE(annotation.author, u"Bo"_s);
    QCOMPARE(annotation.span.of(document.article.text).toString(), u"port"_s);
    const QJsonObject back = items(writeW3c(read->documents, {}).bytes).first().toObject();
    const QJsonObject first = QJsonDocument::fromJson(source).object();
    for (const QString &name : {u"id"_s, u"motivation"_s, u"audience"_s, u"x:odd"_s, u"creator"_s})
        QCOMPARE(back[name], first[name]);
    const QJsonArray bodies = back[u"body"].toArray();
    QCOMPARE(bodies.size(), 4);
    QCOMPARE(bodies[0][u"language"].toString(), u"en"_s);
    QCOMPARE(bodies[1][u"format"].toString(), u"text/html"_s);
    QVERIFY(bodies.contains(first[u"body"][1]));
    QVERIFY(bodies.contains(first[u"body"][2]));
    QCOMPARE(back[u"target"][1], first[u"target"][1]);
    QCOMPARE(back[u"target"][0][u"state"], first[u"target"][0][u"state"]);
    QVERIFY(back[u"target"][0][u"selector"].toArray().contains(first[u"target"][0][u"selector"][1]));
}

void W3cTest::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("note");
    QTest::newRow("none") << QByteArray() << QString() << QString();
    QTest::newRow("shorthand") << QByteArray("\"bodyValue\":\"hello\",") << QString() << u"hello"_s;
    QTest::newRow("single-object") << QByteArray("\"body\":{\"type\":\"TextualBody\",\"value\":\"hello\"},") << QString() << u"hello"_s;
    QTest::newRow("array") << QByteArray("\"body\":[{\"type\":\"TextualBody\",\"value\":\"hello\"}],") << QString() << u"hello"_s;
    QTest::newRow("type-array") << QByteArray("\"body\":{\"type\":[\"TextualBody\"],\"value\":\"hello\"},") << QString() << u"hello"_s;
    QTest::newRow("known-tag") << QByteArray("\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"PLACE\"},") << u"place"_s << QString();
    QTest::newRow("new-tag") << QByteArray("\"body\":{\"type\":\"TextualBody\",\"purpose\":[\"tagging\"],\"value\":\"Über\"},") << u"Über"_s << QString();
    QTest::newRow("address") << QByteArray("\"body\":\"http://example.org/b\",") << QString() << QString();
    QTest::newRow("other-purpose") << QByteArray("\"body\":{\"type\":\"TextualBody\",\"purpose\":\"linking\",\"value\":\"x\"},") << QString() << QString();
}

void W3cTest::bodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, label);
    QFETCH(QString, note);
    const Document document = sample();
    const auto read = readW3c(one(body + target("{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":7}")), &document);
    QVERIFY(read);
    QCOMPARE(read->report.errors, QList<Problem>());
    const Document &got = read->documents.first();
    QCOMPARE(got.annotations.size(), 1);
    QCOMPARE(got.annotations[0].label, label);
    QCOMPARE(got.annotations[0].note, note);
    QVERIFY(label.isEmpty() || got.tagSet.label(label));
    QCOMPARE(got.annotations[0].quote, quoteSelector(document.article.text, {0, 7}));
}

void W3cTest::places_data()
{
    QTest::addColumn<QByteArray>("selectors");
    QTest::addColumn<QString>("words"); // null: an error, nothing taken over
    QTest::addColumn<bool>("repaired");
    const auto position = [](qsizetype start, qsizetype end) {
        return "{\"type\":\"TextPositionSelector\",\"start\":" + QByteArray::number(start) + ",\"end\":" + QByteArray::number(end) + "}";
    };
    const auto quote = [](const QByteArray &exact) { return "{\"type\":\"TextQuoteSelector\",\"exact\":\"" + exact + "\"}"; };
    QTest::newRow("both") << "[" + position(10, 17) + "," + quote("reopens") + "]" << u"reopens"_s << false;
    QTest::newRow("quote-first") << "[" + quote("reopens") + "," + position(10, 17) + "]" << u"reopens"_s << false;
    QTest::newRow("utf16-units") << "[" + position(11, 18) + "," + quote("reopens") + "]" << u"reopens"_s << true;
    QTest::newRow("position-off") << "[" + position(3, 10) + "," + quote("reopens") + "]" << u"reopens"_s << true;
    QTest::newRow("position-beyond") << "[" + position(3000, 3007) + "," + quote("reopens") + "]" << u"reopens"_s << false;
    QTest::newRow("quote-only") << quote("reopens") << u"reopens"_s << false;
    QTest::newRow("position-only") << position(10, 17) << u"reopens"_s << false;
    QTest::newRow("negative-but-quoted") << "[" + position(-4, 3) + "," + quote("reopens") + "]" << u"reopens"_s << true;
    QTest::newRow("words-twice") << quote("a") << QString() << false;
    QTest::newRow("words-not-there") << quote("zebra") << QString() << false;
    QTest::newRow("negative") << position(-4, 3) << QString() << false;
    QTest::newRow("backwards") << position(9, 3) << QString() << false;
    QTest::newRow("beyond") << position(3, 3000) << QString() << false;
    QTest::newRow("huge") << QByteArray("{\"type\":\"TextPositionSelector\",\"start\":1,\"end\":1e300}") << QString() << false;
    QTest::newRow("fraction") << QByteArray("{\"type\":\"TextPositionSelector\",\"start\":1.5,\"end\":3}") << QString() << false;
    QTest::newRow("strings") << QByteArray("{\"type\":\"TextPositionSelector\",\"start\":\"1\",\"end\":\"3\"}") << QString() << false;
    QTest::newRow("no-end") << QByteArray("{\"type\":\"TextPositionSelector\",\"start\":1}") << QString() << false;
}

void W3cTest::places()
{
    QFETCH(QByteArray, selectors);
    QFETCH(QString, words);
    QFETCH(bool, repaired);
    const Document document = sample();
    const auto read = readW3c(one(target(selectors)), &document);
    QVERIFY(read);
    const QList<Annotation> got = read->documents.first().annotations;
    QCOMPARE(read->report.errors.isEmpty(), !words.isNull());
    QCOMPARE(got.size(), words.isNull() ? 0 : 1);
    QCOMPARE(!read->report.repairs.isEmpty(), repaired);
    if (!words.isNull())
        QCOMPARE(got[0].span.of(document.article.text).toString(), words);
    else
        QCOMPARE(read->report.errors[0].place, u"annotation 1"_s);
}

void W3cTest::wholePage()
{
    const Document document = sample();
    const QByteArray bytes = one("\"bodyValue\":\"about all of it\",\"target\":\"https://example.org/harbour\"");
    const auto read = readW3c(bytes, &document);
    QVERIFY(read);
    QCOMPARE(read->report.errors, QList<Problem>());
    QCOMPARE(read->report.repairs.size(), 1);
    QCOMPARE(read->documents.first().annotations[0].span, TextSpan());
    const QJsonObject back = items(writeW3c(read->documents, {}).bytes).first().toObject();
    QCOMPARE(back[u"target"].toString(), u"https://example.org/harbour"_s);
}

void W3cTest::sameIdTwice()
{
    const QByteArray annotation = one(target("{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":7}"));
    const Document document = sample();
    const auto read = readW3c("[" + annotation + "," + annotation + "]", &document);
    QVERIFY(read);
    const QList<Annotation> got = read->documents.first().annotations;
    QCOMPARE(got.size(), 2);
    QVERIFY(got[0].id != got[1].id);
    QCOMPARE(read->report.repairs.size(), 1);
}

void W3cTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no-json") << QByteArray("this is not json");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("other-json") << QByteArray("{\"hello\":1}");
    QTest::newRow("deep-arrays") << QByteArray(200000, '[');
    QTest::newRow("deep-closed") << QByteArray(200000, '[') + QByteArray(200000, ']');
    QByteArray objects;
    for (int i = 0; i < 50000; ++i)
        objects += "{\"body\":";
    QTest::newRow("deep-objects") << objects;
    QTest::newRow("bad-utf8") << QByteArray("{\"type\":\"Annotation\",\"bodyValue\":\"\xff\xfe\xc3\"}");
}

void W3cTest::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = readW3c(bytes, nullptr);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::BadInput);
    QVERIFY(read.error().message.endsWith(u'.'));
}

void W3cTest::truncatedAtEveryByte()
{
    const QByteArray bytes = writeW3c({sample()}, {}).bytes.trimmed();
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto read = readW3c(bytes.first(length), nullptr);
        QVERIFY2(!read, qPrintable(QString::number(length)));
        QVERIFY(!read.error().message.isEmpty());
    }
}

void W3cTest::damagedAtEveryByte()
{
    const Document document = sample();
    const QByteArray bytes = writeW3c({document}, {.withText = false}).bytes;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const char c : {'"', '9', '-', '{', '\0'}) {
            QByteArray damaged = bytes;
            damaged[at] = c;
            const auto read = readW3c(damaged, &document);
            if (!read)
                continue;
            for (const Annotation &annotation : read->documents.first().annotations) {
                QVERIFY(annotation.span.start >= 0 && annotation.span.start <= annotation.span.end);
                QVERIFY(annotation.span.end <= document.article.text.size());
                QVERIFY(!annotation.id.isEmpty());
            }
        }
    }
}

void W3cTest::officialSamples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("correct");
    const QString folder = QStringLiteral(NUTGRAF_SHARED "/samples/formats/w3c-web-annotation/tools/samples/");
    for (const QString &kind : {u"correct"_s, u"incorrect"_s}) {
        const auto files = QDir(folder + kind).entryList({u"*.json"_s}, QDir::Files);
        for (const QString &file : files)
            QTest::newRow(qPrintable(kind + u'/' + file)) << QString(folder + kind + u'/' + file) << (kind == u"correct");
    }
    if (!QDir(folder).exists())
        QTest::newRow("absent") << QString() << true;
}

void W3cTest::officialSamples()
{
    QFETCH(QString, path);
    QFETCH(bool, correct);
    if (path.isEmpty())
        QSKIP("The shared samples are not beside the repository.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto read = readW3c(bytes, nullptr);
    if (!correct)
        return; // many of these are wrong in ways that do no harm; here they must only not do harm
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors[0].message));
    // Written and read again, nothing is lost or changes any more.
    const QByteArray again = writeW3c(read->documents, {}).bytes;
    const auto second = readW3c(again, nullptr);
    QVERIFY(second);
    QCOMPARE(second->report.errors, QList<Problem>());
    QCOMPARE(writeW3c(second->documents, {}).bytes, again);
}

void W3cTest::samplesOfOtherTools_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("inception") << u"inception/annotations.w3c.json"_s;
    QTest::newRow("recogito") << u"recogito/annotations.w3c.json"_s;
    QTest::newRow("hypothesis") << u"hypothesis/minimal.json"_s;
}

void W3cTest::samplesOfOtherTools()
{
    QFETCH(QString, name);
    QFile file(QStringLiteral(NUTGRAF_SHARED "/samples/formats/w3c-web-annotation/") + name);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The shared samples are not beside the repository.");
    const auto read = readW3c(file.readAll(), nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->report.errors, QList<Problem>());
    QVERIFY(!read->documents.isEmpty());
    for (const Annotation &annotation : read->documents.first().annotations)
        QVERIFY(!annotation.quote.exact.isEmpty());
}

void W3cTest::manyInTime()
{
    Document document = sample();
    document.article.text = u"Word after word 😀 "_s.repeated(20000);
    document.article.structure = structureFromLines(document.article.text);
    document.annotations.clear();
    for (int i = 0; i < 10000; ++i) {
        Annotation annotation;
        annotation.id = u"id-%1"_s.arg(i);
        annotation.span = {i * 19, i * 19 + 4};
        annotation.label = u"place"_s;
        annotation.quote = quoteSelector(document.article.text, annotation.span);
        document.annotations.append(annotation);
    }
    QElapsedTimer timer;
    timer.start();
    const auto read = readW3c(writeW3c({document}, {}).bytes, nullptr);
    QVERIFY(read);
    QCOMPARE(read->documents.first().annotations, document.annotations);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(W3cTest)
#include "tst_w3c.moc"
