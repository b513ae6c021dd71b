// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Annotators compared over texts: what counts, for whom, and from what intervals are drawn.

#include "core/annotations/agreement.h"
#include "core/annotations/agreementdata.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// The words in brackets are marks, "[Place:the old harbour]"; the text is what is left without brackets and labels.
QList<LabelledSpan> read(const QString &written, QString &text)
{
    QList<LabelledSpan> out;
    QList<LabelledSpan> open;
    text.clear();
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] == u'[') {
            const qsizetype colon = written.indexOf(u':', i);
            open.append({{{text.size(), 0}}, written.sliced(i + 1, colon - i - 1)});
            i = colon;
        } else if (written[i] == u']') {
            LabelledSpan mark = open.takeLast();
            mark.pieces.first().end = text.size();
            out.append(mark);
        } else {
            text += written[i];
        }
    }
    return out;
}

/// "-" stands for an annotator that did not work on the text.
SharedText shared(const QStringList &annotators)
{
    SharedText out;
    for (const QString &written : annotators) {
        if (written == u"-") {
            out.marks.append(std::nullopt);
            continue;
        }
        QString text;
        out.marks.append(read(written, text));
        Q_ASSERT(out.text.isEmpty() || out.text == text);
        out.text = text;
    }
    return out;
}

const AgreementFigures *of(const AgreementReport &report, const QString &label)
{
    const auto found = std::ranges::find(report.labels, label, &AgreementFigures::label);
    return found == report.labels.cend() ? nullptr : &*found;
}

bool near(const Measured &found, double wanted)
{
    return found.value && std::abs(*found.value - wanted) < 1e-9;
}

QList<const Measured *> measuresOf(const AgreementFigures &figures)
{
    return {&figures.exactF1, &figures.overlapF1, &figures.cohensKappa, &figures.fleissKappa, &figures.alpha, &figures.unitizingAlpha};
}

} // namespace

class TestAgreementReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(); }
    void twoAnnotators();
    void threeAnnotators();
    void nothing_data();
    void nothing();
    void blocks_data();
    void blocks();
    void intervals();
    void stopped();
};

void TestAgreementReport::twoAnnotators()
{
    const SharedText text = shared({u"[Person:Marta Velling] went to [Place:Tidewater] with [Person:Jorun Haske] ."_s,
                                    u"Marta [Person:Velling] went to [Place:Tidewater] with [Org:Jorun Haske] ."_s});
    const AgreementReport report = compareAnnotators({text});
    QCOMPARE(report.annotators, 2);
    QCOMPARE(report.texts, 1);
    QCOMPARE(report.tokens, 9);
    QCOMPARE(report.characters, text.text.size());
    QVERIFY(report.pairs.isEmpty());
    QCOMPARE(report.labels.size(), 3);
    QCOMPARE(report.labels[0].label, u"Org"_s);
    QCOMPARE(report.labels[1].label, u"Person"_s);
    QCOMPARE(report.labels[2].label, u"Place"_s);
    QCOMPARE(report.all.spans, (QList<qint64>{3, 3}));
    QCOMPARE(of(report, u"Org"_s)->spans, (QList<qint64>{0, 1}));
    QCOMPARE(of(report, u"Person"_s)->spans, (QList<qint64>{2, 1}));
    QVERIFY(near(report.all.exactF1, 1.0 / 3));
    QVERIFY(near(report.all.overlapF1, 2.0 / 3));
    QVERIFY(near(of(report, u"Org"_s)->exactF1, 0));
    QVERIFY(near(of(report, u"Person"_s)->exactF1, 0));
    QVERIFY(near(of(report, u"Person"_s)->overlapF1, 2.0 / 3));
    QVERIFY(near(of(report, u"Place"_s)->exactF1, 1));
    // Tokens: P P . . L . P P . against . P . . L . O O .; 6 of 9 alike.
    const double chance = (4.0 * 5 + 4.0 * 1 + 1.0 * 1) / 81;
    QVERIFY(near(report.all.cohensKappa, (6.0 / 9 - chance) / (1 - chance)));
    const double shares = (81.0 + 25 + 4 + 4) / 324; // of none, person, place, organisation: 9, 5, 2, 2 of 18
    QVERIFY(near(report.all.fleissKappa, (6.0 / 9 - shares) / (1 - shares)));
    QVERIFY(near(report.all.alpha, 1 - 17 * 6.0 / (18 * 18 * (1 - shares))));
    QVERIFY(near(of(report, u"Place"_s)->cohensKappa, 1));
    QVERIFY(near(of(report, u"Place"_s)->unitizingAlpha, 1));
    QVERIFY(*report.all.unitizingAlpha.value < *of(report, u"Place"_s)->unitizingAlpha.value);
    QVERIFY(*of(report, u"Org"_s)->unitizingAlpha.value < 0.1);
    QCOMPARE(report.resamples, 0); // one paragraph is no sample
    QVERIFY(!report.all.exactF1.interval);
}

void TestAgreementReport::threeAnnotators()
{
    const QList<SharedText> texts{
        shared({u"[Place:Tidewater] lies low ."_s, u"[Place:Tidewater] lies low ."_s, u"Tidewater [Place:lies] low ."_s}),
        shared({u"[Place:Vellhaven] too ."_s, u"-"_s, u"[Place:Vellhaven] too ."_s}),
        shared({u"[Place:Nobody] else read this ."_s, u"-"_s, u"-"_s}), // does not count
    };
    const AgreementReport report = compareAnnotators(texts);
    QCOMPARE(report.annotators, 3);
    QCOMPARE(report.texts, 2);
    QCOMPARE(report.tokens, 7);
    QCOMPARE(report.all.spans, (QList<qint64>{2, 1, 2}));
    QCOMPARE(report.pairs.size(), 3);
    QVERIFY(near(report.pairs[0].figures.exactF1, 1)); // first and second
    QVERIFY(near(report.pairs[1].figures.exactF1, 0.5)); // first and third: two texts
    QVERIFY(near(report.pairs[2].figures.exactF1, 0));
    QVERIFY(near(report.all.exactF1, 0.5));
    QCOMPARE(report.pairs[1].first, 0);
    QCOMPARE(report.pairs[1].second, 2);
    QVERIFY(near(report.pairs[0].figures.cohensKappa, 1));
    QVERIFY(near(report.pairs[1].figures.unitizingAlpha, *report.pairs[2].figures.unitizingAlpha.value)); // of the first text alone
    // Three codes on each of four tokens, two on three; 18 in all, of which five say "place".
    const double observed = 2.0 + 2.0; // two tokens with one of three other than the rest
    QVERIFY(near(report.all.alpha, 1 - 17 * observed / (2.0 * 5 * 13)));
}

void TestAgreementReport::nothing_data()
{
    QTest::addColumn<QList<SharedText>>("texts");
    QTest::addColumn<int>("reason");
    QTest::newRow("no texts") << QList<SharedText>() << int(NoCoefficient::OneAnnotator);
    QTest::newRow("one annotator") << QList{shared({u"[Place:Tidewater] ."_s})} << int(NoCoefficient::OneAnnotator);
    QTest::newRow("never the same text") << QList{shared({u"[Place:Tidewater] ."_s, u"-"_s}), shared({u"-"_s, u"[Place:Tidewater] ."_s})}
                                         << int(NoCoefficient::NothingShared);
    QTest::newRow("empty texts") << QList{shared({u""_s, u""_s}), shared({u""_s, u""_s})} << int(NoCoefficient::NothingShared);
}

void TestAgreementReport::nothing()
{
    QFETCH(const QList<SharedText>, texts);
    QFETCH(const int, reason);
    const AgreementReport report = compareAnnotators(texts);
    for (const Measured *figure : measuresOf(report.all)) {
        QVERIFY(!figure->value);
        QCOMPARE(int(figure->value.error()), reason);
        QVERIFY(!figure->interval);
    }
    QVERIFY(report.labels.isEmpty());
    // Texts without marks: everybody says the same of every token.
    const AgreementReport unmarked = compareAnnotators({shared({u"Nobody marked this."_s, u"Nobody marked this."_s})});
    QCOMPARE(unmarked.all.exactF1.value.error(), NoCoefficient::NothingShared);
    QCOMPARE(unmarked.all.unitizingAlpha.value.error(), NoCoefficient::NothingShared);
    QCOMPARE(unmarked.all.cohensKappa.value.error(), NoCoefficient::OneCategory);
    QCOMPARE(unmarked.all.alpha.value.error(), NoCoefficient::OneCategory);
}

void TestAgreementReport::blocks_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QList<qsizetype>>("lengths");
    QTest::newRow("one line") << u"One."_s << u"One."_s << QList<qsizetype>{4};
    QTest::newRow("lines") << u"One.\nTwo two.\n"_s << u"One.\nTwo two.\n"_s << QList<qsizetype>{5, 9};
    QTest::newRow("empty lines go with what follows") << u"\n\nOne.\n\n\nTwo.\n\n"_s << u"\n\nOne.\n\n\nTwo.\n\n"_s << QList<qsizetype>{7, 8};
    QTest::newRow("a mark joins lines") << u"On[P:e.\nTw]o.\nThree."_s << u"One.\nTwo.\nThree."_s << QList<qsizetype>{10, 6};
    QTest::newRow("a mark up to the end of a line does not") << u"[P:One.]\n[P:Two.]\nThree."_s << u"[P:One.\n]Two.\nThree."_s << QList<qsizetype>{5, 5, 6};
    QTest::newRow("nothing") << QString() << QString() << QList<qsizetype>{0};
}

void TestAgreementReport::blocks()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const QList<qsizetype>, lengths);
    const AgreementData data = countAgreement({shared({first, second})});
    QList<qsizetype> found;
    qint64 tokens = 0;
    for (const AgreementBlock &block : data.blocks) {
        found.append(block.length);
        for (const auto &[pattern, many] : block.patterns)
            tokens += many;
    }
    QCOMPARE(found, lengths);
    QCOMPARE(tokens, data.tokens);
}

void TestAgreementReport::intervals()
{
    // Ten texts: three that both mark alike, one that they do not; texts are drawn, not paragraphs.
    QList<SharedText> texts;
    for (int i = 0; i < 40; ++i)
        texts.append(i % 4 ? shared({u"[Place:Tidewater] lies\nlow ."_s, u"[Place:Tidewater] lies\nlow ."_s})
                           : shared({u"[Place:Tidewater] lies\nlow ."_s, u"Tidewater [Place:lies]\nlow ."_s}));
    const AgreementReport report = compareAnnotators(texts);
    QVERIFY(report.blocksAreTexts);
    QCOMPARE(report.blocks, 40);
    QCOMPARE(report.resamples, usualResamples);
    for (const Measured *figure : measuresOf(report.all)) {
        QVERIFY(figure->value && figure->interval);
        QVERIFY(figure->interval->low < *figure->value && *figure->value < figure->interval->high);
    }
    QVERIFY(near(report.all.exactF1, 0.75));
    const double half = 1.96 * std::sqrt(0.75 * 0.25 / 40); // of the share of texts marked alike
    QVERIFY(std::abs(report.all.exactF1.interval->low - (0.75 - half)) < 0.03);
    QVERIFY(std::abs(report.all.exactF1.interval->high - (0.75 + half)) < 0.03);
    const AgreementReport again = compareAnnotators(texts);
    QCOMPARE(again.all.unitizingAlpha.interval, report.all.unitizingAlpha.interval);
    // Nine texts: their paragraphs.
    const AgreementReport few = compareAnnotators(texts.first(9));
    QVERIFY(!few.blocksAreTexts);
    QCOMPARE(few.blocks, 18);
    QVERIFY(compareAnnotators(texts, 0).all.exactF1.value && !compareAnnotators(texts, 0).all.exactF1.interval);
}

void TestAgreementReport::stopped()
{
    const QList<SharedText> texts(20, shared({u"[Place:Tidewater] ."_s, u"Tidewater [Place:.]"_s}));
    int asked = 0;
    const AgreementReport report = compareAnnotators(texts, usualResamples, [&asked] { return ++asked > 5; });
    QVERIFY(near(report.all.exactF1, 0));
    QVERIFY(!report.all.exactF1.interval);
}

QTEST_GUILESS_MAIN(TestAgreementReport)

#include "tst_agreementreport.moc"
