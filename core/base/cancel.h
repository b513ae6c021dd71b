// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace nutgraf {

/// Asked now and then by long work; true means: stop, the result is not wanted any more.
/// Core starts no threads; the caller brings this. An empty function means "never".
using Cancelled = std::function<bool()>;

inline bool isCancelled(const Cancelled &cancelled)
{
    return cancelled && cancelled();
}

} // namespace nutgraf
