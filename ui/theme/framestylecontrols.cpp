// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/contrast.h"
#include "ui/theme/framestyle.h"
#include "ui/theme/menuparts.h"
#include "ui/theme/styleparts.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace nutgraf {

namespace {

void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter, const FrameColours &colours, const QStyle &style)
{
    painter.fillRect(item.rect, colours.frame);
    if (item.state.testAnyFlags(QStyle::State_Selected | QStyle::State_Sunken) && item.state.testFlag(QStyle::State_Enabled))
        styleparts::roundedBox(painter, QRectF(item.rect).adjusted(1, 2, -1, -2), styleparts::fieldRadius, colours.hover);
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &item))
        flags |= Qt::TextHideMnemonic;
    style.drawItemText(&painter, item.rect, flags, item.palette, item.state.testFlag(QStyle::State_Enabled), item.text, QPalette::WindowText);
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter, const FrameColours &colours)
{
    painter.fillRect(option.rect, option.state.testFlag(QStyle::State_MouseOver) ? colours.hover : colours.frame);
    styleparts::hairline(painter, option.rect, Qt::BottomEdge, colours.hairline);
}

} // namespace

void FrameStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*item, *painter, m_colours, *this);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            menuparts::item(*painter, *item, *proxy(), m_colours);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_colours.frame); return;
    case CE_MenuEmptyArea: painter->fillRect(option->rect, m_colours.raised); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, m_colours.frame);
        styleparts::hairline(*painter, option->rect, Qt::BottomEdge, m_colours.hairline);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            styleparts::tab(*painter, *tab, m_colours);
        return;
    case CE_TabBarTabLabel:
        // The ring is drawn with the shape; Fusion's own focus rectangle would cross the text.
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab plain = *tab;
            plain.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    case CE_Splitter: {
        const QRectF rect(option->rect);
        const bool sideBySide = option->state.testFlag(State_Horizontal);
        const QRectF line = sideBySide ? QRectF(rect.center().x() - 0.5, rect.top(), 1, rect.height())
                                       : QRectF(rect.left(), rect.center().y() - 0.5, rect.width(), 1);
        painter->fillRect(line.toAlignedRect().intersected(option->rect), option->state.testFlag(State_MouseOver) ? m_colours.accent : m_colours.hairline);
        return;
    }
    case CE_HeaderSection: drawHeaderSection(*option, *painter, m_colours); return;
    case CE_HeaderEmptyArea: drawHeaderSection(*option, *painter, m_colours); return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if (label.features.testFlag(QStyleOptionButton::DefaultButton) && label.state.testFlag(State_Enabled))
                label.palette.setColor(QPalette::ButtonText, m_colours.accentText);
            else if (widget != nullptr && label.state.testFlag(State_Enabled) && widget->property("link").toBool())
                label.palette.setColor(QPalette::ButtonText, withContrast(m_colours.accent, m_colours.frame)); // of this theme, not of that at start
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ProgressBarGroove: return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            styleparts::progress(*painter, *bar, m_colours);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine) {
                const QRect rect = frame->rect;
                painter->fillRect(frame->frameShape == QFrame::HLine ? QRect(rect.left(), rect.center().y(), rect.width(), 1)
                                                                     : QRect(rect.center().x(), rect.top(), 1, rect.height()),
                                  m_colours.hairline);
                return;
            }
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace nutgraf
