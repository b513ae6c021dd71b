// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <utility>
#include <vector>

namespace nutgraf::train {

/// SplitMix64: the same numbers on every machine, which the distributions of the standard library do not promise.
class Random {
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 value = m_state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }
    /// In [0, 1).
    float unit() { return float(next() >> 40) * 0x1p-24F; }
    /// In [0, end).
    quint32 below(quint32 end) { return quint32((quint64(quint32(next() >> 32)) * end) >> 32); }
    /// About normal, of mean 0 and deviation 1.
    float normal()
    {
        float sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return sum;
    }
    template<typename T>
    void shuffle(std::vector<T> &values)
    {
        for (quint32 i = quint32(values.size()); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

private:
    quint64 m_state;
};

} // namespace nutgraf::train
