// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/viewdesk.h"

#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QActionGroup>

#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct LevelAction {
    QLatin1StringView id;
    MarkLevel level;
};
constexpr std::array levels{LevelAction{"view.plain"_L1, MarkLevel::Plain}, LevelAction{"view.quiet"_L1, MarkLevel::Quiet},
                            LevelAction{"view.full"_L1, MarkLevel::Full}};

struct SchemeAction {
    QLatin1StringView id;
    SchemeChoice scheme;
};
constexpr std::array schemes{SchemeAction{"view.themefollow"_L1, SchemeChoice::FollowDesktop}, SchemeAction{"view.themelight"_L1, SchemeChoice::Light},
                             SchemeAction{"view.themedark"_L1, SchemeChoice::Dark}};

struct KindAction {
    QLatin1StringView id;
    std::array<MarkKind, 2> kinds;
};
constexpr std::array kinds{KindAction{"view.people"_L1, {MarkKind::Person, MarkKind::Person}},
                           KindAction{"view.organisations"_L1, {MarkKind::Organisation, MarkKind::Organisation}},
                           KindAction{"view.places"_L1, {MarkKind::Place, MarkKind::Place}},
                           KindAction{"view.figures"_L1, {MarkKind::Number, MarkKind::Money}},
                           KindAction{"view.dates"_L1, {MarkKind::Date, MarkKind::Date}},
                           KindAction{"view.quotes"_L1, {MarkKind::Quote, MarkKind::Quote}}};

} // namespace

ViewDesk::ViewDesk(Actions *actions, ReadingView *view, ThemeManager *themes, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_view(view)
    , m_themes(themes)
    , m_settings(AppSettings::load())
{
    connectActions();
    m_view->setSettings(m_settings.reading);
    applyTheme();
    showInActions();
    connect(view, &ReadingView::zoomChanged, this, [this](int percent) {
        m_settings.reading.zoomPercent = percent;
        m_settings.save();
    });
}

void ViewDesk::connectActions()
{
    auto *levelGroup = new QActionGroup(this);
    for (const LevelAction &entry : levels) {
        QAction *action = m_actions->action(entry.id);
        levelGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, level = entry.level] {
            AppSettings next = m_settings;
            next.reading.level = level;
            setSettings(next);
        });
    }
    auto *schemeGroup = new QActionGroup(this);
    for (const SchemeAction &entry : schemes) {
        QAction *action = m_actions->action(entry.id);
        schemeGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme = entry.scheme] {
            AppSettings next = m_settings;
            next.scheme = scheme;
            setSettings(next);
            applyTheme(); // chosen anew: not what the command line said
            showInActions();
        });
    }
    for (const KindAction &entry : kinds) {
        connect(m_actions->action(entry.id), &QAction::triggered, this, [this, which = entry.kinds](bool on) {
            AppSettings next = m_settings;
            for (const MarkKind kind : which) {
                if (on)
                    next.reading.hidden.remove(kind);
                else
                    next.reading.hidden.insert(kind);
            }
            setSettings(next);
        });
    }
    connect(m_actions->action(u"view.zoomin"_s), &QAction::triggered, m_view, [this] { m_view->zoomBy(1); });
    connect(m_actions->action(u"view.zoomout"_s), &QAction::triggered, m_view, [this] { m_view->zoomBy(-1); });
    connect(m_actions->action(u"view.zoomreset"_s), &QAction::triggered, m_view, [this] { m_view->resetZoom(); });
}

void ViewDesk::setSettings(const AppSettings &settings)
{
    if (settings == m_settings)
        return;
    const AppSettings before = std::exchange(m_settings, settings);
    m_settings.save();
    m_view->setSettings(m_settings.reading);
    // Only then: a theme that was asked for on the command line holds until another one is chosen.
    if (before.scheme != settings.scheme || before.lightTheme != settings.lightTheme || before.darkTheme != settings.darkTheme)
        applyTheme();
    showInActions();
    Q_EMIT settingsChanged(m_settings);
}

SettingsDialog::ThemeChoices ViewDesk::themeChoices() const
{
    return m_themes ? SettingsDialog::ThemeChoices{m_themes->themeNames(false), m_themes->themeNames(true)} : SettingsDialog::ThemeChoices{};
}

void ViewDesk::applyTheme()
{
    if (!m_themes)
        return;
    m_themes->setThemeNames(m_settings.lightTheme, m_settings.darkTheme);
    m_themes->setScheme(ThemeManager::Scheme(m_settings.scheme));
}

void ViewDesk::showInActions()
{
    for (const LevelAction &entry : levels)
        m_actions->action(entry.id)->setChecked(m_settings.reading.level == entry.level);
    for (const SchemeAction &entry : schemes)
        m_actions->action(entry.id)->setChecked(m_settings.scheme == entry.scheme);
    for (const KindAction &entry : kinds)
        m_actions->action(entry.id)->setChecked(!m_settings.reading.hidden.contains(entry.kinds.front()));
}

} // namespace nutgraf
