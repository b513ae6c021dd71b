// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/nameclassifier.h"

namespace nutgraf {

namespace {

using enum EntityType;

// Rough probabilities, read off the errors on the development texts.
constexpr float sure = 0.95f;
constexpr float likely = 0.85f;
constexpr float fair = 0.7f;
constexpr float guess = 0.5f;

/// The endings of countries and towns, for places that no list knows.
bool soundsLikePlace(QStringView word)
{
    if (word.size() < 6)
        return false;
    for (QStringView ending : {u"land", u"ia", u"stan", u"burg", u"ville", u"fjord"}) {
        if (word.endsWith(ending))
            return true;
    }
    return false;
}

} // namespace

std::optional<NameGuess> guessOf(NameUses uses, bool severalWords)
{
    if (uses & NameUse::KnownPlace)
        return NameGuess{Place, sure};
    if (uses & NameUse::KnownOrganisation)
        return NameGuess{Organisation, sure};
    if (uses & NameUse::KnownPerson)
        return NameGuess{Person, sure};
    if (uses & (NameUse::Country | NameUse::Region) && !(uses & NameUse::Nationality))
        return NameGuess{Place, uses & NameUse::Country ? sure : likely};
    if (uses & (NameUse::KnownOther | NameUse::Nationality))
        return NameGuess{Other, sure};
    if (uses & NameUse::University)
        return NameGuess{Organisation, likely};
    const bool personal = bool(uses & (NameUse::FirstName | NameUse::Surname));
    if (uses & NameUse::City && (severalWords || !personal))
        return NameGuess{Place, severalWords ? likely : fair};
    if (uses & NameUse::Company && (severalWords || !personal))
        return NameGuess{Organisation, fair};
    return {};
}

QStringView NameClassifier::word(qsizetype token) const
{
    return token >= 0 && token < m_input.tokens.size() ? m_input.word(token) : QStringView();
}

QString NameClassifier::text(TokenRange range) const
{
    return TextSpan{m_input.tokens[range.first].span.start, m_input.tokens[range.end - 1].span.end}.of(m_input.text).toString().simplified();
}

std::optional<NameGuess> NameClassifier::known(TokenRange range) const
{
    if (range.size() == 1)
        return guessOf(m_vocabulary.at(range.first).uses, false);
    return guessOf(programNames().lookUp(text(range)).uses, true);
}

TokenRange NameClassifier::longestKnown(qsizetype first, qsizetype end) const
{
    TokenRange best{first, first};
    const NameWord &start = m_vocabulary.at(first);
    if (guessOf(start.uses, false))
        best.end = first + 1;
    // A glued hyphen or stop hides from `longer`: "Guinea-Bissau".
    bool longer = start.longer || (first + 1 < end && m_input.tokens[first + 1].glued);
    for (qsizetype stop = first + 2; longer && stop <= end && stop <= first + 6; ++stop) {
        const NameList::Answer answer = programNames().lookUp(text({first, stop}));
        if (guessOf(answer.uses, true))
            best.end = stop;
        longer = answer.longer || (stop < end && (m_input.tokens[stop].glued || m_input.tokens[stop - 1].kind == TokenClass::Punctuation));
    }
    return best;
}

std::optional<NameGuess> NameClassifier::byWords(TokenRange range) const
{
    const NameWord &first = m_vocabulary.at(range.first);
    const NameWord &last = m_vocabulary.at(range.end - 1);
    if (range.size() == 1)
        return {};
    const bool of = word(range.first + 1) == u"of" || word(range.first + 1) == u"for";
    if (of && first.roles & WordRole::OrganisationStart)
        return NameGuess{Organisation, likely};
    if (first.roles & WordRole::PlaceStart && of)
        return NameGuess{Place, likely};
    for (qsizetype i = range.first + 1; i + 1 < range.end; ++i) {
        // "British Columbia Institute of Technology", "Battle of Hastings"
        if ((word(i + 1) == u"of" || word(i + 1) == u"for") && m_vocabulary.at(i).roles & (WordRole::OrganisationHead | WordRole::OrganisationStart))
            return NameGuess{Organisation, likely};
    }
    if (word(range.first) == u"Storm" || word(range.first) == u"Hurricane" || word(range.first) == u"Typhoon" || word(range.first) == u"Cyclone")
        return NameGuess{Other, fair};
    if (last.roles & WordRole::EventHead && !(last.uses & NameUse::Surname && first.uses & NameUse::FirstName))
        return NameGuess{Other, fair};
    if (last.roles & WordRole::OrganisationHead && !(last.uses & NameUse::Surname && first.uses & NameUse::FirstName && range.size() == 2))
        return NameGuess{Organisation, likely};
    if (last.roles & WordRole::PlaceHead && !(first.uses & NameUse::FirstName && range.size() == 2))
        return NameGuess{Place, likely};
    if (first.roles & WordRole::PlaceStart && range.size() <= 3 && (last.uses & (NameUse::City | NameUse::Region | NameUse::Country | NameUse::KnownPlace) || word(range.first) == u"Mount"))
        return NameGuess{Place, likely};
    if (first.roles & WordRole::OrganisationStart && !(last.uses & NameUse::Surname))
        return NameGuess{Organisation, fair};
    return {};
}

std::optional<NameGuess> NameClassifier::asPerson(TokenRange range) const
{
    if (range.size() == 1)
        return {};
    const NameWord &first = m_vocabulary.at(range.first);
    const NameWord &last = m_vocabulary.at(range.end - 1);
    qsizetype words = 0;
    for (qsizetype i = range.first; i < range.end; ++i) {
        const QStringView part = word(i);
        if (m_input.tokens[i].kind != TokenClass::Word && part != u"-")
            return {};
        if (part == u"of" || part == u"for" || part == u"&" || part == u"and" || part == u"the")
            return {};
        words += m_input.tokens[i].capital;
        if (m_input.tokens[i].allCapital && part.size() > 3 && !part.contains(u'.') && !m_input.tokens[range.first].allCapital)
            return {};
    }
    if (words > 5)
        return {};
    const bool initial = word(range.first).size() <= 4 && word(range.first).endsWith(u'.');
    if (first.uses & NameUse::FirstName || initial) {
        if (last.uses & NameUse::Surname || initial)
            return NameGuess{Person, sure};
        return NameGuess{Person, last.common || last.roles ? guess : likely};
    }
    if (last.uses & NameUse::Surname && !first.common && !first.roles)
        return NameGuess{Person, fair};
    if (words <= 4 && !first.common && !last.common && !first.roles && !last.roles)
        return NameGuess{Person, guess};
    return {};
}

/// "the Velm harbour", "the Ister dam": the small word behind tells what stands there.
bool NameClassifier::standsBeforePlaceNoun(TokenRange range) const
{
    const QStringView before = word(range.first - 1);
    const QStringView noun = word(range.end);
    const QStringView name = word(range.first);
    if (name.endsWith(u"ian") || name.endsWith(u"ese") || name.endsWith(u"ish")) // whose it is
        return false;
    if ((before != u"the" && before != u"The") || noun.size() < 3 || m_input.tokens[range.end].kind != TokenClass::Word || m_input.tokens[range.end].capital)
        return false;
    QString titled = noun.toString();
    titled[0] = titled[0].toUpper();
    return bool(wordRoles(titled) & WordRole::PlaceHead);
}

std::optional<NameGuess> NameClassifier::byNeighbours(TokenRange range) const
{
    const NameWord &only = m_vocabulary.at(range.first);
    const QStringView before = word(range.first - 1);
    const QStringView after = word(range.end);
    const bool personal = bool(only.uses & (NameUse::FirstName | NameUse::Surname));
    if (m_input.tokens[range.end - 1].allCapital && range.size() == 1) {
        const QStringView shown = word(range.first);
        if (shown.size() <= 6 && !only.common && !personal)
            return NameGuess{Organisation, shown.size() <= 2 ? guess : fair};
    }
    if (wordRoles(before) & WordRole::PlacePreposition && range.size() == 1 && !(only.uses & NameUse::FirstName))
        return NameGuess{Place, before == u"in" || before == u"near" ? fair : guess};
    if (range.size() == 1 && !personal && !only.common && (soundsLikePlace(word(range.first)) || standsBeforePlaceNoun(range)))
        return NameGuess{Place, guess};
    if (range.size() == 1 && wordRoles(after) & WordRole::Reporting)
        return NameGuess{Person, personal ? likely : guess};
    if (wordRoles(before) & WordRole::Reporting && personal)
        return NameGuess{Person, fair};
    if (only.uses & NameUse::City)
        return NameGuess{personal ? Person : Place, guess};
    if (personal)
        return NameGuess{Person, guess};
    return {};
}

std::optional<NameGuess> NameClassifier::classify(TokenRange range, bool afterTitle) const
{
    if (const auto listed = known(range); listed && (!afterTitle || range.size() > 1))
        return listed;
    if (const auto made = byWords(range); made && !(afterTitle && made->type != Organisation))
        return made;
    if (afterTitle)
        return NameGuess{Person, sure};
    if (const auto person = asPerson(range))
        return person;
    if (const auto near = byNeighbours(range))
        return near;
    const NameWord &first = m_vocabulary.at(range.first);
    const QStringView only = word(range.first);
    if (range.size() == 1 && !first.common && (only.endsWith(u"ian") || only.endsWith(u"ese") || only.endsWith(u"ians")))
        return NameGuess{Other, guess}; // who lives in a place that the list does not know
    if (range.size() == 1)
        return !first.common && first.inside > 0 && !first.roles ? std::optional(NameGuess{Organisation, 0.35f}) : std::nullopt;
    // Ordinary words with capitals name bodies more often than anything else.
    return NameGuess{Organisation, 0.4f};
}

} // namespace nutgraf
