// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/tagseteditor.h"

#include "ui/annotations/tagsetfile.h"
#include "ui/annotations/tagsetmodel.h"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <optional>

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
    [[nodiscard]] std::optional<LabelChange> askWhatBecomes(const Label &label);
    [[nodiscard]] std::optional<LabelChange> askForAnother(const Label &label);
    void leave(const LabelChange &change);
    void merge();
    void exportFile();
    void importFile();
    [[nodiscard]] TagSet tagSet() const;
    void update();

    TagSetEditor *q;
    TagSetModel model;
    Uses uses;
    QList<LabelChange> changes;
    QTableView *table = nullptr;
    QPlainTextEdit *guidelines = nullptr;
    QPushButton *mergeButton = nullptr;
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
    mergeButton = button(row, u"mergeLabel"_s, TagSetEditor::tr("Mer&ge into…"), &Private::merge);
    colourButton = button(row, u"labelColour"_s, TagSetEditor::tr("&Colour…"), &Private::chooseColour);
    row->addStretch();
    upButton = button(row, u"labelUp"_s, TagSetEditor::tr("Move &up"), &Private::moveUp);
    downButton = button(row, u"labelDown"_s, TagSetEditor::tr("Move do&wn"), &Private::moveDown);
    layout->addLayout(row);
    auto *const name = new QLabel(TagSetEditor::tr("&Guidelines, shown while tagging"));
    layout->addWidget(name);
    guidelines = new QPlainTextEdit(model.tagSet().guidelines);
    guidelines->setObjectName(u"tagSetGuidelines"_s);
    guidelines->setAccessibleName(TagSetEditor::tr("Guidelines for tagging"));
    guidelines->setTabChangesFocus(true);
    guidelines->setMaximumHeight(5 * guidelines->fontMetrics().lineSpacing());
    name->setBuddy(guidelines);
    layout->addWidget(guidelines);
    message = new QLabel;
    message->setObjectName(u"tagSetMessage"_s);
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    layout->addWidget(message);
    box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    box->setObjectName(u"tagSetButtons"_s);
    auto *const foot = new QHBoxLayout;
    button(foot, u"importTagSet"_s, TagSetEditor::tr("&Import…"), &Private::importFile);
    button(foot, u"exportTagSet"_s, TagSetEditor::tr("E&xport…"), &Private::exportFile);
    foot->addWidget(box, 1);
    layout->addLayout(foot);
    q->resize(680, 520);
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
    if (row < 0)
        return;
    if (const auto change = askWhatBecomes(model.tagSet().labels[row]))
        leave(*change);
}

/// What becomes of the annotations; nothing where the label is to stay.
std::optional<LabelChange> TagSetEditor::Private::askWhatBecomes(const Label &label)
{
    const int count = uses ? uses(label.id) : 0;
    if (count <= 0)
        return LabelChange{label.id, {}};
    QMessageBox question(QMessageBox::Question, TagSetEditor::tr("Delete “%1”?").arg(label.name),
        count == 1 ? TagSetEditor::tr("One annotation carries the label “%1”.").arg(label.name)
                   : TagSetEditor::tr("%n annotations carry the label “%1”.", nullptr, count).arg(label.name),
        QMessageBox::NoButton, q);
    question.setObjectName(u"deleteLabelQuestion"_s);
    question.setInformativeText(TagSetEditor::tr("Delete them with it, in all articles, or give them another label. Undo brings all of it back."));
    QPushButton *const deletes = question.addButton(TagSetEditor::tr("&Delete them"), QMessageBox::DestructiveRole);
    QPushButton *const relabels = question.addButton(TagSetEditor::tr("&Another label…"), QMessageBox::AcceptRole);
    relabels->setEnabled(model.rowCount() > 1);
    QPushButton *const keeps = question.addButton(TagSetEditor::tr("&Keep the label"), QMessageBox::RejectRole);
    question.setDefaultButton(keeps);
    question.setEscapeButton(keeps);
    question.exec();
    if (question.clickedButton() == deletes)
        return LabelChange{label.id, {}};
    return question.clickedButton() == relabels ? askForAnother(label) : std::nullopt;
}

std::optional<LabelChange> TagSetEditor::Private::askForAnother(const Label &label)
{
    QStringList names;
    QStringList ids;
    for (const Label &other : model.tagSet().labels) {
        if (other.id == label.id)
            continue;
        names.append(other.name);
        ids.append(other.id);
    }
    if (names.isEmpty())
        return std::nullopt;
    bool chosen = false;
    const QString name = QInputDialog::getItem(q, TagSetEditor::tr("Merge “%1” into another label").arg(label.name),
        TagSetEditor::tr("The label that its annotations get:"), names, 0, false, &chosen);
    return chosen ? std::optional(LabelChange{label.id, ids.value(names.indexOf(name))}) : std::nullopt;
}

void TagSetEditor::Private::leave(const LabelChange &change)
{
    const int row = table->currentIndex().row();
    model.change(change);
    if (uses) // nobody has ever carried a label that was made just now; to name it does no harm
        changes.append(change);
    table->setCurrentIndex(model.index(qMin(row, model.rowCount() - 1), TagSetModel::NameColumn));
    update();
}

void TagSetEditor::Private::merge()
{
    const int row = table->currentIndex().row();
    if (row < 0)
        return;
    if (const auto change = askForAnother(model.tagSet().labels[row]))
        leave(*change);
}

void TagSetEditor::Private::exportFile()
{
    const QString path = QFileDialog::getSaveFileName(q, TagSetEditor::tr("Export the tag set"), model.tagSet().name + u".json"_s, TagSetEditor::tr("Tag sets (*.json)"));
    if (path.isEmpty())
        return;
    if (auto done = writeTagSetFile(path, tagSet()); !done)
        QMessageBox::warning(q, TagSetEditor::tr("Export the tag set"), done.error().message);
}

void TagSetEditor::Private::importFile()
{
    const QString path = QFileDialog::getOpenFileName(q, TagSetEditor::tr("Import a tag set"), {}, TagSetEditor::tr("Tag sets (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto read = readTagSetFile(path);
    if (!read) {
        QMessageBox::warning(q, TagSetEditor::tr("Import a tag set"), read.error().message);
        return;
    }
    model.replace(merged(model.tagSet(), *read));
    guidelines->setPlainText(model.tagSet().guidelines);
    table->setCurrentIndex(model.index(0, TagSetModel::NameColumn));
    update();
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

TagSet TagSetEditor::Private::tagSet() const
{
    TagSet made = model.tagSet();
    made.guidelines = guidelines->toPlainText();
    return made;
}

void TagSetEditor::Private::update()
{
    const int row = table->currentIndex().row();
    removeButton->setEnabled(row >= 0);
    mergeButton->setEnabled(row >= 0 && model.rowCount() > 1);
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
    return d->tagSet();
}

const QList<LabelChange> &TagSetEditor::labelChanges() const
{
    return d->changes;
}

void TagSetEditor::accept()
{
    if (d->model.problem().isEmpty())
        QDialog::accept();
}

} // namespace nutgraf
