// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/menus.h"

#include "ui/shell/actions.h"
#include "ui/shell/actiontable.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

void fill(QMenu *top, const MenuSpec &spec, Actions *actions)
{
    QMenu *menu = top;
    for (const char *item : spec.items) {
        if (!item)
            break;
        const QLatin1StringView id(item);
        if (id == "-"_L1) {
            menu->addSeparator();
        } else if (id == "end"_L1) {
            menu = top;
        } else if (id.startsWith("submenu:"_L1)) {
            menu = top->addMenu(QCoreApplication::translate("Actions", item + qstrlen("submenu:")));
        } else if (id == "slot:recent"_L1) {
            menu->addMenu(QCoreApplication::translate("Actions", "Open &recent"))->setObjectName(id);
        } else if (id == "slot:labels"_L1) {
            menu->addMenu(QCoreApplication::translate("Actions", "&Label"))->setObjectName(id);
        } else {
            QAction *action = actions->action(id);
            Q_ASSERT(action);
            menu->addAction(action);
        }
    }
}

} // namespace

void buildMenus(QMenuBar *bar, Actions *actions)
{
    for (const MenuSpec &spec : menuTable()) {
        QMenu *menu = bar->addMenu(QCoreApplication::translate("Actions", spec.title));
        menu->setObjectName(QLatin1StringView(spec.id));
        fill(menu, spec, actions);
        QObject::connect(menu, &QMenu::aboutToShow, actions, &Actions::loadIcons);
    }
}

QMenu *menuNamed(const QMenuBar *bar, const QString &objectName)
{
    return bar->findChild<QMenu *>(objectName);
}

} // namespace nutgraf
