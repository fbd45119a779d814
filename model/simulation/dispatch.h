// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_DISPATCH_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_DISPATCH_H
#undef HEADROOM_MODEL_SIMULATION_DISPATCH_H
#else
#define HEADROOM_MODEL_SIMULATION_DISPATCH_H
#endif

#include "model/lane/divisor.h"
#include "model/lane/math.h"

HEADROOM_BEGIN_TARGET

/// The capacity of a month, H100e after packing, availability and power (docs/model.md section 5).
template <class L>
struct Capacity {
    L shared_training, shared_inference, training_pool, inference_pool, inference_pool_training;
    L reserved;
    HEADROOM_INLINE L owned_training() const { return shared_training + training_pool + inference_pool_training; } ///< C_O
};

/// What can be rented by the hour, and what it may cost. Prices per H100e-hour with their extras.
template <class L>
struct Rental {
    L on_demand_cost, spot_cost;   ///< c(m), c(s)
    L on_demand_limit, spot_limit; ///< H100e: Λ; φ_S·a·pool, useful
    L inference_penalty, training_penalty; ///< of this month
    Divisor<L> burst_load_factor;
    L spot_maximum_share;
};

/// How useful hours are made of hours.
template <class L>
struct Goodput {
    Divisor<L> owned, spot;     ///< φ_T, φ_S
    L trough_reuse;             ///< θ
    Divisor<L> trough;          ///< ψ
};

template <class L>
struct Served {
    L firm_inference;       ///< V
    L on_demand_inference;  ///< O_I
    L unserved_inference;
    L firm_training;        ///< U_T, useful
    L spot_training;        ///< S, useful
    L on_demand_training;   ///< T_D·φ_T, useful
    L unserved_training;
    L busy;                 ///< B, training H100e of owned and reserved
    L billed_on_demand, billed_spot; ///< H100e
};

/// The load-duration curve L(p) = πD(1 − p)^(π−1) of a mean load D.
template <class L>
struct LoadCurve {
    L peak_ratio;      ///< π ≥ 1
    L excess;          ///< π − 1
    MaskOf<L> flat;    ///< π = 1
    Divisor<L> degree; ///< π − 1; 1 where flat
    HEADROOM_INLINE LoadCurve(L pi) // NOLINT: a ratio says it all
        : peak_ratio(pi), excess(pi - L(1.0)), flat(excess == L(0.0)), degree(select(flat, L(1.0), excess)) {}
};

/// A load cut at a capacity: its means below and above. Both are worked out, so that neither loses digits as the
/// difference of the other from D.
template <class L>
struct CutLoad {
    L below, above;
};

template <class L>
HEADROOM_INLINE CutLoad<L> cut_load(L demand, const LoadCurve<L>& curve, L capacity) {
    const auto nothing = demand == L(0.0);
    const L r = min(L(1.0), capacity / select(nothing, L(1.0), curve.peak_ratio * demand));
    const auto some = r > L(0.0);
    // r^(π/(π−1)); 1 to any power is 1, which is what most months of a fleet that suffices ask for.
    const L power = when_all(r == L(1.0) || !some)
                        ? r
                        : r * exp(log(select(some, r, L(1.0))) / curve.degree);
    const L bend = select(some && !curve.flat, power, L(0.0));
    const L below = curve.peak_ratio * r - curve.excess * bend;
    const L above = positive_part(L(1.0) - curve.peak_ratio * r + curve.excess * bend); // of rounding dust
    return {select(nothing, L(0.0), demand * below), select(nothing, L(0.0), demand * above)};
}

/// Spot and on demand for what training is left with: the cheaper first, each only where it costs no more than leaving
/// the work undone.
template <class L>
HEADROOM_INLINE void rent_for_training(const Rental<L>& rental, const Goodput<L>& goodput, L demand, L left,
                                       L on_demand_left, Served<L>& s) {
    const L on_demand_cost = rental.on_demand_cost / goodput.owned; // a goodput of 0 makes any price too dear
    const L spot_cost = rental.spot_cost / goodput.spot;
    const L on_demand_room =
        select(on_demand_cost <= rental.training_penalty, goodput.owned.value * on_demand_left, L(0.0));
    const L spot_room = select(spot_cost <= rental.training_penalty,
                               min(rental.spot_maximum_share * demand, rental.spot_limit), L(0.0));
    const auto on_demand_first = on_demand_cost <= spot_cost;
    const L first = min(left, select(on_demand_first, on_demand_room, spot_room));
    const L rest = left - first;
    const L second = min(rest, select(on_demand_first, spot_room, on_demand_room));
    s.on_demand_training = select(on_demand_first, first, second);
    s.spot_training = select(on_demand_first, second, first);
    s.unserved_training = rest - second;
}

/// One month of docs/model.md section 5; `sells`: capacity is sold, nothing is rented by the hour.
template <class L>
HEADROOM_INLINE Served<L> dispatch(const Capacity<L>& c, const Rental<L>& rental, const Goodput<L>& goodput,
                                     L inference, L training, const LoadCurve<L>& curve, bool sells) {
    Served<L> s;
    const L reach = c.inference_pool + c.shared_inference + c.reserved; // K
    const L peak = curve.peak_ratio * inference;
    const auto load = cut_load(inference, curve, reach);
    s.firm_inference = load.below;
    const L firm_peak = min(peak, reach); // I_F

    L on_demand_left = 0.0;
    s.on_demand_inference = L(0.0);
    s.unserved_inference = load.above;
    if (!sells) {
        const auto worth = rental.on_demand_cost / rental.burst_load_factor <= rental.inference_penalty;
        const auto with_rental = cut_load(inference, curve, reach + rental.on_demand_limit);
        s.on_demand_inference = select(worth, load.above - with_rental.above, L(0.0));
        s.unserved_inference = select(worth, with_rental.above, load.above);
        const L taken = select(worth, min(rental.on_demand_limit, positive_part(peak - reach)), L(0.0));
        on_demand_left = positive_part(rental.on_demand_limit - taken);
    }

    const L shared = c.shared_training + c.reserved;
    const L taken_share =
        clamp(share(firm_peak - c.inference_pool, c.shared_inference + c.reserved), L(0.0), L(1.0)); // f
    const L pool_share = min(L(1.0), share(firm_peak, c.inference_pool));                            // f_I
    const L for_inference = pool_share * c.inference_pool_training + taken_share * shared;           // Y
    const L room = c.training_pool + (L(1.0) - taken_share) * shared;
    const auto no_peak = firm_peak == L(0.0);
    const L load_factor = select(no_peak, L(1.0), s.firm_inference / select(no_peak, L(1.0), firm_peak)); // V/I_F
    const L trough_room = goodput.trough_reuse * for_inference * positive_part(L(1.0) - load_factor);

    const L first = min(training, room * goodput.owned.value);
    const L first_hours = min(training / goodput.owned, room);
    const L left_over = training - first;
    const L second = min(left_over, trough_room * (goodput.owned.value * goodput.trough.value));
    const L second_hours = min(left_over / goodput.owned / goodput.trough, trough_room);
    s.firm_training = first + second;
    s.busy = for_inference * load_factor + first_hours + second_hours;

    const L left = left_over - second;
    s.on_demand_training = s.spot_training = L(0.0);
    s.unserved_training = left;
    if (!sells) rent_for_training(rental, goodput, training, left, on_demand_left, s);
    s.billed_on_demand =
        s.on_demand_inference / rental.burst_load_factor + s.on_demand_training / goodput.owned;
    s.billed_spot = s.spot_training / goodput.spot;
    return s;
}

HEADROOM_END_TARGET
#endif
