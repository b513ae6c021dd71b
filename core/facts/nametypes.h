// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/namedocument.h"

namespace nutgraf {

class NameFeatures;

/// Mends the types of names by their own words where the model is not sure: lists of names, heads ("Cup", "River", "Bank"), first names,
/// the endings of countries; nationalities are no places, buildings no bodies. One walk over the names.
void typeByWords(const FinderInput &input, const NameFeatures &features, QList<FoundName> &names);

} // namespace nutgraf
