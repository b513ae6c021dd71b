// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
}

namespace nutgraf {

/// Name of our definition: one style per kind of mark.
inline constexpr QLatin1StringView articleDefinitionName{"Nutgraf Article"};

/// KSyntaxHighlighting's definitions and themes with ours among them. Costs about 10 ms (it reads the index of some four hundred
/// definitions), so nobody makes one before the first paint. Not thread-safe: one per thread.
[[nodiscard]] std::shared_ptr<KSyntaxHighlighting::Repository> makeSyntaxRepository();

} // namespace nutgraf
