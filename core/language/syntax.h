// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QTypeInfo>

#include <optional>

namespace nutgraf {

/// Part of speech as the Penn Treebank names it, with the additions of the English Web Treebank (ADD, AFX, GW, HYPH, NFP).
/// PRPS and WPS are PRP$ and WP$. The order is the one in model files: append only.
enum class Xpos : quint8 {
    // clang-format off
    NN, NNS, NNP, NNPS, PRP, PRPS, WP, WPS, EX, CD, DT, PDT, WDT, JJ, JJR, JJS, RB, RBR, RBS, WRB, RP, IN, TO, CC, MD,
    VB, VBP, VBZ, VBD, VBN, VBG, POS, UH, FW, SYM, LS, ADD, AFX, GW, NFP, Dollar, Comma, Stop, Colon, OpenQuote, CloseQuote,
    LeftBracket, RightBracket, Hyphen,
    // clang-format on
};
inline constexpr int xposCount = int(Xpos::Hyphen) + 1;

/// How a word depends on its head: Universal Dependencies v2, with the subtypes of its English treebanks. The order is the one in
/// model files: append only.
enum class Relation : quint8 {
    // clang-format off
    Root, Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass, CsubjOuter, Obj, Iobj, Obl, OblAgent, OblUnmarked, Xcomp, Ccomp, Advcl,
    AdvclRelcl, Acl, AclRelcl, Advmod, Amod, Nmod, NmodPoss, NmodDesc, NmodUnmarked, Nummod, Appos, Det, DetPredet, Case, Mark, Aux,
    AuxPass, Cop, Conj, Cc, CcPreconj, Compound, CompoundPrt, Flat, Fixed, Expl, Parataxis, Discourse, Vocative, Dislocated, List,
    Orphan, Goeswith, Reparandum, Dep, Punct,
    // clang-format on
};
inline constexpr int relationCount = int(Relation::Punct) + 1;

/// What the parser says of one token (or word) of a sentence.
struct SyntaxNode {
    qint32 head = -1; ///< index within the sentence; -1 for the one root
    Xpos tag = Xpos::NN;
    Relation relation = Relation::Dep;

    friend bool operator==(const SyntaxNode &, const SyntaxNode &) = default;
};

/// As treebanks write it: "NN", "PRP$", "-LRB-".
[[nodiscard]] QLatin1StringView nameOf(Xpos tag);
/// As treebanks write it: "nsubj:pass".
[[nodiscard]] QLatin1StringView nameOf(Relation relation);
[[nodiscard]] std::optional<Xpos> xposNamed(QLatin1StringView name);
/// A subtype that is not known is its main relation ("nmod:of" → nmod).
[[nodiscard]] std::optional<Relation> relationNamed(QLatin1StringView name);

/// VB, VBP, VBZ, VBD, VBN, VBG; a modal is none.
[[nodiscard]] constexpr bool isVerb(Xpos tag) { return tag >= Xpos::VB && tag <= Xpos::VBG; }
/// Carries the tense of its clause: VBP, VBZ, VBD, MD.
[[nodiscard]] constexpr bool isFinite(Xpos tag) { return (tag >= Xpos::VBP && tag <= Xpos::VBD) || tag == Xpos::MD; }
/// Common or proper, singular or plural.
[[nodiscard]] constexpr bool isNoun(Xpos tag) { return tag <= Xpos::NNPS; }
[[nodiscard]] constexpr bool isProperNoun(Xpos tag) { return tag == Xpos::NNP || tag == Xpos::NNPS; }
/// nsubj and csubj with their subtypes.
[[nodiscard]] constexpr bool isSubject(Relation relation) { return relation >= Relation::Nsubj && relation <= Relation::CsubjOuter; }

} // namespace nutgraf

Q_DECLARE_TYPEINFO(nutgraf::SyntaxNode, Q_PRIMITIVE_TYPE);
