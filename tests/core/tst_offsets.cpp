// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/offsets.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class OffsetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void converts_data();
    void converts();
    void roundTrips();
};

void OffsetsTest::converts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("utf16");
    QTest::addColumn<qsizetype>("codePoint");
    QTest::newRow("ascii") << u"abc"_s << qsizetype{2} << qsizetype{2};
    QTest::newRow("before-emoji") << u"a😀b"_s << qsizetype{1} << qsizetype{1};
    QTest::newRow("after-emoji") << u"a😀b"_s << qsizetype{3} << qsizetype{2};
    QTest::newRow("end") << u"a😀b"_s << qsizetype{4} << qsizetype{3};
    QTest::newRow("two-emoji") << u"😀😀7"_s << qsizetype{4} << qsizetype{2};
    QTest::newRow("combining-counts") << u"e\u0301x"_s << qsizetype{2} << qsizetype{2};
    QTest::newRow("lone-surrogate-is-one") << QString(QChar(0xD83D)) + u"x"_s << qsizetype{1} << qsizetype{1};
}

void OffsetsTest::converts()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, utf16);
    QFETCH(qsizetype, codePoint);
    const CodePointOffsets offsets(text);
    QCOMPARE(offsets.toCodePoint(utf16), codePoint);
    QCOMPARE(offsets.toUtf16(codePoint), utf16);
}

void OffsetsTest::roundTrips()
{
    const QString text = u"👩‍👩‍👧 e\u0301 😀😀\r\nשלום 𝒳"_s;
    const CodePointOffsets offsets(text);
    const auto codePoints = text.toUcs4();
    QCOMPARE(offsets.length(), codePoints.size());
    qsizetype utf16 = 0;
    for (qsizetype i = 0; i < codePoints.size(); ++i) {
        QCOMPARE(offsets.toUtf16(i), utf16);
        QCOMPARE(offsets.toCodePoint(utf16), i);
        utf16 += codePoints[i] > 0xFFFF ? 2 : 1;
    }
    QCOMPARE(offsets.toUtf16(9999), text.size());
    QCOMPARE(offsets.toCodePoint(1), 0); // inside the first pair: its start
}

QTEST_APPLESS_MAIN(OffsetsTest)
#include "tst_offsets.moc"
