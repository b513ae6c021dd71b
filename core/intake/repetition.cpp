// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/repetition.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace nutgraf {

namespace {

// Where each word triple was said first: open addressing, one slot a triple.
class FirstSaid {
public:
    explicit FirstSaid(size_t triples)
        : m_slots(std::bit_ceil(triples * 2 + 16), Slot{0, -1})
    {
    }

    /// The block that said it first; remembers `block` where none did.
    qsizetype firstOf(quint64 triple, qsizetype block)
    {
        const size_t mask = m_slots.size() - 1;
        size_t at = triple & mask;
        while (m_slots[at].block >= 0 && m_slots[at].triple != triple)
            at = (at + 1) & mask;
        if (m_slots[at].block < 0)
            m_slots[at] = {triple, block};
        return m_slots[at].block;
    }

private:
    struct Slot {
        quint64 triple;
        qsizetype block;
    };
    std::vector<Slot> m_slots;
};

quint64 mixed(quint64 value)
{
    value ^= value >> 31;
    value *= 0x9E3779B97F4A7C15u;
    return value ^ (value >> 29);
}

char16_t foldedUnit(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
    return c.toLower().unicode();
}

// Hashes of the words; signs do not count.
void readWords(QStringView text, std::vector<quint64> &out)
{
    out.clear();
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        quint64 hash = 0xCBF29CE484222325u;
        for (; i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark()); ++i)
            hash = (hash ^ foldedUnit(text[i])) * 0x100000001B3u;
        out.push_back(hash);
    }
}

constexpr size_t fewestWords = 6;

// Only what is read as running text can be said again; a headline that opens the first sentence is none.
bool counts(BlockKind kind)
{
    return kind == BlockKind::Standfirst || kind == BlockKind::Paragraph || kind == BlockKind::BlockQuote || kind == BlockKind::ListItem || kind == BlockKind::Caption;
}

} // namespace

void markRepetitions(QStringView text, QList<Block> &blocks)
{
    FirstSaid said(static_cast<size_t>(text.size()) / 4);
    std::vector<quint64> words;
    std::vector<int> shared(static_cast<size_t>(blocks.size()), 0);
    std::vector<qsizetype> touched;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        Block &block = blocks[i];
        if (!counts(block.kind))
            continue;
        readWords(block.span.of(text), words);
        if (words.size() < fewestWords)
            continue;
        touched.clear();
        const size_t triples = words.size() - 2;
        for (size_t w = 0; w < triples; ++w) {
            const quint64 triple = mixed(words[w] + mixed(words[w + 1] + mixed(words[w + 2])));
            const qsizetype first = said.firstOf(triple, i);
            if (first == i)
                continue;
            if (shared[static_cast<size_t>(first)]++ == 0)
                touched.push_back(first);
        }
        qsizetype best = -1;
        for (const qsizetype other : touched) {
            if (best < 0 || shared[static_cast<size_t>(other)] > shared[static_cast<size_t>(best)])
                best = other;
        }
        // Three triples in four: one changed word costs three triples, an added word two.
        if (best >= 0 && static_cast<size_t>(shared[static_cast<size_t>(best)]) * 4 >= triples * 3)
            block.repeats = best;
        for (const qsizetype other : touched)
            shared[static_cast<size_t>(other)] = 0;
    }
}

} // namespace nutgraf
