// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"
#include "core/exchange/report.h"

#include <QJsonObject>

namespace nutgraf {

/// The features of an annotation: its attributes by name, and what GATE has no place for under names that begin with "nutgraf.", but not
/// id and pieces, which depend on the document.
[[nodiscard]] QJsonObject gateFeatures(const Annotation &annotation, const TagSet &tagSet);

/// Takes what gateFeatures() writes out of `features`, other plain values as attributes; leaves lists, maps, nulls and what is not as it
/// should be (a repair).
void takeGateFeatures(QJsonObject &features, Annotation &annotation, TagSet &tagSet, const QString &place, RepairReport &report);

/// Attributes as a list of pairs, which holds any names, and back.
[[nodiscard]] QJsonArray gateAttributes(const QList<AttributeValue> &attributes);
[[nodiscard]] QList<AttributeValue> attributesFromGate(const QJsonValue &pairs);

/// UTC with milliseconds; empty for none.
[[nodiscard]] QString gateTime(const QDateTime &time);
[[nodiscard]] QDateTime timeFromGate(const QJsonValue &value);

/// A list or map that may have been written as text, since XML has no other way.
[[nodiscard]] QJsonValue structured(const QJsonValue &value);

/// As JSON without blanks.
[[nodiscard]] QString compactJson(const QJsonObject &object);

} // namespace nutgraf
