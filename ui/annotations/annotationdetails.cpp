// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotationdetails.h"

#include "ui/annotations/attributeform.h"
#include "ui/annotations/evidencesource.h"
#include "ui/annotations/markedits.h"
#include "ui/annotations/stateinwords.h"
#include "ui/annotations/stepwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int unknownCertainty = -1; ///< left of 0 %
constexpr int certaintySteps = 20; ///< of five per cent
constexpr int mostRows = 4; ///< of a list, before it scrolls

void fitHeight(QListWidget *list)
{
    list->setVisible(list->count() > 0);
    const int row = list->fontMetrics().height() + 6;
    list->setFixedHeight(qMin(list->count(), mostRows) * row + 4);
}

} // namespace

struct AnnotationDetails::Private {
    Private(AnnotationDetails *details, Annotator *with)
        : q(details)
        , annotator(with)
    {
    }
    void build();
    QListWidget *list(const QString &name, const QString &accessible, QVBoxLayout *layout);
    void connectAll();
    void update();
    void showEvidence(const Annotation &annotation);
    void showRelations();
    void addEvidence();
    void openEvidence();
    void removeEvidence();
    void openRelation();
    void removeRelation();
    void chooseRelationType();
    [[nodiscard]] const Annotation *current() const;
    [[nodiscard]] const Relation *currentRelation() const;

    AnnotationDetails *q;
    Annotator *annotator;
    QString id;
    QLabel *title = nullptr;
    QComboBox *state = nullptr;
    QSlider *certainty = nullptr;
    QLabel *certaintyWords = nullptr;
    AttributeForm *attributes = nullptr;
    QListWidget *relations = nullptr;
    QListWidget *evidence = nullptr;
    QLineEdit *newEvidence = nullptr;
    QLabel *message = nullptr;
    QLabel *origin = nullptr;
};

void AnnotationDetails::Private::build()
{
    q->setObjectName(u"annotationDetails"_s);
    q->setAccessibleName(AnnotationDetails::tr("Details of the annotation"));
    auto *const layout = new QVBoxLayout(q);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(6);
    const auto plain = [this, layout](const QString &name) {
        auto *const label = new QLabel(q);
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
        return label;
    };
    title = plain(u"detailsTitle"_s);
    auto *const form = new QFormLayout;
    state = new QComboBox(q);
    state->setObjectName(u"detailsState"_s);
    state->setAccessibleName(AnnotationDetails::tr("State"));
    for (const AnnotationState each : allStates)
        state->addItem(AnnotationDetails::tr("%1 (%2)").arg(stateInWords(each), keyOf(each)));
    form->addRow(AnnotationDetails::tr("&State"), state);
    auto *const row = new QHBoxLayout;
    certainty = new QSlider(Qt::Horizontal, q);
    certainty->setObjectName(u"detailsCertainty"_s);
    certainty->setAccessibleName(AnnotationDetails::tr("Certainty"));
    certainty->setRange(unknownCertainty, certaintySteps);
    certainty->setPageStep(5);
    certainty->setTracking(false); // one step of undo for one drag
    certaintyWords = new QLabel(q);
    certaintyWords->setObjectName(u"detailsCertaintyWords"_s);
    certaintyWords->setMinimumWidth(certaintyWords->fontMetrics().horizontalAdvance(AnnotationDetails::tr("not said")));
    row->addWidget(certainty, 1);
    row->addWidget(certaintyWords);
    auto *const name = new QLabel(AnnotationDetails::tr("Ce&rtainty"), q);
    name->setBuddy(certainty);
    form->addRow(name, row);
    layout->addLayout(form);
    attributes = new AttributeForm(q);
    layout->addWidget(attributes);
    relations = list(u"detailsRelations"_s, AnnotationDetails::tr("Relations; Enter goes to the other end, Del deletes, the menu key chooses the kind"), layout);
    relations->setContextMenuPolicy(Qt::CustomContextMenu);
    evidence = list(u"detailsEvidence"_s, AnnotationDetails::tr("Evidence; Enter opens, Del deletes"), layout);
    newEvidence = new QLineEdit(q);
    newEvidence->setObjectName(u"detailsNewEvidence"_s);
    newEvidence->setAccessibleName(AnnotationDetails::tr("Add evidence"));
    newEvidence->setPlaceholderText(AnnotationDetails::tr("Add evidence: address, or words of another article"));
    layout->addWidget(newEvidence);
    message = plain(u"detailsMessage"_s);
    message->hide();
    origin = plain(u"detailsOrigin"_s);
}

QListWidget *AnnotationDetails::Private::list(const QString &name, const QString &accessible, QVBoxLayout *layout)
{
    auto *const made = new QListWidget(q);
    made->setObjectName(name);
    made->setAccessibleName(accessible);
    made->setToolTip(accessible);
    made->setUniformItemSizes(true);
    made->setTextElideMode(Qt::ElideRight);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->installEventFilter(q);
    layout->addWidget(made);
    return made;
}

void AnnotationDetails::Private::connectAll()
{
    QObject::connect(state, &QComboBox::activated, q, [this](int row) { annotator->setState({id}, allStates[size_t(row)]); });
    QObject::connect(certainty, &QSlider::valueChanged, q, [this](int value) {
        annotator->setCertainty(id, value == unknownCertainty ? std::nullopt : std::optional(double(value) / certaintySteps));
    });
    QObject::connect(attributes, &AttributeForm::edited, q, [this](const QList<AttributeValue> &values) { annotator->setAttributes(id, values); });
    QObject::connect(newEvidence, &QLineEdit::returnPressed, q, [this] { addEvidence(); });
    QObject::connect(newEvidence, &QLineEdit::textEdited, message, &QWidget::hide);
    QObject::connect(evidence, &QListWidget::itemDoubleClicked, q, [this] { openEvidence(); });
    QObject::connect(relations, &QListWidget::itemDoubleClicked, q, [this] { openRelation(); });
    QObject::connect(relations, &QWidget::customContextMenuRequested, q, [this] { chooseRelationType(); });
    for (const auto signal : {&Annotator::annotationsChanged, &Annotator::relationsChanged, &Annotator::tagSetChanged, &Annotator::opened})
        QObject::connect(annotator, signal, q, [this] { update(); });
}

const Annotation *AnnotationDetails::Private::current() const
{
    const qsizetype row = annotator->indexOf(id);
    return row < 0 ? nullptr : &annotator->annotations()[row];
}

const Relation *AnnotationDetails::Private::currentRelation() const
{
    const QListWidgetItem *const item = relations->currentItem();
    const auto &all = annotator->relations();
    const auto found = std::ranges::find(all, item ? item->data(Qt::UserRole).toString() : QString(), &Relation::id);
    return found == all.cend() ? nullptr : &*found;
}

void AnnotationDetails::Private::update()
{
    const Annotation *const annotation = id.isEmpty() ? nullptr : current();
    q->setVisible(annotation);
    if (!annotation)
        return;
    // The label with what it is a kind of, from the general to the special; a circle of parents ends after as many steps as labels.
    QStringList kinds;
    const TagSet &tags = annotator->tagSet();
    for (const Label *at = tags.label(annotation->label); at && kinds.size() < tags.labels.size(); at = tags.label(at->parent))
        kinds.prepend(at->name);
    const QString name = kinds.isEmpty() ? annotation->label.isEmpty() ? AnnotationDetails::tr("Note") : AnnotationDetails::tr("Deleted label")
                                         : kinds.join(u" › ");
    title->setText(AnnotationDetails::tr("%1: %2").arg(name, shortly(annotation->quote.exact)));
    state->setCurrentIndex(int(annotation->state));
    const QSignalBlocker quiet(certainty);
    certainty->setValue(annotation->certainty ? qRound(*annotation->certainty * certaintySteps) : unknownCertainty);
    certaintyWords->setText(annotation->certainty ? AnnotationDetails::tr("%1 %").arg(qRound(*annotation->certainty * 100)) : AnnotationDetails::tr("not said"));
    attributes->showValues(attributesOf(tags, annotation->label), annotation->attributes);
    showRelations();
    showEvidence(*annotation);
    const auto time = [](const QDateTime &when) { return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat); };
    QStringList lines;
    if (!annotation->author.isEmpty())
        lines.append(AnnotationDetails::tr("by %1").arg(annotation->author));
    lines.append(AnnotationDetails::tr("made %1").arg(time(annotation->created)));
    if (annotation->modified != annotation->created)
        lines.append(AnnotationDetails::tr("changed %1").arg(time(annotation->modified)));
    origin->setText(lines.join(u" · "));
}

void AnnotationDetails::Private::showEvidence(const Annotation &annotation)
{
    const int row = evidence->currentRow();
    evidence->clear();
    for (const Evidence &each : annotation.evidence)
        evidence->addItem(each.quote.isEmpty() ? each.source : AnnotationDetails::tr("“%1” — %2").arg(each.quote.simplified(), each.source));
    evidence->setCurrentRow(qMin(row, evidence->count() - 1));
    fitHeight(evidence);
}

void AnnotationDetails::Private::showRelations()
{
    const int row = relations->currentRow();
    relations->clear();
    for (const Relation &relation : annotator->relations()) {
        if (relation.from != id && relation.to != id)
            continue;
        const RelationType *const type = annotator->tagSet().relation(relation.type);
        const QString name = type ? type->name : AnnotationDetails::tr("deleted relation");
        const qsizetype other = annotator->indexOf(relation.from == id ? relation.to : relation.from);
        const QString words = other < 0 ? QString() : shortly(annotator->annotations()[other].quote.exact);
        const QString line = type && type->symmetric ? AnnotationDetails::tr("↔ %1 “%2”") : relation.from == id ? AnnotationDetails::tr("→ %1 “%2”")
                                                                                                             : AnnotationDetails::tr("← %1 “%2”");
        auto *const item = new QListWidgetItem(line.arg(name, words), relations);
        item->setData(Qt::UserRole, relation.id);
    }
    relations->setCurrentRow(qMin(row, relations->count() - 1));
    fitHeight(relations);
}

void AnnotationDetails::Private::addEvidence()
{
    const Annotation *const annotation = current();
    if (!annotation || !annotator->library())
        return;
    const auto made = evidenceFrom(*annotator->library(), annotator->article(), newEvidence->text());
    message->setVisible(!made);
    if (!made) {
        message->setText(made.error().message);
        return;
    }
    newEvidence->clear();
    if (!annotation->evidence.contains(*made))
        annotator->setEvidence(id, annotation->evidence + QList<Evidence>{*made});
}

void AnnotationDetails::Private::openEvidence()
{
    const Annotation *const annotation = current();
    const int row = evidence->currentRow();
    if (!annotation || row < 0 || row >= annotation->evidence.size())
        return;
    const Evidence &which = annotation->evidence[row];
    if (const ArticleId article = annotator->library() ? articleOf(*annotator->library(), which) : 0)
        Q_EMIT q->articleAsked(article);
    else if (which.source.startsWith(u"https://") || which.source.startsWith(u"http://")) // never a program or a file: imports fill this too
        Q_EMIT q->pageAsked(QUrl(which.source));
}

void AnnotationDetails::Private::removeEvidence()
{
    const Annotation *const annotation = current();
    const int row = evidence->currentRow();
    if (!annotation || row < 0 || row >= annotation->evidence.size())
        return;
    QList<Evidence> rest = annotation->evidence;
    rest.removeAt(row);
    annotator->setEvidence(id, rest);
}

void AnnotationDetails::Private::openRelation()
{
    if (const Relation *const relation = currentRelation())
        Q_EMIT q->annotationAsked(QString(relation->from == id ? relation->to : relation->from));
}

void AnnotationDetails::Private::removeRelation()
{
    if (const Relation *const relation = currentRelation())
        annotator->removeRelations({relation->id});
}

void AnnotationDetails::Private::chooseRelationType()
{
    const Relation *const relation = currentRelation();
    const qsizetype from = relation ? annotator->indexOf(relation->from) : -1;
    const qsizetype to = relation ? annotator->indexOf(relation->to) : -1;
    if (from < 0 || to < 0)
        return;
    QMenu menu(q);
    menu.setObjectName(u"relationTypeMenu"_s);
    for (const RelationType &type : fittingRelations(annotator->tagSet(), annotator->annotations()[from].label, annotator->annotations()[to].label)) {
        QAction *const action = menu.addAction(QString(type.name).replace(u'&', u"&&"_s));
        action->setData(type.id);
        action->setCheckable(true);
        action->setChecked(type.id == relation->type);
    }
    const QString link = relation->id;
    if (const QAction *const chosen = menu.isEmpty() ? nullptr : menu.exec(relations->mapToGlobal(relations->visualItemRect(relations->currentItem()).bottomLeft())))
        annotator->setRelationType(link, chosen->data().toString());
}

AnnotationDetails::AnnotationDetails(Annotator *annotator, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, annotator))
{
    d->build();
    d->connectAll();
    d->update();
}

AnnotationDetails::~AnnotationDetails() = default;

void AnnotationDetails::showAnnotation(const QString &annotationId)
{
    if (d->id == annotationId)
        return;
    d->id = annotationId;
    d->newEvidence->clear();
    d->message->hide();
    d->update();
}

const QString &AnnotationDetails::annotation() const
{
    return d->id;
}

bool AnnotationDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != d->relations && watched != d->evidence))
        return QWidget::eventFilter(watched, event);
    const bool links = watched == d->relations;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: links ? d->openRelation() : d->openEvidence(); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: links ? d->removeRelation() : d->removeEvidence(); return true;
    default: return false;
    }
}

} // namespace nutgraf
