// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/holdings.h"
#include "core/exchange/labelstudio.h"
#include "tests/support/core/documentlines.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QByteArray task(const char *results, const char *text = "Ada met Bo", const char *more = "")
{
    return QByteArray("[{\"data\":{\"text\":\"") + text + "\"},\"annotations\":[{\"completed_by\":{\"email\":\"a@example.org\"},\"result\":[" + results + "]}]" + more + "}]";
}

QByteArray region(const char *id, int start, int end, const char *words, const char *label)
{
    return QByteArray("{\"id\":\"") + id + "\",\"type\":\"labels\",\"from_name\":\"ner\",\"to_name\":\"text\",\"value\":{\"start\":" + QByteArray::number(start) + ",\"end\":" + QByteArray::number(end)
        + ",\"text\":\"" + words + "\",\"labels\":[\"" + label + "\"]}}";
}

QString describe(const Document &document)
{
    QStringList out;
    QHash<QString, QString> words;
    for (const Annotation &annotation : document.annotations) {
        QString line = annotation.label + u':' + annotation.span.of(document.article.text).toString();
        for (const AttributeValue &value : annotation.attributes)
            line += u' ' + value.attribute + u'=' + value.value;
        if (!annotation.note.isEmpty())
            line += u" #"_s + annotation.note;
        if (annotation.state != AnnotationState::Accepted)
            line += u" state "_s + QString::number(int(annotation.state));
        words.insert(annotation.id, annotation.span.of(document.article.text).toString());
        out.append(line);
    }
    for (const Relation &relation : document.relations)
        out.append(words.value(relation.from) + u'-' + relation.type + u'-' + words.value(relation.to));
    for (const DocumentLabel &label : document.labels)
        out.append(u'=' + label.label);
    return out.join(u" | ");
}

} // namespace

class LabelStudioTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesAndReads();
    void countsUtf16();
    void configures();
    void samples_data();
    void samples();
    void everyTruncation();
};

void LabelStudioTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("described");
    QTest::addColumn<int>("repairs");
    const auto row = [](const char *title, const QByteArray &bytes, const char *described, int repairs = 0) { QTest::newRow(title) << bytes << QString::fromUtf8(described) << repairs; };
    const QByteArray ada = region("a", 0, 3, "Ada", "PER");
    const QByteArray bo = region("b", 8, 10, "Bo", "PER");
    row("nothing", task(""), "");
    row("a region", task(ada), "PER:Ada");
    row("one task alone", task(ada).sliced(1).chopped(1), "PER:Ada");
    row("numbers as text", task("{\"id\":\"a\",\"type\":\"labels\",\"value\":{\"start\":\"0\",\"end\":\"3\",\"labels\":[\"PER\"]}}"), "PER:Ada");
    row("astral", task(region("a", 3, 6, "Ada", "PER"), "\xF0\x9F\x9A\xA2 Ada"), "PER:Ada");
    row("words elsewhere", task(region("a", 1, 4, "Ada", "PER")), "PER:Ada", 1);
    row("relation", task(ada + ',' + bo + ",{\"type\":\"relation\",\"from_id\":\"a\",\"to_id\":\"b\",\"direction\":\"right\",\"labels\":[\"knows\"]}"), "PER:Ada | PER:Bo | Ada-knows-Bo");
    row("relation to the left", task(ada + ',' + bo + ",{\"type\":\"relation\",\"from_id\":\"a\",\"to_id\":\"b\",\"direction\":\"left\",\"labels\":[\"knows\"]}"), "PER:Ada | PER:Bo | Bo-knows-Ada");
    row("note and choice", task(ada + ",{\"id\":\"a\",\"type\":\"textarea\",\"from_name\":\"note\",\"value\":{\"start\":0,\"end\":3,\"text\":[\"hm\"]}},"
                                     "{\"id\":\"a\",\"type\":\"choices\",\"from_name\":\"tone\",\"value\":{\"choices\":[\"calm\"]}},{\"id\":\"a\",\"type\":\"number\",\"from_name\":\"sum\",\"value\":{\"number\":4.5}}"),
        "PER:Ada tone=calm sum=4.5 #hm");
    row("label of the article", task("{\"id\":\"c\",\"type\":\"choices\",\"from_name\":\"sentiment\",\"value\":{\"choices\":[\"good\",\"short\"]}}"), "=good | =short");
    row("prediction", task(ada, "Ada met Bo", ",\"predictions\":[{\"model_version\":\"m1\",\"result\":[{\"id\":\"p\",\"type\":\"labels\",\"score\":0.5,\"value\":{\"start\":8,\"end\":10,\"labels\":[\"PER\"]}}]}]"), "PER:Ada | PER:Bo state 1");
    row("picture", task("{\"id\":\"x\",\"type\":\"rectanglelabels\",\"value\":{\"x\":1}}"), "", 1);
    row("no label", task("{\"id\":\"a\",\"type\":\"labels\",\"value\":{\"start\":0,\"end\":3,\"labels\":[]}}"), ":Ada");
    row("two labels", task("{\"id\":\"a\",\"type\":\"labels\",\"value\":{\"start\":0,\"end\":3,\"labels\":[\"A\",\"B\"]}}"), "A:Ada", 1);
}

void LabelStudioTest::reads()
{
    QFETCH(QByteArray, bytes);
    const auto read = readLabelStudio(bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().message));
    QTEST(describe(read->documents.first()), "described");
    QTEST(int(read->report.repairs.size()), "repairs");
    const auto again = readLabelStudio(writeLabelStudio(read->documents, {}).bytes, nullptr);
    QVERIFY(again && again->report.errors.isEmpty());
    QTEST(describe(again->documents.first()), "described");
}

void LabelStudioTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *title, const QByteArray &bytes) { QTest::newRow(title) << bytes; };
    row("outside", task(region("a", 0, 99, "", "PER")));
    row("backwards", task(region("a", 3, 0, "", "PER")));
    row("no length", task(region("a", 3, 3, "", "PER")));
    row("negative", task(region("a", -1, 3, "", "PER")));
    row("other words", task(region("a", 0, 3, "Zoe", "PER")));
    row("no place", task("{\"id\":\"a\",\"type\":\"labels\",\"value\":{\"labels\":[\"PER\"]}}"));
    row("huge", task("{\"id\":\"a\",\"type\":\"labels\",\"value\":{\"start\":0,\"end\":1e300,\"labels\":[\"PER\"]}}"));
    row("relation to nothing", task("{\"type\":\"relation\",\"from_id\":\"a\",\"to_id\":\"b\"}"));
    row("no text", "[{\"data\":{\"image\":7},\"annotations\":[]}]");
    row("no data", "[{}]");
}

void LabelStudioTest::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = readLabelStudio(bytes, nullptr);
    QVERIFY(read);
    QCOMPARE(read->report.errors.size(), 1);
    QVERIFY(read->report.errors.first().place.startsWith(u"task 1"));
    QVERIFY(!readLabelStudio("[{\"data\"", nullptr));
}

void LabelStudioTest::writesAndReads()
{
    Document document = fullDocument();
    document.relations.removeFirst();
    const Written written = writeLabelStudio({document, plainDocument(u"Ada"_s, {u"Ada"_s})}, {});
    const auto read = readLabelStudio(written.bytes, nullptr);
    QVERIFY(read && read->report.errors.isEmpty());
    QVERIFY(read->report.repairs.isEmpty());
    QCOMPARE(read->documents.size(), 2);
    Holdings held = Holding::Text | Holding::Metadata | Holding::Overlaps | Holding::Unlabelled | Holding::Notes | Holding::Attributes | Holding::Relations
        | Holding::ArticleLabels | Holding::Authors | Holding::Certainty | Holding::States;
    Document expected = heldPart(document, held);
    expected.annotations[2].state = AnnotationState::Accepted; // disputed, which is told nowhere
    LossReport losses = written.losses;
    losses.losses.removeIf([](const Loss &loss) { return loss.kind == u"states"; });
    QCOMPARE(linesOf(read->documents.first(), losses), linesOf(expected, losses));
    QCOMPARE(writeLabelStudio(read->documents, {}).bytes, written.bytes);
}

void LabelStudioTest::countsUtf16()
{
    const QString text = u"\U0001F1E9\U0001F1EA Ada\r\nan e\u0301lan \U0001F469\u200D\U0001F469\u200D\U0001F467 Bo"_s;
    const Document document = plainDocument(text, {u"Ada"_s, u"e\u0301lan"_s, u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s, u"Bo"_s});
    const QJsonArray tasks = QJsonDocument::fromJson(writeLabelStudio({document}, {}).bytes).array();
    const QJsonArray results = tasks[0][u"annotations"][0][u"result"].toArray();
    QCOMPARE(results.size(), 4);
    for (const QJsonValueConstRef result : results) {
        const QJsonObject value = result[u"value"].toObject();
        QCOMPARE(text.mid(value[u"start"].toInt(), value[u"end"].toInt() - value[u"start"].toInt()), value[u"text"].toString());
    }
}

void LabelStudioTest::configures()
{
    TagSet tagSet = fullDocument().tagSet;
    tagSet.labels[0].name = u"A & <B> \"C\""_s;
    QXmlStreamReader xml(labelStudioConfiguration(tagSet));
    QStringList values;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.attributes().hasAttribute(u"value"_s))
            values.append(xml.name().toString() + u':' + xml.attributes().value(u"value"_s).toString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(values.contains(u"Label:A & <B> \"C\""_s));
    QVERIFY(values.contains(u"Choice:Opinion"_s));
    QVERIFY(values.contains(u"Relation:Calls"_s));
    QVERIFY(values.contains(u"Text:$text"_s));
}

void LabelStudioTest::samples_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString();
    const QString top = QStringLiteral(NUTGRAF_SHARED "/samples/formats/label-studio/");
    for (const char *name : {"named_entity/annotations/1.json", "rich_text_plain/annotations/1.json"}) {
        if (QFile::exists(top + QLatin1StringView(name)))
            QTest::newRow(name) << top + QLatin1StringView(name);
    }
}

void LabelStudioTest::samples()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("The shared samples are read in the other rows, where they are beside the repository.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readLabelStudio(file.readAll(), nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    // One of them has regions of another text, which is told.
    QCOMPARE(read->documents.first().annotations.isEmpty(), !read->report.errors.isEmpty());
    QCOMPARE(read->report.errors.isEmpty(), path.contains(u"named_entity"));
    const auto again = readLabelStudio(writeLabelStudio(read->documents, {}).bytes, nullptr);
    QVERIFY(again && again->report.errors.isEmpty());
    QCOMPARE(linesOf(again->documents.first()), linesOf(read->documents.first()));
}

void LabelStudioTest::everyTruncation()
{
    const QByteArray bytes = writeLabelStudio({fullDocument()}, {}).bytes;
    for (qsizetype length = 0; length < bytes.size() - 1; length += 3) {
        const auto read = readLabelStudio(bytes.first(length), nullptr);
        if (read)
            QVERIFY(read->documents.isEmpty());
    }
}

QTEST_GUILESS_MAIN(LabelStudioTest)
#include "tst_labelstudio.moc"
