// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/appsettings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace nutgraf {

class Actions;

/// Reading, look, author, shortcuts. What is changed is seen at once.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// Names of the themes to choose from, ours first.
    struct ThemeChoices {
        QStringList light;
        QStringList dark;
    };
    SettingsDialog(const AppSettings &settings, const ThemeChoices &themes, Actions *actions, QWidget *parent = nullptr);

    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
    void showShortcuts();

Q_SIGNALS:
    void changed(const nutgraf::AppSettings &settings);

private:
    QWidget *makeReadingPage();
    QWidget *makeLookPage(const ThemeChoices &themes);
    void take();

    AppSettings m_settings;
    QTabWidget *m_tabs;
    QCheckBox *m_ownFont;
    QFontComboBox *m_font;
    QSpinBox *m_zoom;
    QSpinBox *m_column;
    QComboBox *m_level;
    QCheckBox *m_smooth;
    QComboBox *m_scheme;
    QComboBox *m_light;
    QComboBox *m_dark;
    QLineEdit *m_author;
};

} // namespace nutgraf
