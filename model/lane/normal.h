// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_LANE_NORMAL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_NORMAL_H
#undef HEADROOM_MODEL_LANE_NORMAL_H
#else
#define HEADROOM_MODEL_LANE_NORMAL_H
#endif

#include "model/lane/lane.h"
#include "model/lane/math.h"
#include "model/lane/math_tables.h"

HEADROOM_BEGIN_TARGET

/// Φ(−a) for a ≥ 0, relative error below 2e-15 down to a = 37.6, where it becomes 0.
template <class L>
HEADROOM_INLINE L normal_tail(L a) {
    const L x = min(a, L(39.0));
    const L square = x * x;
    const L missing = fma(x, x, -square);
    const L density = exp_of_sum(L(-0.5) * square, L(-0.5) * missing);
    const L inverse = L(1.0) / (x + L(4.0));
    return density * inverse * polynomial<24>((x - L(4.0)) * inverse, cdf_table());
}

/// Φ(x), relative error below 2e-15 for x < 0, absolute error below 4e-16 above.
template <class L>
HEADROOM_INLINE L normal_cdf(L x) {
    const L tail = normal_tail(abs(x));
    return select(x < L(0.0), tail, L(1.0) - tail);
}

template <class L>
struct CommonOctave {
    static HEADROOM_INLINE L coefficient(int power, WordOf<L> octave) {
        return lookup16(quantile_table() + 64 * power, octave);
    }
};
template <class L>
struct AnyOctave {
    static HEADROOM_INLINE L coefficient(int power, WordOf<L> octave) {
        return lookup(quantile_table() + 64 * power, octave);
    }
};
/// The polynomial of degree ten of the octave at t: Estrin's order below the constant, which comes last, so
/// that rounding leaves it monotone.
template <class Octave, class L>
HEADROOM_INLINE L octave_polynomial(WordOf<L> octave, L t) {
    const L t2 = t * t;
    const L t4 = t2 * t2;
    L pair[5];
    for (int i = 0; i < 5; ++i) {
        pair[i] = fma(t, Octave::coefficient(2 * i + 2, octave), Octave::coefficient(2 * i + 1, octave));
    }
    const L low = fma(pair[1], t2, pair[0]);
    const L middle = fma(pair[3], t2, pair[2]);
    const L slope = fma(fma(pair[4], t4, middle), t4, low);
    return fma(t, slope, Octave::coefficient(0, octave));
}

/// Φ⁻¹(u), absolute error below 1e-9, monotone over odd multiples of 2^-53, exactly antisymmetric where 1 − u
/// is exact; u outside [2^-53, 1 − 2^-53] counts as the nearer end (±8.2).
template <class L>
HEADROOM_INLINE L normal_quantile(L u) {
    constexpr std::uint64_t one = 0x3ff0000000000000;
    const L p = max(min(u, L(1.0) - u), L(0x1p-53)); // a NaN becomes 2^-53: an index must be in range
    const auto bits = bits_of(p);
    const auto octave = every_word<L>(1022) - shift_right<52>(bits); // p in [2^-(octave + 1), 2^-octave)
    const L t = double_of((bits & every_word<L>(0x000fffffffffffff)) | every_word<L>(one)) - L(1.5);
    // Sixteen octaves fit into permutes; the others are met once in 30,000 draws.
    const L z = when_any(p < L(0x1p-16)) ? octave_polynomial<AnyOctave<L>>(octave, t)
                                         : octave_polynomial<CommonOctave<L>>(octave, t);
    return select(u < L(0.5), z, -z);
}

HEADROOM_END_TARGET
#endif
