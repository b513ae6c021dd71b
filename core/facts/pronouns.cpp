// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pronouns.h"

#include "core/language/namewords.h"
#include "core/facts/persongender.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype furthestBack = 3; // sentences between a pronoun and the person
constexpr qsizetype mostCandidates = 8;

// What speaks for a person, in points; tuned on development data.
constexpr int forSubject = 3;
constexpr int forMeantLast = 4; // by the last pronoun of this sex
constexpr int forKnownSex = 2;
constexpr int forTopic = 2; // named more than twice in the text; twice as much for more than five times
constexpr int perSentence = -3;
constexpr int inQuotation = -6;
constexpr int behindPreposition = -1;
constexpr int asPossessor = -1;
constexpr int asDoubtfulName = -2;
constexpr float doubtful = 0.7f; // score below which a name may be no person at all
constexpr int leastPoints = -3;
constexpr int leastUnknown = 0; // where the sex is not known
constexpr int leastLead = 2; // over the second best

/// Somebody who may be meant.
struct Candidate {
    int entity = -1;
    qsizetype token = 0;
    qsizetype sentence = 0;
    int points = 0; ///< for how it was named
    bool quoted = false;
};

class Pronouns {
public:
    Pronouns(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities, const QList<EntityReference> &nouns)
        : m_input(input)
        , m_mentions(mentions)
        , m_entities(entities)
        , m_nouns(nouns)
        , m_stop(input)
        , m_genders(gendersOf(input, mentions, entities))
    {
    }

    QList<EntityReference> run()
    {
        for (m_sentence = 0; m_sentence < m_input.sentences.size(); ++m_sentence) {
            const Sentence &sentence = m_input.sentences[m_sentence];
            m_named = false;
            for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
                if (m_stop.before(i))
                    return m_found;
                i = std::max(i, readAt(i, sentence));
            }
        }
        return m_found;
    }

private:
    qsizetype readAt(qsizetype i, const Sentence &sentence)
    {
        const Token &token = m_input.tokens[i];
        if (token.kind == TokenClass::OpenQuote)
            m_quoted = true, m_quoteStart = i;
        else if (token.kind == TokenClass::CloseQuote)
            m_quoted = false;
        if (m_quoted && i - m_quoteStart > 400) // a mark that nobody closes
            m_quoted = false;
        const TextSpan named = namedAt(token.span.start);
        if (!named.isEmpty()) {
            qsizetype last = i;
            while (last + 1 < sentence.endToken && m_input.tokens[last + 1].span.start < named.end)
                ++last;
            if (m_at >= 0)
                add(m_at, i, last, sentence);
            return last;
        }
        if (token.kind == TokenClass::Word && token.span.length() <= 7)
            readPronoun(i, sentence);
        return i;
    }

    /// The mention or noun that begins at `offset`; m_at is its person, or -1 for anything else.
    TextSpan namedAt(qsizetype offset)
    {
        m_at = -1;
        while (m_mention < m_mentions.size() && m_mentions[m_mention].span.start < offset)
            ++m_mention;
        while (m_noun < m_nouns.size() && m_nouns[m_noun].span.start < offset)
            ++m_noun;
        if (m_mention < m_mentions.size() && m_mentions[m_mention].span.start == offset) {
            m_at = person(m_mentions[m_mention].entity);
            return m_mentions[m_mention].span;
        }
        if (m_noun < m_nouns.size() && m_nouns[m_noun].span.start == offset) {
            m_at = person(m_nouns[m_noun].entity);
            return m_nouns[m_noun].span;
        }
        return {};
    }

    /// `entity` if it is a single person.
    int person(int entity) const
    {
        return entity >= 0 && m_entities[entity].type == EntityType::Person && m_entities[entity].kind != "family"_L1 ? entity : -1;
    }

    void add(int entity, qsizetype first, qsizetype last, const Sentence &sentence)
    {
        int points = 0;
        const bool possessor = last + 1 < sentence.endToken && (m_input.word(last + 1) == u"’s" || m_input.word(last + 1) == u"'s" || m_input.word(last + 1) == u"’");
        const bool behind = isBehindPreposition(first, sentence.firstToken);
        if (possessor)
            points += asPossessor;
        else if (behind)
            points += behindPreposition;
        else if (!m_named || isSpeaker(first, last, sentence) || isJoined(first))
            points += forSubject;
        m_named = m_named || (!possessor && !behind);
        if (m_mentions[m_entities[entity].mentions.constFirst()].score < doubtful)
            points += asDoubtfulName;
        keep({entity, last, m_sentence, points, m_quoted});
    }

    void keep(const Candidate &candidate)
    {
        const auto known = std::ranges::find(m_candidates, candidate.entity, &Candidate::entity);
        if (known != m_candidates.end()) {
            const Candidate earlier = *known;
            m_candidates.erase(known);
            m_candidates.append(candidate);
            Candidate &now = m_candidates.last();
            if (earlier.sentence == now.sentence) { // the better of two places in a sentence
                now.points = std::max(now.points, earlier.points);
                now.quoted = now.quoted && earlier.quoted;
            } else if (now.quoted && !earlier.quoted && now.sentence - earlier.sentence <= 1) {
                now.quoted = false;
            }
            return;
        }
        if (m_candidates.size() == mostCandidates)
            m_candidates.removeFirst();
        m_candidates.append(candidate);
    }

    bool isBehindPreposition(qsizetype first, qsizetype start) const
    {
        static constexpr auto prepositions = std::to_array<QLatin1StringView>({"about"_L1, "against"_L1, "at"_L1, "between"_L1, "by"_L1, "for"_L1, "from"_L1,
            "in"_L1, "into"_L1, "like"_L1, "near"_L1, "of"_L1, "on"_L1, "over"_L1, "to"_L1, "under"_L1, "with"_L1, "without"_L1});
        qsizetype at = first - 1; // titles and roles stand between
        while (at > start && first - at < 5 && m_input.tokens[at].kind == TokenClass::Word
            && (wordRoles(m_input.word(at)) & (WordRole::Title | WordRole::TitlePart | WordRole::PersonNoun) || m_input.word(at) == u"the"))
            --at;
        if (at < start)
            return false;
        const QString word = m_input.word(at).toString().toLower();
        return std::ranges::any_of(prepositions, [&word](QLatin1StringView known) { return word == known; });
    }

    /// "Carter and Fox": the second is as much the subject as the first.
    bool isJoined(qsizetype first) const
    {
        if (first < 2 || m_candidates.isEmpty() || m_candidates.constLast().points < forSubject)
            return false;
        return m_candidates.constLast().token == first - 2 && (m_input.word(first - 1) == u"and" || m_input.word(first - 1) == u",");
    }

    /// "said Carter", "Carter said".
    bool isSpeaker(qsizetype first, qsizetype last, const Sentence &sentence) const
    {
        const bool before = first > sentence.firstToken && wordRoles(m_input.word(first - 1)) & WordRole::Reporting;
        return before || (last + 1 < sentence.endToken && wordRoles(m_input.word(last + 1)) & WordRole::Reporting);
    }

    void readPronoun(qsizetype i, const Sentence &sentence)
    {
        const char16_t first = m_input.word(i)[0].toLower().unicode();
        if (first != u'h' && first != u's')
            return;
        const QString word = m_input.word(i).toString().toLower();
        const Gender gender = genderOfPronoun(word);
        if (gender == Gender::Unknown)
            return;
        const bool next = i + 1 < sentence.endToken;
        if (next && m_input.tokens[i].capital && m_input.tokens[i + 1].capital && m_input.tokens[i + 1].kind == TokenClass::Word)
            return; // "His Holiness"
        if (next && m_input.word(i + 1) == u"or" && i + 2 < sentence.endToken && genderOfPronoun(m_input.word(i + 2)) != Gender::Unknown)
            return; // "he or she"
        const bool subject = word == "he"_L1 || word == "she"_L1;
        const bool object = word == "him"_L1 || (word == "her"_L1 && (!next || m_input.tokens[i + 1].kind != TokenClass::Word));
        const int entity = meant(i, gender, object);
        if (entity < 0) {
            if (subject) // whoever it is, it is not certain to be who was meant before
                m_meantLast[size_t(gender)] = -1;
            return;
        }
        m_found.append({m_input.tokens[i].span, ReferenceForm::Pronoun, entity});
        if (m_genders[entity] == Gender::Unknown)
            m_genders[entity] = gender;
        m_meantLast[size_t(gender)] = entity;
        m_meantAt[size_t(gender)] = m_sentence;
        m_named = m_named || subject;
        keep({entity, i, m_sentence, subject ? forSubject : 0, m_quoted});
    }

    int meant(qsizetype i, Gender gender, bool object) const
    {
        int best = -1;
        int most = 0;
        int second = 0;
        bool any = false;
        for (const Candidate &candidate : m_candidates) {
            if (m_sentence - candidate.sentence > furthestBack || conflict(m_genders[candidate.entity], gender))
                continue;
            if (m_quoted && candidate.token < m_quoteStart)
                continue;
            if (object && candidate.sentence == m_sentence && !clauseEnds(candidate.token, i))
                continue; // "Carter told him": somebody else
            const int points = pointsOf(candidate, gender);
            if (best < 0 || points > most) {
                second = most;
                any = best >= 0;
                most = points;
                best = candidate.entity;
            } else {
                second = any ? std::max(second, points) : points;
                any = true;
            }
        }
        if (best < 0 || most < (m_genders[best] == gender ? leastPoints : leastUnknown))
            return -1;
        return any && most - second < leastLead ? -1 : best;
    }

    int pointsOf(const Candidate &candidate, Gender gender) const
    {
        int points = candidate.points + perSentence * int(m_sentence - candidate.sentence);
        if (m_genders[candidate.entity] == gender)
            points += forKnownSex;
        const qsizetype mentions = m_entities[candidate.entity].mentions.size();
        points += mentions > 5 ? 2 * forTopic : mentions > 2 ? forTopic : 0;
        if (m_meantLast[size_t(gender)] == candidate.entity && m_sentence - m_meantAt[size_t(gender)] <= 2)
            points += forMeantLast;
        if (candidate.quoted && !m_quoted)
            points += inQuotation;
        return points;
    }

    /// Whether a clause ends between two tokens of a sentence.
    bool clauseEnds(qsizetype from, qsizetype to) const
    {
        for (qsizetype i = from + 1; i < to; ++i) {
            const QStringView word = m_input.word(i);
            if (word == u"," || word == u";" || word == u"that" || word == u"and" || word == u"but" || word == u"who" || word == u"when" || word == u"because"
                || word == u"after" || word == u"before" || word == u"as" || word == u"if" || word == u"while")
                return true;
        }
        return false;
    }

    const FinderInput &m_input;
    const QList<Mention> &m_mentions;
    const QList<Entity> &m_entities;
    const QList<EntityReference> &m_nouns;
    StopCheck m_stop;
    QList<Gender> m_genders; ///< of each entity; what pronouns tell is added
    QList<Candidate> m_candidates; ///< the latest last
    std::array<int, 3> m_meantLast{-1, -1, -1}; ///< by Gender
    std::array<qsizetype, 3> m_meantAt{};
    QList<EntityReference> m_found;
    qsizetype m_mention = 0;
    qsizetype m_noun = 0;
    qsizetype m_sentence = 0;
    qsizetype m_quoteStart = 0;
    int m_at = -1;
    bool m_quoted = false;
    bool m_named = false; ///< the sentence has named a person that may be its subject
};

} // namespace

QList<EntityReference> findPronouns(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities, const QList<EntityReference> &nouns)
{
    return Pronouns(input, mentions, entities, nouns).run();
}

} // namespace nutgraf
