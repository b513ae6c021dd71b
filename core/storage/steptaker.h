// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// See Library::perform(). One transaction.
[[nodiscard]] Result<LibraryStep> performStep(Database &database, const QList<ArticleEdit> &edits, const QString &words);

/// See Library::undoStep() and redoStep(). One transaction.
[[nodiscard]] Result<LibraryStep> turnStep(Database &database, bool undo);

} // namespace nutgraf
