// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/annotationimport.h"
#include "ui/annotations/layersmodel.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace nutgraf {

class AdjudicationDialog;
class Actions;
class ReadingView;
class Session;
class StatusLine;

/// Work with several annotators: import of their files into layers, what is shown of them, adjudication.
class AnnotatorsDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session *session;
        Annotator *annotator;
        Actions *actions;
        ReadingView *view;
        StatusLine *status;
    };
    AnnotatorsDesk(const Parts &parts, QWidget *window);

    [[nodiscard]] LayersModel *layers() { return &m_layers; }
    void setTheme(const Theme &theme);
    /// Asks for a file, reads it in the background, shows what it would bring, and writes it when that is wanted: one undo step.
    void askImport();
    /// The same for a file that is known.
    void importFile(const QString &path);
    void adjudicate();

private:
    void confirm(const AnnotationImport &import, const QString &path);
    void write(const AnnotationImport &import);
    void enable();

    Parts m_parts;
    QWidget *m_window;
    LayersModel m_layers;
    QPointer<AdjudicationDialog> m_adjudication;
    Theme m_theme;
    int m_turn = 0; ///< of files read: one whose article was left is not shown
};

} // namespace nutgraf
