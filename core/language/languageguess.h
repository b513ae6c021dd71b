// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace nutgraf {

/// The languages whose commonest function words hold `word` (any case), one bit each; 0 for other words. Constant time.
[[nodiscard]] quint32 functionWordLanguages(QStringView word);

/// ISO 639-1 code of the language `text` is written in, told by its function words; empty when unsure. Looks at the
/// first 20,000 characters or so.
[[nodiscard]] QString guessLanguage(QStringView text);

} // namespace nutgraf
