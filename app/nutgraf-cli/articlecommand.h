// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::cli {

/// `article [--url URL] [FILE…]` and `article --batch`: prints the main content of each input as one JSON object a line.
/// Standard input is read where no file is named, or for "-". Gives an ExitStatus.
int runArticle(const QStringList &args);

} // namespace nutgraf::cli
