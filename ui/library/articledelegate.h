// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/library/headlinewrap.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace nutgraf {

/// Paints a row of the article list: headline on up to three lines, bold while unread; below it an excerpt while searching, then date, source
/// and the number of marks. Knows the height of a row without laying it out.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setColours(const FrameColours &colours) { m_colours = colours; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] const HeadlineWrap &wrapFor(const QFont &base, bool read) const;
    FrameColours m_colours;
    // What the rows' heights need, kept for the font of the view.
    mutable std::array<HeadlineWrap, 2> m_wraps; ///< unread, read
    mutable std::array<bool, 2> m_wrapReady{};
    mutable std::array<int, 2> m_lineHeight{};
    mutable QFont m_measuredFont;
    mutable int m_smallHeight = 0;
};

} // namespace nutgraf
