// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/correctionsshare.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace nutgraf {

class Annotator;
class CorrectionsDialog;
class Session;

/// The dialog of all corrections, and their files.
class CorrectionsDesk : public QObject {
    Q_OBJECT
public:
    CorrectionsDesk(const Session *session, Annotator *annotator, QWidget *window);

    void open();
    /// Writes the corrections of the library, or those chosen; gives how many. An error leaves no file.
    [[nodiscard]] Result<qsizetype> exportTo(const QString &path, const CorrectionChoice *choice = nullptr) const;
    /// Takes a file over in one undo step, all of it that fits, or on an error nothing.
    [[nodiscard]] Result<CorrectionsImport> importFrom(const QString &path);

private:
    void refresh();
    void askExport(const CorrectionChoice *choice = nullptr);
    void askImport();
    void showImport(const Result<CorrectionsImport> &done);

    const Session *m_session;
    Annotator *m_annotator;
    QWidget *m_window;
    QPointer<CorrectionsDialog> m_dialog;
};

} // namespace nutgraf
