// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/adjudicationdelegate.h"

#include "ui/annotations/adjudicationmodel.h"
#include "ui/facts/rowpainting.h"

namespace nutgraf {

using namespace RowPainting;

namespace {

constexpr int side = 6;

/// Of the difference, mixed into the ground: amber for labels, violet for words, rose for what one alone has.
QColor tintOf(SpanRelation relation)
{
    switch (relation) {
    case SpanRelation::Same: return {};
    case SpanRelation::OtherLabel: return QColor(0xe6, 0x9f, 0x00);
    case SpanRelation::Overlap: return QColor(0x5b, 0x3f, 0xd6);
    case SpanRelation::OnlyFirst:
    case SpanRelation::OnlySecond: break;
    }
    return QColor(0xcc, 0x4f, 0x7d);
}

bool isTaken(Choice choice, int column)
{
    if (choice == Choice::Both)
        return true;
    return choice == (column == AdjudicationModel::FirstColumn ? Choice::First : Choice::Second);
}

} // namespace

QSize AdjudicationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, lineHeight(QFontMetrics(option.font)) + lineHeight(QFontMetrics(secondFont(option.font))) + 6};
}

void AdjudicationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FrameColours &frame = m_theme.frame;
    const QColor tint = tintOf(SpanRelation(index.data(AdjudicationModel::RelationRole).toInt()));
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    painter->fillRect(option.rect, tint.isValid() ? mixed(frame.raised, tint, m_theme.dark ? 0.24 : 0.13) : frame.raised);
    painter->setPen(frame.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (selected) { // a frame, so that the tint still tells what the row is
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 2)), frame.accent);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2), frame.accent);
        const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
        if (index.column() == 0)
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), frame.accent);
    }
    const QRect area = option.rect.adjusted(side, 2, -side, -2);
    const bool isMark = index.column() == AdjudicationModel::FirstColumn || index.column() == AdjudicationModel::SecondColumn;
    if (isMark)
        paintMark(*painter, option, index, area);
    else
        paintWords(*painter, option, index, area);
    painter->restore();
}

void AdjudicationDelegate::paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &area) const
{
    const FrameColours &frame = m_theme.frame;
    const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QString words = index.data(AdjudicationModel::WordsRole).toString();
    if (words.isEmpty()) {
        painter.setPen(quietColour(frame, false));
        drawElided(painter, visual(area), Qt::AlignLeft, QStringLiteral("—"));
        return;
    }
    const auto choice = Choice(index.data(AdjudicationModel::ChoiceRole).toInt());
    const bool taken = isTaken(choice, index.column());
    const bool refused = choice != Choice::None && !taken;
    QFont font = option.font;
    font.setBold(taken);
    font.setStrikeOut(refused);
    painter.setFont(font);
    painter.setPen(refused ? quietColour(frame, false) : frame.text);
    const QRect line(area.left(), area.top(), area.width(), lineHeight(painter.fontMetrics()));
    drawElided(painter, visual(line), Qt::AlignLeft, words);

    painter.setFont(secondFont(option.font));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString label = index.data(AdjudicationModel::LabelRole).toString();
    const QRect chip(area.left(), line.bottom() + 1, qMin(metrics.horizontalAdvance(label) + 15, area.width()), lineHeight(metrics) - 4);
    const QColor colour = markerColour(index.data(AdjudicationModel::ColourRole).value<QColor>(), m_theme.dark);
    painter.setPen(colour.isValid() ? QPen(Qt::NoPen) : QPen(frame.hairline));
    painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.setOpacity(refused ? 0.55 : 1);
    painter.drawRoundedRect(QRectF(visual(chip)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(frame.text);
    drawElided(painter, visual(chip.adjusted(6, 0, -5, 0)), Qt::AlignLeft, label);
}

void AdjudicationDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &area) const
{
    const FrameColours &frame = m_theme.frame;
    const bool decision = index.column() == AdjudicationModel::ChoiceColumn;
    QFont font = option.font;
    font.setBold(decision);
    painter.setFont(font);
    painter.setPen(decision ? frame.text : quietColour(frame, false));
    drawElided(painter, QStyle::visualRect(option.direction, option.rect, area), Qt::AlignLeft, index.data().toString());
}

} // namespace nutgraf
