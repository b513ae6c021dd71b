// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace nutgraf {

class Annotator;
class HistoryDialog;
class Session;

/// Undo over all articles in the window: opens the article that a step was in, and the list of all steps.
class HistoryDesk : public QObject {
    Q_OBJECT
public:
    HistoryDesk(Session *session, Annotator *annotator, QWidget *window);

    void open();

private:
    Annotator *m_annotator;
    QWidget *m_window;
    QPointer<HistoryDialog> m_dialog;
};

} // namespace nutgraf
