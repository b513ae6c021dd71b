// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/library.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

/// What a process has said is kept is there after SIGKILL, fifty times over, in one file.
class KillNineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void losesNothing();
    void killedWhileBeingMade();
};

void KillNineTest::losesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        const auto library = Library::open(path);
        QVERIFY(library);
        Article article;
        article.text = u"The port of Velmora reopened on Monday, said Ada Quill."_s;
        article.structure = structureFromLines(article.text);
        QCOMPARE((*library)->addArticle(article).value(), 1);
    }
    QSet<QString> printed;
    QRandomGenerator random(20240304); // fixed, so that a failure can be had again
    for (int round = 0; round < 50; ++round) {
        QProcess writer;
        writer.start(QStringLiteral(KILLNINE_WRITER), {path});
        QVERIFY2(writer.waitForStarted(), qPrintable(writer.errorString()));
        // At a random moment: after a random number of lines, and then anywhere within the next write.
        const int lines = random.bounded(1, 30);
        QByteArray output;
        while (output.count('\n') < lines) {
            QVERIFY2(writer.waitForReadyRead(30000), qPrintable(u"round %1: the writer ended with %2"_s.arg(round).arg(writer.exitCode())));
            output += writer.readAllStandardOutput();
        }
        for (int spin = random.bounded(20000); spin > 0; --spin)
            asm volatile("" ::: "memory");
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        output += writer.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n'));
        for (const QByteArray &id : output.split('\n'))
            printed.insert(QString::fromLatin1(id));

        const auto library = Library::open(path);
        QVERIFY2(library, library ? "" : qPrintable(library.error().message));
        QSet<QString> kept;
        const auto annotations = (*library)->annotations(1);
        QVERIFY(annotations);
        for (const Annotation &annotation : *annotations)
            kept.insert(annotation.id);
        QSet<QString> ruled; // each annotation has its correction, or there is neither
        const auto rules = (*library)->rules();
        QVERIFY(rules);
        for (const NameRule &rule : *rules)
            ruled.insert(rule.id);
        QCOMPARE(ruled, kept);
        const auto history = (*library)->history(); // and its step, as far as steps are kept
        QVERIFY(history);
        QCOMPARE(history->size(), std::min<qsizetype>(kept.size(), longestHistory));
        for (const HistoryEntry &entry : *history)
            QVERIFY(kept.contains(entry.words));
        QVERIFY2((printed - kept).isEmpty(), qPrintable(u"round %1: %2 lost"_s.arg(round).arg((printed - kept).size())));
        QVERIFY(kept.size() - printed.size() <= round + 1); // at most the one in flight, each time
        QCOMPARE((*library)->check().value(), QStringList());
    }
    QVERIFY2(printed.size() >= 50, qPrintable(QString::number(printed.size())));
}

void KillNineTest::killedWhileBeingMade()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 10; ++round) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        QProcess writer;
        writer.start(QStringLiteral(KILLNINE_WRITER), {path});
        QVERIFY(writer.waitForStarted());
        writer.waitForFinished(random.bounded(1, 40)); // it makes the file and ends, as there is no article; or is killed before
        writer.kill();
        writer.waitForFinished();
        const auto library = Library::open(path);
        QVERIFY2(library, library ? "" : qPrintable(library.error().message));
        QCOMPARE((*library)->check().value(), QStringList());
        QCOMPARE((*library)->tagSet().value(), defaultTagSet());
    }
}

QTEST_GUILESS_MAIN(KillNineTest)
#include "tst_killnine.moc"
