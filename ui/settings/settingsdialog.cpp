// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingsdialog.h"

#include "ui/settings/shortcutspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

template<typename Widget>
Widget *named(Widget *widget, const QString &objectName, const QString &accessible)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessible);
    return widget;
}

void fillThemes(QComboBox *box, const QStringList &names, const QString &chosen)
{
    // The first name is ours; it is kept as "none", so that a new version's own theme is taken, too.
    box->addItem(names.value(0, SettingsDialog::tr("Nutgraf")), QString());
    for (const QString &name : names.sliced(std::min<qsizetype>(1, names.size())))
        box->addItem(name, name);
    if (!chosen.isEmpty() && !names.contains(chosen))
        box->addItem(chosen, chosen); // not installed here; kept for where it is
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

} // namespace

SettingsDialog::SettingsDialog(const AppSettings &settings, const ThemeChoices &themes, Actions *actions, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    resize(560, 480);
    m_tabs->setObjectName(u"settingsTabs"_s);
    m_tabs->tabBar()->setObjectName(u"settingsTabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("Pages of settings"));
    m_tabs->addTab(makeReadingPage(), tr("&Reading"));
    m_tabs->addTab(makeLookPage(themes), tr("&Look and author"));
    m_tabs->addTab(new ShortcutsPage(actions, this), tr("&Shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    layout->addWidget(buttons);
}

QWidget *SettingsDialog::makeReadingPage()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    const ReadingSettings &reading = m_settings.reading;
    m_ownFont = named(new QCheckBox(tr("&Own font"), page), u"ownFont"_s, tr("Own font"));
    m_ownFont->setChecked(!reading.fontFamily.isEmpty());
    m_font = named(new QFontComboBox(page), u"font"_s, tr("Font of the text"));
    if (!reading.fontFamily.isEmpty())
        m_font->setCurrentFont(QFont(reading.fontFamily));
    m_font->setEnabled(m_ownFont->isChecked());
    m_zoom = named(new QSpinBox(page), u"zoom"_s, tr("Size of the text in percent"));
    m_zoom->setRange(50, 400);
    m_zoom->setSingleStep(10);
    m_zoom->setSuffix(tr(" %"));
    m_zoom->setValue(reading.zoomPercent);
    m_column = named(new QSpinBox(page), u"column"_s, tr("Width of the column in characters"));
    m_column->setRange(30, 70);
    m_column->setSuffix(tr(" characters"));
    m_column->setValue(reading.columnCharacters);
    m_level = named(new QComboBox(page), u"level"_s, tr("How much is marked"));
    m_level->addItems({tr("Plain: annotations only"), tr("Quiet: lines and tints"), tr("Full: everything")});
    m_level->setCurrentIndex(int(reading.level));
    m_smooth = named(new QCheckBox(tr("S&mooth scrolling"), page), u"smooth"_s, tr("Smooth scrolling"));
    m_smooth->setChecked(reading.smoothScrolling);
    form->addRow(m_ownFont, m_font);
    form->addRow(tr("Si&ze:"), m_zoom);
    form->addRow(tr("&Column:"), m_column);
    form->addRow(tr("&Marks:"), m_level);
    form->addRow(QString(), m_smooth);
    connect(m_ownFont, &QCheckBox::toggled, m_font, &QWidget::setEnabled);
    connect(m_ownFont, &QCheckBox::toggled, this, &SettingsDialog::take);
    connect(m_font, &QFontComboBox::currentFontChanged, this, &SettingsDialog::take);
    connect(m_zoom, &QSpinBox::valueChanged, this, &SettingsDialog::take);
    connect(m_column, &QSpinBox::valueChanged, this, &SettingsDialog::take);
    connect(m_level, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(m_smooth, &QCheckBox::toggled, this, &SettingsDialog::take);
    return page;
}

QWidget *SettingsDialog::makeLookPage(const ThemeChoices &themes)
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    m_scheme = named(new QComboBox(page), u"scheme"_s, tr("Light or dark"));
    m_scheme->addItems({tr("As the desktop"), tr("Light"), tr("Dark")});
    m_scheme->setCurrentIndex(int(m_settings.scheme));
    m_light = named(new QComboBox(page), u"lightTheme"_s, tr("Light theme"));
    fillThemes(m_light, themes.light, m_settings.lightTheme);
    m_dark = named(new QComboBox(page), u"darkTheme"_s, tr("Dark theme"));
    fillThemes(m_dark, themes.dark, m_settings.darkTheme);
    m_author = named(new QLineEdit(m_settings.author, page), u"author"_s, tr("Your name"));
    m_author->setPlaceholderText(tr("Written into your annotations"));
    form->addRow(tr("Light or &dark:"), m_scheme);
    form->addRow(tr("L&ight theme:"), m_light);
    form->addRow(tr("Dar&k theme:"), m_dark);
    form->addRow(tr("Your &name:"), m_author);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(m_light, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(m_dark, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(m_author, &QLineEdit::textEdited, this, &SettingsDialog::take);
    return page;
}

void SettingsDialog::take()
{
    ReadingSettings &reading = m_settings.reading;
    reading.fontFamily = m_ownFont->isChecked() ? m_font->currentFont().family() : QString();
    reading.zoomPercent = m_zoom->value();
    reading.columnCharacters = m_column->value();
    reading.level = MarkLevel(m_level->currentIndex());
    reading.smoothScrolling = m_smooth->isChecked();
    m_settings.scheme = SchemeChoice(m_scheme->currentIndex());
    m_settings.lightTheme = m_light->currentData().toString();
    m_settings.darkTheme = m_dark->currentData().toString();
    m_settings.author = m_author->text().trimmed();
    Q_EMIT changed(m_settings);
}

void SettingsDialog::showShortcuts()
{
    m_tabs->setCurrentIndex(2);
}

} // namespace nutgraf
