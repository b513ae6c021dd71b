// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/tagscheme.h"

namespace nutgraf {

namespace {

/// Prefix and type; the prefix is 0 for a type alone, 'O' for no name.
struct Parts {
    char prefix = 'O';
    QByteArrayView type;
};

Parts partsOf(QByteArrayView tag)
{
    if (tag.isEmpty() || tag == "O" || tag == "_" || tag == "-" || tag == "*")
        return {};
    if (tag.size() > 2 && tag[1] == '-' && QByteArrayView("BIESLU").contains(tag[0]))
        return {tag[0], tag.sliced(2)};
    return {0, tag};
}

bool begins(char prefix)
{
    return prefix == 'B' || prefix == 'S' || prefix == 'U';
}

bool ends(char prefix)
{
    return prefix == 'E' || prefix == 'L' || prefix == 'S' || prefix == 'U';
}

} // namespace

bool looksLikeTag(QByteArrayView tag)
{
    return tag == "O" || tag == "_" || (tag.size() > 2 && tag[1] == '-' && QByteArrayView("BIESLU").contains(tag[0]));
}

void SchemeGuess::add(const QList<QByteArrayView> &tags)
{
    Parts before;
    for (const QByteArrayView tag : tags) {
        const Parts parts = partsOf(tag);
        m_bioes |= parts.prefix == 'S' || parts.prefix == 'E';
        m_bilou |= parts.prefix == 'U' || parts.prefix == 'L';
        m_bare |= parts.prefix == 0;
        const bool touches = before.prefix != 'O' && before.type == parts.type;
        m_iob1 |= parts.prefix == 'I' && !touches;
        m_needlessB |= parts.prefix == 'B' && !touches;
        before = parts;
    }
}

TagScheme SchemeGuess::scheme() const
{
    if (m_bilou)
        return TagScheme::Bilou;
    if (m_bioes)
        return TagScheme::Bioes;
    if (m_bare)
        return TagScheme::Io;
    return m_iob1 ? TagScheme::Iob1 : TagScheme::Iob2;
}

QList<TaggedRange> rangesOf(const QList<QByteArrayView> &tags)
{
    QList<TaggedRange> ranges;
    bool open = false;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const Parts parts = partsOf(tags[i]);
        if (parts.prefix == 'O') {
            open = false;
            continue;
        }
        if (open && !begins(parts.prefix) && parts.type == ranges.last().type)
            ranges.last().end = i + 1;
        else
            ranges.append({i, i + 1, parts.type.toByteArray()});
        open = !ends(parts.prefix);
    }
    return ranges;
}

QList<QByteArray> tagsOf(const QList<TaggedRange> &ranges, qsizetype size, TagScheme scheme)
{
    QList<QByteArray> tags(size, QByteArrayLiteral("O"));
    const bool closing = scheme == TagScheme::Bioes || scheme == TagScheme::Bilou;
    const TaggedRange *before = nullptr;
    for (const TaggedRange &range : ranges) {
        const bool touches = before && before->end == range.first && before->type == range.type;
        for (qsizetype i = range.first; i < range.end; ++i) {
            const bool first = i == range.first;
            const bool last = i == range.end - 1;
            char prefix = first && (scheme != TagScheme::Iob1 || touches) ? 'B' : 'I';
            if (closing && last)
                prefix = first ? (scheme == TagScheme::Bioes ? 'S' : 'U') : (scheme == TagScheme::Bioes ? 'E' : 'L');
            tags[i] = scheme == TagScheme::Io ? range.type : prefix + ('-' + range.type);
        }
        before = &range;
    }
    return tags;
}

} // namespace nutgraf
