// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/tokenindex.h"

#include <algorithm>

namespace nutgraf {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// One sign for all that mean the same.
QChar folded(QChar c)
{
    switch (c.unicode()) {
    case u'\u2018':
    case u'\u2019':
    case u'\u201a':
    case u'\u201b':
    case u'\u2032':
    case u'`':
    case u'\u00b4':
        return u'\'';
    case u'\u201c':
    case u'\u201d':
    case u'\u201e':
    case u'\u00ab':
    case u'\u00bb':
    case u'\u2033':
        return u'"';
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2212':
        return u'-';
    default:
        return c;
    }
}

} // namespace

TokenIndex::TokenIndex(QStringView text, Numbers &numbers)
{
    m_wordsBefore.append(0);
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        const bool word = isWordCharacter(text[at]);
        while (word && end < text.size() && isWordCharacter(text[end]))
            ++end;
        const QString key = word ? text.sliced(at, end - at).toString() : QString(folded(text[at]));
        const auto number = numbers.constFind(key);
        m_ids.append(number != numbers.cend() ? *number : *numbers.insert(key, int(numbers.size())));
        m_spans.append({at, end});
        m_words.append(word);
        m_wordsBefore.append(m_wordsBefore.last() + (word ? 1 : 0));
        at = end;
    }
    const int highest = m_ids.isEmpty() ? -1 : *std::ranges::max_element(std::as_const(m_ids));
    m_placeStarts.resize(highest + 2);
    for (const int id : std::as_const(m_ids))
        ++m_placeStarts[id + 1];
    for (int id = 0; id <= highest; ++id)
        m_placeStarts[id + 1] += m_placeStarts[id];
    m_places.resize(m_ids.size());
    QList<int> next = m_placeStarts;
    for (int token = 0; token < size(); ++token)
        m_places[next[m_ids[token]]++] = token;
}

int TokenIndex::firstEndingAfter(qsizetype offset) const
{
    return int(std::ranges::upper_bound(m_spans, offset, {}, &TextSpan::end) - m_spans.cbegin());
}

int TokenIndex::endOfThoseBefore(qsizetype offset) const
{
    return int(std::ranges::lower_bound(m_spans, offset, {}, &TextSpan::start) - m_spans.cbegin());
}

std::span<const int> TokenIndex::places(int id) const
{
    if (id < 0 || id + 1 >= m_placeStarts.size())
        return {};
    return {m_places.constData() + m_placeStarts[id], size_t(m_placeStarts[id + 1] - m_placeStarts[id])};
}

} // namespace nutgraf
