// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QFont>
#include <QHash>
#include <QList>

#include <array>

namespace nutgraf {

/// Breaks headlines into lines by the advances of single characters. Much cheaper than a layout, so that a list of thousands knows
/// the height of every row; rows and painting ask the same, so they agree. Kerning is left out: a line is at most a little short.
class HeadlineWrap {
public:
    HeadlineWrap() = default;
    explicit HeadlineWrap(const QFont &font);

    [[nodiscard]] const QFont &font() const { return m_font; }
    /// The lines of `text` in `width` pixels, at most `maximum`: what does not fit stands in the last one. At least one line.
    [[nodiscard]] QList<TextSpan> lines(QStringView text, qreal width, int maximum) const;

private:
    [[nodiscard]] qreal advance(QStringView text, qsizetype at, qsizetype length) const;
    QFont m_font;
    std::array<float, 256> m_latin{};
    mutable QHash<char32_t, float> m_others;
};

} // namespace nutgraf
