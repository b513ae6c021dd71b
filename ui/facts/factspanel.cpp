// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factspanel.h"

#include "ui/facts/factdetails.h"
#include "ui/facts/factsdelegate.h"
#include "ui/facts/factsfilter.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/rowpainting.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewRows = 3000; // above that, scrolling by item keeps the view from measuring every row

} // namespace

struct FactsPanel::Private {
    explicit Private(FactsPanel *panel);

    void build();
    void buildList(QVBoxLayout *layout);
    void buildDetails(QVBoxLayout *layout);
    void connectAll();
    void rebuild();
    void openGroups();
    void showEmptyState();
    void currentChanged(const QModelIndex &current);
    void showDetails();
    void walk(int step);
    void accept();
    void reject();
    void restore();
    bool listKey(const QKeyEvent &event);
    void contextMenu(const QPoint &at);
    [[nodiscard]] const FactRow *currentRow() const;
    [[nodiscard]] QModelIndex sourceOf(const QModelIndex &index) const { return filter.mapToSource(index).siblingAtColumn(0); }

    FactsPanel *q;
    FactsModel model;
    FactsFilter filter;
    FactsDelegate delegate;
    QLineEdit *box = nullptr;
    QTreeView *view = nullptr;
    QLabel *empty = nullptr;
    QStackedLayout *stack = nullptr;
    QWidget *detailsPane = nullptr;
    QLabel *details = nullptr;
    QLabel *hints = nullptr;

    Article article;
    Facts facts;
    QList<Decision> decisions;
    Theme theme;
    bool hasArticle = false;
    bool hasFacts = false;
    QString walkedKey; ///< FactRow::key of the row whose mentions are walked
    qsizetype mention = -1; ///< the one shown last; -1: none of this row yet
    bool selecting = false; ///< select() moves the current row: nobody walked there
};

FactsPanel::Private::Private(FactsPanel *panel)
    : q(panel)
{
    filter.setSourceModel(&model);
    build();
    connectAll();
    showEmptyState();
}

void FactsPanel::Private::build()
{
    q->setObjectName(u"factsPanel"_s);
    q->setAccessibleName(FactsPanel::tr("Facts"));
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    box = new QLineEdit;
    box->setObjectName(u"factsFilter"_s);
    box->setAccessibleName(FactsPanel::tr("Filter facts"));
    box->setPlaceholderText(FactsPanel::tr("Filter facts"));
    box->setClearButtonEnabled(true);
    auto *const top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->addWidget(box);
    layout->addLayout(top);
    buildList(layout);
    buildDetails(layout);
    q->setFocusProxy(view);
    QWidget::setTabOrder(box, view);
}

void FactsPanel::Private::buildList(QVBoxLayout *layout)
{
    view = new QTreeView;
    view->setObjectName(u"factsView"_s);
    view->setAccessibleName(FactsPanel::tr("Facts by kind"));
    view->setModel(&filter);
    view->setItemDelegate(&delegate);
    view->setHeaderHidden(true);
    view->hideColumn(FactsModel::ValueColumn); // the delegate paints both in the first
    view->setRootIsDecorated(false);
    view->setIndentation(0);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setExpandsOnDoubleClick(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->installEventFilter(q);
    box->installEventFilter(q);
    empty = new QLabel;
    empty->setObjectName(u"factsEmpty"_s);
    empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    empty->setWordWrap(true);
    empty->setContentsMargins(24, 32, 24, 24);
    empty->setTextFormat(Qt::PlainText);
    stack = new QStackedLayout;
    stack->addWidget(view);
    stack->addWidget(empty);
    layout->addLayout(stack, 1);
}

void FactsPanel::Private::buildDetails(QVBoxLayout *layout)
{
    detailsPane = new QWidget;
    detailsPane->setObjectName(u"factDetailsPane"_s);
    auto *const inside = new QVBoxLayout(detailsPane);
    inside->setContentsMargins(0, 0, 0, 10);
    inside->setSpacing(4);
    auto *const line = new QFrame;
    line->setObjectName(u"hairline"_s);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    inside->addWidget(line);
    const auto label = [inside](const QString &name, const QString &accessible) {
        auto *const made = new QLabel;
        made->setObjectName(name);
        made->setAccessibleName(accessible);
        made->setTextFormat(Qt::RichText);
        made->setWordWrap(true);
        made->setContentsMargins(14, 0, 14, 0);
        inside->addWidget(made);
        return made;
    };
    inside->addSpacing(6);
    details = label(u"factDetails"_s, FactsPanel::tr("Details of the selected fact"));
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hints = label(u"factHints"_s, FactsPanel::tr("Keys"));
    detailsPane->hide();
    layout->addWidget(detailsPane);
}

void FactsPanel::Private::connectAll()
{
    QObject::connect(box, &QLineEdit::textChanged, q, [this](const QString &typed) {
        filter.setWords(typed);
        openGroups();
        showEmptyState();
    });
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentChanged, q,
        [this](const QModelIndex &current) { currentChanged(current); });
    QObject::connect(view, &QTreeView::clicked, q, [this](const QModelIndex &index) {
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
    QList<FactRow> rows = factRows(article.text, facts, decisions);
    view->setVerticalScrollMode(rows.size() > fewRows ? QAbstractItemView::ScrollPerItem : QAbstractItemView::ScrollPerPixel);
    model.setRows(std::move(rows));
    openGroups();
    showEmptyState();
    currentChanged({});
}

/// All but the rejected ones; while filtering those too, or a match would hide.
void FactsPanel::Private::openGroups()
{
    for (int row = 0; row < filter.rowCount(); ++row) {
        const QModelIndex group = filter.index(row, 0);
        if (filter.isFiltering() || group.data(FactsModel::GroupRole).toInt() != int(FactGroup::Rejected))
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
    detailsPane->setVisible(row != nullptr);
    if (!row)
        return;
    details->setText(factDetails(article, facts, *row, mention, theme.frame));
    hints->setText(factKeyHints(*row, theme.frame));
}

void FactsPanel::Private::walk(int step)
{
    const FactRow *const row = currentRow();
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

void FactsPanel::Private::accept()
{
    const FactRow *const row = currentRow();
    if (row && !row->refs.isEmpty() && row->verdict != RowVerdict::Accepted)
        Q_EMIT q->acceptAsked(QList<FactRef>(row->refs));
}

void FactsPanel::Private::reject()
{
    const FactRow *const row = currentRow();
    if (row && !row->refs.isEmpty() && row->verdict != RowVerdict::Rejected)
        Q_EMIT q->rejectAsked(QList<FactRef>(row->refs));
}

void FactsPanel::Private::restore()
{
    const FactRow *const row = currentRow();
    if (row && !row->decisions.isEmpty())
        Q_EMIT q->restoreAsked(QStringList(row->decisions));
}

bool FactsPanel::Private::listKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    const bool shift = modifiers == Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentRow())
            walk(shift ? -1 : 1);
        else if (view->currentIndex().isValid())
            view->setExpanded(view->currentIndex(), !view->isExpanded(view->currentIndex()));
        return true;
    case Qt::Key_A: accept(); return true;
    case Qt::Key_X: reject(); return true;
    case Qt::Key_R: restore(); return true;
    case Qt::Key_Slash: box->setFocus(Qt::ShortcutFocusReason); box->selectAll(); return true;
    case Qt::Key_Escape:
        if (box->text().isEmpty())
            return false;
        box->clear();
        return true;
    default: return event.text() == u"/"; // a layout where it is typed with Shift
    }
}

void FactsPanel::Private::contextMenu(const QPoint &at)
{
    const FactRow *const row = currentRow();
    if (!row)
        return;
    QMenu menu(view);
    menu.setObjectName(u"factMenu"_s);
    const auto action = [&menu](const QString &words, bool enabled, auto does) {
        QAction *const made = menu.addAction(words);
        made->setEnabled(enabled);
        QObject::connect(made, &QAction::triggered, &menu, does);
    };
    const bool here = !row->refs.isEmpty();
    action(FactsPanel::tr("Show &next mention\tEnter"), !row->spans.isEmpty(), [this] { walk(1); });
    menu.addSeparator();
    action(FactsPanel::tr("&Accept\tA"), here && row->verdict != RowVerdict::Accepted, [this] { accept(); });
    action(FactsPanel::tr("Re&ject\tX"), here && row->verdict != RowVerdict::Rejected, [this] { reject(); });
    action(FactsPanel::tr("&Restore\tR"), !row->decisions.isEmpty(), [this] { restore(); });
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
    d->decisions.clear();
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
    d->decisions = decisions;
    const QModelIndex before = d->view->currentIndex();
    const int row = before.row();
    const QPersistentModelIndex group = before.parent();
    d->model.updateRows(factRows(d->article.text, d->facts, decisions));
    // The row that was decided on may be gone: the one that took its place goes on.
    if (before.parent().isValid() && group.isValid() && d->filter.rowCount(group) > 0) {
        const QModelIndex next = d->filter.index(qMin(row, d->filter.rowCount(group) - 1), 0, group);
        if (d->view->currentIndex() != next && !d->view->currentIndex().isValid())
            d->view->setCurrentIndex(next);
    }
    d->showEmptyState();
    d->currentChanged(d->view->currentIndex());
}

void FactsPanel::setTheme(const Theme &theme)
{
    d->theme = theme;
    d->delegate.setTheme(theme);
    const QPalette colours = RowPainting::panelPalette(palette(), theme.frame);
    setPalette(colours);
    setAutoFillBackground(true);
    QPalette list = colours;
    list.setColor(QPalette::Base, theme.frame.frame);
    d->view->setPalette(list);
    QPalette quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.frame.dim);
    d->empty->setPalette(quiet);
    QPalette line = colours;
    line.setColor(QPalette::Window, theme.frame.hairline);
    d->detailsPane->findChild<QFrame *>(u"hairline"_s)->setPalette(line);
    d->view->viewport()->update();
    d->showDetails();
}

void FactsPanel::select(FactRef ref)
{
    const QModelIndex source = d->model.indexOf(ref);
    if (source.isValid() && !d->filter.mapFromSource(source).isValid())
        d->box->clear(); // it was filtered away
    const QModelIndex index = d->filter.mapFromSource(source);
    d->selecting = true;
    d->view->setCurrentIndex(index);
    d->selecting = false;
    if (!index.isValid())
        return;
    d->view->scrollTo(index);
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
    if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (watched == d->view)
            return d->listKey(key);
        if (key.key() == Qt::Key_Escape && !d->box->text().isEmpty()) {
            d->box->clear();
            return true;
        }
        const bool down = key.key() == Qt::Key_Down || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (down && d->filter.rowCount() > 0) { // from the box into the list, to the first row
            d->view->setFocus(Qt::TabFocusReason);
            if (!d->currentRow())
                d->view->setCurrentIndex(d->filter.index(0, 0, d->filter.index(0, 0)));
            return true;
        }
        return false;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nutgraf
