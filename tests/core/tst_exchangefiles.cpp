// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all exchange formats share: files read piece by piece, folders, ids that are the same each time.

#include "core/exchange/folder.h"
#include "core/exchange/pieces.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// A document a line whose text is the line; "bad" is an error, "stop" none that can be read.
Result<ReadResult> readLines(const QByteArray &bytes, const ReadOptions &options)
{
    ReadResult out;
    const QString line = QString::fromUtf8(bytes.trimmed());
    if (line == u"stop")
        return std::unexpected(Error{Error::Code::BadInput, u"stopped"_s, {}});
    if (line == u"bad")
        out.report.error(u"line %1"_s.arg(options.firstLine), u"it is bad"_s);
    Document document;
    document.id = QString::number(options.firstDocument);
    document.article.text = line;
    out.documents = {document};
    return out;
}

Format lines()
{
    Format format;
    format.read = &readLines;
    format.cut = &cutLine;
    return format;
}

/// Gives a few bytes at a time, as a pipe does.
class Dribble : public QBuffer {
public:
    using QBuffer::QBuffer;

protected:
    qint64 readData(char *data, qint64 most) override { return QBuffer::readData(data, std::min<qint64>(most, 3)); }
};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

} // namespace

class ExchangeFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsPieces_data();
    void readsPieces();
    void takerEndsReading();
    void cutsLines_data();
    void cutsLines();
    void writesFolders();
    void leavesFoldersAlone_data();
    void leavesFoldersAlone();
    void readsFolders();
    void derivesIds();
};

void ExchangeFilesTest::readsPieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("errorPlaces");
    QTest::newRow("nothing") << QByteArray() << QStringList() << QString();
    QTest::newRow("blank lines only") << QByteArray("\n \n\t\n") << QStringList() << QString();
    QTest::newRow("one without a line feed") << QByteArray("one") << QStringList{u"one"_s} << QString();
    QTest::newRow("several") << QByteArray("one\ntwo\nthree\n") << QStringList{u"one"_s, u"two"_s, u"three"_s} << QString();
    QTest::newRow("blank between") << QByteArray("\none\n\n\ntwo") << QStringList{u"one"_s, u"two"_s} << QString();
    QTest::newRow("errors with their lines") << QByteArray("one\nbad\n\ntwo\nbad") << QStringList{u"one"_s, u"bad"_s, u"two"_s, u"bad"_s} << u"line 2,line 5"_s;
    QTest::newRow("carriage returns") << QByteArray("one\r\ntwo\r\n") << QStringList{u"one"_s, u"two"_s} << QString();
    const QByteArray line(3 << 20, 'x'); // larger than what is read at once
    QTest::newRow("long") << QByteArray("one\n" + line + "\ntwo") << QStringList{u"one"_s, QString::fromLatin1(line), u"two"_s} << QString();
}

void ExchangeFilesTest::readsPieces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, texts);
    QFETCH(QString, errorPlaces);
    QBuffer whole(&bytes);
    Dribble dribble(&bytes);
    for (QBuffer *in : {&whole, static_cast<QBuffer *>(&dribble)}) {
        if (in == &dribble && bytes.size() > 1000)
            continue;
        QVERIFY(in->open(QIODevice::ReadOnly));
        QStringList found;
        const auto report = readPieces(lines(), *in, {}, [&found](const QList<Document> &documents) -> Result<void> {
            for (const Document &document : documents) {
                if (document.id != QString::number(found.size()))
                    return std::unexpected(Error{Error::Code::BadInput, u"counted wrongly: "_s + document.id, {}});
                found.append(document.article.text);
            }
            return {};
        });
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(found, texts);
        QStringList places;
        for (const Problem &problem : report->errors)
            places.append(problem.place);
        QCOMPARE(places.join(u','), errorPlaces);
    }
}

void ExchangeFilesTest::takerEndsReading()
{
    QByteArray bytes("one\ntwo\nstop\nthree\n");
    QBuffer in(&bytes);
    QVERIFY(in.open(QIODevice::ReadOnly));
    int taken = 0;
    const auto count = [&taken](const QList<Document> &) -> Result<void> {
        ++taken;
        return {};
    };
    const auto read = readPieces(lines(), in, {}, count);
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"stopped"_s);
    QCOMPARE(taken, 2);
    QVERIFY(in.seek(0));
    const auto refused = readPieces(lines(), in, {}, [](const QList<Document> &) -> Result<void> { return std::unexpected(Error{Error::Code::Io, u"full"_s, {}}); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"full"_s);
}

void ExchangeFilesTest::cutsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("empty") << QByteArray() << qsizetype{0};
    QTest::newRow("no end") << QByteArray("abc") << qsizetype{0};
    QTest::newRow("a line") << QByteArray("abc\nd") << qsizetype{4};
    QTest::newRow("blank first") << QByteArray("\n \r\nabc\nd") << qsizetype{8};
    QTest::newRow("blank only") << QByteArray("\n\n") << qsizetype{0};
}

void ExchangeFilesTest::cutsLines()
{
    QFETCH(QByteArray, bytes);
    QTEST(cutLine(bytes), "length");
}

void ExchangeFilesTest::writesFolders()
{
    QTemporaryDir place;
    const QString path = place.filePath(u"out"_s);
    const QList<NamedFile> files{{u"a.ann"_s, "T1"}, {u"a.txt"_s, "text"}, {u"deep/er/b.txt"_s, ""}};
    QVERIFY(writeFolder(path, files));
    QCOMPARE(filesOfFolder(path).value(), files);
    QVERIFY(QDir().mkdir(place.filePath(u"empty"_s))); // an empty folder may be filled
    QVERIFY(writeFolder(place.filePath(u"empty"_s), files));
    QCOMPARE(filesOfFolder(place.filePath(u"empty"_s)).value(), files);
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), (QStringList{u"empty"_s, u"out"_s}));
}

void ExchangeFilesTest::leavesFoldersAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    for (const char *bad : {"../a", "a/../../b", "/etc/a", "..", "", "a//b", "./a", "a\\b", "a/"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << u"leads out of its folder"_s;
    QTest::newRow("twice the same") << u"fine"_s << u"cannot be read or written"_s;
}

void ExchangeFilesTest::leavesFoldersAlone()
{
    QFETCH(QString, name);
    QFETCH(QString, message);
    QTemporaryDir place;
    const auto done = writeFolder(place.filePath(u"out"_s), {{u"fine"_s, "x"}, {name, "y"}});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(message), qPrintable(done.error().message));
    QVERIFY(QDir(place.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    // What is there stays.
    QVERIFY(writeFolder(place.filePath(u"kept"_s), {{u"mine"_s, "x"}}));
    QVERIFY(!writeFolder(place.filePath(u"kept"_s), {{u"fine"_s, "x"}}));
    QCOMPARE(content(place.filePath(u"kept/mine"_s)), QByteArray("x"));
    QVERIFY(!QFile::exists(place.filePath(u"kept/fine"_s)));
}

void ExchangeFilesTest::readsFolders()
{
    QTemporaryDir place;
    QVERIFY(!filesOfFolder(place.filePath(u"none"_s)));
    QVERIFY(writeFolder(place.filePath(u"in"_s), {{u"b.txt"_s, "b"}, {u"a.txt"_s, "a"}, {u".hidden"_s, "h"}}));
    QVERIFY(QFile::link(place.filePath(u"in/a.txt"_s), place.filePath(u"in/c.txt"_s)));
    QCOMPARE(filesOfFolder(place.filePath(u"in"_s)).value(), (QList<NamedFile>{{u"a.txt"_s, "a"}, {u"b.txt"_s, "b"}}));
    QVERIFY(!filesOfFolder(place.filePath(u"in/a.txt"_s)));
}

void ExchangeFilesTest::derivesIds()
{
    const QString id = derivedId(u"doc"_s, u"annotation"_s, 7);
    QCOMPARE(id, derivedId(u"doc"_s, u"annotation"_s, 7));
    QCOMPARE(id.size(), 36);
    for (const QString &other : {derivedId(u"doc"_s, u"annotation"_s, 8), derivedId(u"doc2"_s, u"annotation"_s, 7), derivedId(u"doc"_s, u"relation"_s, 7)})
        QCOMPARE_NE(id, other);
}

QTEST_GUILESS_MAIN(ExchangeFilesTest)
#include "tst_exchangefiles.moc"
