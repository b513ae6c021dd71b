// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/toolbar.h"

#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/legendbutton.h"

#include <QAction>

#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

ToolBar::ToolBar(Actions *actions, QWidget *parent)
    : QToolBar(parent)
    , m_palette(new CommandPalette(this))
{
    setObjectName(u"toolBar"_s);
    setWindowTitle(tr("Tool bar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addTextButton(actions->action(u"article.previous"_s), u"‹"_s);
    addTextButton(actions->action(u"article.next"_s), u"›"_s);
    addSeparator();
    addTextButton(actions->action(u"file.open"_s), tr("Open"));
    addTextButton(actions->action(u"article.paste"_s), tr("Paste"));
    addTextButton(actions->action(u"file.export"_s), tr("Export"));
    addSeparator();
    struct Entry {
        QLatin1StringView id;
        MarkKind kind;
    };
    static constexpr std::array legend{Entry{"view.people"_L1, MarkKind::Person},   Entry{"view.organisations"_L1, MarkKind::Organisation},
                                       Entry{"view.places"_L1, MarkKind::Place},    Entry{"view.figures"_L1, MarkKind::Number},
                                       Entry{"view.dates"_L1, MarkKind::Date},      Entry{"view.quotes"_L1, MarkKind::Quote}};
    for (const Entry &entry : legend)
        addWidget(new LegendButton(actions->action(entry.id), entry.kind, this));
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addWidget(m_palette);
    auto *end = new QWidget(this); // the field keeps the distance of the panels from the window's edge
    end->setFixedWidth(2);
    addWidget(end);
}

void ToolBar::addTextButton(QAction *action, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"tool."_s + Actions::id(action));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setText(text);
    button->setAccessibleName(Actions::plainText(action));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    // The button keeps its short text when the action changes.
    connect(action, &QAction::changed, button, [button, text] { button->setText(text); });
    addWidget(button);
}

void ToolBar::setTheme(const Theme &theme)
{
    for (LegendButton *button : findChildren<LegendButton *>())
        button->setMarks(theme.marks);
}

} // namespace nutgraf
