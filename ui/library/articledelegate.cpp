// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articledelegate.h"

#include "ui/library/articlelistmodel.h"

#include <QPainter>
#include <QTextLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int padX = 14;
constexpr int padY = 10;
constexpr int gap = 5;
constexpr int maximumLines = 3;

QFont headlineFont(const QFont &base, bool read)
{
    QFont font = base;
    font.setWeight(read ? QFont::Normal : QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &base)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(qMax(9, base.pixelSize() - 1));
    else
        font.setPointSizeF(base.pointSizeF() * 0.92);
    return font;
}

/// The headline cut into lines of the width, the last one elided.
QStringList headlineLines(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == maximumLines) {
            lines.append(metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

int textWidth(const QStyleOptionViewItem &option)
{
    const int width = option.rect.width() > 0 ? option.rect.width() : option.widget ? option.widget->width() : 260;
    return qMax(60, width - 2 * padX);
}

} // namespace

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont font = headlineFont(option.font, index.data(ArticleListModel::ReadRole).toBool());
    const auto lines = headlineLines(index.data().toString(), font, textWidth(option)).size();
    return {textWidth(option) + 2 * padX,
            2 * padY + int(lines) * QFontMetrics(font).height() + gap + QFontMetrics(smallFont(option.font)).height() + 1};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool read = index.data(ArticleListModel::ReadRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    const auto colour = [](const QColor &wanted, const QColor &otherwise) { return wanted.isValid() ? wanted : otherwise; };
    const QColor text = selected ? colour(m_colours.selectionText, palette.color(QPalette::HighlightedText)) : colour(m_colours.text, palette.color(QPalette::Text));
    const QColor dim = selected ? text : colour(m_colours.dim, palette.color(QPalette::PlaceholderText));

    painter->save();
    painter->setClipRect(option.rect);
    if (selected)
        painter->fillRect(option.rect, colour(m_colours.selection, palette.color(QPalette::Highlight)));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colour(m_colours.hover, palette.color(QPalette::AlternateBase)));

    const QRect box = option.rect.adjusted(padX, padY, -padX, -padY);
    const QFont font = headlineFont(option.font, read);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(read && !selected ? dim : text);
    int y = box.top();
    for (const QString &line : headlineLines(index.data().toString(), font, box.width())) {
        painter->drawText(QRect(box.left(), y, box.width(), metrics.height()), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), line);
        y += metrics.height();
    }

    y += gap;
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(dim);
    const int marks = index.data(ArticleListModel::MarksRole).toInt();
    QString right = !marks ? QString() : marks == 1 ? tr("1 mark") : tr("%n marks", nullptr, marks);
    if (index.data(ArticleListModel::StarredRole).toBool())
        right = right.isEmpty() ? u"★"_s : right + u"  ★"_s;
    const QRect foot(box.left(), y, box.width(), smallMetrics.height());
    painter->drawText(foot, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), right);
    QString left = index.data(ArticleListModel::DateRole).toString();
    if (const QString source = index.data(ArticleListModel::SourceRole).toString(); !source.isEmpty())
        left = left.isEmpty() ? source : left + u" · "_s + source;
    const int room = foot.width() - (right.isEmpty() ? 0 : smallMetrics.horizontalAdvance(right) + 8);
    painter->drawText(foot, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), smallMetrics.elidedText(left, Qt::ElideRight, room));

    painter->setPen(colour(m_colours.hairline, palette.color(QPalette::Mid)));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(colour(m_colours.accent, palette.color(QPalette::Highlight)), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace nutgraf
