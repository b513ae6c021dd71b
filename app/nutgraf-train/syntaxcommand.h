// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::train {

/// syntax --out FILE [--notice FILE] [--text FILE]… TREEBANK…: trains the tagger and parser.
/// syntax --evaluate [--model FILE] TREEBANK…: says how much of a treebank it gets right.
int syntax(const QStringList &args);

} // namespace nutgraf::train
