// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/exchange/exportdialog.h"

namespace nutgraf {

class Annotator;
class Session;
class ThemeManager;

/// Hands the open article, or the whole library, to the export dialog.
class ExportDesk : public QObject {
    Q_OBJECT
public:
    ExportDesk(const Session *session, const Annotator *annotator, ThemeManager *themes, QWidget *window);

    /// Shows the dialog for the open article; nothing where none is open.
    void open();

Q_SIGNALS:
    void saved(const QString &path);

private:
    [[nodiscard]] ExportSource source() const;

    const Session *m_session;
    const Annotator *m_annotator;
    ThemeManager *m_themes;
    QWidget *m_window;
};

} // namespace nutgraf
