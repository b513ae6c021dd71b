// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/thememanager.h"

#include "ui/syntax/syntaxengine.h"
#include "ui/theme/framefont.h"
#include "ui/theme/framestyle.h"
#include "ui/theme/themebuilder.h"
#include "ui/theme/themefile.h"

#include <QApplication>
#include <QPalette>
#include <QPointer>
#include <QStyleHints>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

QString ownThemePath(bool dark)
{
    return dark ? u":/nutgraf/themes/nutgraf-dark.theme"_s : u":/nutgraf/themes/nutgraf-light.theme"_s;
}

QString ownThemeName(bool dark)
{
    return dark ? u"Nutgraf Dark"_s : u"Nutgraf Light"_s;
}

} // namespace

struct ThemeManager::Private {
    Scheme scheme = Scheme::FollowDesktop;
    QString names[2]; ///< for light and dark; empty: ours
    Theme theme;
    QPointer<FrameStyle> style; ///< owned by the application
    mutable std::shared_ptr<SyntaxEngine> engine;
    mutable bool engineFailed = false;

    [[nodiscard]] bool wantsDark() const
    {
        if (scheme == Scheme::FollowDesktop)
            return qApp != nullptr && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
        return scheme == Scheme::Dark;
    }

    /// Nullptr where the module is missing; said once.
    [[nodiscard]] std::shared_ptr<SyntaxEngine> syntax() const
    {
        if (engine || engineFailed)
            return engine;
        if (auto made = makeSyntaxEngine())
            engine = std::move(*made);
        else
            qWarning("%s", qUtf8Printable(made.error().message));
        engineFailed = !engine;
        return engine;
    }

    [[nodiscard]] QList<SyntaxEngine::ThemeEntry> installed() const
    {
        const auto syntaxEngine = syntax();
        return syntaxEngine ? syntaxEngine->themes() : QList<SyntaxEngine::ThemeEntry>{};
    }

    [[nodiscard]] QString pathOf(const QString &name, bool dark) const
    {
        if (name.isEmpty() || name == ownThemeName(dark))
            return ownThemePath(dark);
        for (const SyntaxEngine::ThemeEntry &entry : installed()) {
            if (entry.name == name)
                return entry.path;
        }
        return ownThemePath(dark);
    }

    /// A theme that has gone or cannot be read gives way to ours.
    [[nodiscard]] Theme load() const
    {
        const bool dark = wantsDark();
        if (const Result<ThemeFile> chosen = readThemeFile(pathOf(names[dark ? 1 : 0], dark)))
            return makeTheme(*chosen);
        return makeTheme(readThemeFile(ownThemePath(dark)).value_or(ThemeFile{}));
    }
};

ThemeManager::ThemeManager(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->theme = d->load();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (d->scheme == Scheme::FollowDesktop)
            reload();
    });
}

ThemeManager::~ThemeManager() = default;

void ThemeManager::reload()
{
    Theme theme = d->load();
    if (theme.name == d->theme.name)
        return;
    d->theme = std::move(theme);
    if (d->style)
        applyToApplication();
    Q_EMIT changed(d->theme);
}

void ThemeManager::setScheme(Scheme scheme)
{
    d->scheme = scheme;
    reload();
}

ThemeManager::Scheme ThemeManager::scheme() const
{
    return d->scheme;
}

void ThemeManager::setThemeNames(const QString &light, const QString &dark)
{
    d->names[0] = light;
    d->names[1] = dark;
    reload();
}

QStringList ThemeManager::themeNames(bool dark) const
{
    QStringList names;
    for (const SyntaxEngine::ThemeEntry &theme : d->installed()) {
        if (theme.dark == dark && theme.name != ownThemeName(dark))
            names.append(theme.name);
    }
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    names.prepend(ownThemeName(dark));
    return names;
}

const Theme &ThemeManager::theme() const
{
    return d->theme;
}

std::shared_ptr<SyntaxEngine> ThemeManager::syntaxEngine() const
{
    return d->syntax();
}

void ThemeManager::applyToApplication()
{
    if (!d->style) {
        d->style = new FrameStyle; // the application takes it
        d->style->setColours(d->theme.frame);
        QApplication::setStyle(d->style);
        QApplication::setFont(frameFont());
    }
    d->style->setColours(d->theme.frame);
    QApplication::setPalette(makeWidgetPalette(d->theme));
}

} // namespace nutgraf
