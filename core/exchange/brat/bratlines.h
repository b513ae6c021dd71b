// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace nutgraf {

/// A line of an .ann file as it says; nothing is checked against a text.
struct BratLine {
    char kind = 0; ///< 'T', 'R', 'E', 'A', 'N', '#', '*'
    QString id; ///< "T1"; "*" for an equivalence
    QString type = {};
    QList<TextSpan> pieces = {}; ///< T: code points
    QString words = {}; ///< T: covered text; N: title; #: text of the note
    QStringList targets = {}; ///< R: two ids; *: all ids; A, N, #: one id; E: the trigger, then those of the arguments
    QStringList roles = {}; ///< E: of the arguments; R: of the ends, mostly "Arg1" and "Arg2"
    QString value = {}; ///< A: the value, empty for a flag; N: "db:id"
};

/// Nothing for a line that is not as it should be or of another kind.
[[nodiscard]] std::optional<BratLine> parseBratLine(const QString &line);
[[nodiscard]] QString bratText(const BratLine &line);

/// Whether brat takes it for a type, role or name of an attribute.
[[nodiscard]] bool isBratName(QStringView name);
/// `name` as such a name: other characters become "_", an empty one "_".
[[nodiscard]] QString bratName(const QString &name);

} // namespace nutgraf
