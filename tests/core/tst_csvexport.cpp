// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv.h"
#include "core/exchange/csvtable.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Document sample()
{
    Document document;
    Article &article = document.article;
    article.text = u"😀 \"Salt\", said she;\nשלום =1+2 👩‍👩‍👧 e\u0301nd"_s;
    article.structure = structureFromLines(article.text);
    article.title = u"A \"title\", with comma"_s;
    article.url = u"https://example.org/a,b"_s;
    article.published = QDate(2024, 3, 4).startOfDay();
    document.id = article.url;
    document.tagSet = defaultTagSet();
    for (const QString &words : {u"\"Salt\", said she;\nשלום"_s, u"=1+2"_s, u"👩‍👩‍👧"_s, u"e\u0301nd"_s}) {
        Annotation annotation;
        const qsizetype start = article.text.indexOf(words);
        annotation.id = u"id-%1"_s.arg(start);
        annotation.span = {start, start + words.size()};
        annotation.label = u"quote"_s;
        annotation.note = u" note with\r\nlines, \"quotes\" and ; "_s;
        annotation.author = u"-Ada"_s;
        annotation.value = u"3"_s;
        annotation.created = QDateTime(QDate(2024, 3, 5), QTime(1, 2, 3, 4), QTimeZone::UTC);
        annotation.modified = annotation.created;
        annotation.quote = quoteSelector(article.text, annotation.span);
        document.annotations.append(annotation);
    }
    return document;
}

} // namespace

class CsvExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void cells_data();
    void cells();
    void writesRows();
    void roundTrip_data();
    void roundTrip();
    void saysWhatIsLost();
    void readsTables_data();
    void readsTables();
    void refusesTables_data();
    void refusesTables();
    void readsOthers();
    void reportsBadRows();
    void truncatedAtEveryByte();
    void registry();
    void fileNames_data();
    void fileNames();
    void replacesFiles();
};

void CsvExportTest::cells_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<bool>("guard");
    QTest::addColumn<QString>("cell");
    const QChar comma = u',';
    QTest::newRow("plain") << u"abc"_s << comma << false << u"abc"_s;
    QTest::newRow("empty") << QString() << comma << false << QString();
    QTest::newRow("comma") << u"a,b"_s << comma << false << u"\"a,b\""_s;
    QTest::newRow("comma-of-another-separator") << u"a,b"_s << QChar(u';') << false << u"a,b"_s;
    QTest::newRow("separator") << u"a;b"_s << QChar(u';') << false << u"\"a;b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << comma << false << u"\"a\"\"b\""_s;
    QTest::newRow("newline") << u"a\nb"_s << comma << false << u"\"a\nb\""_s;
    QTest::newRow("return") << u"a\rb"_s << comma << false << u"\"a\rb\""_s;
    QTest::newRow("leading-space") << u" a"_s << comma << false << u"\" a\""_s;
    QTest::newRow("formula-unguarded") << u"=1+2"_s << comma << false << u"=1+2"_s;
    QTest::newRow("formula") << u"=1+2"_s << comma << true << u"'=1+2"_s;
    QTest::newRow("plus") << u"+1"_s << comma << true << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << comma << true << u"'-1"_s;
    QTest::newRow("at") << u"@x"_s << comma << true << u"'@x"_s;
    QTest::newRow("formula-inside") << u"a=1"_s << comma << true << u"a=1"_s;
    QTest::newRow("formula-and-comma") << u"=A1,B2"_s << comma << true << u"\"'=A1,B2\""_s;
}

void CsvExportTest::cells()
{
    QFETCH(QString, value);
    QFETCH(QChar, separator);
    QFETCH(bool, guard);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(value, {.separator = separator, .guardFormulas = guard}), cell);
}

void CsvExportTest::writesRows()
{
    const QByteArray bytes = writeCsv({sample()}, {}).bytes;
    QVERIFY(bytes.startsWith("document,url,title,published,layer,id,label,start,end,unit,exact,prefix,suffix,note,author,created,modified,status,value\r\n"));
    QVERIFY(bytes.contains("\"https://example.org/a,b\",\"https://example.org/a,b\",\"A \"\"title\"\", with comma\",2024-03-04,annotation,id-3,Quote,2,"));
    // Code points: the emoji counts one.
    QVERIFY2(bytes.contains(",id-26,Quote,25,29,codepoint,=1+2,"), bytes.constData());
    QVERIFY(bytes.contains("2024-03-05T01:02:03.004Z"));
    QVERIFY(bytes.endsWith("\r\n"));
    QVERIFY(writeCsv({sample()}, {.byteOrderMark = true}).bytes.startsWith("\xEF\xBB\xBF" "document,"));
    QVERIFY(writeCsv({sample()}, {.separator = u'\t'}).bytes.startsWith("document\turl\t"));
    QVERIFY(writeCsv({sample()}, {.guardFormulas = true}).bytes.contains(",'=1+2,"));
}

void CsvExportTest::roundTrip_data()
{
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<bool>("mark");
    QTest::addColumn<bool>("guard");
    QTest::newRow("plain") << QChar(u',') << false << false;
    QTest::newRow("semicolon") << QChar(u';') << false << false;
    QTest::newRow("tab") << QChar(u'\t') << false << true;
    QTest::newRow("for-spreadsheets") << QChar(u';') << true << true;
}

void CsvExportTest::roundTrip()
{
    QFETCH(QChar, separator);
    QFETCH(bool, mark);
    QFETCH(bool, guard);
    const Document document = sample();
    const Written written = writeCsv({document}, {.byteOrderMark = mark, .separator = separator, .guardFormulas = guard});
    const auto read = readCsv(written.bytes, &document);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->report.errors, QList<Problem>());
    QCOMPARE(read->report.repairs, QList<Problem>());
    QCOMPARE(read->documents.first().annotations, document.annotations);
    // Without the article: code points stay what they are.
    const auto alone = readCsv(written.bytes, nullptr);
    QVERIFY(alone);
    QCOMPARE(alone->documents.size(), 1);
    QCOMPARE(alone->documents[0].article.title, document.article.title);
    QCOMPARE(alone->documents[0].article.published, document.article.published);
    QCOMPARE(writeCsv(alone->documents, {.byteOrderMark = mark, .separator = separator, .guardFormulas = guard}).bytes, written.bytes);
}

void CsvExportTest::saysWhatIsLost()
{
    Document document = sample();
    document.annotations[0].extra = u"{\"a\":1}"_s;
    const LossReport losses = writeCsv({document, document}, {}).losses;
    QStringList kinds;
    for (const Loss &loss : losses.losses)
        kinds.append(u"%1 %2"_s.arg(loss.kind).arg(loss.count));
    QCOMPARE(kinds, (QStringList{u"text 2"_s, u"label-details 14"_s, u"extra-members 2"_s}));
    QCOMPARE(losses.losses[1].examples.size(), 3);
    LossReport sum = losses;
    sum.add(losses);
    QCOMPARE(sum.losses[1].count, 28);
    QCOMPARE(sum.losses.size(), 3);
}

void CsvExportTest::readsTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    QTest::newRow("simple") << QByteArray("a,b\r\n1,2\r\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("no-last-line-end") << QByteArray("a,b\n1,2") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("old-mac") << QByteArray("a,b\r1,2\r") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("quoted") << QByteArray("a,b\n\"x,\"\"y\"\"\nz\",2") << Rows{{u"a"_s, u"b"_s}, {u"x,\"y\"\nz"_s, u"2"_s}};
    QTest::newRow("empty-cells") << QByteArray("a,b\n,\n\"\",x") << Rows{{u"a"_s, u"b"_s}, {QString(), QString()}, {QString(), u"x"_s}};
    QTest::newRow("blank-lines") << QByteArray("\n\na,b\n\n1,2\n\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("mark-and-capitals") << QByteArray("\xEF\xBB\xBF A ;B\n1;2,5") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2,5"_s}};
    QTest::newRow("quote-inside") << QByteArray("a,b\nx\"y,2") << Rows{{u"a"_s, u"b"_s}, {u"x\"y"_s, u"2"_s}};
}

void CsvExportTest::readsTables()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    const auto table = readCsvTable(bytes);
    QVERIFY(table);
    QList<QStringList> got{table->names};
    for (const CsvRow &row : table->rows)
        got.append(row.cells);
    QCOMPARE(got, rows);
}

void CsvExportTest::refusesTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\r\n\r\n");
    QTest::newRow("open-quote") << QByteArray("start,end\n\"1,2\n3,4");
    QTest::newRow("no-utf8") << QByteArray("start,end\n\xff\xfe,2");
    QTest::newRow("no-columns-we-know") << QByteArray("x,y\n1,2\n");
    QTest::newRow("start-without-end") << QByteArray("start,y\n1,2\n");
}

void CsvExportTest::refusesTables()
{
    QFETCH(QByteArray, bytes);
    const auto read = readCsv(bytes, nullptr);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::BadInput);
    QVERIFY(read.error().message.endsWith(u'.'));
}

void CsvExportTest::readsOthers()
{
    const Document document = sample();
    const auto read = readCsv("Label;Exact\nPLACE;Salt\nNew one;\"said she\"\n", &document);
    QVERIFY(read);
    QCOMPARE(read->report.errors, QList<Problem>());
    const QList<Annotation> got = read->documents.first().annotations;
    QCOMPARE(got.size(), 2);
    QCOMPARE(got[0].label, u"place"_s);
    QCOMPARE(got[0].span.of(document.article.text).toString(), u"Salt"_s);
    QVERIFY(!got[0].id.isEmpty() && got[0].id != got[1].id);
    QCOMPARE(labelName(read->documents.first().tagSet, got[1].label), u"New one"_s);
}

void CsvExportTest::reportsBadRows()
{
    const Document document = sample();
    const auto read = readCsv("start,end,exact\n0,1,😀\n-1,3,\n9,2,\n0,9999,\n1,2\nx,y,zebra\n", &document);
    QVERIFY(read);
    QCOMPARE(read->documents.first().annotations.size(), 2);
    QStringList places;
    for (const Problem &problem : read->report.errors)
        places.append(problem.place);
    QCOMPARE(places, (QStringList{u"line 3"_s, u"line 4"_s, u"line 5"_s, u"line 7"_s}));
    QCOMPARE(read->report.repairs.size(), 1); // too few cells in line 6
}

void CsvExportTest::truncatedAtEveryByte()
{
    const Document document = sample();
    const QByteArray bytes = writeCsv({document}, {}).bytes;
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto read = readCsv(bytes.first(length), &document);
        if (!read)
            continue;
        QVERIFY(read->documents.first().annotations.size() <= document.annotations.size());
        for (const Annotation &annotation : read->documents.first().annotations)
            QVERIFY(annotation.span.end <= document.article.text.size());
    }
}

void CsvExportTest::registry()
{
    // The names that the command line promises.
    const QStringList names{u"w3c"_s, u"brat"_s, u"conll2003"_s, u"conllu"_s, u"webanno-tsv"_s, u"csv"_s, u"markdown"_s, u"html"_s, u"uima-xmi"_s,
                            u"uima-json"_s, u"refi-qda"_s, u"label-studio"_s, u"doccano"_s, u"prodigy"_s, u"gate-xml"_s, u"bdoc"_s, u"tei"_s, u"spacy"_s,
                            u"jsonld-facts"_s, u"icalendar"_s};
    QStringList ids;
    for (const Format &format : exchangeFormats()) {
        ids.append(format.id);
        QVERIFY(!format.name.isEmpty());
        QVERIFY(!format.definition.isEmpty());
        QVERIFY(format.write);
        QVERIFY(exchangeFormat(format.id));
        QVERIFY2(names.contains(format.id), qPrintable(format.id));
        const Written written = format.write({sample()}, {});
        QCOMPARE(written.files.isEmpty(), !format.isFolder());
        if (format.read)
            QVERIFY2(format.read(written.bytes, nullptr), qPrintable(format.id));
        else if (format.readFolder)
            QVERIFY2(format.readFolder(written.files, nullptr), qPrintable(format.id));
    }
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    QCOMPARE(ids.first(), u"w3c"_s); // what is offered first
    const auto none = exchangeFormat(u"docx"_s);
    QCOMPARE(none.error().code, Error::Code::Unsupported);
    QVERIFY(none.error().message.contains(ids.join(u", ")));
}

void CsvExportTest::fileNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Harbour reopens"_s << u"Harbour reopens.md"_s;
    QTest::newRow("refused-characters") << u"a/b\\c:d*e?f\"g<h>i|j#k^l[m]n\no"_s << u"a b c d e f g h i j k l m n o.md"_s;
    QTest::newRow("empty") << QString() << u"Article.md"_s;
    QTest::newRow("dots") << u"../.."_s << u"Article.md"_s;
    QTest::newRow("hidden") << u".hidden."_s << u"hidden.md"_s;
    QTest::newRow("long") << QString(200, u'x') << QString(80, u'x') + u".md"_s;
    QTest::newRow("long-emoji") << QString(79, u'x') + u"😀😀"_s << QString(79, u'x') + u".md"_s;
}

void CsvExportTest::fileNames()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(suggestedFileName(title, u"md"_s), name);
}

void CsvExportTest::replacesFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.csv"_s);
    const auto content = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(replaceFile(path, "one"));
    QVERIFY(replaceFile(path, "two"));
    QCOMPARE(content(), QByteArray("two"));
    QVERIFY(!QFile::exists(path + u".part"_s));
    const auto failed = replaceFile(folder.filePath(u"none/x.csv"_s), "three");
    QCOMPARE(failed.error().code, Error::Code::Io);
    QCOMPARE(content(), QByteArray("two"));
}

QTEST_GUILESS_MAIN(CsvExportTest)
#include "tst_csvexport.moc"
