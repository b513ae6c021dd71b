// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/formats.h"
#include "tests/support/core/documentlines.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QByteArray bdoc(const char *annotations, const char *text = "Ada met Bo", const char *unit = "p", const char *features = "")
{
    return QByteArray("{\"text\":\"") + text + "\",\"name\":\"\",\"features\":{" + features + "},\"offset_type\":\"" + unit + "\",\"annotation_sets\":{\"Key\":{\"name\":\"Key\",\"annotations\":["
        + annotations + "],\"next_annid\":9}}}";
}

QByteArray mark(const char *id, const char *start, const char *end, const char *features = "")
{
    return QByteArray("{\"type\":\"PER\",\"id\":") + id + ",\"start\":" + start + ",\"end\":" + end + ",\"features\":{" + features + "}}";
}

QByteArray xml(const char *annotations, const char *text = "<Node id=\"0\"/>Ada<Node id=\"3\"/> met <Node id=\"8\"/>Bo<Node id=\"10\"/>", const char *before = "")
{
    return QByteArray("<?xml version='1.0' encoding='UTF-8'?>\n") + before + "<GateDocument version=\"3\">\n<TextWithNodes>" + text + "</TextWithNodes>\n<AnnotationSet Name=\"Key\">" + annotations
        + "</AnnotationSet>\n</GateDocument>\n";
}

QByteArray xmlMark(const char *id, const char *start, const char *end, const char *features = "")
{
    return QByteArray("<Annotation Id=\"") + id + "\" Type=\"PER\" StartNode=\"" + start + "\" EndNode=\"" + end + "\">" + features + "</Annotation>";
}

QByteArray feature(const char *name, const char *className, const char *value)
{
    return QByteArray("<Feature><Name className=\"java.lang.String\">") + name + "</Name><Value className=\"" + className + "\">" + value + "</Value></Feature>";
}

QString describe(const Document &document)
{
    QStringList out;
    for (const Annotation &annotation : document.annotations) {
        QString line = annotation.layer + u'/' + annotation.label + u':';
        for (const TextSpan span : annotation.spans())
            line += span.of(document.article.text).toString() + u';';
        for (const AttributeValue &value : annotation.attributes)
            line += u' ' + value.attribute + u'=' + value.value;
        if (!annotation.note.isEmpty())
            line += u" #"_s + annotation.note;
        out.append(line);
    }
    return out.join(u" | ");
}

/// The lines, and what only the format itself knows.
QStringList everythingOf(const Document &document)
{
    QStringList out = linesOf(document);
    out.append(document.extra);
    for (const Annotation &annotation : document.annotations)
        out.append(annotation.extra);
    return out;
}

} // namespace

class GateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBdoc_data();
    void readsBdoc();
    void refusesBdoc_data();
    void refusesBdoc();
    void readsXml_data();
    void readsXml();
    void refusesXml_data();
    void refusesXml();
    void refusesOtherXml_data();
    void refusesOtherXml();
    void writesAndReads_data() { formats(); }
    void writesAndReads();
    void countsCharacters();
    void placesNodes();
    void replacesForbiddenCharacters();
    void keepsStrangeCharacters_data() { formats(); }
    void keepsStrangeCharacters();
    void samples_data();
    void samples();
    void everyTruncation_data() { formats(); }
    void everyTruncation();

private:
    static void formats();
};

void GateTest::formats()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("bdoc") << u"bdoc"_s;
    QTest::newRow("gate-xml") << u"gate-xml"_s;
}

void GateTest::readsBdoc_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("described");
    QTest::addColumn<int>("repairs");
    const auto row = [](const char *title, const QByteArray &bytes, const char *described, int repairs = 0) { QTest::newRow(title) << bytes << QString::fromUtf8(described) << repairs; };
    row("nothing", bdoc(""), "");
    row("one", bdoc(mark("0", "0", "3")), "Key/PER:Ada;");
    row("to the end", bdoc(mark("0", "8", "10")), "Key/PER:Bo;");
    row("nested", bdoc(mark("0", "0", "10") + ',' + mark("1", "0", "3")), "Key/PER:Ada met Bo; | Key/PER:Ada;");
    row("astral, code points", bdoc(mark("0", "2", "5"), "\xF0\x9F\x9A\xA2 Ada"), "Key/PER:Ada;");
    row("astral, UTF-16", bdoc(mark("0", "3", "6"), "\xF0\x9F\x9A\xA2 Ada", "j"), "Key/PER:Ada;");
    row("features", bdoc(mark("0", "0", "3", "\"a\":\"x\",\"b\":true,\"c\":4.5,\"d\":7,\"e\":[1],\"f\":null,\"g\":false")), "Key/PER:Ada; a=x b=true c=4.5 d=7 g=false");
    row("own", bdoc(mark("0", "0", "3", "\"nutgraf.note\":\"hm\"")), "Key/PER:Ada; #hm");
    row("own, unknown state", bdoc(mark("0", "0", "3", "\"nutgraf.state\":\"asleep\"")), "Key/PER:Ada;", 1);
    row("pieces", bdoc(mark("0", "0", "10", "\"nutgraf.pieces\":\"0-3 8-10\"")), "Key/PER:Ada;Bo;");
    row("pieces elsewhere", bdoc(mark("0", "0", "3", "\"nutgraf.pieces\":\"0-3 8-10\"")), "Key/PER:Ada;", 1);
    row("pieces backwards", bdoc(mark("0", "0", "10", "\"nutgraf.pieces\":\"8-10 0-3\"")), "Key/PER:Ada met Bo;", 1);
    row("no characters", bdoc(mark("0", "3", "3") + ',' + mark("1", "0", "3")), "Key/PER:Ada;", 1);
    row("same id", bdoc(mark("0", "0", "3") + ',' + mark("0", "8", "10")), "Key/PER:Ada; | Key/PER:Bo;", 1);
    row("no id", bdoc("{\"type\":\"X\",\"start\":0,\"end\":3},{\"type\":\"X\",\"start\":8,\"end\":10}"), "Key/X:Ada; | Key/X:Bo;");
}

void GateTest::readsBdoc()
{
    QFETCH(QByteArray, bytes);
    const Format format = *exchangeFormat(u"bdoc"_s);
    const auto read = format.read(bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().message));
    QTEST(describe(read->documents.first()), "described");
    QTEST(int(read->report.repairs.size()), "repairs");
    const auto again = format.read(format.write(read->documents, {}).bytes, nullptr);
    QVERIFY(again && again->report.errors.isEmpty());
    QTEST(describe(again->documents.first()), "described");
}

void GateTest::refusesBdoc_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("outside") << bdoc(mark("0", "0", "11"));
    QTest::newRow("far outside") << bdoc(mark("0", "0", "9007199254740992"));
    QTest::newRow("beyond all numbers") << bdoc(mark("0", "0", "1e300"));
    QTest::newRow("backwards") << bdoc(mark("0", "3", "0"));
    QTest::newRow("negative") << bdoc(mark("0", "-1", "3"));
    QTest::newRow("fraction") << bdoc(mark("0", "0", "2.5"));
    QTest::newRow("text for a number") << bdoc(mark("0", "\"0\"", "3"));
    QTest::newRow("no place") << bdoc("{\"type\":\"PER\",\"id\":1}");
    QTest::newRow("within a pair") << bdoc(mark("0", "1", "4"), "\xF0\x9F\x9A\xA2 Ada", "j");
    QTest::newRow("outside in code points") << bdoc(mark("0", "3", "6"), "\xF0\x9F\x9A\xA2 Ada");
    QTest::newRow("unit unknown") << bdoc("", "Ada", "x");
    QTest::newRow("no text") << QByteArray("{\"offset_type\":\"p\"}");
    QTest::newRow("relation to nothing") << bdoc("", "Ada", "p", "\"nutgraf.relations\":[{\"from\":\"a\",\"to\":\"b\"}]");
}

void GateTest::refusesBdoc()
{
    QFETCH(QByteArray, bytes);
    const auto read = exchangeFormat(u"bdoc"_s)->read(bytes, nullptr);
    QVERIFY(read);
    QCOMPARE(read->report.errors.size(), 1);
    QVERIFY(!read->report.errors.first().place.isEmpty());
    QVERIFY(read->documents.isEmpty() || read->documents.first().annotations.isEmpty());
}

void GateTest::readsXml_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("described");
    QTest::addColumn<int>("repairs");
    const auto row = [](const char *title, const QByteArray &bytes, const char *described, int repairs = 0) { QTest::newRow(title) << bytes << QString::fromUtf8(described) << repairs; };
    row("nothing", xml(""), "");
    row("one", xml(xmlMark("0", "0", "3")), "Key/PER:Ada;");
    row("ids of nodes that are no offsets", xml(xmlMark("0", "a", "b"), "Oh <Node id=\"a\"/>Ada<Node id=\"b\"/>"), "Key/PER:Ada;");
    row("astral", xml(xmlMark("0", "3", "6"), "&#x1F6A2; <Node id=\"3\"/>Ada<Node id=\"6\"/>"), "Key/PER:Ada;");
    row("entities and comments", xml(xmlMark("0", "3", "6"), "&lt;&amp;<!-- no -->&gt;<Node id=\"3\"/>A<![CDATA[d]]>a<Node id=\"6\"/>"), "Key/PER:Ada;");
    row("features", xml(xmlMark("0", "0", "3", feature("a", "java.lang.String", "x y") + feature("b", "java.lang.Boolean", "true") + feature("c", "java.lang.Double", "4.5") + feature("d", "java.lang.Long", "7"))),
        "Key/PER:Ada; a=x y b=true c=4.5 d=7");
    row("classes that nobody knows are no attributes", xml(xmlMark("0", "0", "3", feature("a", "gate.corpora.ObjectWrapper", "&lt;x/>") + feature("n", "java.lang.Double", "4.50"))), "Key/PER:Ada;");
    row("feature twice", xml(xmlMark("0", "0", "3", feature("a", "java.lang.String", "x") + feature("a", "java.lang.String", "y"))), "Key/PER:Ada; a=y", 1);
    row("no characters", xml(xmlMark("0", "3", "3") + xmlMark("1", "0", "3")), "Key/PER:Ada;", 1);
    row("same id", xml(xmlMark("0", "0", "3") + xmlMark("0", "8", "10")), "Key/PER:Ada; | Key/PER:Bo;", 1);
    row("node twice", xml(xmlMark("0", "0", "3"), "<Node id=\"0\"/>Ada<Node id=\"3\"/> met<Node id=\"3\"/>"), "Key/PER:Ada;", 1);
    row("element that nobody knows", xml((xmlMark("0", "0", "3") + "<Other><Deep/></Other>").constData()), "Key/PER:Ada;", 1);
    row("element in the text", xml(xmlMark("0", "0", "3"), "<Node id=\"0\"/>Ada<Node id=\"3\"/> <b>no</b> met"), "Key/PER:Ada;", 1);
    row("Latin 1", "<?xml version='1.0' encoding='ISO-8859-1'?><GateDocument><TextWithNodes><Node id='0'/>\xC9va<Node id='3'/></TextWithNodes><AnnotationSet><Annotation Id='1' Type='P' StartNode='0' "
                   "EndNode='3'/></AnnotationSet></GateDocument>",
        "/P:\u00C9va;");
}

void GateTest::readsXml()
{
    QFETCH(QByteArray, bytes);
    const Format format = *exchangeFormat(u"gate-xml"_s);
    const auto read = format.read(bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().message));
    QTEST(describe(read->documents.first()), "described");
    QTEST(int(read->report.repairs.size()), "repairs");
    const auto again = format.read(format.write(read->documents, {}).bytes, nullptr);
    QVERIFY(again && again->report.errors.isEmpty());
    QCOMPARE(everythingOf(again->documents.first()), everythingOf(read->documents.first()));
}

void GateTest::refusesXml_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no such node") << xml(xmlMark("0", "0", "99"));
    QTest::newRow("negative") << xml(xmlMark("0", "-1", "3"));
    QTest::newRow("no nodes") << xml("<Annotation Id=\"0\" Type=\"PER\"/>");
    QTest::newRow("backwards") << xml(xmlMark("0", "3", "0"));
    QTest::newRow("relation to nothing") << xml("", "Ada</TextWithNodes><GateDocumentFeatures><Feature><Name>nutgraf.relations</Name><Value>[{\"from\":\"a\",\"to\":\"b\"}]</Value></Feature>"
                                                    "</GateDocumentFeatures><TextWithNodes>");
}

void GateTest::refusesXml()
{
    QFETCH(QByteArray, bytes);
    const auto read = exchangeFormat(u"gate-xml"_s)->read(bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->report.errors.size(), 1);
    QVERIFY(!read->report.errors.first().place.isEmpty());
    QVERIFY(read->documents.first().annotations.isEmpty());
}

void GateTest::refusesOtherXml_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("another root") << QByteArray("<?xml version='1.0'?>\n<document>Ada</document>") << u"line 2"_s;
    QTest::newRow("document type") << xml("", "Ada", "<!DOCTYPE GateDocument [<!ENTITY a 'aaaa'>]>\n") << u"line 2"_s;
    QTest::newRow("entity that nobody declared") << xml("", "&a;") << u"line 3"_s;
    QTest::newRow("forbidden character") << xml("", "\x01") << u"line 3"_s;
    QTest::newRow("reference to a forbidden character") << xml("", "&#0;") << u"line 3"_s;
    QTest::newRow("no XML") << QByteArray("Ada met Bo") << u"line 1"_s;
    QTest::newRow("second document broken") << QByteArray(xml("") + "<GateDocument>") << u"line 6"_s;
    QTest::newRow("deep") << QByteArray("<GateDocument>" + QByteArray("<a>").repeated(100000)) << u"line 1"_s;
}

void GateTest::refusesOtherXml()
{
    QFETCH(QByteArray, bytes);
    const auto read = exchangeFormat(u"gate-xml"_s)->read(bytes, nullptr);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::BadInput);
    QTEST(read.error().place, "place");
}

void GateTest::placesNodes()
{
    const QString text = u"\U0001F1E9\U0001F1EA Ada\r\nan e\u0301lan \U0001F469\u200D\U0001F469\u200D\U0001F467 Bo"_s;
    const QStringList words{u"Ada"_s, u"e\u0301lan"_s, u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s, u"Bo"_s};
    const QString written = QString::fromUtf8(exchangeFormat(u"gate-xml"_s)->write({plainDocument(text, words)}, {}).bytes);
    // What stands before a node, as Java counts it.
    QString content = written.section(u"<TextWithNodes>"_s, 1).section(u"</TextWithNodes>"_s, 0, 0);
    content.replace(u"&#13;"_s, u"\r"_s);
    qsizetype before = 0;
    QList<qsizetype> ids;
    const QStringList parts = content.split(u"<Node id=\""_s);
    for (const QString &part : parts) {
        if (!ids.isEmpty() || &part != &parts.first()) {
            ids.append(part.section(u'"', 0, 0).toLongLong());
            QCOMPARE(ids.last(), before);
        }
        before += (&part == &parts.first() ? part : part.section(u"\"/>"_s, 1)).size();
    }
    QCOMPARE(before, text.size());
    QCOMPARE(ids.size(), 8);
    for (qsizetype i = 0; i < words.size(); ++i)
        QCOMPARE(text.mid(ids[2 * i], ids[2 * i + 1] - ids[2 * i]), words[i]);
}

void GateTest::replacesForbiddenCharacters()
{
    const QString text = u"a"_s + QChar(u'\0') + QChar(u'\x01') + QChar(u'\uFFFE') + u" Ada"_s;
    const Format way = *exchangeFormat(u"gate-xml"_s);
    const Written written = way.write({plainDocument(text, {u"Ada"_s})}, {});
    QCOMPARE(written.losses.losses.last().kind, u"xml-characters");
    QCOMPARE(written.losses.losses.last().count, 3);
    const auto read = way.read(written.bytes, nullptr);
    QVERIFY(read);
    QCOMPARE(read->documents.first().article.text, u"a\uFFFD\uFFFD\uFFFD Ada");
    QCOMPARE(describe(read->documents.first()), u"/Person:Ada;");
}

void GateTest::writesAndReads()
{
    QFETCH(QString, format);
    const Format way = *exchangeFormat(format);
    Document document = fullDocument();
    document.annotations[0].extra = u"{\"other\":{\"a\":[1]}}"_s;
    const Written written = way.write({document, plainDocument(u"Ada"_s, {u"Ada"_s})}, {});
    const auto read = way.read(written.bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->report.errors.isEmpty() && read->report.repairs.isEmpty());
    QCOMPARE(read->documents.size(), 2);
    QStringList kinds;
    for (const Loss &loss : written.losses.losses)
        kinds.append(loss.kind);
    kinds.removeAll(u"several-documents"_s);
    kinds.sort();
    QCOMPARE(kinds, QStringList({u"label-details"_s, u"schema"_s, u"structure"_s}));
    QCOMPARE(linesOf(read->documents.first(), written.losses), linesOf(document, written.losses));
    QVERIFY(read->documents.first().annotations.first().extra.contains(u"\"other\":{\"a\":[1]}"));
    const QByteArray second = way.write(read->documents, {}).bytes;
    QCOMPARE(second.split(','), written.bytes.split(','));
}

void GateTest::countsCharacters()
{
    const QString text = u"\U0001F1E9\U0001F1EA Ada\r\nan e\u0301lan \U0001F469\u200D\U0001F469\u200D\U0001F467 Bo"_s;
    const QStringList words{u"Ada"_s, u"e\u0301lan"_s, u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s, u"Bo"_s};
    const QByteArray bytes = exchangeFormat(u"bdoc"_s)->write({plainDocument(text, words)}, {}).bytes;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(object[u"offset_type"].toString(), u"p");
    const QList<uint> characters = object[u"text"].toString().toUcs4();
    const QJsonArray all = object[u"annotation_sets"][u""][u"annotations"].toArray();
    QStringList found;
    for (const QJsonValueConstRef one : all) {
        const QList<uint> part = characters.mid(one[u"start"].toInt(), one[u"end"].toInt() - one[u"start"].toInt());
        found.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size()));
    }
    QCOMPARE(found, words);
}

void GateTest::keepsStrangeCharacters()
{
    QFETCH(QString, format);
    const Format way = *exchangeFormat(format);
    const QString text = u"\uFEFFa\r\nb\rc\td ]]> <&> \u0085\u2028 Ada \u00A0"_s;
    const Document document = plainDocument(text, {u"Ada"_s, u"\r"_s, u"]]> <&>"_s});
    const Written written = way.write({document}, {});
    const auto read = way.read(written.bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(linesOf(read->documents.first(), written.losses), linesOf(document, written.losses));
    const Written half = way.write({plainDocument(u"x"_s + QChar(0xD800) + u" Ada"_s, {u"Ada"_s})}, {});
    QVERIFY(std::ranges::any_of(half.losses.losses, [](const Loss &loss) { return loss.kind == u"lone-surrogates"; }));
    QCOMPARE(describe(way.read(half.bytes, nullptr)->documents.first()), u"/Person:Ada;");
}

void GateTest::samples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("annotations");
    QTest::addColumn<int>("empty");
    QTest::newRow("none") << QString() << 0 << 0;
    const auto row = [](const char *name, int annotations, int empty) {
        const QString path = QStringLiteral(NUTGRAF_SHARED "/samples/formats/gate/") + QLatin1StringView(name);
        if (QFile::exists(path))
            QTest::newRow(name) << path << annotations << empty;
    };
    row("tests/testdoc1.bdocjs", 4, 3);
    row("html-ann-viewer/debug_doc2.bdocjs", 1, 3);
    row("docs/overview/ann-relations.bdocjs", 9, 3);
    row("tests/testdoc1.xml", 4, 3);
    row("debug/debug-gatexml.xml", 1, 0);
}

void GateTest::samples()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("The shared samples are read in the other rows, where they are beside the repository.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Format way = *exchangeFormat(path.endsWith(u".xml") ? u"gate-xml"_s : u"bdoc"_s);
    const auto read = way.read(file.readAll(), nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->report.errors.isEmpty());
    QTEST(int(read->documents.first().annotations.size()), "annotations");
    QTEST(int(read->report.repairs.size()), "empty");
    const Written written = way.write(read->documents, {});
    const auto again = way.read(written.bytes, nullptr);
    QVERIFY(again && again->report.errors.isEmpty());
    QCOMPARE(everythingOf(again->documents.first()), everythingOf(read->documents.first()));
    QCOMPARE(way.write(again->documents, {}).bytes, written.bytes);
}

void GateTest::everyTruncation()
{
    QFETCH(QString, format);
    const Format way = *exchangeFormat(format);
    const QByteArray bytes = way.write({plainDocument(u"Ada \U0001F6A2 met Bo"_s, {u"Ada"_s, u"Bo"_s})}, {}).bytes;
    QVERIFY(way.read(bytes, nullptr));
    for (qsizetype length = 0; length < bytes.trimmed().size(); ++length) {
        const auto read = way.read(bytes.first(length), nullptr);
        if (read)
            QVERIFY(read->documents.isEmpty());
    }
}

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
