// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markpalettefactory.h"

#include "ui/theme/contrast.h"
#include "ui/theme/themefile.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

enum class Look : quint8 { Line, Figure, LinedText, Bar, Marker };

struct KindLook {
    MarkKind kind;
    const char16_t *name; ///< in our definition
    const char16_t *textStyle; ///< whose colour it takes in a theme that does not know us
    QRgb light; ///< where that style has no colour of its own, on a light page
    QRgb dark;
    Look look;
    LineStyle line;
};

constexpr KindLook looks[] = {
    {MarkKind::Person, u"Person", u"Function", 0xb03a66, 0xf08fb1, Look::Line, LineStyle::Solid},
    {MarkKind::Organisation, u"Organisation", u"DataType", 0x2f5fb3, 0x86b2ff, Look::Line, LineStyle::Dashed},
    {MarkKind::Place, u"Place", u"String", 0x23784c, 0x74cf9c, Look::Line, LineStyle::Dotted},
    {MarkKind::Other, u"Other", u"Attribute", 0x7b6339, 0xd6bd8b, Look::Line, LineStyle::Solid},
    {MarkKind::Number, u"Number", u"DecVal", 0x8a5600, 0xf0bd63, Look::Figure, LineStyle::None},
    {MarkKind::Money, u"Money", u"Float", 0x8a5600, 0xf0bd63, Look::Figure, LineStyle::None},
    {MarkKind::Date, u"Date", u"Constant", 0x6a48b0, 0xbda3ff, Look::LinedText, LineStyle::Dotted},
    {MarkKind::Quote, u"Quote", u"Comment", 0x9fb4bd, 0x4b626c, Look::Bar, LineStyle::None},
    {MarkKind::Claim, u"Claim", u"ControlFlow", 0x0f7173, 0x5fc9c4, Look::Line, LineStyle::Dashed},
    {MarkKind::Annotation, u"Annotation", u"Alert", 0xfff0a3, 0x5a4d12, Look::Marker, LineStyle::None},
    {MarkKind::SearchHit, u"Search Hit", u"Alert", 0xffd591, 0x70480f, Look::Marker, LineStyle::None},
};

MarkKind standsFor(MarkKind kind)
{
    switch (kind) {
    case MarkKind::LexicalNumber: return MarkKind::Number;
    case MarkKind::LexicalMoney: return MarkKind::Money;
    case MarkKind::LexicalDate: return MarkKind::Date;
    case MarkKind::LexicalQuote: return MarkKind::Quote;
    default: return kind;
    }
}

QString nameOf(const KindLook &look)
{
    return QString::fromUtf16(look.name);
}

QColor opaque(const QColor &colour, const QColor &page)
{
    return colour.alpha() == 255 ? colour : mixed(page, QColor(colour.rgb()), colour.alphaF());
}

/// Colours that nobody tells apart from the text's do not mark anything.
bool isDistinct(const QColor &colour, const QColor &text)
{
    if (!colour.isValid())
        return false;
    constexpr int least = 70; // of 765
    return std::abs(colour.red() - text.red()) + std::abs(colour.green() - text.green()) + std::abs(colour.blue() - text.blue()) >= least;
}

/// What selections and links are mixed of: the colour of keywords, but where that is red, the colour of warnings, another one.
QColor accentOf(const ThemeFile &file, const MarkPalette &palette)
{
    constexpr const char16_t *candidates[] = {u"Keyword", u"Function", u"Constant", u"DataType"};
    for (const char16_t *style : candidates) {
        const QColor colour = opaque(file.textOf(QString::fromUtf16(style), palette.text), palette.page);
        const bool red = colour.hslHue() >= 0 && (colour.hslHue() < 20 || colour.hslHue() > 340);
        if (!red && isDistinct(colour, palette.text))
            return colour;
    }
    return opaque(file.textOf(u"Keyword"_s, palette.text), palette.page);
}

/// The kind's colour as the theme gives it, before contrast is seen to.
QColor inkOf(const KindLook &look, const ThemeFile &file, const MarkPalette &palette)
{
    const QColor own = file.markStyles.value(nameOf(look)).text;
    if (own.isValid())
        return opaque(own, palette.page);
    const QColor themed = file.textOf(QString::fromUtf16(look.textStyle), {});
    const bool distinct = themed.isValid() && isDistinct(opaque(themed, palette.page), palette.text);
    return distinct ? opaque(themed, palette.page) : QColor::fromRgb(palette.dark ? look.dark : look.light);
}

QColor markerOf(const KindLook &look, const ThemeFile &file, const MarkPalette &palette)
{
    QColor colour = file.markStyles.value(nameOf(look)).background;
    if (!colour.isValid() && look.kind == MarkKind::SearchHit)
        colour = file.editor(u"SearchHighlight"_s, {});
    if (!colour.isValid())
        colour = QColor::fromRgb(palette.dark ? look.dark : look.light);
    return backgroundFor(palette.text, opaque(colour, palette.page), palette.page);
}

QColor chip(const QColor &ink, const MarkPalette &palette)
{
    return backgroundFor(palette.text, mixed(palette.page, ink, 0.16), palette.page);
}

MarkStyle styleOf(const KindLook &look, const ThemeFile &file, const MarkPalette &palette)
{
    const ThemeFileStyle own = file.markStyles.value(nameOf(look));
    MarkStyle style;
    style.bold = own.bold;
    style.italic = own.italic;
    style.lineStyle = look.line;
    if (look.look == Look::Marker) {
        style.background = markerOf(look, file, palette);
        return style;
    }
    const QColor ink = inkOf(look, file, palette);
    style.background = own.background.isValid() ? opaque(own.background, palette.page) : chip(ink, palette);
    if (look.line != LineStyle::None)
        style.line = withContrast(ink, palette.page, visibleContrast);
    if (look.look == Look::Figure || look.look == Look::LinedText)
        style.text = withContrast(withContrast(ink, palette.page), style.background);
    if (look.look == Look::Bar)
        style.background = mixed(palette.page, ink, 0.12);
    return style;
}

} // namespace

QString markStyleName(MarkKind kind)
{
    const MarkKind shown = standsFor(kind);
    for (const KindLook &look : looks) {
        if (look.kind == shown)
            return nameOf(look);
    }
    return {};
}

MarkPalette makeMarkPalette(const ThemeFile &file)
{
    MarkPalette palette;
    palette.themeName = file.name;
    const QColor normal = file.textOf(u"Normal"_s, Qt::black);
    palette.page = QColor(file.editor(u"BackgroundColor"_s, luminance(normal) > 0.4 ? Qt::black : Qt::white).rgb());
    palette.dark = luminance(palette.page) < 0.18;
    palette.text = withContrast(opaque(normal, palette.page), palette.page, 7.0);
    palette.dim = withContrast(file.frame.value(u"dim"_s, mixed(palette.text, palette.page, 0.35)), palette.page);
    palette.hairline = file.frame.value(u"hairline"_s, mixed(palette.page, palette.text, 0.13));
    palette.accent = withContrast(file.frame.value(u"accent"_s, accentOf(file, palette)), palette.page);
    const QColor selection = opaque(file.editor(u"TextSelection"_s, mixed(palette.page, palette.accent, 0.25)), palette.page);
    const bool readable = contrastRatio(palette.text, selection) >= readableContrast;
    palette.selection = selection;
    palette.selectionText = readable ? palette.text : withContrast(palette.text, selection);
    for (const KindLook &look : looks)
        palette.styles[size_t(look.kind)] = styleOf(look, file, palette);
    for (int kind = int(MarkKind::LexicalNumber); kind < markKindCount; ++kind)
        palette.styles[size_t(kind)] = palette.style(standsFor(MarkKind(kind)));
    const QColor bar = file.markStyles.value(u"Quote"_s).text;
    palette.quoteBar = bar.isValid() ? opaque(bar, palette.page) : mixed(palette.page, palette.text, 0.4);
    return palette;
}

} // namespace nutgraf
