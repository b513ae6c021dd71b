// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// The words around the first place where `text` holds a word of `query` (as Library::search() takes it), on one line with "…" where
/// it was cut, about `length` UTF-16 units long; empty when it holds none, as when only a note does. Case and diacritics do not
/// count. Linear in the text; no more than the first million units are looked at.
[[nodiscard]] QString searchExcerpt(QStringView text, QStringView query, qsizetype length = 80);

/// A query as it stands while it is being typed: its last word may be the beginning of one. "harb" also finds "harbour".
[[nodiscard]] QString typedQuery(const QString &typed);

} // namespace nutgraf
