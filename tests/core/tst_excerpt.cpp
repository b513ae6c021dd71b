// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/excerpt.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class ExcerptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void excerpts_data();
    void excerpts();
    void keepsToItsLength();
    void typed_data();
    void typed();
};

void ExcerptTest::excerpts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("excerpt");
    const QString text = u"Harbour bridge\nThe mayor of Tidewater opened the bridge at noon."_s;
    QTest::newRow("a line of its own") << text << u"bridge"_s << u"Harbour bridge"_s;
    QTest::newRow("in the second line") << text << u"mayor"_s << u"The mayor of Tidewater opened the bridge at noon."_s;
    QTest::newRow("case") << text << u"MAYOR"_s << u"The mayor of Tidewater opened the bridge at noon."_s;
    QTest::newRow("diacritics") << u"Le café ferme."_s << u"cafe"_s << u"Le café ferme."_s;
    QTest::newRow("diacritics taken apart") << u"Le cafe\u0301 ferme."_s << u"café"_s << u"Le cafe\u0301 ferme."_s;
    QTest::newRow("phrase") << text << u"\"of Tidewater\""_s << u"The mayor of Tidewater opened the bridge at noon."_s;
    QTest::newRow("beginning of a word") << text << u"tide*"_s << u"The mayor of Tidewater opened the bridge at noon."_s;
    QTest::newRow("not the beginning without a star") << text << u"tide"_s << QString();
    QTest::newRow("not inside a word") << text << u"water"_s << QString();
    QTest::newRow("not there") << text << u"airport"_s << QString();
    QTest::newRow("no query") << text << QString() << QString();
    QTest::newRow("only signs") << text << u"\"* -"_s << QString();
    QTest::newRow("no text") << QString() << u"mayor"_s << QString();
}

void ExcerptTest::excerpts()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QTEST(searchExcerpt(text, query), "excerpt");
}

void ExcerptTest::keepsToItsLength()
{
    const QString text = u"word "_s.repeated(500) + u"needle "_s + u"word "_s.repeated(500);
    const QString excerpt = searchExcerpt(text, u"needle"_s, 60);
    QVERIFY(excerpt.contains(u"needle"_s));
    QVERIFY(excerpt.startsWith(u"…word"_s));
    QVERIFY(excerpt.endsWith(u'…'));
    QVERIFY2(excerpt.size() <= 62, qPrintable(excerpt));
}

void ExcerptTest::typed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("query");
    QTest::newRow("word") << u"harb"_s << u"harb*"_s;
    QTest::newRow("finished word") << u"harb "_s << u"harb "_s;
    QTest::newRow("phrase") << u"\"harb\""_s << u"\"harb\""_s;
    QTest::newRow("star") << u"harb*"_s << u"harb*"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void ExcerptTest::typed()
{
    QFETCH(QString, typed);
    QTEST(typedQuery(typed), "query");
}

QTEST_MAIN(ExcerptTest)
#include "tst_excerpt.moc"
