// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// "Jane Roe is a reporter for …": tells who the author is, and belongs to the page. `names` are the byline's, parted by ", ";
/// where they are empty any name will do. Linear.
[[nodiscard]] bool isAuthorNote(QStringView line, QStringView names);

} // namespace nutgraf
