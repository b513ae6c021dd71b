// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/pageline.h"

#include "core/intake/sitevoice.h"

namespace nutgraf {

namespace {

// What the mark-up says goes over what the words look like.
void apply(const LineHint &hint, PageLine &line)
{
    line.heading = hint.heading;
    line.features.bullet = line.features.bullet || hint.listItem;
    if (line.furniture)
        return;
    if (hint.outside)
        line.furniture = Furniture{RemovalReason::Navigation, false};
    else if (hint.mostlyLinks && line.shape == LineShape::Label && !hint.heading)
        line.furniture = Furniture{RemovalReason::Related, false};
    else if (hint.caption)
        line.caption = !line.credit;
}

} // namespace

bool continuesSentence(const PageLine &line)
{
    if (line.isApart() || line.features.bullet || line.text.size() < 2)
        return false;
    const QChar first = line.text.front();
    if (first == u',' || first == u';' || (first == u'.' && line.text[1] == u' '))
        return true;
    return first.isLower() && line.features.functionWords > 0 && line.features.words >= 2;
}

QList<PageLine> pageLines(const SourceLines &source, const QList<LineHint> &hints)
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
            line.scene = describesPicture(line.text, line.features);
            line.siteVoice = line.shape == LineShape::Prose && isSiteVoice(line.text);
        }
        if (const qsizetype number = source.lines[i].number - 1; number < hints.size())
            apply(hints[number], line);
        lines.append(line);
    }
    return lines;
}

} // namespace nutgraf
