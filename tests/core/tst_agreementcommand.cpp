// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which documents of several files are the same, and the command that compares their annotators, from outside.

#include "core/exchange/sharedtexts.h"
#include "core/exchange/w3cwriter.h"
#include "core/exchange/csv.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString harbour = u"Marta Velling opened the bridge.\nTidewater waited.\nVelling smiled.\nThe mayor spoke.\nVellhaven was quiet.\n"_s;

Document document(const QString &id, const QString &text)
{
    Document out;
    out.id = id;
    out.article.url = id;
    out.article.text = text;
    out.tagSet.labels = {{u"p"_s, u"Person"_s, u"#ff8800"_s, {}, {}}, {u"l"_s, u"Place"_s, u"#0088ff"_s, {}, {}}};
    return out;
}

/// Marks `words` where they stand first.
Document &mark(Document &document, const QString &words, const QString &label)
{
    Annotation annotation;
    annotation.id = u"0000000%1-0000-4000-8000-00000000%2"_s.arg(document.annotations.size()).arg(qHash(document.id + words) % 10000, 4, 10, QChar(u'0'));
    annotation.span.start = document.article.text.indexOf(words);
    annotation.span.end = annotation.span.start + words.size();
    annotation.label = label;
    annotation.quote = quoteSelector(document.article.text, annotation.span);
    document.annotations.append(annotation);
    return document;
}

/// The beginning of each text in common, and how many marks each file has on it; "-": none of that file.
QStringList grouped(const SharedTexts &shared)
{
    QStringList out;
    for (const SharedText &text : shared.texts) {
        QString line = text.text.left(4) + u':';
        for (const auto &marks : text.marks)
            line += marks ? QString::number(marks->size()) : u"-"_s;
        out.append(line);
    }
    return out;
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return done ? file.fileName() : QString();
}

struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Run run(const QStringList &args)
{
    QProcess process;
    process.start(QStringLiteral(NUTGRAF_CLI), QStringList{u"agreement"_s} + args);
    process.closeWriteChannel();
    Run out;
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit)
        out = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    return out;
}

} // namespace

class TestAgreementCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(); }
    void sharing_data();
    void sharing();
    void placesInCodePoints();
    void json();
    void table();
    void threeFiles();
    void withoutText();
    void failures_data();
    void failures();
};

void TestAgreementCommand::sharing_data()
{
    QTest::addColumn<QStringList>("first"); // id=text
    QTest::addColumn<QStringList>("second");
    QTest::addColumn<QStringList>("together"); // the beginning of the text, marks of each
    QTest::addColumn<QStringList>("alone"); // ids in the first and in the second
    QTest::addColumn<int>("errors");
    QTest::newRow("id and text") << QStringList{u"a=Tidewater"_s} << QStringList{u"a=Tidewater"_s} << QStringList{u"Tide:00"_s} << QStringList{u""_s, u""_s} << 0;
    QTest::newRow("text") << QStringList{u"a=Tidewater"_s} << QStringList{u"b=Tidewater"_s} << QStringList{u"Tide:00"_s} << QStringList{u""_s, u""_s} << 0;
    QTest::newRow("id, no text in one") << QStringList{u"a="_s} << QStringList{u"a=Tidewater"_s} << QStringList{u"Tide:00"_s} << QStringList{u""_s, u""_s} << 0;
    QTest::newRow("id, no text in both") << QStringList{u"a="_s} << QStringList{u"a="_s} << QStringList{u":00"_s} << QStringList{u""_s, u""_s} << 0;
    QTest::newRow("neither") << QStringList{u"a=Tidewater"_s} << QStringList{u"b=Vellhaven"_s} << QStringList() << QStringList{u"a"_s, u"b"_s} << 0;
    QTest::newRow("no id, no text") << QStringList{u"="_s} << QStringList{u"="_s} << QStringList() << QStringList{u""_s, u""_s} << 0;
    QTest::newRow("same id, other text") << QStringList{u"a=Tidewater"_s} << QStringList{u"a=Vellhaven"_s} << QStringList() << QStringList{u""_s, u""_s} << 1;
    QTest::newRow("ids counted by the tool: the texts decide") << QStringList{u"1=Tidewater"_s, u"2=Vellhaven"_s} << QStringList{u"1=Vellhaven"_s, u"2=Tidewater"_s}
                                                               << QStringList{u"Tide:00"_s, u"Vell:00"_s} << QStringList{u""_s, u""_s} << 0;
    QTest::newRow("the same text twice") << QStringList{u"a=Tidewater"_s, u"b=Tidewater"_s} << QStringList{u"b=Tidewater"_s, u"a=Tidewater"_s}
                                         << QStringList{u"Tide:00"_s, u"Tide:00"_s} << QStringList{u""_s, u""_s} << 0;
    QTest::newRow("twice in one file only") << QStringList{u"a=Tidewater"_s} << QStringList{u"a=Tidewater"_s, u"b=Tidewater"_s} << QStringList{u"Tide:00"_s}
                                            << QStringList{u""_s, u"b"_s} << 0;
    QTest::newRow("no files have anything") << QStringList() << QStringList() << QStringList() << QStringList{u""_s, u""_s} << 0;
}

void TestAgreementCommand::sharing()
{
    QFETCH(const QStringList, first);
    QFETCH(const QStringList, second);
    QFETCH(const QStringList, together);
    QFETCH(const QStringList, alone);
    QFETCH(const int, errors);
    QList<QList<Document>> files(2);
    for (const QString &written : first)
        files[0].append(document(written.section(u'=', 0, 0), written.section(u'=', 1)));
    for (const QString &written : second)
        files[1].append(document(written.section(u'=', 0, 0), written.section(u'=', 1)));
    const SharedTexts shared = shareTexts(files);
    QCOMPARE(grouped(shared), together);
    QStringList lonely;
    for (const QStringList &ids : shared.alone)
        lonely.append(ids.join(u','));
    QCOMPARE(lonely, alone);
    QCOMPARE(shared.errors.size(), errors);
}

void TestAgreementCommand::placesInCodePoints()
{
    Document known = document(u"a"_s, u"\U0001F6A2 Tidewater"_s);
    mark(known, u"Tidewater"_s, u"l"_s);
    QCOMPARE(known.annotations.first().span, (TextSpan{3, 12}));
    Document places = document(u"a"_s, {});
    Annotation there = known.annotations.first();
    there.span = {2, 11}; // as code points count
    Annotation beyond = there;
    beyond.span = {40, 50};
    places.annotations = {there, beyond};
    for (const auto &files : {QList<QList<Document>>{{known}, {places}}, QList<QList<Document>>{{places}, {known}}}) {
        const SharedTexts shared = shareTexts(files);
        QCOMPARE(shared.texts.size(), 1);
        QCOMPARE(*shared.texts[0].marks[0], *shared.texts[0].marks[1]);
        QCOMPARE(shared.texts[0].marks[0]->size(), 1);
    }
}

namespace {

/// Two annotators: of four marks each, three with the same words, of which two with the same label.
struct Annotators {
    Annotators()
    {
        Document one = document(u"https://example.org/harbour"_s, harbour);
        mark(one, u"Marta Velling"_s, u"p"_s);
        mark(one, u"Tidewater"_s, u"l"_s);
        mark(one, u"Vellhaven"_s, u"l"_s);
        mark(one, u"mayor"_s, u"p"_s);
        Document other = document(u"https://example.org/harbour"_s, harbour);
        mark(other, u"Marta Velling"_s, u"p"_s);
        mark(other, u"Tidewater"_s, u"l"_s);
        mark(other, u"Vellhaven"_s, u"p"_s);
        mark(other, u"The mayor"_s, u"p"_s);
        Document alone = document(u"https://example.org/other"_s, u"Only here."_s);
        mark(alone, u"here"_s, u"l"_s);
        anna = write(folder, u"anna.jsonld"_s, writeW3c({one}, {}).bytes);
        bert = write(folder, u"bert.jsonld"_s, writeW3c({other, alone}, {}).bytes);
        Document third = document(u"https://example.org/copy"_s, harbour);
        mark(third, u"Marta Velling"_s, u"p"_s);
        cleo = write(folder, u"cleo.jsonld"_s, writeW3c({third}, {}).bytes);
        Document changed = document(u"https://example.org/harbour"_s, harbour + u"More."_s);
        edited = write(folder, u"edited.jsonld"_s, writeW3c({mark(changed, u"More"_s, u"l"_s)}, {}).bytes);
        annaTable = write(folder, u"anna.csv"_s, writeCsv({one}, {}).bytes);
        bertTable = write(folder, u"bert.csv"_s, writeCsv({other}, {}).bytes);
        broken = write(folder, u"broken.jsonld"_s, "{");
    }
    QTemporaryDir folder;
    QString anna, bert, cleo, edited, annaTable, bertTable, broken;
};

} // namespace

void TestAgreementCommand::json()
{
    const Annotators by;
    const Run run = ::run({u"--format"_s, u"w3c"_s, by.anna, by.bert});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    const QJsonObject found = run.json();
    QCOMPARE(found[u"annotators"_s].toArray(), (QJsonArray{by.anna, by.bert}));
    QCOMPARE(found[u"documents"_s].toInt(), 1);
    QCOMPARE(found[u"unmatched"_s].toArray(), (QJsonArray{QJsonObject{{u"file"_s, by.bert}, {u"document"_s, u"https://example.org/other"_s}}}));
    QCOMPARE(found[u"marks"_s].toArray(), (QJsonArray{4, 4}));
    QCOMPARE(found[u"exactF1"_s][u"value"_s].toDouble(), 0.5);
    QCOMPARE(found[u"overlapF1"_s][u"value"_s].toDouble(), 0.75);
    QCOMPARE(found[u"labels"_s].toArray().size(), 2);
    const QJsonObject place = found[u"labels"_s][1].toObject();
    QCOMPARE(place[u"label"_s].toString(), u"Place"_s);
    QCOMPARE(place[u"marks"_s].toArray(), (QJsonArray{2, 1}));
    QCOMPARE(place[u"exactF1"_s][u"value"_s].toDouble(), std::round(2.0 / 3 * 1e6) / 1e6);
    for (const QString &key : {u"exactF1"_s, u"overlapF1"_s, u"cohensKappa"_s, u"fleissKappa"_s, u"alpha"_s, u"unitizingAlpha"_s}) {
        const double value = found[key][u"value"_s].toDouble(-2);
        QVERIFY2(value > 0 && value < 1, qPrintable(key));
        const QJsonArray interval = found[key][u"interval"_s].toArray();
        QCOMPARE(interval.size(), 2);
        QVERIFY(interval[0].toDouble() <= value && value <= interval[1].toDouble());
    }
    QCOMPARE(found[u"intervals"_s][u"over"_s].toString(), u"paragraphs"_s);
    QCOMPARE(found[u"intervals"_s][u"units"_s].toInt(), 5);
    QVERIFY(!found.contains(u"pairs"_s));
    // The same file twice: full agreement; and only one label.
    const QJsonObject same = ::run({u"--format"_s, u"w3c"_s, u"--json"_s, by.anna, by.anna}).json();
    QCOMPARE(same[u"unitizingAlpha"_s][u"value"_s].toDouble(), 1.0);
    const QJsonObject places = ::run({u"--format"_s, u"w3c"_s, u"--label"_s, u"Place"_s, by.anna, by.bert}).json();
    QCOMPARE(places[u"marks"_s].toArray(), (QJsonArray{2, 1}));
    QCOMPARE(places[u"labels"_s].toArray().size(), 1);
}

void TestAgreementCommand::table()
{
    const Annotators by;
    const Run run = ::run({u"--format"_s, u"w3c"_s, u"--table"_s, by.anna, by.bert});
    QCOMPARE(run.status, 0);
    const QStringList lines = QString::fromUtf8(run.out).split(u'\n');
    QCOMPARE(lines[0], u"1  "_s + by.anna);
    const qsizetype heading = lines.indexOf(lines.filter(u"F1 exact"_s).value(0));
    QVERIFY(heading > 0);
    QVERIFY(lines[heading + 1].startsWith(u"all labels  4 / 4"_s));
    QCOMPARE(lines[heading + 1].indexOf(u"0.500"_s), lines[heading].indexOf(u"F1 exact"_s)); // under its heading
    QVERIFY(lines[heading + 2].startsWith(u"Person"_s));
    QVERIFY(run.out.contains("Only in " + by.bert.toUtf8() + ": https://example.org/other"));
    QVERIFY(run.out.contains("bootstrap"));
    QVERIFY(!run.out.contains("nan"));
}

void TestAgreementCommand::threeFiles()
{
    const Annotators by;
    const QJsonObject found = run({u"--format"_s, u"w3c"_s, by.anna, by.bert, by.cleo}).json();
    QCOMPARE(found[u"marks"_s].toArray(), (QJsonArray{4, 4, 1}));
    QCOMPARE(found[u"pairs"_s].toArray().size(), 3);
    QCOMPARE(found[u"pairs"_s][0][u"exactF1"_s][u"value"_s].toDouble(), 0.5);
    QCOMPARE(found[u"pairs"_s][1][u"annotators"_s].toArray(), (QJsonArray{by.anna, by.cleo}));
    QCOMPARE(found[u"pairs"_s][1][u"exactF1"_s][u"value"_s].toDouble(), 0.4);
    QCOMPARE(found[u"exactF1"_s][u"value"_s].toDouble(), std::round((0.5 + 0.4 + 0.4) / 3 * 1e6) / 1e6);
}

void TestAgreementCommand::withoutText()
{
    const Annotators by; // a table has places and words, but not the text
    const Run run = ::run({u"--format"_s, u"csv"_s, by.annaTable, by.bertTable});
    QCOMPARE(run.status, 0);
    const QJsonObject found = run.json();
    QCOMPARE(found[u"exactF1"_s][u"value"_s].toDouble(), 0.5);
    QVERIFY(found[u"cohensKappa"_s][u"value"_s].isNull());
    QCOMPARE(found[u"cohensKappa"_s][u"reason"_s].toString(), reasonInWords(NoCoefficient::NoText));
    QCOMPARE(found[u"unitizingAlpha"_s][u"reason"_s].toString(), reasonInWords(NoCoefficient::NoText));
}

void TestAgreementCommand::failures_data()
{
    QTest::addColumn<QStringList>("args"); // ANNA and others stand for files
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("one file") << QStringList{u"--format"_s, u"w3c"_s, u"ANNA"_s} << 2 << QByteArray("Two or more files");
    QTest::newRow("no format") << QStringList{u"ANNA"_s, u"BERT"_s} << 2 << QByteArray("There is no format");
    QTest::newRow("unknown format") << QStringList{u"--format"_s, u"word"_s, u"ANNA"_s, u"BERT"_s} << 2 << QByteArray("word");
    QTest::newRow("format that is only written") << QStringList{u"--format"_s, u"markdown"_s, u"ANNA"_s, u"BERT"_s} << 2 << QByteArray("only be written");
    QTest::newRow("unknown option") << QStringList{u"--format"_s, u"w3c"_s, u"--nothing"_s, u"ANNA"_s, u"BERT"_s} << 2 << QByteArray("nothing");
    QTest::newRow("both ways to print") << QStringList{u"--format"_s, u"w3c"_s, u"--json"_s, u"--table"_s, u"ANNA"_s, u"BERT"_s} << 2 << QByteArray("one of");
    QTest::newRow("no such file") << QStringList{u"--format"_s, u"w3c"_s, u"ANNA"_s, u"/nowhere/x.jsonld"_s} << 1 << QByteArray("x.jsonld");
    QTest::newRow("broken file") << QStringList{u"--format"_s, u"w3c"_s, u"ANNA"_s, u"BROKEN"_s} << 1 << QByteArray("broken.jsonld");
    QTest::newRow("texts differ") << QStringList{u"--format"_s, u"w3c"_s, u"ANNA"_s, u"EDITED"_s} << 1 << QByteArray("https://example.org/harbour: The text is not the same");
    QTest::newRow("no such label") << QStringList{u"--format"_s, u"w3c"_s, u"--label"_s, u"Ship"_s, u"ANNA"_s, u"BERT"_s} << 1 << QByteArray("Ship");
}

void TestAgreementCommand::failures()
{
    QFETCH(QStringList, args);
    QFETCH(const int, status);
    QFETCH(const QByteArray, says);
    const Annotators by;
    args.replaceInStrings(u"ANNA"_s, by.anna);
    args.replaceInStrings(u"BERT"_s, by.bert);
    args.replaceInStrings(u"BROKEN"_s, by.broken);
    args.replaceInStrings(u"EDITED"_s, by.edited);
    const Run run = ::run(args);
    QCOMPARE(run.status, status);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QVERIFY(!run.out.contains("nan"));
}

QTEST_GUILESS_MAIN(TestAgreementCommand)

#include "tst_agreementcommand.moc"
