// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimwords.h"

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

struct Participle {
    std::u16string_view participle;
    std::u16string_view past;
};

/// Participles that are not also the past form.
constexpr auto participles = std::to_array<Participle>({
    {u"beaten", u"beat"}, {u"begun", u"began"}, {u"bitten", u"bit"}, {u"broken", u"broke"}, {u"chosen", u"chose"}, {u"drawn", u"drew"}, {u"driven", u"drove"},
    {u"eaten", u"ate"}, {u"flown", u"flew"}, {u"forgotten", u"forgot"}, {u"frozen", u"froze"}, {u"given", u"gave"}, {u"grown", u"grew"}, {u"hidden", u"hid"},
    {u"known", u"knew"}, {u"overseen", u"oversaw"}, {u"overtaken", u"overtook"}, {u"overthrown", u"overthrew"}, {u"ridden", u"rode"}, {u"run", u"ran"},
    {u"seen", u"saw"}, {u"shaken", u"shook"}, {u"shown", u"showed"}, {u"spoken", u"spoke"}, {u"stolen", u"stole"}, {u"sung", u"sang"}, {u"sunk", u"sank"},
    {u"taken", u"took"}, {u"thrown", u"threw"}, {u"torn", u"tore"}, {u"undertaken", u"undertook"}, {u"withdrawn", u"withdrew"}, {u"worn", u"wore"},
    {u"written", u"wrote"},
});
static_assert(std::ranges::is_sorted(participles, {}, &Participle::participle));

QString pastOf(const QString &word)
{
    const std::u16string_view key(reinterpret_cast<const char16_t *>(word.utf16()), std::size_t(word.size()));
    const auto found = std::ranges::lower_bound(participles, key, {}, &Participle::participle);
    if (found == participles.end() || found->participle != key)
        return word;
    return QString::fromUtf16(found->past.data(), qsizetype(found->past.size()));
}

/// Nothing for a span that lies in another text.
QString oneLine(TextSpan span, QStringView text)
{
    return span.isEmpty() || span.start < 0 || span.end > text.size() ? QString() : span.of(text).toString().simplified();
}

/// The name of whom the pronoun means; null for none.
QString nameMeant(TextSpan span, const Facts &facts)
{
    const auto first = std::ranges::lower_bound(facts.references, span.start, {}, [](const EntityReference &reference) { return reference.span.start; });
    if (first == facts.references.cend() || first->span != span || first->form != ReferenceForm::Pronoun)
        return {};
    return first->entity >= 0 && first->entity < facts.entities.size() ? facts.entities[first->entity].name : QString();
}

/// "The bridge", moved away from the beginning of its sentence.
QString inside(QString phrase)
{
    for (QStringView opener : {u"The ", u"A ", u"An ", u"Its ", u"His ", u"Her ", u"Their ", u"Some ", u"Two ", u"Three ", u"This ", u"These "}) {
        if (phrase.startsWith(opener))
            phrase[0] = phrase[0].toLower();
    }
    return phrase;
}

} // namespace

ClaimWords wordsOf(const Claim &claim, const Facts &facts, QStringView text)
{
    ClaimWords words{oneLine(claim.subject, text), oneLine(claim.predicate, text), oneLine(claim.object, text)};
    if (const QString name = nameMeant(claim.subject, facts); !name.isEmpty())
        words.subject = name;
    if (!claim.object.isEmpty() && claim.object.start < claim.predicate.start) {
        words.object = inside(words.object);
        words.predicate = pastOf(words.predicate);
    }
    return words;
}

} // namespace nutgraf
