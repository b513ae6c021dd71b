// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>

class QSplitter;
class QVBoxLayout;

namespace nutgraf {

class Actions;
class Annotator;
class AnnotatorsDesk;
class ArticlePresenter;
class CorrectionsDesk;
class ExportDesk;
class LibraryPanel;
class PlaceKeeper;
class ReadingView;
class Session;
class SearchDesk;
class SidePanel;
class StatusLine;
class ThemeManager;
class ToolBar;
class ViewDesk;
class AnnotationDesk;
class LibraryDesk;
class ShellCommands;

/// The window: places panes, menus, tool bar and status bar, and remembers how they were. What they do is the business of the desks.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Session *session, ThemeManager *themes, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Actions *actions() const { return m_actions; }
    [[nodiscard]] ReadingView *view() const { return m_view; }
    [[nodiscard]] ShellCommands *commands() const { return m_commands; }
    /// Size, place and panels as they were when the window was closed last.
    void restoreLayout();

Q_SIGNALS:
    /// The first picture of the article set last is on the screen.
    void painted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void place();
    void finishStart();
    void placeSidePanel();
    void connectPanels();
    void applyTheme(const Theme &theme);

    Session *m_session;
    ThemeManager *m_themes;
    Actions *m_actions;
    Annotator *m_annotator;
    ToolBar *m_toolBar;
    QSplitter *m_splitter;
    LibraryPanel *m_library;
    QVBoxLayout *m_column; ///< the text and what stands over it
    ReadingView *m_view;
    SidePanel *m_side;
    StatusLine *m_status;
    ArticlePresenter *m_presenter;
    PlaceKeeper *m_places;
    LibraryDesk *m_libraryDesk;
    AnnotationDesk *m_annotationDesk;
    ViewDesk *m_viewDesk;
    ShellCommands *m_commands;
    ExportDesk *m_exportDesk;
    CorrectionsDesk *m_corrections;
    SearchDesk *m_search;
    AnnotatorsDesk *m_annotatorsDesk;
};

} // namespace nutgraf
