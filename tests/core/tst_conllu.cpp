// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/conllu.h"
#include "core/exchange/conll/conllufile.h"
#include "core/exchange/holdings.h"
#include "core/exchange/pieces.h"
#include "tests/support/core/documentlines.h"

#include <QBuffer>
#include <QDirIterator>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QByteArray row(const char *id, const char *form, const char *misc = "_")
{
    return QByteArray(id) + '\t' + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + '\n';
}

QString describe(const QList<Document> &documents)
{
    QStringList out;
    for (const Document &document : documents) {
        QString line = u'“' + document.article.text + u'”';
        for (const Annotation &annotation : document.annotations)
            line += u' ' + annotation.label + u':' + annotation.span.of(document.article.text).toString();
        out.append(line);
    }
    return out.join(u" || ");
}

} // namespace

class ConlluTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spaces_data();
    void spaces();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void rewritesTheSameBytes_data();
    void rewritesTheSameBytes();
    void rewritesChanges();
    void writesAndReads_data();
    void writesAndReads();
    void writesPlainly();
    void everyTruncation();
};

void ConlluTest::spaces_data()
{
    QTest::addColumn<QByteArray>("escaped");
    QTest::addColumn<QString>("spaces");
    QTest::newRow("blanks") << QByteArray("\\s\\s") << u"  "_s;
    QTest::newRow("all") << QByteArray("\\s\\t\\n\\r\\p\\\\") << u" \t\n\r|\\"_s;
    QTest::newRow("no-break") << QByteArray("\xC2\xA0") << u"\u00A0"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void ConlluTest::spaces()
{
    QFETCH(QByteArray, escaped);
    QFETCH(QString, spaces);
    QCOMPARE(conlluSpaces(escaped), spaces);
    QCOMPARE(escapedSpaces(spaces), escaped);
    QCOMPARE(conlluSpaces("\\x\\"), u"x\\"_s); // what is no escape
}

void ConlluTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("described");
    QTest::addColumn<int>("repairs");
    QTest::newRow("nothing") << QByteArray() << QString() << 0;
    QTest::newRow("comments only") << QByteArray("# text = x\n\n") << QString() << 0;
    QTest::newRow("tokens") << row("1", "Ada", "NER=B-PER") + row("2", "Quill", "NER=I-PER|SpaceAfter=No") + row("3", ".") << u"“Ada Quill.” PER:Ada Quill"_s << 0;
    QTest::newRow("sentences") << row("1", "Ada") + "\n" + row("1", "Bo", "NER=B-PER") << u"“Ada Bo” PER:Bo"_s << 0;
    QTest::newRow("paragraphs") << row("1", "Ada") + "\n# newpar\n" + row("1", "Bo") << u"“Ada\nBo”"_s << 0;
    QTest::newRow("documents") << "# newdoc id = a\n" + row("1", "Ada") + "\n# newdoc id = b\n" + row("1", "Bo") << u"“Ada” || “Bo”"_s << 0;
    QTest::newRow("spaces after") << row("1", "Ada", "SpacesAfter=\\s\\n") + row("2", "Bo", "SpacesBefore=x|SpacesAfter=\\t") << u"“Ada \nxBo\t”"_s << 0;
    QTest::newRow("multiword") << row("1-2", "don't", "NER=B-X|SpaceAfter=No") + row("1", "do") + row("2", "n't", "NER=B-Y") + row("3", "!") << u"“don't!” X:don't"_s << 0;
    QTest::newRow("empty node") << row("1", "Ada") + row("1.1", "ran") + row("2", "Bo") << u"“Ada Bo”"_s << 0;
    QTest::newRow("form with a blank") << row("1", "10 000", "NER=B-N") << u"“10 000” N:10 000"_s << 0;
    QTest::newRow("text agrees") << "# text = Ada Bo\n" + row("1", "Ada") + row("2", "Bo") << u"“Ada Bo”"_s << 0;
    QTest::newRow("text differs") << "# text = AdaBo\n" + row("1", "Ada") + row("2", "Bo") << u"“Ada Bo”"_s << 1;
    QTest::newRow("carriage returns") << QByteArray(row("1", "Ada", "NER=B-PER")).replace('\n', "\r\n") << u"“Ada” PER:Ada"_s << 0;
    QTest::newRow("bioes") << row("1", "Ada", "NER=S-PER") + row("2", "A", "NER=B-X") + row("3", "B", "NER=E-X") << u"“Ada A B” PER:Ada X:A B"_s << 0;
    QTest::newRow("plus") << QByteArray("# global.columns = ID FORM UPOS X:NER\n1\tAda\tPROPN\tB-PER\n2\tran\tVERB\tO\n") << u"“Ada ran” PER:Ada"_s << 0;
    QTest::newRow("another key") << row("1", "Ada", "XNER=B-PER|NERX=B-PER") << u"“Ada”"_s << 0;
}

void ConlluTest::reads()
{
    QFETCH(QByteArray, bytes);
    const auto read = readConllu(bytes, nullptr);
    QVERIFY(read && read->report.errors.isEmpty());
    QTEST(describe(read->documents), "described");
    QTEST(int(read->report.repairs.size()), "repairs");
}

void ConlluTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("blanks for tabs") << QByteArray("1 Ada _ _ _ _ _ _ _ _\n") << u"line 1"_s;
    QTest::newRow("nine columns") << row("1", "Ada") + "2\tBo\t_\t_\t_\t_\t_\t_\t_\n" << u"line 2"_s;
    QTest::newRow("eleven columns") << row("1", "Ada", "_\tx") << u"line 1"_s;
    QTest::newRow("no form") << "\n" + row("1", "") << u"line 2"_s;
    QTest::newRow("no number") << row("one", "Ada") << u"line 1"_s;
    QTest::newRow("in the second document") << "# newdoc\n" + row("1", "Ada") + "\n# newdoc\nx\n" << u"line 5"_s;
}

void ConlluTest::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = readConllu(bytes, nullptr);
    QVERIFY(read);
    QCOMPARE(read->report.errors.size(), 1);
    QTEST(read->report.errors.first().place, "place");
}

void ConlluTest::rewritesTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("names") << "# newdoc id = a\n# x = y\n" + row("1", "Ada", "Lem=a|NER=B-PER|SpaceAfter=No") + row("2", "ran", "NER=O") + "\n# newdoc id = b\n" + row("1-2", "don't") + row("1", "do") + row("2", "n't") + "\n";
    QTest::newRow("plus") << QByteArray("# global.columns = ID FORM UPOS X:NER\n1\tAda\tPROPN\tS-PER\n2\tran\tVERB\tO\n");
    const QString top = QStringLiteral(NUTGRAF_SHARED "/samples/formats/conll/");
    for (const char *folder : {"u", "u_v2", "ud-pud"}) {
        QDirIterator files(top + QLatin1StringView(folder), {u"*.conllu"_s}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                QTest::newRow(qPrintable(file.fileName().section(u'/', -1))) << file.readAll();
        }
    }
}

void ConlluTest::rewritesTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    const auto read = readConllu(bytes, nullptr);
    QVERIFY(read);
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().place + read->report.errors.first().message));
    QCOMPARE(writeConllu(read->documents, {}).bytes, bytes);
}

void ConlluTest::rewritesChanges()
{
    auto read = readConllu(row("1", "Ada", "NER=B-PER") + row("2", "met", "Lem=meet|SpaceAfter=No") + row("3", "Bo"), nullptr);
    QVERIFY(read);
    Document &document = read->documents.first();
    document.annotations.first().setSpans({{4, 9}}); // "metBo"
    QCOMPARE(writeConllu({document}, {}).bytes, row("1", "Ada", "NER=O") + row("2", "met", "Lem=meet|NER=B-PER|SpaceAfter=No") + row("3", "Bo", "NER=I-PER"));
}

void ConlluTest::writesAndReads_data()
{
    QTest::addColumn<Document>("document");
    Document full = fullDocument();
    full.tagSet.labels[6].name = u"Check"_s; // a blank would become "_"
    QTest::newRow("full") << full;
    QTest::newRow("astral") << plainDocument(u"\uFEFF\U0001F1E9\U0001F1EA Ada\r\nan e\u0301lan  \U0001F469\u200D\U0001F469\u200D\U0001F467 Bo \u05E9\u05DC\u05D5\u05DD, Ada|again \U0001F44D\U0001F3FD.\n"_s,
                                            {u"Ada"_s, u"e\u0301lan"_s, u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s, u"\u05E9\u05DC\u05D5\u05DD"_s});
    QTest::newRow("blanks around") << plainDocument(u"  \n Ada \u00A0 "_s, {u"Ada"_s});
    QTest::newRow("over a line break") << plainDocument(u"Ada\nBo."_s, {u"Ada\nBo"_s});
}

void ConlluTest::writesAndReads()
{
    QFETCH(Document, document);
    const Written written = writeConllu({document}, {});
    const auto read = readConllu(written.bytes, nullptr);
    QVERIFY(read && read->report.errors.isEmpty());
    QVERIFY(read->report.repairs.isEmpty());
    QCOMPARE(linesOf(read->documents.first(), written.losses), linesOf(heldPart(document, Holding::Text | Holding::Overlaps), written.losses));
    // By another way than the reader: the code points between the two numbers of TokenRange are the token.
    const QList<uint> points = document.article.text.toUcs4();
    for (const QByteArray &line : written.bytes.split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        const qsizetype at = line.indexOf("TokenRange=");
        if (at < 0)
            continue;
        const QList<QByteArray> range = line.sliced(at + 11).split(':');
        const int start = range[0].toInt();
        const QString form = QString::fromUtf8(cells[1]); // both drop a byte order mark
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, range[1].toInt() - start), form);
    }
}

void ConlluTest::writesPlainly()
{
    Document document = plainDocument(u"Ada met\nBo. No"_s, {u"Ada"_s, u"Bo"_s});
    document.id = u"a"_s;
    const Written written = writeConllu({document}, {});
    QCOMPARE(written.bytes, QByteArray("# newdoc id = a\n# text = Ada met\n") + row("1", "Ada", "NER=B-Person|TokenRange=0:3") + row("2", "met", "SpacesAfter=\\n|TokenRange=4:7") + "\n# text = Bo.\n"
                                + row("1", "Bo", "NER=B-Place|SpaceAfter=No|TokenRange=8:10") + row("2", ".", "TokenRange=10:11") + "\n# text = No\n" + row("1", "No", "TokenRange=12:14") + "\n");
}

void ConlluTest::everyTruncation()
{
    const QByteArray bytes = "# newdoc id = a\n# text = Ada don't\n" + row("1", "\xF0\x9F\x9A\xA2", "NER=B-PER") + row("2-3", "don't", "SpacesAfter=\\s\\n") + row("2", "do") + row("3", "n't") + "\n# newdoc id = b\n" + row("1", "Bo");
    for (qsizetype length = 0; length <= bytes.size(); ++length) {
        const auto read = readConllu(bytes.first(length), nullptr);
        QVERIFY(read);
        for (const Document &document : read->documents) {
            for (const Annotation &annotation : document.annotations)
                QCOMPARE(annotation.quote.exact, annotation.span.of(document.article.text).toString());
        }
        QByteArray cut = bytes.first(length);
        QBuffer buffer(&cut);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        qsizetype documents = 0;
        QVERIFY(readPieces(*exchangeFormat(u"conllu"_s), buffer, {}, [&documents](const QList<Document> &piece) -> Result<void> {
            documents += piece.size();
            return {};
        }));
        QCOMPARE(documents, read->documents.size());
    }
}

QTEST_GUILESS_MAIN(ConlluTest)
#include "tst_conllu.moc"
