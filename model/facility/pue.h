// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_FACILITY_PUE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_FACILITY_PUE_H
#undef HEADROOM_MODEL_FACILITY_PUE_H
#else
#define HEADROOM_MODEL_FACILITY_PUE_H
#endif

#include "model/facility/power.h"

HEADROOM_BEGIN_TARGET

/// Facility power per kW of IT power where the hall draws the share `load` > 0 of the IT power that is ready
/// (docs/model.md section 4, "Power"); at full load and a seasonal factor `climate` of 1 it is `pue`.
template <class L>
HEADROOM_INLINE L pue_at_load(L load, L pue, L fixed_share, L climate) {
    const L none = L(0.0), whole = L(1.0);
    const auto chain = power_chain(none, load, whole, L(1e300), whole, pue, fixed_share, climate);
    return chain.facility_power(load) / load;
}

HEADROOM_END_TARGET
#endif
