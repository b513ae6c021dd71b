// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// Whether an HTML5 parser will take linear time and memory for the page: open elements nest at most 2,000 deep, and at most
/// 200 of them are styles that the parser opens anew in each paragraph. No page that people read comes near. Linear.
[[nodiscard]] bool isSafeToParse(QStringView html);

} // namespace nutgraf
