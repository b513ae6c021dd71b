// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace nutgraf {

/// A matrix of 16-bit weights in the order that vector instructions read: columns in blocks of 16, in a block each two rows after
/// each other, of those two weights side by side. `rows` is even, `columns` a multiple of 16.
struct IntegerMatrix {
    int rows = 0;
    int columns = 0;
    std::span<const qint16> weights;

    [[nodiscard]] bool isValid() const { return rows % 2 == 0 && columns % 16 == 0 && weights.size() == std::size_t(rows) * std::size_t(columns); }
};

/// `weights` as rows by columns in the order of IntegerMatrix.
[[nodiscard]] std::vector<qint16> interleaved(std::span<const qint16> weights, int rows, int columns);

/// out[t][column] += Σ in[t][row] · weight[row][column] for `count` vectors of `in`, which lie `inStride` values apart; those of
/// `out` lie matrix.columns apart. Exact while no sum leaves 32 bits, and so the same on every processor. Uses what the
/// processor has: AVX-512 VNNI, AVX2 or SSE2.
void multiplyAdd(const IntegerMatrix &matrix, const qint16 *in, int inStride, int count, qint32 *out);

/// Σ a[k]·b[k]; `size` is a multiple of 16.
[[nodiscard]] qint32 dotProduct(const qint16 *a, const qint16 *b, int size);

} // namespace nutgraf
