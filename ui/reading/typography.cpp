// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr qreal textSize = 17;
constexpr qreal headlineSize = 27;

/// Mean advance of running English text; letters weigh as they do there, so that it is nearer than QFontMetrics' own average.
qreal averageAdvance(const QFont &font)
{
    static const QString sample = u"the quick report said nothing of what the council had meant to do, and so it went on "_s;
    return std::max(1.0, QFontMetricsF(font).horizontalAdvance(sample) / qreal(sample.size()));
}

} // namespace

QString readingFamily(const QString &wanted)
{
    const auto installed = [](const QString &family) { return !family.isEmpty() && QFontDatabase::hasFamily(family); };
    if (installed(wanted))
        return wanted;
    for (const QString &family : {u"Noto Serif"_s, u"Source Serif 4"_s, u"Charter"_s, u"Georgia"_s, u"DejaVu Serif"_s}) {
        if (installed(family))
            return family;
    }
    return u"serif"_s;
}

int Typography::scaled(qreal pixels) const
{
    return int(std::lround(pixels * m_zoom));
}

/// Only running text is measured: a font that is not on the page yet is better not loaded to learn how wide it runs.
BlockStyle Typography::make(const QFont &font, qreal lineRatio, qreal before, qreal after) const
{
    BlockStyle style;
    style.font = font;
    style.lineHeight = std::max(1, int(std::lround(font.pixelSize() * lineRatio)));
    style.before = scaled(before);
    style.after = scaled(after);
    style.averageAdvance = m_advance * font.pixelSize();
    return style;
}

Typography::Typography(const ReadingSettings &settings)
    : m_zoom(std::clamp(settings.zoomPercent, 25, 1000) / 100.0)
{
    const QString family = readingFamily(settings.fontFamily);
    const auto serif = [&](qreal size, QFont::Weight weight = QFont::Normal) {
        QFont font(family);
        font.setStyleHint(QFont::Serif);
        font.setPixelSize(std::max(1, scaled(size)));
        font.setWeight(weight);
        return font;
    };
    const auto sans = [&](qreal size, QFont::Weight weight = QFont::Normal) {
        QFont font = QApplication::font();
        font.setPixelSize(std::max(1, scaled(size)));
        font.setWeight(weight);
        return font;
    };
    const QFont running = serif(textSize);
    m_advance = averageAdvance(running) / running.pixelSize();
    QFont section = sans(12, QFont::DemiBold);
    section.setCapitalization(QFont::AllUppercase);
    section.setLetterSpacing(QFont::PercentageSpacing, 106);
    m_smallFont = sans(12);

    const auto set = [this](BlockKind kind, BlockStyle style, InkRole ink = InkRole::Text, qreal indent = 0) {
        style.ink = ink;
        style.indent = scaled(indent);
        m_styles[size_t(kind)] = std::move(style);
    };
    set(BlockKind::Section, make(section, 1.5, 0, 4), InkRole::Accent);
    set(BlockKind::Headline, make(serif(headlineSize, QFont::Bold), 1.25, 0, 8));
    set(BlockKind::Standfirst, make(serif(18), 1.5, 0, 8), InkRole::Dim);
    set(BlockKind::Byline, make(sans(13), 1.5, 0, 4), InkRole::Dim);
    set(BlockKind::Dateline, make(sans(13), 1.5, 0, 4), InkRole::Dim);
    set(BlockKind::Paragraph, make(running, 1.62, 0, 13));
    set(BlockKind::Subheading, make(serif(19, QFont::Bold), 1.3, 12, 8));
    set(BlockKind::ListItem, make(running, 1.62, 0, 6), InkRole::Text, 24);
    set(BlockKind::BlockQuote, make(running, 1.62, 0, 13), InkRole::Text, 28);
    set(BlockKind::Caption, make(sans(13), 1.5, 0, 13), InkRole::Dim);
    m_columnWidth = int(std::lround(std::clamp(settings.columnCharacters, 20, 70) * m_styles[size_t(BlockKind::Paragraph)].averageAdvance));
}

} // namespace nutgraf
