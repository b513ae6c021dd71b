// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"
#include "core/exchange/report.h"

#include <QStringList>

namespace nutgraf {

/// A document as lines that can be compared, less what the report says was lost: so a document that was written and read again gives
/// the same lines as before. Labels are told by name. Ids count only if they were kept; then and else the order in the list does not.
[[nodiscard]] QStringList linesOf(Document document, const LossReport &lost = {});

/// Everything that a document can have, in a text with characters outside the BMP, joined emoji and combining marks; no two
/// annotations share a character.
[[nodiscard]] Document fullDocument();

/// A plain document: `text`, and a span with a label for each occurrence of one of `words`, in turn labelled Person and Place.
[[nodiscard]] Document plainDocument(const QString &text, const QStringList &words);

} // namespace nutgraf
