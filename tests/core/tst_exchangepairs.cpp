// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A document goes through each pair of formats: what comes out has the same marks on the same words, and the same text unless one of the
// two said that it was lost.

#include "core/exchange/formats.h"
#include "tests/support/core/documentlines.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Mayor Ada Quill \U0001F469\u200D\U0001F4BC met Bo Tarn in Velmora.\nThe e\u0301lan of \u05E9\u05DC\u05D5\u05DD \u2014 \u201C\U0001F1E9\U0001F1EA\u201D, she said, was 4.5 million & <more>; \"so\" | it's."_s;
const QStringList words{u"Ada Quill"_s, u"Bo Tarn"_s, u"Velmora"_s, u"e\u0301lan"_s, u"\u05E9\u05DC\u05D5\u05DD"_s, u"\U0001F1E9\U0001F1EA"_s, u"4.5 million"_s};

Document sample()
{
    Document document = plainDocument(text, words);
    document.id = u"sample"_s;
    return document;
}

/// Label and words of each mark; white space may be told otherwise.
QStringList marksOf(const Document &document)
{
    QStringList out;
    for (const Annotation &annotation : document.annotations) {
        const QString marked = document.article.text.isEmpty() ? annotation.quote.exact : annotation.span.of(document.article.text).toString();
        out.append(labelName(document.tagSet, annotation.label) + u':' + marked.simplified());
    }
    out.sort();
    return out;
}

bool lost(const LossReport &losses, QStringView kind)
{
    return std::ranges::any_of(losses.losses, [kind](const Loss &loss) { return loss.kind == kind; });
}

Result<ReadResult> read(const Format &format, const Written &written)
{
    return format.isFolder() ? format.readFolder(written.files, nullptr) : format.read(written.bytes, nullptr);
}

} // namespace

class ExchangePairsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pairs_data();
    void pairs();
};

void ExchangePairsTest::pairs_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const QList<Format> formats = exchangeFormats();
    for (const Format &first : formats) {
        // A table has no text, from which the second could be written.
        if (!first.canBeRead() || !first.write || first.id == u"csv")
            continue;
        for (const Format &second : formats) {
            if (second.canBeRead() && second.write)
                QTest::addRow("%s, %s", qPrintable(first.id), qPrintable(second.id)) << first.id << second.id;
        }
    }
}

void ExchangePairsTest::pairs()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    LossReport losses;
    QList<Document> documents{sample()};
    for (const QString &id : {first, second}) {
        const Format format = *exchangeFormat(id);
        const Written written = format.write(documents, {});
        losses.add(written.losses);
        auto result = read(format, written);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QVERIFY2(result->report.errors.isEmpty(), result->report.errors.isEmpty() ? "" : qPrintable(result->report.errors.first().place + u": "_s + result->report.errors.first().message));
        documents = result->documents;
        QCOMPARE(documents.size(), 1);
    }
    QVERIFY(!lost(losses, u"overlaps") && !lost(losses, u"borders"));
    QCOMPARE(marksOf(documents.first()), marksOf(sample()));
    if (!lost(losses, u"spacing") && !lost(losses, u"text"))
        QCOMPARE(documents.first().article.text, text);
    else if (!lost(losses, u"text"))
        QCOMPARE(documents.first().article.text.simplified().remove(u' '), text.simplified().remove(u' '));
}

QTEST_GUILESS_MAIN(ExchangePairsTest)
#include "tst_exchangepairs.moc"
