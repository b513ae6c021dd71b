// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::cli {

/// `extract [--published DATE] [--format json|ndjson|csv|text] [FILE…]` cleans each file and prints its facts;
/// `extract --ndjson [FILE…]` takes one {"id","text","published"?} a line as it is. Gives an ExitStatus.
int runExtract(const QStringList &args);

} // namespace nutgraf::cli
