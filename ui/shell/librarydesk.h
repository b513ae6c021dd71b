// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/library/librarysearch.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace nutgraf {

class LibraryPanel;
class Session;
class StatusLine;

/// Keeps the list of articles in step with the library, searches as you type, and deletes with a way back: an article goes from the
/// list at once and from the library when nobody has taken it back in time.
class LibraryDesk : public QObject {
    Q_OBJECT
public:
    LibraryDesk(Session *session, LibraryPanel *panel, StatusLine *status, QObject *parent = nullptr);
    ~LibraryDesk() override;

    /// Reads the list. After the first call also by itself, after every change: until then the window has other things to show.
    void refresh();
    void openNeighbour(int step);
    void askDelete(ArticleId id);
    void toggleRead(bool read);
    void toggleStar(bool starred);
    [[nodiscard]] bool isRead() const;
    [[nodiscard]] bool isStarred() const;
    /// What waits for its deletion is deleted now.
    void finish();

Q_SIGNALS:
    /// The list is as the library is.
    void refreshed();

private:
    void search(const QString &text);
    void showSaved(const QString &query);
    void restore();
    [[nodiscard]] const ArticleSummary *summary(ArticleId id) const;

    Session *m_session;
    LibraryPanel *m_panel;
    StatusLine *m_status;
    QSet<ArticleId> m_waiting; ///< to be deleted
    ArticleId m_reopen = 0; ///< was open when its deletion was asked
    LibrarySearch m_excerpts; ///< the words around what was found come after the list
    QTimer m_refresh;
    bool m_listed = false;
};

} // namespace nutgraf
