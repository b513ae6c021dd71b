// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

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
    /// Writes the corrections for all articles; an error leaves no file.
    [[nodiscard]] Result<void> exportTo(const QString &path) const;
    /// Takes a file over in one undo step; gives the counts in a sentence.
    [[nodiscard]] Result<QString> importFrom(const QString &path);

private:
    void refresh();
    void askExport();
    void askImport();

    const Session *m_session;
    Annotator *m_annotator;
    QWidget *m_window;
    QPointer<CorrectionsDialog> m_dialog;
};

} // namespace nutgraf
