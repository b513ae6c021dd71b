// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/conll/conllfile.h"
#include "core/text/textspan.h"

#include <QString>

#include <expected>

namespace nutgraf {

/// A line of a file that cannot be, and why.
struct ConllProblem {
    qsizetype line = 0; ///< 1-based, within the document's bytes
    QString message;
};

/// Puts the text of the tokens together in `text`: that of the "# text" comments where tokens fit them, else with single spaces, a line a
/// sentence. Gives the span of each row's token.
[[nodiscard]] std::expected<QList<TextSpan>, ConllProblem> textOfTokens(const ConllFile &file, QString &text);

/// The spans of the tokens in a text that is known, of which they may leave out nothing but white space.
[[nodiscard]] std::expected<QList<TextSpan>, ConllProblem> tokensInText(const ConllFile &file, QStringView text);

} // namespace nutgraf
