// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/bodyregion.h"

namespace nutgraf {

/// Marks as foreign what stands in the body and speaks of something else: a story says its own words again, a teaser, a notice of
/// the site or the next article does not. Only text after the mark of an end, or after a long run of labels, is doubted, and only
/// once enough of the story has been read. Scripts without capitals are left alone. Linear.
void markForeignText(QList<PageLine> &lines, LineRange body);

} // namespace nutgraf
