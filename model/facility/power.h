// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_FACILITY_POWER_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_FACILITY_POWER_H
#undef HEADROOM_MODEL_FACILITY_POWER_H
#else
#define HEADROOM_MODEL_FACILITY_POWER_H
#endif

#include "model/lane/lane.h"

HEADROOM_BEGIN_TARGET

/// The power chain of a hall in a month (docs/model.md section 4, "Power"), kW. One chain feeds sizing, energy and
/// peak, so that none of them can forget the overhead that another counts.
template <class L>
struct PowerChain {
    L base;            ///< network, storage: what runs whenever the hall runs
    L overhead_fixed;  ///< of the cooling, drawn at no load
    L overhead_slope;  ///< kW of overhead per kW of IT power
    L powered;         ///< share q of the fleet that is powered
    MaskOf<L> off;     ///< not even the base can run

    HEADROOM_INLINE L overhead(L it) const { return overhead_fixed + overhead_slope * it; }
    /// IT power where the powered servers draw `load` (kW).
    HEADROOM_INLINE L it_power(L load) const { return load + base; }
    HEADROOM_INLINE L facility_power(L load) const {
        const L it = it_power(load);
        return select(off, L(0.0), it + overhead(it));
    }
};

/// `base`: kW of network and storage where live; `load`: nameplate kW of all servers; `ready`: IT kW of the phases
/// ready; `limit`: kW energised (infinite where there is none); `live`: 1 once the first servers have arrived;
/// `climate`: seasonal factor of the overhead.
template <class L>
HEADROOM_INLINE PowerChain<L> power_chain(L base, L load, L ready, L limit, L live, L pue, L fixed_share, L climate) {
    PowerChain<L> chain;
    const L overhead = live * (pue - L(1.0)) * climate;
    chain.overhead_fixed = overhead * fixed_share * ready;
    chain.overhead_slope = overhead * (L(1.0) - fixed_share);
    const L needed = base + chain.overhead(base);
    chain.off = limit < needed || ready < base;
    chain.base = select(chain.off, L(0.0), base);

    // The smaller of what the power and what the hall leaves for servers, over their load: kW of facility power both.
    const L per_kw = L(1.0) + (pue - L(1.0)) * (L(1.0) - fixed_share) * climate;
    const L share = clamp(min(limit - needed, (ready - base) * per_kw) / (load * per_kw), L(0.0), L(1.0));
    chain.powered = select(chain.off, L(0.0), select(load == L(0.0), L(1.0), share));
    return chain;
}

HEADROOM_END_TARGET
#endif
