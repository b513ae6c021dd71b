// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/corrections.h"

#include <QJsonObject>

namespace nutgraf {

/// "“Velmora” is an organisation", "“Quill” is never a name".
[[nodiscard]] QString ruleInWords(const NameRule &rule);

/// The two sides of a correction: how it was and what it is now, in a few words each.
struct FromTo {
    QString from;
    QString to;
};
[[nodiscard]] FromTo fromTo(const NameRule &rule);
/// `engine` is the fact as the engine has it, as fieldsOf() gives it; empty when it is not found.
[[nodiscard]] FromTo fromTo(const Decision &decision, const QJsonObject &engine);

/// The members of fieldsOf() as one reads them: "< 40 percent", "place, Velmora".
[[nodiscard]] QString fieldsInWords(FactKind kind, const QJsonObject &fields);

} // namespace nutgraf
