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

/// Where p, from 2^-53 to ½, lies: p = 2^(exponent − 1023)·(1.5 + t).
template <class L>
struct OctavePosition {
    WordOf<L> exponent;
    L t;
};
template <class L>
HEADROOM_INLINE OctavePosition<L> octave_position(L p) {
    const auto bits = bits_of(p);
    const auto mantissa = (bits & every_word<L>(0x000fffffffffffff)) | every_word<L>(0x3ff0000000000000);
    return {shift_right<52>(bits), double_of(mantissa) - L(1.5)};
}

/// One step of Horner's scheme for several arguments: the table's rows are loaded once for all of them.
template <bool common, int count, class L>
HEADROOM_INLINE void octave_step(int power, const OctavePosition<L> (&at)[count], L (&z)[count]) {
    const double* row = quantile_table() + 64 * power;
    for (int i = 0; i < count; ++i) {
        const L c =
            common ? lookup16(row + 48, at[i].exponent) : lookup(row, at[i].exponent & every_word<L>(63));
        z[i] = power == 10 ? c : fma(z[i], at[i].t, c);
    }
}
template <bool common, int count, class L>
HEADROOM_INLINE void octave_polynomials(const OctavePosition<L> (&at)[count], L (&z)[count]) {
    octave_step<common>(10, at, z);
    octave_step<common>(9, at, z);
    octave_step<common>(8, at, z);
    octave_step<common>(7, at, z);
    octave_step<common>(6, at, z);
    octave_step<common>(5, at, z);
    octave_step<common>(4, at, z);
    octave_step<common>(3, at, z);
    octave_step<common>(2, at, z);
    octave_step<common>(1, at, z);
    octave_step<common>(0, at, z);
}

/// z[i] = Φ⁻¹(p[i]) for p from 2^-53 to ½. Fifteen octaves fit into permutes; the others are met once in
/// 16,000 draws.
template <int count, class L>
HEADROOM_INLINE void lower_normal_quantiles(const L (&p)[count], L (&z)[count]) {
    OctavePosition<L> at[count];
    L least = L(0.5);
    for (int i = 0; i < count; ++i) {
        at[i] = octave_position(p[i]);
        least = min(least, p[i]);
    }
    if (when_any(least < L(0x1p-15)))
        octave_polynomials<false>(at, z);
    else
        octave_polynomials<true>(at, z);
}

/// z[i] = Φ⁻¹(u[i]), absolute error below 1e-9, monotone over odd multiples of 2^-53, exactly antisymmetric
/// where 1 − u is exact; u outside [2^-53, 1 − 2^-53] counts as the nearer end (±8.2). Several at a time are
/// faster.
template <int count, class L>
HEADROOM_INLINE void normal_quantiles(const L (&u)[count], L (&z)[count]) {
    L p[count];
    for (int i = 0; i < count; ++i)
        p[i] = max(min(u[i], L(1.0) - u[i]), L(0x1p-53)); // a NaN becomes 2^-53
    lower_normal_quantiles(p, z);
    for (int i = 0; i < count; ++i)
        z[i] = select(u[i] < L(0.5), z[i], -z[i]);
}
template <class L>
HEADROOM_INLINE L normal_quantile(L u) {
    const L arguments[1] = {u};
    L z[1];
    normal_quantiles(arguments, z);
    return z[0];
}

/// Standard normals of 32 random bits each (what is above them is ignored): Φ⁻¹(p), p = (k + ½)·2^-32 of the
/// low 31 bits k, with the other sign where bit 31 is set.
template <int count, class L>
HEADROOM_INLINE void normals_of_words(const WordOf<L> (&word)[count], L (&z)[count]) {
    L p[count];
    for (int i = 0; i < count; ++i) {
        const auto units =
            (word[i] & every_word<L>(0x7fffffff)) | every_word<L>(0x4130000000000000); // 2^20 + k·2^-32
        p[i] = double_of(units) - L(0x1p20 - 0x1p-33);
    }
    lower_normal_quantiles(p, z);
    for (int i = 0; i < count; ++i) {
        const auto sign = shift_left<32>(word[i]) & every_word<L>(0x8000000000000000);
        z[i] = double_of(bits_of(z[i]) ^ sign);
    }
}

HEADROOM_END_TARGET
#endif
