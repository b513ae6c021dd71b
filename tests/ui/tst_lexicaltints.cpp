// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/lexicalrules.h"
#include "ui/reading/lexicaltints.h"
#include "ui/reading/markpalettefactory.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nutgraf;

class LexicalTintsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void finds_data();
    void finds();
    void ignores_data();
    void ignores();
    void quoteEndsWithParagraph();
    void visibleFirst();
    void cancelledSaysNothing();
    void lastArticleWins();
    void diesWhileWorking();

private:
    LexicalRules m_rules;
};

namespace {

Article articleOf(const QStringList &paragraphs)
{
    Article article;
    article.text = paragraphs.join(u'\n');
    article.structure = structureFromLines(article.text);
    return article;
}

} // namespace

void LexicalTintsTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MarkKind>("kind");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, const QString &text, MarkKind kind, const QString &marked) {
        QTest::newRow(name) << text << kind << marked;
    };
    row("percent", u"rose by 12.5 percent in"_s, MarkKind::LexicalNumber, u"12.5 percent"_s);
    row("percent sign", u"rose by 3% in"_s, MarkKind::LexicalNumber, u"3%"_s);
    row("grouped", u"a fleet of 1,250 buses"_s, MarkKind::LexicalNumber, u"1,250"_s);
    row("scaled", u"some 2.4 million people"_s, MarkKind::LexicalNumber, u"2.4 million"_s);
    row("emoji before", u"😀 7 jobs"_s, MarkKind::LexicalNumber, u"7"_s);
    row("dollars", u"paid $1.3 billion for"_s, MarkKind::LexicalMoney, u"$1.3 billion"_s);
    row("short scale", u"paid £20m for"_s, MarkKind::LexicalMoney, u"£20m"_s);
    row("worded", u"paid 500 euros for"_s, MarkKind::LexicalMoney, u"500 euros"_s);
    row("code", u"paid USD 500,000 for"_s, MarkKind::LexicalMoney, u"USD 500,000"_s);
    row("iso date", u"since 2017-04-18 the"_s, MarkKind::LexicalDate, u"2017-04-18"_s);
    row("long date", u"since 18 April 2017 the"_s, MarkKind::LexicalDate, u"18 April 2017"_s);
    row("american date", u"since April 18, 2017 the"_s, MarkKind::LexicalDate, u"April 18, 2017"_s);
    row("weekday", u"met on Tuesday in"_s, MarkKind::LexicalDate, u"Tuesday"_s);
    row("year", u"by 2018 the"_s, MarkKind::LexicalDate, u"2018"_s);
    row("curly", u"It is “ready”, she said"_s, MarkKind::LexicalQuote, u"“ready”"_s);
    row("straight", u"It is \"ready\", she said"_s, MarkKind::LexicalQuote, u"\"ready\""_s);
    row("figure inside", u"“we lost 40 buses in May” he said"_s, MarkKind::LexicalQuote, u"“we lost 40 buses in May”"_s);
}

void LexicalTintsTest::finds()
{
    QFETCH(QString, text);
    QFETCH(MarkKind, kind);
    QStringList found;
    for (const Mark &mark : m_rules.marksIn(text, {0, text.size()})) {
        if (mark.kind == kind)
            found.append(mark.span.of(text).toString());
    }
    QFETCH(QString, marked);
    QCOMPARE(found, QStringList{marked});
}

void LexicalTintsTest::ignores_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Nothing to see here."_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("inside a word") << u"the B52s and the A4x"_s;
    QTest::newRow("the verb may") << u"they may march in august company"_s;
    QTest::newRow("weekday inside a word") << u"the Mondayish mood"_s;
    QTest::newRow("apostrophe") << u"the board’s and 'the' harbour's"_s;
    QTest::newRow("month inside a word") << u"Marching and Junes"_s;
    QTest::newRow("lone currency") << u"the $ sign"_s;
}

void LexicalTintsTest::ignores()
{
    QFETCH(QString, text);
    QVERIFY(m_rules.marksIn(text, {0, text.size()}).isEmpty());
}

void LexicalTintsTest::quoteEndsWithParagraph()
{
    const QString text = u"“It goes on\nand is not closed here."_s;
    const QList<Mark> first = m_rules.marksIn(text, {0, 11});
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.first().span, (TextSpan{0, 11}));
    QVERIFY(m_rules.marksIn(text, {12, text.size()}).isEmpty());
}

void LexicalTintsTest::visibleFirst()
{
    const Article article = articleOf({u"First 11 lines"_s, u"Then 22 lines"_s, u"Last 33 lines"_s});
    LexicalTints tints;
    QSignalSpy found(&tints, &LexicalTints::found);
    tints.tint(article, article.structure.blocks.at(1).span);
    QTRY_COMPARE(found.count(), 2);
    const auto wordsOf = [&](int signal) {
        QStringList words;
        const auto marks = found.at(signal).at(0).value<QList<Mark>>();
        for (const Mark &mark : marks)
            words.append(mark.span.of(article.text).toString());
        return words;
    };
    QCOMPARE(wordsOf(0), QStringList{u"22"_s});
    QVERIFY(!found.at(0).at(1).toBool());
    QCOMPARE(wordsOf(1), (QStringList{u"11"_s, u"22"_s, u"33"_s}));
    QVERIFY(found.at(1).at(1).toBool());
}

void LexicalTintsTest::cancelledSaysNothing()
{
    LexicalTints tints;
    QSignalSpy found(&tints, &LexicalTints::found);
    tints.tint(articleOf({u"First 11 lines"_s}));
    tints.cancel();
    tints.cancel();
    tints.tint(articleOf({}));
    QTRY_COMPARE(found.count(), 2); // of the empty article alone
    QVERIFY(found.at(1).at(0).value<QList<Mark>>().isEmpty());
}

void LexicalTintsTest::lastArticleWins()
{
    LexicalTints tints;
    QSignalSpy found(&tints, &LexicalTints::found);
    const Article last = articleOf({u"Only 7 lines"_s});
    tints.tint(articleOf(QStringList(500, u"Some 11 lines on Tuesday"_s)));
    tints.tint(last);
    QTRY_COMPARE(found.count(), 2);
    const auto marks = found.last().at(0).value<QList<Mark>>();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().span.of(last.text).toString(), u"7"_s);
}

void LexicalTintsTest::diesWhileWorking()
{
    const Article article = articleOf(QStringList(2000, u"Some 11 lines on Tuesday “and $5 million”"_s));
    for (int i = 0; i < 5; ++i) {
        LexicalTints tints;
        tints.tint(article);
    }
    QCoreApplication::processEvents();
}

QTEST_MAIN(LexicalTintsTest)
#include "tst_lexicaltints.moc"
