// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/framefont.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr int usualPixels = 13;

} // namespace

int framePixelSize(qreal points, qreal dpi)
{
    return std::max(usualPixels, int(std::lround(points * dpi / 72)));
}

QFont frameFont()
{
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QScreen *screen = QGuiApplication::primaryScreen();
    const qreal dpi = screen != nullptr ? screen->logicalDotsPerInch() : 96;
    QFont font = system;
    QStringList families{u"Inter"_s};
    families += system.families();
    font.setFamilies(families);
    font.setPixelSize(system.pixelSize() > 0 ? std::max(usualPixels, system.pixelSize()) : framePixelSize(system.pointSizeF(), dpi));
    return font;
}

} // namespace nutgraf
