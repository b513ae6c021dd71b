// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the trainer of names makes its texts of: labels kept apart from their texts, patterns, other names in the place of some.

#include "app/nutgraf-train/correctedlabels.h"
#include "app/nutgraf-train/namepatterns.h"
#include "app/nutgraf-train/othernames.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::train;
using namespace Qt::StringLiterals;

namespace {

/// "Ann Fox/PER Velm/LOC", in order.
QString namesOf(const AnnotatedText &text)
{
    QStringList names;
    for (const GoldName &name : text.names)
        names.append(name.span.of(text.text).toString() + u'/' + codeOfNameType(name.type));
    return names.join(u' ');
}

} // namespace

class TrainTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(m_folder.path().size() > 1 && QDir(m_folder.path()).mkdir(u"lists"_s));
        write(u"names.txt"_s, "Helen\tf\nCarter\ts\nDunmore\tc\nRuritania\tC\nRuritanian\tD\nesker\tc\n");
        write(u"lists/team.txt"_s, "Velm Rovers\tRovers\n");
        write(u"lists/place_city.txt"_s, "Dunmore\n");
        write(u"lists/person.txt"_s, "Helen Carter\n");
        write(u"lists/league.txt"_s, "ESL\nEsker League\n");
        QVERIFY(m_source.read(path(u"names.txt"_s), path(u"lists"_s)));
    }

    void labels_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("sentence"); // of what is wrong, empty when nothing is
        QTest::newRow("two names") << QByteArray("# note\nt1\t0-5:PER 12-16:LOC\n") << u"Helen/PER Velm/LOC"_s << QString();
        QTest::newRow("behind an emoji, in code points") << QByteArray("t2\t2-6:LOC\n") << u"Velm/LOC"_s << QString();
        QTest::newRow("no names") << QByteArray("t1\t\n") << QString() << QString();
        QTest::newRow("the last line counts") << QByteArray("t1\t0-5:LOC\nt1\t0-5:PER\n") << u"Helen/PER"_s << QString();
        QTest::newRow("no tab") << QByteArray("t1 0-5:PER\n") << QString() << u"Line 1"_s;
        QTest::newRow("no such type") << QByteArray("t1\t0-5:PLACE\n") << QString() << u"Line 1"_s;
        QTest::newRow("empty name") << QByteArray("#\nt1\t5-5:PER\n") << QString() << u"Line 2"_s;
        QTest::newRow("overlap") << QByteArray("t1\t0-5:PER 4-6:LOC\n") << QString() << u"Line 1"_s;
        QTest::newRow("out of order") << QByteArray("t1\t12-16:LOC 0-5:PER\n") << QString() << u"Line 1"_s;
        QTest::newRow("no numbers") << QByteArray("t1\ta-b:PER\n") << QString() << u"Line 1"_s;
        QTest::newRow("beyond the text") << QByteArray("t1\t0-500:PER\n") << QString() << u"beyond its end"_s;
    }

    void labels()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, names);
        QFETCH(const QString, sentence);
        write(u"labels.tsv"_s, file);
        CorrectedLabels labels;
        const auto read = labels.read(path(u"labels.tsv"_s));
        if (!read) {
            QVERIFY2(!sentence.isEmpty() && read.error().message.contains(sentence), qPrintable(read.error().message));
            return;
        }
        AnnotatedText first{u"t1"_s, u"Helen is in Velm."_s, {{{0, 8}, 1}}};
        AnnotatedText second{u"t2"_s, u"😀 Velm."_s, {}};
        AnnotatedText other{u"t3"_s, u"Helen."_s, {{{0, 5}, 1}}};
        QVERIFY(!labels.knows(other));
        AnnotatedText &text = labels.knows(first) ? first : second;
        const auto applied = labels.apply(text);
        QCOMPARE(!applied, !sentence.isEmpty());
        if (applied)
            QCOMPARE(namesOf(text), names);
        else
            QVERIFY2(applied.error().message.contains(sentence), qPrintable(applied.error().message));
    }

    void noFileNoLabels()
    {
        CorrectedLabels labels;
        QVERIFY(!labels.read(path(u"nothing.tsv"_s)));
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QString>("text"); // empty: refused
        QTest::addColumn<QString>("names");
        QTest::newRow("a name as it stands") << QByteArray("The [MISC Velm Cup] began.\n") << u"The Velm Cup began.\n"_s << u"Velm Cup/MISC"_s;
        QTest::newRow("a slot inside a name") << QByteArray("The [MISC {country} Cup] of {country}\n") << u"The Ruritania Cup of Ruritania\n"_s << u"Ruritania Cup/MISC Ruritania/LOC"_s;
        QTest::newRow("a note is no text") << QByteArray("# {country}\n{country} won.\n") << u"Ruritania won.\n"_s << u"Ruritania/LOC"_s;
        QTest::newRow("adjective") << QByteArray("{nationality} police\n") << u"Ruritanian police\n"_s << u"Ruritanian/MISC"_s;
        QTest::newRow("in capitals") << QByteArray("^{country} won.\n") << u"RURITANIA WON.\n"_s << u"RURITANIA/LOC"_s;
        QTest::newRow("one of a kind") << QByteArray("{3-3} of {country}\n") << u"3 of Ruritania\n"_s << u"Ruritania/LOC"_s;
        QTest::newRow("choice with a slot in it") << QByteArray("{in {country}|in {country}}.\n") << u"in Ruritania.\n"_s << u"Ruritania/LOC"_s;
        QTest::newRow("slot that nobody knows") << QByteArray("{planet}\n") << QString() << QString();
        QTest::newRow("list that is not there") << QByteArray("{product}\n") << QString() << QString();
        QTest::newRow("open brace") << QByteArray("In {country\n") << QString() << QString();
        QTest::newRow("bracket without a type") << QByteArray("In [Velm]\n") << QString() << QString();
        QTest::newRow("type that nobody knows") << QByteArray("In [PLACE Velm]\n") << QString() << QString();
        QTest::newRow("empty braces") << QByteArray("In {}\n") << QString() << QString();
    }

    void patterns()
    {
        QFETCH(const QByteArray, pattern);
        QFETCH(const QString, text);
        write(u"patterns.txt"_s, pattern);
        const auto texts = textsOfPatterns(path(u"patterns.txt"_s), m_source, 1);
        QCOMPARE(bool(texts), !text.isEmpty());
        if (!texts)
            return;
        QCOMPARE(texts->size(), 1);
        QCOMPARE(texts->constFirst().text, text);
        QTEST(namesOf(texts->constFirst()), "names");
    }

    void numberedSlotsStayTheSame()
    {
        write(u"patterns.txt"_s, "{person1} came.\n{surname1} left.\n*{league} {0-9}\n\n{city} slept.\n");
        const auto texts = textsOfPatterns(path(u"patterns.txt"_s), m_source, 60);
        QVERIFY(texts);
        QCOMPARE(texts->size(), 60);
        const auto again = textsOfPatterns(path(u"patterns.txt"_s), m_source, 60);
        QVERIFY(again);
        bool madeUp = false;
        for (qsizetype i = 0; i < texts->size(); ++i) {
            const AnnotatedText &text = (*texts)[i];
            QCOMPARE(text.text, (*again)[i].text);
            if (i % 2 == 1) {
                madeUp = madeUp || text.text != u"Dunmore slept.\n";
                continue;
            }
            QVERIFY(text.names.size() >= 4); // two of the person, at least two lines of a table
            QVERIFY(text.names[0].span.of(text.text).endsWith(text.names[1].span.of(text.text)));
            QCOMPARE(text.names[1].type, 0);
            for (qsizetype name = 2; name < text.names.size(); ++name)
                QCOMPARE(text.names[name].type, text.names[name].span.of(text.text) == u"ESL" ? 1 : 3);
        }
        QVERIFY(madeUp); // not every town is one of the list
    }

    void otherNames()
    {
        const AnnotatedText text{u"t"_s, u"Ann Fox of the Rovers met Fox in Esker, Ms Fox said."_s, {{{0, 7}, 0}, {{15, 21}, 1}, {{26, 29}, 0}, {{33, 38}, 2}, {{43, 46}, 0}}};
        Random random(7);
        const AnnotatedText other = withOtherNames(text, m_source, NameGazetteer(), random);
        QCOMPARE(other.names.size(), text.names.size());
        const auto word = [&](qsizetype name) { return other.names[name].span.of(other.text); };
        QVERIFY(word(0) != u"Ann Fox");
        QVERIFY(word(0).endsWith(word(2)));
        QCOMPARE(word(2), word(4));
        QCOMPARE(word(1), u"Rovers"); // no list tells what it is
        QCOMPARE(word(3), u"Esker");
        QVERIFY(other.text.endsWith(u" said."));
        for (qsizetype name = 0; name < text.names.size(); ++name)
            QCOMPARE(other.names[name].type, text.names[name].type);
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QTemporaryDir m_folder;
    NameSource m_source;
};

QTEST_GUILESS_MAIN(TrainTextsTest)
#include "tst_traintexts.moc"
