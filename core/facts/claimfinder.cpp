// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimfinder.h"

#include "core/facts/claimphrases.h"
#include "core/facts/claimscope.h"
#include "core/facts/claimsentence.h"
#include "core/facts/verbgroup.h"

#include <algorithm>

namespace nutgraf {

namespace {

/// A claim in words of its sentence, before it is decided whether it is shown.
struct Reading {
    NodeRange subject{};
    NodeRange predicate{};
    NodeRange object{};
    bool negated = false;
    Modality modality = Modality::Asserted;
};

bool isPlural(const ClaimSentence &sentence, int noun)
{
    const SentenceTree &tree = sentence.tree();
    const bool plural = tree.tag(noun) == Xpos::NNS || (tree.tag(noun) == Xpos::NNPS && sentence.nameAt(noun) != EntityType::Organisation);
    return plural || tree.child(noun, Relation::Conj) >= 0;
}

/// "the plants, which has …": the parse took the wrong noun.
bool agrees(const ClaimSentence &sentence, int noun, VerbGroup group)
{
    const SentenceTree &tree = sentence.tree();
    const int finite = isFinite(tree.tag(group.words.first)) ? group.words.first : group.content;
    const bool plural = isPlural(sentence, noun);
    if (tree.tag(finite) == Xpos::VBZ || sentence.isAny(finite, {u"was"}))
        return !plural || isProperNoun(tree.tag(noun));
    if (tree.tag(finite) == Xpos::VBP || sentence.isAny(finite, {u"were"}))
        return plural || isProperNoun(tree.tag(noun)) || sentence.isAny(noun, {u"people", u"police"});
    return true;
}

/// "the head of the mill, which closed": a name between them may be meant as well.
bool isNearest(const ClaimSentence &sentence, int noun, int clause)
{
    const int first = sentence.tree().extent(clause).first;
    for (int i = noun + 1; i < first; ++i) {
        if (sentence.nameAt(i) && !(sentence.nameAt(noun) && sentence.withWholeNames({noun, noun + 1}).contains(i)))
            return false;
    }
    return true;
}

/// A relative clause about a person opens with "who", about anything else with "which".
bool fitsPronoun(const ClaimSentence &sentence, int noun, int pronoun)
{
    const std::optional<EntityType> type = sentence.nameAt(noun);
    if (!type || pronoun < 0)
        return true;
    return *type == EntityType::Person ? !sentence.isAny(pronoun, {u"which"}) : !sentence.isAny(pronoun, {u"who"}) || *type == EntityType::Other;
}

/// "The company said it had closed the mill": who speaks is meant, where the pronoun fits and nobody knows better. -1 for nobody.
int speakerMeant(const ClaimSentence &sentence, int pronoun)
{
    const SentenceTree &tree = sentence.tree();
    if (tree.tag(pronoun) != Xpos::PRP || sentence.isResolved({pronoun, pronoun + 1}))
        return -1;
    int clause = tree.head(pronoun);
    while (clause >= 0 && tree.relation(clause) == Relation::Conj)
        clause = tree.head(clause);
    if (clause < 0 || tree.relation(clause) != Relation::Ccomp)
        return -1;
    const ClaimVerb kind = claimVerb(sentence.word(tree.head(clause)));
    if (kind != ClaimVerb::Report && kind != ClaimVerb::Announce)
        return -1;
    const int speaker = clauseSubject(sentence, tree.head(clause)).noun;
    if (speaker < 0 || !isNoun(tree.tag(speaker)))
        return -1;
    const std::optional<EntityType> type = sentence.nameAt(speaker);
    const bool plural = isPlural(sentence, speaker);
    const bool person = type == EntityType::Person;
    const bool fits = sentence.isAny(pronoun, {u"it"}) ? !plural && !person : sentence.isAny(pronoun, {u"they"}) ? plural || type == EntityType::Organisation : person && sentence.isAny(pronoun, {u"he", u"she"});
    return fits ? speaker : -1;
}

class ClaimFinder {
public:
    ClaimFinder(const FinderInput &input, const Facts &facts)
        : m_input(input)
        , m_sentence(input, facts)
    {
    }

    QList<Claim> run()
    {
        StopCheck stop(m_input);
        for (qsizetype s = 0; s < m_input.sentences.size(); ++s) {
            if (stop.before(m_input.sentences[s].firstToken))
                break;
            if (!m_sentence.load(s))
                continue;
            for (int word = m_sentence.first(); word < m_sentence.size(); ++word)
                readClause(word);
        }
        std::ranges::stable_sort(m_claims, {}, [](const Claim &claim) { return std::pair(claim.subject.start, claim.predicate.start); });
        return m_claims;
    }

private:
    [[nodiscard]] const SentenceTree &tree() const { return m_sentence.tree(); }

    void readClause(int head)
    {
        const bool verb = isVerb(tree().tag(head));
        if (!verb && tree().child(head, Relation::Cop) < 0)
            return;
        if (verb && !mayClaim(claimVerb(m_sentence.word(head)), head))
            return;
        const ClauseScope scope = clauseScope(m_sentence, head);
        if (!scope.asserted)
            return;
        ClauseSubject subject = clauseSubject(m_sentence, head);
        if (subject.noun < 0)
            return;
        if (const int speaker = speakerMeant(m_sentence, subject.noun); speaker >= 0)
            subject = {speaker, false, true};
        std::optional<Reading> reading = verb ? readVerb(head, subject) : readCopula(head, subject);
        if (reading)
            keep(*reading, scope, subject, head);
    }

    /// Verbs that say something by themselves, or with the verb or the thing that they govern.
    bool mayClaim(ClaimVerb kind, int head) const
    {
        switch (kind) {
        case ClaimVerb::State:
            return tree().child(head, Relation::Xcomp) == head + 2 && m_sentence.isAny(head, {u"used"});
        case ClaimVerb::Have:
            return tree().child(head, Relation::Obj) > head;
        case ClaimVerb::Seem:
            return tree().child(head, Relation::Xcomp) > head;
        case ClaimVerb::Report:
            if (head + 1 < m_sentence.size() && tree().relation(head + 1) == Relation::CompoundPrt && tree().child(head, Relation::Ccomp) < 0)
                return true; // "ruled out a coalition"
            return tree().child(head, Relation::AuxPass) >= 0 && tree().child(head, Relation::Xcomp) > head;
        default:
            return tree().child(head, Relation::Ccomp) < 0 || (kind == ClaimVerb::Act && tree().child(head, Relation::Obj) >= 0);
        }
    }

    std::optional<Reading> readVerb(int head, ClauseSubject subject) const
    {
        VerbGroup group = verbGroup(m_sentence, head);
        const bool participle = isParticipial(m_sentence, head);
        if (group.words.isEmpty() || !(group.finite || participle) || (participle && !isFitParticiple(head, subject)))
            return std::nullopt;
        if (!participle && subject.noun < group.words.first && hidesSubject(subject, group, head))
            return std::nullopt;
        if (!participle && tree().tag(subject.noun) == Xpos::NN && tree().tag(group.words.first) == Xpos::VBP && !agrees(m_sentence, subject.noun, group))
            return std::nullopt; // "insisted that the union agree"
        if (!participle && subject.antecedent && !fitsAntecedent(group, subject.noun, head))
            return std::nullopt;
        const bool passive = group.passive || (participle && tree().tag(head) == Xpos::VBN);
        Reading reading{.subject = claimPhrase(m_sentence, subject.noun), .predicate = group.words, .negated = group.negated, .modality = group.modality};
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

    /// "the children sang and the priest rang the bell", "the road which rocks had blocked": a noun that stands nearer to the verb than the
    /// subject which the parse gives it.
    bool hidesSubject(ClauseSubject subject, const VerbGroup &group, int head) const
    {
        int from = -1;
        if (subject.antecedent)
            from = relativePronoun(m_sentence, head);
        else if (tree().relation(head) == Relation::Conj && tree().head(subject.noun) != head)
            from = tree().child(head, Relation::Cc);
        if (tree().relation(head) == Relation::Conj && tree().tag(head) == Xpos::VB && tree().head(subject.noun) != head) {
            const int below = tree().child(tree().head(head), Relation::Xcomp);
            if (below >= 0 && below < head && tree().tag(below) == Xpos::VB && tree().child(tree().head(head), Relation::Obj) >= 0)
                return true; // "will allow others to create and distribute it"
        }
        for (int i = tree().firstChild(std::max(tree().head(head), 0)); i >= 0 && i < head; i = tree().nextSibling(i)) {
            if (tree().relation(head) == Relation::Conj && tree().relation(i) == Relation::Conj && isNoun(tree().tag(i)) && i > tree().head(head) && tree().head(subject.noun) != head)
                return true;
        }
        for (int i = from + 1; from >= 0 && i < group.words.first; ++i) {
            if ((isNoun(tree().tag(i)) || tree().tag(i) == Xpos::PRP) && tree().relation(i) != Relation::Obl && tree().relation(i) != Relation::OblUnmarked)
                return true;
        }
        return false;
    }

    bool fitsAntecedent(const VerbGroup &group, int noun, int head) const
    {
        const int first = tree().extent(head).first;
        const bool aside = m_sentence.isPunctuation(first) || m_sentence.isPunctuation(first - 1);
        if (!aside && claimPhrase(m_sentence, noun).size() < 2 && !m_sentence.nameAt(noun))
            return false; // "people who have never stood on a deck": of nobody
        return agrees(m_sentence, noun, group) && isNearest(m_sentence, noun, head) && fitsPronoun(m_sentence, noun, relativePronoun(m_sentence, head));
    }

    /// "The plant, owned by Clarion": Clarion owned the plant.
    std::optional<Reading> byAgent(Reading reading, const VerbGroup &group, int patient, int agent) const
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

    /// "Dunmore is the largest port": a noun with an article, a figure or a name, so that it says which or how much.
    std::optional<Reading> readCopula(int head, ClauseSubject subject) const
    {
        const int copula = tree().child(head, Relation::Cop);
        if (copula < 0 || copula > head || subject.antecedent)
            return std::nullopt;
        if (tree().child(head, Relation::Xcomp) > head && !isNoun(tree().tag(head))) {
            VerbGroup group = verbGroup(m_sentence, head);
            if (!group.chained || !group.finite || group.unsure)
                return std::nullopt;
            Reading reading{claimPhrase(m_sentence, subject.noun), group.words, objectPhrase(m_sentence, group), group.negated, group.modality};
            const bool whole = !reading.object.isEmpty() || group.passive || group.kind == ClaimVerb::Change;
            return whole && isTelling(m_sentence, subject.noun, reading.subject) ? std::optional(reading) : std::nullopt;
        }
        return readNominal(head, copula, subject);
    }

    std::optional<Reading> readNominal(int head, int copula, ClauseSubject subject) const
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
        Reading reading{claimPhrase(m_sentence, subject.noun), group.words, m_sentence.withoutDate(nominal), group.negated, group.modality};
        const bool told = !reading.object.isEmpty() && isTelling(m_sentence, subject.noun, reading.subject) && isTelling(m_sentence, head, reading.object);
        return told ? std::optional(reading) : std::nullopt;
    }

    /// The copula with its helping verbs and "not".
    VerbGroup copulaGroup(int head, int copula) const
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

    /// A participle tells something of a noun before it only where the parse can hardly be wrong.
    bool isFitParticiple(int head, ClauseSubject subject) const
    {
        const bool past = tree().tag(head) == Xpos::VBN;
        if (claimVerb(m_sentence.word(head)) != ClaimVerb::Act && claimVerb(m_sentence.word(head)) != ClaimVerb::Change)
            return false;
        const int first = tree().extent(head).first;
        for (int i = first; i < head; ++i) {
            if (isNoun(tree().tag(i)) && !subject.antecedent)
                return false; // "with shares losing a tenth": it has a subject of its own
        }
        if (subject.antecedent)
            return past ? subject.noun < head && head - subject.noun <= 6 : false;
        const int main = tree().relation(head) == Relation::Conj ? tree().head(tree().head(head)) : tree().head(head);
        if (past || main < 0 || !isVerb(tree().tag(main)) || tree().child(head, Relation::Obj) < 0)
            return false;
        const ClaimVerb kind = claimVerb(m_sentence.word(main));
        const bool marked = tree().child(head, Relation::Mark) >= 0 || tree().child(head, Relation::Case) >= 0;
        if (tree().relation(head) == Relation::Conj)
            return isFitParticiple(tree().head(head), subject);
        const bool behind = head > main && (marked || m_sentence.isPunctuation(first - 1) || m_sentence.isPunctuation(first));
        const bool before = head < main && first == m_sentence.first();
        return (behind && kind != ClaimVerb::Report && kind != ClaimVerb::Announce && (marked || tree().child(main, Relation::AuxPass) < 0)) || before;
    }

    /// A noun phrase follows at once, but the parse took it for something else.
    bool losesObject(const VerbGroup &group) const
    {
        const int next = group.words.end;
        if (next >= m_sentence.size())
            return false;
        const Xpos tag = tree().tag(next);
        const bool opens = tag == Xpos::DT || tag == Xpos::CD || tag == Xpos::PRPS || tag == Xpos::Dollar || isNoun(tag);
        return opens && !m_sentence.isDate({next, next + 1}) && !m_sentence.isDate({next, std::min(next + 2, m_sentence.size())}) && !m_sentence.isDate({next, std::min(next + 3, m_sentence.size())});
    }

    bool has(NodeRange range, QStringView word) const
    {
        for (int i = range.first; i < range.end; ++i) {
            if (m_sentence.word(i) == word)
                return true;
        }
        return false;
    }

    /// Verbs that tell something, by themselves or with a particle ("ruled out").
    bool mayStand(const VerbGroup &group) const
    {
        switch (group.kind) {
        case ClaimVerb::Report:
            return group.words.end > group.content + 1;
        case ClaimVerb::Seem:
            return false;
        case ClaimVerb::State:
            return group.chained;
        default:
            return true;
        }
    }

    void keep(const Reading &reading, const ClauseScope &scope, ClauseSubject subject, int head)
    {
        if (reading.subject.contains(head) || !m_sentence.isBalanced(reading.predicate) || !m_sentence.isBalanced(reading.subject))
            return;
        Claim claim;
        claim.subject = m_sentence.span(reading.subject);
        claim.predicate = m_sentence.span(reading.predicate);
        if (!reading.object.isEmpty())
            claim.object = m_sentence.span(reading.object);
        if (claim.subject.overlaps(claim.predicate) || claim.subject.overlaps(claim.object) || claim.predicate.overlaps(claim.object))
            return;
        claim.negated = reading.negated != (!reading.object.isEmpty() && m_sentence.isAny(reading.object.first, {u"no"})); // "caused no damage"
        claim.modality = reading.modality;
        claim.attribution = m_sentence.quoteAt(reading.predicate.first);
        const bool aside = scope.aside && claim.attribution >= 0 && !m_sentence.isLiteral(claim.attribution);
        if (aside)
            claim.attribution = -1;
        const bool reported = claim.attribution >= 0 || scope.reported;
        if (claim.modality == Modality::Reported && !reported)
            return; // "would", "should": of nobody
        if (!subject.outside && !aside && m_sentence.quoteAt(subject.noun) != claim.attribution && tree().relation(head) != Relation::Conj)
            return; // the subject stands outside of what is said: not the verb's own
        if (scope.denied)
            claim.modality = Modality::Denied;
        else if (scope.expected && claim.modality != Modality::Possible)
            claim.modality = Modality::Planned;
        else if (reported && claim.modality == Modality::Asserted)
            claim.modality = Modality::Reported;
        m_claims.append(claim);
    }

    const FinderInput &m_input;
    ClaimSentence m_sentence;
    QList<Claim> m_claims;
};

} // namespace

QList<Claim> findClaims(const FinderInput &input, const Facts &facts)
{
    if (input.syntax == nullptr)
        return {};
    return ClaimFinder(input, facts).run();
}

} // namespace nutgraf
