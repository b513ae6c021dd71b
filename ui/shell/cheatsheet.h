// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QTreeWidget;

namespace nutgraf {

class Actions;

/// Every key of the program on one sheet: the actions' shortcuts as they are now, menu by menu, and the keys that panes have of their own.
class CheatSheet : public QDialog {
    Q_OBJECT
public:
    explicit CheatSheet(const Actions *actions, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants other keys; the sheet has closed.
    void changeAsked();

private:
    void fill(const Actions *actions);
    void addFixedKeys();
    void filter(const QString &text);
    QTreeWidget *m_list;
};

} // namespace nutgraf
