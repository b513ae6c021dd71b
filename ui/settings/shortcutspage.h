// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace nutgraf {

class Actions;

/// Every action with its shortcut: filter, change, reset. A key that another action has is said in words, and taken only when asked.
class ShortcutsPage : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutsPage(Actions *actions, QWidget *parent = nullptr);

private:
    void fill();
    void filter(const QString &text);
    void showSelected();
    void tryKeys();
    void assign();
    void resetAll();
    [[nodiscard]] bool anyChanged() const;
    void tellItem(const QString &id);
    [[nodiscard]] QString selectedId() const;

    Actions *m_actions;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QLabel *m_message;
};

} // namespace nutgraf
