// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>

namespace nutgraf {

/// A word as models know it: straight apostrophes, no soft hyphens or other characters without width, at most 48 units (what
/// is longer is cut).
class WordForm {
public:
    static constexpr int capacity = 48;

    explicit WordForm(QStringView word);
    [[nodiscard]] QStringView text() const { return {m_units.data(), m_size}; }
    /// Every letter small, every digit 0.
    [[nodiscard]] WordForm lowered() const;
    /// Only the first letter as it is, the others small.
    [[nodiscard]] WordForm titled() const;
    /// What kinds of characters stand in it: X capital, x small, 0 digit, others as they are; runs of a kind count once.
    [[nodiscard]] WordForm shape() const;

private:
    WordForm() = default;
    void append(char16_t unit)
    {
        if (m_size < capacity)
            m_units[size_t(m_size++)] = unit;
    }

    std::array<char16_t, capacity> m_units{};
    int m_size = 0;
};

} // namespace nutgraf
