// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// brat's standoff: a folder of NAME.txt and NAME.ann, and the configuration as far as the tag set needs it (annotation.conf,
/// visual.conf, kb_shortcuts.conf). Offsets are code points of the text with single line feeds. Types are of ASCII letters, digits, "_"
/// and "-": other names of labels stand in visual.conf. Source: brat's manual, "Standoff format" and "Annotation configuration".
[[nodiscard]] Written writeBrat(const QList<Document> &documents, const WriteOptions &options);

/// The same. Events become relations that start at their trigger and come back as events when written; equivalences ("*") become
/// relations, normalisations and lines of other kinds are kept. Covered text is a check: where it does not fit its offsets, the words
/// decide if they can be found without doubt. Pieces parted only by a line break are one piece.
[[nodiscard]] Result<ReadResult> readBrat(const QList<NamedFile> &files, const ReadOptions &options);

} // namespace nutgraf
