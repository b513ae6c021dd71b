// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coefficients of agreement against the worked examples of the papers that describe them, with the values printed there.

#include "core/annotations/bootstrap.h"
#include "core/annotations/spanagreement.h"
#include "core/annotations/unitizingalpha.h"

#include <QTest>

#include <cmath>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// One word an annotator, one character a unit; "." was not coded.
QList<CodedUnit> coded(const QString &annotators)
{
    const QStringList rows = annotators.split(u' ', Qt::SkipEmptyParts);
    QList<CodedUnit> out;
    for (qsizetype unit = 0; !rows.isEmpty() && unit < rows.first().size(); ++unit) {
        CodedUnit one;
        for (const QString &row : rows)
            one.codes.append(row[unit] == u'.' ? CodedUnit::notCoded : row[unit].unicode() - u'0');
        out.append(one);
    }
    return out;
}

/// One word a unit, one character an annotator.
QList<CodedUnit> codedUnits(const QString &units)
{
    QList<CodedUnit> out;
    for (const QString &row : units.split(u' ', Qt::SkipEmptyParts)) {
        CodedUnit one;
        for (const QChar code : row)
            one.codes.append(code == u'.' ? CodedUnit::notCoded : code.unicode() - u'0');
        out.append(one);
    }
    return out;
}

/// A square table of how often the first said the row and the second the column.
QList<CodedUnit> table(const QList<qint64> &cells)
{
    const auto side = qsizetype(std::lround(std::sqrt(double(cells.size()))));
    QList<CodedUnit> out;
    for (qsizetype i = 0; i < cells.size(); ++i)
        out.append({{int(i / side), int(i % side)}, cells[i]});
    return out;
}

/// One word a unit: how many annotators gave each code, as hexadecimal digits.
QList<CodedUnit> counted(const QStringList &units)
{
    QList<CodedUnit> out;
    for (const QString &row : units) {
        CodedUnit one;
        for (int code = 0; code < row.size(); ++code)
            one.codes.append(QList<int>(row.sliced(code, 1).toInt(nullptr, 16), code));
        out.append(one);
    }
    return out;
}

/// Table 1 of Fleiss (1971): 30 patients, each with the diagnoses of six psychiatrists.
const QString fleiss1971 = u"444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 "
                           "333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"_s;
/// Krippendorff (2011), examples C and D: four observers, twelve units, some not coded.
const QString krippendorff2011 = u"123321412... 1233224125.3 .3332342251. 12332441251."_s;
/// Hayes and Krippendorff (2007), p. 84: forty units, five observers.
const QString hayes2007 = u"112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0 "
                          "0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1"_s;

QList<CodedUnit> onlyOf(QList<CodedUnit> units, int code)
{
    for (CodedUnit &unit : units) {
        for (int &said : unit.codes)
            said = said == code;
    }
    return units;
}

/// "2+8 14+6": starts and lengths.
QList<TextSpan> unitsOf(const QString &written, qsizetype stretch = 1)
{
    QList<TextSpan> out;
    for (const QString &unit : written.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype start = unit.section(u'+', 0, 0).toInt() * stretch;
        out.append({start, start + unit.section(u'+', 1).toInt() * stretch});
    }
    return out;
}

LabelledSpan mark(qsizetype start, qsizetype end)
{
    return {{{start, end}}, u"Place"_s};
}

QList<LabelledSpan> marks(const QString &written)
{
    QList<LabelledSpan> out;
    for (const TextSpan span : unitsOf(written))
        out.append(mark(span.start, span.end));
    return out;
}

} // namespace

Q_DECLARE_METATYPE(QList<CodedUnit>)

class TestAgreement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(); }
    void kappaOfCohen_data();
    void kappaOfCohen();
    void kappaOfFleiss_data();
    void kappaOfFleiss();
    void alpha_data();
    void alpha();
    void noCoefficient_data();
    void noCoefficient();
    void unitizingDisagreements_data();
    void unitizingDisagreements();
    void unitizing_data();
    void unitizing();
    void matches_data();
    void matches();
    void matchesAreTheMostThereCanBe();
    void marksThatCount();
    void bootstrap();
};

void TestAgreement::kappaOfCohen_data()
{
    QTest::addColumn<QList<CodedUnit>>("units");
    QTest::addColumn<double>("kappa");
    QTest::addColumn<double>("digits");
    QTest::newRow("Cohen 1960, p. 45") << table({88, 14, 18, 10, 40, 10, 2, 6, 12}) << 0.492 << 0.0005;
    QTest::newRow("Cohen 1960, p. 37: 0.29 seen, 0.35 by chance") << table({25, 12, 3, 13, 2, 15, 12, 16, 2}) << (0.29 - 0.35) / 0.65 << 0.01;
    QTest::newRow("Artstein and Poesio 2008, p. 558") << table({20, 10, 20, 50}) << 0.348 << 0.0005;
    QTest::newRow("Artstein and Poesio 2008, p. 568") << table({46, 0, 0, 6, 32, 6, 0, 0, 10}) << 0.8013 << 0.00005;
    QTest::newRow("Krippendorff 1995, Bertha and Bill") << coded(u"001111111100001111110000 000011110000000110000000"_s) << 0.385 << 0.002;
    QTest::newRow("twenty-five of each, all alike") << table({25, 0, 0, 25}) << 1.0 << 0.0;
    QTest::newRow("twenty-five of each, none alike") << table({0, 25, 25, 0}) << -1.0 << 0.0;
    QTest::newRow("as chance has it") << table({25, 25, 25, 25}) << 0.0 << 1e-12;
    QTest::newRow("one says the same throughout") << table({30, 20, 0, 0}) << 0.0 << 1e-12;
    QTest::newRow("what one did not code does not count") << table({88, 14, 18, 10, 40, 10, 2, 6, 12}) + codedUnits(u"0. .1 .."_s) << 0.492 << 0.0005;
}

void TestAgreement::kappaOfCohen()
{
    QFETCH(const QList<CodedUnit>, units);
    QFETCH(const double, kappa);
    QFETCH(const double, digits);
    const Coefficient found = cohensKappa(units);
    QVERIFY(found);
    QVERIFY2(std::abs(*found - kappa) <= digits, qPrintable(QString::number(*found, 'g', 12)));
    QCOMPARE(*cohensKappa(units, 1, 0), *found);
}

void TestAgreement::kappaOfFleiss_data()
{
    QTest::addColumn<QList<CodedUnit>>("units");
    QTest::addColumn<double>("kappa");
    QTest::addColumn<double>("digits");
    const QList<CodedUnit> diagnoses = codedUnits(fleiss1971);
    QTest::newRow("Fleiss 1971") << diagnoses << 0.430 << 0.0005;
    QTest::newRow("Fleiss 1971, depression alone") << onlyOf(diagnoses, 1) << 0.248 << 0.005;
    QTest::newRow("Fleiss 1971, personality disorder") << onlyOf(diagnoses, 2) << 0.248 << 0.005;
    QTest::newRow("Fleiss 1971, schizophrenia") << onlyOf(diagnoses, 3) << 0.517 << 0.005;
    QTest::newRow("Fleiss 1971, neurosis") << onlyOf(diagnoses, 4) << 0.470 << 0.005;
    QTest::newRow("Fleiss 1971, other") << onlyOf(diagnoses, 5) << 0.565 << 0.005;
    // Ten patients, fourteen psychiatrists, five diagnoses: the example that handbooks and libraries use.
    QTest::newRow("fourteen raters") << counted({u"0000e"_s, u"02642"_s, u"00356"_s, u"03920"_s, u"22811"_s, u"77000"_s, u"32630"_s, u"25322"_s, u"65210"_s, u"02237"_s})
                                     << 0.210 << 0.0005;
    QTest::newRow("for two it is Scott's pi: Artstein and Poesio 2008, p. 558") << table({20, 10, 20, 50}) << 0.341 << 0.0005;
    QTest::newRow("for two it is Scott's pi: p. 568") << table({46, 0, 0, 6, 32, 6, 0, 0, 10}) << 0.7995 << 0.0001;
    QTest::newRow("a unit that somebody left out does not count") << diagnoses + codedUnits(u"11111. ......"_s) << 0.430 << 0.0005;
    QTest::newRow("none alike") << codedUnits(u"01 10 01 10"_s) << -1.0 << 1e-12;
}

void TestAgreement::kappaOfFleiss()
{
    QFETCH(const QList<CodedUnit>, units);
    QFETCH(const double, kappa);
    QFETCH(const double, digits);
    const Coefficient found = fleissKappa(units);
    QVERIFY(found);
    QVERIFY2(std::abs(*found - kappa) <= digits, qPrintable(QString::number(*found, 'g', 12)));
}

void TestAgreement::alpha_data()
{
    QTest::addColumn<QList<CodedUnit>>("units");
    QTest::addColumn<int>("level");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("digits");
    const QList<CodedUnit> four = coded(krippendorff2011);
    const auto nominal = int(CodeLevel::Nominal);
    QTest::newRow("Krippendorff 2011, A: two observers, two codes") << coded(u"0100000010 1110010000"_s) << nominal << 0.095 << 0.0005;
    QTest::newRow("Krippendorff 2011, B: two observers, five codes") << coded(u"001132224330 101112224333"_s) << nominal << 0.692 << 0.001;
    QTest::newRow("Krippendorff 2011, C: four observers, codes missing") << four << nominal << 0.743 << 0.0005;
    QTest::newRow("Krippendorff 2011, D: ordinal") << four << int(CodeLevel::Ordinal) << 0.815 << 0.0005;
    QTest::newRow("Krippendorff 2011, D: interval") << four << int(CodeLevel::Interval) << 0.849 << 0.0005;
    QTest::newRow("Hayes and Krippendorff 2007, ordinal") << codedUnits(hayes2007) << int(CodeLevel::Ordinal) << 0.7598 << 0.00005;
    QTest::newRow("Hayes and Krippendorff 2007, nominal") << codedUnits(hayes2007) << nominal << 0.477 << 0.0006;
    QTest::newRow("Hayes and Krippendorff 2007, interval") << codedUnits(hayes2007) << int(CodeLevel::Interval) << 0.757 << 0.0006;
    QTest::newRow("Artstein and Poesio 2008, p. 568") << table({46, 0, 0, 6, 32, 6, 0, 0, 10}) << nominal << 0.800 << 0.0006;
    QTest::newRow("Krippendorff 1995, Bertha and Bill") << coded(u"001111111100001111110000 000011110000000110000000"_s) << nominal << 0.329 << 0.002;
    QTest::newRow("a unit with one code does not count") << coded(u"0100000010 1110010000"_s) + codedUnits(u"0. .1 .0 .."_s) << nominal << 0.095 << 0.0005;
    QTest::newRow("all alike") << coded(u"0123 0123 0123"_s) << nominal << 1.0 << 0.0;
}

void TestAgreement::alpha()
{
    QFETCH(const QList<CodedUnit>, units);
    QFETCH(const int, level);
    QFETCH(const double, alpha);
    QFETCH(const double, digits);
    const Coefficient found = krippendorffsAlpha(units, CodeLevel(level));
    QVERIFY(found);
    QVERIFY2(std::abs(*found - alpha) <= digits, qPrintable(QString::number(*found, 'g', 12)));
}

void TestAgreement::noCoefficient_data()
{
    QTest::addColumn<QList<CodedUnit>>("units");
    QTest::addColumn<int>("reason");
    QTest::newRow("no units") << QList<CodedUnit>() << int(NoCoefficient::NothingShared);
    QTest::newRow("one annotator") << coded(u"0101"_s) << int(NoCoefficient::OneAnnotator);
    QTest::newRow("units without anybody") << QList<CodedUnit>{{}, {}} << int(NoCoefficient::OneAnnotator);
    QTest::newRow("never the same unit") << codedUnits(u"0. .1 1. .0"_s) << int(NoCoefficient::NothingShared);
    QTest::newRow("nobody coded anything") << codedUnits(u".. .."_s) << int(NoCoefficient::NothingShared);
    QTest::newRow("one category") << coded(u"1111 1111"_s) << int(NoCoefficient::OneCategory);
    QTest::newRow("one category where both coded") << codedUnits(u"11 11 0. .2"_s) << int(NoCoefficient::OneCategory);
    QTest::newRow("Krippendorff 1995, Heather and Hill") << coded(u"111111111111111111111111 111111111111111111111111"_s) << int(NoCoefficient::OneCategory);
}

void TestAgreement::noCoefficient()
{
    QFETCH(const QList<CodedUnit>, units);
    QFETCH(const int, reason);
    for (const Coefficient &found : {cohensKappa(units), fleissKappa(units), krippendorffsAlpha(units), krippendorffsAlpha(units, CodeLevel::Ordinal)}) {
        QVERIFY(!found);
        QCOMPARE(int(found.error()), reason);
        QVERIFY(!reasonInWords(found.error()).isEmpty());
    }
}

void TestAgreement::unitizingDisagreements_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("observed");
    QTest::addColumn<double>("expected"); // negative: not printed
    // Krippendorff (2004), p. 254, moved to the start of the continuum.
    QTest::newRow("2004, c") << qsizetype(300) << u"75+70 220+30"_s << u"70+80 205+20 250+20"_s << 0.0144 << 0.0532;
    QTest::newRow("2004, k") << qsizetype(300) << u"30+60 150+50"_s << u"30+60 150+50"_s << 0.0 << 0.0490;
    // Krippendorff (1995), p. 57: four pairs on 24 units.
    QTest::newRow("1995, Bertha and Bill") << qsizetype(24) << u"2+8 14+6"_s << u"4+4 15+2"_s << 0.03125 << -1.0;
    QTest::newRow("1995, John and Jill") << qsizetype(24) << u"0+18"_s << u"0+2 2+1 3+1 4+1 5+1 6+3 9+1"_s << 2.26736 << -1.0;
    QTest::newRow("1995, Gerret and Gill") << qsizetype(24) << u"2+6 10+2 14+4 20+2"_s << u"0+2 4+4 10+4 16+2 20+2"_s << 0.02777 << -1.0;
    QTest::newRow("1995, Heather and Hill") << qsizetype(24) << u"0+2 2+8 10+4 14+6 20+4"_s << u"0+4 4+4 8+7 15+2 17+7"_s << 0.38715 << -1.0;
    QTest::newRow("nobody marked anything") << qsizetype(24) << QString() << QString() << 0.0 << 0.0;
    QTest::newRow("no continuum") << qsizetype(0) << QString() << QString() << 0.0 << 0.0;
    QTest::newRow("only one marked") << qsizetype(10) << u"2+4"_s << QString() << 0.16 << -1.0;
}

void TestAgreement::unitizingDisagreements()
{
    QFETCH(const qsizetype, length);
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const double, observed);
    QFETCH(const double, expected);
    const UnitizingDisagreement found = unitizingDisagreement({length, {unitsOf(first), unitsOf(second)}});
    const UnitizingDisagreement other = unitizingDisagreement({length, {unitsOf(second), unitsOf(first)}});
    QVERIFY2(std::abs(found.observed - observed) <= 0.00006, qPrintable(QString::number(found.observed, 'g', 12)));
    QVERIFY2(expected < 0 || std::abs(found.expected - expected) <= 0.00006, qPrintable(QString::number(found.expected, 'g', 12)));
    QVERIFY(std::abs(found.observed - other.observed) <= 1e-15 && std::abs(found.expected - other.expected) <= 1e-15);
}

void TestAgreement::unitizing_data()
{
    QTest::addColumn<QList<Unitizing>>("categories");
    QTest::addColumn<double>("alpha"); // 2: none
    QTest::addColumn<double>("digits");
    const Unitizing c{300, {unitsOf(u"75+70 220+30"_s), unitsOf(u"70+80 205+20 250+20"_s)}};
    const Unitizing k{300, {unitsOf(u"30+60 150+50"_s), unitsOf(u"30+60 150+50"_s)}};
    QTest::newRow("2004, c") << QList{c} << 0.7286 << 0.0001;
    QTest::newRow("2004, k") << QList{k} << 1.0 << 0.0;
    QTest::newRow("2004, both") << QList{c, k} << 0.8591 << 0.0005;
    // On a fine scale the formula of 1995, which counts places a little otherwise, comes to the same but for the second digit.
    const auto fine = [](const QString &first, const QString &second) { return QList{Unitizing{1200000, {unitsOf(first, 50000), unitsOf(second, 50000)}}}; };
    QTest::newRow("1995, Bertha and Bill") << fine(u"2+8 14+6"_s, u"4+4 15+2"_s) << 0.553 << 0.02;
    QTest::newRow("1995, John and Jill") << fine(u"0+18"_s, u"0+2 2+1 3+1 4+1 5+1 6+3 9+1"_s) << -0.926 << 0.02;
    QTest::newRow("1995, Gerret and Gill") << fine(u"2+6 10+2 14+4 20+2"_s, u"0+2 4+4 10+4 16+2 20+2"_s) << 0.679 << 0.02;
    QTest::newRow("1995, Heather and Hill") << fine(u"0+2 2+8 10+4 14+6 20+4"_s, u"0+4 4+4 8+7 15+2 17+7"_s) << 0.066 << 0.02;
    QTest::newRow("no category") << QList<Unitizing>() << 2.0 << double(NoCoefficient::NothingShared);
    QTest::newRow("no units") << QList{Unitizing{100, {{}, {}}}} << 2.0 << double(NoCoefficient::NothingShared);
    QTest::newRow("one annotator") << QList{Unitizing{100, {unitsOf(u"3+4"_s)}}} << 2.0 << double(NoCoefficient::OneAnnotator);
    QTest::newRow("both the only unit there is room for") << QList{Unitizing{1, {unitsOf(u"0+1"_s), unitsOf(u"0+1"_s)}}} << 2.0 << double(NoCoefficient::OneCategory);
}

void TestAgreement::unitizing()
{
    QFETCH(const QList<Unitizing>, categories);
    QFETCH(const double, alpha);
    QFETCH(const double, digits);
    const Coefficient found = unitizingAlpha(categories);
    if (alpha > 1) {
        QVERIFY(!found);
        QCOMPARE(int(found.error()), int(digits));
        return;
    }
    QVERIFY(found);
    QVERIFY2(std::abs(*found - alpha) <= digits, qPrintable(QString::number(*found, 'g', 12)));
}

void TestAgreement::matches_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("exact");
    QTest::addColumn<int>("overlapping");
    QTest::newRow("nothing") << QString() << QString() << 0 << 0;
    QTest::newRow("only one marked") << u"3+4 9+2"_s << QString() << 0 << 0;
    QTest::newRow("the same") << u"3+4 9+2"_s << u"9+2 3+4"_s << 2 << 2;
    QTest::newRow("one character in common") << u"3+4"_s << u"6+5"_s << 0 << 1;
    QTest::newRow("touching") << u"3+4"_s << u"7+5"_s << 0 << 0;
    QTest::newRow("touching, the other way round") << u"7+5"_s << u"3+4"_s << 0 << 0;
    QTest::newRow("one over two") << u"0+20"_s << u"2+3 8+3"_s << 0 << 1;
    QTest::newRow("two over one") << u"2+3 8+3"_s << u"0+20"_s << 0 << 1;
    QTest::newRow("the long one leaves the short one its partner") << u"0+20 8+3"_s << u"2+3 9+1"_s << 0 << 2;
    QTest::newRow("the same words twice, by one") << u"3+4 3+4"_s << u"3+4"_s << 1 << 1;
    QTest::newRow("the same words twice, by both") << u"3+4 3+4"_s << u"3+4 3+4"_s << 2 << 2;
    QTest::newRow("nested") << u"0+10 2+3"_s << u"0+10 2+3"_s << 2 << 2;
}

void TestAgreement::matches()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const int, exact);
    QFETCH(const int, overlapping);
    const SpanMatches found = matchSpans(marks(first), marks(second));
    QCOMPARE(found, (SpanMatches{marks(first).size(), marks(second).size(), exact, overlapping}));
    const Coefficient f1 = exactF1(found);
    QCOMPARE(f1.has_value(), found.first + found.second > 0);
    if (f1) {
        QCOMPARE(*f1, 2.0 * exact / double(found.first + found.second));
        QCOMPARE(*overlapF1(found), 2.0 * overlapping / double(found.first + found.second));
    } else {
        QCOMPARE(f1.error(), NoCoefficient::NothingShared);
    }
}

namespace {

/// As many pairs as can be, found the slow way.
int mostPairs(const QList<LabelledSpan> &first, const QList<LabelledSpan> &second, qsizetype next, quint32 taken)
{
    if (next == first.size())
        return 0;
    int most = mostPairs(first, second, next + 1, taken);
    for (qsizetype i = 0; i < second.size(); ++i) {
        if (!(taken & (1U << i)) && first[next].span().overlaps(second[i].span()))
            most = std::max(most, 1 + mostPairs(first, second, next + 1, taken | (1U << i)));
    }
    return most;
}

} // namespace

void TestAgreement::matchesAreTheMostThereCanBe()
{
    quint32 seed = 7;
    const auto random = [&seed](int below) {
        seed = seed * 1664525U + 1013904223U;
        return int((seed >> 8) % quint32(below));
    };
    int some = 0;
    for (int i = 0; i < 2000; ++i) {
        QList<LabelledSpan> first;
        QList<LabelledSpan> second;
        for (QList<LabelledSpan> *list : {&first, &second}) {
            const int many = random(6);
            for (int m = 0; m < many; ++m) {
                const int start = random(20);
                list->append(mark(start, start + 1 + random(9)));
            }
        }
        const int most = mostPairs(first, second, 0, 0);
        some += most > 1;
        QCOMPARE(matchSpans(first, second).overlapping, most);
        QCOMPARE(matchSpans(second, first).overlapping, most);
    }
    QVERIFY(some > 500);
}

void TestAgreement::marksThatCount()
{
    TagSet tagSet;
    tagSet.labels = {{u"p"_s, u"Place"_s, {}, {}, {}}};
    const auto make = [](TextSpan span, const QString &label, AnnotationState state) {
        Annotation annotation;
        annotation.span = span;
        annotation.label = label;
        annotation.state = state;
        return annotation;
    };
    Annotation gap = make({10, 30}, u"p"_s, AnnotationState::Disputed);
    gap.setSpans({{10, 14}, {20, 30}});
    const QList<Annotation> annotations{make({0, 4}, u"p"_s, AnnotationState::Accepted), make({0, 4}, u"p"_s, AnnotationState::Suggested),
                                        make({0, 4}, u"p"_s, AnnotationState::Rejected), make({0, 4}, {}, AnnotationState::Accepted),
                                        make({5, 5}, u"p"_s, AnnotationState::Accepted), make({6, 8}, u"gone"_s, AnnotationState::Confirmed), gap};
    const QList<LabelledSpan> expected{{{{0, 4}}, u"Place"_s}, {{{6, 8}}, u"gone"_s}, {{{10, 14}, {20, 30}}, u"Place"_s}};
    QCOMPARE(labelledSpans(annotations, tagSet), expected);
    // A gap makes another mark of it, that overlaps all the same.
    const SpanMatches found = matchSpans({expected[2]}, {mark(10, 30)});
    QCOMPARE(found, (SpanMatches{1, 1, 0, 1}));
}

void TestAgreement::bootstrap()
{
    // Twenty blocks, of which six are hits: the share of hits is 0.3, and the interval that of its binomial distribution.
    const auto share = [](const QList<qsizetype> &blocks) {
        const auto hits = double(std::ranges::count_if(blocks, [](qsizetype block) { return block < 6; }));
        return QList<Coefficient>{hits / double(blocks.size()), std::unexpected(NoCoefficient::NothingShared)};
    };
    const auto intervals = bootstrapIntervals(20, 2000, share);
    QCOMPARE(intervals.size(), 2);
    QVERIFY(intervals[0]);
    QVERIFY(!intervals[1]); // nothing is not an interval
    QCOMPARE(intervals[0]->low, 0.1); // P(hits <= 1) = 0.008, P(hits <= 2) = 0.035
    QCOMPARE(intervals[0]->high, 0.5); // P(hits >= 11) = 0.017, P(hits >= 10) = 0.048
    QCOMPARE(bootstrapIntervals(20, 2000, share), intervals); // the same each time
    QVERIFY(bootstrapIntervals(fewestBlocks - 1, 2000, share).isEmpty());
    QVERIFY(bootstrapIntervals(20, 0, share).isEmpty());
    QVERIFY(bootstrapIntervals(0, 2000, share).isEmpty());
}

QTEST_GUILESS_MAIN(TestAgreement)

#include "tst_agreement.moc"
