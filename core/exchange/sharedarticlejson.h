// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/sharedcorrections.h"

#include <QJsonObject>

namespace nutgraf {

/// One article of a file of corrections; see correctionsfile.h.
[[nodiscard]] QJsonObject sharedArticleToJson(const SharedArticle &article);

/// What is wrong in a part of a file, and in which of its corrections (-1: not in one of them).
struct SharedProblem {
    QString sentence; ///< empty: nothing is
    qsizetype correction = -1;
};
/// Every decision gets a new id. `article` is good only where no problem is given back. Linear.
[[nodiscard]] SharedProblem sharedArticleFromJson(const QJsonObject &object, SharedArticle &article);

/// A time as the file has it; nothing for what is none, or lies before 1970 or after 9999.
[[nodiscard]] std::optional<QDateTime> sharedTime(const QString &words);

} // namespace nutgraf
