// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/integermatrix.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace nutgraf {

namespace {

constexpr int blockColumns = 16;

#if defined(__x86_64__)

int pairAt(const qint16 *values)
{
    int pair = 0;
    std::memcpy(&pair, values, sizeof pair);
    return pair;
}

/// What a kernel needs to know of one block of columns.
struct Block {
    const qint16 *weights;
    int pairs; ///< of rows
    const qint16 *in;
    int inStride;
    qint32 *out;
    int outStride;
};

// The sums of `Vectors` vectors stay in registers: the loops over them are unrolled.

template<int Vectors>
__attribute__((target("avx2"))) inline void blockAvx2(Block block)
{
    __m256i left[Vectors];
    __m256i right[Vectors];
#pragma GCC unroll 8
    for (int t = 0; t < Vectors; ++t) {
        left[t] = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(block.out + qsizetype(t) * block.outStride));
        right[t] = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(block.out + qsizetype(t) * block.outStride + 8));
    }
    for (int pair = 0; pair < block.pairs; ++pair, block.weights += 2 * blockColumns) {
        const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(block.weights));
        const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(block.weights + blockColumns));
#pragma GCC unroll 8
        for (int t = 0; t < Vectors; ++t) {
            const __m256i both = _mm256_set1_epi32(pairAt(block.in + qsizetype(t) * block.inStride + 2 * pair));
            left[t] = _mm256_add_epi32(left[t], _mm256_madd_epi16(both, first));
            right[t] = _mm256_add_epi32(right[t], _mm256_madd_epi16(both, second));
        }
    }
#pragma GCC unroll 8
    for (int t = 0; t < Vectors; ++t) {
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(block.out + qsizetype(t) * block.outStride), left[t]);
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(block.out + qsizetype(t) * block.outStride + 8), right[t]);
    }
}

template<int Vectors>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) inline void blockAvx512(Block block)
{
    __m512i sums[Vectors];
#pragma GCC unroll 8
    for (int t = 0; t < Vectors; ++t)
        sums[t] = _mm512_loadu_si512(block.out + qsizetype(t) * block.outStride);
    for (int pair = 0; pair < block.pairs; ++pair, block.weights += 2 * blockColumns) {
        const __m512i weights = _mm512_loadu_si512(block.weights);
#pragma GCC unroll 8
        for (int t = 0; t < Vectors; ++t)
            sums[t] = _mm512_dpwssd_epi32(sums[t], weights, _mm512_set1_epi32(pairAt(block.in + qsizetype(t) * block.inStride + 2 * pair)));
    }
#pragma GCC unroll 8
    for (int t = 0; t < Vectors; ++t)
        _mm512_storeu_si512(block.out + qsizetype(t) * block.outStride, sums[t]);
}

Block blockOf(const IntegerMatrix &matrix, int column, const qint16 *in, int inStride, int first, qint32 *out)
{
    return {matrix.weights.data() + qsizetype(column) * matrix.rows, matrix.rows / 2, in + qsizetype(first) * inStride, inStride,
        out + qsizetype(first) * matrix.columns + column, matrix.columns};
}

__attribute__((target("avx2"))) void multiplyAvx2(const IntegerMatrix &matrix, const qint16 *in, int inStride, int count, qint32 *out)
{
    for (int column = 0; column < matrix.columns; column += blockColumns) {
        int t = 0;
        for (; t + 4 <= count; t += 4)
            blockAvx2<4>(blockOf(matrix, column, in, inStride, t, out));
        for (; t < count; ++t)
            blockAvx2<1>(blockOf(matrix, column, in, inStride, t, out));
    }
}

__attribute__((target("avx512f,avx512bw,avx512vnni"))) void multiplyAvx512(const IntegerMatrix &matrix, const qint16 *in, int inStride, int count, qint32 *out)
{
    for (int column = 0; column < matrix.columns; column += blockColumns) {
        int t = 0;
        for (; t + 8 <= count; t += 8)
            blockAvx512<8>(blockOf(matrix, column, in, inStride, t, out));
        for (; t + 2 <= count; t += 2)
            blockAvx512<2>(blockOf(matrix, column, in, inStride, t, out));
        for (; t < count; ++t)
            blockAvx512<1>(blockOf(matrix, column, in, inStride, t, out));
    }
}

/// Any x86-64.
void multiplyPlain(const IntegerMatrix &matrix, const qint16 *in, int inStride, int count, qint32 *out)
{
    for (int column = 0; column < matrix.columns; column += blockColumns) {
        const qint16 *weights = matrix.weights.data() + qsizetype(column) * matrix.rows;
        for (int t = 0; t < count; ++t) {
            qint32 *sums = out + qsizetype(t) * matrix.columns + column;
            __m128i sum[4];
            for (int part = 0; part < 4; ++part)
                sum[part] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(sums + 4 * part));
            for (int row = 0; row < matrix.rows; row += 2) {
                const __m128i both = _mm_set1_epi32(pairAt(in + qsizetype(t) * inStride + row));
                const qint16 *pair = weights + qsizetype(row) * blockColumns;
                for (int part = 0; part < 4; ++part)
                    sum[part] = _mm_add_epi32(sum[part], _mm_madd_epi16(both, _mm_loadu_si128(reinterpret_cast<const __m128i *>(pair + 8 * part))));
            }
            for (int part = 0; part < 4; ++part)
                _mm_storeu_si128(reinterpret_cast<__m128i *>(sums + 4 * part), sum[part]);
        }
    }
}

#else

void multiplyPlain(const IntegerMatrix &matrix, const qint16 *in, int inStride, int count, qint32 *out)
{
    for (int column = 0; column < matrix.columns; column += blockColumns) {
        const qint16 *weights = matrix.weights.data() + qsizetype(column) * matrix.rows;
        for (int t = 0; t < count; ++t) {
            const qint16 *values = in + qsizetype(t) * inStride;
            qint32 *sums = out + qsizetype(t) * matrix.columns + column;
            for (int row = 0; row < matrix.rows; row += 2) {
                const qint16 *pair = weights + qsizetype(row) * blockColumns;
                for (int k = 0; k < blockColumns; ++k)
                    sums[k] += values[row] * pair[2 * k] + values[row + 1] * pair[2 * k + 1];
            }
        }
    }
}

#endif

} // namespace

std::vector<qint16> interleaved(std::span<const qint16> weights, int rows, int columns)
{
    std::vector<qint16> out;
    out.reserve(weights.size());
    for (int block = 0; block < columns; block += blockColumns) {
        for (int row = 0; row < rows; row += 2) {
            for (int column = block; column < block + blockColumns; ++column) {
                out.push_back(weights[std::size_t(row) * std::size_t(columns) + std::size_t(column)]);
                out.push_back(weights[std::size_t(row + 1) * std::size_t(columns) + std::size_t(column)]);
            }
        }
    }
    return out;
}

void multiplyAdd(const IntegerMatrix &matrix, const qint16 *in, int inStride, int count, qint32 *out)
{
#if defined(__x86_64__)
    using Kernel = void (*)(const IntegerMatrix &, const qint16 *, int, int, qint32 *);
    static const Kernel kernel = __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") ? &multiplyAvx512
        : __builtin_cpu_supports("avx2")                                                                      ? &multiplyAvx2
                                                                                                              : &multiplyPlain;
    kernel(matrix, in, inStride, count, out);
#else
    multiplyPlain(matrix, in, inStride, count, out);
#endif
}

qint32 dotProduct(const qint16 *a, const qint16 *b, int size)
{
#if defined(__x86_64__)
    __m128i sum = _mm_setzero_si128();
    for (int k = 0; k < size; k += 8)
        sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i *>(a + k)), _mm_loadu_si128(reinterpret_cast<const __m128i *>(b + k))));
    sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0x4E));
    sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0xB1));
    return _mm_cvtsi128_si32(sum);
#else
    qint32 sum = 0;
    for (int k = 0; k < size; ++k)
        sum += a[k] * b[k];
    return sum;
#endif
}

} // namespace nutgraf
