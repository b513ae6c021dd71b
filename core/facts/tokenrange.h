// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace nutgraf {

/// A half-open range of tokens.
struct TokenRange {
    qsizetype first = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - first; }
};

} // namespace nutgraf
