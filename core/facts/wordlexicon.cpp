// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/wordlexicon.h"

#include "core/facts/functionwords.h"
#include "core/facts/limitwords.h"
#include "core/facts/lookup.h"
#include "core/facts/numberwords.h"
#include "core/facts/tensewords.h"
#include "core/facts/timewords.h"

namespace nutgraf::grammar {

namespace {

/// The rows of all parts, one behind the other.
template<std::size_t... N>
constexpr auto joined(const std::array<WordEntry, N> &...parts)
{
    std::array<WordEntry, (N + ...)> all{};
    std::size_t next = 0;
    const auto append = [&](const auto &part) {
        for (const WordEntry &entry : part)
            all[next++] = entry;
    };
    (append(parts), ...);
    return all;
}

constexpr Lookup table(joined(functionWords, limitWords, numberWords, tenseWords, timeWords));

constexpr char16_t foldedChar(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
    if (c == 0x2019)
        return u'\'';
    return QChar::toLower(c);
}

} // namespace

void FoldedWord::append(char16_t c)
{
    if (m_size < static_cast<qsizetype>(m_buffer.size()))
        m_buffer[static_cast<std::size_t>(m_size++)] = c;
    else
        m_tooLong = true;
}

void FoldedWord::append(QStringView word)
{
    for (const QChar c : word) {
        if (c != u'.' && !isInvisible(c.unicode()))
            append(foldedChar(c.unicode()));
    }
}

const WordEntry *findWord(QStringView folded)
{
    return folded.isEmpty() ? nullptr : table.find(folded);
}

} // namespace nutgraf::grammar
