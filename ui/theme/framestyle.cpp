// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/framestyle.h"

#include "ui/theme/contrast.h"
#include "ui/theme/drawnicon.h"
#include "ui/theme/styleparts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

FrameStyle::FrameStyle()
    : QProxyStyle(u"fusion"_s)
{
    setObjectName("nutgraf"_L1);
}

void FrameStyle::polish(QPalette &palette)
{
    // Fusion would put colours of its own here; ours come whole from the theme.
    Q_UNUSED(palette)
}

void FrameStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Lists lie flat in the frame; only what is typed into is raised.
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        view->viewport()->setBackgroundRole(QPalette::Window);
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
}

void FrameStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame != nullptr && frame->lineWidth > 0)
            styleparts::inputField(*painter, *option, m_colours);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame != nullptr && frame->lineWidth > 0)
            styleparts::roundedBox(*painter, option->rect, 0, {}, m_colours.hairline);
        return;
    case PE_FrameMenu: styleparts::roundedBox(*painter, option->rect, 0, {}, mixed(m_colours.hairline, m_colours.text, 0.12)); return;
    case PE_PanelMenu: painter->fillRect(option->rect, m_colours.raised); return;
    case PE_FrameFocusRect: styleparts::focusRing(*painter, option->rect, m_colours); return;
    case PE_PanelButtonCommand: styleparts::pushButton(*painter, *option, m_colours); return;
    case PE_PanelButtonTool: styleparts::toolButton(*painter, *option, m_colours); return;
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorCheckBox: styleparts::checkBox(*painter, *option, m_colours); return;
    case PE_IndicatorRadioButton: styleparts::radioButton(*painter, *option, m_colours); return;
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item != nullptr && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        styleparts::itemPanel(*painter, *option, option->state.testFlag(State_Selected), option->state.testFlag(State_MouseOver), m_colours);
        return;
    }
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, m_colours.frame);
        styleparts::hairline(*painter, option->rect, Qt::TopEdge, m_colours.hairline);
        return;
    case PE_PanelTipLabel: styleparts::roundedBox(*painter, option->rect, 0, m_colours.raised, mixed(m_colours.hairline, m_colours.text, 0.12)); return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_PanelMenuBar:
    case PE_FrameWindow: return;
    case PE_IndicatorToolBarSeparator: {
        const QRectF rect(option->rect);
        if (option->state.testFlag(State_Horizontal))
            styleparts::hairline(*painter, {rect.center().x(), rect.top() + 6, 1, rect.height() - 12}, Qt::LeftEdge, m_colours.hairline);
        else
            styleparts::hairline(*painter, {rect.left() + 6, rect.center().y(), rect.width() - 12, 1}, Qt::TopEdge, m_colours.hairline);
        return;
    }
    case PE_IndicatorArrowDown: styleparts::chevron(*painter, option->rect, Qt::DownArrow, option->palette.color(QPalette::ButtonText)); return;
    case PE_IndicatorArrowUp: styleparts::chevron(*painter, option->rect, Qt::UpArrow, option->palette.color(QPalette::ButtonText)); return;
    case PE_IndicatorArrowLeft: styleparts::chevron(*painter, option->rect, Qt::LeftArrow, option->palette.color(QPalette::ButtonText)); return;
    case PE_IndicatorArrowRight: styleparts::chevron(*painter, option->rect, Qt::RightArrow, option->palette.color(QPalette::ButtonText)); return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const Qt::ArrowType closed = option->direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
            styleparts::chevron(*painter, option->rect, option->state.testFlag(State_Open) ? Qt::DownArrow : closed, m_colours.dim);
        }
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FrameStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider == nullptr)
            return;
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        if (slider->maximum > slider->minimum)
            styleparts::scrollHandle(*painter, subControlRect(control, option, SC_ScrollBarSlider, widget), *slider, m_colours);
        return;
    }
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo == nullptr)
            return;
        if (combo->frame)
            styleparts::inputField(*painter, *option, m_colours);
        if (combo->subControls.testFlag(SC_ComboBoxArrow))
            styleparts::chevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow, m_colours.dim);
        return;
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin == nullptr)
            return;
        if (spin->frame)
            styleparts::inputField(*painter, *option, m_colours);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const bool up = spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
        const bool down = spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
        styleparts::chevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow, up ? m_colours.dim : m_colours.hairline);
        styleparts::chevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), Qt::DownArrow, down ? m_colours.dim : m_colours.hairline);
        return;
    }
    if (control == CC_Slider) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider == nullptr)
            return;
        if (slider->subControls.testFlag(SC_SliderTickmarks)) {
            QStyleOptionSlider ticks = *slider;
            ticks.subControls = SC_SliderTickmarks;
            QProxyStyle::drawComplexControl(control, &ticks, painter, widget);
        }
        styleparts::slider(*painter, *slider, subControlRect(control, option, SC_SliderHandle, widget), m_colours);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon FrameStyle::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    const bool leftwards = (option ? option->direction : QGuiApplication::layoutDirection()) == Qt::RightToLeft;
    switch (standardIcon) {
    case SP_LineEditClearButton: return drawnIcon(DrawnSign::Cross);
    case SP_ToolBarHorizontalExtensionButton: return drawnIcon(leftwards ? DrawnSign::ChevronLeft : DrawnSign::ChevronRight);
    case SP_ToolBarVerticalExtensionButton: return drawnIcon(DrawnSign::ChevronDown);
    default: return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

int FrameStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_TabBar_ElideMode:
    case SH_TabBar_Alignment: return 0; // Qt::ElideLeft never shows: tabs scroll
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ComboBox_Popup: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_Widget_Animation_Duration: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace nutgraf
