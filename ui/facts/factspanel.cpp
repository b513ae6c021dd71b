// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factspanel.h"

#include "ui/facts/extentbar.h"
#include "ui/facts/factdetails.h"
#include "ui/facts/factspanel_p.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTreeView>

#include <algorithm>

namespace nutgraf {

FactsPanel::Private::Private(FactsPanel *panel)
    : q(panel)
    , desk(panel, &supply)
{
    filter.setSourceModel(&model);
    build(panel, &filter, &delegate);
    view->installEventFilter(panel);
    detailsPane->installEventFilter(panel);
    box->installEventFilter(panel);
    connectAll();
    showEmptyState();
}

void FactsPanel::Private::connectAll()
{
    QObject::connect(box, &QLineEdit::textChanged, q, [this] { filterChanged(); });
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentChanged, q,
        [this](const QModelIndex &current) { currentChanged(current); });
    QObject::connect(extentBar, &ExtentBar::asked, q, [this](FactCommand command) { q->run(command); });
    QObject::connect(extentBar, &ExtentBar::selectionAsked, q, &FactsPanel::extentOfSelectionAsked);
    QObject::connect(&desk, &FactDesk::acceptAsked, q, &FactsPanel::acceptAsked);
    QObject::connect(&desk, &FactDesk::rejectAsked, q, &FactsPanel::rejectAsked);
    QObject::connect(&desk, &FactDesk::correctAsked, q, &FactsPanel::correctAsked);
    QObject::connect(&desk, &FactDesk::restoreAsked, q, &FactsPanel::restoreAsked);
    QObject::connect(&desk, &FactDesk::rulesAsked, q, &FactsPanel::rulesAsked);
    QObject::connect(&desk, &FactDesk::removeRulesAsked, q, &FactsPanel::removeRulesAsked);
    QObject::connect(view, &QTreeView::clicked, q, [this](const QModelIndex &index) {
        if (view->selectionModel()->selectedRows().size() > 1)
            return; // several are being chosen
        if (index.parent().isValid())
            walk(1);
        else
            view->setExpanded(index, !view->isExpanded(index));
    });
    QObject::connect(view, &QTreeView::customContextMenuRequested, q, [this](const QPoint &at) { contextMenu(at); });
    QObject::connect(&filter, &QAbstractItemModel::rowsInserted, q, [this](const QModelIndex &parent, int first, int last) {
        for (int row = first; !parent.isValid() && row <= last; ++row) {
            const QModelIndex group = filter.index(row, 0);
            view->setExpanded(group, group.data(FactsModel::GroupRole).toInt() != int(FactGroup::Rejected));
        }
    });
}

const FactRow *FactsPanel::Private::currentRow() const
{
    return model.row(sourceOf(view->currentIndex()));
}

void FactsPanel::Private::currentChanged(const QModelIndex &current)
{
    const FactRow *const row = model.row(sourceOf(current));
    way.enter(row);
    showDetails();
    if (!selecting)
        Q_EMIT q->entityLit(row ? row->entity : -1);
}

void FactsPanel::Private::showDetails()
{
    const FactRow *const row = currentRow();
    const bool fact = row && row->more == 0;
    detailsPane->setVisible(fact);
    if (!fact)
        return;
    details->setText(factDetails({article, supply.corrected(), corrections}, *row, way.place(*row), theme.frame));
    offerExtent();
    hints->setText(factKeyHints(desk, keys, selectedRows(), theme.frame));
    fitDetails();
}

void FactsPanel::Private::offerExtent()
{
    extentBar->setVisible(desk.can(FactCommand::WidenStart, selectedRows()));
    extentBar->setKeys(keys);
}

void FactsPanel::Private::walk(int step)
{
    const FactRow *const row = currentRow();
    if (row && row->more > 0)
        showMore(row->group);
    if (!row || row->spans.isEmpty())
        return;
    const auto place = way.go(*row, step);
    const int entity = row->entity;
    showDetails();
    if (place && place->span.end <= article.text.size())
        Q_EMIT q->showSpanAsked(place->span, entity);
}

/// The current row first, then the others in order.
QList<FactRow> FactsPanel::Private::selectedRows() const
{
    QList<FactRow> rows;
    if (const FactRow *const current = currentRow(); current && current->more == 0)
        rows.append(*current);
    QModelIndexList selected = view->selectionModel()->selectedRows();
    std::ranges::sort(selected, [](const QModelIndex &a, const QModelIndex &b) {
        return a.parent().row() != b.parent().row() ? a.parent().row() < b.parent().row() : a.row() < b.row();
    });
    for (const QModelIndex &index : std::as_const(selected)) {
        const FactRow *const row = model.row(sourceOf(index));
        if (row && row->more == 0 && index != view->currentIndex())
            rows.append(*row);
    }
    return rows;
}

FactsPanel::FactsPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
}

FactsPanel::~FactsPanel()
{
    d->view->setItemDelegate(nullptr); // both lie in d, which goes before the view
    d->view->setModel(nullptr);
}

void FactsPanel::setArticle(const Article &article)
{
    d->article = article;
    d->hasArticle = true;
    d->hasFacts = false;
    d->facts = {};
    d->corrections.decisions.clear();
    d->desk.setArticle(article);
    d->rebuild();
}

void FactsPanel::setFacts(const Facts &facts)
{
    d->facts = facts;
    d->hasFacts = true;
    d->rebuild();
}

void FactsPanel::setDecisions(const QList<Decision> &decisions)
{
    setCorrections({d->corrections.rules, decisions});
}

void FactsPanel::setCorrections(const Corrections &corrections)
{
    d->corrections = corrections;
    d->desk.setRules(corrections.rules);
    d->supply.make(d->article.text, d->facts, corrections, [this](const QList<FactRow> &rows) { d->takeDecisions(rows); });
}

void FactsPanel::setKeys(const FactKeys &keys)
{
    d->keys = keys;
    d->showDetails();
}

bool FactsPanel::run(FactCommand command)
{
    const QList<FactRow> rows = d->selectedRows();
    if (!d->desk.can(command, rows))
        return false;
    d->desk.run(command, rows, d->way.mention(rows.first()));
    return true;
}

bool FactsPanel::setExtent(TextSpan span)
{
    const FactRow *const row = d->currentRow();
    if (!row || row->refs.isEmpty() || row->verdict == RowVerdict::Rejected)
        return false;
    d->desk.setExtent(FactRow(*row), d->way.mention(*row), span);
    return true;
}

void FactsPanel::setTheme(const Theme &theme)
{
    d->theme = theme;
    d->delegate.setTheme(theme);
    d->setColours(this, theme.frame);
    d->view->viewport()->update();
    d->showDetails();
}

void FactsPanel::select(FactRef ref, qsizetype reference)
{
    QModelIndex source = d->model.indexOf(ref);
    if (const QList<FactRow> rows = source.isValid() ? QList<FactRow>() : d->supply.showing(ref); !rows.isEmpty()) {
        const QSignalBlocker blocker(d->box);
        d->box->clear(); // these are not filtered
        d->model.updateRows(rows);
        d->openGroups();
        d->showEmptyState();
        source = d->model.indexOf(ref);
    }
    if (source.isValid() && !d->filter.mapFromSource(source).isValid())
        d->box->clear(); // it was filtered away
    const QModelIndex index = d->filter.mapFromSource(source);
    d->selecting = true;
    d->goTo(index);
    d->selecting = false;
    if (!index.isValid())
        return;
    const FactRow *const row = d->model.row(source);
    d->way.standAt(*row, row->refs.indexOf(ref), reference);
    d->showDetails();
}

void FactsPanel::focusFilter()
{
    d->box->setFocus(Qt::ShortcutFocusReason);
    d->box->selectAll();
}

const QAbstractItemModel *FactsPanel::model() const
{
    return &d->filter;
}

} // namespace nutgraf
