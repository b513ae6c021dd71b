// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"

#include <QJsonObject>

namespace nutgraf {

/// A tag set as a file and the library hold it: {"id", "name", "guidelines", "labels": […], "attributes": […], "relations": […]}.
/// Members that would be empty are left out.
[[nodiscard]] QJsonObject tagSetToJson(const TagSet &tagSet);

/// Back again. What is missing stays empty; labels, attributes and relation types without an id, or with one that was there before, are
/// left out.
[[nodiscard]] TagSet tagSetFromJson(const QJsonObject &object);

} // namespace nutgraf
