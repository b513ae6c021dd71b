// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/framestyle.h"
#include "ui/theme/menuparts.h"

#include <QStyleOption>

#include <algorithm>

namespace nutgraf {

namespace {

constexpr int scrollBarExtent = 11;
constexpr int minimumHandle = 32;
constexpr int arrowWidth = 24;

QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect rect = bar.rect;
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? rect.width() : rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0)
        handle = std::min(length, std::max(minimumHandle, int(qint64(length) * bar.pageStep / (range + bar.pageStep))));
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto stretch = [&](int from, int size) {
        return across ? QRect(rect.left() + from, rect.top(), size, rect.height()) : QRect(rect.left(), rect.top() + from, rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return QStyle::visualRect(bar.direction, rect, stretch(start, handle));
    case QStyle::SC_ScrollBarSubPage: return QStyle::visualRect(bar.direction, rect, stretch(0, start));
    case QStyle::SC_ScrollBarAddPage: return QStyle::visualRect(bar.direction, rect, stretch(start + handle, length - start - handle));
    case QStyle::SC_ScrollBarGroove: return rect;
    default: return {}; // no arrow buttons
    }
}

} // namespace

QRect FrameStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarRect(*bar, subControl);
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, rect, QRect(rect.right() - arrowWidth + 1, rect.top(), arrowWidth, rect.height()));
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(8, 2, -arrowWidth, -2));
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin != nullptr && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        const int half = rect.height() / 2;
        const int left = rect.right() - arrowWidth + 1;
        if (subControl == SC_SpinBoxUp)
            return visualRect(option->direction, rect, QRect(left, rect.top() + 1, arrowWidth, half - 1));
        if (subControl == SC_SpinBoxDown)
            return visualRect(option->direction, rect, QRect(left, rect.top() + half, arrowWidth, rect.height() - half - 1));
        if (subControl == SC_SpinBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(6, 2, -arrowWidth, -2));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect FrameStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame != nullptr && frame->lineWidth > 0 ? option->rect.adjusted(6, 2, -6, -2) : QProxyStyle::subElementRect(element, option, widget);
    }
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize FrameStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int field = (option != nullptr ? option->fontMetrics.height() : 16) + 14; // 30 px at 13 px text
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: result.setHeight(std::max(result.height(), field)); break;
    case CT_PushButton:
        result.setHeight(std::max(result.height(), field));
        result.rwidth() = std::max(result.width() + 8, 72);
        break;
    case CT_ToolButton: result = result.expandedTo({28, 28}) + QSize(4, 2); break;
    case CT_TabBarTab: result.setHeight(std::max(result.height(), field + 2)); break;
    case CT_MenuBarItem: result = QSize(size.width() + 20, size.height() + 12); break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            result = menuparts::itemSize(*item, size);
        break;
    case CT_ItemViewItem: result.setHeight(std::max(result.height(), (option != nullptr ? option->fontMetrics.height() : 16) + 8)); break;
    case CT_HeaderSection: result.rheight() += 4; break;
    default: break;
    }
    return result;
}

int FrameStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollBarSliderMin: return minimumHandle;
    case PM_SplitterWidth: return 1; // Qt widens what can be gripped to five
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarItemMargin: return 4;
    case PM_ToolBarItemSpacing: return 4;
    case PM_ToolBarSeparatorExtent: return 17;
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ButtonIconSize: return 16;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin: return 0;
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return 4;
    case PM_SliderThickness: return 22;
    case PM_SliderLength:
    case PM_SliderControlThickness: return 18;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 12;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap: return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace nutgraf
