// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QString>

namespace nutgraf {

/// One style of a theme file, as it stands there.
struct ThemeFileStyle {
    QColor text;
    QColor background;
    bool bold = false;
    bool italic = false;
    bool underline = false;
};

/// What a KSyntaxHighlighting theme file (.theme, JSON) says. Read by us rather than through the library's Repository, which costs
/// about 10 ms to make because it reads the index of some four hundred definitions; one file costs 0.2 ms.
struct ThemeFile {
    QString name;
    QHash<QString, ThemeFileStyle> textStyles; ///< "Normal", "Keyword" …
    QHash<QString, QColor> editorColours; ///< "BackgroundColor", "TextSelection" …
    QHash<QString, ThemeFileStyle> markStyles; ///< of our definition: "Person", "Money" …; empty in a theme that does not know us
    QHash<QString, QColor> frame; ///< "nutgraf-frame", which other programs pass over: "frame", "hairline" …; may be empty

    [[nodiscard]] QColor editor(const QString &role, const QColor &otherwise) const;
    [[nodiscard]] QColor textOf(const QString &style, const QColor &otherwise) const;
};

/// Refuses what is not JSON, has no name, or is over 1 MiB. Colours that cannot be read are left out.
[[nodiscard]] Result<ThemeFile> parseThemeFile(const QByteArray &json, const QString &path);
[[nodiscard]] Result<ThemeFile> readThemeFile(const QString &path);

} // namespace nutgraf
