// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"

namespace nutgraf {

/// A link between two marks of one article.
struct Relation {
    QString id; ///< UUID without braces
    QString type; ///< RelationType::id
    QString from; ///< Annotation::id
    QString to; ///< Annotation::id
    QString note = {};
    QString author = {};
    QDateTime created = {}; ///< UTC
    QDateTime modified = {}; ///< UTC
    QList<AttributeValue> attributes = {};
    QString extra = {}; ///< as Annotation::extra

    friend bool operator==(const Relation &, const Relation &) = default;
};

/// A label of a whole article.
struct DocumentLabel {
    QString id; ///< UUID without braces
    QString label; ///< Label::id
    QString author = {};
    QDateTime created = {}; ///< UTC

    friend bool operator==(const DocumentLabel &, const DocumentLabel &) = default;
};

} // namespace nutgraf
