// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"

#include <QByteArray>

namespace nutgraf {

/// The whole article as indented JSON, one block and one removed line a line: what golden files hold.
[[nodiscard]] QByteArray printArticle(const Article &article);

/// The lines in which two texts differ, with "-" and "+", for a test's message.
[[nodiscard]] QByteArray lineDifference(const QByteArray &expected, const QByteArray &actual);

} // namespace nutgraf
