// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>

class QMainWindow;

namespace nutgraf {

class Actions;
class AnnotationDesk;
class Annotator;
class ArticlePresenter;
class FactsPanel;
class LibraryDesk;
class LibraryPanel;
class ReadingView;
class Session;
class SidePanel;

/// Binds the actions of the window to those who act; keeps nothing.
class WindowActions {
public:
    WindowActions(Actions *actions, QMainWindow *window);

    void connectPanels(LibraryPanel *library, ReadingView *view, SidePanel *side) const;
    void connectView(ReadingView *view) const;
    /// Gives the facts panel, when it is there, the keys of the actions, also when they are changed.
    void shareFactKeys(FactsPanel *panel) const;
    void connectFacts(ArticlePresenter *presenter, ReadingView *view, SidePanel *side) const;
    void connectAnnotations(AnnotationDesk *desk, Annotator *annotator, ReadingView *view) const;
    void connectLibrary(LibraryDesk *desk, Session *session) const;
    /// The menu of the text.
    void showTextMenu(QPoint globalPlace, AnnotationDesk *desk) const;

private:
    Actions *m_actions;
    QMainWindow *m_window;
};

} // namespace nutgraf
