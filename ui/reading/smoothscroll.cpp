// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/smoothscroll.h"

#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace nutgraf {

SmoothScroll::SmoothScroll(QScrollBar *bar)
    : m_bar(bar)
{
    constexpr int duration = 110; // ms: long enough for the eye to follow, too short to wait for
    m_animation.setDuration(duration);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        m_bar->setValue(m_from + int(std::lround((m_to - m_from) * share.toReal())));
    });
}

bool SmoothScroll::animates() const
{
    return m_enabled && m_bar->isVisible() && m_bar->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_bar) > 0;
}

void SmoothScroll::scrollBy(int pixels)
{
    scrollTo((isRunning() ? m_to : m_bar->value()) + pixels);
}

void SmoothScroll::scrollTo(int value)
{
    m_animation.stop();
    m_from = m_bar->value();
    m_to = std::clamp(value, m_bar->minimum(), m_bar->maximum());
    if (m_from == m_to)
        return;
    if (animates())
        m_animation.start();
    else
        m_bar->setValue(m_to);
}

void SmoothScroll::stop()
{
    m_animation.stop();
}

void SmoothScroll::shift(int pixels)
{
    m_from += pixels;
    m_to += pixels;
}

} // namespace nutgraf
