// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_LANE_LANE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_LANE_H
#undef HEADROOM_MODEL_LANE_LANE_H
#else
#define HEADROOM_MODEL_LANE_LANE_H
#endif

#include "model/lane/target.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

HEADROOM_BEGIN_TARGET

// The lane of one path: double, its mask bool, its word std::uint64_t. Every operation below is exact or
// correctly rounded by IEEE 754, so that all lanes give the same bits.

/// Mask and word of a lane; `size`: its paths; `stride`: doubles from one row of its memory to the next.
template <class L>
struct LaneTraits;

template <>
struct LaneTraits<double> {
    using Mask = bool;
    using Word = std::uint64_t;
    static constexpr int size = 1;
#ifdef HEADROOM_USE_DEVICE
    static constexpr int stride = 32; // the paths of a warp stand side by side
#else
    static constexpr int stride = 1;
#endif
};

template <class L>
using MaskOf = typename LaneTraits<L>::Mask;
template <class L>
using WordOf = typename LaneTraits<L>::Word;

HEADROOM_INLINE double select(bool m, double a, double b) { return m ? a : b; }
/// One meaning everywhere: the second where they are equal or unordered.
HEADROOM_INLINE double min(double a, double b) { return a < b ? a : b; }
HEADROOM_INLINE double max(double a, double b) { return b < a ? a : b; }
#ifdef __CUDA_ARCH__
HEADROOM_INLINE double sqrt(double a) { return __dsqrt_rn(a); }
HEADROOM_INLINE double floor(double a) { return ::floor(a); }
HEADROOM_INLINE double abs(double a) { return ::fabs(a); }
HEADROOM_INLINE double fma(double a, double b, double c) { return __fma_rn(a, b, c); }
#else
HEADROOM_INLINE double sqrt(double a) { return __builtin_sqrt(a); }
HEADROOM_INLINE double floor(double a) { return __builtin_floor(a); }
HEADROOM_INLINE double abs(double a) { return __builtin_fabs(a); }
/// a·b + c, rounded once on every target (glibc's software fma where the processor has none).
HEADROOM_INLINE double fma(double a, double b, double c) { return __builtin_fma(a, b, c); }
#endif
HEADROOM_INLINE bool when_any(bool m) { return m; }
HEADROOM_INLINE bool when_all(bool m) { return m; }
/// Sum over the paths of a lane, halves first: eight are ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)) on every target.
HEADROOM_INLINE double sum_of(double a) { return a; }
HEADROOM_INLINE std::uint64_t bits_of(double a) { return __builtin_bit_cast(std::uint64_t, a); }
HEADROOM_INLINE double double_of(std::uint64_t w) { return __builtin_bit_cast(double, w); }
/// The product of the low 32 bits of each word, 64 bits wide.
HEADROOM_INLINE std::uint64_t multiply_low32(std::uint64_t a, std::uint64_t b) {
    return (a & 0xffffffffu) * (b & 0xffffffffu);
}
template <int n>
HEADROOM_INLINE std::uint64_t shift_left(std::uint64_t a) {
    return a << n;
}
template <int n>
HEADROOM_INLINE std::uint64_t shift_right(std::uint64_t a) {
    return a >> n;
}
/// table[index], index in range.
HEADROOM_INLINE double lookup(const double* table, std::uint64_t index) { return table[index]; }
/// table[index mod 16]: permutes where the processor has them.
HEADROOM_INLINE double lookup16(const double* table, std::uint64_t index) { return table[index & 15]; }

/// The low 32 bits in reverse order, 0 above.
HEADROOM_INLINE std::uint64_t reverse_low32(std::uint64_t a) {
    a = ((a >> 1) & 0x55555555u) | ((a & 0x55555555u) << 1);
    a = ((a >> 2) & 0x33333333u) | ((a & 0x33333333u) << 2);
    a = ((a >> 4) & 0x0f0f0f0fu) | ((a & 0x0f0f0f0fu) << 4);
    a = ((a >> 8) & 0x00ff00ffu) | ((a & 0x00ff00ffu) << 8);
    return ((a >> 16) & 0x0000ffffu) | ((a & 0x0000ffffu) << 16);
}

template <class L>
HEADROOM_INLINE L load(const double* from);
template <>
HEADROOM_INLINE double load<double>(const double* from) {
    return *from;
}
HEADROOM_INLINE void store(double a, double* to) { *to = a; }
/// Asks for the cache line, which will be written to.
HEADROOM_INLINE void prefetch_for_writing([[maybe_unused]] const double* line) {
#ifndef HEADROOM_USE_DEVICE
    __builtin_prefetch(line, 1);
#endif
}
template <class W>
HEADROOM_INLINE W load_word(const std::uint64_t* from);
template <>
HEADROOM_INLINE std::uint64_t load_word<std::uint64_t>(const std::uint64_t* from) {
    return *from;
}
HEADROOM_INLINE void store_word(std::uint64_t a, std::uint64_t* to) { *to = a; }
/// The word in every path.
template <class W>
HEADROOM_INLINE W broadcast_word(std::uint64_t a);
template <>
HEADROOM_INLINE std::uint64_t broadcast_word<std::uint64_t>(std::uint64_t a) {
    return a;
}

HEADROOM_END_TARGET

#include "model/lane/wide.h"
#ifdef HEADROOM_USE_HIGHWAY
#include "model/lane/native.h"
#endif

HEADROOM_BEGIN_TARGET

// Loads and stores of two lanes side by side: consecutive paths are consecutive in memory.
template <class L>
struct LoadLane {
    static HEADROOM_INLINE L from(const double* at) { return load<L>(at); }
};
template <class T>
struct LoadLane<Wide<T>> {
    static HEADROOM_INLINE Wide<T> from(const double* at) {
        return {LoadLane<T>::from(at), LoadLane<T>::from(at + LaneTraits<T>::size)};
    }
};
template <class W>
struct LoadWord {
    static constexpr int size = static_cast<int>(sizeof(W) / sizeof(std::uint64_t));
    static HEADROOM_INLINE W from(const std::uint64_t* at) { return load_word<W>(at); }
    static HEADROOM_INLINE W all(std::uint64_t a) { return broadcast_word<W>(a); }
};
template <class W>
struct LoadWord<WideWord<W>> {
    static HEADROOM_INLINE WideWord<W> from(const std::uint64_t* at) {
        return {LoadWord<W>::from(at), LoadWord<W>::from(at + sizeof(W) / sizeof(std::uint64_t))};
    }
    static HEADROOM_INLINE WideWord<W> all(std::uint64_t a) {
        return {LoadWord<W>::all(a), LoadWord<W>::all(a)};
    }
};
template <class T>
HEADROOM_INLINE void store(const Wide<T>& a, double* to) {
    store(a.lo, to);
    store(a.hi, to + LaneTraits<T>::size);
}
template <class W>
HEADROOM_INLINE void store_word(const WideWord<W>& a, std::uint64_t* to) {
    store_word(a.lo, to);
    store_word(a.hi, to + sizeof(W) / sizeof(std::uint64_t));
}
/// L at consecutive doubles; words at consecutive words; a word in every path.
template <class L>
HEADROOM_INLINE L lane_at(const double* at) {
    return LoadLane<L>::from(at);
}
template <class L>
HEADROOM_INLINE WordOf<L> words_at(const std::uint64_t* at) {
    return LoadWord<WordOf<L>>::from(at);
}
template <class L>
HEADROOM_INLINE WordOf<L> every_word(std::uint64_t a) {
    return LoadWord<WordOf<L>>::all(a);
}

#ifdef HEADROOM_USE_HIGHWAY
// Eight paths on every target.
template <class T, int size>
struct WidenTo {
    using Type = typename WidenTo<Wide<T>, 2 * size>::Type;
};
template <class T>
struct WidenTo<T, 8> {
    using Type = T;
};
using EightPaths = typename WidenTo<Native, LaneTraits<Native>::size>::Type;
#else
using EightPaths = Wide<Wide<Wide<double>>>;
#endif

template <class L>
HEADROOM_INLINE L clamp(L x, L low, L high) {
    return min(max(x, low), high);
}
template <class L>
HEADROOM_INLINE L positive_part(L x) {
    return max(x, L(0.0));
}
/// A whole number from 0 to 2^52 − 1 as a word.
template <class L>
HEADROOM_INLINE WordOf<L> index_of(L whole) {
    return bits_of(whole + L(0x1p52)) & every_word<L>(0x000fffffffffffff);
}
/// a / b where b is not 0, else 0: a share of nothing.
template <class L>
HEADROOM_INLINE L share(L a, L b) {
    return select(b == L(0.0), L(0.0), a / b);
}
/// to[i] += sum_of(rows[i]) for i = 0 … 7.
template <class L>
HEADROOM_INLINE void add_eight_sums(const L (&rows)[8], double* to) {
    for (int i = 0; i < 8; ++i)
        to[i] += sum_of(rows[i]);
}

HEADROOM_END_TARGET
#endif
