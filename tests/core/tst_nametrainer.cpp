// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes models of names from a few invented sentences, as a developer does from the corpora.

#include "core/facts/namefinder.h"
#include "core/language/namemodel.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString texts = QStringLiteral(NUTGRAF_DATA "/training/names");

struct Ran {
    int status = -1;
    QString output;
    QString errors;
};

Ran train(const QStringList &args)
{
    QProcess process;
    process.start(QStringLiteral(NUTGRAF_TRAIN), args);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesArgs(const QString &folder, const QString &out)
{
    return {u"names"_s, u"--corpora"_s, texts, u"--sets"_s, u"gum,gmb"_s, u"--clusters"_s, folder + u"/clusters.model"_s, u"--names"_s,
        QStringLiteral(NUTGRAF_SOURCE "/resources/data/names.txt"), u"--lists"_s, folder, u"--out"_s, out, u"--epochs"_s, u"12"_s, u"--step"_s, u"0.2"_s, u"--rounds"_s, u"1"_s, u"--dropout"_s, u"0.1"_s,
        u"--shrink"_s, u"3e-5"_s, u"--prune"_s, u"0.04"_s};
}

} // namespace

class NameTrainerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Ran ran = train({u"clusters"_s, path(u"clusters.model"_s), texts + u"/gum/train.ndjson"_s, texts + u"/gmb/train.ndjson"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.errors));
        const Ran names = train(namesArgs(m_folder.path(), path(u"a.model"_s)));
        QVERIFY2(names.status == 0, qPrintable(names.errors));
        m_output = names.output;
    }

    void sameTextsSameBytes()
    {
        const Ran clusters = train({u"clusters"_s, path(u"again.model"_s), texts + u"/gum/train.ndjson"_s, texts + u"/gmb/train.ndjson"_s});
        QCOMPARE(clusters.status, 0);
        QCOMPARE(contentOf(path(u"again.model"_s)), contentOf(path(u"clusters.model"_s)));
        const Ran ran = train(namesArgs(m_folder.path(), path(u"b.model"_s)));
        QCOMPARE(ran.status, 0);
        const QByteArray made = contentOf(path(u"a.model"_s));
        QVERIFY(made.size() > 1000);
        QVERIFY(contentOf(path(u"b.model"_s)) == made);
    }

    void learnsItsTexts()
    {
        QVERIFY2(m_output.contains(QRegularExpression(u"gum +F1 100\\.0"_s)), qPrintable(m_output));
    }

    void theModelFindsNames()
    {
        const QByteArray bytes = contentOf(path(u"a.model"_s));
        const auto model = NameModel::read(bytes, u"a.model"_s);
        QVERIFY(model);
        const QString text = u"Helen Carter went to Dunmore. Nobody saw the ferry."_s;
        const QList<Token> tokens = tokenize(text);
        const QList<Sentence> sentences = splitSentences(text, tokens);
        const Structure structure = structureFromLines(text);
        const QList<Mention> names = findNames({text, tokens, sentences, structure, {}, false}, *model);
        QCOMPARE(names.size(), 2);
        QCOMPARE(names[0].span.of(text), u"Helen Carter");
        QCOMPARE(names[0].type, EntityType::Person);
        QCOMPARE(names[1].span.of(text), u"Dunmore");
        QCOMPARE(names[1].type, EntityType::Place);
    }

    void inspectTellsWhereItComesFrom()
    {
        const Ran ran = train({u"inspect"_s, u"names"_s, path(u"a.model"_s)});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.output.contains(u"CC BY-SA 4.0"_s));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no out") << QStringList{u"names"_s, u"--corpora"_s, texts} << 2 << u"--out"_s;
        QTest::newRow("no corpora") << QStringList{u"names"_s, u"--out"_s, u"x"_s} << 2 << u"--corpora"_s;
        QTest::newRow("set that nobody knows") << QStringList{u"names"_s, u"--corpora"_s, texts, u"--out"_s, u"x"_s, u"--sets"_s, u"abc"_s} << 2 << u"abc"_s;
        QTest::newRow("names not there") << QStringList{u"names"_s, u"--corpora"_s, texts, u"--out"_s, u"x"_s, u"--names"_s, u"/nonexistent"_s} << 1 << u"/nonexistent"_s;
        QTest::newRow("clusters without texts") << QStringList{u"clusters"_s, u"x"_s} << 2 << u"clusters"_s;
        QTest::newRow("a text that is none") << QStringList{u"clusters"_s, u"x"_s, QStringLiteral(NUTGRAF_SOURCE "/README.md")} << 1 << u"README.md"_s;
    }

    void refuses()
    {
        QFETCH(const QStringList, args);
        QFETCH(const int, status);
        QFETCH(const QString, sentence);
        const Ran ran = train(args);
        QCOMPARE(ran.status, status);
        QVERIFY2(ran.errors.contains(sentence), qPrintable(ran.errors));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_output;
};

QTEST_GUILESS_MAIN(NameTrainerTest)
#include "tst_nametrainer.moc"
