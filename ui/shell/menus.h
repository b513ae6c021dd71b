// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMenu;
class QMenuBar;
class QString;

namespace nutgraf {

class Actions;

/// Fills the menu bar from the menu table. Places that are filled in later ("Open recent", the labels) are menus with the object
/// names "slot:recent" and "slot:labels".
void buildMenus(QMenuBar *bar, Actions *actions);
/// Nullptr when there is none of that object name.
[[nodiscard]] QMenu *menuNamed(const QMenuBar *bar, const QString &objectName);

} // namespace nutgraf
