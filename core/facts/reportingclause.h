// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/cuewords.h"
#include "core/facts/finderinput.h"
#include "core/facts/tokenrange.h"

#include <QList>

namespace nutgraf {

/// Finds noun phrases beside verbs by word lists alone: good enough for the subjects of reporting clauses.
class ClauseReader {
public:
    explicit ClauseReader(const FinderInput &input);

    [[nodiscard]] CueUses cue(qsizetype token) const { return m_cues[token]; }
    /// The phrase that ends before the verb (adverbs and helping verbs between them do not count), not before `from`; empty for none.
    [[nodiscard]] TokenRange subjectBefore(qsizetype verb, qsizetype from) const;
    /// The phrase that begins at `first`, with an apposition; ends at `limit` at the latest.
    [[nodiscard]] TokenRange phraseAt(qsizetype first, qsizetype limit) const;
    /// The first token of the verb group that ends with `verb`: "has said", "did not say".
    [[nodiscard]] qsizetype verbStart(qsizetype verb, qsizetype from) const;
    [[nodiscard]] bool isPronoun(TokenRange range) const;
    /// Behind what may stand between a cue and the content: "on Tuesday", "in a report", "again".
    [[nodiscard]] qsizetype skipAdverbials(qsizetype token, qsizetype limit) const;
    /// The first comma from `token` on, or `limit`.
    [[nodiscard]] qsizetype commaFrom(qsizetype token, qsizetype limit) const;
    [[nodiscard]] QStringView word(qsizetype token) const { return m_input.word(token); }
    [[nodiscard]] bool is(qsizetype token, QStringView text) const { return token >= 0 && token < m_input.tokens.size() && word(token) == text; }

private:
    const FinderInput &m_input;
    QList<CueUses> m_cues;
};

} // namespace nutgraf
