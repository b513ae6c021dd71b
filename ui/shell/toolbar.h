// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QToolBar>

namespace nutgraf {

class Actions;
class ButtonRow;
class CommandPalette;

/// The bar under the menus: back and forth, open, paste, export; the legend that switches kinds of marks; the search field. Where the
/// room is short the field narrows first, then buttons go into a menu; the field itself always stays.
class ToolBar : public QToolBar {
    Q_OBJECT
public:
    ToolBar(Actions *actions, QWidget *parent);

    void setTheme(const Theme &theme);
    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addTextButton(QAction *action, const QString &text);
    ButtonRow *m_row;
    CommandPalette *m_palette;
};

} // namespace nutgraf
