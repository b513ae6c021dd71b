// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/offsets.h"

#include <algorithm>

namespace nutgraf {

CodePointOffsets::CodePointOffsets(QStringView text)
    : m_length(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_astral.append(i++);
    }
}

qsizetype CodePointOffsets::toCodePoint(qsizetype utf16) const
{
    utf16 = std::clamp(utf16, qsizetype{0}, m_length);
    const auto after = std::lower_bound(m_astral.cbegin(), m_astral.cend(), utf16);
    // In the middle of a pair that pair is counted too, which gives the code point it is.
    return utf16 - (after - m_astral.cbegin());
}

qsizetype CodePointOffsets::toUtf16(qsizetype codePoint) const
{
    codePoint = std::clamp(codePoint, qsizetype{0}, length());
    // The k-th pair begins at code point m_astral[k] - k; every pair that begins before adds one unit.
    qsizetype low = 0;
    qsizetype high = m_astral.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_astral[middle] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + low;
}

} // namespace nutgraf
