// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/readingsettings.h"

#include <QString>

namespace nutgraf {

enum class SchemeChoice : quint8 { FollowDesktop, Light, Dark };

/// What a person has chosen; a plain value. Shortcuts are kept by Actions.
struct AppSettings {
    ReadingSettings reading;
    SchemeChoice scheme = SchemeChoice::FollowDesktop;
    QString lightTheme; ///< empty: ours
    QString darkTheme; ///< empty: ours
    QString author; ///< written into annotations; may be empty

    /// Values that make no sense are brought into range.
    [[nodiscard]] static AppSettings load();
    void save() const;

    friend bool operator==(const AppSettings &, const AppSettings &) = default;
};

} // namespace nutgraf
