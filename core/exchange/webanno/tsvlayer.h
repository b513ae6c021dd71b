// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace nutgraf {

/// A layer as the head of a WebAnno TSV file declares it; one column for each name.
struct TsvLayer {
    enum class Kind : quint8 { Span, Chain, Relation };
    Kind kind = Kind::Span;
    QString type; ///< "webanno.custom.Span"
    QStringList columns; ///< features; "ROLE_…" is followed by the type of the targets; the last of a relation is "BT_" and its base

    /// Index of the feature that is shown as the label; -1 without one.
    [[nodiscard]] qsizetype labelColumn() const;
    [[nodiscard]] bool isRole(qsizetype column) const;
    /// Whether the column holds places of other annotations.
    [[nodiscard]] bool isReference(qsizetype column) const;
    [[nodiscard]] bool isFeature(qsizetype column) const { return !isRole(column) && !isReference(column) && !columns[column].isEmpty(); }
    [[nodiscard]] QString base() const; ///< of a relation: the layer it joins
    [[nodiscard]] QString line() const; ///< as in the file, without its end
};

/// Nothing for a line that declares no layer.
[[nodiscard]] std::optional<TsvLayer> parseTsvLayer(QStringView line);

/// "webanno.custom.Span" to "Span".
[[nodiscard]] QString shortTypeName(const QString &type);

/// One of the values in a cell that are parted by "|".
struct TsvItem {
    QString value; ///< still escaped
    qsizetype id = 0; ///< number in brackets behind it; 0 without

    [[nodiscard]] bool isMissing() const { return value == u"_"; } ///< no annotation
    [[nodiscard]] bool isNull() const { return value == u"*"; } ///< an annotation without this feature
};

/// Splits at `separator` where no backslash stands before it.
[[nodiscard]] QStringList splitTsv(QStringView cell, QChar separator);
[[nodiscard]] QList<TsvItem> tsvItems(QStringView cell, bool withIds);

[[nodiscard]] QString escapedTsv(QStringView value);
[[nodiscard]] QString unescapedTsv(QStringView value);
/// The same for a "#Text=" line, in which only control characters and backslashes are escaped.
[[nodiscard]] QString escapedTsvText(QStringView text);

/// Digits alone, of at most nine; nothing for anything else.
[[nodiscard]] std::optional<qsizetype> tsvNumber(QStringView digits);

} // namespace nutgraf
