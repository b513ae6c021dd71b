// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QToolBar>

namespace nutgraf {

class Actions;
class CommandPalette;

/// The bar under the menus: back and forth, open, paste, export; the legend that switches kinds of marks; the search field.
class ToolBar : public QToolBar {
    Q_OBJECT
public:
    ToolBar(Actions *actions, QWidget *parent);

    void setTheme(const Theme &theme);
    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }

private:
    void addTextButton(QAction *action, const QString &text);
    CommandPalette *m_palette;
};

} // namespace nutgraf
