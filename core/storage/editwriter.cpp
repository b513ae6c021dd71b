// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/editwriter.h"

#include "core/storage/annotationstore.h"
#include "core/storage/relationstore.h"
#include "core/storage/rulestore.h"
#include "core/storage/tagsetstore.h"

namespace nutgraf {

namespace {

/// `one` for each of `values`, until one fails.
template<typename T>
Result<void> each(Database &database, const QList<T> &values, Result<void> (*one)(Database &, const T &))
{
    for (const T &value : values) {
        if (auto done = one(database, value); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> writeEdit(Database &database, ArticleId id, const LibraryEdit &edit)
{
    if (auto done = each(database, edit.goneDecisions, &deleteDecision); !done)
        return done;
    if (auto done = each(database, edit.goneRelations, &deleteRelation); !done)
        return done;
    if (auto done = each(database, edit.goneDocumentLabels, &deleteDocumentLabel); !done)
        return done;
    if (auto done = each(database, edit.goneAnnotations, &deleteAnnotation); !done)
        return done;
    if (auto done = each(database, edit.goneTagSets, &deleteTagSet); !done)
        return done;
    if (auto done = each(database, edit.goneRules, &deleteRule); !done)
        return done;
    if (!edit.annotations.isEmpty()) {
        if (auto done = writeAnnotations(database, id, edit.annotations); !done)
            return done;
    }
    for (const Relation &relation : edit.relations) {
        if (auto done = writeRelation(database, id, relation); !done)
            return done;
    }
    for (const DocumentLabel &label : edit.documentLabels) {
        if (auto done = writeDocumentLabel(database, id, label); !done)
            return done;
    }
    for (const Decision &decision : edit.decisions) {
        if (auto done = writeDecision(database, id, decision); !done)
            return done;
    }
    if (auto done = each(database, edit.tagSets, &writeTagSet); !done)
        return done;
    if (!edit.usedTagSet.isEmpty()) {
        if (auto done = useTagSet(database, edit.usedTagSet); !done)
            return done;
    }
    return each(database, edit.rules, &writeRule);
}

} // namespace nutgraf
