// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QObject>
#include <QPointer>

class QMessageBox;

namespace nutgraf {

class Session;
class StatusLine;

/// Asks what a text is that comes from where an article of the library came from: its new revision, or an article of its own.
class RevisionDesk : public QObject {
    Q_OBJECT
public:
    RevisionDesk(Session *session, StatusLine *status, QWidget *window);

private:
    void ask();
    void tell(const RevisionOutcome &outcome);

    Session *m_session;
    StatusLine *m_status;
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace nutgraf
