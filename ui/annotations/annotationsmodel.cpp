// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotationsmodel.h"

#include <QColor>

namespace nutgraf {

AnnotationsModel::AnnotationsModel(Annotator *annotator, QObject *parent)
    : QAbstractListModel(parent)
    , m_annotator(annotator)
{
    connect(annotator, &Annotator::aboutToOpen, this, [this] { beginResetModel(); });
    connect(annotator, &Annotator::opened, this, [this] { endResetModel(); });
    connect(annotator, &Annotator::annotationAboutToBeInserted, this, [this](qsizetype row) { beginInsertRows({}, int(row), int(row)); });
    connect(annotator, &Annotator::annotationInserted, this, [this] { endInsertRows(); });
    connect(annotator, &Annotator::annotationAboutToBeRemoved, this, [this](qsizetype row) { beginRemoveRows({}, int(row), int(row)); });
    connect(annotator, &Annotator::annotationRemoved, this, [this] { endRemoveRows(); });
    connect(annotator, &Annotator::annotationChanged, this,
        [this](qsizetype row) { Q_EMIT dataChanged(index(int(row)), index(int(row))); });
    connect(annotator, &Annotator::tagSetChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

int AnnotationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_annotator->annotations().size());
}

QVariant AnnotationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Annotation &annotation = m_annotator->annotations()[index.row()];
    const Label *const label = m_annotator->tagSet().label(annotation.label);
    const QString name = label ? label->name : annotation.label.isEmpty() ? tr("Note") : tr("Deleted label");
    switch (role) {
    case Qt::DisplayRole: return annotation.quote.exact.simplified();
    case Qt::EditRole:
    case NoteRole: return annotation.note;
    case Qt::ToolTipRole: return annotation.note.isEmpty() ? name : tr("%1\n%2").arg(name, annotation.note);
    case Qt::AccessibleTextRole: {
        const QString words = tr("%1: %2").arg(name, annotation.quote.exact.simplified());
        return annotation.note.isEmpty() ? words : tr("%1, note: %2").arg(words, annotation.note);
    }
    case IdRole: return annotation.id;
    case SpanRole: return QVariant::fromValue(annotation.span);
    case LabelIdRole: return annotation.label;
    case LabelNameRole: return name;
    case ColourRole: return label ? QColor::fromString(label->colour) : QColor();
    case FilterTextRole: return QString(annotation.quote.exact + u'\n' + annotation.note + u'\n' + name + u'\n' + annotation.value);
    case LayerRole: return annotation.layer;
    case AuthorRole: return annotation.author;
    case RejectedRole: return annotation.state == AnnotationState::Rejected;
    default: return {};
    }
}

bool AnnotationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString id = m_annotator->annotations()[index.row()].id;
    m_annotator->setNote(id, value.toString());
    const qsizetype row = m_annotator->indexOf(id);
    return row >= 0 && m_annotator->annotations()[row].note == value.toString();
}

Qt::ItemFlags AnnotationsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

} // namespace nutgraf
