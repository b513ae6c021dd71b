// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf {

/// Words in a row that are looked for.
struct WordPattern {
    QStringList words; ///< folded unless the form counts
    bool beginning = false; ///< the last word may go on
};

/// Nothing where `text` holds no word.
[[nodiscard]] WordPattern wordPattern(QStringView text, bool beginning, bool exactForm = false);

/// Every place of any of the patterns, in order of the text, those of one start only once (the longest). Words are runs of letters
/// and digits; what stands between them does not count, nor do case and diacritics unless `exactForm`. Time: text × patterns.
[[nodiscard]] QList<TextSpan> findWordPatterns(QStringView text, const QList<WordPattern> &patterns, bool exactForm = false);

/// The next run of letters and digits at or behind `from`; empty at the end.
[[nodiscard]] TextSpan nextWord(QStringView text, qsizetype from);

} // namespace nutgraf
