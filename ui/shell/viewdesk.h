// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"

#include <QObject>

class QAction;

namespace nutgraf {

class Actions;
class ReadingView;
class ThemeManager;

/// What is shown and how: level and kinds of marks, size, theme. Keeps the settings, the view and the actions in step.
class ViewDesk : public QObject {
    Q_OBJECT
public:
    ViewDesk(Actions *actions, ReadingView *view, ThemeManager *themes, QObject *parent = nullptr);

    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
    /// Applies and keeps them.
    void setSettings(const AppSettings &settings);
    /// Reads the list of installed themes.
    [[nodiscard]] SettingsDialog::ThemeChoices themeChoices() const;

Q_SIGNALS:
    void settingsChanged(const nutgraf::AppSettings &settings);

private:
    void connectActions();
    void applyTheme();
    void showInActions();

    Actions *m_actions;
    ReadingView *m_view;
    ThemeManager *m_themes;
    AppSettings m_settings;
};

} // namespace nutgraf
