// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/syntaxlearner.h"

#include <QByteArray>

namespace nutgraf::train {

/// The model file of what was learned, rounded to the fixed-point values of SyntaxScale. `notice` says from what it was made and under which
/// licence it may be passed on.
[[nodiscard]] QByteArray syntaxModelBytes(const LearnedSyntax &learned, const QString &notice);

} // namespace nutgraf::train
