// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QBoxLayout;

namespace nutgraf {

class Actions;
class AnchorsPanel;
class Annotator;
class ReadingView;
class StatusLine;

/// What a new text has changed about the tags: the line over the text, its list, and what can be done there.
class AnchorsDesk : public QObject {
    Q_OBJECT
public:
    /// The panel is put at the head of `column` when it is first needed.
    AnchorsDesk(Actions *actions, Annotator *annotator, ReadingView *view, StatusLine *status, QBoxLayout *column);

private:
    [[nodiscard]] AnchorsPanel *panel();
    void refresh();
    void toggle();
    void keep(const QString &annotationId);
    void reattach(const QString &annotationId);
    void showKeys();

    Actions *m_actions;
    Annotator *m_annotator;
    ReadingView *m_view;
    StatusLine *m_status;
    QBoxLayout *m_column;
    QPointer<AnchorsPanel> m_panel;
};

} // namespace nutgraf
