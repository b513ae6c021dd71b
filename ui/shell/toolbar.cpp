// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/toolbar.h"

#include "ui/shell/actions.h"
#include "ui/shell/buttonrow.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/legendbutton.h"

#include <QAction>
#include <QHBoxLayout>

#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr int narrowField = 170;
constexpr int wideField = 270;
} // namespace

ToolBar::ToolBar(Actions *actions, QWidget *parent)
    : QToolBar(parent)
    , m_row(new ButtonRow(this))
    , m_palette(new CommandPalette(this))
{
    setObjectName(u"toolBar"_s);
    setWindowTitle(tr("Tool bar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addTextButton(actions->action(u"article.previous"_s), u"‹"_s);
    addTextButton(actions->action(u"article.next"_s), u"›"_s);
    m_row->addSeparator();
    addTextButton(actions->action(u"file.open"_s), tr("Open"));
    addTextButton(actions->action(u"article.paste"_s), tr("Paste"));
    addTextButton(actions->action(u"file.export"_s), tr("Export"));
    m_row->addSeparator();
    struct Entry {
        QLatin1StringView id;
        MarkKind kind;
    };
    static constexpr std::array legend{Entry{"view.people"_L1, MarkKind::Person},   Entry{"view.organisations"_L1, MarkKind::Organisation},
                                       Entry{"view.places"_L1, MarkKind::Place},    Entry{"view.figures"_L1, MarkKind::Number},
                                       Entry{"view.dates"_L1, MarkKind::Date},      Entry{"view.quotes"_L1, MarkKind::Quote}};
    for (const Entry &entry : legend) {
        QAction *action = actions->action(entry.id);
        m_row->add(new LegendButton(action, entry.kind, m_row), action);
    }
    // One widget, so that the tool bar has nothing to put into an overflow of its own.
    auto *whole = new QWidget(this);
    whole->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 6, 0); // the field keeps the distance of the panels from the window's edge
    layout->setSpacing(8);
    layout->addWidget(m_row, 1);
    layout->addWidget(m_palette);
    addWidget(whole);
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    m_palette->setFixedWidth(std::clamp(width() - m_row->sizeHint().width() - 24, narrowField, wideField));
    QToolBar::resizeEvent(event);
}

void ToolBar::addTextButton(QAction *action, const QString &text)
{
    auto *button = new QToolButton(m_row);
    button->setObjectName(u"tool."_s + Actions::id(action));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setText(text);
    button->setAccessibleName(Actions::plainText(action));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    // The button keeps its short text when the action changes.
    connect(action, &QAction::changed, button, [button, text] { button->setText(text); });
    m_row->add(button, action);
}

void ToolBar::setTheme(const Theme &theme)
{
    for (LegendButton *button : findChildren<LegendButton *>())
        button->setMarks(theme.marks);
}

} // namespace nutgraf
