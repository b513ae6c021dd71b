// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/stepwords.h"

#include <algorithm>

namespace nutgraf {

QString shortly(QStringView words)
{
    constexpr qsizetype limit = 32;
    const QString line = words.first(std::min<qsizetype>(words.size(), 4 * limit)).toString().simplified();
    if (line.size() <= limit)
        return line;
    const qsizetype cut = line[limit - 1].isHighSurrogate() ? limit - 1 : limit;
    return line.first(cut).trimmed() + u'…';
}

} // namespace nutgraf
