// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/tokens.h"

#include <QStringView>

namespace nutgraf {

/// A quotation mark as read: how many characters it takes and whether it opens or closes. Marks that only look like one are
/// Punctuation (apostrophe) or Symbol (inch, foot, minute).
struct QuoteMark {
    qsizetype length = 1;
    TokenClass kind = TokenClass::Punctuation;
};

/// Decides quotation marks in the order of the text: by their shape, their neighbours and what is open. All is closed at a line's end.
class QuoteMarks {
public:
    /// Reads the mark at `at`, which is no part of a word.
    [[nodiscard]] QuoteMark read(QStringView text, qsizetype at);
    void newLine() { *this = {}; }

private:
    [[nodiscard]] QuoteMark readDouble(QStringView text, qsizetype at, qsizetype length);
    [[nodiscard]] QuoteMark readSingle(QStringView text, qsizetype at);
    [[nodiscard]] QuoteMark readAngle(QStringView text, qsizetype at);

    bool m_double = false; ///< an opening straight (or Swedish) double mark waits for its partner
    bool m_single = false;
    bool m_low = false; ///< „ is open, so that “ closes
    bool m_angle = false; ///< « is open
    bool m_reversed = false; ///< » is open, as in »word«
};

} // namespace nutgraf
