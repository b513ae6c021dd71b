// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotationsdelegate.h"

#include "ui/annotations/annotationsmodel.h"
#include "ui/annotations/layersmodel.h"
#include "ui/facts/rowpainting.h"

namespace nutgraf {

using namespace RowPainting;

AnnotationsDelegate::AnnotationsDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize AnnotationsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, lineHeight(QFontMetrics(option.font)) + lineHeight(QFontMetrics(secondFont(option.font))) + 4};
}

/// Dot and name of the layer at the end of the line; gives the width that they take.
int AnnotationsDelegate::drawLayer(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &line) const
{
    if (!m_layers)
        return 0;
    constexpr int dot = 8;
    const LayerKey key{index.data(AnnotationsModel::LayerRole).toString(), index.data(AnnotationsModel::AuthorRole).toString()};
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = qMin(metrics.horizontalAdvance(key.title()) + 2, line.width() / 3);
    const QRect name(line.right() - width, line.top(), width, line.height());
    painter.setPen(quietColour(m_theme.frame, option.state.testFlag(QStyle::State_Selected)));
    drawElided(painter, QStyle::visualRect(option.direction, option.rect, name), Qt::AlignRight, key.title());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_layers->colourOf(key));
    const QRect mark(name.left() - dot - 6, line.center().y() - dot / 2 + 1, dot, dot);
    painter.drawEllipse(QStyle::visualRect(option.direction, option.rect, mark));
    return width + dot + 14;
}

void AnnotationsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FrameColours &frame = m_theme.frame;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    drawRowBackground(*painter, option, frame);

    painter->setFont(option.font);
    painter->setPen(selected ? frame.selectionText : frame.text);
    const QRect words(option.rect.left() + edge, option.rect.top() + 2, option.rect.width() - 2 * edge, lineHeight(painter->fontMetrics()));
    drawElided(*painter, visual(words), Qt::AlignLeft, index.data(Qt::DisplayRole).toString());

    painter->setFont(secondFont(option.font));
    const QFontMetrics metrics = painter->fontMetrics();
    const int height = lineHeight(metrics);
    const QString label = index.data(AnnotationsModel::LabelNameRole).toString();
    const int chipWidth = qMin(metrics.horizontalAdvance(label) + 15, words.width() / 2);
    const QRect chip(words.left(), words.bottom() + 2, chipWidth, height - 6);
    const QColor colour = markerColour(index.data(AnnotationsModel::ColourRole).value<QColor>(), m_theme.dark);
    painter->setPen(colour.isValid() ? QPen(Qt::NoPen) : QPen(frame.hairline));
    painter->setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(visual(chip)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(colour.isValid() ? frame.text : quietColour(frame, selected));
    drawElided(*painter, visual(chip.adjusted(6, 0, -5, 0)), Qt::AlignLeft, label);

    const int layer = drawLayer(*painter, option, index, {chip.left(), chip.top(), words.width(), chip.height()});
    painter->setPen(quietColour(frame, selected));
    const QRect note(chip.right() + 8, chip.top(), words.right() - chip.right() - 8 - layer, chip.height());
    drawElided(*painter, visual(note), Qt::AlignLeft, index.data(AnnotationsModel::NoteRole).toString().simplified());
    painter->restore();
}

} // namespace nutgraf
