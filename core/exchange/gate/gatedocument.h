// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"
#include "core/exchange/report.h"

#include <QJsonObject>

#include <optional>

namespace nutgraf {

/// An annotation as GATE knows it. Nothing is checked.
struct GateAnnotation {
    QString set; ///< empty: the default set
    qint64 id = -1; ///< unique in its set; -1: none
    QString type;
    qint64 start = 0; ///< in the unit of the file
    qint64 end = 0;
    QJsonObject features;
    QJsonObject others = {}; ///< members of the annotation that nobody knows
    QString place = {}; ///< where it stands in the file, for reports
};

/// A document as GATE knows it: what its JSON and its XML have in common.
struct GateDocument {
    QString text;
    QString name; ///< of the document in GATE; our title
    QJsonObject features;
    QStringList sets; ///< their names, in order; those without annotations too
    QList<GateAnnotation> annotations; ///< set by set
    QJsonObject others = {}; ///< members of the document that nobody knows
};

enum class GateUnit : quint8 { CodePoint, Utf16 };

/// The document with all that Nutgraf knows: the set is the layer, the type the label, features are attributes. What GATE has no place for
/// goes into features whose names begin with "nutgraf.". Lone surrogates become U+FFFD (a loss). Linear.
[[nodiscard]] GateDocument gateDocument(const Document &document, GateUnit unit, LossReport &losses);

/// The other way. Annotations outside the text, backwards or within a surrogate pair are errors; those without characters, which GATE
/// allows, are kept in the document's `extra` (a repair). `number` counts the documents of the file.
[[nodiscard]] Document documentFromGate(const GateDocument &gate, GateUnit unit, const QString &fileName, qsizetype number, RepairReport &report);

/// Our id of an annotation whose id in GATE is all there is.
[[nodiscard]] QString idFromGate(const Document &document, const QString &set, qint64 id);

/// What these formats keep in `extra`.
[[nodiscard]] QJsonObject gatePart(const QString &extra);

} // namespace nutgraf
