// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nutgraf::train {

/// Rows of floats, `stride` apart.
struct Rows {
    float *values = nullptr;
    int stride = 0;
};
struct ConstRows {
    ConstRows(const float *first, int apart)
        : values(first)
        , stride(apart)
    {
    }
    ConstRows(Rows rows) // whoever may write may read
        : ConstRows(rows.values, rows.stride)
    {
    }
    const float *values;
    int stride;
};

// The three products that a network and its gradients need. Widths (columns, or `inner` of the last) are multiples of 16. The order of
// additions is fixed, so the same input gives the same bits on every run of the same program.

/// out[t][n] += Σ_k a[t][k]·b[k][n]
void multiply(int count, int inner, int columns, ConstRows a, ConstRows b, Rows out);
/// out[k][n] += Σ_t a[t][k]·b[t][n]
void multiplyTransposedLeft(int count, int rows, int columns, ConstRows a, ConstRows b, Rows out);
/// out[t][m] += Σ_k a[t][k]·b[m][k]
void multiplyTransposedRight(int count, int inner, int columns, ConstRows a, ConstRows b, Rows out);

/// Σ a[k]·b[k]
[[nodiscard]] float dot(const float *a, const float *b, int size);

} // namespace nutgraf::train
