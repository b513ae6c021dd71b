// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/relation.h"

#include <QSet>

namespace nutgraf {

/// Those of `relations` both ends of which are among `annotations`: an end may have no place in the newest text.
[[nodiscard]] inline QList<Relation> relationsAmong(QList<Relation> relations, const QList<Annotation> &annotations)
{
    QSet<QString> there;
    for (const Annotation &annotation : annotations)
        there.insert(annotation.id);
    relations.removeIf([&there](const Relation &relation) { return !there.contains(relation.from) || !there.contains(relation.to); });
    return relations;
}

} // namespace nutgraf
