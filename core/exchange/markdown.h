// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// Notes for Obsidian, Logseq and everybody else: YAML front matter, the headline, then per annotation its words as a quote with a
/// stable ^block-id, its label as a #tag and its note; with options.withFacts a sheet of the facts. Written only. Loses: positions,
/// authors and times, unknown members, the text.
[[nodiscard]] Written writeMarkdown(const QList<Document> &documents, const WriteOptions &options);

/// `text` so that Markdown shows it as it is, also at the start of a line. Line breaks stay.
[[nodiscard]] QString markdownEscaped(QStringView text);

/// A name as a #tag: letters, digits, "-" and "_", at least one of them no digit: "To check" gives "to-check".
[[nodiscard]] QString markdownTag(const QString &name);

} // namespace nutgraf
