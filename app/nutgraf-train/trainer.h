// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::train {

/// Exit status of the program.
enum Status { Done = 0, Failed = 1, WrongUsage = 2 };

/// One thing that can be trained. `run` gets the arguments behind the name.
struct Trainer {
    const char *name;
    const char *does;
    int (*run)(const QStringList &args);
};

} // namespace nutgraf::train
