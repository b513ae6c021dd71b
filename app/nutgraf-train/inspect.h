// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::train {

/// inspect KIND FILE: checks a model file as the program does and prints its notice.
int inspect(const QStringList &args);

} // namespace nutgraf::train
