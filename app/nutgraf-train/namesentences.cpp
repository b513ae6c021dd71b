// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/namesentences.h"

#include "core/language/wordform.h"

namespace nutgraf::train {

using namespace bilou;

namespace {

constexpr size_t countSize = size_t(1) << 27;
constexpr quint32 none = ~0U;

/// Labels that go on with a name.
constexpr quint32 lasting = [] {
    quint32 bits = 0;
    for (int type = 0; type < types; ++type)
        bits |= 1U << label(type, Inside) | 1U << label(type, Last);
    return bits;
}();

constexpr quint64 keyOf(quint64 attribute, int place)
{
    return mixedHash(attribute, quint64(place)) | 1;
}

} // namespace

FeatureRows::FeatureRows()
    : m_counts(countSize, 0)
{
}

void FeatureRows::count(quint64 attribute, int place)
{
    quint8 &count = m_counts[size_t(keyOf(attribute, place) >> 37)];
    count = quint8(std::min(255, count + 1));
}

void FeatureRows::close(int least)
{
    m_least = least;
    m_keys.assign(size_t(1) << 20, 0);
    m_rows.assign(m_keys.size(), none);
}

void FeatureRows::grow()
{
    std::vector<quint64> keys(m_keys.size() * 2, 0);
    std::vector<quint32> rows(keys.size(), none);
    keys.swap(m_keys);
    rows.swap(m_rows);
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == 0)
            continue;
        size_t at = size_t(keys[i] >> 20) & (m_keys.size() - 1);
        while (m_keys[at] != 0)
            at = (at + 1) & (m_keys.size() - 1);
        m_keys[at] = keys[i];
        m_rows[at] = rows[i];
    }
}

qint64 FeatureRows::rowOf(quint64 attribute, int place, bool mayGrow)
{
    const quint64 key = keyOf(attribute, place);
    if (m_counts[size_t(key >> 37)] < m_least)
        return -1;
    size_t at = size_t(key >> 20) & (m_keys.size() - 1);
    while (m_keys[at] != 0) {
        if (m_keys[at] == key)
            return m_rows[at];
        at = (at + 1) & (m_keys.size() - 1);
    }
    if (!mayGrow)
        return -1;
    const auto row = quint32(m_meanings.size());
    m_keys[at] = key;
    m_rows[at] = row;
    m_meanings.push_back({attribute, quint8(place)});
    if (m_meanings.size() * 2 > m_keys.size())
        grow();
    return row;
}

void visitFeatures(NameFeatures &features, size_t index, const std::function<void(qsizetype, quint64, int)> &visit)
{
    const TokenStretch stretch = features.stretches()[index];
    features.enter(index);
    AttributeList attributes;
    for (qsizetype token = stretch.first; token < stretch.end; ++token) {
        features.tokenAttributes(token, attributes);
        for (const quint64 attribute : attributes.hashes())
            visit(token, attribute, 2);
    }
    for (qsizetype token = stretch.first - 2; token < stretch.end + 2; ++token) {
        const int form = token < stretch.first ? NameFeatures::before : token < stretch.end ? features.formOf(token) : NameFeatures::behind;
        if ((token < stretch.first - 1) || token > stretch.end)
            continue; // one boundary on each side, as the tagger has it
        int near = 0;
        features.formAttributes(form, attributes, near);
        for (int distance = -2; distance <= 2; ++distance) {
            const qsizetype target = token - distance;
            if (target < stretch.first || target >= stretch.end)
                continue;
            const auto hashes = attributes.hashes().first(size_t(distance == 0 ? attributes.size() : near));
            for (const quint64 attribute : hashes)
                visit(target, attribute, distance + 2);
        }
    }
}

ReadText::ReadText(const AnnotatedText &document, const WordClusters &clusters, const NameGazetteer &gazetteer)
    : m_document(document)
    , m_tokens(tokenize(document.text))
    , m_sentences(splitSentences(document.text, m_tokens))
    , m_features(document.text, m_tokens, m_sentences, clusters, gazetteer)
{
}

void ReadText::count(FeatureRows &rows)
{
    for (size_t i = 0; i < m_features.stretches().size(); ++i)
        visitFeatures(m_features, i, [&](qsizetype, quint64 attribute, int place) { rows.count(attribute, place); });
}

int ReadText::typeOf(const GoldName &name, const LabelReading &reading, const NameGazetteer &gazetteer) const
{
    if (name.type != 1 || !reading.countriesArePlaces)
        return name.type;
    const QStringView text = name.span.of(m_document.text);
    quint64 hash = 0;
    for (const Token &token : tokenize(text)) {
        if (!(hash == 0 && token.span.of(text) == u"the"))
            hash = NameGazetteer::extended(hash, WordForm(token.span.of(text)).text());
    }
    return gazetteer.find(hash).has(NameKind::Country) ? 2 : name.type;
}

std::vector<quint32> ReadText::allowedLabels(const LabelReading &reading, const NameGazetteer &gazetteer) const
{
    quint32 open = 1U << outside;
    if (reading.otherIsOpen) {
        for (int place = 0; place < 4; ++place)
            open |= 1U << label(3, Place(place));
    }
    std::vector<quint32> allowed(size_t(m_tokens.size()), open);
    qsizetype at = 0;
    for (const GoldName &name : m_document.names) {
        while (at < m_tokens.size() && m_tokens[at].span.end <= name.span.start)
            ++at;
        const qsizetype first = at;
        while (at < m_tokens.size() && m_tokens[at].span.start < name.span.end)
            ++at;
        const int type = typeOf(name, reading, gazetteer);
        for (qsizetype i = first; i < at; ++i) {
            const bool begins = i == first;
            const bool ends = i + 1 == at;
            allowed[size_t(i)] = 1U << label(type, begins && ends ? Unit : begins ? Begin : ends ? Last : Inside);
        }
    }
    if (reading.mendNationalities)
        mendNationalities(allowed);
    return allowed;
}

void ReadText::mendNationalities(std::vector<quint32> &allowed) const
{
    for (qsizetype i = 0; i + 1 < m_tokens.size(); ++i) {
        const NameMarks marks = m_features.marksOf(i, i + 2);
        const bool inside = i > 0 && (allowed[size_t(i)] & lasting) && !(allowed[size_t(i) - 1] & 1U);
        if (!marks.has(NameKind::Nationality) || inside)
            continue;
        const bool goesOn = i + 2 < m_tokens.size() && (allowed[size_t(i) + 2] & lasting);
        if (goesOn)
            continue; // "North Korean Workers Party": part of a longer name
        allowed[size_t(i)] = 1U << label(3, Begin);
        allowed[size_t(i) + 1] = 1U << label(3, Last);
    }
}

void ReadText::append(FeatureRows &rows, bool mayGrow, const LabelReading &reading, const NameGazetteer &gazetteer, std::vector<CrfSentence> &sentences)
{
    const std::vector<quint32> allowed = allowedLabels(reading, gazetteer);
    std::vector<std::vector<quint32>> features;
    for (size_t i = 0; i < m_features.stretches().size(); ++i) {
        const TokenStretch stretch = m_features.stretches()[i];
        features.assign(size_t(stretch.end - stretch.first), {});
        visitFeatures(m_features, i, [&](qsizetype token, quint64 attribute, int place) {
            if (const qint64 row = rows.rowOf(attribute, place, mayGrow); row >= 0)
                features[size_t(token - stretch.first)].push_back(quint32(row));
        });
        CrfSentence sentence;
        sentence.weight = reading.weight;
        for (const auto &list : features) {
            sentence.features.insert(sentence.features.end(), list.begin(), list.end());
            sentence.ends.push_back(quint32(sentence.features.size()));
        }
        sentence.allowed.assign(allowed.begin() + stretch.first, allowed.begin() + stretch.end);
        sentences.push_back(std::move(sentence));
    }
}

} // namespace nutgraf::train
