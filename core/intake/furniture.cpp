// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/furniture.h"

#include "core/intake/furniturephrases.h"

#include <QHash>
#include <QStringTokenizer>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

using Words = QVarLengthArray<QStringView, 32>;

// A phrase as the run of its words inside one shared list.
struct Phrase {
    const PhraseList *list;
    qsizetype first;
    qsizetype count;
};

// All phrases by their first word; filled once.
class PhraseIndex {
public:
    PhraseIndex()
    {
        for (const PhraseList &list : furniturePhrases()) {
            for (const QStringView phrase : QStringView(list.phrases).tokenize(u'|'))
                add(list, phrase);
        }
    }

    [[nodiscard]] const QList<Phrase> *startingWith(QStringView word) const
    {
        const auto it = m_byFirstWord.constFind(word);
        return it == m_byFirstWord.cend() ? nullptr : &*it;
    }
    [[nodiscard]] QStringView wordAt(qsizetype i) const { return m_words[i]; }

private:
    void add(const PhraseList &list, QStringView phrase)
    {
        Phrase entry{&list, m_words.size(), 0};
        for (const QStringView word : phrase.tokenize(u' '))
            m_words.append(word);
        entry.count = m_words.size() - entry.first;
        m_byFirstWord[m_words[entry.first]].append(entry);
    }

    QHash<QStringView, QList<Phrase>> m_byFirstWord;
    QList<QStringView> m_words;
};

const PhraseIndex &phraseIndex()
{
    static const PhraseIndex index;
    return index;
}

// Longer lines are paragraphs, whatever they say.
constexpr int longestFurniture = 120;

// Lower-case words of the line; numbers count only where they open it, so that "Comments (40)" is "comments".
Words foldedWords(QStringView line, QString &folded)
{
    folded = line.toString().toLower();
    Words words;
    for (qsizetype i = 0; i < folded.size();) {
        if (!folded.at(i).isLetterOrNumber()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < folded.size() && (folded.at(i).isLetterOrNumber() || folded.at(i).isMark()))
            ++i;
        const QStringView word = QStringView(folded).sliced(start, i - start);
        if (!word.front().isDigit() || words.isEmpty())
            words.append(word);
    }
    return words;
}

bool applies(const Phrase &phrase, qsizetype at, const Words &words, const LineFeatures &features)
{
    const PhraseList &list = *phrase.list;
    if (features.words > list.maximumWords)
        return false;
    const bool label = lineShape(features) == LineShape::Label;
    switch (list.place) {
    case PhrasePlace::Whole:
        // "Close!" and "See more?" are buttons with any sign after them; “Close.” is what somebody said.
        return at == 0 && phrase.count == words.size() && !(features.quoted && features.endsSentence);
    case PhrasePlace::Start:
        return at == 0 && label && !features.quoted;
    case PhrasePlace::StartAlways:
        return at == 0 && !features.quoted;
    case PhrasePlace::Anywhere:
        return !features.quoted;
    }
    return false;
}

// "Related" opens a teaser only where a sign or a capital sets it off: "Related: …", "Read more Floods …".
bool isSetOff(const Phrase &phrase, QStringView line, const Words &words, const QString &folded)
{
    if (phrase.list->reason != RemovalReason::Related || phrase.list->place == PhrasePlace::Whole || phrase.count >= words.size())
        return true;
    const QStringView last = words[phrase.count - 1];
    const qsizetype end = last.data() + last.size() - folded.data();
    for (qsizetype i = end; i < line.size() && i < end + 3; ++i) {
        const QChar c = line[i];
        if (c == u':' || c == u'|' || c == u'>' || c == u'»' || c == u'→')
            return true;
    }
    return phrase.list->closes || (phrase.list->place == PhrasePlace::StartAlways && phrase.count >= 3);
}

std::optional<Furniture> byPhrase(QStringView line, const LineFeatures &features)
{
    QString folded;
    const Words words = foldedWords(line, folded);
    const PhraseIndex &index = phraseIndex();
    std::optional<Furniture> found;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QList<Phrase> *phrases = index.startingWith(words[at]);
        if (!phrases)
            continue;
        for (const Phrase &phrase : *phrases) {
            if (phrase.count > words.size() - at || !applies(phrase, at, words, features))
                continue;
            qsizetype same = 1;
            while (same < phrase.count && index.wordAt(phrase.first + same) == words[at + same])
                ++same;
            if (same != phrase.count || !isSetOff(phrase, line, words, folded))
                continue;
            // "Please support us by disabling your ad blocker" asks for consent first of all.
            if (!found || phrase.list->reason == RemovalReason::Consent)
                found = Furniture{phrase.list->reason, phrase.list->closes};
            if (found->reason != RemovalReason::Newsletter)
                return found;
        }
    }
    return found;
}

bool isSign(QStringView line)
{
    return std::none_of(line.cbegin(), line.cend(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

// "3h ago", "5 min read", "12 comments", "26m 20s ago": counters and clocks.
bool isCounter(QStringView line, const LineFeatures &features)
{
    if (features.words > 7 || features.numbers == 0 || features.endsSentence)
        return false;
    const QString folded = line.toString().toLower();
    for (const QStringView end : {u"ago", u"read", u"comments", u"comment", u"shares", u"views", u"likes", u"followers", u"hrs", u"mins"}) {
        if (folded.endsWith(end) && (folded.size() == end.size() || !folded.at(folded.size() - end.size() - 1).isLetter()))
            return true;
    }
    return folded.startsWith(u"il y a ") || (folded.startsWith(u"vor ") && features.words <= 4) || (folded.startsWith(u"hace ") && features.words <= 4);
}

// "— Jane Roe (@janeroe) December 17, 2023": who said it on a network, and when.
bool isPostSignature(QStringView line)
{
    return (line.front() == u'—' || line.front() == u'-') && line.contains(u"(@") && line.size() < 120;
}

} // namespace

std::optional<Furniture> furnitureOf(QStringView line, const LineFeatures &features)
{
    if (line.isEmpty() || features.words > longestFurniture)
        return std::nullopt;
    if (line.front() == u'©' || line.startsWith(u"(c) ", Qt::CaseInsensitive))
        return Furniture{RemovalReason::Copyright, true};
    if (isSign(line))
        return features.numbers > 0 ? std::nullopt : std::optional(Furniture{RemovalReason::Other, false});
    if (isCounter(line, features) || isPostSignature(line))
        return Furniture{RemovalReason::Metadata, false};
    return byPhrase(line, features);
}

} // namespace nutgraf
