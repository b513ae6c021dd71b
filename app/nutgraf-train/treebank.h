// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/language/syntax.h"

#include <QStringList>

#include <vector>

namespace nutgraf::train {

/// A sentence of a treebank: its words of grammar, and what annotators say of each.
struct TreebankSentence {
    QStringList words;
    std::vector<SyntaxNode> nodes;
};

/// Reads a file of CoNLL-U, "-" from standard input; comments, ranges ("1-2") and empty nodes ("8.1") are passed over. Io, or BadInput that
/// names the line: too few columns, a tag or relation that syntax.h does not know, a head outside of the sentence, no root.
[[nodiscard]] Result<std::vector<TreebankSentence>> readTreebank(const QString &path);

} // namespace nutgraf::train
