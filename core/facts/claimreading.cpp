// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimreading.h"

#include "core/facts/claimobjects.h"
#include "core/facts/claimphrases.h"

#include <algorithm>

namespace nutgraf {

bool ClaimReader::mayClaim(int head) const
{
    return isVerb(tree().tag(head)) ? maySay(claimVerb(m_sentence.word(head)), head) : tree().child(head, Relation::Cop) >= 0;
}

std::optional<ClaimReading> ClaimReader::read(int head, ClauseSubject subject) const
{
    return isVerb(tree().tag(head)) ? readVerb(head, subject) : readCopula(head, subject);
}

std::optional<ClaimReading> ClaimReader::readVerb(int head, ClauseSubject subject) const
{
    VerbGroup group = verbGroup(m_sentence, head);
    const bool participle = isParticipial(m_sentence, head);
    if (group.words.isEmpty() || !(group.finite || participle) || (participle && !isFitParticiple(head, subject)))
        return std::nullopt;
    if (!participle && subject.noun < group.words.first && hidesSubject(m_sentence, subject, group, head))
        return std::nullopt;
    if (!participle && tree().tag(subject.noun) == Xpos::NN && tree().tag(group.words.first) == Xpos::VBP && !agrees(m_sentence, subject.noun, group))
        return std::nullopt; // "insisted that the union agree"
    if (!participle && subject.antecedent && !fitsAntecedent(m_sentence, group, subject.noun, head))
        return std::nullopt;
    const bool passive = group.passive || (participle && tree().tag(head) == Xpos::VBN);
    ClaimReading reading{.subject = claimPhrase(m_sentence, subject.noun), .predicate = group.words, .negated = group.negated, .modality = group.modality};
    if (passive && !group.chained) {
        if (const int agent = passiveAgent(m_sentence, group.content); agent >= 0)
            return byAgent(reading, group, subject.noun, agent);
    }
    if (passive && participle)
        return std::nullopt;
    reading.object = objectPhrase(m_sentence, group);
    if (tree().relation(head) == Relation::AclRelcl && !subject.antecedent && relativePronoun(m_sentence, head) >= 0) {
        const int noun = tree().head(head);
        reading.object = claimPhrase(m_sentence, noun); // "the road, which landslides had blocked"
        if (!isTelling(m_sentence, noun, reading.object) || tree().relation(noun) == Relation::Nmod)
            return std::nullopt;
    }
    if (m_sentence.isAny(group.content, {u"described", u"describes", u"describe"}) && !has(reading.object, u"as"))
        return std::nullopt;
    const bool needsObject = subject.antecedent || (!passive && (group.kind != ClaimVerb::Change || participle));
    if (reading.object.isEmpty() && (needsObject || losesObject(group)))
        return std::nullopt;
    if (group.unsure)
        reading.modality = Modality::Reported;
    return isTelling(m_sentence, subject.noun, reading.subject) && mayStand(group) ? std::optional(reading) : std::nullopt;
}

/// "The plant, owned by Clarion": Clarion owned the plant.
std::optional<ClaimReading> ClaimReader::byAgent(ClaimReading reading, const VerbGroup &group, int patient, int agent) const
{
    if (tree().child(patient, Relation::Nummod) >= 0 && tree().relation(group.head) == Relation::Acl)
        return std::nullopt; // "6.2 percent, led by …": of something else
    if (tree().tag(patient) == Xpos::PRP && !isTelling(m_sentence, patient, reading.subject))
        return std::nullopt;
    reading.object = reading.subject;
    if (!tree().isUnder(patient, group.head))
        reading.object.end = std::min(reading.object.end, tree().extent(group.content).first);
    while (reading.object.size() > 1 && m_sentence.isPunctuation(reading.object.end - 1))
        --reading.object.end;
    reading.subject = claimPhrase(m_sentence, agent);
    reading.predicate.first = group.content;
    for (int i = group.words.first; i < group.content; ++i) {
        if (m_sentence.isAny(i, {u"not", u"never", u"n't", u"n’t"}))
            reading.predicate.first = std::min(reading.predicate.first, i);
    }
    if (group.unsure)
        reading.modality = Modality::Reported;
    const bool told = isTelling(m_sentence, agent, reading.subject) && isTelling(m_sentence, patient, reading.object);
    return told ? std::optional(reading) : std::nullopt;
}

/// A noun phrase follows at once, but the parse took it for something else.
bool ClaimReader::losesObject(const VerbGroup &group) const
{
    const int next = group.words.end;
    if (next >= m_sentence.size())
        return false;
    const Xpos tag = tree().tag(next);
    const bool opens = tag == Xpos::DT || tag == Xpos::CD || tag == Xpos::PRPS || tag == Xpos::Dollar || isNoun(tag);
    return opens && !m_sentence.isDate({next, next + 1}) && !m_sentence.isDate({next, std::min(next + 2, m_sentence.size())}) && !m_sentence.isDate({next, std::min(next + 3, m_sentence.size())});
}

bool ClaimReader::has(NodeRange range, QStringView word) const
{
    for (int i = range.first; i < range.end; ++i) {
        if (m_sentence.word(i) == word)
            return true;
    }
    return false;
}

} // namespace nutgraf
