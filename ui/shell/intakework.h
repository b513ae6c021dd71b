// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/intake/textcleaner.h"
#include "core/storage/library.h"
#include "ui/shell/session.h"

#include <QStringList>

#include <optional>

namespace nutgraf {

/// What reading some files gave.
struct IntakeResult {
    QList<ArticleId> ids; ///< in order of the paths, without the failed ones
    QList<Error> errors;
    QList<FoundRevision> found; ///< not kept: somebody must say what they are
    std::optional<StoredArticle> first; ///< of ids, so that a large one need not be read again where people wait
};

/// The article in what was read: the main content of a web page, or a text cleaned.
[[nodiscard]] Article articleIn(const QString &text, const CleaningHints &hints);

/// Whether the library has an article from the same file or web address with another text; not where it has this very text.
[[nodiscard]] std::optional<FoundRevision> foundRevision(const Library &library, const Article &article, const QString &file);

/// Reads, cleans and keeps files, through a connection of its own to the library; for a worker thread.
[[nodiscard]] IntakeResult keepFiles(const QString &libraryPath, const QStringList &paths, const Cancelled &cancelled);
/// The same for a text.
[[nodiscard]] IntakeResult keepText(const QString &libraryPath, const QString &text, const QString &name, const Cancelled &cancelled);

/// The source that cleaning saw, put together again from the text and the lines it left out.
[[nodiscard]] QString sourceOf(const Article &article);

} // namespace nutgraf
