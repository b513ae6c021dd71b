// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factsdelegate.h"

#include "ui/facts/factsmodel.h"
#include "ui/facts/rowpainting.h"

#include <QPainter>
#include <QPainterPath>
#include <QTreeView>

namespace nutgraf {

using namespace RowPainting;

namespace {

void drawChevron(QPainter &painter, const QRectF &area, bool open, bool rightToLeft)
{
    QPainterPath path;
    const QPointF c = area.center();
    const qreal side = rightToLeft ? -1 : 1;
    if (open) {
        path.moveTo(c.x() - 3, c.y() - 1.5);
        path.lineTo(c.x(), c.y() + 1.5);
        path.lineTo(c.x() + 3, c.y() - 1.5);
    } else {
        path.moveTo(c.x() - 1.5 * side, c.y() - 3);
        path.lineTo(c.x() + 1.5 * side, c.y());
        path.lineTo(c.x() - 1.5 * side, c.y() + 3);
    }
    painter.drawPath(path);
}

/// Of the width, in percent, what a value gets before the words of the fact: of a figure or a date it is what one came for, and the
/// words stand in the text; of a name it only says more about it.
int leastValue(const QModelIndex &index)
{
    const auto nature = FactGroup(index.data(FactsModel::NatureRole).toInt());
    return nature == FactGroup::Figures || nature == FactGroup::Dates ? 75 : 40;
}

} // namespace

QColor factColour(const MarkPalette &palette, FactGroup nature)
{
    const auto first = [&palette](MarkKind kind) {
        const MarkStyle &style = palette.style(kind);
        return style.line.isValid() ? style.line : style.text.isValid() ? style.text : palette.dim;
    };
    switch (nature) {
    case FactGroup::Figures: {
        const MarkStyle &style = palette.style(MarkKind::Number);
        return style.text.isValid() ? style.text : first(MarkKind::Number);
    }
    case FactGroup::Quotes: return palette.quoteBar;
    case FactGroup::Dates: return first(MarkKind::Date);
    case FactGroup::People: return first(MarkKind::Person);
    case FactGroup::Organisations: return first(MarkKind::Organisation);
    case FactGroup::Places: return first(MarkKind::Place);
    case FactGroup::Claims: return first(MarkKind::Claim);
    case FactGroup::Other:
    case FactGroup::Rejected: break;
    }
    return first(MarkKind::Other);
}

FactsDelegate::FactsDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize FactsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    if (!index.parent().isValid())
        return {0, lineHeight(metrics) + (index.row() > 0 ? 4 : 0)};
    int height = lineHeight(metrics);
    if (!index.data(FactsModel::SecondRole).toString().isEmpty())
        height += lineHeight(QFontMetrics(secondFont(option.font)));
    return {0, height};
}

void FactsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != FactsModel::FactColumn)
        return; // painted with the first
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    if (index.parent().isValid())
        paintFact(*painter, option, index);
    else
        paintGroup(*painter, option, index);
    painter->restore();
}

void FactsDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FrameColours &frame = m_theme.frame;
    const auto *const view = qobject_cast<const QTreeView *>(option.widget);
    const bool open = !view || view->isExpanded(index);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    if (focused)
        painter.fillRect(visual({option.rect.left(), option.rect.top(), 3, option.rect.height()}), frame.accent);
    painter.setFont(headingFont(option.font));
    painter.setPen(focused || hovered ? frame.text : frame.dim);
    const QRect line = option.rect.adjusted(edge, index.row() > 0 ? 4 : 0, -edge, 0);
    const QString count = QLocale().toString(index.data(FactsModel::CountRole).toInt());
    const int countWidth = painter.fontMetrics().horizontalAdvance(count) + 2;
    drawElided(painter, visual({line.right() - countWidth + 1, line.top(), countWidth, line.height()}), Qt::AlignRight, count);
    const QString title = index.data(FactsModel::TitleRole).toString();
    const QRect place = line.adjusted(0, 0, -countWidth - gap - 16, 0);
    drawElided(painter, visual(place), Qt::AlignLeft, title);
    if (!open || focused || hovered) {
        const int after = qMin(place.left() + painter.fontMetrics().horizontalAdvance(title.toUpper()) + 6, place.right());
        painter.setPen(QPen(painter.pen().color(), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        drawChevron(painter, visual({after, line.top(), 12, line.height()}), open, option.direction == Qt::RightToLeft);
    }
}

void FactsDelegate::paintFact(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FrameColours &frame = m_theme.frame;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool rejected = index.data(FactsModel::VerdictRole).toInt() == int(RowVerdict::Rejected);
    const bool unimportant = index.data(FactsModel::UnimportantRole).toBool();
    const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    drawRowBackground(painter, option, frame);
    const QColor strong = selected ? frame.selectionText : frame.text;
    const QColor quiet = quietColour(frame, selected);
    QFont font = option.font;
    font.setStrikeOut(rejected);
    painter.setFont(font);
    const int height = lineHeight(QFontMetrics(option.font));
    if (index.data(FactsModel::MoreRole).toInt() > 0) { // no fact: what Enter would show
        painter.setPen(quiet);
        const QRect words(option.rect.left() + textStart, option.rect.top(), option.rect.width() - textStart - edge, height);
        drawElided(painter, visual(words), Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
        return;
    }
    const QRect line(option.rect.left() + textStart, option.rect.top(), option.rect.width() - textStart - edge, height);
    paintDot(painter, visual({option.rect.left() + edge, option.rect.top(), 9, height}), index);

    const QString title = index.data(Qt::DisplayRole).toString();
    const QString value = index.data(FactsModel::ValueRole).toString();
    int valueWidth = 0;
    if (!value.isEmpty()) {
        const int wanted = painter.fontMetrics().horizontalAdvance(value) + 2;
        const int left = line.width() - gap - painter.fontMetrics().horizontalAdvance(title) - 2;
        valueWidth = qMin(wanted, qMax(left, line.width() * leastValue(index) / 100));
        painter.setPen(quiet);
        drawElided(painter, visual({line.right() - valueWidth + 1, line.top(), valueWidth, height}), Qt::AlignRight, value);
    }
    painter.setPen(rejected || unimportant ? quiet : strong);
    drawElided(painter, visual(line.adjusted(0, 0, valueWidth > 0 ? -valueWidth - gap : 0, 0)), Qt::AlignLeft, title);

    const QString second = index.data(FactsModel::SecondRole).toString();
    if (second.isEmpty())
        return;
    painter.setFont(secondFont(option.font));
    painter.setPen(quiet);
    const QRect below(line.left(), line.bottom(), line.width(), lineHeight(painter.fontMetrics()) - 2);
    drawElided(painter, visual(below), Qt::AlignLeft, second);
}

/// A dot in the colour of the kind; accepted: a disc with a tick; partly accepted: a ring with a dot.
void FactsDelegate::paintDot(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    QColor colour = factColour(m_theme.marks, FactGroup(index.data(FactsModel::NatureRole).toInt()));
    if (index.data(FactsModel::UnimportantRole).toBool())
        colour = mixed(colour, m_theme.frame.frame, 0.6);
    const QPointF centre = QRectF(place).center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (RowVerdict(index.data(FactsModel::VerdictRole).toInt())) {
    case RowVerdict::Corrected:
    case RowVerdict::Accepted: {
        painter.drawEllipse(centre, 7, 7);
        painter.setPen(QPen(m_theme.dark ? m_theme.marks.page : QColor(Qt::white), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF tick[] = {centre + QPointF(-3.2, 0.2), centre + QPointF(-0.9, 2.6), centre + QPointF(3.4, -2.4)};
        painter.drawPolyline(tick, 3);
        return;
    }
    case RowVerdict::Partly:
        painter.drawEllipse(centre, 3, 3);
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, 6, 6);
        return;
    case RowVerdict::Rejected:
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, 4, 4);
        return;
    case RowVerdict::None: painter.drawEllipse(centre, 4.5, 4.5); return;
    }
}

} // namespace nutgraf
