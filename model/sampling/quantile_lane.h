// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SAMPLING_QUANTILE_LANE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SAMPLING_QUANTILE_LANE_H
#undef HEADROOM_MODEL_SAMPLING_QUANTILE_LANE_H
#else
#define HEADROOM_MODEL_SAMPLING_QUANTILE_LANE_H
#endif

#include "model/lane/lane.h"
#include "model/lane/math.h"
#include "model/lane/normal.h"
#include "model/sampling/piece_table.h"
#include "model/sampling/quantile_function.h"

HEADROOM_BEGIN_TARGET

template <class L>
HEADROOM_INLINE L triangular_quantile(const QuantileFunctionView& q, L v) {
    const L rising = L(q.a) + sqrt(L(q.b) * v);
    const L falling = L(q.e) - sqrt(L(q.f) * (L(1.0) - v));
    return select(v < L(q.table[0]), rising, falling);
}

template <class L>
HEADROOM_INLINE L metalog_quantile(const QuantileFunctionView& q, L probability) {
    const L v = clamp(probability, L(0x1p-53), L(1.0 - 0x1p-53));
    const L logit = log(v) - log(L(1.0) - v);
    const L m = fma(fma(L(q.e), v - L(0.5), L(q.b)), logit, L(q.a));
    if (q.f == 0) return m;
    if (q.f == 1) return L(q.table[0]) + exp(m);
    return L(q.table[0]) + L(q.table[1]) / (L(1.0) + exp(-m));
}

/// The smallest value whose cumulated share is at least u.
template <class L>
HEADROOM_INLINE L steps_quantile(const QuantileFunctionView& q, L u) {
    L below = L(0.0); // shares known to be less than u
    for (double step = q.e * 0.5; step >= 1; step *= 0.5) {
        const L share = lookup(q.table, index_of(below + L(step - 1)));
        below = select(share < u, below + L(step), below);
    }
    return lookup(q.table + static_cast<std::size_t>(q.e), index_of(below));
}

template <class L>
HEADROOM_INLINE L ramps_quantile(const QuantileFunctionView& q, L u) {
    const L position = u * L(q.e - 1);
    const L whole = min(floor(position), L(q.e - 2));
    const auto index = index_of(whole);
    const L left = lookup(q.table, index), right = lookup(q.table + 1, index);
    return fma(position - whole, right - left, left);
}

template <bool common, class L>
HEADROOM_INLINE L piece_polynomial(const double* table, std::size_t pieces, WordOf<L> piece, L t) {
    L sum = L(0.0);
    for (int power = PieceTable::degree; power >= 0; --power) {
        const double* row = table + static_cast<std::size_t>(power) * pieces;
        sum = fma(sum, t, common ? lookup16(row, piece) : lookup(row, piece));
    }
    return sum;
}
template <class L>
HEADROOM_INLINE L pieces_quantile(const QuantileFunctionView& q, L v) {
    const L z = normal_quantile(v);
    const L position = fma(z, L(q.e), L(PieceTable::reach * q.e));
    const L whole = floor(position);
    const L t = position - whole - L(0.5);
    const auto pieces = static_cast<std::size_t>(2 * PieceTable::reach * q.e);
    // Of the usual width, the sixteen from −4 to 4 fit into permutes; the others are met once in 2,000
    // blocks.
    const bool common = q.e == PieceTable::usual_pieces_per_unit && !when_any(L(3.999) < abs(z));
    constexpr int first = static_cast<int>(PieceTable::reach - 4) * PieceTable::usual_pieces_per_unit + 1;
    const L x = common ? piece_polynomial<true>(q.table + first, pieces, index_of(whole - L(first)), t)
                       : piece_polynomial<false>(q.table, pieces, index_of(whole), t);
    return fma(x, L(q.b), L(q.a));
}

/// The value at the uniform u, strictly between 0 and 1, within the bounds. Where z = Φ⁻¹(v) is used it is
/// good to 4e-10, and v below 2^-53 counts as 2^-53. Beside that and rounding, only pieces have an error:
/// 5e-10 of the distance between the quantiles at z = ±4.
template <class L>
HEADROOM_CALL L quantile(const QuantileFunctionView& q, L u) {
    const L v = fma(u, L(q.d), L(q.c));
    L x = L(q.a);
    switch (q.kind) {
    case QuantileKind::constant:
        return x;
    case QuantileKind::uniform:
        x = fma(u, L(q.b), L(q.a));
        break;
    case QuantileKind::triangular:
        x = triangular_quantile(q, v);
        break;
    case QuantileKind::normal:
        x = fma(normal_quantile(v), L(q.b), L(q.a));
        break;
    case QuantileKind::lognormal:
        x = exp(fma(normal_quantile(v), L(q.b), L(q.a)));
        break;
    case QuantileKind::weibull: {
        const L exponential = max(-log(max(L(1.0) - v, L(0x1p-53))), L(0x1p-1000));
        x = L(q.a) * exp(L(q.b) * log(exponential));
        break;
    }
    case QuantileKind::metalog:
        x = metalog_quantile(q, v);
        break;
    case QuantileKind::steps:
        x = steps_quantile(q, u);
        break;
    case QuantileKind::ramps:
        x = ramps_quantile(q, u);
        break;
    case QuantileKind::pieces:
        x = pieces_quantile(q, v);
        break;
    }
    return clamp(x, L(q.lowest), L(q.highest));
}

HEADROOM_END_TARGET
#endif
