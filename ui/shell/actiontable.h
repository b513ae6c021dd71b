// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace nutgraf {

/// One action as the program ships it. Texts are marked for translation in the context "Actions".
struct ActionSpec {
    const char *id; ///< stable, "file.open"; settings and tests know it by this
    const char *text; ///< with mnemonic and, where a dialog follows, "…"
    const char *shortcuts; ///< portable key sequences parted by "; "; empty for none
    const char *icon; ///< name of the icon theme, or empty
    bool checkable = false;
};

/// Every action with an id known at build time, in the order of the menus.
[[nodiscard]] std::span<const ActionSpec> actionTable();

/// One line of a menu: an action's id, "-" for a separator, "submenu:Text" … "end" for a menu inside it, "slot:name" for what is filled in later.
struct MenuSpec {
    const char *id;
    const char *title;
    std::span<const char *const> items;
};
[[nodiscard]] std::span<const MenuSpec> menuTable();

} // namespace nutgraf
