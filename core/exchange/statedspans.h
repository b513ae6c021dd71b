// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"
#include "core/text/offsets.h"

namespace nutgraf {

/// Puts spans that a file states in numbers, without words to check them by, onto a document's text.
class StatedSpans {
public:
    /// `document` must have its text and outlive this. `unit` is what the file counts, CodePoint or Utf16.
    StatedSpans(Document &document, OffsetUnit unit, RepairReport &report);

    /// Appends an annotation to the document; `id` empty: one is derived. Gives its id; empty, with an error in the report, for a span
    /// outside the text or of no length. An end inside a character moves outward (a repair).
    QString add(TextSpan stated, const QString &label, const QString &id, const QString &place);

private:
    Document &m_document;
    OffsetUnit m_unit;
    RepairReport &m_report;
    CodePointOffsets m_offsets;
};

} // namespace nutgraf
