// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The formats that are a JSON object a line: spaCy, doccano, Prodigy.

#include "core/exchange/holdings.h"
#include "core/exchange/jsonlines.h"
#include "core/exchange/pieces.h"
#include "tests/support/core/documentlines.h"

#include <QBuffer>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QStringList names{u"spacy"_s, u"doccano"_s, u"prodigy"_s};

QList<Document> documentsOf(const Result<ReadResult> &read)
{
    return read ? read->documents : QList<Document>();
}

/// All documents of a text by several annotators or answers as one.
Document joined(const QList<Document> &documents)
{
    Document out = documents.value(0);
    for (qsizetype i = 1; i < documents.size(); ++i)
        out.annotations += documents[i].annotations;
    return out;
}

/// What the file counts in, by hand: the words between two of its offsets.
QString sliced(const QString &text, const QString &format, qint64 start, qint64 end)
{
    if (format == u"doccano")
        return text.mid(start, end - start);
    const QList<uint> points = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, end - start);
}

} // namespace

class JsonLinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cuts_data();
    void cuts();
    void writesAndReads_data() { formats(); }
    void writesAndReads();
    void offsetsAreTheFormats_data() { formats(); }
    void offsetsAreTheFormats();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void everyTruncation_data() { formats(); }
    void everyTruncation();
    void samples_data();
    void samples();
    void keepsUnknownMembers_data() { formats(); }
    void keepsUnknownMembers();

private:
    static void formats()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
};

void JsonLinesTest::cuts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("length");
    const auto row = [](const char *bytes, qsizetype length) { QTest::newRow(bytes) << QByteArray(bytes) << length; };
    row("", 0);
    row("{\"a\":1}", 0); // more blanks may follow
    row("{\"a\":1}\n", 8);
    row("{\"a\":1}\n{", 8);
    row("\n\n{\"a\":1} \n{}\n", 11);
    row("{\n \"a\": {\n} }\n{}", 14);
    row("[{},\n{}]\n", 9);
    row("{\"a\":\"}\\\"}\"}\n", 13);
    row("{\"a\":\"", 0);
    row("{\"a\":\"\\", 0);
    row("{{{{", 0);
    row("}\n{}\n", 2);
    row("null\n{}\n", 5);
    row("{}{}\n", 2);
}

void JsonLinesTest::cuts()
{
    QFETCH(QByteArray, bytes);
    QTEST(cutJsonValue(bytes), "length");
}

void JsonLinesTest::writesAndReads()
{
    QFETCH(QString, name);
    const Format format = *exchangeFormat(name);
    Document withRejected = fullDocument();
    withRejected.annotations[4].state = AnnotationState::Rejected;
    for (Document document : {fullDocument(), withRejected, plainDocument(u"Ada \U0001F600 met Ada in Velmora."_s, {u"Ada"_s, u"Velmora"_s, u"met Ada"_s}), plainDocument({}, {})}) {
        const bool rejects = name == u"prodigy" && !document.annotations.isEmpty() && document.annotations.value(4).state == AnnotationState::Rejected;
        if (rejects)
            document.relations.clear(); // one of its ends is on a line of its own
        const Written written = format.write({document}, {});
        Holdings held = Holding::Text | Holding::Metadata | Holding::Overlaps;
        if (name != u"spacy")
            held |= Holding::Relations | Holding::ArticleLabels;
        if (name == u"prodigy")
            held |= Holding::Authors;
        Document expected = heldPart(document, held);
        if (rejects) {
            Annotation rejected = document.annotations[4];
            expected.annotations.append(rejected);
        }
        LossReport losses = written.losses;
        if (rejects) // told by the answer of its line, whatever else is lost of states
            losses.losses.removeIf([](const Loss &loss) { return loss.kind == u"states"; });
        const auto read = format.read(written.bytes, nullptr);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(read->report.errors.isEmpty() && read->report.repairs.isEmpty());
        QCOMPARE(read->documents.size(), rejects ? 2 : 1);
        QCOMPARE(linesOf(joined(read->documents), losses), linesOf(expected, losses));
        QCOMPARE(format.write(read->documents, {}).bytes.size() > 0, true);
        if (!rejects)
            QCOMPARE(format.write(read->documents, {}).bytes, written.bytes);
        QCOMPARE(linesOf(joined(format.read(written.bytes, nullptr)->documents)), linesOf(joined(read->documents))); // ids too are the same again
    }
}

void JsonLinesTest::offsetsAreTheFormats()
{
    QFETCH(QString, name);
    const QString text = u"\uFEFF\U0001F1E9\U0001F1EA Ada\r\nan e\u0301lan \U0001F469\u200D\U0001F469\u200D\U0001F467 Bo \u05E9\u05DC\u05D5\u05DD, Ada again \U0001F44D\U0001F3FD."_s;
    const QStringList words{u"Ada"_s, u"e\u0301lan"_s, u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s, u"Bo"_s, u"\u05E9\u05DC\u05D5\u05DD"_s, u"\U0001F44D\U0001F3FD"_s, u"\U0001F1E9\U0001F1EA"_s};
    const Document document = plainDocument(text, words);
    const QByteArray bytes = exchangeFormat(name)->write({document}, {}).bytes;
    const QJsonObject line = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(line[u"text"].toString(), text);
    const QJsonArray spans = line[name == u"spacy" ? u"entities"_s : name == u"doccano" ? u"label"_s : u"spans"_s].toArray();
    QCOMPARE(spans.size(), document.annotations.size());
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const QJsonValue span = spans[i];
        const qint64 start = span.isArray() ? span[0].toInteger(-1) : span[u"start"].toInteger(-1);
        const qint64 end = span.isArray() ? span[1].toInteger(-1) : span[u"end"].toInteger(-1);
        QCOMPARE(sliced(text, name, start, end), document.annotations[i].quote.exact);
        if (name != u"prodigy")
            continue;
        const QJsonArray tokens = line[u"tokens"].toArray();
        QVERIFY(tokens[span[u"token_start"].toInt()][u"start"].toInteger() <= start);
        QVERIFY(tokens[span[u"token_end"].toInt()][u"end"].toInteger() >= end);
        QVERIFY(tokens[span[u"token_end"].toInt()][u"start"].toInteger() < end);
    }
    const auto read = exchangeFormat(name)->read(bytes, nullptr);
    QVERIFY(read && read->report.errors.isEmpty() && read->report.repairs.isEmpty());
    for (qsizetype i = 0; i < document.annotations.size(); ++i)
        QCOMPARE(read->documents.first().annotations[i].span, document.annotations[i].span);
}

void JsonLinesTest::reads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("spans"); // of all documents
    const auto row = [](const char *title, const char *name, const char *bytes, const char *spans) {
        QTest::newRow(title) << QString::fromLatin1(name) << QByteArray(bytes) << QString::fromUtf8(spans);
    };
    row("spacy", "spacy", "{\"text\":\"Ada met Bo\",\"entities\":[[0,3,\"PER\"],[8,10,\"per\"]]}", "PER:Ada per:Bo");
    row("spacy objects", "spacy", "{\"text\":\"Ada\",\"spans\":[{\"start\":0,\"end\":3,\"label\":\"PER\"}]}", "PER:Ada");
    row("spacy astral", "spacy", "{\"text\":\"\\ud83d\\ude00 Ada\",\"entities\":[[2,5,\"PER\"]]}", "PER:Ada");
    row("spacy no entities", "spacy", "{\"text\":\"Ada\"}", "");
    row("spacy in an array", "spacy", "[{\"text\":\"Ada\",\"entities\":[[0,1,\"X\"]]},\n{\"text\":\"Bo\",\"entities\":[[0,2,\"Y\"]]}]", "X:A Y:Bo");
    row("spacy byte order mark", "spacy", "\xEF\xBB\xBF{\"text\":\"Ada\",\"entities\":[[0,1,\"X\"]]}\r\n", "X:A");
    row("doccano", "doccano", "{\"text\":\"\\ud83d\\ude00 Ada\",\"label\":[[3,6,\"PER\"],[3,6,\"PER\"]]}", "PER:Ada PER:Ada");
    row("doccano entities", "doccano", "{\"text\":\"Ada Bo\",\"entities\":[{\"id\":7,\"label\":\"P\",\"start_offset\":0,\"end_offset\":3},{\"id\":9,\"label\":\"Q\",\"start_offset\":4,\"end_offset\":6}],"
        "\"relations\":[{\"id\":0,\"from_id\":9,\"to_id\":7,\"type\":\"knows\"}]}", "P:Ada Q:Bo Q-knows-P");
    row("doccano classes", "doccano", "{\"text\":\"fine\",\"label\":[\"good\",\"short\"]}", "=good =short");
    row("doccano classes again", "doccano", "{\"text\":\"fine\",\"entities\":[[0,4,\"X\"]],\"cats\":[\"good\"]}", "X:fine =good");
    row("doccano over lines", "doccano", "{\n \"text\": \"Ada\",\n \"label\": [[0, 3, \"X\"]]\n}\n{\"text\":\"Bo\",\"label\":[[0,2,\"Y\"]]}", "X:Ada Y:Bo");
    row("prodigy", "prodigy", "{\"text\":\"\\ud83d\\ude00 Ada\",\"spans\":[{\"start\":2,\"end\":5,\"token_start\":1,\"token_end\":1,\"label\":\"PER\"}],\"answer\":\"accept\"}", "PER:Ada");
    row("prodigy rejects", "prodigy", "{\"text\":\"Ada\",\"spans\":[{\"start\":0,\"end\":3,\"label\":\"PER\"}],\"answer\":\"reject\"}", "-PER:Ada");
    row("prodigy ignores", "prodigy", "{\"text\":\"Ada\",\"spans\":[{\"start\":0,\"end\":3,\"label\":\"PER\"}],\"answer\":\"ignore\"}", "?PER:Ada");
    row("prodigy relation", "prodigy", "{\"text\":\"Ada Bo\",\"spans\":[{\"start\":0,\"end\":3,\"label\":\"P\"},{\"start\":4,\"end\":6,\"label\":\"Q\"}],"
        "\"relations\":[{\"head\":0,\"child\":1,\"head_span\":{\"start\":0,\"end\":3},\"child_span\":{\"start\":4,\"end\":6},\"label\":\"knows\"}]}", "P:Ada Q:Bo P-knows-Q");
    row("prodigy choice", "prodigy", "{\"text\":\"Ada\",\"accept\":[\"A\"],\"options\":[{\"id\":\"A\"}]}", "=A");
}

void JsonLinesTest::reads()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto read = exchangeFormat(name)->read(bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->report.errors.isEmpty());
    QStringList found;
    for (const Document &document : read->documents) {
        QHash<QString, QString> labels;
        for (const Annotation &annotation : document.annotations) {
            const QString sign = annotation.state == AnnotationState::Rejected ? u"-"_s : annotation.state == AnnotationState::Suggested ? u"?"_s : QString();
            labels.insert(annotation.id, annotation.label);
            found.append(sign + annotation.label + u':' + annotation.span.of(document.article.text).toString());
            QCOMPARE(annotation.quote.exact, annotation.span.of(document.article.text).toString());
        }
        for (const Relation &relation : document.relations)
            found.append(labels.value(relation.from) + u'-' + relation.type + u'-' + labels.value(relation.to));
        for (const DocumentLabel &label : document.labels)
            found.append(u'=' + label.label);
    }
    QTEST(found.join(u' '), "spans");
}

void JsonLinesTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *title, const char *name, const QByteArray &bytes, const char *place) {
        QTest::newRow(title) << QString::fromLatin1(name) << bytes << QString::fromLatin1(place);
    };
    const auto spacy = [&row](const char *title, const char *span) { row(title, "spacy", QByteArray("{\"text\":\"x\"}\n{\"text\":\"A\\ud83d\\ude00\",\"entities\":[") + span + "]}", "line 2, span 1"); };
    spacy("outside", "[0,3,\"X\"]");
    spacy("far outside", "[0,1e300,\"X\"]");
    spacy("begins outside", "[2,2,\"X\"]");
    spacy("backwards", "[1,0,\"X\"]");
    spacy("no length", "[1,1,\"X\"]");
    spacy("negative", "[-1,1,\"X\"]");
    spacy("half", "[0.5,1,\"X\"]");
    spacy("no label", "[0,1]");
    spacy("no numbers", "[\"0\",\"1\",\"X\"]");
    spacy("no span", "7");
    row("doccano outside", "doccano", "{\"text\":\"Ada\",\"label\":[[0,4,\"X\"]]}", "line 1, span 1");
    row("doccano relation", "doccano", "{\"text\":\"Ada\",\"entities\":[],\"relations\":[{\"from_id\":0,\"to_id\":0,\"type\":\"x\"}]}", "line 1, relation 1");
    row("prodigy outside", "prodigy", "{\"text\":\"Ada\",\"spans\":[{\"start\":0,\"end\":9,\"label\":\"X\"}]}", "line 1, span 1");
    row("prodigy relation", "prodigy", "{\"text\":\"Ada\",\"relations\":[{\"head\":0,\"child\":0,\"label\":\"x\"}]}", "line 1, relation 1");
    for (const QString &name : names) {
        row(qPrintable(name + u" no text"_s), qPrintable(name), "{\"text\":\"x\"}\n\n{\"label\":[]}", "line 3");
        row(qPrintable(name + u" text is a number"_s), qPrintable(name), "{\"text\":7}", "line 1");
        row(qPrintable(name + u" numbers"_s), qPrintable(name), "[1]", "line 1");
        row(qPrintable(name + u" no JSON"_s), qPrintable(name), "{\"text\":\"x\"}\nhello\n", "line 2");
        row(qPrintable(name + u" broken"_s), qPrintable(name), "{\"text\":\"x\"}\n{\"text\":\n\"x\n", "line 3");
        row(qPrintable(name + u" deep"_s), qPrintable(name), QByteArray(100'000, '['), "line 1");
    }
}

void JsonLinesTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const auto read = exchangeFormat(name)->read(bytes, nullptr);
    if (!read) {
        QVERIFY(!read.error().message.isEmpty());
        QCOMPARE(read.error().place, place);
        return;
    }
    QCOMPARE(read->report.errors.size(), 1);
    QCOMPARE(read->report.errors.first().place, place);
    for (const Document &document : read->documents) {
        QVERIFY(document.annotations.isEmpty());
        QVERIFY(document.relations.isEmpty());
    }
}

void JsonLinesTest::everyTruncation()
{
    QFETCH(QString, name);
    const Format format = *exchangeFormat(name);
    QByteArray bytes = format.write({fullDocument(), plainDocument(u"Ada"_s, {u"Ada"_s})}, {}).bytes;
    for (qsizetype length = 0; length < bytes.size(); length += length < 2000 ? 1 : 7) {
        QByteArray cut = bytes.first(length);
        QBuffer buffer(&cut);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        int documents = 0;
        const auto read = readPieces(format, buffer, {}, [&documents](const QList<Document> &piece) -> Result<void> {
            documents += int(piece.size());
            return {};
        });
        QCOMPARE(documents, int(cut.count('\n') + (cut.endsWith('}') && bytes[length] == '\n' ? 1 : 0)));
        if (!read)
            QVERIFY(read.error().place.startsWith(u"line "));
    }
}

void JsonLinesTest::samples_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString() << QString();
    const QString top = QStringLiteral(NUTGRAF_SHARED "/samples/formats/");
    for (const QString &name : {u"doccano"_s, u"prodigy"_s}) {
        QDirIterator files(top + name, {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.contains(u"patterns"_s)) // those list words, not documents
                QTest::newRow(qPrintable(path.sliced(top.size()))) << name << path;
        }
    }
}

// What was read is written and read again as the same.
void JsonLinesTest::samples()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("The shared samples are read in the other rows, where they are beside the repository.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Format format = *exchangeFormat(name);
    const auto read = format.read(file.readAll(), nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const auto again = format.read(format.write(read->documents, {}).bytes, nullptr);
    QVERIFY(again);
    QCOMPARE(again->documents.size(), read->documents.size());
    for (qsizetype i = 0; i < read->documents.size(); ++i) {
        LossReport ids;
        ids.add(u"ids"_s, {}, {});
        QCOMPARE(linesOf(again->documents[i], ids), linesOf(read->documents[i], ids));
        QCOMPARE(again->documents[i].extra, read->documents[i].extra);
    }
}

void JsonLinesTest::keepsUnknownMembers()
{
    QFETCH(QString, name);
    const QByteArray bytes("{\"Comments\":[\"a\"],\"_input_hash\":-7,\"meta\":{\"wikiPageID\":1},\"nested\":{\"x\":[1,2]},\"text\":\"Ada\"}\n");
    const Format format = *exchangeFormat(name);
    const QList<Document> documents = documentsOf(format.read(bytes, nullptr));
    const QJsonObject again = QJsonDocument::fromJson(format.write(documents, {}).bytes).object();
    const QJsonObject before = QJsonDocument::fromJson(bytes).object();
    for (auto member = before.begin(); member != before.end(); ++member)
        QCOMPARE(again[member.key()], member.value());
}

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "tst_jsonlines.moc"
