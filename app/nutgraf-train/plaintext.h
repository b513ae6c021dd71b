// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace nutgraf::train {

/// The sentences of a text without annotation, as words of grammar. A line that begins with "{" is a JSON object whose member "text" is
/// taken. Io, or BadInput that names a line that is no JSON.
[[nodiscard]] Result<std::vector<QStringList>> readPlainText(const QString &path);

} // namespace nutgraf::train
