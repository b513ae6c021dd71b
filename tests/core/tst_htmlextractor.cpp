// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/htmlextractor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QString page(const QString &head, const QString &body)
{
    return u"<!DOCTYPE html><html><head>"_s + head + u"</head><body>"_s + body + u"</body></html>"_s;
}

const QString first = u"The first cars crossed the new bridge on Monday, ending more than a century in which only a boat would do."_s;
const QString second = u"The crossing cost 412 million crowns, which is a little less than parliament had set aside for it in 2018."_s;

} // namespace

class HtmlExtractorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void recognises_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("html");
        QTest::newRow("doctype") << u"<!DOCTYPE html><p>a"_s << true;
        QTest::newRow("mark and spaces") << u"\uFEFF \n<html lang=en>"_s << true;
        QTest::newRow("comment first") << u"<!-- saved --><html>"_s << true;
        QTest::newRow("xml first") << u"<?xml version=\"1.0\"?>\n<html>"_s << true;
        QTest::newRow("fragment") << u"<div class=x>text</div>"_s << true;
        QTest::newRow("text") << u"The bridge is open."_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("angle") << u"<3 is what she wrote"_s << false;
        QTest::newRow("other tag") << u"<path to the file> is missing"_s << false;
        QTest::newRow("tag later") << u"Use <html> at the start."_s << false;
        QTest::newRow("feed") << u"<?xml version=\"1.0\"?><rss version=\"2.0\">"_s << false;
    }
    void recognises()
    {
        QFETCH(QString, text);
        QTEST(looksLikeHtml(text), "html");
    }

    void extracts()
    {
        const Article article = extractArticle(page(
            u"<title>Velm opens its bridge | Northern Wire</title><meta property='og:site_name' content='Northern Wire'>"
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-10-03T07:40:00Z\",\"author\":[{\"name\":\"Ilse Marrow\"},{\"name\":\"Tom Kettering\"}]}</script>"_s,
            u"<nav><a href=/>Home</a></nav><article><h1>Velm opens its <em>bridge</em></h1><p>"_s + first + u"<h2>What it cost</h2><p>"_s + second
                + u"<p hidden>Never shown to anybody.<p style='display: none'>Nor is this, which is a sentence with many words in it.</article>"
                  "<aside><p>An aside that is long enough to look like a paragraph of the article, and yet it is none of it.</aside><footer>Imprint</footer>"_s));
        QCOMPARE(article.title, u"Velm opens its bridge"_s);
        QCOMPARE(article.byline, u"Ilse Marrow, Tom Kettering"_s);
        QCOMPARE(article.published, QDateTime(QDate(2023, 10, 3), QTime(7, 40)));
        QCOMPARE(article.source, u"Northern Wire"_s);
        QCOMPARE(article.body(), first + u"\nWhat it cost\n"_s + second);
        QCOMPARE(article.structure.blocks.at(2).kind, BlockKind::Subheading);
        QVERIFY(!article.text.contains(u"Never shown"_s));
    }

    void entitiesAndBreaks()
    {
        const Article article = extractArticle(page({}, u"<h1>Velm &amp; its bridge are open</h1><p>"_s + first + u"<br><br>"_s + second + u"&nbsp;&shy; It is &lt;open&gt;."_s));
        QCOMPARE(article.body(), first + u'\n' + second + u" It is <open>."_s);
    }

    void asideThatHoldsTheStory()
    {
        QString story;
        for (int i = 0; i < 8; ++i)
            story += u"<p>"_s + first.chopped(1) + u" %1.</p>"_s.arg(i);
        const Article article = extractArticle(page({}, u"<aside><h1>Velm opens its new harbour bridge</h1>"_s + story + u"</aside>"_s));
        QCOMPARE(article.text.count(u"only a boat would do"_s), 8);
    }

    void hostilePages_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("deep") << (u"<html><body>"_s + u"<div>"_s.repeated(300'000) + first);
        QTest::newRow("styles") << (u"<html><body>"_s + u"<b id=x>"_s.repeated(50'000) + u"<p>x"_s.repeated(20'000));
        QTest::newRow("deep data") << page(u"<script type='application/ld+json'>"_s + u"["_s.repeated(200'000) + u"</script>"_s, first);
        QTest::newRow("unclosed script") << (u"<html><script>"_s + u"<b><div>"_s.repeated(100'000));
        QTest::newRow("unclosed attribute") << (u"<html><div class=\""_s + u"x"_s.repeated(1'000'000));
        QTest::newRow("zero") << (u"<html>"_s + QChar(0) + u"<p>"_s + first);
        QTest::newRow("nothing") << u"<html></html>"_s;
    }
    void hostilePages()
    {
        QFETCH(QString, html);
        QElapsedTimer timer;
        timer.start();
        const Article article = extractArticle(html);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(article.text.isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(HtmlExtractorTest)
#include "tst_htmlextractor.moc"
