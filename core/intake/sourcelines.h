// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QList>
#include <QString>

namespace nutgraf {

/// A line of the source that holds something.
struct SourceLine {
    TextSpan span; ///< in SourceLines::text
    int number = 0; ///< 1-based line of the source
    bool afterBlank = false; ///< an empty line stood before it
};

/// The source cut into lines and made plain: white space runs are one space, ends are trimmed, control characters, soft hyphens
/// and zero-width spaces are gone, halves of surrogate pairs are U+FFFD. Joiners and direction marks stay: they carry meaning.
struct SourceLines {
    QString text; ///< all lines, each closed by '\n'
    QList<SourceLine> lines;

    [[nodiscard]] QStringView at(qsizetype line) const { return lines[line].span.of(text); }
};

/// Breaks are LF, CR, CRLF, NEL, U+2028, U+2029, form feed and vertical tab. Linear.
[[nodiscard]] SourceLines sourceLines(QStringView source);

/// Puts paragraphs together again that were broken into lines of even width, with empty lines between them; other texts come
/// back as they are.
[[nodiscard]] SourceLines unwrapped(SourceLines source);

} // namespace nutgraf

Q_DECLARE_TYPEINFO(nutgraf::SourceLine, Q_PRIMITIVE_TYPE);
