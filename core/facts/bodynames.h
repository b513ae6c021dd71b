// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace nutgraf {

/// The name of an organisation as names are compared: "the Foo & Bar Co." gives {"foo", "and", "bar"}; without article and legal
/// form, "centre" and "center" alike.
[[nodiscard]] QStringList bodyWords(const QString &name);

/// For a state's office, its field in a form that all ways to write it share: "Ministry of Defence" and "Defense Ministry" give
/// "ministry defense". Empty for a body that is no office, as "Harbour Commission".
[[nodiscard]] QString officeKey(const QStringList &bodyWords);

/// The word of `bodyWords` that says what the body is: the last one, or the first before "of" and "for"; empty when that word is no
/// such noun ("ministry", "institute", "party").
[[nodiscard]] QString headNoun(const QStringList &bodyWords);

/// Whether a longer name that ends with this word names something else than its beginning does: the "Aldous Foundation" is not
/// Aldous, but "Brightwater Instruments" is Brightwater.
[[nodiscard]] bool namesAnother(QStringView lastWord);

} // namespace nutgraf
