// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotationspanel.h"

#include "ui/annotations/annotationdetails.h"
#include "ui/annotations/annotationsdelegate.h"
#include "ui/annotations/annotationsfilter.h"
#include "ui/annotations/annotationsmodel.h"
#include "ui/annotations/layersmodel.h"
#include "ui/annotations/layerspopup.h"
#include "ui/annotations/linkmode.h"
#include "ui/annotations/noteeditor.h"
#include "ui/annotations/stateinwords.h"
#include "ui/facts/rowpainting.h"

#include <QActionGroup>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

struct AnnotationsPanel::Private {
    Private(AnnotationsPanel *panel, Annotator *with);

    void build();
    void buildList(QVBoxLayout *layout);
    void connectAll();
    void fillLabels();
    void showState();
    void showLayers();
    void buildDetails(QVBoxLayout *layout);
    void showDetails();
    void jump(const QModelIndex &index);
    bool stateKey(const QKeyEvent &event);
    bool commandKey(int key);
    [[nodiscard]] bool isLabelKey(const QString &typed) const;
    [[nodiscard]] QStringList selectedIds() const;
    void editNote();
    void removeSelected();
    void contextMenu(const QPoint &at);
    bool listKey(const QKeyEvent &event);
    [[nodiscard]] QString currentId() const { return view->currentIndex().data(AnnotationsModel::IdRole).toString(); }

    AnnotationsPanel *q;
    Annotator *annotator;
    AnnotationsModel model;
    AnnotationsFilter filter;
    AnnotationsDelegate delegate;
    QLineEdit *box = nullptr;
    QComboBox *labels = nullptr;
    QToolButton *layersButton = nullptr;
    LayersModel *layers = nullptr;
    LayersPopup *popup = nullptr; ///< made when first opened
    QListView *view = nullptr;
    QLabel *empty = nullptr;
    QLabel *hints = nullptr;
    QStackedLayout *stack = nullptr;
    NoteEditor *editor = nullptr;
    AnnotationDetails *details = nullptr;
    QScrollArea *detailsArea = nullptr;
    LinkMode *link = nullptr;
    QLabel *told = nullptr; ///< what the link mode says
    QString edited; ///< id of the annotation whose note is open
    Theme theme;
};

AnnotationsPanel::Private::Private(AnnotationsPanel *panel, Annotator *with)
    : q(panel)
    , annotator(with)
    , model(with)
{
    filter.setSourceModel(&model);
    build();
    connectAll();
    fillLabels();
    showState();
}

void AnnotationsPanel::Private::build()
{
    q->setObjectName(u"annotationsPanel"_s);
    q->setAccessibleName(AnnotationsPanel::tr("Annotations"));
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    box = new QLineEdit(q);
    box->setObjectName(u"annotationsFilter"_s);
    box->setAccessibleName(AnnotationsPanel::tr("Filter annotations"));
    box->setPlaceholderText(AnnotationsPanel::tr("Filter annotations"));
    box->setClearButtonEnabled(true);
    box->installEventFilter(q);
    labels = new QComboBox(q);
    labels->setObjectName(u"annotationsLabelFilter"_s);
    labels->setAccessibleName(AnnotationsPanel::tr("Show annotations with this label"));
    labels->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    labels->setMinimumContentsLength(8);
    auto *const top = new QHBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->setSpacing(8);
    top->addWidget(box, 1);
    top->addWidget(labels);
    layersButton = new QToolButton(q);
    layersButton->setObjectName(u"layersButton"_s);
    layersButton->setText(AnnotationsPanel::tr("Layers"));
    layersButton->setAutoRaise(true);
    layersButton->setVisible(false);
    QObject::connect(layersButton, &QToolButton::clicked, q, [this] { q->openLayers(); });
    top->addWidget(layersButton);
    layout->addLayout(top);
    buildList(layout);
    buildDetails(layout);
    q->setFocusProxy(view);
    QWidget::setTabOrder({box, labels, layersButton, view});
    editor = new NoteEditor(q);
}

void AnnotationsPanel::Private::buildList(QVBoxLayout *layout)
{
    view = new QListView(q);
    view->setObjectName(u"annotationsView"_s);
    view->setAccessibleName(AnnotationsPanel::tr("Annotations in order of the text"));
    view->setModel(&filter);
    view->setItemDelegate(&delegate);
    view->setUniformItemSizes(true); // or every insertion would measure every row
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->installEventFilter(q);
    empty = new QLabel(q);
    empty->setObjectName(u"annotationsEmpty"_s);
    empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    empty->setWordWrap(true);
    empty->setTextFormat(Qt::PlainText);
    empty->setContentsMargins(24, 32, 24, 24);
    stack = new QStackedLayout;
    stack->addWidget(view);
    stack->addWidget(empty);
    layout->addLayout(stack, 1);
    hints = new QLabel(q);
    hints->setObjectName(u"annotationHints"_s);
    hints->setWordWrap(true);
    hints->setContentsMargins(14, 8, 14, 10);
    layout->addWidget(hints);
}

/// Under the list, at most half as high as the panel; scrolls where there is more.
void AnnotationsPanel::Private::buildDetails(QVBoxLayout *layout)
{
    link = new LinkMode(annotator, q);
    told = new QLabel(q);
    told->setObjectName(u"linkMessage"_s);
    told->setTextFormat(Qt::PlainText);
    told->setWordWrap(true);
    told->setContentsMargins(14, 4, 14, 8);
    told->hide();
    layout->addWidget(told);
    details = new AnnotationDetails(annotator);
    detailsArea = new QScrollArea(q);
    detailsArea->setObjectName(u"detailsArea"_s);
    detailsArea->setAccessibleName(AnnotationsPanel::tr("Details of the annotation"));
    detailsArea->setFrameShape(QFrame::NoFrame);
    detailsArea->setFocusPolicy(Qt::NoFocus);
    detailsArea->setWidgetResizable(true);
    detailsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    detailsArea->setWidget(details);
    layout->addWidget(detailsArea, 1);
    detailsArea->hide();
}

void AnnotationsPanel::Private::showDetails()
{
    details->showAnnotation(currentId());
    detailsArea->setVisible(!currentId().isEmpty());
}

void AnnotationsPanel::Private::connectAll()
{
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentChanged, q, [this] { showDetails(); });
    QObject::connect(annotator, &Annotator::annotationsChanged, q, [this] { showDetails(); });
    QObject::connect(details, &AnnotationDetails::annotationAsked, q, [this](const QString &id) {
        q->select(id);
        jump(view->currentIndex());
    });
    QObject::connect(details, &AnnotationDetails::pageAsked, q, [](const QUrl &address) { QDesktopServices::openUrl(address); });
    QObject::connect(details, &AnnotationDetails::articleAsked, annotator, &Annotator::articleAsked);
    QObject::connect(link, &LinkMode::told, q, [this](const QString &sentence) {
        told->setText(sentence);
        told->setAccessibleName(sentence);
        told->setVisible(!sentence.isEmpty());
    });
    QObject::connect(box, &QLineEdit::textChanged, q, [this](const QString &typed) {
        filter.setWords(typed);
        showState();
    });
    QObject::connect(labels, &QComboBox::currentIndexChanged, q, [this](int row) {
        filter.setLabel(row <= 0 ? QString() : labels->itemData(row).toString());
        showState();
    });
    QObject::connect(annotator, &Annotator::tagSetChanged, q, [this] { fillLabels(); });
    QObject::connect(annotator, &Annotator::annotationsChanged, q, [this] { showState(); });
    QObject::connect(view, &QListView::clicked, q, [this](const QModelIndex &index) { jump(index); });
    QObject::connect(view, &QListView::customContextMenuRequested, q, [this](const QPoint &at) { contextMenu(at); });
    QObject::connect(editor, &NoteEditor::saved, q, [this](const QString &note) {
        annotator->setNote(edited, note);
        view->setFocus(Qt::PopupFocusReason);
    });
    QObject::connect(editor, &NoteEditor::cancelled, q, [this] { view->setFocus(Qt::PopupFocusReason); });
}

void AnnotationsPanel::Private::fillLabels()
{
    const QString chosen = labels->currentIndex() > 0 ? labels->currentData().toString() : QString();
    const QSignalBlocker quiet(labels);
    labels->clear();
    labels->addItem(AnnotationsPanel::tr("All labels"));
    for (const Label &label : annotator->tagSet().labels)
        labels->addItem(label.name, label.id);
    const int row = chosen.isEmpty() ? 0 : labels->findData(chosen);
    labels->setCurrentIndex(qMax(0, row));
    filter.setLabel(row > 0 ? chosen : QString());
    showState();
}

void AnnotationsPanel::Private::showState()
{
    const bool none = filter.rowCount() == 0;
    if (none) {
        QString words;
        if (model.rowCount() > 0)
            words = AnnotationsPanel::tr("None of the annotations match. Clear the filter to see all of them.");
        else if (const QList<Label> &known = annotator->tagSet().labels; known.isEmpty() || known.first().key.isEmpty())
            words = AnnotationsPanel::tr("No annotations yet.\n\nSelect words in the article and choose a label from the palette that appears.");
        else
            words = AnnotationsPanel::tr("No annotations yet.\n\nSelect words in the article and press %1 to tag them, or choose from the "
                                         "palette that appears. %2 tags them as %3, N adds a note.")
                        .arg(known.size() > 1 && !known.last().key.isEmpty()
                                ? AnnotationsPanel::tr("%1–%2").arg(known.first().key, known.last().key)
                                : known.first().key,
                            known.first().key, known.first().name);
        empty->setText(words);
        empty->setAccessibleName(words);
    }
    hints->setVisible(!none);
    stack->setCurrentWidget(none ? static_cast<QWidget *>(empty) : view);
}

/// With one layer there is nothing to choose, unless it is hidden.
void AnnotationsPanel::Private::showLayers()
{
    const bool some = layers->hidesSome();
    layersButton->setVisible(layers->rowCount() > 1 || some);
    layersButton->setText(some ? AnnotationsPanel::tr("Layers: some hidden") : AnnotationsPanel::tr("Layers"));
    layersButton->setAccessibleName(layersButton->text());
    delegate.setLayers(layers->rowCount() > 1 ? layers : nullptr);
    view->viewport()->update();
    showState();
}

void AnnotationsPanel::Private::jump(const QModelIndex &index)
{
    if (index.isValid() && link->isActive()) {
        link->finish(index.data(AnnotationsModel::IdRole).toString(), view->viewport()->mapToGlobal(view->visualRect(index).bottomLeft()));
        return;
    }
    if (index.isValid())
        Q_EMIT q->showSpanAsked(index.data(AnnotationsModel::SpanRole).value<TextSpan>());
}

void AnnotationsPanel::Private::editNote()
{
    const QModelIndex index = view->currentIndex();
    if (!index.isValid())
        return;
    edited = index.data(AnnotationsModel::IdRole).toString();
    const QRect place = view->visualRect(index);
    const QString title = AnnotationsPanel::tr("Note on “%1”").arg(index.data().toString().left(60));
    editor->edit(index.data(AnnotationsModel::NoteRole).toString(), title,
        {view->viewport()->mapToGlobal(place.topLeft()), place.size()});
}

void AnnotationsPanel::Private::removeSelected()
{
    const QStringList ids = selectedIds();
    int first = filter.rowCount();
    for (const QModelIndex &index : view->selectionModel()->selectedIndexes())
        first = qMin(first, index.row());
    if (ids.isEmpty())
        return;
    annotator->remove(ids);
    if (filter.rowCount() > 0) // go on with what took the place
        view->setCurrentIndex(filter.index(qMin(first, filter.rowCount() - 1), 0));
}

void AnnotationsPanel::Private::contextMenu(const QPoint &at)
{
    const QModelIndex index = view->currentIndex();
    if (!index.isValid())
        return;
    const QString id = currentId();
    QMenu menu(view);
    menu.setObjectName(u"annotationMenu"_s);
    QObject::connect(menu.addAction(AnnotationsPanel::tr("&Show in the text\tEnter")), &QAction::triggered, q, [this, index] { jump(index); });
    QObject::connect(menu.addAction(AnnotationsPanel::tr("Edit &note…\tE")), &QAction::triggered, q, [this] { editNote(); });
    menu.addSeparator();
    QActionGroup group(&menu);
    for (const Label &label : annotator->tagSet().labels) {
        QAction *const action = menu.addAction(label.key.isEmpty() ? label.name : AnnotationsPanel::tr("%1\t%2").arg(label.name, label.key));
        action->setCheckable(true);
        action->setChecked(index.data(AnnotationsModel::LabelIdRole).toString() == label.id);
        action->setData(label.id);
        group.addAction(action);
    }
    QObject::connect(&group, &QActionGroup::triggered, q, [this, id](const QAction *action) { annotator->setLabel(id, action->data().toString()); });
    menu.addSeparator();
    QMenu *const states = menu.addMenu(AnnotationsPanel::tr("S&tate"));
    for (const AnnotationState state : allStates) {
        QAction *const action = states->addAction(AnnotationsPanel::tr("%1\t%2").arg(stateInWords(state), keyOf(state)));
        QObject::connect(action, &QAction::triggered, q, [this, state] { annotator->setState(selectedIds(), state); });
    }
    QObject::connect(menu.addAction(AnnotationsPanel::tr("&Link with…\tR")), &QAction::triggered, q, [this] { commandKey(Qt::Key_R); });
    QObject::connect(menu.addAction(AnnotationsPanel::tr("&Join\tJ")), &QAction::triggered, q, [this] { commandKey(Qt::Key_J); });
    QObject::connect(menu.addAction(AnnotationsPanel::tr("Ta&ke apart\tT")), &QAction::triggered, q, [this] { commandKey(Qt::Key_T); });
    menu.addSeparator();
    QObject::connect(menu.addAction(AnnotationsPanel::tr("&Delete\tDel")), &QAction::triggered, q, [this] { removeSelected(); });
    const QRect place = view->visualRect(index);
    menu.exec(view->viewport()->mapToGlobal(place.contains(at) ? at : place.center()));
}

QStringList AnnotationsPanel::Private::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : view->selectionModel()->selectedIndexes())
        ids.append(index.data(AnnotationsModel::IdRole).toString());
    if (ids.isEmpty() && view->currentIndex().isValid()) // Ctrl and an arrow move without selecting
        ids.append(currentId());
    return ids;
}

bool AnnotationsPanel::Private::isLabelKey(const QString &typed) const
{
    return std::ranges::any_of(annotator->tagSet().labels, [&typed](const Label &label) { return !label.key.isEmpty() && typed.compare(label.key, Qt::CaseInsensitive) == 0; });
}

/// A label's key is the person's own choice and comes first; with Shift the letter is the state's all the same.
bool AnnotationsPanel::Private::stateKey(const QKeyEvent &event)
{
    const bool shifted = event.modifiers() == Qt::ShiftModifier;
    if (event.text().size() != 1 || (!shifted && (event.modifiers() != Qt::NoModifier || isLabelKey(event.text()))))
        return false;
    for (const AnnotationState state : allStates) {
        if (event.text().at(0).toUpper() != keyOf(state))
            continue;
        annotator->setState(selectedIds(), state);
        return true;
    }
    return false;
}

bool AnnotationsPanel::Private::commandKey(int key)
{
    switch (key) {
    case Qt::Key_R: link->begin(currentId()); return true;
    case Qt::Key_J: annotator->join(selectedIds()); return true;
    case Qt::Key_T: annotator->split(currentId(), 0); return true; // at its gaps: the caret is elsewhere
    default: return false;
    }
}

bool AnnotationsPanel::Private::listKey(const QKeyEvent &event)
{
    if (stateKey(event))
        return true;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.text() == u"/" && !(modifiers & ~Qt::ShiftModifier)) {
        q->focusFilter();
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: jump(view->currentIndex()); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeSelected(); return true;
    case Qt::Key_E:
    case Qt::Key_F2: editNote(); return true;
    case Qt::Key_Escape:
        if (link->isActive()) {
            link->cancel();
            return true;
        }
        if (box->text().isEmpty())
            return false;
        box->clear();
        return true;
    default: break;
    }
    if (!isLabelKey(event.text()) && commandKey(event.key()))
        return true;
    for (const Label &label : annotator->tagSet().labels) {
        if (label.key.isEmpty() || event.text().compare(label.key, Qt::CaseInsensitive) != 0)
            continue;
        annotator->setLabel(currentId(), label.id);
        return true;
    }
    return false;
}

AnnotationsPanel::AnnotationsPanel(Annotator *annotator, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, annotator))
{
}

AnnotationsPanel::~AnnotationsPanel()
{
    d->view->setItemDelegate(nullptr); // both lie in d, which goes before the view
    d->view->setModel(nullptr);
}

void AnnotationsPanel::setLayers(LayersModel *layers)
{
    d->layers = layers;
    d->filter.setLayers(layers);
    const auto show = [this] { d->showLayers(); };
    connect(layers, &LayersModel::visibilityChanged, this, show);
    connect(layers, &LayersModel::modelReset, this, show);
    show();
}

void AnnotationsPanel::openLayers()
{
    if (!d->layers)
        return;
    if (!d->popup) {
        d->popup = new LayersPopup(d->layers, this);
        d->popup->setTheme(d->theme);
    }
    d->popup->openUnder(d->layersButton->isVisible() ? static_cast<QWidget *>(d->layersButton) : d->labels);
}

void AnnotationsPanel::setTheme(const Theme &theme)
{
    if (d->popup)
        d->popup->setTheme(theme);
    d->theme = theme;
    d->delegate.setTheme(theme);
    d->editor->setTheme(theme);
    const QPalette colours = RowPainting::panelPalette(palette(), theme.frame);
    setPalette(colours);
    setAutoFillBackground(true);
    QPalette list = colours;
    list.setColor(QPalette::Base, theme.frame.frame);
    d->view->setPalette(list);
    QPalette quiet = colours;
    quiet.setColor(QPalette::WindowText, theme.frame.dim);
    d->empty->setPalette(quiet);
    d->detailsArea->setPalette(colours);
    QStringList words;
    for (const auto &[key, does] : {std::pair{tr("Enter"), tr("show")}, {tr("E"), tr("note")}, {tr("1–9"), tr("label")}, {tr("A S X C D F"), tr("state")}, {tr("R"), tr("link")}, {tr("J"), tr("join")}, {tr("Del"), tr("delete")}})
        words.append(u"<span style='color:%1'>%2</span> %3"_s.arg(theme.frame.dim.name(), key, does));
    d->hints->setText(words.join(u" · "));
    d->view->viewport()->update();
}

void AnnotationsPanel::select(const QString &annotationId)
{
    const qsizetype row = d->annotator->indexOf(annotationId);
    const QModelIndex source = row < 0 ? QModelIndex() : d->model.index(int(row));
    if (source.isValid() && !d->filter.mapFromSource(source).isValid()) {
        d->box->clear(); // it was filtered away
        d->labels->setCurrentIndex(0);
        if (d->layers && !d->filter.mapFromSource(source).isValid())
            d->layers->showAll();
    }
    const QModelIndex index = d->filter.mapFromSource(source);
    d->view->setCurrentIndex(index);
    if (index.isValid())
        d->view->scrollTo(index);
}

void AnnotationsPanel::focusFilter()
{
    d->box->setFocus(Qt::ShortcutFocusReason);
    d->box->selectAll();
}

const QAbstractItemModel *AnnotationsPanel::model() const
{
    return &d->model;
}

bool AnnotationsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == d->view)
        return d->listKey(key);
    if (key.key() == Qt::Key_Escape && !d->box->text().isEmpty()) {
        d->box->clear();
        return true;
    }
    if ((key.key() == Qt::Key_Down || key.key() == Qt::Key_Return) && d->filter.rowCount() > 0) {
        d->view->setFocus(Qt::TabFocusReason);
        if (!d->view->currentIndex().isValid())
            d->view->setCurrentIndex(d->filter.index(0, 0));
        return true;
    }
    return false;
}

} // namespace nutgraf
