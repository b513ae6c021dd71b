// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/annotations/annotationspanel.h"
#include "ui/annotations/annotator.h"
#include "ui/facts/factspanel.h"
#include "ui/library/librarypanel.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/anchorsdesk.h"
#include "ui/shell/annotationdesk.h"
#include "ui/shell/annotatorsdesk.h"
#include "ui/shell/articlepresenter.h"
#include "ui/shell/correctionsdesk.h"
#include "ui/shell/exportdesk.h"
#include "ui/shell/historydesk.h"
#include "ui/shell/librarydesk.h"
#include "ui/shell/menukeys.h"
#include "ui/shell/menus.h"
#include "ui/shell/palettedesk.h"
#include "ui/shell/placekeeper.h"
#include "ui/shell/revisiondesk.h"
#include "ui/shell/searchdesk.h"
#include "ui/shell/session.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/sidepanel.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toolbar.h"
#include "ui/shell/viewdesk.h"
#include "ui/shell/windowactions.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr int narrowPage = 320;
constexpr int comfortablePage = 480;
} // namespace

MainWindow::MainWindow(Session *session, ThemeManager *themes, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_themes(themes)
    , m_actions(new Actions(this))
    , m_annotator(new Annotator(this))
    , m_toolBar(new ToolBar(m_actions, this))
    , m_splitter(new QSplitter(this))
    , m_library(new LibraryPanel(m_splitter))
    , m_column(new QVBoxLayout(new QWidget(m_splitter)))
    , m_view(new ReadingView(m_column->parentWidget()))
    , m_side(new SidePanel(m_splitter))
    , m_status(new StatusLine(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Nutgraf"_s);
    setAcceptDrops(true);
    m_actions->load();
    place();
    m_presenter = new ArticlePresenter(session, m_view, m_annotator, m_status, this);
    m_places = new PlaceKeeper(session, m_view, this);
    m_libraryDesk = new LibraryDesk(session, m_library, m_status, this);
    m_annotationDesk = new AnnotationDesk(m_annotator, m_view, m_status, this);
    new AnchorsDesk(m_actions, m_annotator, m_view, m_status, m_column);
    new RevisionDesk(session, m_status, this);
    m_viewDesk = new ViewDesk(m_actions, m_view, themes, this);
    m_commands = new ShellCommands(session, m_actions, m_viewDesk, m_library, m_status, this);
    m_exportDesk = new ExportDesk(session, m_annotator, themes, this);
    m_corrections = new CorrectionsDesk(session, m_annotator, this);
    m_search = new SearchDesk({session, m_annotator, m_actions, m_view, themes}, this);
    m_annotatorsDesk = new AnnotatorsDesk({session, m_annotator, m_actions, m_view, m_status}, this);
    m_presenter->setLayers(m_annotatorsDesk->layers());
    new MenuKeys(this);
    connectPanels();
    if (themes) {
        connect(themes, &ThemeManager::changed, this, &MainWindow::applyTheme);
        applyTheme(themes->theme());
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::place()
{
    buildMenus(menuBar(), m_actions);
    addToolBar(m_toolBar);
    setStatusBar(m_status);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_library->setMinimumWidth(180);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_view, 1);
    m_view->setMinimumWidth(narrowPage);
    m_view->setObjectName(u"readingView"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_side->setMinimumWidth(220);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({262, 662, 356});
    setCentralWidget(m_splitter);
    resize(1280, 800);
    m_view->setFocus();
}

void MainWindow::connectPanels()
{
    const WindowActions actions(m_actions, this);
    actions.connectPanels(m_library, m_view, m_side);
    actions.connectView(m_view);
    actions.connectFacts(m_presenter, m_view, m_side);
    actions.connectAnnotations(m_annotationDesk, m_annotator, m_view);
    actions.connectLibrary(m_libraryDesk, m_session);

    connect(m_view, &ReadingView::painted, this, &MainWindow::painted);
    connect(m_view, &ReadingView::dateLineActivated, m_commands, &ShellCommands::setPublished);
    connect(m_view, &ReadingView::filesDropped, m_commands, &ShellCommands::openFiles);
    connect(m_view, &ReadingView::contextMenuAsked, this, [this](QPoint place) {
        m_actions->loadIcons();
        WindowActions(m_actions, this).showTextMenu(place, m_annotationDesk);
    });
    connect(m_view, &ReadingView::textDropped, m_session, [this](const QString &text) { m_session->openText(text); });
    connect(m_view, &ReadingView::linkActivated, m_commands, &ShellCommands::openLink);
    connect(m_commands, &ShellCommands::exportAsked, m_exportDesk, &ExportDesk::open);
    connect(m_search, &SearchDesk::savedChanged, m_library, &LibraryPanel::setSaved);
    connect(m_actions->action(u"edit.findall"_s), &QAction::triggered, m_search, [this] { m_search->open(); });
    connect(m_actions->action(u"facts.corrections"_s), &QAction::triggered, m_corrections, &CorrectionsDesk::open);
    connect(m_exportDesk, &ExportDesk::saved, m_status, [this](const QString &path) { m_status->say(tr("Exported to %1.").arg(path)); });
    connect(m_session, &Session::failed, m_commands, &ShellCommands::fail);
    auto *const history = new HistoryDesk(m_session, m_annotator, this);
    connect(m_actions->action(u"edit.history"_s), &QAction::triggered, history, &HistoryDesk::open);
    connect(m_annotator, &Annotator::failed, m_commands, &ShellCommands::fail);
    connect(m_session, &Session::busyChanged, m_status, &StatusLine::setBusy);
    connect(m_status, &StatusLine::stopAsked, m_session, &Session::stop);
    connect(m_status, &StatusLine::removedLinesAsked, m_commands, &ShellCommands::showRemoved);
    connect(m_session, &Session::articleOpened, this, [this](const StoredArticle &article) {
        setWindowTitle(article.article.title.isEmpty() ? u"Nutgraf"_s : tr("%1 — Nutgraf").arg(article.article.title));
        m_status->setSaved(!article.id ? tr("Not kept") : m_session->library()->mode() == LibraryMode::ReadOnly ? tr("Read only") : tr("Saved"));
    });
    connect(m_session, &Session::articleClosed, this, [this] { setWindowTitle(u"Nutgraf"_s); });
    connect(m_viewDesk, &ViewDesk::settingsChanged, this, [this](const AppSettings &settings) { m_annotator->setAuthor(settings.author); });
    m_annotator->setAuthor(m_viewDesk->settings().author);
    // The panels at the right, the list and the search for facts wait until the text is on the screen; without one, for a moment.
    m_session->holdBack();
    connect(m_view, &ReadingView::painted, this, [this] { QTimer::singleShot(1, this, &MainWindow::finishStart); }, Qt::SingleShotConnection);
    QTimer::singleShot(400, this, [this] {
        const bool paintsSoon = isVisible() && !m_view->article().text.isEmpty(); // on a slow machine
        if (paintsSoon)
            QTimer::singleShot(3000, this, &MainWindow::finishStart);
        else
            finishStart();
    });
}

/// In a narrow window the panels give way before the page does.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    const int panels = m_library->minimumWidth() + m_side->minimumWidth() + 2 * m_splitter->handleWidth();
    m_view->setMinimumWidth(std::clamp(width() - panels, narrowPage, comfortablePage));
    QMainWindow::resizeEvent(event);
}

void MainWindow::finishStart()
{
    if (m_side->facts())
        return;
    m_session->goOn();
    placeSidePanel();
    m_libraryDesk->refresh();
    m_search->tellSaved();
}

void MainWindow::placeSidePanel()
{
    m_side->fill(m_annotator, m_annotatorsDesk->layers());
    if (m_themes)
        m_side->setTheme(m_themes->theme());
    m_presenter->setFactsPanel(m_side->facts());
    WindowActions(m_actions, this).shareFactKeys(m_side->facts());
    connect(m_side->annotations(), &AnnotationsPanel::showSpanAsked, m_view, [this](TextSpan span) { m_view->showSpan(span); });
    connect(m_presenter, &ArticlePresenter::annotationActivated, m_side, [this](const QString &id) {
        m_side->showAnnotations();
        m_side->annotations()->select(id);
    });
    connect(m_actions->action(u"annotate.layers"_s), &QAction::triggered, m_side, [this] {
        m_actions->action(u"view.rightpanel"_s)->setChecked(true);
        m_side->showAnnotations();
        m_side->annotations()->openLayers();
    });
    connect(m_presenter, &ArticlePresenter::factActivated, m_side, &SidePanel::showFacts);
    new PaletteDesk({m_session, m_actions, m_annotator, m_annotationDesk, m_library}, m_toolBar->commandPalette(), this);
}

void MainWindow::applyTheme(const Theme &theme)
{
    m_view->setPalette(theme.marks);
    m_toolBar->setTheme(theme);
    m_library->setTheme(theme);
    m_side->setTheme(theme);
    m_annotationDesk->setTheme(theme);
    m_annotatorsDesk->setTheme(theme);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(settings.value(u"window/splitter"_s).toByteArray());
    m_actions->action(u"view.leftpanel"_s)->setChecked(settings.value(u"window/left"_s, true).toBool());
    m_actions->action(u"view.rightpanel"_s)->setChecked(settings.value(u"window/right"_s, true).toBool());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_places->keep();
    m_libraryDesk->finish();
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    settings.setValue(u"window/left"_s, m_actions->action(u"view.leftpanel"_s)->isChecked());
    settings.setValue(u"window/right"_s, m_actions->action(u"view.rightpanel"_s)->isChecked());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    m_commands->openFiles(paths);
    event->acceptProposedAction();
}

} // namespace nutgraf
