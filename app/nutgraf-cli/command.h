// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::cli {

/// Exit statuses, the same for all commands.
enum ExitStatus : int {
    Done = 0,
    SomeFailed = 1, ///< each failed input is named on standard error
    WrongUsage = 2,
};

/// A row of the table in main.cpp.
struct Command {
    const char *name;
    const char *does; ///< one line for --help
    int (*run)(const QStringList &args); ///< `args` are those after the command's name; gives an ExitStatus
};

} // namespace nutgraf::cli
