// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;

namespace nutgraf {

/// Every action of the window by its id, with shortcuts that the user may change. Makes the actions of the table; owners of further
/// ones add them. Changed shortcuts are kept in the settings.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    /// Nullptr for an id that is not there.
    [[nodiscard]] QAction *action(const QString &id) const;
    /// In the order of the menus.
    [[nodiscard]] const QList<QAction *> &all() const { return m_order; }
    [[nodiscard]] static QString id(const QAction *action);
    /// The text without mnemonic and dots.
    [[nodiscard]] static QString plainText(const QAction *action);

    [[nodiscard]] QList<QKeySequence> defaultShortcuts(const QString &id) const;
    /// The action, other than `id`, that has the key sequence or one that begins with it or is begun by it; nullptr when it is free.
    [[nodiscard]] QAction *conflict(const QString &id, const QKeySequence &keys) const;
    /// Sets and keeps them. The caller has asked conflict() first: what another action has is taken from it.
    void setShortcuts(const QString &id, const QList<QKeySequence> &keys);
    void resetShortcuts(const QString &id);
    /// Applies what the settings hold.
    void load();
    /// Gives the actions their icons; put off until the first menu opens, for reading an icon theme costs more than a window.
    void loadIcons();

Q_SIGNALS:
    void shortcutsChanged(const QString &id);

private:
    void apply(const QString &id, const QList<QKeySequence> &keys);
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_order;
    bool m_icons = false;
};

} // namespace nutgraf
