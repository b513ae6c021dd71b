// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/themebuilder.h"

#include "ui/reading/markpalettefactory.h"
#include "ui/theme/contrast.h"
#include "ui/theme/themefile.h"

#include <QPalette>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

QColor readableOnBoth(QColor colour, const QColor &a, const QColor &b)
{
    colour = withContrast(colour, a);
    return withContrast(colour, b);
}

FrameColours makeFrame(const ThemeFile &file, const MarkPalette &marks)
{
    const auto given = [&file](const QString &key, const QColor &otherwise) { return file.frame.value(key, otherwise); };
    FrameColours frame;
    frame.frame = given(u"frame"_s, mixed(marks.page, marks.text, 0.05));
    frame.raised = given(u"raised"_s, marks.page);
    frame.hover = given(u"hover"_s, mixed(frame.frame, marks.text, 0.05));
    frame.selection = given(u"selection"_s, mixed(frame.frame, marks.accent, 0.18));
    frame.text = readableOnBoth(given(u"text"_s, marks.text), frame.frame, frame.hover);
    frame.selectionText = withContrast(frame.text, frame.selection);
    frame.dim = readableOnBoth(given(u"dim"_s, mixed(frame.text, frame.frame, 0.35)), frame.frame, frame.selection);
    frame.hairline = given(u"hairline"_s, mixed(frame.frame, marks.text, 0.12));
    frame.accent = withContrast(given(u"accent"_s, marks.accent), frame.frame, visibleContrast);
    frame.accentText = withContrast(given(u"accent-text"_s, marks.page), frame.accent);
    return frame;
}

} // namespace

Theme makeTheme(const ThemeFile &file)
{
    Theme theme;
    theme.name = file.name;
    theme.marks = makeMarkPalette(file);
    theme.dark = theme.marks.dark;
    theme.frame = makeFrame(file, theme.marks);
    return theme;
}

QPalette makeWidgetPalette(const Theme &theme)
{
    const FrameColours &frame = theme.frame;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, frame.frame);
    set(QPalette::WindowText, frame.text);
    set(QPalette::Base, frame.raised);
    set(QPalette::AlternateBase, frame.frame);
    set(QPalette::Text, frame.text);
    set(QPalette::Button, frame.frame);
    set(QPalette::ButtonText, frame.text);
    set(QPalette::BrightText, frame.text);
    set(QPalette::PlaceholderText, withContrast(frame.dim, frame.raised));
    set(QPalette::ToolTipBase, frame.raised);
    set(QPalette::ToolTipText, withContrast(frame.text, frame.raised));
    set(QPalette::Highlight, frame.selection);
    set(QPalette::HighlightedText, frame.selectionText);
    set(QPalette::Accent, frame.accent);
    set(QPalette::Link, withContrast(frame.accent, frame.frame));
    set(QPalette::LinkVisited, withContrast(frame.accent, frame.frame));
    set(QPalette::Light, frame.raised);
    set(QPalette::Midlight, frame.hover);
    set(QPalette::Mid, frame.hairline);
    set(QPalette::Dark, mixed(frame.frame, frame.text, 0.3));
    set(QPalette::Shadow, QColor(Qt::black));
    const QColor faded = mixed(frame.dim, frame.frame, 0.35);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, frame.hover);
    return palette;
}

} // namespace nutgraf
