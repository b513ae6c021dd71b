// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// CoNLL 2003: "token -X- _ TAG" a line, a blank line after each sentence, "-DOCSTART- -X- O O" before each document. Tags in IOB2, or in
/// the scheme of the file that the document was read from, whose other columns then come back too. A token has one tag: of marks that
/// overlap the first is kept; spaces between tokens are not told.
[[nodiscard]] Written writeConll2003(const QList<Document> &documents, const WriteOptions &options);

/// Columns as CoNLL 2000 to 2003, GermEval 2014 and their kin have them, parted by blanks or tabs: the tag is the last column that holds
/// nothing but tags, of any scheme (IOB1, IOB2, BIOES, BILOU, types alone). The text is that of "# text" comments or put together with
/// single spaces, a line a sentence; with options.onto the tokens are found in its text instead.
[[nodiscard]] Result<ReadResult> readConll2003(const QByteArray &bytes, const ReadOptions &options);

} // namespace nutgraf
