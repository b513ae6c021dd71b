// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/historydesk.h"

#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/annotations/historydialog.h"
#include "ui/shell/session.h"

namespace nutgraf {

HistoryDesk::HistoryDesk(Session *session, Annotator *annotator, QWidget *window)
    : QObject(window)
    , m_annotator(annotator)
    , m_window(window)
{
    connect(annotator, &Annotator::articleAsked, session, &Session::openStored);
    // Steps go with their articles; and with no article open there is a history all the same.
    const auto refresh = [session, annotator] { annotator->history()->setLibrary(session->library(), annotator->article()); };
    connect(session, &Session::libraryChanged, this, refresh);
    connect(session, &Session::articleClosed, this, refresh);
    refresh();
}

void HistoryDesk::open()
{
    if (!m_dialog) {
        m_dialog = new HistoryDialog(m_annotator->history(), m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->open();
}

} // namespace nutgraf
