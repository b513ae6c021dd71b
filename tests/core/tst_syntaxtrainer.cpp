// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/syntaxmodel.h"
#include "core/language/syntaxparser.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString treebank = QStringLiteral(NUTGRAF_DATA "/training/own.conllu");
const QString text = QStringLiteral(NUTGRAF_DATA "/training/own.txt");

struct Ran {
    int status = -1;
    QByteArray out, err;
};

Ran train(const QStringList &args)
{
    QProcess process;
    process.start(QStringLiteral(NUTGRAF_BINARY "/app/nutgraf-train"), QStringList{u"syntax"_s} + args);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// Runs the trainer on a tiny treebank of our own.
class SyntaxTrainerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void sameTextSameBytes()
    {
        const QTemporaryDir folder;
        const QString first = folder.filePath(u"first.model"_s);
        const QString second = folder.filePath(u"second.model"_s);
        for (const QString &out : {first, second}) {
            const Ran ran = train({u"--out"_s, out, u"--epochs"_s, u"3"_s, u"--text"_s, text, treebank});
            QCOMPARE(ran.status, 0);
            QVERIFY2(ran.err.contains("epoch 3: loss"), ran.err.constData());
        }
        const QByteArray bytes = contentOf(first);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(bytes == contentOf(second));
        QCOMPARE(train({u"--out"_s, second, u"--epochs"_s, u"4"_s, u"--text"_s, text, treebank}).status, 0);
        QVERIFY(bytes != contentOf(second)); // or the bytes would say nothing
    }

    /// What is small enough is learned by heart, which shows that gradients, rounding and the program's own arithmetic agree.
    void learnsByHeart()
    {
        const QTemporaryDir folder;
        const QString out = folder.filePath(u"own.model"_s);
        const QString notice = folder.filePath(u"notice.txt"_s);
        write(notice, "Made from nothing much.");
        QCOMPARE(train({u"--out"_s, out, u"--notice"_s, notice, u"--epochs"_s, u"150"_s, treebank}).status, 0);
        const Ran ran = train({u"--evaluate"_s, u"--model"_s, out, treebank});
        QCOMPARE(ran.status, 0);
        const QList<QByteArray> cells = ran.out.trimmed().split('\n').constLast().split('|');
        QCOMPARE(cells.size(), 8);
        QCOMPARE(cells[2].trimmed(), "69");
        for (const int column : {3, 4, 5})
            QVERIFY2(cells[column].trimmed().toDouble() >= 98, ran.out.constData());
        const QByteArray bytes = contentOf(out);
        const auto file = ModelFile::read(bytes, "syntax"_L1, out);
        QVERIFY(file);
        QCOMPARE(file->notice(), u"Made from nothing much."_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray good = "1\tRain\train\t_\tNN\t_\t0\troot\t_\t_\n";
        QTest::newRow("columns") << QByteArray("1\tRain\n\n") << QByteArray(":1: a word needs ten columns");
        QTest::newRow("tag") << QByteArray("1\tRain\train\t_\tNOUN\t_\t0\troot\t_\t_\n\n") << QByteArray(":1: a tag that is not known");
        QTest::newRow("relation") << QByteArray("1\tRain\train\t_\tNN\t_\t0\ttop\t_\t_\n\n") << QByteArray(":1: a relation that is not known");
        QTest::newRow("head no number") << QByteArray("1\tRain\train\t_\tNN\t_\tx\troot\t_\t_\n\n") << QByteArray(":1: the head is no number");
        QTest::newRow("head outside") << good + "2\tfell\tfall\t_\tVBD\t_\t3\tdep\t_\t_\n\n" << QByteArray(":3: a head outside of the sentence above");
        QTest::newRow("two roots") << good + "2\tfell\tfall\t_\tVBD\t_\t0\troot\t_\t_\n\n" << QByteArray(":3: the sentence above needs one root");
        QTest::newRow("no root, no empty line") << QByteArray("1\tRain\train\t_\tNN\t_\t1\tdep\t_\t_") << QByteArray(":1: the sentence above needs one root");
        QTest::newRow("count") << good + "3\tfell\tfall\t_\tVBD\t_\t1\tdep\t_\t_\n\n" << QByteArray(":2: words must be counted from 1");
    }

    void refuses()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, sentence);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bad.conllu"_s);
        write(path, content);
        const Ran ran = train({u"--out"_s, folder.filePath(u"out.model"_s), path});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains("bad.conllu" + sentence), ran.err.constData());
        QVERIFY(!QFile::exists(folder.filePath(u"out.model"_s)));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing") << QStringList{} << 2;
        QTest::newRow("no output") << QStringList{treebank} << 2;
        QTest::newRow("no treebank") << QStringList{u"--out"_s, u"x.model"_s} << 2;
        QTest::newRow("value missing") << QStringList{treebank, u"--out"_s} << 2;
        QTest::newRow("no number") << QStringList{treebank, u"--out"_s, u"x.model"_s, u"--epochs"_s, u"few"_s} << 2;
        QTest::newRow("unknown option") << QStringList{treebank, u"--out"_s, u"x.model"_s, u"--layers"_s, u"3"_s} << 2;
        QTest::newRow("both") << QStringList{treebank, u"--out"_s, u"x.model"_s, u"--evaluate"_s} << 2;
        QTest::newRow("no such treebank") << QStringList{u"/nowhere.conllu"_s, u"--out"_s, u"/nowhere/x.model"_s} << 1;
        QTest::newRow("no such text") << QStringList{treebank, u"--text"_s, u"/nowhere.txt"_s, u"--out"_s, u"/nowhere/x.model"_s} << 1;
        QTest::newRow("no model") << QStringList{treebank, u"--evaluate"_s, u"--model"_s, treebank} << 1;
    }

    void wrongUse()
    {
        QFETCH(const QStringList, args);
        QFETCH(const int, status);
        const Ran ran = train(args);
        QCOMPARE(ran.status, status);
        QVERIFY(!ran.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SyntaxTrainerTest)
#include "tst_syntaxtrainer.moc"
