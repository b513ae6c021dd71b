// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/facts/decision.h"
#include "core/facts/namerule.h"

#include <QStringList>

namespace nutgraf {

/// Changes that belong together: all of them or none. What is to go goes first; what is to come is inserted or replaced by its id.
struct LibraryEdit {
    QStringList goneAnnotations; ///< ids
    QStringList goneDecisions;
    QStringList goneRules;
    QList<Annotation> annotations; ///< of the article
    QList<Decision> decisions;
    QList<NameRule> rules; ///< of the whole library
};

} // namespace nutgraf
