// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace nutgraf {

class SyntaxEngine;

/// Chooses the theme: follows the desktop's light/dark switch live, or what the user said; our two themes or any installed
/// KSyntaxHighlighting theme. Loads the syntax engine only when a theme other than ours is asked for. One per program, owned by main().
class ThemeManager : public QObject {
    Q_OBJECT
public:
    enum class Scheme : quint8 { FollowDesktop, Light, Dark };

    explicit ThemeManager(QObject *parent = nullptr);
    ~ThemeManager() override;

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const;
    /// Theme for the light and for the dark scheme; empty: ours.
    void setThemeNames(const QString &light, const QString &dark);
    /// All themes that can be chosen for it, ours first. Loads the syntax engine.
    [[nodiscard]] QStringList themeNames(bool dark) const;
    [[nodiscard]] const Theme &theme() const;

    /// For previews, made on first use (about 20 ms); for the GUI thread only. Nullptr where its module is missing.
    [[nodiscard]] std::shared_ptr<SyntaxEngine> syntaxEngine() const;

    /// Sets style, palette, fonts and style sheet of the application from the theme. Called again by itself on every change.
    void applyToApplication();

Q_SIGNALS:
    void changed(const nutgraf::Theme &theme);

private:
    void reload();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
