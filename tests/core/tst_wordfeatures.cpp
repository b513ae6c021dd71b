// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/wordfeatures.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class WordFeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    /// Which words are the same word to the parser, and which only have the same form.
    void compares_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("exact");
        QTest::addColumn<bool>("form");
        QTest::newRow("apostrophe") << u"n't"_s << u"n’t"_s << true << true;
        QTest::newRow("quotation marks") << u"“"_s << u"\""_s << true << true;
        QTest::newRow("soft hyphen") << u"har­bour"_s << u"harbour"_s << true << true;
        QTest::newRow("digits") << u"1987"_s << u"2031"_s << true << true;
        QTest::newRow("hyphens") << u"‑"_s << u"-"_s << true << true;
        QTest::newRow("capitals") << u"May"_s << u"may"_s << false << true;
        QTest::newRow("umlaut capitals") << u"Ärger"_s << u"ärger"_s << false << true;
        QTest::newRow("another word") << u"harbour"_s << u"harbours"_s << false << false;
        QTest::newRow("number of digits") << u"198"_s << u"1987"_s << false << false;
        QTest::newRow("order") << u"ab"_s << u"ba"_s << false << false;
        QTest::newRow("hyphen and dash") << u"-"_s << u"–"_s << false << false;
    }

    void compares()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        const WordFeatures a = wordFeatures(one);
        const WordFeatures b = wordFeatures(other);
        QTEST(a.exact == b.exact, "exact");
        QTEST(a.form == b.form, "form");
        QCOMPARE(a.affixes == b.affixes, a.exact == b.exact);
    }

    void takesAnyWord()
    {
        QCOMPARE(wordFeatures({}).affixCount, 2); // shape and kind
        QCOMPARE(wordFeatures(u"a").affixCount, 4);
        QCOMPARE(wordFeatures(u"abc").affixCount, 8);
        QCOMPARE(wordFeatures(u"abcd").affixCount, WordFeatures::mostAffixes);
        QCOMPARE(wordFeatures(u"abc").cased, 0U);
        QVERIFY(wordFeatures(u"abC").cased != 0U);
        const QString endless(100'000, u'a');
        QCOMPARE(wordFeatures(endless).affixCount, WordFeatures::mostAffixes);
        QVERIFY(wordFeatures(endless).form == wordFeatures(endless + u'a').form); // only the ends are looked at
        const char16_t half = 0xD83D;
        QCOMPARE(wordFeatures(QStringView(&half, 1)).affixCount, 4);
    }
};

QTEST_GUILESS_MAIN(WordFeaturesTest)
#include "tst_wordfeatures.moc"
