// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::cli {

/// `library [--library PATH] import FILE… | export … | search QUERY | facts | check | list`: works on a library file. Gives an
/// ExitStatus.
int runLibrary(const QStringList &args);

} // namespace nutgraf::cli
