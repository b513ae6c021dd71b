// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/document.h"
#include "core/exchange/report.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace nutgraf {

/// What offsets in a file count, of formats that leave it open.
enum class OffsetUnit : quint8 {
    Usual, ///< what the format's own tools write
    CodePoint,
    Utf16,
};

/// How a format is written; each looks at what concerns it.
struct WriteOptions {
    bool withText = true; ///< w3c: the article's text goes along, so that the file can be read alone
    bool withFacts = false; ///< markdown: a sheet of the facts, where the document has them
    bool byteOrderMark = false; ///< csv: spreadsheets that need it
    QChar separator = u','; ///< csv
    bool guardFormulas = false; ///< csv: an apostrophe before cells that a spreadsheet would calculate
    OffsetUnit unit = OffsetUnit::Usual; ///< doccano
};

/// How a format is read; each looks at what concerns it.
struct ReadOptions {
    // Not explicit: most readers only need to know whose annotations they read.
    ReadOptions(const Document *article = nullptr) // NOLINT(google-explicit-constructor)
        : onto(article)
    {
    }

    const Document *onto; ///< the article that the annotations belong to; nullptr: what the file says of it
    qsizetype firstLine = 1; ///< the line of the whole file at which these bytes begin, for reports
    qsizetype firstDocument = 0; ///< how many documents of the whole file came before, for ids that the file does not give
    QString name; ///< file name without folder and suffix, for the ids of documents that have none
    OffsetUnit unit = OffsetUnit::Usual; ///< doccano
};

/// A file of a format that consists of several.
struct NamedFile {
    QString name; ///< path within the folder, with "/"; never absolute, never upwards
    QByteArray bytes;

    friend bool operator==(const NamedFile &, const NamedFile &) = default;
};

struct Written {
    QByteArray bytes; ///< UTF-8, unless the format is of bytes
    LossReport losses;
    QList<NamedFile> files = {}; ///< instead of bytes, of a format that is a folder
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
    /// Nullptr: cannot be read, or is a folder. Errors: TooLarge; BadInput for bytes that are not of this format at all. Smaller faults are in the report.
    Result<ReadResult> (*read)(const QByteArray &bytes, const ReadOptions &options) = nullptr;
    /// Instead of `read`, of a format that is a folder; files it does not know are passed over.
    Result<ReadResult> (*readFolder)(const QList<NamedFile> &files, const ReadOptions &options) = nullptr;
    /// Of a format whose files can be read piece by piece: how many of `bytes`, which begin a document, make one piece with whole
    /// documents; 0 when more bytes are needed to tell. All that is left is a piece at the end of the file. Writing piece by piece,
    /// one behind the other, gives the same file. Nullptr: only as a whole.
    qsizetype (*cut)(QByteArrayView bytes) = nullptr;

    [[nodiscard]] bool isFolder() const { return readFolder != nullptr; }
    [[nodiscard]] bool canBeRead() const { return read || readFolder; }
};

/// The end of the first line that is not blank, with its line feed; 0 without one: Format::cut of formats of a document a line.
[[nodiscard]] qsizetype cutLine(QByteArrayView bytes);

/// All formats, in the order they are offered.
[[nodiscard]] QList<Format> exchangeFormats();

/// The one of that id; Unsupported, with a sentence that names the ids there are.
[[nodiscard]] Result<Format> exchangeFormat(const QString &id);

/// A file name without the characters that file systems and note programs refuse: title, cut at 80 characters, and suffix.
[[nodiscard]] QString suggestedFileName(const QString &title, const QString &suffix);

/// An id that is always the same for the same document and place in it (UUID version 5), for what a file gives no id to: so that
/// reading a file twice gives the same.
[[nodiscard]] QString derivedId(const QString &document, const QString &what, qsizetype number);

/// Puts `bytes` in place of the file, all of them or none: an older file stays whole until the new one is.
[[nodiscard]] Result<void> replaceFile(const QString &path, const QByteArray &bytes);

} // namespace nutgraf
