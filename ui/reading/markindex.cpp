// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markindex.h"

namespace nutgraf {

MarkIndex::MarkIndex(QList<Mark> marks)
    : m_marks(std::move(marks))
{
    const auto before = [](const Mark &a, const Mark &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    };
    if (!std::is_sorted(m_marks.cbegin(), m_marks.cend(), before))
        std::stable_sort(m_marks.begin(), m_marks.end(), before);
    m_fine.assign(m_marks.size() / step + 1, 0);
    m_coarse.assign(m_marks.size() / (step * step) + 1, 0);
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const qsizetype end = m_marks.at(i).span.end; // not [], which would copy a shared list
        m_fine[i / step] = std::max(m_fine[i / step], end);
        m_coarse[i / (step * step)] = std::max(m_coarse[i / (step * step)], end);
    }
}

} // namespace nutgraf
