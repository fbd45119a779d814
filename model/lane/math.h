// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_LANE_MATH_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_MATH_H
#undef HEADROOM_MODEL_LANE_MATH_H
#else
#define HEADROOM_MODEL_LANE_MATH_H
#endif

#include "model/lane/lane.h"
#include "model/lane/math_tables.h"

HEADROOM_BEGIN_TARGET

// exp, log, pow, sine and cosine for every lane, with the same bits on all of them: additions,
// multiplications and fused multiply-adds in a fixed order. Accuracies are stated in units in the last place
// (ULP) of the result and checked by tests/lane/math_test.cpp against 64-bit mantissas. Coefficients:
// tests/lane/make_tables.py.

/// table[0] + table[1]·x + … + table[degree]·x^degree.
template <int degree, class L>
HEADROOM_INLINE L polynomial(L x, const double* table) {
    L sum = L(table[degree]);
    for (int n = degree - 1; n >= 0; --n)
        sum = fma(sum, x, L(table[n]));
    return sum;
}

/// An unevaluated sum: head is what rounds to the value, tail what is missing.
template <class L>
struct HeadTail {
    L head, tail;
};

/// exp(head + tail), |tail| a few units in the last place of head at most; as exp otherwise.
template <class L>
HEADROOM_INLINE L exp_of_sum(L head, L tail) {
    // exp(x) = 2^(n−1)·2·exp(r), x = n·ln 2 + r. Adding 1.5·2^52 + 1022 rounds to n and leaves n + 1022, the
    // exponent of 2^(n−1), in the lowest bits; n = −1022 makes that factor 0.
    constexpr double rounder = 6755399441055744.0 + 1022.0;
    const double* ln2 = ln2_table();
    const double* c = exp_table();
    const L x = max(L(-708.7), min(L(710.0), head)); // in this order a NaN stays one
    const L shifted = fma(x, L(1.4426950408889634), L(rounder));
    const L n = shifted - L(rounder);
    const L scale = double_of(shift_left<52>(bits_of(shifted)));
    const L r = fma(n, L(-ln2[1]), fma(n, L(-ln2[0]), x)) + tail;
    const L r2 = r * r;
    const L r4 = r2 * r2;
    const L low = fma(fma(r, L(c[3]), L(c[2])), r2, fma(r, L(c[1]), L(c[0])));
    const L middle = fma(fma(r, L(c[7]), L(c[6])), r2, fma(r, L(c[5]), L(c[4])));
    const L high = fma(r, L(c[9]), L(c[8]));
    const L q = fma(fma(high, r4, middle), r4, low);
    return (fma(r2, q, r + r) + L(2.0)) * scale;
}

/// Within 1.1 ULP; 0 below −708.05 (no subnormal results), infinity above 709.78; a NaN stays one.
template <class L>
HEADROOM_INLINE L exp(L x) {
    return exp_of_sum(x, L(0.0));
}

/// log x as a sum with an absolute error of 5e-18, the tail up to 1e-3 of the head; x from 2^-1022 to the
/// largest number.
template <class L>
HEADROOM_INLINE HeadTail<L> log_of(L x) {
    // x = 2^k·z, z in [45/64, 90/64), r = z·c − 1 with c from sixteen intervals: log x = k·ln 2 − log c +
    // log(1 + r). c = 1 around z = 1, where log x is small and r exact.
    constexpr std::uint64_t first = 0x3fe6800000000000; // 45/64
    constexpr std::uint64_t bias = 0x4000000000000000;  // 1024 exponents, so that k is never negative here
    const double* ln2 = ln2_table();
    const double* c = log_table();
    const auto bits = bits_of(x);
    const auto offset = bits + every_word<L>(bias - first);
    const auto exponent = shift_right<52>(offset);
    const auto interval = shift_right<48>(offset) & every_word<L>(15);
    const L k = double_of(exponent | every_word<L>(0x4330000000000000)) - L(4503599627370496.0 + 1024.0);
    const L z = double_of(bits + every_word<L>(bias) - shift_left<52>(exponent));
    const L r = fma(z, lookup16(log_inverses(), interval), L(-1.0));
    const L level = fma(k, L(ln2[0]), lookup16(log_levels(), interval)); // exact
    const L head = level + r;
    const L rest = fma(k, L(ln2[1]), (level - head) + r);
    const L r2 = r * r;
    const L low = fma(fma(r, L(c[3]), L(c[2])), r2, fma(r, L(c[1]), L(c[0])));
    const L high = fma(fma(r, L(c[7]), L(c[6])), r2, fma(r, L(c[5]), L(c[4])));
    const L p = fma(high, r2 * r2, low);
    return {head, fma(r2, fma(r, p, L(-0.5)), rest)};
}

/// Within 1.1 ULP for x from 2^-1022 to the largest number. Zero, subnormals, negatives, infinities and NaN
/// give finite numbers without meaning: callers keep x away from them.
template <class L>
HEADROOM_INLINE L log(L x) {
    const auto sum = log_of(x);
    return sum.head + sum.tail;
}

/// x^y for x as in log and any y: within 1 ULP + |y|·5e-18 relative, so 1e-14 and better for |y| up to 1,000;
/// under- and overflow as exp.
template <class L>
HEADROOM_INLINE L pow(L x, L y) {
    const auto sum = log_of(x);
    const L log_head = sum.head + sum.tail;
    const L log_tail = (sum.head - log_head) + sum.tail;
    const L head = y * log_head;
    const L tail = fma(y, log_tail, fma(y, log_head, -head));
    return exp_of_sum(head, select(abs(head) < L(1024.0), tail, L(0.0)));
}

/// sin(2πx) and cos(2πx), |x| up to 2^49: within 2 ULP, exactly 0 and ±1 at the quarters.
template <class L>
struct SineCosine {
    L sine, cosine;
};
template <class L>
HEADROOM_INLINE SineCosine<L> sine_cosine_turns(L x) {
    constexpr double rounder = 6755399441055744.0; // 1.5·2^52
    const L shifted = fma(x, L(4.0), L(rounder));
    const L quarters = shifted - L(rounder);
    const L r = fma(quarters, L(-0.25), x); // exact
    const L r2 = r * r;
    const L sine = r * polynomial<8>(r2, sine_table());
    const L cosine = fma(r2, polynomial<8>(r2, cosine_table()), L(1.0));
    const L within = quarters - L(4.0) * floor(quarters * L(0.25)); // 0, 1, 2 or 3
    const auto odd = within == L(1.0) || within == L(3.0);
    const L first = select(odd, cosine, sine);
    const L second = select(odd, sine, cosine);
    const auto sine_negative = within >= L(2.0);
    const auto cosine_negative = within == L(1.0) || within == L(2.0);
    return {select(sine_negative, -first, first), select(cosine_negative, -second, second)};
}
template <class L>
HEADROOM_INLINE L sin_turns(L x) {
    return sine_cosine_turns(x).sine;
}
template <class L>
HEADROOM_INLINE L cos_turns(L x) {
    return sine_cosine_turns(x).cosine;
}

HEADROOM_END_TARGET
#endif
