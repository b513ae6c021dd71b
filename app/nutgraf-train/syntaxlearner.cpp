// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/syntaxlearner.h"

#include "app/nutgraf-train/wordvectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

namespace nutgraf::train {

namespace {

constexpr std::size_t mostWords = 120; ///< a longer sentence (a list, mostly) costs more than it teaches
constexpr float vectorDeviation = 0.15F; ///< of the values that embeddings of forms begin with
constexpr float mostEmbedding = 1.9F; ///< what a model file can hold
constexpr int mostWarmUp = 500; ///< steps
constexpr int shares = 2;

/// Adam (Kingma and Ba 2015) over one row of values.
class Adam {
public:
    explicit Adam(std::size_t size)
        : m_mean(size)
        , m_square(size)
    {
    }

    /// Makes room for the next step of `rate`.
    void begin(float rate)
    {
        ++m_step;
        m_rate = rate / float(1 - std::pow(double(first), m_step));
        m_squareShare = float(1 / (1 - std::pow(double(second), m_step)));
    }

    void step(std::size_t at, const float *gradient, std::size_t count, float *values)
    {
        float *mean = m_mean.data() + at;
        float *square = m_square.data() + at;
        for (std::size_t i = 0; i < count; ++i) {
            mean[i] = first * mean[i] + (1 - first) * gradient[i];
            square[i] = second * square[i] + (1 - second) * gradient[i] * gradient[i];
            values[i] -= m_rate * mean[i] / (std::sqrt(square[i] * m_squareShare) + 1e-8F);
        }
    }

private:
    static constexpr float first = 0.9F;
    static constexpr float second = 0.98F;
    std::vector<float> m_mean, m_square;
    int m_step = 0;
    float m_rate = 0;
    float m_squareShare = 1;
};

struct Example {
    std::vector<WordRows> words;
    std::span<const SyntaxNode> gold;
};

/// Half of the work of each step.
struct Share {
    Share(const SyntaxWeights &weights, const SyntaxVocabulary &vocabulary)
        : pass(weights, vocabulary)
        , gradient(vocabulary.rows())
    {
    }
    SyntaxPass pass;
    SyntaxGradient gradient;
    double loss = 0;
};

class SyntaxLearner {
public:
    SyntaxLearner(LearnedSyntax &learned, const std::vector<TreebankSentence> &treebank, const SyntaxPlan &plan)
        : m_learned(learned)
        , m_plan(plan)
        , m_adam(SyntaxWeights::size())
        , m_embeddingAdam(std::size_t(learned.vocabulary.rows()) * SyntaxSizes::word)
        , m_shares(shares, Share(learned.weights, learned.vocabulary))
    {
        for (const TreebankSentence &sentence : treebank) {
            if (sentence.nodes.size() > mostWords)
                continue;
            Example example{.words = {}, .gold = sentence.nodes};
            for (const QString &word : sentence.words)
                example.words.push_back(learned.vocabulary.rowsOf(word));
            m_examples.push_back(std::move(example));
        }
        m_order.resize(m_examples.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        m_steps = int((m_examples.size() + std::size_t(plan.batch) - 1) / std::size_t(plan.batch)) * plan.epochs;
        m_warmUp = std::min(mostWarmUp, m_steps / 10 + 1);
    }

    /// The mean loss of a word.
    double epoch()
    {
        m_random.shuffle(m_order);
        double loss = 0;
        std::size_t words = 0;
        for (std::size_t first = 0; first < m_order.size(); first += std::size_t(m_plan.batch)) {
            const std::size_t end = std::min(m_order.size(), first + std::size_t(m_plan.batch));
            const std::size_t inBatch = std::accumulate(m_order.begin() + std::ptrdiff_t(first), m_order.begin() + std::ptrdiff_t(end), std::size_t(0),
                [&](std::size_t sum, std::size_t index) { return sum + m_examples[index].words.size(); });
            const auto work = [&](std::size_t share) { learnShare(share, first, end, 1.0F / float(inBatch)); };
            std::thread other(work, std::size_t(1));
            work(0);
            other.join();
            step();
            words += inBatch;
            for (const Share &share : m_shares)
                loss += share.loss;
        }
        return loss / double(std::max<std::size_t>(words, 1));
    }

private:
    void learnShare(std::size_t number, std::size_t first, std::size_t end, float scale)
    {
        Share &share = m_shares[number];
        share.gradient.clear();
        share.loss = 0;
        Random random(quint64(m_step) * shares + number + 1000);
        for (std::size_t i = first + number; i < end; i += shares) {
            const Example &example = m_examples[m_order[i]];
            share.loss += share.pass.learn(example.words, example.gold, scale, m_plan.dropout, random, share.gradient);
        }
    }

    void step()
    {
        ++m_step;
        const float rate = m_plan.rate * std::min(1.0F, float(m_step) / float(m_warmUp)) * (1 - float(m_step) / float(m_steps + 1));
        SyntaxWeights &weights = m_learned.weights;
        SyntaxGradient &gradient = m_shares[0].gradient;
        for (std::size_t other = 1; other < m_shares.size(); ++other) {
            const SyntaxGradient &more = m_shares[other].gradient;
            for (std::size_t i = 0; i < gradient.values.size(); ++i)
                gradient.values[i] += more.values[i];
            for (const quint32 row : more.touched) {
                float *sum = gradient.rowOf(row);
                for (std::size_t k = 0; k < SyntaxSizes::word; ++k)
                    sum[k] += more.embeddings[row * std::size_t(SyntaxSizes::word) + k];
            }
        }
        m_adam.begin(rate);
        m_adam.step(0, gradient.values.data(), gradient.values.size(), weights.values.data());
        m_embeddingAdam.begin(rate);
        for (const quint32 row : gradient.touched) {
            const std::size_t at = row * std::size_t(SyntaxSizes::word);
            m_embeddingAdam.step(at, gradient.embeddings.data() + at, SyntaxSizes::word, weights.embeddings.data() + at);
            for (std::size_t k = 0; k < SyntaxSizes::word; ++k)
                weights.embeddings[at + k] = std::clamp(weights.embeddings[at + k], -mostEmbedding, mostEmbedding);
        }
    }

    LearnedSyntax &m_learned;
    const SyntaxPlan &m_plan;
    std::vector<Example> m_examples;
    std::vector<std::size_t> m_order;
    Adam m_adam;
    Adam m_embeddingAdam;
    std::vector<Share> m_shares;
    Random m_random{42};
    int m_step = 0;
    int m_steps = 1;
    int m_warmUp = 1;
};

NumberedText numbered(const SyntaxVocabulary &vocabulary, const std::vector<TreebankSentence> &treebank, const std::vector<QStringList> &text)
{
    NumberedText lines;
    const auto add = [&](const QStringList &words) {
        auto &line = lines.emplace_back();
        for (const QString &word : words)
            line.push_back(vocabulary.formOf(word));
    };
    for (const QStringList &words : text)
        add(words);
    for (const TreebankSentence &sentence : treebank)
        add(sentence.words);
    return lines;
}

/// Forms begin where the company they keep puts them, affixes near nothing.
void beginEmbeddings(LearnedSyntax &learned, const NumberedText &lines, int epochs)
{
    Random random(43);
    std::vector<float> &embeddings = learned.weights.embeddings;
    embeddings.resize(std::size_t(learned.vocabulary.rows()) * SyntaxSizes::word);
    for (float &value : embeddings)
        value = 0.2F * (random.unit() - 0.5F);
    if (epochs == 0)
        return;
    const std::vector<float> vectors = wordVectors(lines, learned.vocabulary.forms(), SyntaxSizes::word, epochs);
    double squares = 0;
    std::size_t count = 0;
    for (const float value : vectors) {
        if (value != 0) {
            squares += double(value) * double(value);
            ++count;
        }
    }
    const float factor = count == 0 ? 0 : vectorDeviation / float(std::sqrt(squares / double(count)));
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        if (vectors[i] != 0)
            embeddings[i] = std::clamp(factor * vectors[i], -1.0F, 1.0F);
    }
}

} // namespace

LearnedSyntax learnSyntax(const std::vector<TreebankSentence> &treebank, const std::vector<QStringList> &text, const SyntaxPlan &plan,
    const std::function<void(int epoch, double loss)> &report)
{
    Random random(7);
    LearnedSyntax learned{.vocabulary = {}, .weights = SyntaxWeights(random)};
    for (const TreebankSentence &sentence : treebank) {
        for (const QString &word : sentence.words)
            learned.vocabulary.count(word, true);
    }
    for (const QStringList &words : text) {
        for (const QString &word : words)
            learned.vocabulary.count(word, false);
    }
    learned.vocabulary.close(plan.leastInTreebank, plan.leastInText);
    beginEmbeddings(learned, numbered(learned.vocabulary, treebank, text), plan.vectorEpochs);
    SyntaxLearner learner(learned, treebank, plan);
    for (int epoch = 1; epoch <= plan.epochs; ++epoch)
        report(epoch, learner.epoch());
    return learned;
}

} // namespace nutgraf::train
