// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/hashtable.h"
#include "core/language/texthash.h"

#include <array>
#include <optional>

namespace nutgraf {

/// Kinds of listed names, one bit each in NameMarks. The order is part of the model's format; new ones go to the end.
enum class NameKind : quint8 {
    Country, Nationality, City, Region, FirstName, Surname, University, Company, Common, Party, Media, Body, Agency, Ngo, Militia, Team,
    League, Institution, Person, Nature, Facility, Event, Product, Work, Group, Language, Other,
};
inline constexpr int nameKinds = int(NameKind::Other) + 1;

/// What a name may be: a set of NameKind, and whether longer names begin with it.
struct NameMarks {
    quint32 bits = 0;

    static constexpr quint32 longerBit = 1U << 31;
    [[nodiscard]] constexpr bool has(NameKind kind) const { return bits >> int(kind) & 1U; }
    [[nodiscard]] constexpr bool goesOn() const { return bits & longerBit; }
    /// The kinds alone.
    [[nodiscard]] constexpr quint32 kinds() const { return bits & ~longerBit; }
};

/// The list of names in the model: names as sequences of words by their hash.
class NameGazetteer {
public:
    NameGazetteer() = default;
    NameGazetteer(HashTable table, std::span<const quint32> palette)
        : m_table(table)
        , m_palette(palette)
    {
    }

    /// The hash of a sequence of words goes from word to word; it begins with 0.
    [[nodiscard]] static constexpr quint64 extended(quint64 hash, QStringView form) { return mixedHash(hash + 1, textHash(form)); }
    [[nodiscard]] NameMarks find(quint64 hash) const
    {
        const quint16 at = m_table.find(hash);
        return {at < m_palette.size() ? m_palette[at] : 0};
    }
    /// What is listed of a whole name, cut into words as any text. Cost: that of cutting it.
    [[nodiscard]] NameMarks findName(QStringView name) const;

private:
    HashTable m_table;
    std::span<const quint32> m_palette; ///< sets that occur; the first is the empty one
};

/// Kind of the names in a list by the name of its file ("party", "river"); nothing for a list that is not known.
[[nodiscard]] std::optional<NameKind> nameKindOf(QStringView list);

} // namespace nutgraf
