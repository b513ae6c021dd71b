// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace nutgraf {

/// Buttons side by side. Where the room is short those that do not fit, from the last one on, wait in the menu of a button at the end.
class ButtonRow : public QWidget {
    Q_OBJECT
public:
    explicit ButtonRow(QWidget *parent = nullptr);

    /// Takes the button; `action` stands for it in the menu. All are added before the row is shown.
    void add(QWidget *button, QAction *action);
    void addSeparator();

    /// With all buttons.
    [[nodiscard]] QSize sizeHint() const override;
    /// With none but the one at the end.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Item {
        QWidget *widget;
        QAction *action; ///< nullptr: a separator
    };
    [[nodiscard]] qsizetype fitting(int width) const;
    void place();
    void fillMenu();

    QList<Item> m_items;
    QToolButton *m_more;
    QMenu *m_menu;
    qsizetype m_shown = 0; ///< of m_items, from the first on
};

} // namespace nutgraf
