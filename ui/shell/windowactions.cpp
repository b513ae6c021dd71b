// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/windowactions.h"

#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/facts/factspanel.h"
#include "ui/library/librarypanel.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/annotationdesk.h"
#include "ui/shell/articlepresenter.h"
#include "ui/shell/librarydesk.h"
#include "ui/shell/menus.h"
#include "ui/shell/session.h"
#include "ui/shell/sidepanel.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Keys of one character act where the text has the focus, so that they can be typed into every field.
void bindToText(QAction *action, ReadingView *view)
{
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view->addAction(action);
}

} // namespace

WindowActions::WindowActions(Actions *actions, QMainWindow *window)
    : m_actions(actions)
    , m_window(window)
{
}

void WindowActions::connectPanels(LibraryPanel *library, ReadingView *view, SidePanel *side) const
{
    QAction *left = m_actions->action(u"view.leftpanel"_s);
    QAction *right = m_actions->action(u"view.rightpanel"_s);
    left->setChecked(true);
    right->setChecked(true);
    QObject::connect(left, &QAction::toggled, library, &QWidget::setVisible);
    QObject::connect(right, &QAction::toggled, side, &QWidget::setVisible);
    QObject::connect(m_actions->action(u"view.focuslist"_s), &QAction::triggered, library, [left, library] {
        left->setChecked(true);
        library->focusList();
    });
    QObject::connect(m_actions->action(u"view.focustext"_s), &QAction::triggered, view, [view] { view->setFocus(Qt::ShortcutFocusReason); });
    const auto toFacts = [right, side] {
        right->setChecked(true);
        side->showFacts();
        if (FactsPanel *facts = side->facts())
            facts->focusFilter();
    };
    QObject::connect(m_actions->action(u"view.focusfacts"_s), &QAction::triggered, side, toFacts);
    QObject::connect(m_actions->action(u"facts.filter"_s), &QAction::triggered, side, toFacts);
    QAction *full = m_actions->action(u"view.fullscreen"_s);
    QObject::connect(full, &QAction::triggered, m_window, [window = m_window](bool on) { on ? window->showFullScreen() : window->showNormal(); });
    QObject::connect(m_actions->action(u"file.quit"_s), &QAction::triggered, m_window, &QWidget::close);
}

void WindowActions::connectView(ReadingView *view) const
{
    const auto on = [this, view](const QString &id, const auto &act) { QObject::connect(m_actions->action(id), &QAction::triggered, view, act); };
    on(u"edit.copy"_s, [view] { view->copy(false); });
    on(u"edit.copyformatted"_s, [view] { view->copy(true); });
    on(u"edit.selectall"_s, [view] { view->selectAll(); });
    on(u"edit.find"_s, [view] { view->openFind(); });
    on(u"edit.findnext"_s, [view] { view->findNext(); });
    on(u"edit.findprevious"_s, [view] { view->findPrevious(); });
    for (const QString &id : {u"edit.copy"_s, u"edit.copyformatted"_s, u"edit.selectall"_s})
        bindToText(m_actions->action(id), view);
}

void WindowActions::connectFacts(ArticlePresenter *presenter, ReadingView *view, SidePanel *side) const
{
    Q_UNUSED(side)
    const auto on = [this, presenter](const QString &id, const auto &act) { QObject::connect(m_actions->action(id), &QAction::triggered, presenter, act); };
    on(u"facts.next"_s, [presenter] { presenter->walk(1); });
    on(u"facts.previous"_s, [presenter] { presenter->walk(-1); });
    on(u"facts.accept"_s, [presenter] { presenter->acceptAtCaret(); });
    on(u"facts.reject"_s, [presenter] { presenter->rejectAtCaret(); });
    bindToText(m_actions->action(u"facts.accept"_s), view);
    bindToText(m_actions->action(u"facts.reject"_s), view);
    for (int i = int(FactCommand::RejectEverywhere); i < factCommandCount; ++i) {
        const auto command = FactCommand(i);
        QAction *action = m_actions->action(actionIdOf(command));
        QObject::connect(action, &QAction::triggered, presenter, [presenter, command] { presenter->run(command); });
        // The keys that move an end by a word select text where the text has the focus.
        if (command < FactCommand::WidenStart)
            bindToText(action, view);
        else
            action->setShortcutContext(Qt::WidgetShortcut);
    }
    on(u"facts.extent"_s, [presenter] { presenter->setExtent(); });
    bindToText(m_actions->action(u"facts.extent"_s), view);
}

void WindowActions::shareFactKeys(FactsPanel *panel) const
{
    const auto share = [actions = m_actions, panel] {
        FactKeys keys;
        for (int i = 0; i < factCommandCount; ++i)
            keys.set(FactCommand(i), actions->action(actionIdOf(FactCommand(i)))->shortcuts());
        keys.setSelectionKey(actions->action(u"facts.extent"_s)->shortcut());
        panel->setKeys(keys);
    };
    QObject::connect(m_actions, &Actions::shortcutsChanged, panel, share);
    share();
}

void WindowActions::connectAnnotations(AnnotationDesk *desk, Annotator *annotator, ReadingView *view) const
{
    const auto on = [this, desk](const QString &id, const auto &act) { QObject::connect(m_actions->action(id), &QAction::triggered, desk, act); };
    on(u"annotate.note"_s, [desk] { desk->note(); });
    on(u"annotate.delete"_s, [desk] { desk->removeAtCaret(); });
    on(u"annotate.addpiece"_s, [desk] { desk->addPiece(); });
    on(u"annotate.split"_s, [desk] { desk->splitAtCaret(); });
    on(u"annotate.tagset"_s, [desk] { desk->editTagSet(); });
    bindToText(m_actions->action(u"annotate.note"_s), view);
    bindToText(m_actions->action(u"annotate.delete"_s), view);
    QMenu *labels = menuNamed(m_window->menuBar(), u"slot:labels"_s);
    QObject::connect(labels, &QMenu::aboutToShow, desk, [desk, labels] { desk->fillLabelMenu(labels); });

    History *history = annotator->history();
    const auto follow = [this, history](const QString &id, auto trigger, auto can, auto words) {
        QAction *action = m_actions->action(id);
        QObject::connect(action, &QAction::triggered, history, trigger);
        QObject::connect(history, can, action, &QAction::setEnabled);
        QObject::connect(history, words, action, [action, base = action->text()](const QString &text) {
            action->setText(text.isEmpty() ? base : base + u": "_s + QString(text).replace(u'&', u"&&"_s));
        });
    };
    follow(u"edit.undo"_s, &History::undo, &History::canUndoChanged, &History::undoTextChanged);
    follow(u"edit.redo"_s, &History::redo, &History::canRedoChanged, &History::redoTextChanged);
    m_actions->action(u"edit.undo"_s)->setEnabled(history->canUndo());
    m_actions->action(u"edit.redo"_s)->setEnabled(history->canRedo());
    QObject::connect(annotator, &Annotator::placeAsked, view, [view](TextSpan span) { view->showSpan(span); });
}

void WindowActions::connectLibrary(LibraryDesk *desk, Session *session) const
{
    const auto on = [this, desk](const QString &id, const auto &act) { QObject::connect(m_actions->action(id), &QAction::triggered, desk, act); };
    on(u"article.previous"_s, [desk] { desk->openNeighbour(-1); });
    on(u"article.next"_s, [desk] { desk->openNeighbour(1); });
    on(u"article.read"_s, [desk](bool read) { desk->toggleRead(read); });
    on(u"article.star"_s, [desk](bool starred) { desk->toggleStar(starred); });
    on(u"article.delete"_s, [desk, session] { desk->askDelete(session->current().id); });
    QMenu *menu = menuNamed(m_window->menuBar(), u"menu.article"_s);
    const auto tell = [actions = m_actions, desk] {
        actions->action(u"article.read"_s)->setChecked(desk->isRead());
        actions->action(u"article.star"_s)->setChecked(desk->isStarred());
    };
    QObject::connect(menu, &QMenu::aboutToShow, desk, tell);
    QObject::connect(desk, &LibraryDesk::refreshed, desk, tell);

    const auto enable = [actions = m_actions, session] {
        const StoredArticle &current = session->current();
        const bool writable = session->library()->mode() == LibraryMode::ReadWrite;
        for (const QString &id : {u"file.close"_s, u"file.export"_s, u"edit.copy"_s, u"edit.copyformatted"_s, u"edit.selectall"_s, u"edit.find"_s})
            actions->action(id)->setEnabled(!current.article.text.isEmpty());
        for (const QString &id : {u"article.read"_s, u"article.star"_s, u"article.published"_s, u"article.delete"_s})
            actions->action(id)->setEnabled(current.id && writable);
        actions->action(u"article.removed"_s)->setEnabled(!current.article.removed.isEmpty());
        actions->action(u"article.keepall"_s)->setEnabled(!current.article.removed.isEmpty() && writable);
    };
    QObject::connect(session, &Session::articleOpened, desk, enable);
    QObject::connect(session, &Session::articleClosed, desk, enable);
    enable();
}

void WindowActions::showTextMenu(QPoint globalPlace, AnnotationDesk *desk) const
{
    QMenu menu(m_window);
    menu.setObjectName(u"textMenu"_s);
    const auto add = [&](const QString &id) { menu.addAction(m_actions->action(id)); };
    QMenu *labels = menu.addMenu(QObject::tr("&Label"));
    desk->fillLabelMenu(labels);
    add(u"annotate.note"_s);
    add(u"annotate.delete"_s);
    menu.addSeparator();
    add(u"facts.accept"_s);
    add(u"facts.reject"_s);
    add(u"facts.correct"_s);
    add(u"facts.extent"_s);
    add(u"facts.next"_s);
    menu.addSeparator();
    add(u"edit.copy"_s);
    add(u"edit.copyformatted"_s);
    add(u"edit.selectall"_s);
    menu.addSeparator();
    add(u"edit.find"_s);
    menu.exec(globalPlace);
}

} // namespace nutgraf
