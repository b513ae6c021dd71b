// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/authornote.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

constexpr std::array trades{u"writer",      u"reporter",  u"editor",      u"author",   u"journalist", u"columnist", u"correspondent", u"contributor", u"freelance", u"freelancer", u"blogger",
                            u"novelist",    u"producer",  u"photographer", u"fellow",   u"writes",     u"covers",    u"covering",      u"reports",     u"edits",     u"publishes",  u"professor",
                            u"lecturer",    u"critic",    u"podcaster",   u"book",     u"books",      u"dietitian", u"physician",     u"intern"};
constexpr std::array verbs{u"is", u"was", u"has", u"writes", u"covers", u"reports", u"joined", u"lives", u"works", u"holds", u"edits", u"specializes", u"specialises"};

template<typename List>
bool holds(const List &list, QStringView word)
{
    return std::any_of(list.cbegin(), list.cend(), [word](QStringView entry) { return entry.compare(word, Qt::CaseInsensitive) == 0; });
}

using Words = QVarLengthArray<QStringView, 48>;

Words firstWords(QStringView line, qsizetype most)
{
    Words words;
    for (qsizetype i = 0; i < line.size() && words.size() < most;) {
        if (!line[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < line.size() && (line[i].isLetter() || line[i].isMark()))
            ++i;
        words.append(line.sliced(start, i - start));
    }
    return words;
}

} // namespace

bool isAuthorNote(QStringView line, QStringView names)
{
    constexpr qsizetype longest = 1600;
    if (line.size() > longest)
        return false;
    const Words words = firstWords(line, 40);
    // The subject is a name of at most four words, the predicate comes at once.
    qsizetype verb = 0;
    while (verb < words.size() && verb < 6 && !holds(verbs, words[verb]))
        ++verb;
    if (verb == 0 || verb > 5 || verb >= words.size() || !words[0].front().isUpper())
        return false;
    const bool byName = !names.isEmpty() && names.contains(words[0]) && words[0].size() > 2;
    const bool anyName = names.isEmpty() && verb >= 2 && std::all_of(words.cbegin(), words.cbegin() + verb, [](QStringView word) { return word.front().isUpper(); });
    if (!byName && !anyName)
        return false;
    return std::any_of(words.cbegin() + verb, words.cend(), [](QStringView word) { return holds(trades, word); });
}

} // namespace nutgraf
