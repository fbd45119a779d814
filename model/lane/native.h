// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_LANE_NATIVE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_NATIVE_H
#undef HEADROOM_MODEL_LANE_NATIVE_H
#else
#define HEADROOM_MODEL_LANE_NATIVE_H
#endif

#include "model/lane/target.h"
#include "model/lane/wide.h"

HEADROOM_BEGIN_TARGET

#if HWY_TARGET != HWY_EMU128 && HWY_TARGET != HWY_SCALAR

namespace hn = hwy::HWY_NAMESPACE;

using DoubleTag = hn::CappedTag<double, 8>;
using WordTag = hn::CappedTag<std::uint64_t, 8>;

/// One register of doubles.
struct Native {
    hn::Vec<DoubleTag> v;
    Native() = default;
    HEADROOM_INLINE Native(hn::Vec<DoubleTag> a) : v(a) {}           // NOLINT: a thin wrapper
    HEADROOM_INLINE Native(double a) : v(hn::Set(DoubleTag(), a)) {} // NOLINT: a number stands for itself
};
struct NativeMask {
    hn::Mask<DoubleTag> m;
};
struct NativeWord {
    hn::Vec<WordTag> w;
};

template <>
struct LaneTraits<Native> {
    using Mask = NativeMask;
    using Word = NativeWord;
    static constexpr int size = static_cast<int>(hn::MaxLanes(DoubleTag())), stride = size;
};

HEADROOM_INLINE Native operator+(Native a, Native b) { return hn::Add(a.v, b.v); }
HEADROOM_INLINE Native operator-(Native a, Native b) { return hn::Sub(a.v, b.v); }
HEADROOM_INLINE Native operator*(Native a, Native b) { return hn::Mul(a.v, b.v); }
HEADROOM_INLINE Native operator/(Native a, Native b) { return hn::Div(a.v, b.v); }
HEADROOM_INLINE Native operator-(Native a) { return hn::Neg(a.v); }
HEADROOM_INLINE Native& operator+=(Native& a, Native b) { return a = a + b; }
HEADROOM_INLINE Native& operator-=(Native& a, Native b) { return a = a - b; }
HEADROOM_INLINE Native& operator*=(Native& a, Native b) { return a = a * b; }
HEADROOM_INLINE NativeMask operator<(Native a, Native b) { return {hn::Lt(a.v, b.v)}; }
HEADROOM_INLINE NativeMask operator<=(Native a, Native b) { return {hn::Le(a.v, b.v)}; }
HEADROOM_INLINE NativeMask operator>(Native a, Native b) { return {hn::Gt(a.v, b.v)}; }
HEADROOM_INLINE NativeMask operator>=(Native a, Native b) { return {hn::Ge(a.v, b.v)}; }
HEADROOM_INLINE NativeMask operator==(Native a, Native b) { return {hn::Eq(a.v, b.v)}; }
HEADROOM_INLINE NativeMask operator&&(NativeMask a, NativeMask b) { return {hn::And(a.m, b.m)}; }
HEADROOM_INLINE NativeMask operator||(NativeMask a, NativeMask b) { return {hn::Or(a.m, b.m)}; }
HEADROOM_INLINE NativeMask operator!(NativeMask a) { return {hn::Not(a.m)}; }
HEADROOM_INLINE bool when_any(NativeMask a) { return !hn::AllFalse(DoubleTag(), a.m); }
HEADROOM_INLINE bool when_all(NativeMask a) { return hn::AllTrue(DoubleTag(), a.m); }
template <class D>
HEADROOM_INLINE double sum_of(D d, hn::Vec<D> a) {
    if constexpr (hn::MaxLanes(D()) == 1) {
        return hn::GetLane(a);
    } else if constexpr (hn::MaxLanes(D()) == 2) {
        return hn::GetLane(a) + hn::ExtractLane(a, 1);
    } else {
        const hn::Half<D> half;
        return sum_of(half, hn::Add(hn::LowerHalf(half, a), hn::UpperHalf(half, a)));
    }
}
HEADROOM_INLINE double sum_of(Native a) { return sum_of(DoubleTag(), a.v); }
#if HWY_TARGET == HWY_AVX3 || HWY_TARGET == HWY_AVX3_DL
/// As for every lane, the eight trees of additions side by side.
HEADROOM_INLINE void add_eight_sums(const Native (&rows)[8], double* to) {
    const auto halves = [](__m512d a, __m512d b) HWY_ATTR {
        return _mm512_add_pd(_mm512_shuffle_f64x2(a, b, 0x44), _mm512_shuffle_f64x2(a, b, 0xee));
    };
    const auto quarters = [](__m512d a, __m512d b) HWY_ATTR {
        return _mm512_add_pd(_mm512_shuffle_f64x2(a, b, 0x88), _mm512_shuffle_f64x2(a, b, 0xdd));
    };
    const auto of = [&](int i) HWY_ATTR { return rows[i].v.raw; };
    const auto even = quarters(halves(of(0), of(2)), halves(of(4), of(6)));
    const auto odd = quarters(halves(of(1), of(3)), halves(of(5), of(7)));
    const auto sums = _mm512_add_pd(_mm512_unpacklo_pd(even, odd), _mm512_unpackhi_pd(even, odd));
    _mm512_storeu_pd(to, _mm512_add_pd(_mm512_loadu_pd(to), sums));
}
#endif
HEADROOM_INLINE Native select(NativeMask m, Native a, Native b) { return hn::IfThenElse(m.m, a.v, b.v); }
#if HWY_ARCH_X86 // whose minimum is a < b ? a : b, and maximum b < a ? a : b, as everywhere here
HEADROOM_INLINE Native min(Native a, Native b) { return hn::Min(a.v, b.v); }
HEADROOM_INLINE Native max(Native a, Native b) { return hn::Max(a.v, b.v); }
#else
HEADROOM_INLINE Native min(Native a, Native b) { return select(a < b, a, b); }
HEADROOM_INLINE Native max(Native a, Native b) { return select(b < a, a, b); }
#endif
HEADROOM_INLINE Native sqrt(Native a) { return hn::Sqrt(a.v); }
HEADROOM_INLINE Native floor(Native a) { return hn::Floor(a.v); }
HEADROOM_INLINE Native abs(Native a) { return hn::Abs(a.v); }
HEADROOM_INLINE Native fma(Native a, Native b, Native c) { return hn::MulAdd(a.v, b.v, c.v); }

HEADROOM_INLINE NativeWord operator+(NativeWord a, NativeWord b) { return {hn::Add(a.w, b.w)}; }
HEADROOM_INLINE NativeWord operator-(NativeWord a, NativeWord b) { return {hn::Sub(a.w, b.w)}; }
HEADROOM_INLINE NativeWord operator&(NativeWord a, NativeWord b) { return {hn::And(a.w, b.w)}; }
HEADROOM_INLINE NativeWord operator|(NativeWord a, NativeWord b) { return {hn::Or(a.w, b.w)}; }
HEADROOM_INLINE NativeWord operator^(NativeWord a, NativeWord b) { return {hn::Xor(a.w, b.w)}; }
template <int n>
HEADROOM_INLINE NativeWord shift_left(NativeWord a) {
    return {hn::ShiftLeft<n>(a.w)};
}
template <int n>
HEADROOM_INLINE NativeWord shift_right(NativeWord a) {
    return {hn::ShiftRight<n>(a.w)};
}
template <>
HEADROOM_INLINE NativeWord broadcast_word<NativeWord>(std::uint64_t a) {
    return {hn::Set(WordTag(), a)};
}
HEADROOM_INLINE NativeWord multiply_low32(NativeWord a, NativeWord b) {
    const hn::Repartition<std::uint32_t, WordTag> d32;
    return {hn::MulEven(hn::BitCast(d32, a.w), hn::BitCast(d32, b.w))};
}
HEADROOM_INLINE NativeWord reverse_low32(NativeWord a) {
    const hn::Repartition<std::uint8_t, WordTag> bytes;
    alignas(16) static constexpr std::uint8_t nibbles[16] = {0, 8, 4, 12, 2, 10, 6, 14,
                                                             1, 9, 5, 13, 3, 11, 7, 15};
    alignas(16) static constexpr std::uint8_t order[16] = {3,  2,  1, 0, 0x80, 0x80, 0x80, 0x80,
                                                           11, 10, 9, 8, 0x80, 0x80, 0x80, 0x80};
    const auto table = hn::LoadDup128(bytes, nibbles);
    const auto low = hn::Set(bytes, std::uint8_t{15});
    const auto given = hn::BitCast(bytes, a.w);
    const auto shifted = hn::BitCast(bytes, hn::ShiftRight<4>(a.w));
    const auto first = hn::BitCast(WordTag(), hn::TableLookupBytes(table, hn::And(given, low)));
    const auto second = hn::TableLookupBytes(table, hn::And(shifted, low));
    const auto reversed = hn::Or(hn::BitCast(bytes, hn::ShiftLeft<4>(first)), second);
    return {hn::BitCast(WordTag(), hn::TableLookupBytesOr0(reversed, hn::LoadDup128(bytes, order)))};
}
HEADROOM_INLINE NativeWord bits_of(Native a) { return {hn::BitCast(WordTag(), a.v)}; }
HEADROOM_INLINE Native double_of(NativeWord a) { return hn::BitCast(DoubleTag(), a.w); }
HEADROOM_INLINE Native lookup(const double* table, NativeWord index) {
#if HWY_TARGET == HWY_AVX2 // four loads are faster than this processor's gather
    alignas(32) std::uint64_t at[4];
    hn::Store(index.w, WordTag(), at);
    return Native(hn::Vec<DoubleTag>{_mm256_setr_pd(table[at[0]], table[at[1]], table[at[2]], table[at[3]])});
#else
    return hn::GatherIndex(DoubleTag(), table, hn::BitCast(hn::RebindToSigned<WordTag>(), index.w));
#endif
}
HEADROOM_INLINE Native lookup16(const double* table, NativeWord index) {
#if HWY_TARGET == HWY_AVX3 || HWY_TARGET == HWY_AVX3_DL
    return Native(hn::Vec<DoubleTag>{
        _mm512_permutex2var_pd(_mm512_loadu_pd(table), index.w.raw, _mm512_loadu_pd(table + 8))});
#else
    return lookup(table, index & broadcast_word<NativeWord>(15));
#endif
}

template <>
HEADROOM_INLINE Native load<Native>(const double* from) {
    return hn::LoadU(DoubleTag(), from);
}
HEADROOM_INLINE void store(Native a, double* to) { hn::StoreU(a.v, DoubleTag(), to); }
template <>
HEADROOM_INLINE NativeWord load_word<NativeWord>(const std::uint64_t* from) {
    return {hn::LoadU(WordTag(), from)};
}
HEADROOM_INLINE void store_word(NativeWord a, std::uint64_t* to) { hn::StoreU(a.w, WordTag(), to); }

#else
using Native = double; // the portable target: plain scalars, whose fma rounds once on any processor
#endif

HEADROOM_END_TARGET
#endif
