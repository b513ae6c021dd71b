// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QStringView>

#include <compare>

namespace nutgraf {

/// Half-open range [start, end), counted in UTF-16 code units of one article's plain text.
struct TextSpan {
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const noexcept { return end - start; }
    [[nodiscard]] constexpr bool isEmpty() const noexcept { return end <= start; }
    [[nodiscard]] constexpr bool overlaps(TextSpan other) const noexcept { return start < other.end && other.start < end; }
    [[nodiscard]] constexpr bool contains(TextSpan other) const noexcept { return start <= other.start && other.end <= end; }
    [[nodiscard]] constexpr bool contains(qsizetype offset) const noexcept { return start <= offset && offset < end; }
    [[nodiscard]] constexpr TextSpan shifted(qsizetype by) const noexcept { return {start + by, end + by}; }
    /// The part of `text` it covers; `text` must be the text it counts in.
    [[nodiscard]] QStringView of(QStringView text) const { return text.sliced(start, end - start); }

    friend constexpr auto operator<=>(TextSpan, TextSpan) noexcept = default;
};

} // namespace nutgraf

Q_DECLARE_METATYPE(nutgraf::TextSpan)
Q_DECLARE_TYPEINFO(nutgraf::TextSpan, Q_PRIMITIVE_TYPE);
