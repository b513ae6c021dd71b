// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// The facts of the documents as one table, one line a fact (columns: see factsCsvHeader()). Only written; documents without facts give
/// no line. Its id is "facts-csv".
[[nodiscard]] Format factsFormat();

} // namespace nutgraf
