// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::train {

/// names --corpora DIR --clusters FILE --names FILE --lists DIR --out FILE: trains the model of names. --help lists the settings.
int names(const QStringList &args);

} // namespace nutgraf::train
