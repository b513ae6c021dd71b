// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace nutgraf {

/// The id of an annotation without "urn:uuid:".
[[nodiscard]] QString idFromIri(const QString &iri);

/// A relation: an annotation for linking whose two targets are annotations of `ids`. Nothing for all others. `typeName` is what its body
/// says; the type may be empty.
struct W3cRelation {
    Relation relation;
    QString typeName;
};
[[nodiscard]] std::optional<W3cRelation> relationFromW3c(const QJsonObject &object, const QSet<QString> &ids);

/// A label of an article: an annotation for classifying whose only target is an address.
struct W3cArticleLabel {
    DocumentLabel label;
    QString name;
    QString source;
};
[[nodiscard]] std::optional<W3cArticleLabel> articleLabelFromW3c(const QJsonObject &object);

} // namespace nutgraf
