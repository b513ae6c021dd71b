// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/tagseteditor.h"

#include "ui/annotations/tagsetmodel.h"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

struct TagSetEditor::Private {
    Private(TagSetEditor *dialog, const TagSet &tagSet, Uses usesOf)
        : q(dialog)
        , model(tagSet)
        , uses(std::move(usesOf))
    {
    }

    void build();
    void buildTable(QVBoxLayout *layout);
    QPushButton *button(QLayout *row, const QString &name, const QString &words, void (Private::*does)());
    void connectAll();
    void add();
    void remove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int step);
    void chooseColour();
    [[nodiscard]] bool mayDelete(const Label &label);
    void update();

    TagSetEditor *q;
    TagSetModel model;
    Uses uses;
    QTableView *table = nullptr;
    QLabel *message = nullptr;
    QPushButton *removeButton = nullptr;
    QPushButton *upButton = nullptr;
    QPushButton *downButton = nullptr;
    QPushButton *colourButton = nullptr;
    QDialogButtonBox *box = nullptr;
};

void TagSetEditor::Private::build()
{
    q->setObjectName(u"tagSetEditor"_s);
    q->setWindowTitle(TagSetEditor::tr("Labels"));
    q->setAccessibleName(TagSetEditor::tr("Edit the labels"));
    auto *const layout = new QVBoxLayout(q);
    buildTable(layout);
    auto *const row = new QHBoxLayout;
    button(row, u"addLabel"_s, TagSetEditor::tr("&Add"), &Private::add);
    removeButton = button(row, u"deleteLabel"_s, TagSetEditor::tr("&Delete"), &Private::remove);
    colourButton = button(row, u"labelColour"_s, TagSetEditor::tr("&Colour…"), &Private::chooseColour);
    row->addStretch();
    upButton = button(row, u"labelUp"_s, TagSetEditor::tr("Move &up"), &Private::moveUp);
    downButton = button(row, u"labelDown"_s, TagSetEditor::tr("Move do&wn"), &Private::moveDown);
    layout->addLayout(row);
    message = new QLabel;
    message->setObjectName(u"tagSetMessage"_s);
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    layout->addWidget(message);
    box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    box->setObjectName(u"tagSetButtons"_s);
    layout->addWidget(box);
    q->resize(620, 420);
}

void TagSetEditor::Private::buildTable(QVBoxLayout *layout)
{
    table = new QTableView;
    table->setObjectName(u"tagSetTable"_s);
    table->setAccessibleName(TagSetEditor::tr("Labels"));
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setIconSize({44, 18}); // the swatch
    table->verticalHeader()->hide();
    QHeaderView *const header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(TagSetModel::DescriptionColumn, QHeaderView::Stretch);
    table->setColumnWidth(TagSetModel::ColourColumn, 64);
    table->setColumnWidth(TagSetModel::NameColumn, 150);
    table->setColumnWidth(TagSetModel::KeyColumn, 48);
    layout->addWidget(table, 1);
}

QPushButton *TagSetEditor::Private::button(QLayout *row, const QString &name, const QString &words, void (Private::*does)())
{
    auto *const made = new QPushButton(words);
    made->setObjectName(name);
    made->setAutoDefault(false);
    row->addWidget(made);
    QObject::connect(made, &QPushButton::clicked, q, [this, does] { (this->*does)(); });
    return made;
}

void TagSetEditor::Private::connectAll()
{
    QObject::connect(box, &QDialogButtonBox::accepted, q, &TagSetEditor::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, q, &TagSetEditor::reject);
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, q, [this] { update(); });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, q, [this] { update(); });
    QObject::connect(table, &QTableView::doubleClicked, q, [this](const QModelIndex &index) {
        if (index.column() == TagSetModel::ColourColumn)
            chooseColour();
    });
}

void TagSetEditor::Private::add()
{
    const QModelIndex name = model.index(model.addLabel(), TagSetModel::NameColumn);
    table->setCurrentIndex(name);
    table->scrollTo(name);
    update();
    table->edit(name);
}

void TagSetEditor::Private::remove()
{
    const int row = table->currentIndex().row();
    if (row < 0 || !mayDelete(model.tagSet().labels[row]))
        return;
    model.removeLabel(row);
    update();
}

bool TagSetEditor::Private::mayDelete(const Label &label)
{
    const int count = uses ? uses(label.id) : 0;
    if (count <= 0)
        return true;
    QMessageBox question(QMessageBox::Question, TagSetEditor::tr("Delete “%1”?").arg(label.name),
        count == 1 ? TagSetEditor::tr("One annotation carries the label “%1”.").arg(label.name)
                   : TagSetEditor::tr("%n annotations carry the label “%1”.", nullptr, count).arg(label.name),
        QMessageBox::NoButton, q);
    question.setObjectName(u"deleteLabelQuestion"_s);
    question.setInformativeText(TagSetEditor::tr("They stay where they are, with their notes, and are shown as “Deleted label”. "
                                                 "You can give them another label at any time."));
    QPushButton *const deletes = question.addButton(TagSetEditor::tr("&Delete the label"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(TagSetEditor::tr("&Keep it"), QMessageBox::RejectRole));
    question.exec();
    return question.clickedButton() == deletes;
}

void TagSetEditor::Private::move(int step)
{
    const QModelIndex current = table->currentIndex();
    model.moveLabel(current.row(), step);
    table->scrollTo(table->currentIndex());
    update();
}

void TagSetEditor::Private::chooseColour()
{
    const QModelIndex index = table->currentIndex().siblingAtColumn(TagSetModel::ColourColumn);
    if (!index.isValid())
        return;
    const QColor before = QColor::fromString(index.data(Qt::EditRole).toString());
    const QColor chosen = QColorDialog::getColor(before, q, TagSetEditor::tr("Marker-pen colour"));
    if (chosen.isValid())
        model.setData(index, chosen.name());
}

void TagSetEditor::Private::update()
{
    const int row = table->currentIndex().row();
    removeButton->setEnabled(row >= 0);
    colourButton->setEnabled(row >= 0);
    upButton->setEnabled(row > 0);
    downButton->setEnabled(row >= 0 && row < model.rowCount() - 1);
    const QString problem = model.problem();
    message->setText(problem.isEmpty() ? TagSetEditor::tr("The key tags the selected words. In the dark theme each colour is shown deeper.") : problem);
    message->setForegroundRole(problem.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    box->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

TagSetEditor::TagSetEditor(const TagSet &tagSet, Uses uses, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, tagSet, std::move(uses)))
{
    d->build();
    d->connectAll();
    d->table->setCurrentIndex(d->model.index(0, TagSetModel::NameColumn));
    d->update();
}

TagSetEditor::~TagSetEditor()
{
    d->table->setModel(nullptr); // it lies in d, which goes before the table
}

TagSet TagSetEditor::tagSet() const
{
    return d->model.tagSet();
}

void TagSetEditor::accept()
{
    if (d->model.problem().isEmpty())
        QDialog::accept();
}

} // namespace nutgraf
