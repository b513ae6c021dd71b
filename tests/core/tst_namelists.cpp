// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with one field of a line; empty when nothing is.
QString faultOf(const QByteArray &field)
{
    const QString text = QString::fromUtf8(field);
    if (text.isEmpty())
        return u"is empty"_s;
    if (text.toUtf8() != field)
        return u"is not UTF-8"_s;
    if (text.normalized(QString::NormalizationForm_C) != text)
        return u"is not in NFC"_s;
    if (text.simplified() != text)
        return u"has spaces at an end, two in a row or a control character"_s;
    return {};
}

/// The first thing wrong with a list of names, in the order of the lines; empty when it is well formed.
QString faultIn(const QByteArray &list)
{
    if (!list.endsWith('\n'))
        return u"The last line has no end."_s;
    QList<QByteArray> lines = list.split('\n');
    lines.removeLast();
    QByteArray before;
    QSet<QByteArray> names;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i);
        const QList<QByteArray> fields = line.split('\t');
        QSet<QByteArray> seen;
        for (const QByteArray &field : fields) {
            if (const QString fault = faultOf(field); !fault.isEmpty())
                return u"Line %1: “%2” %3."_s.arg(i + 1).arg(QString::fromUtf8(field), fault);
            if (seen.contains(field))
                return u"Line %1: “%2” stands twice."_s.arg(i + 1).arg(QString::fromUtf8(field));
            seen.insert(field);
        }
        if (i > 0 && line < before)
            return u"Line %1 is out of order."_s.arg(i + 1);
        if (names.contains(fields.first()))
            return u"Line %1: “%2” has a line already."_s.arg(i + 1).arg(QString::fromUtf8(fields.first()));
        names.insert(fields.first());
        before = line;
    }
    return {};
}

} // namespace

class NameListsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void knowsFaults_data();
    void knowsFaults();
    void listsAreWellFormed_data();
    void listsAreWellFormed();
    void everyListIsDescribed();
};

void NameListsTest::knowsFaults_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("good");
    QTest::newRow("names") << QByteArray("Alder\nBirch\n") << true;
    QTest::newRow("aliases") << QByteArray("Alder\tAld\tA.\nAlder Tree\n") << true;
    QTest::newRow("bytes, not letters") << QByteArray("Zinnia\nalder\n\xC3\x84sche\n") << true;
    QTest::newRow("alias of two") << QByteArray("Alder\tTree\nBirch\tTree\n") << true;
    QTest::newRow("order") << QByteArray("Birch\nAlder\n") << false;
    QTest::newRow("twice") << QByteArray("Alder\nAlder\n") << false;
    QTest::newRow("twice, with an alias") << QByteArray("Alder\nAlder\tA.\n") << false;
    QTest::newRow("alias is the name") << QByteArray("Alder\tAlder\n") << false;
    QTest::newRow("alias twice") << QByteArray("Alder\tA.\tA.\n") << false;
    QTest::newRow("empty line") << QByteArray("\nAlder\n") << false;
    QTest::newRow("empty alias") << QByteArray("Alder\t\n") << false;
    QTest::newRow("space before") << QByteArray(" Alder\n") << false;
    QTest::newRow("space behind") << QByteArray("Alder \n") << false;
    QTest::newRow("two spaces") << QByteArray("Red  Alder\n") << false;
    QTest::newRow("carriage return") << QByteArray("Alder\r\n") << false;
    QTest::newRow("decomposed") << QByteArray("A\xCC\x88sche\n") << false;
    QTest::newRow("Latin-1") << QByteArray("\xC4sche\n") << false;
    QTest::newRow("no end of line") << QByteArray("Alder") << false;
}

void NameListsTest::knowsFaults()
{
    QFETCH(QByteArray, list);
    QFETCH(bool, good);
    QCOMPARE(faultIn(list).isEmpty(), good);
}

void NameListsTest::listsAreWellFormed_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList lists = QDir(QStringLiteral(NUTGRAF_SOURCE "/resources/lexicons/names")).entryInfoList({u"*.txt"_s}, QDir::Files);
    QVERIFY(lists.size() >= 22);
    for (const QFileInfo &list : lists)
        QTest::newRow(qPrintable(list.baseName())) << list.filePath();
}

void NameListsTest::listsAreWellFormed()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(faultIn(file.readAll()), QString());
}

void NameListsTest::everyListIsDescribed()
{
    const QDir folder(QStringLiteral(NUTGRAF_SOURCE "/resources/lexicons/names"));
    QFile readme(folder.filePath(u"README.md"_s));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    for (const QFileInfo &list : folder.entryInfoList({u"*.txt"_s}, QDir::Files))
        QVERIFY2(text.contains(u"| `%1` |"_s.arg(list.baseName())), qPrintable(list.baseName()));
}

QTEST_APPLESS_MAIN(NameListsTest)
#include "tst_namelists.moc"
