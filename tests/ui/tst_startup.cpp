// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program itself, started as a person starts it.
class StartupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsVersionAndHelp();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void makesPicture();
    void namesMissingFile();
    void refusesDamagedLibrary_data();
    void refusesDamagedLibrary();
    void refusesUnwritablePicture();

private:
    struct Outcome {
        int code = -1;
        QString out;
        QString err;
    };
    Outcome run(const QStringList &arguments) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void StartupTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

StartupTest::Outcome StartupTest::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(NUTGRAF_BINARY "/app/nutgraf"), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void StartupTest::tellsVersionAndHelp()
{
    const Outcome version = run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith(u"nutgraf "_s));
    const Outcome help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const QString &word : {u"--library"_s, u"--screenshot"_s, u"--size"_s, u"--scheme"_s, u"--scale"_s})
        QVERIFY2(help.out.contains(word), qPrintable(word));
}

void StartupTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
    QTest::newRow("size without height") << QStringList{u"--size"_s, u"1280"_s} << u"--size"_s;
    QTest::newRow("size of words") << QStringList{u"--size"_s, u"bigxwide"_s} << u"--size"_s;
    QTest::newRow("size too small") << QStringList{u"--size"_s, u"10x10"_s} << u"--size"_s;
    QTest::newRow("size too large") << QStringList{u"--size"_s, u"99999x800"_s} << u"--size"_s;
    QTest::newRow("scheme") << QStringList{u"--scheme"_s, u"green"_s} << u"--scheme"_s;
    QTest::newRow("scale of nothing") << QStringList{u"--scale"_s, u"0"_s} << u"--scale"_s;
    QTest::newRow("scale of words") << QStringList{u"--scale"_s, u"two"_s} << u"--scale"_s;
    QTest::newRow("value missing") << QStringList{u"--library"_s} << u"library"_s;
}

void StartupTest::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(names), qPrintable(outcome.err));
    QVERIFY(!QFile::exists(path(u"data/nutgraf/library.sqlite"_s)));
}

void StartupTest::makesPicture()
{
    const QString picture = path(u"window.png"_s);
    const QString library = path(u"mine.sqlite"_s);
    const Outcome outcome = run({u"--library"_s, library, u"--screenshot"_s, picture, u"--size"_s, u"900x600"_s, u"--scale"_s, u"2"_s, u"--scheme"_s, u"dark"_s});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.err, QString());
    const QImage image(picture);
    QCOMPARE(image.size(), QSize(1800, 1200));
    const QImage all = image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QVERIFY(all.pixelColor(0, 0).lightness() < 100); // dark, as asked
    QVERIFY(QFile::exists(library));
    QVERIFY(!QFile::exists(path(u"data/nutgraf/library.sqlite"_s)));
}

void StartupTest::namesMissingFile()
{
    const QString gone = path(u"gone.txt"_s);
    const Outcome outcome = run({u"--screenshot"_s, path(u"window.png"_s), gone});
    QVERIFY(outcome.code >= 0);
    QVERIFY2(outcome.err.contains(gone), qPrintable(outcome.err));
}

void StartupTest::refusesDamagedLibrary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray(5000, 'x');
    QTest::newRow("a text") << QByteArray("Dear reader, this is no library at all.\n");
}

void StartupTest::refusesDamagedLibrary()
{
    QFETCH(QByteArray, bytes);
    const QString library = path(u"mine.sqlite"_s);
    QFile file(library);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Outcome outcome = run({u"--library"_s, library, u"--screenshot"_s, path(u"window.png"_s)});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(library), qPrintable(outcome.err));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void StartupTest::refusesUnwritablePicture()
{
    const Outcome outcome = run({u"--screenshot"_s, path(u"no/such/folder/window.png"_s)});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(u"no/such/folder/window.png"_s), qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(StartupTest)
#include "tst_startup.moc"
