// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/holdings.h"
#include "core/exchange/webanno/tsvlayer.h"
#include "core/exchange/webanno/webannotsv.h"
#include "tests/support/core/documentlines.h"

#include <QDirIterator>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head("#FORMAT=WebAnno TSV 3.3\n");

QString describe(const Document &document)
{
    QStringList out;
    QHash<QString, QString> words;
    for (const Annotation &annotation : document.annotations) {
        QString line = labelName(document.tagSet, annotation.label) + u':' + annotation.span.of(document.article.text).toString();
        for (const AttributeValue &value : annotation.attributes)
            line += u' ' + value.attribute + u'=' + value.value;
        if (!annotation.note.isEmpty())
            line += u" #"_s + annotation.note;
        words.insert(annotation.id, annotation.span.of(document.article.text).toString());
        out.append(line);
    }
    for (const Relation &relation : document.relations)
        out.append(words.value(relation.from) + u'-' + relationName(document.tagSet, relation.type) + u'-' + words.value(relation.to));
    return out.join(u" | ");
}

QString firstError(const ReadResult &read)
{
    return read.report.errors.isEmpty() ? QString() : read.report.errors.first().place + u": "_s + read.report.errors.first().message;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class WebannoTsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void escapes_data();
    void escapes();
    void layers_data();
    void layers();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void foreign();
    void ontoAnArticle();
    void writesAndReads();
    void writesPlainly();
    void countsUtf16();
    void suite_data();
    void suite();
    void everySample();
    void everyTruncation();
};

void WebannoTsvTest::escapes_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("word") << u"Ada"_s << u"Ada"_s;
    QTest::newRow("all") << u"\\[]|_;*\t\n\r->"_s << u"\\\\\\[\\]\\|\\_\\;\\*\\t\\n\\r\\->"_s;
    QTest::newRow("hyphen") << u"a-b>"_s << u"a-b>"_s;
    QTest::newRow("astral") << u"\U0001F6A2"_s << u"\U0001F6A2"_s;
}

void WebannoTsvTest::escapes()
{
    QFETCH(QString, plain);
    QFETCH(QString, escaped);
    QCOMPARE(escapedTsv(plain), escaped);
    QCOMPARE(unescapedTsv(escaped), plain);
}

void WebannoTsvTest::layers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("good");
    QTest::addColumn<int>("label");
    const auto row = [](const char *line, bool good, int label = -1) { QTest::newRow(line) << QString::fromLatin1(line) << good << label; };
    row("#T_SP=a.Span|value", true, 0);
    row("#T_SP=a.Span|", true);
    row("#T_SP=a.Span|identifier|value", true, 1);
    row("#T_SP=a.Host|ROLE_a.Host:links_a.L|a.Span|x", true, 2);
    row("#T_CH=a.Link|referenceRelation|referenceType", true, 1);
    row("#T_RL=a.Rel|b|BT_a.Span", true, 0);
    row("#T_RL=a.Rel|BT_a.Span", true);
    row("#T_RL=a.Rel|value", false);
    row("#T_SP=", false);
    row("#T_SP=|x", false);
    row("#T_SP=a.Span", false);
    row("#T_XX=a|b", false);
    row("", false);
}

void WebannoTsvTest::layers()
{
    QFETCH(QString, line);
    const auto layer = parseTsvLayer(line);
    QTEST(layer.has_value(), "good");
    if (!layer)
        return;
    QTEST(int(layer->labelColumn()), "label");
    QCOMPARE(layer->line(), line);
}

void WebannoTsvTest::reads_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("described");
    const auto row = [](const char *title, const char *rest, const char *described) { QTest::newRow(title) << QByteArray(rest) << QString::fromUtf8(described); };
    row("nothing", "\n\n#Text=Ada met\n1-1\t0-3\tAda\t\n1-2\t4-7\tmet\t\n", "");
    row("span", "#T_SP=c.S|value\n\n\n#Text=Ada met\n1-1\t0-3\tAda\tP\t\n1-2\t4-7\tmet\t_\t\n", "P:Ada");
    row("null", "#T_SP=c.S|value\n\n\n#Text=Ada met\n1-1\t0-3\tAda\t*\t\n1-2\t4-7\tmet\t_\t\n", "S:Ada");
    row("no features", "#T_SP=c.S|\n\n\n#Text=Ada met\n1-1\t0-3\tAda\t*\t\n1-2\t4-7\tmet\t_\t\n", "S:Ada");
    row("attributes", "#T_SP=c.S|tone|value|why\n\n\n#Text=Ada\n1-1\t0-3\tAda\tloud\tP\t*\t\n", "P:Ada tone=loud");
    row("stack", "#T_SP=c.S|value\n\n\n#Text=Ada met\n1-1\t0-3\tAda\tP[1]|Q[2]\t\n1-2\t4-7\tmet\tP[1]\t\n", "P:Ada met | Q:Ada");
    row("part", "#T_SP=c.S|value\n\n\n#Text=Ada met\n1-1\t0-3\tAda\t_\t\n1-1.1\t1-3\tda\tP[3]\t\n1-2\t4-7\tmet\t_\t\n1-2.1\t4-5\tm\tP[3]\t\n", "P:da m");
    row("relation", "#T_SP=c.S|value\n#T_RL=c.R|value|BT_c.S\n\n\n#Text=Ada met\n1-1\t0-3\tAda\tP\t_\t_\t\n1-2\t4-7\tmet\tQ\tby\t1-1\t\n", "P:Ada | Q:met | Ada-by-met");
    row("relation of stacked", "#T_SP=c.S|value\n#T_RL=c.R|value|BT_c.S\n\n\n#Text=Ada met\n1-1\t0-3\tAda\tP[1]|Q[2]\t_\t_\t\n1-2\t4-7\tmet\tQ\tby\t1-1[2_0]\t\n", "P:Ada | Q:Ada | Q:met | Ada-by-met");
    row("relation of tokens", "#T_RL=c.R|value|BT_c.Token\n\n\n#Text=Ada met\n1-1\t0-3\tAda\t_\t_\t\n1-2\t4-7\tmet\tby\t1-1\t\n", "Token:Ada | Token:met | Ada-by-met");
    row("chain", "#T_CH=c.L|referenceRelation|referenceType\n\n\n#Text=Ada met\n1-1\t0-3\tAda\tis->1-1\tP[1]\t\n1-2\t4-7\tmet\t*->1-2\tQ[1]\t\n", "P:Ada | Q:met | Ada-is-met");
    row("slots", "#T_SP=c.S|value\n#T_SP=c.H|ROLE_c.H:links_c.L|c.S|value\n\n\n#Text=Ada met\n1-1\t0-3\tAda\tP\t_\t_\t_\t\n1-2\t4-7\tmet\t_\twho;*\t1-1;1-1\tM\t\n", "P:Ada | M:met | met-who-Ada | met-links-Ada");
    row("two sentences", "#T_SP=c.S|value\n\n\n#Text=Ada\n1-1\t0-3\tAda\tP[1]\t\n\n#Text=met\n2-1\t4-7\tmet\tP[1]\t\n", "P:Ada\nmet");
    row("line breaks and escapes", "#T_SP=c.S|value\n\n\n#Text=Ada\n#Text=met\\\\\n1-1\t0-3\tAda\tP[1]\t\n1-2\t4-8\tmet\\\tP[1]\t\n", "P:Ada\nmet\\");
    row("carriage returns in the file", "#T_SP=c.S|value\r\n\r\n\r\n#Text=Ada\r\n1-1\t0-3\tAda\tP\t\r\n", "P:Ada");
}

void WebannoTsvTest::reads()
{
    QFETCH(QByteArray, rest);
    const auto read = readWebannoTsv(head + rest, nullptr);
    QVERIFY(read);
    QCOMPARE(firstError(*read), QString());
    QTEST(describe(read->documents.first()), "described");
    const Written written = writeWebannoTsv(read->documents, {});
    QCOMPARE(written.bytes, (head + rest).replace("\r\n", "\n"));
    QCOMPARE(cutWebannoTsv(written.bytes + written.bytes), written.bytes.size());
    QCOMPARE(cutWebannoTsv(written.bytes), 0);
}

void WebannoTsvTest::refuses_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *rows, const char *place) { QTest::newRow(rows) << QByteArray(rows) << QString::fromLatin1(place); };
    row("1-1\t0-3\tBob\tP\t_\t_\t\n", "line 7");
    row("1-1\t0-9\tAda\tP\t_\t_\t\n", "line 7");
    row("1-1\t3-0\tAda\tP\t_\t_\t\n", "line 7");
    row("1-1\t-1-3\tAda\tP\t_\t_\t\n", "line 7");
    row("1-1\t0-3\n", "line 7");
    row("1-1\t0-99999999999999999999\tAda\tP\t_\t_\t\n", "line 7");
    row("1-1\t900000000-900000003\tAda\tP\t_\t_\t\n", "line 7");
    row("1-1\t0-3\tAda\tP\t\n", "line 7");
    row("1-1\t0-3\tAda\tP\t_\t_\t\n1-2\t0-3\tAda\tP\t_\t_\t\n", "line 8");
    row("1-1\t0-3\tAda\tP\tby\t1-9\t\n", "line 7");
    row("1-1\t0-3\tAda\tP\tby\t1-1[7_0]\t\n", "line 7");
    row("1-1\t0-3\tAda\tP\tby\t_\t\n", "line 7");
}

void WebannoTsvTest::refuses()
{
    QFETCH(QByteArray, rows);
    const auto read = readWebannoTsv(head + "#T_SP=c.S|value\n#T_RL=c.R|value|BT_c.S\n\n\n#Text=Ada met\n" + rows, nullptr);
    QVERIFY(read);
    QCOMPARE(read->report.errors.size(), 1);
    QTEST(read->report.errors.first().place, "place");
}

void WebannoTsvTest::foreign()
{
    for (const char *bytes : {"", "x", "#FORMAT=WebAnno TSV 2.0\n", "{}", "\n#FORMAT=WebAnno TSV 3.3\n"}) {
        const auto read = readWebannoTsv(bytes, nullptr);
        QVERIFY2(!read, bytes);
        QCOMPARE(read.error().code, Error::Code::BadInput);
    }
}

void WebannoTsvTest::ontoAnArticle()
{
    const QByteArray bytes = head + "#T_SP=c.S|value\n\n\n#Text=Ada.\n1-1\t0-3\tAda\tP\t\n1-2\t3-4\t.\t_\t\n\n#Text=Bo\n2-1\t6-8\tBo\tP\t\n";
    const Document article = plainDocument(u"Ada.  Bo"_s, {});
    const auto read = readWebannoTsv(bytes, &article);
    QVERIFY(read);
    QCOMPARE(firstError(*read), QString());
    QCOMPARE(read->documents.first().article.text, u"Ada.  Bo"_s);
    QCOMPARE(describe(read->documents.first()), u"P:Ada | P:Bo"_s);
    const Document other = plainDocument(u"Eve.  Bo"_s, {});
    const auto wrong = readWebannoTsv(bytes, &other);
    QVERIFY(wrong);
    QCOMPARE(wrong->report.errors.size(), 1);
}

void WebannoTsvTest::writesAndReads()
{
    const Document document = fullDocument();
    const Written written = writeWebannoTsv({document}, {});
    const auto read = readWebannoTsv(written.bytes, nullptr);
    QVERIFY(read);
    QCOMPARE(firstError(*read), QString());
    QVERIFY(read->report.repairs.isEmpty());
    const Holdings held = Holding::Text | Holding::Overlaps | Holding::Relations | Holding::RelationDetails | Holding::Attributes | Holding::Notes;
    Document expected = heldPart(document, held);
    for (AttributeType &type : expected.tagSet.attributes)
        type.name = type.id;
    QCOMPARE(linesOf(read->documents.first(), written.losses), linesOf(expected, written.losses));
    QStringList kinds;
    for (const Loss &loss : written.losses.losses)
        kinds.append(loss.kind);
    for (const char *kind : {"gaps", "states", "relation-details", "features", "article-labels", "metadata", "unlabelled"})
        QVERIFY2(kinds.contains(QLatin1StringView(kind)), kind);
    QVERIFY(!kinds.contains(u"notes") && !kinds.contains(u"attributes"));
}

void WebannoTsvTest::writesPlainly()
{
    Document document = plainDocument(u"Ada met Bo. Bo [left].\nHe"_s, {u"Ada"_s, u"t Bo"_s});
    document.relations = {{u"r"_s, u"own"_s, u"1"_s, u"2"_s}};
    QCOMPARE(writeWebannoTsv({document}, {}).bytes,
             head + "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n"
                    "#T_RL=webanno.custom.RelationNamedEntity|value|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n\n\n"
                    "#Text=Ada met Bo. \n1-1\t0-3\tAda\t*\tPerson\t_\t_\t\n1-2\t4-7\tmet\t_\t_\t_\t_\t\n1-2.1\t6-7\tt\t*[1]\tPlace[1]\town\t1-1[0_1]\t\n"
                    "1-3\t8-10\tBo\t*[1]\tPlace[1]\t_\t_\t\n1-4\t10-11\t.\t_\t_\t_\t_\t\n\n"
                    "#Text=Bo [left].\n#Text=\n2-1\t12-14\tBo\t_\t_\t_\t_\t\n2-2\t15-16\t[\t_\t_\t_\t_\t\n2-3\t16-20\tleft\t_\t_\t_\t_\t\n2-4\t20-21\t]\t_\t_\t_\t_\t\n2-5\t21-22\t.\t_\t_\t_\t_\t\n\n"
                    "#Text=He\n3-1\t23-25\tHe\t_\t_\t_\t_\t\n");
}

void WebannoTsvTest::countsUtf16()
{
    const QString text = u"\U0001F1E9\U0001F1EA Ada\r\nan e\u0301lan \U0001F469\u200D\U0001F469\u200D\U0001F467 Bo\uFEFF x"_s;
    const Document document = plainDocument(text, {u"Ada"_s, u"e\u0301lan"_s, u"Bo"_s});
    const Written written = writeWebannoTsv({document}, {});
    // Counted by hand: two flags letters of two units each, family 8 units.
    QVERIFY(written.bytes.contains("\t5-8\tAda\t*\tPerson\t"));
    QVERIFY(written.bytes.contains("\t13-18\te\xCC\x81lan\t*\tPlace\t"));
    QVERIFY(written.bytes.contains("28-30\tBo"));
    QVERIFY(written.bytes.contains("#Text=\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA Ada\\r\n#Text=\n"));
    const auto read = readWebannoTsv(written.bytes, nullptr);
    QVERIFY(read && read->report.errors.isEmpty());
    QCOMPARE(read->documents.first().article.text, text);
    QCOMPARE(linesOf(read->documents.first(), written.losses), linesOf(document, written.losses));
}

void WebannoTsvTest::suite_data()
{
    QTest::addColumn<QString>("path");
    const QString folder = QStringLiteral(NUTGRAF_SHARED "/samples/formats/webanno-tsv/tsv3-suite");
    QDirIterator files(folder, {u"reference.tsv"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.section(u'/', -2, -2))) << path;
    }
    if (!QDir(folder).exists())
        QTest::newRow("none") << QString();
}

void WebannoTsvTest::suite()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("The shared samples are not beside the repository.");
    const QByteArray bytes = contentsOf(path);
    const auto read = readWebannoTsv(bytes, nullptr);
    QVERIFY(read);
    QCOMPARE(firstError(*read), QString());
    const Written written = writeWebannoTsv(read->documents, {});
    if (read->report.repairs.isEmpty()) { // else something without length was left out
        QCOMPARE(written.bytes, bytes);
        return;
    }
    const auto again = readWebannoTsv(written.bytes, nullptr);
    QVERIFY(again && again->report.errors.isEmpty() && again->report.repairs.isEmpty());
    QCOMPARE(describe(again->documents.first()), describe(read->documents.first()));
}

void WebannoTsvTest::everySample()
{
    const QString folder = QStringLiteral(NUTGRAF_SHARED "/samples/formats/webanno-tsv");
    if (!QDir(folder).exists())
        QSKIP("The shared samples are not beside the repository.");
    QDirIterator files(folder, {u"*.tsv"_s}, QDir::Files, QDirIterator::Subdirectories);
    int same = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray bytes = contentsOf(path);
        const auto read = readWebannoTsv(bytes, nullptr);
        QVERIFY2(read, qPrintable(path));
        QVERIFY2(read->report.errors.isEmpty(), qPrintable(path + firstError(*read)));
        const QByteArray written = writeWebannoTsv(read->documents, {}).bytes;
        same += written == bytes ? 1 : 0;
        const auto again = readWebannoTsv(written, nullptr);
        QVERIFY2(again && again->report.errors.isEmpty(), qPrintable(path));
        LossReport tagSet; // labels of what was left out for having no length stay in it, and ids count it
        if (!read->report.repairs.isEmpty()) {
            tagSet.add(u"ids"_s, {}, {});
            tagSet.add(u"label-details"_s, {}, {});
            tagSet.add(u"schema"_s, {}, {});
        }
        QCOMPARE(linesOf(again->documents.first(), tagSet), linesOf(read->documents.first(), tagSet));
    }
    qInfo("%d files are written byte for byte", same);
    QVERIFY(same >= 50);
}

void WebannoTsvTest::everyTruncation()
{
    const QByteArray whole = head + "#T_SP=c.S|value\n#T_SP=c.H|ROLE_c.H:links_c.L|c.S|value\n#T_CH=c.L|referenceRelation|referenceType\n#T_RL=c.R|value|BT_c.S\n\n\n#Sentence.id=a\n#Text=Ada met\n"
                                    "1-1\t0-3\tAda\tP[1]|Q[2]\t_\t_\t_\tis->1-1\tP[1]\t_\t_\t\n1-2\t4-7\tmet\tP[1]\twho\t1-1[2]\tM\t*->1-2\t*[1]\tby\t1-1[1_2]\t\n1-2.1\t4-5\tm\tX\t_\t_\t_\t_\t_\tby\t1-1[1_0]\t\n";
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const auto read = readWebannoTsv(whole.first(length), nullptr);
        if (!read) {
            QVERIFY(length < head.size());
            continue;
        }
        for (const Document &document : read->documents) {
            for (const Annotation &annotation : document.annotations)
                QVERIFY(!annotation.span.isEmpty() && annotation.span.end <= document.article.text.size());
        }
        QVERIFY(readWebannoTsv(writeWebannoTsv(read->documents, {}).bytes, nullptr));
    }
}

QTEST_GUILESS_MAIN(WebannoTsvTest)
#include "tst_webannotsv.moc"
