// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/namepatterns.h"
#include "core/language/namegazetteer.h"

namespace nutgraf::train {

/// The text with other names of the same kind in the place of its persons and of those names whose kind the lists tell, the same ones
/// for the same throughout: what is learnt is then the context, not the name.
[[nodiscard]] AnnotatedText withOtherNames(const AnnotatedText &text, const NameSource &source, const NameGazetteer &gazetteer, Random &random);

} // namespace nutgraf::train
