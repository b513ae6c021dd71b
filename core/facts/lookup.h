// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <bit>
#include <string_view>

namespace nutgraf::grammar {

constexpr quint32 hashOf(std::u16string_view word)
{
    quint32 hash = 2166136261U; // FNV-1a
    for (const char16_t c : word)
        hash = (hash ^ c) * 16777619U;
    return hash ^ (hash >> 15);
}

/// A word list hashed by the compiler: nothing to load or build at run time, one probe or two per question.
/// `Entry` has a member `word`; the same word twice does not compile.
template<typename Entry, std::size_t N>
class Lookup {
public:
    consteval explicit Lookup(const std::array<Entry, N> &entries)
        : m_entries(entries)
    {
        for (std::size_t i = 0; i < N; ++i) {
            std::size_t slot = hashOf(entries[i].word) & (slots - 1);
            for (; m_slots[slot] != 0; slot = (slot + 1) & (slots - 1)) {
                if (entries[m_slots[slot] - 1].word == entries[i].word)
                    throw "the same word twice";
            }
            m_slots[slot] = static_cast<quint16>(i + 1);
        }
    }

    [[nodiscard]] const Entry *find(QStringView word) const
    {
        const std::u16string_view key(word.utf16(), static_cast<std::size_t>(word.size()));
        for (std::size_t slot = hashOf(key) & (slots - 1); m_slots[slot] != 0; slot = (slot + 1) & (slots - 1)) {
            const Entry &entry = m_entries[m_slots[slot] - 1];
            if (entry.word == key)
                return &entry;
        }
        return nullptr;
    }

private:
    static constexpr std::size_t slots = std::bit_ceil(N * 3);
    std::array<Entry, N> m_entries;
    std::array<quint16, slots> m_slots{};
};

/// The form of a word that lists are asked for: lower case, without full stops, soft hyphens and characters of no width, with a
/// straight apostrophe. On the stack; a word of over 40 characters is in no list and folds to nothing.
class FoldedWord {
public:
    FoldedWord() = default;
    explicit FoldedWord(QStringView word) { append(word); }
    void append(QStringView word);
    void append(char16_t c);
    void truncate(qsizetype size) { m_size = size; }
    [[nodiscard]] QStringView view() const { return {m_buffer.data(), m_tooLong ? 0 : m_size}; }

private:
    std::array<char16_t, 40> m_buffer{};
    qsizetype m_size = 0;
    bool m_tooLong = false;
};

/// Takes no room on the page and may stand inside a word: soft hyphen, zero-width characters.
[[nodiscard]] constexpr bool isInvisible(char16_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

} // namespace nutgraf::grammar
