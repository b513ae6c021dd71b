// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/finderinput.h"
#include "core/facts/tokenrange.h"
#include "core/facts/reportingclause.h"
#include "core/language/sentencetree.h"

#include <optional>

namespace nutgraf {

/// Who says what by which word, in tokens of the text.
struct Attribution {
    QList<TokenRange> content; ///< in order of the text; two when the reporting clause splits it
    TokenRange cue;
    TokenRange speaker; ///< empty when nobody is named
};

/// Reads attributions off the grammar of one sentence at a time.
class AttributionReader {
public:
    AttributionReader(const FinderInput &input, const ClauseReader &cues);

    /// Looks at that sentence from now on; false when its grammar is not known. What lies before `first` (a dateline) is left out.
    [[nodiscard]] bool load(qsizetype sentence, qsizetype first);
    /// "claim", "belief": a noun that a clause may follow which somebody stands behind.
    [[nodiscard]] static bool isContentNoun(QStringView word);
    /// Whether the grammar leaves it open that this word reports something: it is a verb, not in the passive, without a thing for object.
    [[nodiscard]] bool mayReport(qsizetype token) const;
    /// Whether a verb in these tokens of the sentence has a tense, or is a modal. Linear in them.
    [[nodiscard]] bool hasFiniteVerb(TokenRange tokens) const;
    /// Whether the grammar finds the subject of a verb before it.
    [[nodiscard]] bool hasSubjectBefore(qsizetype token) const;
    /// The attribution that the word introduces, if it does.
    [[nodiscard]] std::optional<Attribution> at(qsizetype token) const;

private:
    [[nodiscard]] std::optional<Attribution> byVerb(int verb) const;
    [[nodiscard]] std::optional<Attribution> byNoun(int noun) const;
    [[nodiscard]] std::optional<Attribution> accordingTo(int word) const;
    [[nodiscard]] TokenRange speakerOf(int verb, int depth = 0) const;
    [[nodiscard]] bool isPassive(int verb) const;
    [[nodiscard]] int nearestSubject(int verb) const;
    [[nodiscard]] bool isInserted(int verb, TokenRange speaker) const;
    [[nodiscard]] bool isAside(int verb) const;
    [[nodiscard]] bool isAdded(int verb) const;
    [[nodiscard]] int sourceEnd(NodeRange source) const;
    [[nodiscard]] bool isRelative(int word) const;
    [[nodiscard]] bool reportsAlone(int verb) const;
    [[nodiscard]] int looseClause(int verb) const;
    [[nodiscard]] int clauseStart(int verb, int start) const;
    [[nodiscard]] TokenRange ownSpeaker(int verb) const;
    [[nodiscard]] int contentClause(int verb) const;
    [[nodiscard]] int objectEnd(int verb) const;
    [[nodiscard]] int clauseEnd(int verb, int end) const;
    [[nodiscard]] QList<TokenRange> aroundClause(int verb, int head) const;
    [[nodiscard]] TokenRange phrase(int noun, int verb) const;
    [[nodiscard]] TokenRange trimmed(NodeRange range) const;
    [[nodiscard]] bool isWord(int word, QStringView text) const;
    [[nodiscard]] bool isPunctuation(int word) const;

    const FinderInput &m_input;
    const ClauseReader &m_cues;
    SentenceTree m_tree;
    qsizetype m_base = 0; ///< token of the first word
    int m_first = 0; ///< words before it are no content
    int m_end = 0; ///< behind the last word that is no punctuation
};

} // namespace nutgraf
