// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"
#include "core/base/cancel.h"
#include "core/language/syntaxoftext.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QDateTime>
#include <QStringView>

namespace nutgraf {

/// What every finder gets: a view on the text and its one tokenisation. Nothing here is owned; a finder keeps none of it.
struct FinderInput {
    QStringView text;
    const QList<Token> &tokens;
    const QList<Sentence> &sentences;
    const Structure &structure;
    QDateTime published;
    bool publishedHasTime = false;
    const Cancelled *cancelled = nullptr; ///< whom StopCheck asks; may be nobody
    SyntaxOfText *syntax = nullptr; ///< tags, heads and relations of the sentences one asks for; may be nobody

    [[nodiscard]] QStringView word(qsizetype token) const { return tokens[token].span.of(text); }
};

/// Asks the caller of a finder whether to stop, once in a stretch of some 10,000 tokens.
class StopCheck {
public:
    explicit StopCheck(const FinderInput &input)
        : m_cancelled(input.cancelled)
    {
    }

    /// Whether to stop before `token`; tokens come in rising order.
    [[nodiscard]] bool before(qsizetype token)
    {
        if (m_cancelled == nullptr || token < m_next)
            return false;
        m_next = token + stretch;
        return isCancelled(*m_cancelled);
    }

private:
    static constexpr qsizetype stretch = 10'000;
    const Cancelled *m_cancelled;
    qsizetype m_next = stretch;
};

} // namespace nutgraf
