// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_LANE_DIVISOR_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_DIVISOR_H
#undef HEADROOM_MODEL_LANE_DIVISOR_H
#else
#define HEADROOM_MODEL_LANE_DIVISOR_H
#endif

#include "model/lane/lane.h"

HEADROOM_BEGIN_TARGET

/// What many months are divided by: a division each costs ten times a multiplication. a / divisor is within 1.5 ULP of
/// the quotient; 0 stands for 1e-300, which makes whatever it divides too much.
template <class L>
struct Divisor {
    L value, inverse;
    Divisor() = default;
    HEADROOM_INLINE Divisor(L v) : value(v), inverse(L(1.0) / max(v, L(1e-300))) {} // NOLINT: a number, prepared
    friend HEADROOM_INLINE L operator/(L a, const Divisor& d) { return a * d.inverse; }
};

HEADROOM_END_TARGET
#endif
