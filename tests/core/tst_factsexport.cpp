// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is only written: the page with marks, facts for the web, the time line.

#include "core/exchange/htmlpage.h"
#include "core/exchange/icalendar.h"
#include "core/exchange/jsonldfacts.h"
#include "tests/support/core/documentlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Document news()
{
    Document document = plainDocument(u"Harbour \U0001F6A2 reopens\nThe port of Velmora reopened on Monday. \u201CIt cost 4.5 million crowns,\u201D said Mayor Ada Quill."_s, {u"Velmora"_s});
    document.article.title = u"Harbour reopens"_s;
    document.article.url = u"https://example.org/h?a=1&b=2"_s;
    document.id = document.article.url;
    document.article.published = QDate(2024, 3, 5).startOfDay();
    return document;
}

/// Between two words of the bytes.
QByteArray between(const QByteArray &bytes, const QByteArray &first, const QByteArray &last)
{
    const qsizetype from = bytes.indexOf(first);
    const qsizetype to = bytes.indexOf(last, from + first.size());
    return from < 0 || to < 0 ? QByteArray("none") : bytes.sliced(from + first.size(), to - from - first.size());
}

} // namespace

class FactsExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void days_data();
    void days();
    void calendar();
    void foldsLines();
    void jsonLd();
    void reviews();
    void page();
    void pageOfHostileText();
    void overlappingMarks();
};

void FactsExportTest::days_data()
{
    QTest::addColumn<QString>("timex");
    QTest::addColumn<QString>("range");
    const auto row = [](const char *timex, const char *range) { QTest::newRow(timex) << QString::fromLatin1(timex) << QString::fromLatin1(range); };
    row("2017-12-26", "2017-12-26 2017-12-27");
    row("2017-12", "2017-12-01 2018-01-01");
    row("2017", "2017-01-01 2018-01-01");
    row("2017-W52", "2017-12-25 2018-01-01");
    row("2015-W01", "2014-12-29 2015-01-05");
    row("2017-Q4", "2017-10-01 2018-01-01");
    row("2017-12-26T08:30", "2017-12-26 2017-12-27");
    row("2017-12-26TMO", "2017-12-26 2017-12-27");
    row("", "");
    row("P3D", "");
    row("XXXX-12-26", "");
    row("2017-13", "");
    row("2017-02-30", "");
    row("2017-Q5", "");
    row("201", "");
    row("20th", "");
    row("2017-SU", "");
    row("PRESENT_REF", "");
}

void FactsExportTest::days()
{
    QFETCH(QString, timex);
    const auto days = daysOf(timex);
    QTEST(days ? days->first.toString(Qt::ISODate) + u' ' + days->second.toString(Qt::ISODate) : QString(), "range");
}

void FactsExportTest::calendar()
{
    const Written written = writeICalendar({news()}, {});
    QVERIFY(written.bytes.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    QVERIFY(written.bytes.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    QCOMPARE(written.bytes.count("BEGIN:VEVENT"), 1);
    QCOMPARE(between(written.bytes, "DTSTART;VALUE=DATE:", "\r\n"), QByteArray("20240304")); // the Monday before
    QCOMPARE(between(written.bytes, "DTEND;VALUE=DATE:", "\r\n"), QByteArray("20240305"));
    QCOMPARE(between(written.bytes, "SUMMARY:", "\r\n"), QByteArray("The port of Velmora reopened on Monday."));
    QCOMPARE(writeICalendar({news()}, {}).bytes, written.bytes);
    QCOMPARE(written.losses.losses.size(), 1); // the annotation
    QCOMPARE(writeICalendar({}, {}).bytes.count("BEGIN:VEVENT"), 0);
}

void FactsExportTest::foldsLines()
{
    Document document = news();
    document.article.text = u"On 4 March 2024, the \U0001F6A2 "_s + u"very \u00E9lan, "_s.repeated(30) + u"came; really.\nNo date here."_s;
    document.article.structure = structureFromLines(document.article.text);
    document.annotations.clear();
    const QByteArray bytes = writeICalendar({document}, {}).bytes;
    for (const QByteArray &line : bytes.split('\n')) {
        QVERIFY2(line.size() <= 76, line.constData());
        QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no character was cut
    }
    QByteArray unfolded = bytes;
    unfolded.replace("\r\n ", "");
    QVERIFY(between(unfolded, "SUMMARY:", "\r\n").startsWith("On 4 March 2024\\, the \xF0\x9F\x9A\xA2 very \xC3\xA9lan\\, very"));
}

void FactsExportTest::jsonLd()
{
    const Document document = news();
    const Written written = writeJsonLdFacts({document}, {});
    const QJsonObject root = QJsonDocument::fromJson(written.bytes).object();
    QCOMPARE(root[u"@context"][u"@vocab"].toString(), u"https://schema.org/"_s);
    const QList<uint> points = document.article.text.toUcs4();
    QStringList types;
    for (const QJsonValueConstRef value : root[u"@graph"].toArray()) {
        const QJsonObject object = value.toObject();
        types.append(object[u"@type"].toString());
        if (object.contains(u"nutgraf:start")) {
            const int start = object[u"nutgraf:start"].toInt();
            const QString words = QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, object[u"nutgraf:end"].toInt() - start);
            const QString stated = object[u"@type"] == QJsonValue("Quotation"_L1) ? object[u"text"].toString() : object[u"@type"] == QJsonValue("PropertyValue"_L1) ? object[u"name"].toString() : object[u"description"].toString();
            QCOMPARE(words.simplified(), stated);
        }
        if (types.last() == u"Quotation")
            QCOMPARE(object[u"spokenByCharacter"][u"name"].toString(), u"Ada Quill"_s);
        if (types.last() == u"QuantitativeValue") {
            QCOMPARE(object[u"value"].toDouble(), 4500000.0);
            QCOMPARE(object[u"unitText"].toString(), u"crown"_s);
        }
        if (types.last() == u"PropertyValue")
            QCOMPARE(object[u"value"].toString(), u"2024-03-04"_s);
    }
    QCOMPARE(types, (QStringList{u"NewsArticle"_s, u"Quotation"_s, u"QuantitativeValue"_s, u"PropertyValue"_s}));
    const QJsonArray mentions = root[u"@graph"][0][u"mentions"].toArray();
    QVERIFY(mentions.size() >= 2);
    QCOMPARE(root[u"@graph"][0][u"datePublished"].toString(), u"2024-03-05"_s);
}

void FactsExportTest::reviews()
{
    Document document = news();
    document.annotations.first().state = AnnotationState::False;
    document.annotations.first().note = u"It did not."_s;
    document.annotations.first().evidence = {{u"https://example.org/e"_s, u"still shut"_s, {}, {}}};
    const QJsonArray graph = QJsonDocument::fromJson(writeJsonLdFacts({document}, {}).bytes).object()[u"@graph"].toArray();
    const QJsonObject review = graph.last().toObject();
    QCOMPARE(review[u"@type"].toString(), u"ClaimReview"_s);
    QCOMPARE(review[u"claimReviewed"].toString(), u"Velmora"_s);
    QCOMPARE(review[u"reviewRating"][u"alternateName"].toString(), u"false"_s);
    QCOMPARE(review[u"citation"][0][u"url"].toString(), u"https://example.org/e"_s);
    QVERIFY(writeJsonLdFacts({news()}, {}).bytes.count("ClaimReview") == 0);
}

void FactsExportTest::page()
{
    Document document = fullDocument();
    const Written written = writeHtmlPage({document}, {});
    const QString page = QString::fromUtf8(written.bytes);
    QVERIFY(page.startsWith(u"<!DOCTYPE html>"));
    QVERIFY(page.contains(u"<h1>Harbour \U0001F6A2 reopens in <mark style=\"background:#c9f2c7\" title=\"Place\">Velmora<sup>1</sup></mark></h1>"));
    QVERIFY(page.contains(u"<li><q>Velmora</q>: On the coast.<br>&quot;Quoted&quot;, with a tab"));
    QVERIFY(page.contains(u"<p class=\"labels\">Opinion</p>"));
    QVERIFY(page.contains(u"href=\"https://example.org/harbour?a=1&amp;b=2\""));
    QVERIFY(!page.contains(u"<script") && !page.contains(u"src="));
    QCOMPARE(page.count(u"<mark"), page.count(u"</mark>"));
    QVERIFY(!page.contains(u"Cafe\u0301 owners</mark>")); // only suggested
}

void FactsExportTest::pageOfHostileText()
{
    Document document = plainDocument(u"<script>alert(1)</script> & \"x\" Ada"_s, {u"Ada"_s});
    document.article.title = u"</title><script>"_s;
    document.article.url = u"javascript:alert(1)"_s;
    document.article.language = u"en\"><script>"_s;
    document.tagSet.labels[0].colour = u"red\"><b>"_s;
    document.tagSet.labels[0].name = u"<i>\"P\""_s;
    document.annotations.first().note = u"<img src=x onerror=alert(1)>"_s;
    const QByteArray page = writeHtmlPage({document}, {}).bytes;
    for (const char *bad : {"<script", "<img", "<i>", "<b>", "href=\"javascript", "en\">"})
        QVERIFY2(!page.contains(bad), bad);
    QVERIFY(page.contains("background:#e6e6e6"));
}

void FactsExportTest::overlappingMarks()
{
    Document document = plainDocument(u"one two three\nfour"_s, {u"one two"_s, u"two three"_s, u"three\nfour"_s});
    for (Label &label : document.tagSet.labels)
        label.colour = u"#aaaaaa"_s;
    const QString page = QString::fromUtf8(writeHtmlPage({document}, {}).bytes);
    const QString p = u"<mark style=\"background:#aaaaaa\" title=\"Person\">"_s;
    const QString l = u"<mark style=\"background:#aaaaaa\" title=\"Place\">"_s;
    QVERIFY2(page.contains(u"<p>"_s + p + u"one </mark>"_s + p + l + u"two</mark></mark>"_s + l + u" </mark>"_s + l + p + u"three</mark></mark></p>\n<p>"_s + p + u"four</mark></p>"_s), qPrintable(page));
}

QTEST_GUILESS_MAIN(FactsExportTest)
#include "tst_factsexport.moc"
