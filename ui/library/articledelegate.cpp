// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articledelegate.h"

#include "ui/library/articlelistmodel.h"

#include <QPainter>

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

int textWidth(const QStyleOptionViewItem &option)
{
    const int width = option.rect.width() > 0 ? option.rect.width() : option.widget ? option.widget->width() : 260;
    return qMax(60, width - 2 * padX);
}

} // namespace

const HeadlineWrap &ArticleDelegate::wrapFor(const QFont &base, bool read) const
{
    HeadlineWrap &wrap = m_wraps[read ? 1 : 0];
    const QFont font = headlineFont(base, read);
    if (!m_wrapReady[read ? 1 : 0] || wrap.font() != font) {
        wrap = HeadlineWrap(font);
        m_wrapReady[read ? 1 : 0] = true;
    }
    return wrap;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_smallHeight == 0 || m_measuredFont != option.font) {
        m_measuredFont = option.font;
        m_smallHeight = QFontMetrics(smallFont(option.font)).height();
        m_lineHeight = {QFontMetrics(headlineFont(option.font, false)).height(), QFontMetrics(headlineFont(option.font, true)).height()};
    }
    const bool read = index.data(ArticleListModel::ReadRole).toBool();
    const auto lines = wrapFor(option.font, read).lines(index.data().toString(), textWidth(option), maximumLines).size();
    const bool excerpt = !index.data(ArticleListModel::ExcerptRole).toString().isEmpty();
    return {textWidth(option) + 2 * padX, 2 * padY + int(lines) * m_lineHeight[read ? 1 : 0] + (excerpt ? 2 : 1) * (gap + m_smallHeight) + 1};
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
    const int spill = option.direction == Qt::RightToLeft ? padX : 0; // a letter that leans over the end of its line is not cut
    int y = box.top();
    const QString title = index.data().toString();
    for (const TextSpan span : wrapFor(option.font, read).lines(title, box.width(), maximumLines)) {
        const QString line = metrics.elidedText(span.of(title).trimmed().toString(), Qt::ElideRight, box.width() + 1);
        painter->drawText(QRect(box.left() - spill, y, box.width() + padX, metrics.height()), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), line);
        y += metrics.height();
    }

    y += gap;
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(dim);
    if (const QString excerpt = index.data(ArticleListModel::ExcerptRole).toString(); !excerpt.isEmpty()) {
        painter->setPen(text);
        painter->drawText(QRect(box.left(), y, box.width(), smallMetrics.height()), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          smallMetrics.elidedText(excerpt, Qt::ElideRight, box.width()));
        painter->setPen(dim);
        y += smallMetrics.height() + gap;
    }
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
