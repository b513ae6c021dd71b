// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Columns: CoNLL 2003 and its kin.

#include "core/exchange/conll/conll2003.h"
#include "core/exchange/conll/conllfile.h"
#include "core/exchange/conll/tagscheme.h"
#include "core/exchange/pieces.h"
#include "tests/support/core/documentlines.h"

#include <QBuffer>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QString marksOf(const Document &document)
{
    QStringList out;
    for (const Annotation &annotation : document.annotations)
        out.append((annotation.layer.isEmpty() ? QString() : annotation.layer + u'/') + annotation.label + u':' + annotation.span.of(document.article.text).toString());
    return out.join(u" | ");
}

QString marksOf(const QList<Document> &documents)
{
    QStringList out;
    for (const Document &document : documents)
        out.append(marksOf(document));
    return out.join(u" || ");
}

QList<QByteArrayView> viewsOf(const QList<QByteArray> &tags)
{
    return {tags.begin(), tags.end()};
}

int countOf(const LossReport &report, QStringView kind)
{
    for (const Loss &loss : report.losses) {
        if (loss.kind == kind)
            return loss.count;
    }
    return 0;
}

} // namespace

class ConllTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void schemes_data();
    void schemes();
    void writesSchemes();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void rewritesTheSameBytes_data();
    void rewritesTheSameBytes();
    void rewritesChanges();
    void writesFresh();
    void losesWhatItSays();
    void onto_data();
    void onto();
    void cuts_data();
    void cuts();
    void everyTruncation();
};

void ConllTest::schemes_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("ranges");
    const auto row = [](const char *tags, TagScheme scheme, const char *ranges) { QTest::newRow(tags) << QByteArray(tags) << int(scheme) << QString::fromLatin1(ranges); };
    row("O O", TagScheme::Iob2, "");
    row("B-A I-A O B-B", TagScheme::Iob2, "0-2A 3-4B");
    row("B-A B-A I-A", TagScheme::Iob2, "0-1A 1-3A");
    row("I-A I-A O I-B", TagScheme::Iob1, "0-2A 3-4B");
    row("I-A B-A", TagScheme::Iob1, "0-1A 1-2A");
    row("I-A I-B", TagScheme::Iob1, "0-1A 1-2B");
    row("B-A E-A O S-B", TagScheme::Bioes, "0-2A 3-4B");
    row("B-A I-A E-A B-A E-A", TagScheme::Bioes, "0-3A 3-5A");
    row("S-A S-A", TagScheme::Bioes, "0-1A 1-2A");
    row("B-A L-A U-B O", TagScheme::Bilou, "0-2A 2-3B");
    row("A A O B", TagScheme::Io, "0-2A 3-4B");
    row("_ B-A _", TagScheme::Iob2, "1-2A");
    row("B-A-B I-A-B", TagScheme::Iob2, "0-2A-B");
    row("E-A I-A", TagScheme::Bioes, "0-1A 1-2A");
    row("O I-A O B-A O", TagScheme::Iob1, "1-2A 3-4A"); // mixed
}

void ConllTest::schemes()
{
    QFETCH(QByteArray, tags);
    const QList<QByteArray> cells = tags.split(' ');
    SchemeGuess guess;
    guess.add(viewsOf(cells));
    QTEST(int(guess.scheme()), "scheme");
    QCOMPARE(guess.isMixed(), tags == "O I-A O B-A O");
    QStringList found;
    for (const TaggedRange &range : rangesOf(viewsOf(cells)))
        found.append(QString::number(range.first) + u'-' + QString::number(range.end) + QString::fromLatin1(range.type));
    QTEST(found.join(u' '), "ranges");
}

void ConllTest::writesSchemes()
{
    const QList<TaggedRange> ranges{{0, 1, "A"}, {1, 3, "A"}, {4, 7, "B"}, {7, 8, "C"}};
    const auto written = [&ranges](TagScheme scheme) { return tagsOf(ranges, 9, scheme).join(' '); };
    QCOMPARE(written(TagScheme::Iob2), QByteArray("B-A B-A I-A O B-B I-B I-B B-C O"));
    QCOMPARE(written(TagScheme::Iob1), QByteArray("I-A B-A I-A O I-B I-B I-B I-C O"));
    QCOMPARE(written(TagScheme::Bioes), QByteArray("S-A B-A E-A O B-B I-B E-B S-C O"));
    QCOMPARE(written(TagScheme::Bilou), QByteArray("U-A B-A L-A O B-B I-B L-B U-C O"));
    QCOMPARE(written(TagScheme::Io), QByteArray("A A A O B B B C O"));
    for (const TagScheme scheme : {TagScheme::Iob2, TagScheme::Iob1, TagScheme::Bioes, TagScheme::Bilou})
        QCOMPARE(rangesOf(viewsOf(tagsOf(ranges, 9, scheme))), ranges);
}

void ConllTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("texts");
    const auto row = [](const char *title, const char *bytes, const char *marks, const char *texts) {
        QTest::newRow(title) << QByteArray(bytes) << QString::fromUtf8(marks) << QString::fromUtf8(texts);
    };
    row("nothing", "", "", "");
    row("blank", "\n\n \n", "", "");
    row("two columns", "Ada B-PER\nQuill I-PER\nmet O\n\nBo B-PER\n", "PER:Ada Quill | PER:Bo", "Ada Quill met\nBo");
    row("2003, IOB1", "-DOCSTART- -X- -X- O\n\nU.N. NNP I-NP I-ORG\nchief NN I-NP O\nTarn NNP I-NP I-PER\n", "ORG:U.N. | PER:Tarn", "U.N. chief Tarn");
    row("documents", "-DOCSTART- O\n\nAda B-PER\n\n-DOCSTART- O\n\nBo B-PER\n", "PER:Ada || PER:Bo", "Ada || Bo");
    row("tabs", "Ada\tB-PER\r\nQuill\tI-PER\r\n", "PER:Ada Quill", "Ada Quill");
    row("several blanks", "EU  B-ORG\nBritish B-MISC\n", "ORG:EU | MISC:British", "EU British");
    row("tool's own", "-DOCSTART- -X- O\nAda -X- _ B-PER\n", "PER:Ada", "Ada");
    row("counted, two layers", "#\thttp://example.org [2009]\n1\tFC\tB-ORG\tO\n2\tVelmora\tI-ORG\tB-LOC\n", "ORG:FC Velmora | inner/LOC:Velmora", "FC Velmora");
    row("counted, with annotator", "# sent_id = 1\n# text = “Ada,” he said.\n1\t“\tO\t-\t-\n2\tAda\tB-PER\t-\tx\n3\t,”\tO\t-\t-\n4\the\tO\t-\t-\n5\tsaid\tO\t-\t-\n6\t.\tO\t-\t-\n",
        "PER:Ada", "“Ada,” he said.");
    row("comment does not fit", "# text = Ada Quill\nAda B-PER\nTarn O\n", "PER:Ada", "Ada Tarn");
    row("a token that is a number sign", "# O\n# B-X\n", "X:#", "# #");
    row("types alone", "1\tAda\tAda\tNNP\tPERSON\t_\t_\n", "_:Ada", "Ada");
    row("bare types", "Ada PERSON\nQuill PERSON\nmet O\n", "PERSON:Ada Quill", "Ada Quill met");
    row("byte order mark", "\xEF\xBB\xBF" "Ada B-PER\n", "PER:Ada", "Ada");
    row("emoji", "\xF0\x9F\x9A\xA2 B-SHIP\nAda B-PER\n", "SHIP:🚢 | PER:Ada", "🚢 Ada");
    row("no line feed at the end", "Ada B-PER", "PER:Ada", "Ada");
}

void ConllTest::reads()
{
    QFETCH(QByteArray, bytes);
    if (QByteArray(QTest::currentDataTag()) == "types alone") // the last column is none of tags: what it holds is taken as types
        bytes.replace("\t_\t_", "\t_");
    const auto read = readConll2003(bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->report.errors.isEmpty());
    if (QByteArray(QTest::currentDataTag()) != "types alone")
        QTEST(marksOf(read->documents), "marks");
    QStringList texts;
    for (const Document &document : read->documents)
        texts.append(document.article.text);
    QTEST(texts.join(u" || "), "texts");
}

void ConllTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("no tags") << QByteArray("Ada\nBo\n") << u"line 1"_s;
    QTest::newRow("uneven") << QByteArray("Ada B-PER\n\nBo\n") << u"line 1"_s;
    QTest::newRow("uneven in the second document") << QByteArray("-DOCSTART- O\n\nAda B-PER\n\n-DOCSTART- O\n\nBo O\nX\n") << u"line 7"_s;
    QTest::newRow("no text") << QByteArray("Ada\0B-PER", 9) << QString();
}

void ConllTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const auto read = readConll2003(bytes, nullptr);
    if (place.isEmpty()) {
        QVERIFY(!read);
        QVERIFY(!read.error().message.isEmpty());
        return;
    }
    QVERIFY(read);
    QCOMPARE(read->report.errors.size(), 1);
    QCOMPARE(read->report.errors.first().place, place);
}

void ConllTest::rewritesTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("2003") << QByteArray("-DOCSTART- -X- -X- O\n\nU.N. NNP I-NP I-ORG\nTarn NNP I-NP B-ORG\n\n\n-DOCSTART- -X- -X- O\n\nBo NNP I-NP I-PER\n");
    QTest::newRow("carriage returns, tabs, no end") << QByteArray("Ada\tB-PER\r\nQuill\tI-PER\r\n\r\nBo\tO");
    QTest::newRow("under scores") << QByteArray("Ada -X- _ B-PER\nmet -X- _ O\n");
    QTest::newRow("bioes") << QByteArray("Ada S-PER\nA B-X\nB I-X\nC E-X\n");
    QTest::newRow("two layers") << QByteArray("1\tFC\tB-ORG\tO\n2\tVelmora\tI-ORG\tB-LOC\n\n1\tBo\tB-PER\tO\n");
    const QString top = QStringLiteral(NUTGRAF_SHARED "/samples/formats/conll/");
    for (const char *name : {"2000/chunk2000_test.conll", "2002/ner2002_test.conll", "2002/germeval2014_test.conll", "2003/en-orig.conll", "uner-pud/en_pud-ud-test.iob2"}) {
        QFile file(top + QLatin1StringView(name));
        if (file.open(QIODevice::ReadOnly))
            QTest::newRow(name) << file.readAll();
    }
}

void ConllTest::rewritesTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    const auto read = readConll2003(bytes, nullptr);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().place + read->report.errors.first().message));
    const Written written = writeConll2003(read->documents, {});
    QCOMPARE(written.bytes, bytes);
    QCOMPARE(countOf(written.losses, u"spacing"), 0);
}

void ConllTest::rewritesChanges()
{
    auto read = readConll2003("-DOCSTART- -X- -X- O\n\nAda NNP I-NP I-PER\nmet VBD I-VP O\nBo NNP I-NP I-PER\n", nullptr);
    QVERIFY(read);
    Document &document = read->documents.first();
    document.annotations.removeFirst();
    document.annotations.first().setSpans({{4, 10}}); // "met Bo"
    QCOMPARE(writeConll2003({document}, {}).bytes, QByteArray("-DOCSTART- -X- -X- O\n\nAda NNP I-NP O\nmet VBD I-VP I-PER\nBo NNP I-NP I-PER\n"));
    document.article.text += u" again"_s; // no longer the text of that file
    QCOMPARE(writeConll2003({document}, {}).bytes, QByteArray("-DOCSTART- -X- O O\n\nAda -X- _ O\nmet -X- _ B-PER\nBo -X- _ I-PER\nagain -X- _ O\n\n"));
}

void ConllTest::writesFresh()
{
    const Document document = plainDocument(u"Ada met\u00A0Bo. \U0001F6A2 Ada\nsaid: (Velmora) \u2014 no."_s, {u"Ada"_s, u"Velmora"_s, u"met\u00A0Bo"_s});
    const Written written = writeConll2003({document, plainDocument({}, {})}, {});
    QCOMPARE(written.bytes, QByteArray("-DOCSTART- -X- O O\n\nAda -X- _ B-Person\nmet -X- _ B-Place\nBo -X- _ I-Place\n. -X- _ O\n\n\xF0\x9F\x9A\xA2 -X- _ O\nAda -X- _ B-Place\n\n"
                                       "said -X- _ O\n: -X- _ O\n( -X- _ O\nVelmora -X- _ B-Person\n) -X- _ O\n\xE2\x80\x94 -X- _ O\nno -X- _ O\n. -X- _ O\n\n-DOCSTART- -X- O O\n\n"));
    const auto read = readConll2003(written.bytes, nullptr);
    QVERIFY(read && read->report.errors.isEmpty() && read->report.repairs.isEmpty());
    QCOMPARE(marksOf(read->documents), u"Person:Ada | Place:met Bo | Place:Ada | Person:Velmora"_s);
}

void ConllTest::losesWhatItSays()
{
    Document document = plainDocument(u"Velmorans met Ada. Bo came."_s, {u"Velmora"_s, u"Ada"_s, u"met Ada"_s, u"Ada. Bo"_s});
    document.tagSet.labels[0].name = u"Some one"_s;
    const Written written = writeConll2003({document}, {});
    QCOMPARE(countOf(written.losses, u"borders"), 2); // "Velmora" in Velmorans, and what "met Ada" leaves of "Ada. Bo"
    QCOMPARE(countOf(written.losses, u"overlaps"), 1);
    QCOMPARE(countOf(written.losses, u"label-names"), 2);
    QCOMPARE(countOf(written.losses, u"spacing"), 1);
    QCOMPARE(countOf(written.losses, u"ids"), 4);
    // Sentences that a mark runs over are one.
    QCOMPARE(written.bytes, QByteArray("-DOCSTART- -X- O O\n\nVelmorans -X- _ B-Some_one\nmet -X- _ B-Some_one\nAda -X- _ I-Some_one\n. -X- _ B-Place\nBo -X- _ I-Place\ncame -X- _ O\n. -X- _ O\n\n"));
    QVERIFY(writeConll2003({}, {}).bytes.isEmpty());
    const Written full = writeConll2003({fullDocument()}, {});
    for (const char *kind : {"notes", "values", "authors", "times", "states", "certainty", "layers", "gaps", "attributes", "evidence", "relations", "article-labels", "metadata", "structure", "unlabelled"})
        QVERIFY2(countOf(full.losses, QString::fromLatin1(kind)) > 0, kind);
}

void ConllTest::onto_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("marks"); // or the place of the error
    QTest::newRow("as it is") << QByteArray("Ada B-PER\nmet O\nBo B-PER\n, O\nBo B-PER\n") << u"PER:Ada | PER:Bo | PER:Bo"_s;
    QTest::newRow("over a break") << QByteArray("Ada O\nmet B-X\nBo I-X\n") << u"X:met\nBo"_s;
    QTest::newRow("another token") << QByteArray("Ada B-PER\nsaw O\n") << u"line 2"_s;
    QTest::newRow("left out") << QByteArray("Ada B-PER\nBo O\n") << u"line 2"_s;
    QTest::newRow("too many") << QByteArray("Ada O\nmet O\nBo O\n, O\nBo O\nBo O\n") << u"line 6"_s;
}

void ConllTest::onto()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, marks);
    Document article = plainDocument(u"Ada  met\nBo, Bo"_s, {u"met"_s});
    const auto read = readConll2003(bytes, &article);
    QVERIFY(read);
    if (marks.startsWith(u"line")) {
        QCOMPARE(read->report.errors.size(), 1);
        QCOMPARE(read->report.errors.first().place, marks);
        QVERIFY(read->documents.isEmpty());
        return;
    }
    QVERIFY(read->report.errors.isEmpty());
    QCOMPARE(read->documents.first().article.text, article.article.text);
    QCOMPARE(marksOf(read->documents.first()), marks);
}

void ConllTest::cuts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("none") << QByteArray("Ada O\n\nBo O\n") << qsizetype{0};
    QTest::newRow("one") << QByteArray("-DOCSTART- O\n\nAda O\n") << qsizetype{0};
    QTest::newRow("two") << QByteArray("-DOCSTART- O\n\nAda O\n\n-DOCSTART- O\n") << qsizetype{21};
    QTest::newRow("begins without") << QByteArray("Ada O\n-DOCSTART- O\n") << qsizetype{6};
    QTest::newRow("blank first") << QByteArray("\n\n-DOCSTART- O\n") << qsizetype{0};
    QTest::newRow("comments") << QByteArray("# newdoc id = 1\nAda O\n# newdoc id = 2\n") << qsizetype{22};
}

void ConllTest::cuts()
{
    QFETCH(QByteArray, bytes);
    QTEST(cutConllDocument(bytes), "length");
}

void ConllTest::everyTruncation()
{
    const QByteArray bytes("-DOCSTART- -X- O O\n\n\xF0\x9F\x9A\xA2 NNP I-NP I-ORG\nchief NN I-NP O\n\n# text = Ada Quill\n1 Ada B-PER\n2 Quill I-PER\n\n-DOCSTART- O\n\nBo S-PER\n");
    for (qsizetype length = 0; length <= bytes.size(); ++length) {
        const auto read = readConll2003(bytes.first(length), nullptr);
        QVERIFY(read);
        for (const Document &document : read->documents) {
            for (const Annotation &annotation : document.annotations)
                QCOMPARE(annotation.quote.exact, annotation.span.of(document.article.text).toString());
        }
        QByteArray cut = bytes.first(length);
        QBuffer buffer(&cut);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        qsizetype documents = 0;
        QVERIFY(readPieces(*exchangeFormat(u"conll2003"_s), buffer, {}, [&documents](const QList<Document> &piece) -> Result<void> {
            documents += piece.size();
            return {};
        }));
        QCOMPARE(documents, read->documents.size());
    }
}

QTEST_GUILESS_MAIN(ConllTest)
#include "tst_conll.moc"
