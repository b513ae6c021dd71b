// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"

namespace nutgraf {

/// The facts that the document carries, else those that the engine finds in its text.
[[nodiscard]] Facts factsOf(const Document &document);

/// The text of a quote, its pieces joined by " … ", on one line.
[[nodiscard]] QString quoteText(const Quote &quote, QStringView text);
/// Who said it: the name of the entity, else the words; may be empty.
[[nodiscard]] QString quoteSpeaker(const Quote &quote, const Facts &facts, QStringView text);

} // namespace nutgraf
