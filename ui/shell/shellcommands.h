// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QObject>

class QMainWindow;

namespace nutgraf {

class Actions;
class LibraryPanel;
class Session;
class StatusLine;
class ViewDesk;

/// What the menus of file, article, settings and help do: asks with dialogs, then tells the session.
class ShellCommands : public QObject {
    Q_OBJECT
public:
    ShellCommands(Session *session, Actions *actions, ViewDesk *view, LibraryPanel *library, StatusLine *status, QMainWindow *window);

    void open();
    void openFiles(const QStringList &paths);
    void paste();
    void showRemoved();
    /// Opens the source with nothing left out, as an article of its own, and says so.
    void keepEverything();
    void setPublished();
    void openWelcome();
    /// Asks, then hands a web address to the browser; every other kind of address is only named.
    void openLink(const QString &address);
    void showSettings(bool shortcuts = false);
    /// All keys at a glance.
    void showCheatSheet();
    void about();
    void fail(const Error &error);

Q_SIGNALS:
    /// Of the current article.
    void exportAsked();

private:
    void connectActions();
    void fillRecent();
    void remember(const QStringList &paths);

    Session *m_session;
    Actions *m_actions;
    ViewDesk *m_view;
    LibraryPanel *m_library;
    StatusLine *m_status;
    QMainWindow *m_window;
};

} // namespace nutgraf
