// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace nutgraf {

/// A label that annotations carry.
struct Label {
    QString id; ///< stable; never shown
    QString name;
    QString colour; ///< "#rrggbb", the marker-pen colour in the light theme
    QString key; ///< one character that applies it, or empty
    QString description;

    friend bool operator==(const Label &, const Label &) = default;
};

/// The labels one works with.
struct TagSet {
    QString id;
    QString name;
    QList<Label> labels;

    /// Nullptr when no label has that id.
    [[nodiscard]] const Label *label(QStringView id) const;

    friend bool operator==(const TagSet &, const TagSet &) = default;
};

/// Person, organisation, place, figure, quote, claim, to check; what a new library starts with.
[[nodiscard]] TagSet defaultTagSet();

} // namespace nutgraf
