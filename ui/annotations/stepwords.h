// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nutgraf {

/// Enough of the words to know them by in the Edit menu: one line of at most 32 characters.
[[nodiscard]] QString shortly(QStringView words);

} // namespace nutgraf
