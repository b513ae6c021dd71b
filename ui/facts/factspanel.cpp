// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factspanel.h"

#include "ui/facts/factdetails.h"
#include "ui/facts/factdesk.h"
#include "ui/facts/factrowsupply.h"
#include "ui/facts/factsdelegate.h"
#include "ui/facts/factsfilter.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/factspanelwidgets.h"
#include "ui/facts/shownfacts.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTreeView>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewRows = 3000; // above that, scrolling by item keeps the view from measuring every row

} // namespace

struct FactsPanel::Private : FactsPanelWidgets {
    explicit Private(FactsPanel *panel);

    void connectAll();
    void rebuild();
    void setRows(const QList<FactRow> &rows);
    void takeDecisions(const QList<FactRow> &rows);
    /// Selects this row alone, whatever keys are held: the view itself would select further rows with Shift.
    void goTo(const QModelIndex &index);
    void filterChanged();
    void showMore(FactGroup group);
    void openGroups();
    void showEmptyState();
    void currentChanged(const QModelIndex &current);
    void showDetails();
    void walk(int step);
    [[nodiscard]] QList<FactRow> selectedRows() const;
    [[nodiscard]] bool isListKey(const QKeyEvent &event) const;
    bool listKey(const QKeyEvent &event);
    bool boxKey(const QKeyEvent &event);
    void contextMenu(const QPoint &at);
    [[nodiscard]] const FactRow *currentRow() const;
    [[nodiscard]] QModelIndex sourceOf(const QModelIndex &index) const { return filter.mapToSource(index).siblingAtColumn(0); }

    FactsPanel *q;
    FactsModel model;
    FactsFilter filter;
    FactsDelegate delegate;
    FactRowSupply supply;
    FactDesk desk;
    FactKeys keys;
    Article article;
    Facts facts;
    Corrections corrections;
    Theme theme;
    bool hasArticle = false;
    bool hasFacts = false;
    QString walkedKey; ///< FactRow::key of the row whose mentions are walked
    qsizetype mention = -1; ///< the one shown last; -1: none of this row yet
    bool selecting = false; ///< select() moves the current row: nobody walked there
};

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

void FactsPanel::Private::rebuild()
{
    mention = -1;
    walkedKey.clear();
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

const FactRow *FactsPanel::Private::currentRow() const
{
    return model.row(sourceOf(view->currentIndex()));
}

void FactsPanel::Private::currentChanged(const QModelIndex &current)
{
    const FactRow *const row = model.row(sourceOf(current));
    if (!row || row->key != walkedKey) {
        mention = -1;
        walkedKey = row ? row->key : QString();
    }
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
    details->setText(factDetails({article, supply.corrected(), corrections}, *row, mention, theme.frame));
    hints->setText(factKeyHints(desk, keys, selectedRows(), theme.frame));
    fitDetails();
}

void FactsPanel::Private::walk(int step)
{
    const FactRow *const row = currentRow();
    if (row && row->more > 0)
        showMore(row->group);
    if (!row || row->spans.isEmpty())
        return;
    const qsizetype count = row->spans.size();
    if (mention < 0)
        mention = step > 0 ? 0 : count - 1;
    else
        mention = (mention + step + count) % count;
    const TextSpan span = row->spans[mention];
    const int entity = row->entity;
    showDetails();
    if (span.end <= article.text.size())
        Q_EMIT q->showSpanAsked(span, entity);
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
    d->desk.run(command, rows, d->mention);
    return true;
}

bool FactsPanel::setExtent(TextSpan span)
{
    const FactRow *const row = d->currentRow();
    if (!row || row->refs.isEmpty() || row->verdict == RowVerdict::Rejected)
        return false;
    d->desk.setExtent(FactRow(*row), d->mention, span);
    return true;
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

void FactsPanel::setTheme(const Theme &theme)
{
    d->theme = theme;
    d->delegate.setTheme(theme);
    d->setColours(this, theme.frame);
    d->view->viewport()->update();
    d->showDetails();
}

void FactsPanel::select(FactRef ref)
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
    d->mention = d->model.row(source)->refs.indexOf(ref);
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
