// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/text/textspan.h"

#include <QList>
#include <QString>

namespace nutgraf::train {

/// A name that somebody annotated; types as in namelabels.h.
struct GoldName {
    TextSpan span;
    int type = 0;
    int accepted = -1; ///< a second type that is right too, or -1
};

/// One document with its names, in order of the text.
struct AnnotatedText {
    QString id; ///< in its set; empty when the file gives none
    QString text;
    QList<GoldName> names;
};

/// The number of a type in namelabels.h by its code ("PER", "ORG", "LOC", "MISC"); -1 for any other.
[[nodiscard]] int nameTypeOf(QStringView code);
[[nodiscard]] QLatin1StringView codeOfNameType(int type);

/// Reads a file of lines {"id"?, "text", "entities": [{"start", "end", "type", "alt"?}]}, offsets in code points; one that ends in ".gz" is
/// unpacked by gzip. Errors: a file that cannot be read, a line that is no such object (with its number).
[[nodiscard]] Result<QList<AnnotatedText>> readAnnotatedTexts(const QString &path);

/// The text with its first sentence before it as a headline, every word of which has a capital (or all letters, when `shouted`).
[[nodiscard]] AnnotatedText withHeadline(const AnnotatedText &document, bool shouted);

/// The bytes of a file, unpacked when its name ends in ".gz".
[[nodiscard]] Result<QByteArray> readPacked(const QString &path);

} // namespace nutgraf::train
