// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/document.h"
#include "core/exchange/report.h"

#include <QByteArray>
#include <QList>

namespace nutgraf {

/// How a format is written; each looks at what concerns it.
struct WriteOptions {
    bool withText = true; ///< w3c: the article's text goes along, so that the file can be read alone
    bool withFacts = false; ///< markdown: a sheet of the facts, where the document has them
    bool byteOrderMark = false; ///< csv: spreadsheets that need it
    QChar separator = u','; ///< csv
    bool guardFormulas = false; ///< csv: an apostrophe before cells that a spreadsheet would calculate
};

struct Written {
    QByteArray bytes; ///< UTF-8
    LossReport losses;
};

struct ReadResult {
    QList<Document> documents;
    RepairReport report;
};

/// Largest file that is read, in bytes.
inline constexpr qsizetype maximumExchangeBytes = 128 * 1024 * 1024;

/// A format and what can be done with it.
struct Format {
    QString id; ///< as in `nutgraf-cli convert --to`: "w3c"
    QString name; ///< translated
    QString suffix; ///< of a file, without the dot
    QString definition; ///< KSyntaxHighlighting's name of the definition for a preview
    /// Nullptr: cannot be written.
    Written (*write)(const QList<Document> &documents, const WriteOptions &options) = nullptr;
    /// Nullptr: cannot be read. `onto` is the article that the annotations belong to, or nullptr: then what the file says of it.
    /// Errors: TooLarge; BadInput for bytes that are not of this format at all. Smaller faults are in the report.
    Result<ReadResult> (*read)(const QByteArray &bytes, const Document *onto) = nullptr;
};

/// All formats, in the order they are offered.
[[nodiscard]] QList<Format> exchangeFormats();

/// The one of that id; Unsupported, with a sentence that names the ids there are.
[[nodiscard]] Result<Format> exchangeFormat(const QString &id);

/// A file name without the characters that file systems and note programs refuse: title, cut at 80 characters, and suffix.
[[nodiscard]] QString suggestedFileName(const QString &title, const QString &suffix);

/// Puts `bytes` in place of the file, all of them or none: an older file stays whole until the new one is.
[[nodiscard]] Result<void> replaceFile(const QString &path, const QByteArray &bytes);

} // namespace nutgraf
