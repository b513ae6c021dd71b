// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/agreement.h"

#include "core/annotations/agreementdata.h"
#include "core/annotations/unitizingalpha.h"

#include <algorithm>
#include <numeric>

namespace nutgraf {

namespace {

constexpr qsizetype allLabels = -1;
constexpr double mostWork = 3e7; // marks and tokens' patterns looked at for all resamples together

/// Of a question: which annotators, which label.
struct Subject {
    QList<qsizetype> annotators;
    qsizetype label = allLabels;
};

/// Sums over drawn blocks.
class Sample {
public:
    Sample(const AgreementData &data, const QList<qsizetype> &blocks);

    /// Exact and overlapping F1, Cohen's and Fleiss' kappa, alpha, alpha for unitizing.
    [[nodiscard]] QList<Coefficient> figures(const Subject &subject) const;

private:
    [[nodiscard]] Coefficient meanOfPairs(const Subject &subject, const std::function<Coefficient(qsizetype pair)> &figure) const;
    [[nodiscard]] SpanMatches matches(qsizetype pair, qsizetype label) const;
    [[nodiscard]] QList<CodedUnit> codedUnits(const Subject &subject) const;
    [[nodiscard]] Unitizing unitizing(const Subject &subject, qsizetype label) const;
    [[nodiscard]] Coefficient unitizingAlphaOf(const Subject &subject) const;

    const AgreementData &m_data;
    const QList<qsizetype> &m_blocks;
    QList<qint64> m_patterns; ///< tokens of each
    QList<SpanMatches> m_matches; ///< of each pair, of each label
};

Sample::Sample(const AgreementData &data, const QList<qsizetype> &blocks)
    : m_data(data)
    , m_blocks(blocks)
    , m_patterns(data.patterns.size())
    , m_matches(data.pairs.size() * data.labels.size())
{
    for (const qsizetype number : blocks) {
        const AgreementBlock &block = data.blocks[number];
        for (const auto &[pattern, tokens] : block.patterns)
            m_patterns[pattern] += tokens;
        for (qsizetype i = 0; i < block.matches.size(); ++i)
            m_matches[i] += block.matches[i];
    }
}

SpanMatches Sample::matches(qsizetype pair, qsizetype label) const
{
    const qsizetype start = pair * m_data.labels.size();
    if (label != allLabels)
        return m_matches[start + label];
    return std::accumulate(m_matches.cbegin() + start, m_matches.cbegin() + start + m_data.labels.size(), SpanMatches(),
        [](SpanMatches sum, const SpanMatches &more) { return sum += more; });
}

QList<CodedUnit> Sample::codedUnits(const Subject &subject) const
{
    QList<CodedUnit> out;
    for (qsizetype pattern = 0; pattern < m_patterns.size(); ++pattern) {
        if (m_patterns[pattern] == 0)
            continue;
        CodedUnit unit;
        unit.count = m_patterns[pattern];
        for (const qsizetype who : subject.annotators) {
            const int code = m_data.patterns[pattern][who];
            const bool whole = subject.label == allLabels || code == CodedUnit::notCoded;
            unit.codes.append(whole ? code : int(m_data.codes[code].contains(int(subject.label))));
        }
        out.append(unit);
    }
    return out;
}

Unitizing Sample::unitizing(const Subject &subject, qsizetype label) const
{
    Unitizing out;
    out.units.resize(subject.annotators.size());
    for (const qsizetype number : m_blocks) {
        const AgreementBlock &block = m_data.blocks[number];
        if (block.units.isEmpty() || block.length == 0)
            continue;
        for (qsizetype i = 0; i < subject.annotators.size(); ++i) {
            for (const TextSpan unit : block.units[m_data.at(subject.annotators[i], label)])
                out.units[i].append(unit.shifted(out.length));
        }
        out.length += block.length;
    }
    return out;
}

Coefficient Sample::unitizingAlphaOf(const Subject &subject) const
{
    QList<Unitizing> categories;
    for (qsizetype label = 0; label < m_data.labels.size(); ++label) {
        if (subject.label == allLabels || subject.label == label)
            categories.append(unitizing(subject, label));
    }
    return unitizingAlpha(categories);
}

/// Of the pairs for which there is a figure.
Coefficient Sample::meanOfPairs(const Subject &subject, const std::function<Coefficient(qsizetype pair)> &figure) const
{
    double sum = 0;
    int count = 0;
    Coefficient last = std::unexpected(NoCoefficient::OneAnnotator);
    for (qsizetype pair = 0; pair < m_data.pairs.size(); ++pair) {
        const auto &[first, second] = m_data.pairs[pair];
        if (!subject.annotators.contains(first) || !subject.annotators.contains(second))
            continue;
        last = figure(pair);
        sum += last.value_or(0);
        count += last.has_value();
    }
    return count > 0 ? Coefficient(sum / count) : last;
}

QList<Coefficient> Sample::figures(const Subject &subject) const
{
    const QList<CodedUnit> units = codedUnits(subject);
    const auto kappa = [&](qsizetype pair) {
        const auto &[first, second] = m_data.pairs[pair];
        return cohensKappa(units, subject.annotators.indexOf(first), subject.annotators.indexOf(second));
    };
    return {meanOfPairs(subject, [&](qsizetype pair) { return exactF1(matches(pair, subject.label)); }),
            meanOfPairs(subject, [&](qsizetype pair) { return overlapF1(matches(pair, subject.label)); }),
            meanOfPairs(subject, kappa),
            fleissKappa(units),
            krippendorffsAlpha(units),
            unitizingAlphaOf(subject)};
}

/// All figures of a report in one list, and back.
QList<Measured *> places(AgreementFigures &figures)
{
    return {&figures.exactF1, &figures.overlapF1, &figures.cohensKappa, &figures.fleissKappa, &figures.alpha, &figures.unitizingAlpha};
}

QList<Subject> subjectsOf(const AgreementData &data)
{
    Subject everybody;
    for (qsizetype who = 0; who < data.annotators; ++who)
        everybody.annotators.append(who);
    QList<Subject> out{everybody};
    for (qsizetype label = 0; label < data.labels.size(); ++label)
        out.append({everybody.annotators, label});
    for (const auto &[first, second] : data.pairs) {
        if (data.annotators > 2)
            out.append({{first, second}, allLabels});
    }
    return out;
}

AgreementFigures figuresOf(const AgreementData &data, const Subject &subject)
{
    AgreementFigures out;
    if (subject.label != allLabels)
        out.label = data.labels[subject.label];
    for (const qsizetype who : subject.annotators) {
        qint64 sum = 0;
        for (qsizetype label = 0; label < data.labels.size(); ++label)
            sum += subject.label == allLabels || subject.label == label ? data.spans[data.at(who, label)] : 0;
        out.spans.append(sum);
    }
    return out;
}

/// Where no text is known, that is why there is no figure of tokens and lengths.
Coefficient explained(const Coefficient &value, const AgreementData &data)
{
    const bool marked = std::ranges::any_of(data.spans, [](qint64 count) { return count > 0; });
    return !value && data.tokens == 0 && marked ? std::unexpected(NoCoefficient::NoText) : value;
}

/// As many as the size of the data allows.
int affordable(const AgreementData &data, int resamples)
{
    const qint64 marks = std::accumulate(data.spans.cbegin(), data.spans.cend(), qint64(0));
    const double work = double(marks) + double(data.patterns.size() * (data.labels.size() + 1)) + double(data.blocks.size());
    return std::min(resamples, std::max(100, int(std::min(1e6, mostWork / std::max(1.0, work)))));
}

} // namespace

AgreementReport compareAnnotators(const QList<SharedText> &texts, int resamples, const Cancelled &cancelled)
{
    const AgreementData data = countAgreement(texts);
    const QList<Subject> subjects = subjectsOf(data);
    const auto figures = [&](const QList<qsizetype> &blocks) {
        QList<Coefficient> out;
        if (isCancelled(cancelled))
            return out;
        const Sample sample(data, blocks);
        for (const Subject &subject : subjects)
            out.append(sample.figures(subject));
        return out;
    };
    QList<qsizetype> whole(data.blocks.size());
    std::iota(whole.begin(), whole.end(), 0);
    const QList<Coefficient> values = whole.isEmpty() ? QList<Coefficient>() : figures(whole);
    const Coefficient nothing = std::unexpected(data.annotators < 2 ? NoCoefficient::OneAnnotator : NoCoefficient::NothingShared);
    const int drawn = resamples > 0 && data.blocks.size() >= fewestBlocks ? affordable(data, resamples) : 0;
    const QList<std::optional<ConfidenceInterval>> intervals = bootstrapIntervals(data.blocks.size(), drawn, figures);

    AgreementReport report;
    report.annotators = data.annotators;
    report.texts = data.texts;
    report.tokens = data.tokens;
    report.characters = data.characters;
    report.blocks = data.blocks.size();
    report.blocksAreTexts = data.blocksAreTexts;
    report.resamples = drawn;
    qsizetype next = 0;
    for (const Subject &subject : subjects) {
        AgreementFigures of = figuresOf(data, subject);
        for (Measured *const figure : places(of)) {
            *figure = {explained(values.value(next, nothing), data), intervals.value(next)};
            ++next;
        }
        if (subject.annotators.size() < data.annotators)
            report.pairs.append({subject.annotators.first(), subject.annotators.last(), of});
        else if (subject.label == allLabels)
            report.all = of;
        else
            report.labels.append(of);
    }
    return report;
}

} // namespace nutgraf
