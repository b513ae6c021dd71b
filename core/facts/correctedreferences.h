// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/corrections.h"

namespace nutgraf {

/// References follow the entities that people put together and apart: each goes where the name of its entity before it went (where
/// none stands before, the first behind). One goes when no name of its entity stands any more, when the entity has become a person or
/// ceased to be one ("she" is no company), or when a fact set by hand lies on its place. Quotes that
/// a reference speaks go with it. To be called last.
/// Linear but for a search among the mentions of the entity.
void correctReferences(CorrectedFacts &facts);

} // namespace nutgraf
