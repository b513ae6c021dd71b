// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QStringList>

namespace nutgraf::cli {

/// "export [OUT]" and "import FILE…": the corrections for all articles of a library. Gives an ExitStatus.
int runCorrections(Library &library, const QStringList &arguments);

} // namespace nutgraf::cli
