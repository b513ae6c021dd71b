// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/attributions.h"

#include "core/facts/wordlexicon.h"

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

using namespace std::string_view_literals;

constexpr int longestLook = 400; // words; keeps a text without full stops linear

/// Nouns with a clause that somebody stands behind: "a claim that …", "her belief that …".
constexpr std::array contentNouns{u"accusation"sv, u"accusations"sv, u"admission"sv, u"allegation"sv, u"allegations"sv, u"announcement"sv, u"argument"sv,
    u"assertion"sv, u"assertions"sv, u"assumption"sv, u"assurance"sv, u"assurances"sv, u"belief"sv, u"charge"sv, u"charges"sv, u"claim"sv, u"claims"sv,
    u"complaint"sv, u"complaints"sv, u"concern"sv, u"concerns"sv, u"conclusion"sv, u"conviction"sv, u"doubt"sv, u"doubts"sv, u"expectation"sv,
    u"expectations"sv, u"fear"sv, u"fears"sv, u"finding"sv, u"hope"sv, u"hopes"sv, u"idea"sv, u"notion"sv, u"opinion"sv, u"pledge"sv, u"prediction"sv,
    u"predictions"sv, u"promise"sv, u"reports"sv, u"statement"sv, u"suggestion"sv, u"suggestions"sv, u"suspicion"sv, u"suspicions"sv, u"theory"sv,
    u"threat"sv, u"view"sv, u"vow"sv, u"warning"sv, u"warnings"sv};

template<std::size_t N>
bool isOneOf(QStringView word, const std::array<std::u16string_view, N> &list)
{
    return std::ranges::binary_search(list, std::u16string_view(word.utf16(), std::size_t(word.size())));
}

bool hasRole(QStringView word, quint32 roles)
{
    const grammar::WordEntry *const entry = grammar::findWord(grammar::FoldedWord(word).view());
    return entry != nullptr && entry->roles & roles;
}

/// Where a time behind a noun begins that tells when somebody spoke, not who: "Costria [on Tuesday] said". The parse often hangs it from
/// the name. A month without a preposition may be a surname. The end of `words` when there is none.
qsizetype beforeTime(const FinderInput &input, TokenRange words)
{
    static constexpr auto prepositions = std::to_array<QStringView>({u"in", u"late", u"on"});
    const qsizetype last = words.end - 1;
    const bool day = hasRole(input.word(std::max<qsizetype>(last, 0)), grammar::Weekday | grammar::RelativeDay);
    if (words.size() > 2 && std::ranges::find(prepositions, input.word(last - 1)) != prepositions.end())
        return day || hasRole(input.word(last), grammar::Month) ? last - 1 : words.end;
    return words.size() > 1 && day ? last : words.end;
}

} // namespace

AttributionReader::AttributionReader(const FinderInput &input, const ClauseReader &cues)
    : m_input(input)
    , m_cues(cues)
{
}

bool AttributionReader::load(qsizetype sentence, qsizetype first)
{
    if (m_input.syntax == nullptr)
        return false;
    const std::span<const SyntaxNode> nodes = m_input.syntax->sentence(sentence);
    if (nodes.empty())
        return false;
    m_tree.load(nodes);
    m_base = m_input.sentences[sentence].firstToken;
    m_first = int(first - m_base);
    m_end = m_tree.size();
    while (m_end > m_first && m_input.tokens[m_base + m_end - 1].kind == TokenClass::Punctuation)
        --m_end;
    return true;
}

bool AttributionReader::isWord(int word, QStringView text) const
{
    return word >= 0 && word < m_tree.size() && m_input.word(m_base + word) == text;
}

bool AttributionReader::isPunctuation(int word) const
{
    return m_input.tokens[m_base + word].kind == TokenClass::Punctuation;
}

TokenRange AttributionReader::trimmed(NodeRange range) const
{
    range = {std::max(range.first, m_first), std::min(range.end, m_end)};
    while (!range.isEmpty() && isPunctuation(range.end - 1))
        --range.end;
    while (!range.isEmpty() && isPunctuation(range.first))
        ++range.first;
    return range.isEmpty() ? TokenRange{} : TokenRange{m_base + range.first, m_base + range.end};
}

/// The noun phrase, cut before the verb when the parse hangs the verb into it.
TokenRange AttributionReader::phrase(int noun, int verb) const
{
    NodeRange range = m_tree.nounPhrase(noun);
    if (range.contains(verb))
        (verb > noun ? range.end : range.first) = verb > noun ? verb : verb + 1;
    TokenRange words = trimmed(range);
    words.end = beforeTime(m_input, words);
    return words;
}

bool AttributionReader::isContentNoun(QStringView word)
{
    return isOneOf(word, contentNouns);
}

bool AttributionReader::mayReport(qsizetype token) const
{
    const int word = int(token - m_base);
    if (!isVerb(m_tree.tag(word)) || isPassive(word))
        return false;
    if (isRelative(word + 1) && !reportsAlone(word))
        return false;
    const bool told = m_cues.cue(token).testFlag(CueUse::Tell);
    const bool fronted = word > 0 && isPunctuation(word - 1); // "…, warned the institute"
    return told || fronted || contentClause(word) >= 0 || m_tree.child(word, Relation::Obj) < 0;
}

bool AttributionReader::hasFiniteVerb(TokenRange tokens) const
{
    for (qsizetype i = tokens.first; i < std::min(tokens.end, tokens.first + longestLook); ++i) {
        if (isFinite(m_tree.tag(int(i - m_base))))
            return true;
    }
    return false;
}

bool AttributionReader::hasSubjectBefore(qsizetype token) const
{
    const int subject = nearestSubject(int(token - m_base));
    return subject >= 0 && subject < int(token - m_base);
}

std::optional<Attribution> AttributionReader::at(qsizetype token) const
{
    const int word = int(token - m_base);
    if (word + 1 < m_tree.size() && isWord(word + 1, u"to") && (isWord(word, u"according") || isWord(word, u"According")))
        return accordingTo(word);
    if (isVerb(m_tree.tag(word)) && m_cues.cue(token) && !isPassive(word))
        return byVerb(word);
    if (isNoun(m_tree.tag(word)))
        return byNoun(word);
    return {};
}

/// "were told", "was said", "denied entry": whoever is named is not who speaks. With an agent the agent is.
bool AttributionReader::isPassive(int verb) const
{
    const Relation relation = m_tree.relation(verb);
    const bool untold = m_cues.cue(m_base + verb).testFlag(CueUse::Tell) && relation == Relation::Conj && m_tree.child(verb, Relation::Obj) < 0 && m_tree.child(verb, Relation::Iobj) < 0;
    if ((m_tree.tag(verb) != Xpos::VBN && !untold) || m_tree.child(verb, Relation::OblAgent) >= 0)
        return false;
    if (relation == Relation::Conj && m_tree.child(verb, Relation::Aux) < 0 && m_tree.subject(verb) < 0) // "was hauled in and told"
        return m_tree.head(verb) < verb && m_tree.child(m_tree.head(verb), Relation::AuxPass) >= 0;
    const bool participle = m_tree.child(verb, Relation::Aux) < 0 && m_tree.subject(verb) < 0 && (relation == Relation::Acl || relation == Relation::Advcl || relation == Relation::Amod);
    return participle || m_tree.child(verb, Relation::AuxPass) >= 0 || m_tree.child(verb, Relation::NsubjPass) >= 0;
}

/// Of several subjects the last before the verb: the parse may hang the one of a fronted content from the reporting verb as well.
int AttributionReader::nearestSubject(int verb) const
{
    int found = -1;
    for (int i = m_tree.firstChild(verb); i >= 0; i = m_tree.nextSibling(i)) {
        if (isSubject(m_tree.relation(i)) && (found < 0 || i < verb))
            found = i;
    }
    return found;
}

TokenRange AttributionReader::ownSpeaker(int verb) const
{
    const int agent = m_tree.child(verb, Relation::OblAgent);
    if (agent >= 0)
        return phrase(agent, verb);
    const int subject = nearestSubject(verb);
    if (subject < 0 || m_tree.relation(subject) == Relation::Csubj || m_tree.relation(subject) == Relation::CsubjPass)
        return {};
    const Xpos tag = m_tree.tag(subject);
    if (m_tree.relation(verb) == Relation::AclRelcl && (tag == Xpos::WP || tag == Xpos::WDT) && m_tree.head(verb) < verb)
        return phrase(m_tree.head(verb), verb);
    return phrase(subject, verb);
}

TokenRange AttributionReader::speakerOf(int verb, int depth) const
{
    if (const TokenRange own = ownSpeaker(verb); own.size() > 0)
        return own;
    const int head = m_tree.head(verb);
    if (head < 0 || depth > 5)
        return {};
    switch (m_tree.relation(verb)) {
    case Relation::Acl:
    case Relation::AclRelcl:
        return m_tree.tag(verb) == Xpos::VBN || m_tree.tag(verb) == Xpos::VB ? TokenRange{} : phrase(head, verb);
    case Relation::Parataxis: // "Ann Fox, the mayor, promised …", read as a name with something added
        if (isNoun(m_tree.tag(head)) && head < verb && !m_tree.isClause(head))
            return phrase(head, verb);
        return {};
    case Relation::Advcl: // "said the mill had closed, adding that …": who speaks is the subject of "said"
        if (isAdded(verb) && m_tree.relation(head) == Relation::Ccomp && m_tree.head(head) >= 0 && m_cues.cue(m_base + m_tree.head(head)))
            return speakerOf(m_tree.head(head), depth + 1);
        return speakerOf(head, depth + 1);
    case Relation::Conj:
    case Relation::Xcomp:
        return speakerOf(head, depth + 1);
    default:
        return {};
    }
}

int AttributionReader::contentClause(int verb) const
{
    int found = -1;
    for (int i = m_tree.firstChild(verb); i >= 0; i = m_tree.nextSibling(i)) {
        if (m_tree.relation(i) == Relation::Ccomp && m_tree.extent(i).size() > 1 && (found < 0 || !m_tree.isClause(found)))
            found = i;
    }
    return found;
}

/// Where the content behind a verb begins: right behind it and what tells when and to whom, for the parse may hang the subject of the
/// content, or all before a comma, from somewhere else.
int AttributionReader::clauseStart(int verb, int start) const
{
    const int direct = int(m_cues.skipAdverbials(m_base + verb + 1, m_base + m_end) - m_base);
    if (direct >= start || m_tree.tag(direct) == Xpos::IN || m_tree.tag(direct) == Xpos::TO || isPunctuation(direct))
        return isWord(direct, u"that") ? direct : start;
    return m_cues.cue(m_base + verb).testFlag(CueUse::Tell) ? start : direct;
}

/// "…, adding that": a further report by who spoke before.
bool AttributionReader::isAdded(int verb) const
{
    const CueUses uses = m_cues.cue(m_base + verb);
    return uses.testFlag(CueUse::Gerund) && !uses.testFlag(CueUse::Weak) && m_tree.tag(verb) == Xpos::VBG && m_tree.relation(verb) == Relation::Advcl && verb > m_first
        && isWord(verb - 1, u",");
}

/// Where it ends: with the sentence, or before the story goes on with a second verb of the speaker.
int AttributionReader::clauseEnd(int verb, int end) const
{
    const Relation role = m_tree.relation(verb);
    const bool inside = role == Relation::AclRelcl || role == Relation::Acl || (role == Relation::Advcl && verb < m_tree.head(verb)) || role == Relation::Csubj;
    const int limit = inside ? std::max(end, m_tree.extent(verb).end) : m_end;
    for (int i = m_tree.firstChild(verb); i >= 0; i = m_tree.nextSibling(i)) {
        if (i < end)
            continue;
        const Relation relation = m_tree.relation(i);
        const bool goesOn = relation == Relation::Conj && (m_tree.subject(i) < 0 || m_cues.cue(m_base + i));
        const bool aside = relation == Relation::Advcl && m_tree.tag(i) == Xpos::VBG && isPunctuation(m_tree.extent(i).first);
        if (goesOn || aside)
            return std::max(end, m_tree.extent(i).first);
    }
    for (int i = verb + 3; i < std::min(limit, verb + longestLook); ++i) {
        if (isAdded(i))
            return i;
    }
    return limit;
}

/// The clause that a reporting clause is put into or behind: all of it but that.
QList<TokenRange> AttributionReader::aroundClause(int verb, int head) const
{
    const NodeRange whole{m_first, m_tree.extent(head).end};
    const NodeRange inner = m_tree.extent(verb);
    QList<TokenRange> pieces;
    for (const NodeRange piece : {NodeRange{whole.first, inner.first}, NodeRange{inner.end, whole.end}}) {
        if (const TokenRange range = trimmed(piece); range.size() > 0)
            pieces.append(range);
    }
    return pieces;
}

/// Where the objects of the verb end: "accused them of lying", "called it a shame".
int AttributionReader::objectEnd(int verb) const
{
    int end = verb + 1;
    bool object = false;
    for (int i = m_tree.firstChild(verb); i >= 0; i = m_tree.nextSibling(i)) {
        if (i < verb)
            continue;
        const Relation relation = m_tree.relation(i);
        const bool taken = relation == Relation::Obj || relation == Relation::Iobj || relation == Relation::Xcomp || relation == Relation::Obl || relation == Relation::Ccomp
            || relation == Relation::CompoundPrt || relation == Relation::Advcl;
        if (!taken || (relation == Relation::Advcl && isPunctuation(m_tree.extent(i).first)))
            break;
        object = object || relation != Relation::CompoundPrt;
        end = std::max(end, m_tree.extent(i).end);
    }
    return object ? end : verb + 1;
}

std::optional<Attribution> AttributionReader::byVerb(int verb) const
{
    const CueUses uses = m_cues.cue(m_base + verb);
    Attribution made;
    made.cue = {m_base + verb, m_base + verb + 1};
    made.speaker = speakerOf(verb);
    const int clause = contentClause(verb);
    if (uses.testFlag(CueUse::Say) && isInserted(verb, made.speaker)) {
        made.content = {trimmed({m_first, int(made.speaker.first - m_base)}), trimmed({verb + 1, m_end})};
    } else if (clause >= 0) {
        NodeRange range = m_tree.extent(clause);
        if (clause > verb) {
            range.first = clauseStart(verb, std::max(range.first, verb + 1));
            range.end = clauseEnd(verb, range.end);
        } else {
            const int subject = nearestSubject(verb);
            range.end = std::min(range.end, subject > clause ? std::min(m_tree.extent(subject).first, verb) : verb);
            if (m_tree.relation(verb) != Relation::AclRelcl)
                range.first = m_first;
            if (!hasFiniteVerb({m_base + range.first, m_base + range.end}))
                return {};
        }
        if (range.contains(verb))
            return {};
        made.content.append(trimmed(range));
    } else if (m_tree.relation(verb) == Relation::Parataxis && m_tree.isClause(m_tree.head(verb)) && ownSpeaker(verb).size() > 0 && isAside(verb)) {
        made.content = aroundClause(verb, m_tree.head(verb));
    } else if (uses.testFlag(CueUse::Object) || uses.testFlag(CueUse::Aim)) {
        if (uses.testFlag(CueUse::Aim) && m_tree.child(verb, Relation::Xcomp) < verb)
            return {};
        made.content.append(trimmed({verb + 1, objectEnd(verb)}));
    }
    if (made.content.isEmpty() && uses.testFlag(CueUse::Say) && !uses.testFlag(CueUse::OnlyMarks)) {
        const int start = looseClause(verb);
        if (start > verb)
            made.content.append(trimmed({start, m_end}));
    }
    if (made.content.isEmpty() || made.content.constFirst().size() < 2)
        return {};
    const int first = int(made.content.constFirst().first - m_base);
    if (isRelative(first) && !(first == verb + 1 && reportsAlone(verb)))
        return {};
    return made;
}

/// "The dam, officials said, would hold": between commas, with content on both sides.
bool AttributionReader::isInserted(int verb, TokenRange speaker) const
{
    const int first = int(speaker.first - m_base);
    return speaker.size() > 0 && speaker.end == m_base + verb && first > m_first + 2 && isWord(first - 1, u",") && isWord(verb + 1, u",") && m_end > verb + 3
        && m_tree.tag(verb + 2) != Xpos::VBG;
}

/// "…, he said": set off by a comma and naming who speaks. Behind a colon or a dash the verb only begins the next clause.
bool AttributionReader::isAside(int verb) const
{
    if (!(m_cues.cue(m_base + verb) & (CueUse::Say | CueUse::Tell)))
        return false;
    int first = m_tree.extent(verb).first;
    while (first < verb && isPunctuation(first))
        ++first;
    return first <= m_tree.head(verb) || !isPunctuation(first - 1) || isWord(first - 1, u",");
}

/// "said", "argued": no thing stands behind them that a relative clause could tell about, so "that" begins what is said.
bool AttributionReader::reportsAlone(int verb) const
{
    const CueUses uses = m_cues.cue(m_base + verb);
    return uses.testFlag(CueUse::Say) && !uses.testFlag(CueUse::Weak);
}

/// "that opened the fair": "that" is the subject, so the clause tells which one is meant.
bool AttributionReader::isRelative(int word) const
{
    return isWord(word, u"that") && word + 1 < m_tree.size() && isFinite(m_tree.tag(word + 1));
}

/// A clause right behind the verb that the parse made something else of; -1 where there is none. It has to begin with its subject and
/// to hold a finite verb.
int AttributionReader::looseClause(int verb) const
{
    const int start = verb + 1;
    const bool weak = m_cues.cue(m_base + verb).testFlag(CueUse::Weak) && m_tree.tag(verb) != Xpos::VBD;
    if (weak || start >= m_end || isPunctuation(start) || ownSpeaker(verb).size() == 0)
        return -1;
    const Xpos tag = m_tree.tag(start);
    const bool opens = isWord(start, u"that") || isNoun(tag) || tag == Xpos::DT || tag == Xpos::PRP || tag == Xpos::PRPS || tag == Xpos::JJ || tag == Xpos::CD || tag == Xpos::EX
        || tag == Xpos::NNS || tag == Xpos::WRB || tag == Xpos::WP;
    if (!opens)
        return -1;
    if (isWord(start, u"that") && (tag == Xpos::IN || tag == Xpos::WDT) && reportsAlone(verb) && start + 3 < m_end)
        return start; // its verb may pass for a noun: "argued that trade hurts workers"
    for (int i = start; i < m_end && m_tree.tag(i) != Xpos::WDT && m_tree.tag(i) != Xpos::CC && !(isPunctuation(i) && i < start + 3); ++i) {
        if (isFinite(m_tree.tag(i)) && m_tree.relation(i) != Relation::AclRelcl)
            return start;
    }
    return -1;
}

std::optional<Attribution> AttributionReader::byNoun(int noun) const
{
    if (!isContentNoun(m_input.word(m_base + noun)))
        return {};
    const int that = noun + 1;
    if (!isWord(that, u"that") || m_tree.relation(that) != Relation::Mark || m_tree.head(that) < that || isRelative(that))
        return {};
    Attribution made;
    made.cue = {m_base + noun, m_base + noun + 1};
    made.content.append(trimmed({that, m_tree.extent(m_tree.head(that)).end}));
    if (const int owner = m_tree.child(noun, Relation::NmodPoss); owner >= 0)
        made.speaker = phrase(owner, noun);
    else if (const int head = m_tree.head(noun); head >= 0 && (m_tree.relation(noun) == Relation::Obj || m_tree.relation(noun) == Relation::Obl))
        made.speaker = speakerOf(head);
    if (made.content.constFirst().size() < 3 || made.speaker.size() == 0)
        return {};
    return made;
}

/// Where the source behind "according to" ends: at its comma when the parse took the subject of what follows for more names.
int AttributionReader::sourceEnd(NodeRange source) const
{
    int verb = source.end;
    while (verb < m_end && m_tree.tag(verb) == Xpos::RB)
        ++verb;
    if (verb >= m_end || !isFinite(m_tree.tag(verb)))
        return source.end;
    for (int i = source.first + 1; i < source.end; ++i) {
        if (isWord(i, u","))
            return i;
    }
    return source.end;
}

std::optional<Attribution> AttributionReader::accordingTo(int word) const
{
    int source = m_tree.head(word);
    if (source < word + 2 || source >= m_tree.size())
        return {};
    Attribution made;
    made.cue = {m_base + word, m_base + word + 2};
    NodeRange speaker = m_tree.nounPhrase(source);
    speaker.first = word + 2;
    const int end = sourceEnd(speaker);
    const bool cut = end < speaker.end;
    speaker.end = end;
    made.speaker = trimmed(speaker);
    const int comma = int(made.speaker.end - m_base);
    if (word <= m_first) {
        made.content.append(trimmed({comma, m_end}));
    } else {
        made.content.append(trimmed({m_first, word}));
        const int clause = m_tree.head(source);
        if (cut)
            made.content.append(trimmed({comma, m_end}));
        else if (clause >= 0 && isWord(comma, u",") && m_tree.extent(clause).end - comma > 4 && m_tree.tag(comma + 1) != Xpos::WDT && m_tree.tag(comma + 1) != Xpos::WP)
            made.content.append(trimmed({comma, m_tree.extent(clause).end}));
    }
    if (made.content.constFirst().size() < 2 || made.speaker.size() == 0)
        return {};
    return made;
}

} // namespace nutgraf
