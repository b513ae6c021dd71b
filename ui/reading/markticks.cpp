// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markticks.h"

#include "ui/reading/pagelayout.h"

#include <QSet>

#include <array>

namespace nutgraf {

namespace {

/// What is painted over what: the last one wins a place.
enum class TickRank : quint8 { Fact, Annotation, Lit, Search };
constexpr int rankCount = 4;

QColor tickColour(const Mark &mark, const MarkPalette &palette)
{
    const MarkStyle &style = palette.style(mark.kind);
    if (mark.kind == MarkKind::Quote)
        return palette.quoteBar;
    if (mark.colour.isValid())
        return mark.colour;
    return style.line.isValid() ? style.line : style.text.isValid() ? style.text : style.background;
}

bool isEntity(MarkKind kind)
{
    return kind == MarkKind::Person || kind == MarkKind::Organisation || kind == MarkKind::Place || kind == MarkKind::Other;
}

} // namespace

QList<MarkMap::Tick> markTicks(const PageLayout &page, std::span<const MarkIndex> layers, const MarkPalette &palette,
                               const ReadingSettings &settings, int litGroup, int resolution)
{
    const auto &rows = page.table().rows();
    if (rows.isEmpty() || resolution <= 0)
        return {};
    std::array<QList<QColor>, rankCount> places;
    for (QList<QColor> &rank : places)
        rank.resize(resolution);
    QSet<int> seen;
    const double whole = page.height();
    for (const MarkIndex &layer : layers) {
        qsizetype row = 0;
        qint64 top = page.top(0);
        for (const Mark &mark : layer.marks()) {
            while (row + 1 < rows.size() && rows.at(row + 1).span.start <= mark.span.start)
                top += rows.at(row++).height;
            if (settings.hidden.contains(mark.kind))
                continue;
            const bool lit = litGroup >= 0 && mark.group == litGroup;
            const bool always = mark.kind == MarkKind::Annotation || mark.kind == MarkKind::SearchHit;
            if (!always && !lit && (settings.level == MarkLevel::Plain || mark.kind >= MarkKind::LexicalNumber))
                continue;
            if (mark.silent && !lit)
                continue;
            if (mark.minor && !lit && settings.level != MarkLevel::Full)
                continue;
            if (isEntity(mark.kind) && !lit && mark.group >= 0) {
                if (seen.contains(mark.group))
                    continue;
                seen.insert(mark.group);
            }
            const TickRank rank = mark.kind == MarkKind::SearchHit ? TickRank::Search
                : lit ? TickRank::Lit : mark.kind == MarkKind::Annotation ? TickRank::Annotation : TickRank::Fact;
            const TextSpan span = rows.at(row).span;
            const double within = span.isEmpty() ? 0 : double(mark.span.start - span.start) / double(span.length());
            const double y = (double(top) + within * rows.at(row).height) / whole;
            QColor &place = places[size_t(rank)][std::clamp(int(y * resolution), 0, resolution - 1)];
            if (!place.isValid())
                place = tickColour(mark, palette);
        }
    }
    QList<MarkMap::Tick> ticks;
    for (const QList<QColor> &rank : places) {
        for (int i = 0; i < resolution; ++i) {
            if (rank[i].isValid())
                ticks.append({double(i) / resolution, rank[i]});
        }
    }
    return ticks;
}

} // namespace nutgraf
