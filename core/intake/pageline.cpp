// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/pageline.h"

namespace nutgraf {

QList<PageLine> pageLines(const SourceLines &source)
{
    QList<PageLine> lines;
    lines.reserve(source.lines.size());
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        PageLine line;
        line.text = source.at(i);
        line.features = lineFeatures(line.text);
        line.shape = lineShape(line.features);
        line.furniture = furnitureOf(line.text, line.features);
        if (!line.furniture) {
            line.credit = isPictureCredit(line.text, line.features);
            line.caption = !line.credit && endsWithPictureCredit(line.text, line.features);
        }
        lines.append(line);
    }
    return lines;
}

} // namespace nutgraf
