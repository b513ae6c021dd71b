// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/mark.h"

#include <QList>

#include <algorithm>

namespace nutgraf {

/// Marks sorted by start, with the furthest end of every 64 and every 4096 of them, so that those that meet a stretch of text are
/// found without looking at all: O(log n + hits) for marks of ordinary length, and at worst n / 64.
class MarkIndex {
public:
    MarkIndex() = default;
    /// Sorts where that is needed: by start, longer first.
    explicit MarkIndex(QList<Mark> marks);

    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }

    /// Calls `use` for every mark that overlaps `span`, in order.
    template<typename Use>
    void forEachIn(TextSpan span, Use use) const
    {
        const qsizetype end = std::lower_bound(m_marks.cbegin(), m_marks.cend(), span.end,
                                               [](const Mark &mark, qsizetype at) { return mark.span.start < at; }) - m_marks.cbegin();
        for (qsizetype i = 0; i < end;) {
            if (i % (step * step) == 0 && m_coarse[i / (step * step)] <= span.start) {
                i += step * step;
            } else if (i % step == 0 && m_fine[i / step] <= span.start) {
                i += step;
            } else {
                if (m_marks[i].span.overlaps(span))
                    use(m_marks[i]);
                ++i;
            }
        }
    }

private:
    static constexpr qsizetype step = 64;
    QList<Mark> m_marks;
    QList<qsizetype> m_fine; ///< furthest end of each `step` marks
    QList<qsizetype> m_coarse; ///< and of each step × step
};

} // namespace nutgraf
