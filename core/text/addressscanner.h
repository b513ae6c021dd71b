// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/tokens.h"

#include <QList>
#include <QStringView>

namespace nutgraf {

/// End of the web address that begins at `at` ("https://…", "www.…"), or `at` when there is none. Closing punctuation is
/// not part of it. Cheap when the first letters rule it out.
[[nodiscard]] qsizetype scanAddress(QStringView text, qsizetype at);

/// End of the address without a scheme that begins at `at` ("example.org/news"): labels joined by stops, the last one a top-level
/// domain; or `at`. Looks at seven labels at most.
[[nodiscard]] qsizetype scanHost(QStringView text, qsizetype at);

/// End of the "@name" or "#tag" that begins at `at`, or `at`.
[[nodiscard]] qsizetype scanTag(QStringView text, qsizetype at);

/// End of the domain of a mail address that begins at `at`, just behind the "@"; `at` when there is none.
[[nodiscard]] qsizetype scanMailDomain(QStringView text, qsizetype at);

/// Takes the tokens that are glued before `start` and belong to the name of a mail address off `tokens` (at most 64 characters) and
/// gives where the address begins.
[[nodiscard]] qsizetype absorbMailName(QStringView text, QList<Token> &tokens, qsizetype start);

/// Whether the full stop at `stop` is followed by a top-level domain that ends the word: "Booking.com".
[[nodiscard]] bool isCompanyDomain(QStringView text, qsizetype stop);

} // namespace nutgraf
