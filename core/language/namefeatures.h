// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/namegazetteer.h"
#include "core/language/namewords.h"
#include "core/language/wordclusters.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QStringView>

#include <array>
#include <span>
#include <vector>

namespace nutgraf {

/// Attributes of a word or a token, as hashes.
class AttributeList {
public:
    static constexpr int capacity = 160;
    void clear() { m_size = 0; }
    void add(quint64 hash)
    {
        if (m_size < capacity)
            m_hashes[size_t(m_size++)] = hash;
    }
    void add(int feature, quint64 value) { add(mixedHash(quint64(feature) + 0x5EED, value)); }
    [[nodiscard]] std::span<const quint64> hashes() const { return {m_hashes.data(), size_t(m_size)}; }
    [[nodiscard]] int size() const { return m_size; }

private:
    std::array<quint64, capacity> m_hashes;
    int m_size = 0;
};

/// A stretch of tokens that is labelled at once: a sentence, or a part of a very long one.
struct TokenStretch {
    qsizetype first = 0;
    qsizetype end = 0;
};

/// What the words of one document tell the tagger of names; the trainer and the program see the same. Attributes of a word count for the
/// tokens up to two places around it and depend on the word and the document alone, so each distinct word is asked once; attributes of
/// a token stand for what neighbours make together. Views text and tokens. Linear in the length of the text.
class NameFeatures {
public:
    static constexpr qsizetype longestStretch = 300;

    NameFeatures(QStringView text, const QList<Token> &tokens, const QList<Sentence> &sentences, const WordClusters &clusters, const NameGazetteer &gazetteer);

    [[nodiscard]] const std::vector<TokenStretch> &stretches() const { return m_stretches; }
    /// Distinct words, of which the first two stand for what is before and behind a stretch.
    [[nodiscard]] int forms() const { return int(m_forms.size()); }
    [[nodiscard]] int formOf(qsizetype token) const { return m_formOf[size_t(token)]; }
    static constexpr int before = 0;
    static constexpr int behind = 1;

    /// Attributes of a distinct word; those up to `near` are for places at a distance too, the others for the word itself only.
    void formAttributes(int form, AttributeList &attributes, int &near) const;
    /// Makes a stretch the one that tokenAttributes() is asked about.
    void enter(size_t stretch);
    void tokenAttributes(qsizetype token, AttributeList &attributes) const;

    [[nodiscard]] bool isCapital(qsizetype token) const { return m_tokens[token].capital; }
    /// What the list says of the words [first, end) as one name.
    [[nodiscard]] NameMarks marksOf(qsizetype first, qsizetype end) const;

private:
    enum class Style : quint8 { Running, Title, Capitals };
    struct Form {
        qsizetype token = -1; ///< where it stands first
        quint64 exact = 0;
        quint64 lower = 0;
        quint64 listed = 0; ///< hash for the gazetteer of this word alone
        quint32 shape = 0;
        quint32 lowerAt = 0; ///< index into m_lowerSeen
        ClusterIds clusters;
        NameMarks marks;
        WordRoles roles;
        bool capital = false;
        bool allCapital = false;
        int usual = -1; ///< of a word in capitals: the form with one capital, as the text has it elsewhere
        quint16 inside = 0; ///< how often it is capitalised where that says something
        std::array<int, 3> left{-1, -1, -1}; ///< words before it there
        std::array<int, 3> right{-1, -1, -1};
    };
    struct Run { ///< capitalised words one behind the other
        qsizetype first = 0;
        qsizetype end = 0;
    };

    [[nodiscard]] QStringView word(qsizetype token) const { return m_tokens[token].span.of(m_text); }
    void cutStretches(const QList<Sentence> &sentences);
    void readForms();
    [[nodiscard]] int internForm(qsizetype token);
    [[nodiscard]] Form makeForm(qsizetype token) const;
    [[nodiscard]] quint32 lowerIndex(quint64 lower);
    [[nodiscard]] int findForm(quint64 exact) const;
    void joinCapitals();
    [[nodiscard]] const Form &usualForm(const Form &form) const { return form.usual < 0 ? form : m_forms[size_t(form.usual)]; }
    void gatherEvidence();
    void noteNeighbours(qsizetype token, const TokenStretch &stretch);
    [[nodiscard]] Style styleOf(const TokenStretch &stretch) const;
    [[nodiscard]] bool opens(qsizetype token, const TokenStretch &stretch) const;
    void findRuns();
    void matchNames();
    [[nodiscard]] const Form &formAt(qsizetype token) const;
    [[nodiscard]] int evidenceOf(const Form &form) const;
    [[nodiscard]] bool joinsRun(qsizetype token) const;
    void addEvidence(const Form &form, AttributeList &attributes) const;
    void addSpelling(const Form &form, AttributeList &attributes) const;
    void addNeighbours(qsizetype token, AttributeList &attributes) const;
    void addRun(qsizetype token, AttributeList &attributes) const;
    void addCompound(qsizetype token, AttributeList &attributes) const;
    [[nodiscard]] bool isJoint(qsizetype token) const;

    QStringView m_text;
    const QList<Token> &m_tokens;
    const WordClusters &m_clusters;
    const NameGazetteer &m_gazetteer;
    std::vector<TokenStretch> m_stretches;
    std::vector<Style> m_style;
    std::vector<Form> m_forms;
    std::vector<int> m_formOf;
    std::vector<int> m_formSlots; ///< open hash table into m_forms
    std::vector<quint32> m_lowerSeen; ///< how often the text writes a word small
    std::vector<std::pair<quint64, quint32>> m_lowerSlots;

    // Of the stretch entered.
    TokenStretch m_stretch;
    size_t m_at = 0;
    std::vector<Run> m_runOf;
    std::vector<std::array<quint32, 2>> m_listed; ///< kinds of the listed name of several words a token is in, and its place there
};

} // namespace nutgraf
