// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/adjudicationdialog.h"

#include "ui/annotations/labelmenu.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace nutgraf {

using namespace Qt::StringLiterals;

QString figuresInWords(const AgreementReport &report)
{
    const auto figure = [](const QString &name, const Measured &measured) {
        if (!measured.value)
            return AdjudicationDialog::tr("%1 –").arg(name);
        const QString value = AdjudicationDialog::tr("%1 %2").arg(name).arg(*measured.value, 0, 'f', 2);
        if (!measured.interval)
            return value;
        return AdjudicationDialog::tr("%1 [%2–%3]").arg(value).arg(measured.interval->low, 0, 'f', 2).arg(measured.interval->high, 0, 'f', 2);
    };
    const AgreementFigures &all = report.all;
    const QStringList ofMarks{figure(AdjudicationDialog::tr("F1 exact"), all.exactF1), figure(AdjudicationDialog::tr("F1 overlap"), all.overlapF1),
                              figure(AdjudicationDialog::tr("alpha for unitizing"), all.unitizingAlpha)};
    const QStringList ofTokens{figure(AdjudicationDialog::tr("Cohen’s kappa"), all.cohensKappa), figure(AdjudicationDialog::tr("alpha"), all.alpha)};
    const QString out = ofMarks.join(u" · "_s) + u'\n' + ofTokens.join(u" · "_s);
    for (const Measured *const measured : {&all.exactF1, &all.cohensKappa}) {
        if (!measured->value)
            return out + u'\n' + AdjudicationDialog::tr("–: %1").arg(reasonInWords(measured->value.error()));
    }
    return out;
}

AdjudicationDialog::AdjudicationDialog(Annotator *annotator, LayersModel *layers, QWidget *parent)
    : QDialog(parent)
    , m_annotator(annotator)
    , m_layers(layers)
    , m_model(annotator)
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
    , m_figures(new QLabel(this))
    , m_view(new QTableView(this))
    , m_progress(new QProgressBar(this))
    , m_decided(new QLabel(this))
    , m_message(new QLabel(this))
    , m_agreed(new QPushButton(tr("Take all that &agree"), this))
{
    setObjectName(u"adjudicationDialog"_s);
    setWindowTitle(tr("Adjudicate"));
    place();
    fillSides();
    connect(layers, &LayersModel::modelReset, this, &AdjudicationDialog::fillSides);
    connect(m_first, &QComboBox::activated, this, &AdjudicationDialog::choose);
    connect(m_second, &QComboBox::activated, this, &AdjudicationDialog::choose);
    connect(&m_model, &AdjudicationModel::changed, this, &AdjudicationDialog::showProgress);
    connect(&m_model, &AdjudicationModel::modelReset, this, &AdjudicationDialog::measure);
    connect(m_agreed, &QPushButton::clicked, this, [this] { m_model.takeAgreed(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            Q_EMIT showSpanAsked(now.data(AdjudicationModel::SpanRole).value<TextSpan>());
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &AdjudicationDialog::undoAsked);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, &AdjudicationDialog::redoAsked);
    choose();
    m_view->setFocus();
}

AdjudicationDialog::~AdjudicationDialog()
{
    if (m_stop)
        *m_stop = true;
    m_view->setItemDelegate(nullptr); // both are members, which go before the view
    m_view->setModel(nullptr);
}

void AdjudicationDialog::placeHead(QVBoxLayout *layout)
{
    auto *const sides = new QHBoxLayout;
    for (const auto &[box, name, words] : {std::tuple(m_first, u"adjudicationFirst"_s, tr("&Left:")), {m_second, u"adjudicationSecond"_s, tr("&Right:")}}) {
        box->setObjectName(name);
        auto *const label = new QLabel(words, this);
        label->setBuddy(box);
        sides->addWidget(label);
        sides->addWidget(box, 1);
    }
    layout->addLayout(sides);
    m_figures->setObjectName(u"adjudicationFigures"_s);
    m_figures->setAccessibleName(tr("Agreement of the two"));
    m_figures->setWordWrap(true);
    m_figures->setMinimumHeight(2 * fontMetrics().lineSpacing()); // so that nothing moves when they come
    m_figures->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_figures->setTextFormat(Qt::PlainText);
    m_figures->setToolTip(tr("In brackets, intervals of 95 %: bootstrap over paragraphs. Kappa and alpha are of tokens; alpha for unitizing (Krippendorff 2004) is of marks."));
    layout->addWidget(m_figures);
}

void AdjudicationDialog::place()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    placeHead(layout);
    m_view->setObjectName(u"adjudicationView"_s);
    m_view->setAccessibleName(tr("Marks of the two, side by side"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(&m_delegate);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_delegate.sizeHint({}, {}).height());
    QHeaderView *const header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair(AdjudicationModel::RelationColumn, 15), {AdjudicationModel::ChoiceColumn, 20}}) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, letters * letter);
    }
    m_view->installEventFilter(this);
    layout->addWidget(m_view, 1);
    m_message->setObjectName(u"adjudicationHints"_s);
    m_message->setWordWrap(true);
    m_message->setText(tr("1 left · 2 right · 3 both · 4 own · Backspace neither · 0 take back · ↓ next difference · A all that agree"));
    layout->addWidget(m_message);
    auto *const foot = new QHBoxLayout;
    m_progress->setObjectName(u"adjudicationProgress"_s);
    m_progress->setAccessibleName(tr("Differences decided"));
    m_progress->setTextVisible(false);
    m_decided->setObjectName(u"adjudicationDecided"_s);
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_decided);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_agreed->setObjectName(u"adjudicationAgreed"_s);
    m_agreed->setAutoDefault(false);
    buttons->addButton(m_agreed, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    resize(860, 560);
}

/// Every layer can stand on either side, but for the result.
void AdjudicationDialog::fillSides()
{
    const LayerKey first = m_model.side(AdjudicationModel::FirstColumn);
    const LayerKey second = m_model.side(AdjudicationModel::SecondColumn);
    QList<LayerKey> layers = m_layers->layers();
    layers.removeIf([](const LayerKey &key) { return key.layer == AdjudicationModel::resultLayer(); });
    for (QComboBox *const box : {m_first, m_second}) {
        box->clear();
        for (const LayerKey &key : std::as_const(layers)) {
            box->addItem(key.title(), QStringList{key.layer, key.author});
            box->setItemData(box->count() - 1, m_layers->colourOf(key), Qt::DecorationRole);
        }
    }
    const bool chosen = layers.contains(first) && layers.contains(second) && first != second;
    m_first->setCurrentIndex(chosen ? int(layers.indexOf(first)) : 0);
    m_second->setCurrentIndex(chosen ? int(layers.indexOf(second)) : std::min(1, m_second->count() - 1));
    if (!chosen)
        choose();
}

void AdjudicationDialog::choose()
{
    const auto keyOf = [](const QComboBox *box) {
        const QStringList parts = box->currentData().toStringList();
        return LayerKey{parts.value(0), parts.value(1)};
    };
    m_model.setSides(keyOf(m_first), keyOf(m_second));
    select(std::max(0, m_model.nextOpen(-1)));
}

void AdjudicationDialog::setText(const QString &text, std::function<TextSpan()> selection)
{
    m_text = text;
    m_selection = std::move(selection);
    measure();
}

/// On a worker: intervals draw a thousand samples.
void AdjudicationDialog::measure()
{
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto marks = [this](int column) { return std::optional(labelledSpans(m_model.marks(column), m_annotator->tagSet())); };
    const SharedText shared{m_text, {marks(AdjudicationModel::FirstColumn), marks(AdjudicationModel::SecondColumn)}};
    QtConcurrent::run([shared, stop = m_stop] { return compareAnnotators({shared}, usualResamples, [stop] { return bool(*stop); }); })
        .then(this, [this, stop = m_stop](const AgreementReport &report) {
            if (*stop)
                return;
            m_figures->setText(figuresInWords(report));
            Q_EMIT measured();
        });
}

void AdjudicationDialog::showProgress()
{
    const int all = m_model.differences();
    const int decided = m_model.decidedDifferences();
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(all ? decided : 1);
    m_decided->setText(all ? tr("%1 of %2 differences decided").arg(decided).arg(all) : tr("No differences"));
    bool agreed = false;
    for (int row = 0; row < m_model.rowCount() && !agreed; ++row)
        agreed = !m_model.isDifference(row) && m_model.choice(row) == Choice::None;
    m_agreed->setEnabled(agreed);
}

int AdjudicationDialog::current() const
{
    return m_view->currentIndex().row();
}

void AdjudicationDialog::select(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_view->setCurrentIndex(m_model.index(row, 0));
    m_view->scrollTo(m_model.index(row, 0));
}

/// And on to the next that is open.
void AdjudicationDialog::decide(Choice choice)
{
    const int row = current();
    if (row >= 0 && m_model.decide(row, choice) && choice != Choice::None)
        select(m_model.nextOpen(row));
}

void AdjudicationDialog::askOwn()
{
    const int row = current();
    if (row < 0)
        return;
    auto *const menu = new LabelMenu(m_annotator->tagSet(), this);
    menu->setObjectName(u"adjudicationLabels"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &LabelMenu::labelChosen, this, [this, row](const QString &label) {
        // Words selected in the text are meant when they touch what the two marked.
        const TextSpan selected = m_selection ? m_selection() : TextSpan();
        const bool meant = !selected.isEmpty() && selected.overlaps(m_model.index(row, 0).data(AdjudicationModel::SpanRole).value<TextSpan>());
        const TextSpan whole = m_model.index(row, 0).data(AdjudicationModel::SpanRole).value<TextSpan>();
        if (m_model.decideOwn(row, label, meant && selected != whole ? std::optional(selected) : std::nullopt, m_text))
            select(m_model.nextOpen(row));
    });
    const QRect place = m_view->visualRect(m_model.index(row, AdjudicationModel::ChoiceColumn));
    menu->popup(m_view->viewport()->mapToGlobal(place.bottomLeft()));
}

bool AdjudicationDialog::tableKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_1:
    case Qt::Key_Left: decide(Choice::First); return true;
    case Qt::Key_2:
    case Qt::Key_Right: decide(Choice::Second); return true;
    case Qt::Key_3: decide(Choice::Both); return true;
    case Qt::Key_4: askOwn(); return true;
    case Qt::Key_0: decide(Choice::None); return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete: decide(Choice::Neither); return true;
    case Qt::Key_Down: select(m_model.nextDifference(current())); return true;
    case Qt::Key_Up: select(m_model.nextDifference(current(), -1)); return true;
    case Qt::Key_A: m_model.takeAgreed(); return true;
    default: return false;
    }
}

/// The words of the row come into view with the dialog.
void AdjudicationDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (const QModelIndex now = m_view->currentIndex(); now.isValid())
        Q_EMIT showSpanAsked(now.data(AdjudicationModel::SpanRole).value<TextSpan>());
}

bool AdjudicationDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress)
        return tableKey(*static_cast<QKeyEvent *>(event));
    return QDialog::eventFilter(watched, event);
}

void AdjudicationDialog::setTheme(const Theme &theme)
{
    m_delegate.setTheme(theme);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme.frame.dim);
    m_message->setPalette(quiet);
    m_view->viewport()->update();
}

} // namespace nutgraf
