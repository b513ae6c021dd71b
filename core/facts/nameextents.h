// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/namedocument.h"

namespace nutgraf {

class NameFeatures;

/// Mends where names begin and end by what is always so: titles and possessives are no part of a person's name, "Chi-wai" is one given
/// name, no name holds a lone bracket, a person "of" a body are two names, the town of a dateline is a place. Keeps the order.
void mendExtents(const FinderInput &input, const NameFeatures &features, QList<FoundName> &names);

} // namespace nutgraf
