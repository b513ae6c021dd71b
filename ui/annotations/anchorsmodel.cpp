// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/anchorsmodel.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Words on one line, cut where there are too many.
QString shortly(const QString &words)
{
    constexpr qsizetype limit = 120;
    const QString line = words.first(std::min<qsizetype>(words.size(), 4 * limit)).simplified();
    if (line.size() <= limit)
        return line;
    return line.first(line[limit - 1].isHighSurrogate() ? limit - 1 : limit) + u'…';
}

/// The words between brackets, with some of those around them.
QString inContext(QStringView text, TextSpan span)
{
    constexpr qsizetype reach = 28;
    const QuoteSelector quote = quoteSelector(text, span);
    const auto whole = [](const QString &part, bool before) {
        const qsizetype space = before ? part.indexOf(u' ') : part.lastIndexOf(u' ');
        return part.size() < reach || space < 0 ? part : before ? part.sliced(space) : part.first(space);
    };
    return (u'…' + whole(quote.prefix, true) + u'[' + shortly(quote.exact) + u']' + whole(quote.suffix, false) + u'…').simplified();
}

} // namespace

QList<AnchorRow> anchorRows(const QList<Annotation> &placed, const QList<Annotation> &unplaced, const TagSet &tagSet, QStringView text)
{
    QList<AnchorRow> rows;
    const auto add = [&](const Annotation &annotation, bool hasPlace) {
        const Label *const label = tagSet.label(annotation.label);
        AnchorRow row{annotation.id, label ? label->name : QCoreApplication::translate("AnchorsModel", "Note"), annotation.anchor, {}, {}, {}};
        if (hasPlace) {
            row.span = annotation.span;
            row.now = shortly(annotation.quote.exact);
        } else if (row.anchor.state < AnchorState::Ambiguous) { // of a file whose outcome was not kept
            row.anchor = {AnchorState::Lost, annotation.quote.exact, {}, false};
        }
        row.anchor.candidates.removeIf([text](TextSpan place) { return place.end > text.size(); });
        for (const TextSpan place : std::as_const(row.anchor.candidates))
            row.contexts.append(inContext(text, place));
        rows.append(row);
    };
    for (const Annotation &annotation : placed) {
        if (annotation.anchor.isOpen())
            add(annotation, true);
    }
    for (const Annotation &annotation : unplaced)
        add(annotation, false);
    std::ranges::stable_sort(rows, {}, [](const AnchorRow &row) { return row.anchor.settled; });
    return rows;
}

AnchorsModel::AnchorsModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void AnchorsModel::setRows(const QList<AnchorRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int AnchorsModel::rowOf(const QModelIndex &index)
{
    if (!index.isValid())
        return -1;
    return index.internalId() ? int(index.internalId()) - 1 : index.row();
}

TextSpan AnchorsModel::placeOf(const QModelIndex &index) const
{
    const int row = rowOf(index);
    if (row < 0 || row >= m_rows.size())
        return {};
    const AnchorRow &line = m_rows[row];
    const qsizetype candidate = index.internalId() ? index.row() : 0;
    return candidate < line.anchor.candidates.size() ? line.anchor.candidates[candidate] : line.span;
}

QModelIndex AnchorsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex AnchorsModel::parent(const QModelIndex &child) const
{
    return child.isValid() && child.internalId() ? createIndex(int(child.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int AnchorsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    return parent.internalId() || parent.column() > 0 ? 0 : int(m_rows[parent.row()].contexts.size());
}

int AnchorsModel::columnCount(const QModelIndex &) const
{
    return columnTotal;
}

QString AnchorsModel::text(const AnchorRow &row, int column) const
{
    switch (column) {
    case StateColumn:
        if (row.anchor.settled)
            return tr("Kept without a place");
        return row.anchor.state == AnchorState::Changed ? tr("Changed") : row.anchor.state == AnchorState::Ambiguous ? tr("Ambiguous") : tr("Lost");
    case LabelColumn: return row.label;
    case WasColumn: return shortly(row.anchor.words);
    case NowColumn:
        if (row.anchor.state == AnchorState::Changed)
            return row.now;
        return row.anchor.state == AnchorState::Ambiguous ? tr("%n possible place(s)", nullptr, int(row.contexts.size())) : tr("not in the text");
    default: return {};
    }
}

QVariant AnchorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AnchorRow &row = m_rows[rowOf(index)];
    const bool candidate = index.internalId() != 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (!candidate)
            return text(row, index.column());
        return index.column() == StateColumn ? QVariant(tr("Place %1").arg(index.row() + 1)) : index.column() == NowColumn ? row.contexts[index.row()] : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != StateColumn)
            return data(index);
        if (candidate)
            return tr("Place %1: %2").arg(index.row() + 1).arg(row.contexts[index.row()]);
        return tr("%1, %2: “%3”, now %4").arg(text(row, StateColumn), row.label, text(row, WasColumn), text(row, NowColumn));
    case Qt::FontRole:
        if (QFont font; !candidate && row.anchor.state != AnchorState::Changed && index.column() == NowColumn) {
            font.setItalic(true); // said about the text, no words of it
            return font;
        }
        return {};
    default: return {};
    }
}

QVariant AnchorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn: return tr("State");
    case LabelColumn: return tr("Label");
    case WasColumn: return tr("In the earlier text");
    case NowColumn: return tr("In the new text");
    default: return {};
    }
}

} // namespace nutgraf
