// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/bardelegate.h"
#include "ui/search/queryform.h"
#include "ui/search/searchpage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

void name(QWidget *widget, const QString &objectName, const QString &accessible)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessible);
}

/// What stands nearest to the keyword is never cut off.
class BeforeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideLeft;
    }
};

void setUp(QTableView *view, QAbstractItemModel *model)
{
    view->setModel(model);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 10);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

} // namespace

void SearchPage::place()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto *const top = new QHBoxLayout;
    name(m_field, u"searchQuery"_s, tr("Query"));
    m_field->setPlaceholderText(tr("harbour \"salt tax\" label:person quantity > 1e9 dollar"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    top->addWidget(m_field, 1);
    name(m_showForm, u"searchShowForm"_s, tr("Show the form"));
    m_showForm->setText(tr("&Form"));
    m_showForm->setCheckable(true);
    name(m_help, u"searchHelp"_s, tr("Show help on queries"));
    m_help->setText(tr("&Help"));
    m_help->setCheckable(true);
    name(m_savedButton, u"searchSaved"_s, tr("Saved searches"));
    m_savedButton->setText(tr("&Saved"));
    m_savedButton->setPopupMode(QToolButton::InstantPopup);
    m_savedButton->setMenu(new QMenu(m_savedButton));
    connect(m_savedButton->menu(), &QMenu::aboutToShow, this, &SearchPage::fillSavedMenu);
    for (QToolButton *button : {m_showForm, m_help, m_savedButton}) {
        button->setFocusPolicy(Qt::StrongFocus);
        top->addWidget(button);
    }
    layout->addLayout(top);
    name(m_problem, u"searchProblem"_s, tr("What is wrong with the query"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_helpText->setObjectName(u"searchHelpText"_s);
    m_helpText->setTextFormat(Qt::PlainText);
    m_helpText->setWordWrap(true);
    m_helpText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_helpText->setText(tr("Words are all to be found; \"phrases\" stand in a row, harb* is a beginning. AND, OR, NOT in capitals, and ( ) group.\n"
                           "Annotations: label:person  attribute:tone=loud  author:ada  state:disputed  note:word  layer:bo; side by side they hold of one annotation.\n"
                           "Facts: entity:\"Ada Quill\"  quantity > 1e9 dollar  quantity 10..20 percent  date 2017-12..2018-01\n"
                           "Articles: source:\"The Gazette\"  published 2017..2018  topic:economy  is:starred (read, unread, annotated)"));
    m_helpText->hide();
    connect(m_help, &QToolButton::toggled, m_helpText, &QWidget::setVisible);
    layout->addWidget(m_helpText);
    m_form->hide();
    connect(m_showForm, &QToolButton::toggled, m_form, &QWidget::setVisible);
    layout->addWidget(m_form);
    m_tabs->setObjectName(u"searchTabs"_s);
    m_tabs->setAccessibleName(tr("Places and counts"));
    m_tabs->addTab(placeList(), tr("&Places"));
    m_tabs->addTab(placeCounts(), tr("&Counts"));
    layout->addWidget(m_tabs, 1);
    name(m_status, u"searchStatus"_s, tr("What was found"));
    m_status->setTextFormat(Qt::PlainText);
    layout->addWidget(m_status);
    resize(1040, 640);
}

QWidget *SearchPage::placeList()
{
    auto *const page = new QWidget(this);
    auto *const layout = new QVBoxLayout(page);
    name(m_list, u"searchPlaces"_s, tr("Places found"));
    setUp(m_list, &m_places);
    m_list->setItemDelegateForColumn(ConcordanceModel::LeftColumn, new BeforeDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->installEventFilter(this);
    connect(m_list, &QTableView::doubleClicked, this, &SearchPage::openCurrent);
    QHeaderView *const header = m_list->horizontalHeader();
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(ConcordanceModel::ArticleColumn, 26 * letter);
    header->resizeSection(ConcordanceModel::KeywordColumn, 22 * letter);
    header->setSectionResizeMode(ConcordanceModel::LeftColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ConcordanceModel::RightColumn, QHeaderView::Stretch);
    layout->addWidget(m_list, 1);
    auto *const row = new QHBoxLayout;
    name(m_sort, u"searchSort"_s, tr("Order of places"));
    for (const auto &[order, words] : {std::pair(ConcordanceOrder::Text, tr("In order of the text")), {ConcordanceOrder::Keyword, tr("By what was found")},
                                       {ConcordanceOrder::Left1, tr("By the word before")}, {ConcordanceOrder::Left2, tr("By the 2nd word before")},
                                       {ConcordanceOrder::Left3, tr("By the 3rd word before")}, {ConcordanceOrder::Right1, tr("By the word after")},
                                       {ConcordanceOrder::Right2, tr("By the 2nd word after")}, {ConcordanceOrder::Right3, tr("By the 3rd word after")}})
        m_sort->addItem(words, int(order));
    connect(m_sort, &QComboBox::activated, this, [this](int at) { m_places.sortBy(ConcordanceOrder(m_sort->itemData(at).toInt())); });
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        m_places.sort(section);
        m_sort->setCurrentIndex(m_sort->findData(int(m_places.order())));
    });
    row->addWidget(m_sort);
    row->addStretch();
    name(m_tickAll, u"searchTickAll"_s, tr("Tick all places"));
    name(m_annotate, u"searchAnnotate"_s, tr("Annotate the places ticked"));
    name(m_delete, u"searchDelete"_s, tr("Delete the annotations ticked"));
    m_annotate->setMenu(new QMenu(m_annotate));
    for (QPushButton *button : {m_tickAll, m_annotate, m_delete}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    layout->addLayout(row);
    return page;
}

QWidget *SearchPage::placeCounts()
{
    auto *const page = new QWidget(this);
    auto *const layout = new QVBoxLayout(page);
    auto *const row = new QHBoxLayout;
    name(m_rows, u"countRows"_s, tr("Count by"));
    name(m_columns, u"countColumns"_s, tr("Columns"));
    m_columns->addItem(tr("no columns"), int(CountBy::Nothing));
    for (const auto &[by, words] : {std::pair(CountBy::Label, tr("label")), {CountBy::Article, tr("article")}, {CountBy::Source, tr("source")}, {CountBy::Month, tr("month")},
                                    {CountBy::Author, tr("author")}, {CountBy::State, tr("state")}, {CountBy::Layer, tr("layer")}}) {
        m_rows->addItem(words, int(by));
        m_columns->addItem(words, int(by));
    }
    for (QComboBox *box : {m_rows, m_columns}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumWidth(box->sizeHint().width() + fontMetrics().averageCharWidth());
        connect(box, &QComboBox::activated, this, &SearchPage::ask);
    }
    auto *const rowsLabel = new QLabel(tr("Count &by"), page);
    rowsLabel->setBuddy(m_rows);
    auto *const columnsLabel = new QLabel(tr("and by, i&n columns"), page);
    columnsLabel->setBuddy(m_columns);
    for (QWidget *widget : QList<QWidget *>{rowsLabel, m_rows, columnsLabel, m_columns})
        row->addWidget(widget);
    row->addStretch();
    auto *const copy = new QPushButton(tr("C&opy"), page);
    name(copy, u"countCopy"_s, tr("Copy the table"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(countCsv(m_counts.table())); });
    auto *const save = new QPushButton(tr("Save as CS&V…"), page);
    name(save, u"countCsv"_s, tr("Save the table as CSV"));
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT csvAsked(countCsv(m_counts.table())); });
    for (QPushButton *button : {copy, save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    layout->addLayout(row);
    name(m_table, u"countTable"_s, tr("Counts"));
    setUp(m_table, &m_counts);
    m_table->setItemDelegate(m_bars);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultSectionSize(12 * fontMetrics().averageCharWidth());
    connect(&m_counts, &QAbstractItemModel::modelReset, this, [this] {
        if (m_counts.columnCount() > 1)
            m_table->setColumnWidth(1, 40 * fontMetrics().averageCharWidth());
    });
    layout->addWidget(m_table, 1);
    return page;
}

} // namespace nutgraf
