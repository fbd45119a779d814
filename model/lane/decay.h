// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_LANE_DECAY_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_DECAY_H
#undef HEADROOM_MODEL_LANE_DECAY_H
#else
#define HEADROOM_MODEL_LANE_DECAY_H
#endif

#include "model/lane/lane.h"
#include "model/lane/math.h"

HEADROOM_BEGIN_TARGET

/// (1 − e^(−y))/y for y ≥ 0, 1 at 0: the mean of a decay over its step, without cancellation for small y.
template <class L>
HEADROOM_INLINE L mean_decay(L y) {
    // Taylor to y¹⁰: below 0.1 the rest is under 1e-18.
    L series = L(1.0 / 39916800.0);
    constexpr double factorials[] = {3628800.0, 362880.0, 40320.0, 5040.0, 720.0, 120.0, 24.0, 6.0, 2.0, 1.0};
    for (const double f : factorials)
        series = L(1.0 / f) - y * series;
    const auto small = y < L(0.1);
    const L safe = select(small, L(1.0), y);
    return select(small, series, (L(1.0) - exp(-safe)) / safe);
}

/// The factor of one month of an annual rate: (1 + rate)^(1/12), rate > −1.
template <class L>
HEADROOM_INLINE L monthly_factor(L annual_rate) {
    return pow(L(1.0) + annual_rate, L(1.0 / 12.0));
}

/// A factor that holds "when tight" only: 1 + w·(factor − 1), w the weight of the tight state.
template <class L>
HEADROOM_INLINE L when_weight(L weight, L factor) {
    return L(1.0) + weight * (factor - L(1.0));
}

HEADROOM_END_TARGET
#endif
