// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// Claims of the copula: ClaimReader of claimreading.h.

#include "core/facts/claimreading.h"

#include "core/facts/claimobjects.h"
#include "core/facts/claimphrases.h"

#include <algorithm>

namespace nutgraf {

/// "Dunmore is the largest port": a noun with an article, a figure or a name, so that it says which or how much.
std::optional<ClaimReading> ClaimReader::readCopula(int head, ClauseSubject subject) const
{
    const int copula = tree().child(head, Relation::Cop);
    if (copula < 0 || copula > head || subject.antecedent)
        return std::nullopt;
    if (tree().child(head, Relation::Xcomp) > head && !isNoun(tree().tag(head))) {
        VerbGroup group = verbGroup(m_sentence, head);
        if (!group.chained || !group.finite || group.unsure)
            return std::nullopt;
        ClaimReading reading{claimPhrase(m_sentence, subject.noun), group.words, objectPhrase(m_sentence, group), group.negated, group.modality};
        const bool whole = !reading.object.isEmpty() || group.passive || group.kind == ClaimVerb::Change;
        return whole && isTelling(m_sentence, subject.noun, reading.subject) ? std::optional(reading) : std::nullopt;
    }
    return readNominal(head, copula, subject);
}

std::optional<ClaimReading> ClaimReader::readNominal(int head, int copula, ClauseSubject subject) const
{
    const VerbGroup group = copulaGroup(head, copula);
    NodeRange nominal = claimPhrase(m_sentence, head);
    nominal.first = std::max(nominal.first, group.words.end);
    while (nominal.size() > 1 && m_sentence.isAny(nominal.first, {u"also", u"actually", u"now", u"still", u"already", u"currently", u"then"}))
        ++nominal.first;
    if (nominal.size() > shortened(m_sentence, nominal).size() && m_sentence.isSuperlative(nominal))
        return std::nullopt; // "the first jet [to be built of …]": true only with what does not fit
    nominal = shortened(m_sentence, nominal);
    if (!group.finite || group.unsure || subject.noun > copula || !isNoun(tree().tag(head)) || m_sentence.isPunctuation(nominal.first))
        return std::nullopt;
    const Xpos opener = tree().tag(nominal.first);
    const bool says = opener == Xpos::DT || opener == Xpos::CD || opener == Xpos::PRPS || opener == Xpos::NNP || opener == Xpos::Dollar || tree().child(head, Relation::Nummod) >= 0;
    if (!says || nominal.size() > 16 || tree().child(head, Relation::Case) >= 0 || tree().child(head, Relation::Ccomp) >= 0)
        return std::nullopt;
    ClaimReading reading{claimPhrase(m_sentence, subject.noun), group.words, m_sentence.withoutDate(nominal), group.negated, group.modality};
    const bool told = !reading.object.isEmpty() && isTelling(m_sentence, subject.noun, reading.subject) && isTelling(m_sentence, head, reading.object);
    return told ? std::optional(reading) : std::nullopt;
}

/// The copula with its helping verbs and "not".
VerbGroup ClaimReader::copulaGroup(int head, int copula) const
{
    VerbGroup group{.words = {copula, copula + 1}, .content = head, .finite = isFinite(tree().tag(copula))};
    for (int i = tree().firstChild(head); i >= 0 && i < head; i = tree().nextSibling(i)) {
        if (tree().relation(i) == Relation::Aux) {
            group.words.first = std::min(group.words.first, i);
            group.finite = group.finite || isFinite(tree().tag(i));
            if (m_sentence.isAny(i, {u"will", u"shall"}))
                group.modality = Modality::Planned;
            else if (m_sentence.isAny(i, {u"may", u"might", u"could", u"can"}))
                group.modality = Modality::Possible;
            else
                group.unsure = group.unsure || m_sentence.isAny(i, {u"would", u"should", u"must"});
        } else if (m_sentence.isAny(i, {u"not", u"n't", u"n’t", u"never"})) {
            group.negated = true;
            group.words.end = std::max(group.words.end, i + 1);
        }
    }
    return group;
}

} // namespace nutgraf
