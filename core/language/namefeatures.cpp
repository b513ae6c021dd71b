// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/namefeatures.h"

#include "core/language/wordform.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr quint64 boundary = 94; // stands among the features of nameattributes.cpp; part of the format of the model

} // namespace

NameFeatures::NameFeatures(QStringView text, const QList<Token> &tokens, const QList<Sentence> &sentences, const WordClusters &clusters, const NameGazetteer &gazetteer)
    : m_text(text)
    , m_tokens(tokens)
    , m_clusters(clusters)
    , m_gazetteer(gazetteer)
{
    cutStretches(sentences);
    readForms();
    gatherEvidence();
}

void NameFeatures::cutStretches(const QList<Sentence> &sentences)
{
    m_stretches.reserve(size_t(sentences.size()));
    for (const Sentence &sentence : sentences) {
        for (qsizetype first = sentence.firstToken; first < sentence.endToken; first += longestStretch)
            m_stretches.push_back({first, std::min(first + longestStretch, sentence.endToken)});
    }
}

void NameFeatures::readForms()
{
    m_formOf.resize(size_t(m_tokens.size()));
    m_formSlots.assign(256, -1);
    m_lowerSlots.assign(256, {0, 0});
    m_forms.resize(2);
    m_forms[before].exact = m_forms[before].lower = mixedHash(boundary, 1);
    m_forms[behind].exact = m_forms[behind].lower = mixedHash(boundary, 2);
    m_forms[before].shape = 1;
    m_forms[behind].shape = 2;
    for (qsizetype i = 0; i < m_tokens.size(); ++i)
        m_formOf[size_t(i)] = internForm(i);
    joinCapitals();
}

int NameFeatures::findForm(quint64 exact) const
{
    size_t at = size_t(exact >> 20) & (m_formSlots.size() - 1);
    while (m_formSlots[at] >= 0 && m_forms[size_t(m_formSlots[at])].exact != exact)
        at = (at + 1) & (m_formSlots.size() - 1);
    return m_formSlots[at];
}

/// A headline in capitals is about what the text below writes with one.
void NameFeatures::joinCapitals()
{
    for (Form &form : m_forms) {
        if (form.allCapital && m_tokens[form.token].span.length() > 3)
            form.usual = findForm(textHash(WordForm(word(form.token)).titled().text()));
    }
}

int NameFeatures::internForm(qsizetype token)
{
    // Hashes stand for words here: that two words of a document share one of 64 bits is not going to happen.
    const quint64 hash = textHash(word(token));
    size_t at = size_t(hash >> 20) & (m_formSlots.size() - 1);
    while (m_formSlots[at] >= 0) {
        if (m_forms[size_t(m_formSlots[at])].exact == hash)
            return m_formSlots[at];
        at = (at + 1) & (m_formSlots.size() - 1);
    }
    const int made = int(m_forms.size());
    m_formSlots[at] = made;
    m_forms.push_back(makeForm(token));
    m_forms.back().exact = hash;
    m_forms.back().lowerAt = lowerIndex(m_forms.back().lower);
    if (m_forms.size() * 2 > m_formSlots.size()) {
        m_formSlots.assign(m_formSlots.size() * 2, -1);
        for (size_t i = 2; i < m_forms.size(); ++i) {
            size_t slot = size_t(m_forms[i].exact >> 20) & (m_formSlots.size() - 1);
            while (m_formSlots[slot] >= 0)
                slot = (slot + 1) & (m_formSlots.size() - 1);
            m_formSlots[slot] = int(i);
        }
    }
    return made;
}

quint32 NameFeatures::lowerIndex(quint64 lower)
{
    size_t at = size_t(lower >> 20) & (m_lowerSlots.size() - 1);
    while (m_lowerSlots[at].first != 0) {
        if (m_lowerSlots[at].first == lower)
            return m_lowerSlots[at].second;
        at = (at + 1) & (m_lowerSlots.size() - 1);
    }
    const auto made = quint32(m_lowerSeen.size());
    m_lowerSeen.push_back(0);
    m_lowerSlots[at] = {lower, made};
    if (m_lowerSeen.size() * 2 > m_lowerSlots.size()) {
        std::vector<std::pair<quint64, quint32>> old(m_lowerSlots.size() * 2, {0, 0});
        old.swap(m_lowerSlots);
        for (const auto &entry : old) {
            if (entry.first == 0)
                continue;
            size_t slot = size_t(entry.first >> 20) & (m_lowerSlots.size() - 1);
            while (m_lowerSlots[slot].first != 0)
                slot = (slot + 1) & (m_lowerSlots.size() - 1);
            m_lowerSlots[slot] = entry;
        }
    }
    return made;
}

NameFeatures::Form NameFeatures::makeForm(qsizetype token) const
{
    const WordForm exact(word(token));
    const WordForm lower = exact.lowered();
    const bool shouted = m_tokens[token].allCapital && exact.text().size() > 3;
    Form form;
    form.token = token;
    form.lower = textHash(lower.text());
    form.shape = quint32(textHash(exact.shape().text()) >> 16);
    form.capital = m_tokens[token].capital;
    form.allCapital = m_tokens[token].allCapital;
    form.roles = wordRoles(exact.text());
    form.listed = textHash(exact.text());
    form.marks = m_gazetteer.find(mixedHash(1, form.listed));
    form.clusters = m_clusters.find(exact.text());
    if (shouted && form.marks.kinds() == 0) { // "LONDON" in a headline or dateline
        const WordForm titled = exact.titled();
        form.listed = textHash(titled.text());
        form.marks = m_gazetteer.find(mixedHash(1, form.listed));
        form.roles = wordRoles(titled.text());
        if (form.clusters.fine == 0)
            form.clusters = m_clusters.find(titled.text());
    }
    if (form.capital && m_gazetteer.find(mixedHash(1, form.lower)).has(NameKind::Common))
        form.marks.bits |= 1U << int(NameKind::Common);
    if (form.clusters.fine == 0)
        form.clusters = m_clusters.find(lower.text());
    return form;
}

const NameFeatures::Form &NameFeatures::formAt(qsizetype token) const
{
    if (token < m_stretch.first)
        return m_forms[before];
    return m_forms[token < m_stretch.end ? size_t(m_formOf[size_t(token)]) : size_t(behind)];
}

NameFeatures::Style NameFeatures::styleOf(const TokenStretch &stretch) const
{
    int words = 0;
    int capitals = 0;
    int shouted = 0;
    for (qsizetype i = stretch.first; i < stretch.end; ++i) {
        const Token &token = m_tokens[i];
        if (token.kind != TokenClass::Word || token.span.length() < 4)
            continue;
        ++words;
        capitals += token.capital;
        shouted += token.allCapital;
    }
    if (words >= 2 && shouted * 10 >= words * 8)
        return Style::Capitals;
    return words >= 4 && capitals * 10 >= words * 8 ? Style::Title : Style::Running;
}

bool NameFeatures::opens(qsizetype token, const TokenStretch &stretch) const
{
    if (token == stretch.first)
        return true;
    const Token &last = m_tokens[token - 1];
    if (last.kind == TokenClass::OpenQuote)
        return true;
    const char16_t mark = m_text[last.span.start].unicode();
    return last.kind != TokenClass::Word && (mark == u':' || mark == u'•' || mark == u'*' || (token == stretch.first + 1 && last.kind == TokenClass::Punctuation));
}

void NameFeatures::gatherEvidence()
{
    m_style.reserve(m_stretches.size());
    for (const TokenStretch &stretch : m_stretches) {
        m_style.push_back(styleOf(stretch));
        for (qsizetype i = stretch.first; i < stretch.end; ++i) {
            if (m_tokens[i].kind != TokenClass::Word)
                continue;
            Form &form = m_forms[size_t(m_formOf[size_t(i)])];
            if (!form.capital)
                ++m_lowerSeen[form.lowerAt];
            else if (m_style.back() == Style::Running && form.inside < 3 && !opens(i, stretch))
                noteNeighbours(i, stretch);
        }
    }
}

void NameFeatures::noteNeighbours(qsizetype token, const TokenStretch &stretch)
{
    Form &form = m_forms[size_t(m_formOf[size_t(token)])];
    form.left[form.inside] = m_formOf[size_t(token) - 1];
    form.right[form.inside] = token + 1 < stretch.end ? m_formOf[size_t(token) + 1] : behind;
    ++form.inside;
}

bool NameFeatures::joinsRun(qsizetype token) const
{
    const Token &here = m_tokens[token];
    if (here.capital && here.kind <= TokenClass::WordNumber)
        return true;
    const char16_t mark = m_text[here.span.start].unicode();
    return here.span.length() == 1 && ((mark == u'-' && here.glued) || mark == u'&');
}

void NameFeatures::findRuns()
{
    m_runOf.assign(size_t(m_stretch.end - m_stretch.first), {});
    for (qsizetype i = m_stretch.first; i < m_stretch.end;) {
        if (!m_tokens[i].capital || m_tokens[i].kind > TokenClass::WordNumber) {
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < m_stretch.end && joinsRun(end))
            ++end;
        while (!m_tokens[end - 1].capital)
            --end;
        for (qsizetype at = i; at < end; ++at)
            m_runOf[size_t(at - m_stretch.first)] = {i, end};
        i = end;
    }
}

void NameFeatures::matchNames()
{
    m_listed.assign(size_t(m_stretch.end - m_stretch.first), {0, 0});
    for (qsizetype i = m_stretch.first; i < m_stretch.end;) {
        const Form &start = formAt(i);
        if (!start.capital || !start.marks.goesOn()) {
            ++i;
            continue;
        }
        quint64 hash = mixedHash(1, start.listed);
        qsizetype last = i;
        quint32 kinds = 0;
        for (qsizetype at = i + 1; at < std::min(i + 9, m_stretch.end); ++at) {
            hash = mixedHash(hash + 1, formAt(at).listed);
            const NameMarks marks = m_gazetteer.find(hash);
            if (marks.kinds() != 0) {
                last = at;
                kinds = marks.kinds();
            }
            if (!marks.goesOn())
                break;
        }
        for (qsizetype at = i; last > i && at <= last; ++at)
            m_listed[size_t(at - m_stretch.first)] = {kinds, at == i ? 1U : at == last ? 3U : 2U};
        i = last + 1;
    }
}

void NameFeatures::enter(size_t stretch)
{
    m_at = stretch;
    m_stretch = m_stretches[stretch];
    findRuns();
    matchNames();
}

NameMarks NameFeatures::marksOf(qsizetype first, qsizetype end) const
{
    if (end - first == 1)
        return m_forms[size_t(formOf(first))].marks;
    quint64 hash = 0;
    for (qsizetype i = first; i < end; ++i)
        hash = mixedHash(hash + 1, m_forms[size_t(formOf(i))].listed);
    return m_gazetteer.find(hash);
}

} // namespace nutgraf
