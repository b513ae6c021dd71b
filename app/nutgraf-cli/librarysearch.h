// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

namespace nutgraf::cli {

/// Options of the actions below.
struct SearchWishes {
    QStringList query; ///< words of the command line, joined by spaces
    QString rows;
    QString columns;
    QString sort;
    QString format; ///< "json" (also for nothing) or "csv"
    int limit = 0; ///< 0: the usual one
    bool exactForm = false;
};

// Each gives an ExitStatus.

/// Articles, one JSON object a line.
[[nodiscard]] int librarySearch(const Library &library, const SearchWishes &wishes);
/// Keywords in context.
[[nodiscard]] int libraryKwic(const Library &library, const SearchWishes &wishes);
[[nodiscard]] int libraryCount(const Library &library, const SearchWishes &wishes);
/// Finds and keeps the facts of all articles that need it; says how many.
[[nodiscard]] int libraryIndex(Library &library);

/// The facts of an article with corrections applied.
[[nodiscard]] Result<Facts> correctedFacts(const Library &library, const StoredArticle &stored);

} // namespace nutgraf::cli
