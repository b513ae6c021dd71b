// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys and the context menu do in the facts panel.

#include "ui/facts/factspanel_p.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

/// Keys the list acts on; asked before shortcuts of the window get them too.
bool FactsPanel::Private::isListKey(const QKeyEvent &event) const
{
    if (keys.commandFor(event) >= 0)
        return true;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return true;
    case Qt::Key_Escape: return !box->text().isEmpty();
    default: return event.text() == u"/"; // typed with Shift on some keyboards
    }
}

bool FactsPanel::Private::listKey(const QKeyEvent &event)
{
    if (!isListKey(event))
        return false;
    if (const int command = keys.commandFor(event); command >= 0) {
        q->run(FactCommand(command));
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow())
            walk(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        else if (view->currentIndex().isValid())
            view->setExpanded(view->currentIndex(), !view->isExpanded(view->currentIndex()));
        break;
    case Qt::Key_Escape: box->clear(); break;
    default: q->focusFilter(); break;
    }
    return true;
}

/// From the box into the list, to its first row; Esc empties the box.
bool FactsPanel::Private::boxKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape && !box->text().isEmpty()) {
        box->clear();
        return true;
    }
    const bool down = event.key() == Qt::Key_Down || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!down || filter.rowCount() == 0)
        return false;
    view->setFocus(Qt::TabFocusReason);
    if (!currentRow())
        goTo(filter.index(0, 0, filter.index(0, 0)));
    return true;
}

void FactsPanel::Private::contextMenu(const QPoint &at)
{
    const FactRow *const row = currentRow();
    if (!row || row->more > 0)
        return;
    QMenu menu(view);
    menu.setObjectName(u"factMenu"_s);
    const QList<FactRow> rows = selectedRows();
    const auto action = [&](const QString &words, FactCommand command) {
        QAction *const made = menu.addAction(words + u'\t' + keys.nameOf(command));
        made->setEnabled(desk.can(command, rows));
        QObject::connect(made, &QAction::triggered, &menu, [this, command] { q->run(command); });
    };
    QAction *const next = menu.addAction(FactsPanel::tr("Show &next mention\tEnter"), &menu, [this] { walk(1); });
    next->setEnabled(!row->spans.isEmpty());
    menu.addSeparator();
    action(FactsPanel::tr("&Accept"), FactCommand::Accept);
    action(FactsPanel::tr("Re&ject"), FactCommand::Reject);
    action(FactsPanel::tr("Reject in a&ll articles"), FactCommand::RejectEverywhere);
    menu.addSeparator();
    action(FactsPanel::tr("&Correct…"), FactCommand::Correct);
    action(FactsPanel::tr("&Merge with…"), FactCommand::Merge);
    action(FactsPanel::tr("&Split…"), FactCommand::Split);
    const bool unimportant = std::ranges::all_of(rows, &FactRow::unimportant);
    action(unimportant ? FactsPanel::tr("&Important again") : FactsPanel::tr("&Unimportant"), FactCommand::Unimportant);
    action(FactsPanel::tr("Unimportant in all ar&ticles"), FactCommand::UnimportantEverywhere);
    QMenu *const extent = menu.addMenu(FactsPanel::tr("E&xtent"));
    for (const auto &[words, command] : {std::pair(FactsPanel::tr("One word more at the &start"), FactCommand::WidenStart), {FactsPanel::tr("One word less at the s&tart"), FactCommand::NarrowStart},
             {FactsPanel::tr("One word more at the &end"), FactCommand::WidenEnd}, {FactsPanel::tr("One word less at the e&nd"), FactCommand::NarrowEnd}}) {
        action(words, command);
        QAction *const made = menu.actions().last();
        menu.removeAction(made);
        extent->addAction(made);
    }
    menu.addSeparator();
    action(FactsPanel::tr("&Restore"), FactCommand::Restore);
    const QRect place = view->visualRect(view->currentIndex());
    menu.exec(view->viewport()->mapToGlobal(place.contains(at) ? at : place.center()));
}

bool FactsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && d && watched == d->detailsPane) // the pane is made before `d` is there
        d->fitDetails();
    const bool press = event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!press) {
        if (watched != d->view || !d->isListKey(key))
            return false;
        event->accept();
        return true;
    }
    return watched == d->view ? d->listKey(key) : d->boxKey(key);
}

} // namespace nutgraf
