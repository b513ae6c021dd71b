// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/encoding.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class EncodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<qsizetype>("replaced");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &text, const QString &encoding, qsizetype replaced = 0) {
            QTest::newRow(name) << bytes << text << encoding << replaced;
        };
        row("empty", {}, {}, u"UTF-8"_s);
        row("ascii", "Velm", u"Velm"_s, u"UTF-8"_s);
        row("utf-8", "caf\xC3\xA9 \xF0\x9F\xA5\x81", u"café 🥁"_s, u"UTF-8"_s);
        row("utf-8 with mark", "\xEF\xBB\xBFna\xC3\xAFve", u"naïve"_s, u"UTF-8"_s);
        row("mark alone", "\xEF\xBB\xBF", {}, u"UTF-8"_s);
        row("only the first mark goes", "\xEF\xBB\xBF\xEF\xBB\xBFx", QString(QChar(0xFEFF)) + u'x', u"UTF-8"_s);
        row("line breaks stay", "a\r\nb\rc", u"a\r\nb\rc"_s, u"UTF-8"_s);
        row("windows quotes", "\x93It\x92s \x80\x35\x94", u"“It’s €5”"_s, u"windows-1252"_s);
        row("windows letters", "Stra\xDF\x65 \x8C\x75vre \x9Eivot", u"Straße Œuvre život"_s, u"windows-1252"_s);
        row("windows undefined byte", QByteArray("a\x81 caf\xE9"), u"a\uFFFD café"_s, u"windows-1252"_s, 1);
        row("cut utf-8 is windows", "caf\xC3", u"cafÃ"_s, u"windows-1252"_s);
        row("overlong utf-8 is windows", "a\xC0\xAF", u"aÀ¯"_s, u"windows-1252"_s);
        row("utf-16le with mark", QByteArray("\xFF\xFEV\0e\0", 6), u"Ve"_s, u"UTF-16LE"_s);
        row("utf-16be with mark", QByteArray("\xFE\xFF\0V\0e", 6), u"Ve"_s, u"UTF-16BE"_s);
        row("utf-16le without mark", QByteArray("V\0e\0l\0m\0", 8), u"Velm"_s, u"UTF-16LE"_s);
        row("utf-16be without mark", QByteArray("\0V\0e\0l\0m", 8), u"Velm"_s, u"UTF-16BE"_s);
        row("utf-16le pair", QByteArray("\xFF\xFE\x3E\xD8\x41\xDD", 6), u"🥁"_s, u"UTF-16LE"_s);
        row("utf-16le lone half", QByteArray("\xFF\xFE\x3E\xD8V\0", 6), u"\uFFFDV"_s, u"UTF-16LE"_s, 1);
        row("utf-16le odd byte", QByteArray("\xFF\xFEV\0e", 5), u"V\uFFFD"_s, u"UTF-16LE"_s, 1);
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        const Result<DecodedText> decoded = decodeText(bytes);
        QVERIFY(decoded.has_value());
        QTEST(decoded->text, "text");
        QTEST(decoded->encoding, "encoding");
        QTEST(decoded->replaced, "replaced");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zero") << QByteArray("\0", 1);
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20);
        QTest::newRow("text with one zero") << QByteArray("The harbour\0bridge is open to cars and carts.", 45);
        QTest::newRow("zero after a mark") << QByteArray("\xEF\xBB\xBFThe\0bridge", 13);
        QTest::newRow("zero far behind") << QByteArray(QByteArray(100'000, 'a') + '\0' + QByteArray(1000, 'a'));
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const Result<DecodedText> decoded = decodeText(bytes);
        QVERIFY(!decoded.has_value());
        QCOMPARE(decoded.error().code, Error::Code::BadInput);
        QVERIFY(decoded.error().message.endsWith(u'.'));
    }

    void limitsSize()
    {
        const QByteArray largest(maximumTextBytes, 'a');
        QVERIFY(decodeText(largest).has_value());
        const Result<DecodedText> decoded = decodeText(largest + 'a');
        QVERIFY(!decoded.has_value());
        QCOMPARE(decoded.error().code, Error::Code::TooLarge);
    }

    void readsFiles()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"velm ä.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("caf\xE9");
        file.close();
        const Result<DecodedText> decoded = readTextFile(path);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->text, u"café"_s);

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10, '\0'));
        file.close();
        const Result<DecodedText> binary = readTextFile(path);
        QVERIFY(!binary.has_value());
        QCOMPARE(binary.error().place, path);
        QVERIFY(binary.error().message.contains(path));
    }

    void namesMissingFiles()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"none.txt"_s);
        const Result<DecodedText> missing = readTextFile(path);
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().code, Error::Code::NotFound);
        QCOMPARE(missing.error().place, path);
        const Result<DecodedText> isFolder = readTextFile(folder.path());
        QVERIFY(!isFolder.has_value());
        QCOMPARE(isFolder.error().code, Error::Code::Io);
    }
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
