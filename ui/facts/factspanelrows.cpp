// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the facts panel: made, filtered, changed in place.

#include "ui/facts/factspanel_p.h"

#include "ui/facts/shownfacts.h"

#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTreeView>

namespace nutgraf {

namespace {

constexpr int fewRows = 3000; // above that, scrolling by item keeps the view from measuring every row

} // namespace

void FactsPanel::Private::rebuild()
{
    way.forget();
    supply.forget();
    supply.filter(searchWords(box->text()), {});
    if (areMany(facts)) {
        hasFacts = false; // those of the article before mean nothing here
        setRows({});
    }
    supply.make(article.text, facts, corrections, [this](const QList<FactRow> &rows) {
        hasFacts = hasFacts || areMany(facts);
        setRows(rows);
    });
}

void FactsPanel::Private::setRows(const QList<FactRow> &rows)
{
    view->setVerticalScrollMode(rows.size() > fewRows ? QAbstractItemView::ScrollPerItem : QAbstractItemView::ScrollPerPixel);
    filter.setWords(supply.isPartial() ? QString() : box->text());
    model.setRows(rows);
    openGroups();
    showEmptyState();
    currentChanged({});
}

void FactsPanel::Private::goTo(const QModelIndex &index)
{
    view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid())
        view->scrollTo(index);
}

void FactsPanel::Private::filterChanged()
{
    supply.filter(searchWords(box->text()), [this](const QList<FactRow> &rows) { setRows(rows); });
    if (supply.isPartial())
        return;
    filter.setWords(box->text());
    openGroups();
    showEmptyState();
}

/// The first of the rows that came takes the place of the one that offered them.
void FactsPanel::Private::showMore(FactGroup group)
{
    supply.extend(group, [this, place = view->currentIndex().row(), parent = QPersistentModelIndex(view->currentIndex().parent())](const QList<FactRow> &rows) {
        model.updateRows(rows);
        if (parent.isValid())
            goTo(filter.index(place, 0, parent));
    });
}

/// All but the rejected ones; while filtering those too, or a match would hide.
void FactsPanel::Private::openGroups()
{
    for (int row = 0; row < filter.rowCount(); ++row) {
        const QModelIndex group = filter.index(row, 0);
        if (!searchWords(box->text()).isEmpty() || group.data(FactsModel::GroupRole).toInt() != int(FactGroup::Rejected))
            view->expand(group);
    }
}

void FactsPanel::Private::showEmptyState()
{
    const bool none = filter.rowCount() == 0;
    if (none) {
        QString words;
        if (!hasArticle)
            words = FactsPanel::tr("Open an article, and its figures, dates, quotes and names appear here.");
        else if (!hasFacts)
            words = FactsPanel::tr("No facts found yet. Looking through the text…");
        else if (model.rowCount() == 0)
            words = FactsPanel::tr("No facts found in this text. Select words in it to mark what matters to you.");
        else
            words = FactsPanel::tr("Nothing matches “%1”. Esc shows all facts again.").arg(box->text().simplified());
        empty->setText(words);
        empty->setAccessibleName(words);
    }
    if (none != (stack->currentWidget() == empty)) {
        const bool focused = view->hasFocus();
        stack->setCurrentWidget(none ? static_cast<QWidget *>(empty) : view);
        if (none && focused)
            box->setFocus(Qt::OtherFocusReason);
    }
}

void FactsPanel::Private::takeDecisions(const QList<FactRow> &rows)
{
    const QPersistentModelIndex before = view->currentIndex();
    const QPersistentModelIndex group = before.parent();
    const bool onRow = group.isValid();
    const int row = before.row();
    model.updateRows(rows);
    // The row that was decided on may be gone: what took its place goes on.
    if (onRow && !before.isValid() && group.isValid() && filter.rowCount(group) > 0)
        goTo(filter.index(qMin(row, filter.rowCount(group) - 1), 0, group));
    showEmptyState();
    currentChanged(view->currentIndex());
}

} // namespace nutgraf
