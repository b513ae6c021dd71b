// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/contractions.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class ContractionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void cuts_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &token, const QString &expected) { QTest::newRow(qPrintable(token)) << token << expected; };
        row(u"don't"_s, u"do n't"_s);
        row(u"don’t"_s, u"do n’t"_s);
        row(u"WON'T"_s, u"WO N'T"_s);
        row(u"they're"_s, u"they 're"_s);
        row(u"we've"_s, u"we 've"_s);
        row(u"she'll"_s, u"she 'll"_s);
        row(u"I'm"_s, u"I 'm"_s);
        row(u"he’d"_s, u"he ’d"_s);
        row(u"Cannot"_s, u"Can not"_s);
        row(u"gonna"_s, u"gon na"_s);
        for (const char16_t *whole : {u"", u"a", u"n't", u"'re", u"'ll", u"cant", u"O'Brien", u"o'clock", u"ma'am", u"rock'n'roll", u"d'Orsay", u"Cannes", u"canned",
                 u"'s", u"can", u"not", u"mere", u"tell", u"wouldn'tworthyl"})
            row(QString(whole), QString(whole));
    }

    void cuts()
    {
        QFETCH(const QString, token);
        QFETCH(const QString, expected);
        const qsizetype cut = contractionCut(token);
        QCOMPARE(cut == 0 ? token : token.first(cut) + u' ' + token.sliced(cut), expected);
    }

    void splitsAndFolds_data()
    {
        QTest::addColumn<QStringList>("tokens");
        QTest::addColumn<QList<qint32>>("wordHeads");
        QTest::addColumn<QList<qint32>>("heads");
        QTest::addColumn<QList<int>>("spokenFor"); ///< the word that speaks for each token
        QTest::newRow("none") << QStringList{u"Dogs"_s, u"bark"_s} << QList<qint32>{1, -1} << QList<qint32>{1, -1} << QList<int>{0, 1};
        QTest::newRow("both hang from outside") << QStringList{u"They"_s, u"don't"_s, u"bark"_s} << QList<qint32>{3, 3, 3, -1} << QList<qint32>{2, 2, -1} << QList<int>{0, 1, 3};
        QTest::newRow("the second is the verb") << QStringList{u"I've"_s, u"dogs"_s} << QList<qint32>{1, -1, 1} << QList<qint32>{-1, 0} << QList<int>{1, 2};
        QTest::newRow("the first is the verb") << QStringList{u"cannot"_s} << QList<qint32>{-1, 0} << QList<qint32>{-1} << QList<int>{0};
        // A parse can be wrong, but no circle may come of it: "dogs" hangs from "'re", "they" from "dogs".
        QTest::newRow("no circle") << QStringList{u"they're"_s, u"dogs"_s} << QList<qint32>{2, -1, 1} << QList<qint32>{-1, 0} << QList<int>{1, 2};
    }

    void splitsAndFolds()
    {
        QFETCH(const QStringList, tokens);
        QFETCH(const QList<qint32>, wordHeads);
        QFETCH(const QList<qint32>, heads);
        QFETCH(const QList<int>, spokenFor);
        const std::vector<QStringView> views(tokens.cbegin(), tokens.cend());
        GrammarWords words;
        splitContractions(views, words);
        QCOMPARE(qsizetype(words.words.size()), wordHeads.size());
        std::vector<SyntaxNode> ofWords;
        for (const qint32 head : wordHeads)
            ofWords.push_back({head, Xpos(ofWords.size()), Relation::Dep}); // a tag of its own tells who spoke
        std::vector<SyntaxNode> ofTokens(views.size());
        foldContractions(words, ofWords, ofTokens);
        for (qsizetype i = 0; i < heads.size(); ++i) {
            QCOMPARE(ofTokens[std::size_t(i)].head, heads[i]);
            QCOMPARE(int(ofTokens[std::size_t(i)].tag), spokenFor[i]);
        }
    }
};

QTEST_GUILESS_MAIN(ContractionsTest)
#include "tst_contractions.moc"
