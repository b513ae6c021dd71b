// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/decision.h"
#include "core/facts/fact.h"
#include "core/facts/namerule.h"

#include <QHash>
#include <QStringList>
#include <QStringView>

namespace nutgraf {

/// Everything that people put right and that touches one article.
struct Corrections {
    QList<NameRule> rules; ///< of the library, in the order in which they were made
    QList<Decision> decisions; ///< of the article; these win. Of several about one fact the last holds
};

/// What people made of one fact.
struct FactState {
    bool rejected = false;
    bool accepted = false;
    bool corrected = false; ///< by a decision or a rule
    bool unimportant = false;
    bool covered = false; ///< lies under a fact whose extent was set by hand, and is not shown
    bool byHand = false; ///< the engine does not find it any more
    QString decision; ///< Decision::id of the one that holds; empty for none
    QStringList rules; ///< NameRule::id of those that changed it

    friend bool operator==(const FactState &, const FactState &) = default;
};

/// Facts with corrections applied and nothing taken out but references that mean nobody now. A FactRef means the same fact in `engine` and in `facts`; facts that are only
/// there by hand come last in their lists, and new entities last in theirs.
struct CorrectedFacts {
    Facts engine; ///< as it found them
    Facts facts;
    QHash<quint64, FactState> states; ///< of those that somebody touched
    QList<Decision> waiting; ///< about facts that the engine does not find now

    [[nodiscard]] static quint64 codeOf(FactRef ref) { return quint64(ref.kind) << 32 | quint32(ref.index); }
    [[nodiscard]] const FactState &state(FactRef ref) const;
    [[nodiscard]] FactState &change(FactRef ref) { return states[codeOf(ref)]; }
    /// To be shown or counted: neither rejected nor covered.
    [[nodiscard]] bool stands(FactRef ref) const { return !state(ref).rejected && !state(ref).covered; }
};

/// The fact that each decision is about: of its kind, at its place, with its words; where the engine or the text has moved it, the
/// nearest one of its kind with its words within 500 UTF-16 units (a correction only where its own words have gone from its place).
/// Index -1 where there is none. Linear.
[[nodiscard]] QList<FactRef> decidedFacts(const Facts &facts, QStringView text, const QList<Decision> &decisions);
[[nodiscard]] FactRef decidedFact(const Facts &facts, QStringView text, const Decision &decision);

/// Rules, then decisions. A correction that gave an extent or a type stays as a fact by hand when the engine finds its fact no more.
[[nodiscard]] CorrectedFacts correctFacts(const Facts &facts, QStringView text, const Corrections &corrections);

/// The same for those who only want the result: rejected and covered facts are gone, and entities without a mention; every list is in
/// order of the text.
[[nodiscard]] Facts applyCorrections(const Facts &facts, QStringView text, const Corrections &corrections);
[[nodiscard]] Facts applyDecisions(const Facts &facts, QStringView text, const QList<Decision> &decisions);

} // namespace nutgraf
