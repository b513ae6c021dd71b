// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"

#include <QStringView>

namespace nutgraf {

/// Sets `repeats` of each block that only says again what one earlier block said: most of its word triples stand there too.
/// Signs, case and a few changed or added words do not matter. Blocks of fewer than six words are left alone. Linear time.
void markRepetitions(QStringView text, QList<Block> &blocks);

} // namespace nutgraf
