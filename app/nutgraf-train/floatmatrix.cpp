// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/floatmatrix.h"

#include <cstddef>

namespace nutgraf::train {

namespace {

// Eight floats that the compiler maps to what the processor has.
using Eight = float __attribute__((vector_size(32)));
using Unaligned = float __attribute__((vector_size(32), aligned(4), may_alias));

inline Eight load(const float *from)
{
    return *reinterpret_cast<const Unaligned *>(from);
}

inline void addTo(float *to, Eight value)
{
    *reinterpret_cast<Unaligned *>(to) += value;
}

inline float sumOf(Eight value)
{
    float sum = 0;
    for (int i = 0; i < 8; ++i)
        sum += value[i];
    return sum;
}

/// `Count` rows by 16 columns; the value of row r at k lies at a[r·rowStep + k·innerStep].
template<int Count>
inline void block(int inner, const float *a, std::ptrdiff_t rowStep, std::ptrdiff_t innerStep, ConstRows b, Rows out)
{
    Eight left[Count] = {};
    Eight right[Count] = {};
    for (int k = 0; k < inner; ++k) {
        const float *row = b.values + std::ptrdiff_t(k) * b.stride;
        const Eight first = load(row);
        const Eight second = load(row + 8);
        for (int r = 0; r < Count; ++r) {
            const float value = a[r * rowStep + k * innerStep];
            left[r] += value * first;
            right[r] += value * second;
        }
    }
    for (int r = 0; r < Count; ++r) {
        addTo(out.values + std::ptrdiff_t(r) * out.stride, left[r]);
        addTo(out.values + std::ptrdiff_t(r) * out.stride + 8, right[r]);
    }
}

void blocks(int count, int inner, int columns, const float *a, std::ptrdiff_t rowStep, std::ptrdiff_t innerStep, ConstRows b, Rows out)
{
    for (int n = 0; n < columns; n += 16) {
        const ConstRows columnsOfB(b.values + n, b.stride);
        int row = 0;
        for (; row + 4 <= count; row += 4)
            block<4>(inner, a + row * rowStep, rowStep, innerStep, columnsOfB, {out.values + std::ptrdiff_t(row) * out.stride + n, out.stride});
        for (; row < count; ++row)
            block<1>(inner, a + row * rowStep, rowStep, innerStep, columnsOfB, {out.values + std::ptrdiff_t(row) * out.stride + n, out.stride});
    }
}

} // namespace

void multiply(int count, int inner, int columns, ConstRows a, ConstRows b, Rows out)
{
    blocks(count, inner, columns, a.values, a.stride, 1, b, out);
}

void multiplyTransposedLeft(int count, int rows, int columns, ConstRows a, ConstRows b, Rows out)
{
    blocks(rows, count, columns, a.values, 1, a.stride, b, out);
}

void multiplyTransposedRight(int count, int inner, int columns, ConstRows a, ConstRows b, Rows out)
{
    for (int m = 0; m < columns; ++m) {
        const float *other = b.values + std::ptrdiff_t(m) * b.stride;
        int t = 0;
        for (; t + 4 <= count; t += 4) {
            Eight sums[4] = {};
            const float *rows = a.values + std::ptrdiff_t(t) * a.stride;
            for (int k = 0; k < inner; k += 8) {
                const Eight value = load(other + k);
                for (int r = 0; r < 4; ++r)
                    sums[r] += load(rows + std::ptrdiff_t(r) * a.stride + k) * value;
            }
            for (int r = 0; r < 4; ++r)
                out.values[std::ptrdiff_t(t + r) * out.stride + m] += sumOf(sums[r]);
        }
        for (; t < count; ++t)
            out.values[std::ptrdiff_t(t) * out.stride + m] += dot(a.values + std::ptrdiff_t(t) * a.stride, other, inner);
    }
}

float dot(const float *a, const float *b, int size)
{
    Eight sum = {};
    for (int k = 0; k < size; k += 8)
        sum += load(a + k) * load(b + k);
    return sumOf(sum);
}

} // namespace nutgraf::train
