// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::train {

/// clusters OUT FILE…: reads plain texts out of annotated texts (.ndjson, .ndjson.gz) and treebanks (.conllu, .conllu.gz), makes vectors
/// of their words and writes three clusterings of them, as an intermediate file for names().
int clusters(const QStringList &args);

} // namespace nutgraf::train
