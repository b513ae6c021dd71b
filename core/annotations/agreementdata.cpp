// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/agreementdata.h"

#include "core/text/tokens.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype enoughTexts = 10; // to draw texts instead of paragraphs

bool isShared(const SharedText &text)
{
    return std::ranges::count_if(text.marks, [](const auto &marks) { return marks.has_value(); }) >= 2;
}

/// Counts one text after the other.
class Counter {
public:
    explicit Counter(const QList<SharedText> &texts);
    void count(const SharedText &text);

    AgreementData data;

private:
    void findLabels(const QList<SharedText> &texts);
    [[nodiscard]] QList<TextSpan> blocksOf(const SharedText &text) const;
    void countTokens(const SharedText &text, const QList<TextSpan> &places, qsizetype firstBlock);
    void countMarks(const SharedText &text, const QList<TextSpan> &places, qsizetype firstBlock);
    int codeOf(const QList<int> &labels);
    int patternOf(const QList<int> &codes);

    QHash<QString, int> m_labels;
    QHash<QList<int>, int> m_codes;
    QHash<QList<int>, int> m_patterns;
};

Counter::Counter(const QList<SharedText> &texts)
{
    for (const SharedText &text : texts) {
        data.annotators = std::max(data.annotators, text.marks.size());
        data.texts += isShared(text);
    }
    data.blocksAreTexts = data.texts >= enoughTexts;
    for (qsizetype i = 0; i < data.annotators; ++i) {
        for (qsizetype j = i + 1; j < data.annotators; ++j)
            data.pairs.append({i, j});
    }
    findLabels(texts);
    data.spans.resize(data.annotators * data.labels.size());
}

void Counter::findLabels(const QList<SharedText> &texts)
{
    for (const SharedText &text : texts) {
        for (const auto &marks : text.marks) {
            if (!marks || !isShared(text))
                continue;
            for (const LabelledSpan &mark : *marks)
                m_labels.insert(mark.label, 0);
        }
    }
    data.labels = m_labels.keys();
    data.labels.sort();
    for (int i = 0; i < data.labels.size(); ++i)
        m_labels[data.labels[i]] = i;
}

int Counter::codeOf(const QList<int> &labels)
{
    const auto known = m_codes.constFind(labels);
    if (known != m_codes.cend())
        return *known;
    data.codes.append(labels);
    return *m_codes.insert(labels, int(data.codes.size() - 1));
}

int Counter::patternOf(const QList<int> &codes)
{
    const auto known = m_patterns.constFind(codes);
    if (known != m_patterns.cend())
        return *known;
    data.patterns.append(codes);
    return *m_patterns.insert(codes, int(data.patterns.size() - 1));
}

/// The whole text, or its paragraphs; those that a mark joins are one.
QList<TextSpan> Counter::blocksOf(const SharedText &text) const
{
    const qsizetype length = text.text.size();
    if (data.blocksAreTexts || length == 0)
        return {{0, length}};
    QList<TextSpan> marks;
    for (const auto &of : text.marks) {
        for (const LabelledSpan &mark : of.value_or(QList<LabelledSpan>()))
            marks.append(mark.span());
    }
    std::ranges::sort(marks);
    QList<TextSpan> out;
    qsizetype start = 0;
    qsizetype reached = 0; // by marks that begin before the cut
    bool words = false;
    auto mark = marks.cbegin();
    for (qsizetype i = 0; i < length; ++i) {
        words = words || !text.text[i].isSpace();
        if (text.text[i] != u'\n' || !words)
            continue;
        for (; mark != marks.cend() && mark->start <= i; ++mark)
            reached = std::max(reached, mark->end);
        if (reached > i + 1)
            continue;
        out.append({start, i + 1});
        start = i + 1;
        words = false;
    }
    if (words || out.isEmpty())
        out.append({start, length});
    else
        out.last().end = length;
    return out;
}

void Counter::countTokens(const SharedText &text, const QList<TextSpan> &places, qsizetype firstBlock)
{
    const QList<Token> tokens = tokenize(text.text);
    QList<QList<QList<int>>> labelsOn(data.annotators); // of each annotator, of each token
    for (qsizetype who = 0; who < text.marks.size(); ++who) {
        if (!text.marks[who])
            continue;
        labelsOn[who].resize(tokens.size());
        for (const LabelledSpan &mark : *text.marks[who]) {
            const int label = m_labels.value(mark.label);
            for (const TextSpan piece : mark.pieces) {
                auto token = std::ranges::upper_bound(tokens, piece.start, {}, [](const Token &t) { return t.span.end; });
                for (; token != tokens.cend() && token->span.start < piece.end; ++token) {
                    QList<int> &labels = labelsOn[who][token - tokens.cbegin()];
                    const auto place = std::ranges::lower_bound(labels, label);
                    if (place == labels.end() || *place != label)
                        labels.insert(place, label);
                }
            }
        }
    }
    data.tokens += tokens.size();
    qsizetype block = 0;
    QMap<int, qint64> patterns;
    const auto keep = [&] {
        for (auto pattern = patterns.cbegin(); pattern != patterns.cend(); ++pattern)
            data.blocks[firstBlock + block].patterns.append({pattern.key(), pattern.value()});
        patterns.clear();
    };
    QList<int> codes(data.annotators);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        for (; tokens[i].span.start >= places[block].end; ++block)
            keep();
        for (qsizetype who = 0; who < data.annotators; ++who)
            codes[who] = labelsOn[who].isEmpty() ? CodedUnit::notCoded : codeOf(labelsOn[who][i]);
        ++patterns[patternOf(codes)];
    }
    keep();
}

/// In order, and those that overlap as one: alpha for unitizing knows no others.
void appendApart(QList<TextSpan> &units, TextSpan unit)
{
    if (!units.isEmpty() && unit.start < units.last().end)
        units.last().end = std::max(units.last().end, unit.end);
    else
        units.append(unit);
}

void Counter::countMarks(const SharedText &text, const QList<TextSpan> &places, qsizetype firstBlock)
{
    const qsizetype lists = data.annotators * data.labels.size();
    QList<QList<QList<LabelledSpan>>> marks(places.size(), QList<QList<LabelledSpan>>(lists));
    bool everybody = text.marks.size() == data.annotators;
    for (qsizetype who = 0; who < text.marks.size(); ++who) {
        everybody = everybody && text.marks[who];
        for (const LabelledSpan &mark : text.marks[who].value_or(QList<LabelledSpan>())) {
            const auto after = std::ranges::upper_bound(places, mark.span().start, {}, &TextSpan::start);
            const qsizetype list = data.at(who, m_labels.value(mark.label));
            marks[after - places.cbegin() - 1][list].append(mark);
            ++data.spans[list];
        }
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        AgreementBlock &block = data.blocks[firstBlock + i];
        for (const auto &[first, second] : std::as_const(data.pairs)) {
            const bool both = first < text.marks.size() && second < text.marks.size() && text.marks[first] && text.marks[second];
            for (qsizetype label = 0; label < data.labels.size(); ++label)
                block.matches.append(both ? matchSpans(marks[i][data.at(first, label)], marks[i][data.at(second, label)]) : SpanMatches());
        }
        if (!everybody)
            continue;
        block.units.resize(lists);
        for (qsizetype list = 0; list < lists; ++list) {
            QList<TextSpan> pieces;
            for (const LabelledSpan &mark : std::as_const(marks[i][list]))
                pieces.append(mark.pieces);
            std::ranges::sort(pieces);
            for (const TextSpan piece : std::as_const(pieces))
                appendApart(block.units[list], piece.shifted(-places[i].start));
        }
    }
}

void Counter::count(const SharedText &text)
{
    if (!isShared(text))
        return;
    const QList<TextSpan> places = blocksOf(text);
    const qsizetype firstBlock = data.blocks.size();
    for (const TextSpan place : places)
        data.blocks.append({.length = place.length(), .patterns = {}, .matches = {}, .units = {}});
    data.characters += text.text.size();
    countTokens(text, places, firstBlock);
    countMarks(text, places, firstBlock);
}

} // namespace

AgreementData countAgreement(const QList<SharedText> &texts)
{
    Counter counter(texts);
    for (const SharedText &text : texts)
        counter.count(text);
    return counter.data;
}

} // namespace nutgraf
