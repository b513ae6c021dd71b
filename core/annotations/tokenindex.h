// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QHash>
#include <QString>

#include <span>

namespace nutgraf {

/// A text as numbered words and signs: white space is left out and kinds of quotation marks and dashes are one, so that what an
/// editor or a content system normalises does not count as a change. Words that are equal have the same number in both texts of a
/// comparison, which share `Numbers`.
class TokenIndex {
public:
    using Numbers = QHash<QString, int>;

    TokenIndex(QStringView text, Numbers &numbers);

    [[nodiscard]] int size() const { return int(m_ids.size()); }
    [[nodiscard]] int id(int token) const { return m_ids[token]; }
    [[nodiscard]] std::span<const int> ids() const { return {m_ids.constData(), size_t(m_ids.size())}; }
    [[nodiscard]] bool isWord(int token) const { return m_words[token]; }
    [[nodiscard]] TextSpan span(int token) const { return m_spans[token]; }
    /// Words before the token; the difference of two is the words between them.
    [[nodiscard]] int wordsBefore(int token) const { return m_wordsBefore[token]; }
    /// The first token that ends behind the offset; size() where there is none.
    [[nodiscard]] int firstEndingAfter(qsizetype offset) const;
    /// One behind the last token that begins before the offset.
    [[nodiscard]] int endOfThoseBefore(qsizetype offset) const;
    /// Where the number stands, in order.
    [[nodiscard]] std::span<const int> places(int id) const;

private:
    QList<int> m_ids;
    QList<TextSpan> m_spans;
    QList<bool> m_words;
    QList<int> m_wordsBefore; ///< one more than tokens
    QList<int> m_placeStarts; ///< by number
    QList<int> m_places;
};

} // namespace nutgraf
