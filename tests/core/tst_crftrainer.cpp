// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/crftrainer.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <random>

using namespace nutgraf;
using namespace nutgraf::train;
using namespace bilou;

namespace {

constexpr quint32 only(int label)
{
    return 1U << label;
}

/// Three tokens with features of their own and one that they share.
CrfSentence sentenceOf(const std::vector<quint32> &allowed)
{
    CrfSentence sentence;
    sentence.features = {0, 3, 1, 3, 2, 3};
    sentence.ends = {2, 4, 6};
    sentence.allowed = allowed;
    return sentence;
}

CrfTrainer randomTrainer()
{
    std::mt19937 random(5);
    const auto draw = [&] { return float(random() % 2001) / 1000.f - 1.f; };
    CrfTrainer trainer(4);
    for (size_t feature = 0; feature < trainer.features(); ++feature) {
        for (int y = 0; y < labels; ++y)
            trainer.weights(feature)[size_t(y)] = draw();
    }
    Transitions transitions{};
    for (LabelRow &row : transitions) {
        for (float &value : row)
            value = draw();
    }
    trainer.setTransitions(transitions);
    return trainer;
}

} // namespace

class CrfTrainerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void slopesAreThoseOfTheLoss_data()
    {
        QTest::addColumn<std::vector<quint32>>("allowed");
        QTest::newRow("certain") << std::vector<quint32>{only(outside), only(label(0, Begin)), only(label(0, Last))};
        QTest::newRow("open") << std::vector<quint32>{only(outside) | only(label(3, Unit)), only(outside) | only(label(1, Unit)), only(outside)};
        QTest::newRow("anything") << std::vector<quint32>{~0U, only(outside), ~0U};
    }

    void slopesAreThoseOfTheLoss()
    {
        QFETCH(const std::vector<quint32>, allowed);
        const CrfSentence sentence = sentenceOf(allowed);
        CrfTrainer trainer = randomTrainer();
        std::vector<LabelRow> slopes;
        Transitions transitionSlopes{};
        (void)trainer.lossOf(sentence, &slopes, &transitionSlopes);
        constexpr float small = 1e-2f;
        for (size_t feature = 0; feature < 4; ++feature) {
            for (size_t y = 0; y < labels; ++y) {
                // The last feature is that of all tokens.
                const float slope = feature < 3 ? slopes[feature][y] : slopes[0][y] + slopes[1][y] + slopes[2][y];
                float &weight = trainer.weights(feature)[y];
                const float before = weight;
                weight = before + small;
                const double above = trainer.lossOf(sentence);
                weight = before - small;
                const double below = trainer.lossOf(sentence);
                weight = before;
                QVERIFY(std::abs((above - below) / double(2 * small) - double(slope)) < 2e-3);
            }
        }
        Transitions transitions = trainer.transitions();
        for (size_t x = 0; x < labels; ++x) {
            for (size_t y = 0; y < labels; ++y) {
                const float before = transitions[x][y];
                transitions[x][y] = before + small;
                trainer.setTransitions(transitions);
                const double above = trainer.lossOf(sentence);
                transitions[x][y] = before - small;
                trainer.setTransitions(transitions);
                const double below = trainer.lossOf(sentence);
                transitions[x][y] = before;
                QVERIFY(std::abs((above - below) / double(2 * small) - double(transitionSlopes[x][y])) < 2e-3);
            }
        }
    }

    void learnsWhatItIsShown()
    {
        const CrfSentence sentence = sentenceOf({only(outside), only(label(2, Begin)), only(label(2, Last))});
        CrfTrainer trainer(4);
        const double before = trainer.lossOf(sentence);
        for (int i = 0; i < 40; ++i)
            (void)trainer.learn(std::span(&sentence, 1), {.step = 0.1f, .shrink = 0, .epochs = 1});
        QVERIFY(trainer.lossOf(sentence) < before / 10);
        const auto found = trainer.label(sentence);
        QCOMPARE(std::vector<int>(found.begin(), found.end()), (std::vector<int>{outside, label(2, Begin), label(2, Last)}));
    }

    void learnsNothingFromTheImpossible()
    {
        const CrfSentence sentence = sentenceOf({only(label(0, Inside)), only(outside), only(outside)});
        CrfTrainer trainer(4);
        (void)trainer.learn(std::span(&sentence, 1), {});
        for (size_t feature = 0; feature < 4; ++feature)
            QCOMPARE(trainer.weights(feature), LabelRow{});
    }

    void sameSentencesSameWeights()
    {
        const std::vector<CrfSentence> sentences{sentenceOf({only(outside), only(label(0, Unit)), only(outside)}), sentenceOf({only(outside), only(outside), only(label(1, Unit))})};
        const auto learnt = [&] {
            CrfTrainer trainer(4);
            for (int i = 0; i < 5; ++i) {
                (void)trainer.learn(sentences, {});
                trainer.addToMean();
            }
            trainer.takeMean();
            return trainer.weights(3);
        };
        const LabelRow once = learnt();
        QCOMPARE(learnt(), once);
        QVERIFY(once != LabelRow{});
    }
};

QTEST_GUILESS_MAIN(CrfTrainerTest)
#include "tst_crftrainer.moc"
