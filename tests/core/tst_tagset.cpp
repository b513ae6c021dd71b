// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/tagset.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

double linear(const QString &colour, int at)
{
    const double value = QStringView(colour).sliced(at, 2).toInt(nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance (WCAG 2).
double luminance(const QString &colour)
{
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
}

} // namespace

class TagSetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsWithSevenLabels();
    void labelsAreComplete();
    void coloursCarryDarkText();
    void findsLabels();
    void kindsOfKinds_data();
    void kindsOfKinds();
};

void TagSetTest::startsWithSevenLabels()
{
    QStringList ids;
    QStringList keys;
    for (const Label &label : defaultTagSet().labels) {
        ids.append(label.id);
        keys.append(label.key);
    }
    QCOMPARE(ids, (QStringList{u"person"_s, u"organisation"_s, u"place"_s, u"figure"_s, u"quote"_s, u"claim"_s, u"to-check"_s}));
    QCOMPARE(keys, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s}));
}

void TagSetTest::labelsAreComplete()
{
    static const QRegularExpression colour(u"^#[0-9a-f]{6}$"_s);
    QSet<QString> colours;
    for (const Label &label : defaultTagSet().labels) {
        QVERIFY(!label.name.isEmpty());
        QVERIFY(!label.description.isEmpty());
        QVERIFY2(colour.match(label.colour).hasMatch(), qPrintable(label.colour));
        colours.insert(label.colour);
    }
    QCOMPARE(colours.size(), 7);
}

void TagSetTest::coloursCarryDarkText()
{
    const double text = luminance(u"#222222"_s);
    for (const Label &label : defaultTagSet().labels) {
        const double contrast = (luminance(label.colour) + 0.05) / (text + 0.05);
        QVERIFY2(contrast >= 10, qPrintable(u"%1: %2"_s.arg(label.name).arg(contrast)));
    }
}

void TagSetTest::findsLabels()
{
    const TagSet tagSet = defaultTagSet();
    QCOMPARE(tagSet.label(u"quote"), &tagSet.labels[4]);
    QVERIFY(!tagSet.label(u"Quote"));
    QVERIFY(!tagSet.label(u""));
    QVERIFY(!TagSet().label(u"quote"));
}

void TagSetTest::kindsOfKinds_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("ancestor");
    QTest::addColumn<bool>("is");
    QTest::newRow("itself") << u"a"_s << u"a"_s << true;
    QTest::newRow("child") << u"b"_s << u"a"_s << true;
    QTest::newRow("grandchild") << u"c"_s << u"a"_s << true;
    QTest::newRow("parent") << u"a"_s << u"b"_s << false;
    QTest::newRow("sibling") << u"d"_s << u"b"_s << false;
    QTest::newRow("of nothing") << u"a"_s << QString() << false;
    QTest::newRow("parent that is not there") << u"e"_s << u"a"_s << false;
    QTest::newRow("circle") << u"f"_s << u"a"_s << false;
    QTest::newRow("in a circle") << u"f"_s << u"g"_s << true;
    QTest::newRow("unknown") << u"x"_s << u"a"_s << false;
}

void TagSetTest::kindsOfKinds()
{
    QFETCH(QString, label);
    QFETCH(QString, ancestor);
    TagSet tagSet;
    for (const auto &[id, parent] : {std::pair{u"a"_s, QString()}, {u"b"_s, u"a"_s}, {u"c"_s, u"b"_s}, {u"d"_s, u"a"_s}, {u"e"_s, u"gone"_s}, {u"f"_s, u"g"_s}, {u"g"_s, u"f"_s}})
        tagSet.labels.append({id, id, {}, {}, {}, parent});
    QTEST(tagSet.isKindOf(label, ancestor), "is");
}

QTEST_APPLESS_MAIN(TagSetTest)
#include "tst_tagset.moc"
