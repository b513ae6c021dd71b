// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <array>

namespace nutgraf {

/// The labels of a token in the BILOU scheme: outside, or beginning, inside, last or unit of a name of one of four types.
/// Numbers are part of the model's format.
namespace bilou {

enum Place { Begin, Inside, Last, Unit };
inline constexpr int types = 4; ///< person, organisation, place, other, in this order
inline constexpr int outside = 0;
inline constexpr int labels = 1 + types * 4;
/// Label scores are kept in rows of this many floats, so that the compiler can take four at once.
inline constexpr int stride = 20;

[[nodiscard]] constexpr int label(int type, Place place)
{
    return 1 + type * 4 + place;
}
[[nodiscard]] constexpr int typeOf(int label)
{
    return (label - 1) / 4;
}
[[nodiscard]] constexpr Place placeOf(int label)
{
    return Place((label - 1) % 4);
}
/// Whether a name may go on behind `label`.
[[nodiscard]] constexpr bool isOpen(int label)
{
    return label != outside && (placeOf(label) == Begin || placeOf(label) == Inside);
}
[[nodiscard]] constexpr bool mayOpen(int label)
{
    return label == outside || placeOf(label) == Begin || placeOf(label) == Unit;
}
/// Whether `next` may stand behind `before`.
[[nodiscard]] constexpr bool mayFollow(int before, int next)
{
    if (!isOpen(before))
        return mayOpen(next);
    return !mayOpen(next) && typeOf(before) == typeOf(next);
}

} // namespace bilou

/// A value for each label.
using LabelRow = std::array<float, bilou::stride>;

} // namespace nutgraf
