// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/speakers.h"

#include "core/language/namewords.h"

#include <algorithm>

namespace nutgraf {

namespace {

/// The last word of a phrase, whatever kind of space stands before it.
QStringView lastWord(QStringView phrase)
{
    qsizetype start = phrase.size();
    while (start > 0 && !phrase[start - 1].isSpace())
        --start;
    return phrase.sliced(start);
}

class Speakers {
public:
    Speakers(const FinderInput &input, const QList<Mention> &mentions, const QList<EntityReference> &references)
        : m_input(input)
        , m_mentions(mentions)
        , m_references(references)
    {
    }

    int of(TextSpan speaker) const
    {
        const int named = namedIn(speaker);
        if (named >= 0)
            return named;
        const int meant = meantBy(speaker);
        return meant >= 0 ? meant : namedBehind(speaker);
    }

private:
    /// Index of the first mention that ends behind `offset`.
    qsizetype firstBehind(qsizetype offset) const
    {
        return std::ranges::upper_bound(m_mentions, offset, {}, [](const Mention &mention) { return mention.span.end; }) - m_mentions.cbegin();
    }

    /// Whom the words "she", "the ministry" mean, when they are all of the speaker's words.
    int meantBy(TextSpan speaker) const
    {
        const auto at = std::ranges::lower_bound(m_references, speaker.start, {}, [](const EntityReference &reference) { return reference.span.start; });
        return at != m_references.cend() && at->span.start == speaker.start && at->span.end >= speaker.end ? at->entity : -1;
    }

    /// "the team’s coach, Ann Fox," said: the person whom the words behind a role name.
    int namedBehind(TextSpan speaker) const
    {
        const QStringView words = speaker.of(m_input.text);
        if (!(wordRoles(lastWord(words)) & WordRole::PersonNoun) || lastWord(words) == words)
            return -1;
        const qsizetype i = firstBehind(speaker.end);
        if (i == m_mentions.size() || m_mentions[i].type != EntityType::Person || m_mentions[i].span.start != speaker.end + 2)
            return -1;
        const QStringView behind = m_input.text.sliced(m_mentions[i].span.end);
        const bool ends = behind.isEmpty() || behind[0] == u',' || behind[0] == u'.' || behind[0] == u':';
        return ends && m_input.text[speaker.end] == u',' && m_input.text[speaker.end + 1].isSpace() ? m_mentions[i].entity : -1;
    }

    /// A person named in the phrase; else the body or place that the phrase, or its part before a comma, ends with. "Fox's lawyer" is not Fox.
    int namedIn(TextSpan speaker) const
    {
        int person = -1;
        int other = -1;
        for (qsizetype i = firstBehind(speaker.start); i < m_mentions.size() && m_mentions[i].span.start < speaker.end; ++i) {
            const Mention &mention = m_mentions[i];
            const QStringView rest = TextSpan{std::min(mention.span.end, speaker.end), speaker.end}.of(m_input.text);
            if (rest.startsWith(u"’s") || rest.startsWith(u"'s"))
                continue;
            if (mention.span.start > speaker.start && isBehindPreposition(TextSpan{speaker.start, mention.span.start}.of(m_input.text)))
                continue; // "a family from Osterfjord", "a lawyer for Fox"
            if (mention.type == EntityType::Person && person < 0)
                person = mention.entity;
            else if (mention.type != EntityType::Other && (rest.trimmed().isEmpty() || (other < 0 && rest.startsWith(u','))))
                other = mention.entity;
        }
        return person >= 0 ? person : other;
    }

    /// Whether the words before a name end with "from", "in the old town of": it only says which one is meant.
    static bool isBehindPreposition(QStringView before)
    {
        before = before.trimmed();
        if (lastWord(before) == u"the")
            before = before.chopped(3).trimmed();
        const QStringView last = lastWord(before);
        for (QStringView word : {u"from", u"in", u"at", u"for", u"of", u"near", u"with"}) {
            if (last == word)
                return true;
        }
        return false;
    }

    const FinderInput &m_input;
    const QList<Mention> &m_mentions;
    const QList<EntityReference> &m_references;
};

} // namespace

void nameSpeakers(const FinderInput &input, const QList<Mention> &mentions, const QList<EntityReference> &references, QList<Quote> &quotes)
{
    const Speakers speakers(input, mentions, references);
    qsizetype block = -1;
    int latest = -1;
    for (Quote &quote : quotes) {
        const qsizetype here = input.structure.blockAt(quote.spans.constFirst().start);
        if (here != block)
            latest = -1;
        block = here;
        quote.entity = quote.speaker.isEmpty() ? latest : speakers.of(quote.speaker.constFirst());
        latest = quote.entity;
    }
}

} // namespace nutgraf
