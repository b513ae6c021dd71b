// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QList>
#include <QStringView>

namespace nutgraf {

/// Converts between UTF-16 offsets (what QString counts) and Unicode code points, at the border of a format.
/// Built in one pass; a conversion is a binary search over the characters outside the BMP only, so it costs
/// nothing in ordinary text. An offset inside a surrogate pair counts as the start of the pair.
class CodePointOffsets {
public:
    explicit CodePointOffsets(QStringView text);
    [[nodiscard]] qsizetype toCodePoint(qsizetype utf16) const;
    /// `codePoint` beyond the end gives the length of the text.
    [[nodiscard]] qsizetype toUtf16(qsizetype codePoint) const;
    [[nodiscard]] TextSpan toCodePoints(TextSpan utf16) const { return {toCodePoint(utf16.start), toCodePoint(utf16.end)}; }
    [[nodiscard]] TextSpan toUtf16(TextSpan codePoints) const { return {toUtf16(codePoints.start), toUtf16(codePoints.end)}; }
    /// How many code points the whole text has.
    [[nodiscard]] qsizetype length() const { return m_length - m_astral.size(); }

private:
    QList<qsizetype> m_astral; ///< UTF-16 offsets of the high surrogates of whole pairs, ascending
    qsizetype m_length = 0;
};

} // namespace nutgraf
