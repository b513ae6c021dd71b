// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// nutgraf-cli library corrections export|import, as a program.

#include "core/facts/pipeline.h"
#include "core/storage/library.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Harbour reopens\n\nThe council of Tidewater voted on Tuesday to spend $12.5 million. Marta Velling, the mayor of Tidewater, smiled.\n"_s;

struct Answer {
    int status = -1;
    QByteArray out;
    QString complaint;
};

QByteArray file(const QByteArray &rules)
{
    return "{\n\"nutgraf\": \"corrections\",\n\"version\": 1,\n\"rules\": [\n" + rules + "\n]\n}\n";
}

} // namespace

class CorrectionsCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void roundTrip();
    void badFiles_data();
    void badFiles();
    void goodFilesBesideBadOnes();
    void wrongUsage_data();
    void wrongUsage();
    void holdsForAnotherEngine_data();
    void holdsForAnotherEngine();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    QString written(const QString &name, const QByteArray &bytes) const;
    Answer run(const QString &library, const QStringList &arguments) const;
    [[nodiscard]] QJsonObject factsOf(const QString &library) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CorrectionsCommandTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    written(u"port.txt"_s, text.toUtf8());
    for (const QString &library : {u"a.sqlite"_s, u"b.sqlite"_s})
        QCOMPARE(run(library, {u"import"_s, path(u"port.txt"_s)}).status, 0);
}

QString CorrectionsCommandTest::written(const QString &name, const QByteArray &bytes) const
{
    QFile out(path(name));
    const bool done = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    return done ? out.fileName() : QString();
}

Answer CorrectionsCommandTest::run(const QString &library, const QStringList &arguments) const
{
    QProcess process;
    process.start(QString::fromUtf8(NUTGRAF_CLI), QStringList{u"library"_s, u"--library"_s, path(library)} + arguments);
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

QJsonObject CorrectionsCommandTest::factsOf(const QString &library) const
{
    return QJsonDocument::fromJson(run(library, {u"facts"_s}).out).object();
}

void CorrectionsCommandTest::roundTrip()
{
    {
        const auto library = Library::open(path(u"a.sqlite"_s)).value();
        const QString words = library->article(1)->article.text;
        const qsizetype at = words.indexOf(u"$12.5 million");
        LibraryEdit edit;
        edit.decisions = {{u"d"_s, FactKind::Quantity, {at, at + 13}, u"$12.5 million"_s, Verdict::Corrected, u"{\"value\":\"13000000\"}"_s, {}, QDateTime::currentDateTimeUtc(), factEngineVersion}};
        edit.rules = {{u"r"_s, u"Tidewater"_s, {}, RuleEffect::NoName, {}, QDateTime::currentDateTimeUtc(), factEngineVersion}};
        QVERIFY(library->apply(1, edit));
    }
    const QString shared = path(u"shared.json"_s);
    QCOMPARE(run(u"a.sqlite"_s, {u"corrections"_s, u"export"_s, shared}).status, 0);
    const Answer piped = run(u"a.sqlite"_s, {u"corrections"_s, u"export"_s});
    QFile exported(shared);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QCOMPARE(piped.out, exported.readAll());
    const Answer first = run(u"b.sqlite"_s, {u"corrections"_s, u"import"_s, shared});
    QCOMPARE(first.status, 0);
    QVERIFY2(first.complaint.isEmpty(), qPrintable(first.complaint));
    QCOMPARE(QJsonDocument::fromJson(first.out).object(),
             (QJsonObject{{u"file"_s, shared}, {u"added"_s, 2}, {u"already"_s, 0}, {u"conflicts"_s, 0}, {u"unplaced"_s, 0}}));
    QCOMPARE(factsOf(u"b.sqlite"_s), factsOf(u"a.sqlite"_s));
    QCOMPARE(factsOf(u"b.sqlite"_s)[u"quantities"][0][u"value"].toInt(), 13'000'000);
    QCOMPARE(QJsonDocument::fromJson(run(u"b.sqlite"_s, {u"corrections"_s, u"import"_s, shared}).out)[u"already"].toInt(), 2);
    QCOMPARE(run(u"b.sqlite"_s, {u"corrections"_s, u"export"_s}).out, piped.out);
    const Answer stranger = run(u"c.sqlite"_s, {u"corrections"_s, u"import"_s, shared}); // has no such article
    QCOMPARE(stranger.status, 0);
    QCOMPARE(QJsonDocument::fromJson(stranger.out)[u"unplaced"].toInt(), 1);
    QVERIFY2(stranger.complaint.contains(u"“$12.5 million” in “port” left out: The article is not in this library."), qPrintable(stranger.complaint));
}

void CorrectionsCommandTest::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray good = R"({"name":"Tidewater","effect":"no-name"})";
    QTest::newRow("empty") << QByteArray() << u"Line 1: the file is no JSON"_s;
    QTest::newRow("cut") << file(good).chopped(6) << u"is no JSON"_s;
    QTest::newRow("comma missing") << file(good + "\n" + good) << u"Line 6: the file is no JSON"_s;
    QTest::newRow("last one wrong") << file(good + ",\n" + R"({"name":"Velling","effect":"sung"})") << u"Line 6: correction 2 for all articles: “sung” is no effect"_s;
    QTest::newRow("first one wrong") << file("{},\n" + good) << u"Line 5: correction 1"_s;
    QTest::newRow("later version") << file(good).replace("\"version\": 1", "\"version\": 9") << u"newer Nutgraf"_s;
    QTest::newRow("an article") << QByteArray("Harbour reopens\n") << u"Line 1: the file is no JSON"_s;
}

void CorrectionsCommandTest::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const QString bad = written(u"bad.json"_s, bytes);
    const QJsonObject before = factsOf(u"b.sqlite"_s);
    const Answer answer = run(u"b.sqlite"_s, {u"corrections"_s, u"import"_s, bad});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.complaint.contains(bad) && answer.complaint.contains(says), qPrintable(answer.complaint));
    QCOMPARE(answer.complaint.count(u'\n'), 1);
    QCOMPARE(factsOf(u"b.sqlite"_s), before);
    QVERIFY(Library::open(path(u"b.sqlite"_s)).value()->rules()->isEmpty());
}

void CorrectionsCommandTest::goodFilesBesideBadOnes()
{
    const QString bad = written(u"bad.json"_s, "no");
    const QString good = written(u"good.json"_s, file(R"({"name":"Tidewater","effect":"no-name"})"));
    const Answer answer = run(u"b.sqlite"_s, {u"corrections"_s, u"import"_s, bad, path(u"nowhere.json"_s), good});
    QCOMPARE(answer.status, 1);
    QCOMPARE(QJsonDocument::fromJson(answer.out)[u"added"].toInt(), 1);
    QVERIFY(answer.complaint.contains(bad) && answer.complaint.contains(u"nowhere.json"));
    QCOMPARE(Library::open(path(u"b.sqlite"_s)).value()->rules()->size(), 1);
}

void CorrectionsCommandTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown") << QStringList{u"burn"_s};
    QTest::newRow("import without file") << QStringList{u"import"_s};
    QTest::newRow("export to two") << QStringList{u"export"_s, u"a"_s, u"b"_s};
}

void CorrectionsCommandTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Answer answer = run(u"b.sqlite"_s, QStringList{u"corrections"_s} + arguments);
    QCOMPARE(answer.status, 2);
    QVERIFY(!answer.complaint.isEmpty());
    QVERIFY(answer.out.isEmpty());
}

void CorrectionsCommandTest::holdsForAnotherEngine_data()
{
    QTest::addColumn<int>("engine"); // that found what was corrected
    QTest::newRow("unknown") << 0;
    QTest::newRow("the one before") << factEngineVersion - 1;
    QTest::newRow("this one") << factEngineVersion;
    QTest::newRow("a later one") << factEngineVersion + 40;
}

/// Whichever engine was corrected, the one that runs now does not have the last word.
void CorrectionsCommandTest::holdsForAnotherEngine()
{
    QFETCH(int, engine);
    {
        const auto library = Library::open(path(u"b.sqlite"_s)).value();
        const QString words = library->article(1)->article.text;
        const auto decide = [&](const QString &id, FactKind kind, const QString &exact, Verdict verdict, const QString &correction = {}) {
            const qsizetype at = words.indexOf(exact);
            return Decision{id, kind, {at, at + exact.size()}, exact, verdict, correction, {}, QDateTime::currentDateTimeUtc(), engine};
        };
        LibraryEdit edit;
        edit.decisions = {decide(u"1"_s, FactKind::Mention, u"Marta Velling"_s, Verdict::Corrected, u"{\"type\":\"ORG\"}"_s),
                          decide(u"2"_s, FactKind::Date, u"Tuesday"_s, Verdict::Rejected),
                          // No engine of today finds this one.
                          decide(u"3"_s, FactKind::Mention, u"smiled"_s, Verdict::Corrected, u"{\"type\":\"LOC\",\"as\":{\"name\":\"Smiled\",\"type\":\"PER\"}}"_s)};
        edit.rules = {{u"r"_s, u"Tidewater"_s, {}, RuleEffect::IsCalled, u"City of Tidewater"_s, QDateTime::currentDateTimeUtc(), engine}};
        QVERIFY(library->apply(1, edit));
    }
    const QJsonObject facts = factsOf(u"b.sqlite"_s);
    QVERIFY(facts[u"dates"].toArray().isEmpty());
    QHash<QString, QString> types;
    QSet<QString> names;
    for (const QJsonValue entity : facts[u"entities"].toArray()) {
        types.insert(entity[u"text"].toString(), entity[u"type"].toString());
        names.insert(entity[u"name"].toString());
    }
    QCOMPARE(types.value(u"Marta Velling"_s), u"ORG"_s);
    QCOMPARE(types.value(u"smiled"_s), u"LOC"_s);
    QVERIFY(names.contains(u"City of Tidewater"_s) && !names.contains(u"Tidewater"_s));
}

QTEST_GUILESS_MAIN(CorrectionsCommandTest)
#include "tst_correctionscommand.moc"
