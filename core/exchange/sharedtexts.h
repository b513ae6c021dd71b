// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/agreement.h"
#include "core/exchange/document.h"
#include "core/exchange/report.h"

namespace nutgraf {

/// The same articles as several annotators marked them, each in a file of their own.
struct SharedTexts {
    QList<SharedText> texts; ///< that two or more files have; annotators in the order of the files
    QList<QStringList> alone; ///< of each file, the ids of documents that no other file has
    QList<Problem> errors; ///< documents that cannot be compared, and why; they are in neither list
};

/// Finds which documents of the files are the same: those with the same text and id, then with the same text, then with the same id
/// where only one file says the text. The same id with another text is an error. Linear in documents, but for their number of files.
[[nodiscard]] SharedTexts shareTexts(const QList<QList<Document>> &files);

} // namespace nutgraf
