// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace nutgraf {

/// A label that annotations carry.
struct Label {
    QString id; ///< stable; never shown
    QString name;
    QString colour; ///< "#rrggbb", the marker-pen colour in the light theme
    QString key; ///< one character that applies it, or empty
    QString description;
    QString parent = {}; ///< id of the label it is a kind of, or empty
    bool onArticles = false; ///< given to whole articles instead of words

    friend bool operator==(const Label &, const Label &) = default;
};

/// What an attribute may hold.
enum class AttributeKind : quint8 { Flag, Choice, Number, Text };

/// A property that annotations can have.
struct AttributeType {
    QString id; ///< stable; never shown
    QString name;
    AttributeKind kind = AttributeKind::Flag;
    QStringList choices = {}; ///< of a Choice, in order
    bool required = false;
    QStringList labels = {}; ///< ids of the labels that have it; empty: all
    QString description = {};

    friend bool operator==(const AttributeType &, const AttributeType &) = default;
};

/// A kind of relation.
struct RelationType {
    QString id; ///< stable; never shown
    QString name;
    QString colour = {}; ///< "#rrggbb"
    QStringList from = {}; ///< ids of the labels at which it may begin; empty: any
    QStringList to = {}; ///< likewise for its end
    bool symmetric = false; ///< from and to mean the same
    QString description = {};

    friend bool operator==(const RelationType &, const RelationType &) = default;
};

/// The labels one works with.
struct TagSet {
    QString id;
    QString name;
    QList<Label> labels;
    QString guidelines = {}; ///< how to tag, shown while tagging; plain text
    QList<AttributeType> attributes = {};
    QList<RelationType> relations = {};

    /// Nullptr when no label has that id.
    [[nodiscard]] const Label *label(QStringView id) const;
    [[nodiscard]] const AttributeType *attribute(QStringView id) const;
    [[nodiscard]] const RelationType *relation(QStringView id) const;
    /// Whether the label is `ancestor` or a kind of it, at any depth.
    [[nodiscard]] bool isKindOf(QStringView labelId, QStringView ancestor) const;

    friend bool operator==(const TagSet &, const TagSet &) = default;
};

/// Person, organisation, place, figure, quote, claim, to check; what a new library starts with.
[[nodiscard]] TagSet defaultTagSet();

} // namespace nutgraf
