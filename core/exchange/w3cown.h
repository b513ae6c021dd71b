// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/exchange/report.h"

#include <QJsonObject>

namespace nutgraf {

/// Takes the members that are Nutgraf's own (state, certainty, layer, attributes, evidence) out of `object` into the annotation. One that
/// is not as it should be stays in the object, which is a repair.
void takeOwnMembers(QJsonObject &object, Annotation &annotation, const QString &place, RepairReport &report);

/// The attributes alone, for relations.
[[nodiscard]] QList<AttributeValue> attributesFromW3c(const QJsonObject &object);

} // namespace nutgraf
