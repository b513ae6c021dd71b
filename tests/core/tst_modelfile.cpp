// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/modelfile.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

// As the program has it: aligned to 64 bytes.
struct alignas(64) Block {
    char bytes[4096];
};

class Aligned {
public:
    explicit Aligned(const QByteArray &bytes)
        : m_size(bytes.size())
    {
        Q_ASSERT(bytes.size() <= qsizetype(sizeof m_block));
        std::copy(bytes.cbegin(), bytes.cend(), m_block.bytes);
    }
    [[nodiscard]] QByteArrayView view() const { return {m_block.bytes, m_size}; }

private:
    Block m_block{};
    qsizetype m_size;
};

QByteArray sample()
{
    ModelWriter writer("test"_L1, u"From nothing, CC0."_s);
    const std::array<quint32, 3> numbers{7, 8, 9};
    writer.add("numbers"_L1, std::span<const quint32>(numbers));
    writer.add("odd"_L1, QByteArray("abc"));
    return writer.bytes();
}

} // namespace

class ModelFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void holdsWhatWasWritten()
    {
        const Aligned bytes(sample());
        const auto model = ModelFile::read(bytes.view(), "test"_L1, u"a.model"_s);
        QVERIFY(model);
        QCOMPARE(model->notice(), u"From nothing, CC0."_s);
        const auto numbers = model->array<quint32>("numbers"_L1);
        QCOMPARE(numbers.size(), 3U);
        QCOMPARE(numbers[2], 9U);
        QCOMPARE(quintptr(numbers.data()) % 64, 0U);
        QVERIFY(model->array<quint32>("odd"_L1).empty());
        QVERIFY(model->section("absent"_L1).isEmpty());
    }

    void sameSectionsSameBytes() { QCOMPARE(sample(), sample()); }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const QByteArray good = sample();
        const auto changed = [&](qsizetype at, char byte) {
            QByteArray other = good;
            other[at] = byte;
            return other;
        };
        QTest::newRow("empty") << QByteArray() << int(Error::Code::BadInput);
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n0123456789012345678901234567890123456789") << int(Error::Code::BadInput);
        QTest::newRow("newer") << changed(8, 2) << int(Error::Code::SchemaTooNew);
        QTest::newRow("version 0") << changed(8, 0) << int(Error::Code::Corrupt);
        QTest::newRow("a bit of a value") << changed(good.size() - 64, 'x') << int(Error::Code::Corrupt);
        QTest::newRow("sections without end") << changed(14, 0x7f) << int(Error::Code::Corrupt);
        QTest::newRow("offset outside") << changed(32 + 16 + 4, 1) << int(Error::Code::Corrupt);
        QTest::newRow("cut off") << good.chopped(1) << int(Error::Code::Corrupt);
        QTest::newRow("something behind") << good + 'x' << int(Error::Code::Corrupt);
        QTest::newRow("header only") << good.first(32) << int(Error::Code::Corrupt);
        QTest::newRow("another kind") << ModelWriter("other"_L1, {}).bytes() << int(Error::Code::BadInput);
    }

    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, code);
        const Aligned aligned(bytes);
        const auto model = ModelFile::read(aligned.view(), "test"_L1, u"/tmp/a.model"_s);
        QVERIFY(!model);
        QCOMPARE(int(model.error().code), code);
        QVERIFY(model.error().message.contains(u"/tmp/a.model"_s));
    }
};

QTEST_GUILESS_MAIN(ModelFileTest)
#include "tst_modelfile.moc"
