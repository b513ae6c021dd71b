// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace nutgraf {

/// How well `text` answers to `pattern`: all characters of the pattern in order, without regard to case; starts of words and runs
/// count more, gaps less. 0: not at all. Linear in pattern × text.
[[nodiscard]] int fuzzyScore(QStringView pattern, QStringView text);

/// Which characters of `text` make that score: UTF-16 offsets, ascending; empty where it does not answer.
[[nodiscard]] QList<int> fuzzyPlaces(QStringView pattern, QStringView text);

} // namespace nutgraf
