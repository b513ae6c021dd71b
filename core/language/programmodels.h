// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

namespace nutgraf {

/// The model file resources/models/NAME.model as it was linked into the program: bytes of the program's own file, aligned to 64,
/// read from disk page by page as they are used. Empty when no such model was there at build time. The table behind it is written
/// by resources/CMakeLists.txt.
[[nodiscard]] QByteArrayView programModel(QLatin1StringView name);

} // namespace nutgraf
