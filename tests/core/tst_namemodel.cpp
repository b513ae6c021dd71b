// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/modelfile.h"
#include "core/language/namemodel.h"
#include "core/language/programmodels.h"
#include "core/language/wordform.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 first = 0x1234'5678'9ABC'DEF0ULL;
constexpr quint64 second = 0xF234'5678'9ABC'0001ULL;

struct Table {
    std::vector<quint32> index;
    QByteArray rows;
};

Table smallTable()
{
    WeightTableWriter writer;
    writer.add(second, std::array{SlotWeight{5, 3}, SlotWeight{6, -128}});
    writer.add(first, std::array{SlotWeight{5, 100}});
    Table table;
    writer.finish(table.index, table.rows);
    return table;
}

} // namespace

class NameModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void weightsAddUp()
    {
        const Table table = smallTable();
        const WeightTable weights(table.index, table.rows);
        QVERIFY(weights.isValid());
        WeightTable::Sums sums{};
        weights.add(std::array{first, second, first, quint64(99)}, sums);
        QCOMPARE(int(sums[5]), 203);
        QCOMPARE(int(sums[6]), -128);
        QCOMPARE(int(sums[7]), 0);
    }

    void tablesThatDoNotFitAreRefused()
    {
        const Table table = smallTable();
        QVERIFY(!WeightTable({}, table.rows).isValid());
        QVERIFY(!WeightTable(std::span(table.index).first(2), table.rows).isValid()); // one bucket
        QVERIFY(!WeightTable(table.index, QByteArrayView(table.rows).chopped(1)).isValid());
        std::vector<quint32> falling = table.index;
        falling.front() = falling.back() + 1;
        QVERIFY(!WeightTable(falling, table.rows).isValid());
        const std::array<quint32, 3> index{0, 1, 2};
        const std::array<quint32, 1> one{7};
        const std::array<quint16, 2> values{1, 1};
        QVERIFY(!HashTable(index, one, values).isValid());
    }

    void nonsenseInsideIsSurvived()
    {
        Table table = smallTable();
        for (char &byte : table.rows) {
            for (int value = 0; value < 256; value += 5) {
                const char before = byte;
                byte = char(value);
                WeightTable::Sums sums{};
                WeightTable(table.index, table.rows).add(std::array{first, second}, sums);
                byte = before;
            }
        }
    }

    void hashTableFindsWhatIsThere()
    {
        std::vector<std::pair<quint64, quint16>> pairs;
        for (quint64 i = 1; i <= 500; ++i)
            pairs.emplace_back(mixedHash(i, 1), quint16(i));
        const HashTable::Parts parts = HashTable::build(pairs);
        const HashTable table(parts.index, parts.prints, parts.values);
        QVERIFY(table.isValid());
        for (const auto &[hash, value] : pairs)
            QCOMPARE(table.find(hash), value);
        for (quint64 i = 501; i < 1000; ++i)
            QCOMPARE(table.find(mixedHash(i, 1)), quint16(0));
    }

    void formsOfWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QString>("shape");
        QTest::newRow("plain") << u"Velm"_s << u"Velm"_s << u"velm"_s << u"Xx"_s;
        QTest::newRow("curly") << u"O’Brien"_s << u"O'Brien"_s << u"o'brien"_s << u"X'Xx"_s;
        QTest::newRow("soft hyphen") << u"Dun\u00ADmore"_s << u"Dunmore"_s << u"dunmore"_s << u"Xx"_s;
        QTest::newRow("digits") << u"F-16"_s << u"F-16"_s << u"f-00"_s << u"X-0"_s;
        QTest::newRow("not ASCII") << u"Éva"_s << u"Éva"_s << u"éva"_s << u"Xx"_s;
        QTest::newRow("too long") << QString(60, u'a') << QString(48, u'a') << QString(48, u'a') << u"x"_s;
        QTest::newRow("empty") << QString() << u""_s << u""_s << u""_s;
    }

    void formsOfWords()
    {
        QFETCH(const QString, word);
        const WordForm form(word);
        QTEST(form.text().toString(), "form");
        QTEST(form.lowered().text().toString(), "lower");
        QTEST(form.shape().text().toString(), "shape");
    }

    void theProgramHasOne()
    {
        const Result<NameModel> &model = programNameModel();
        QVERIFY2(model, model ? "" : qPrintable(model.error().message));
        QVERIFY(model->scale() > 0);
        quint64 hash = NameGazetteer::extended(0, u"North");
        QVERIFY(model->gazetteer().find(hash).goesOn());
        QVERIFY(model->gazetteer().find(NameGazetteer::extended(hash, u"Korea")).has(NameKind::Country));
        QVERIFY(!model->gazetteer().find(NameGazetteer::extended(hash, u"Sarnland")).kinds());
        QVERIFY(model->clusters().find(u"said").fine != 0);
        QCOMPARE(model->clusters().find(u"xqzzk").fine, quint16(0));
    }

    void aModelWithoutItsPartsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another kind") << ModelWriter("syntax"_L1, {}).bytes();
        QTest::newRow("no sections") << ModelWriter(NameModel::kind, {}).bytes();
        QByteArray damaged = programModel(NameModel::kind).toByteArray();
        damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 1);
        QTest::newRow("one bit") << damaged;
        QTest::newRow("cut off") << damaged.first(damaged.size() / 2);
    }

    void aModelWithoutItsPartsIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const auto model = NameModel::read(bytes, u"/tmp/a.model"_s);
        QVERIFY(!model);
        QVERIFY(model.error().message.contains(u"/tmp/a.model"_s));
    }
};

QTEST_GUILESS_MAIN(NameModelTest)
#include "tst_namemodel.moc"
