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
    L peak_ratio;        ///< π ≥ 1
    L mean_over_peak;    ///< 1/π
    L excess;            ///< π − 1
    MaskOf<L> flat;      ///< π = 1
    Divisor<L> degree;   ///< π − 1; 1 where flat
    HEADROOM_INLINE LoadCurve(L pi) // NOLINT: a ratio says it all
        : peak_ratio(pi), mean_over_peak(L(1.0) / pi), excess(pi - L(1.0)), flat(excess == L(0.0)), degree(select(flat, L(1.0), excess)) {}
};

/// A load cut at a capacity: its means below and above. Both are worked out, so that neither loses digits as the
/// difference of the other from D.
template <class L>
struct CutLoad {
    L below, above;
};

/// `inverse_peak`: 1/(π·demand), anything where there is no demand.
template <class L>
HEADROOM_INLINE CutLoad<L> cut_load(L demand, const LoadCurve<L>& curve, L inverse_peak, L capacity) {
    const auto whole = capacity >= curve.peak_ratio * demand;
    const L r = select(whole, L(1.0), capacity * inverse_peak);
    const auto some = r > L(0.0);
    const L power = r * exp(log(select(some, r, L(1.0))) / curve.degree); // r^(π/(π−1))
    const L bend = select(some && !curve.flat, power, L(0.0));
    const L below = curve.peak_ratio * r - curve.excess * bend;
    const L above = positive_part(L(1.0) - curve.peak_ratio * r + curve.excess * bend); // of rounding dust
    return {select(whole, demand, demand * below), select(whole, L(0.0), demand * above)};
}
template <class L>
HEADROOM_INLINE CutLoad<L> cut_load(L demand, const LoadCurve<L>& curve, L capacity) {
    return cut_load(demand, curve, L(1.0) / (curve.peak_ratio * demand), capacity);
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

/// What inference leaves behind it.
template <class L>
struct AfterInference {
    L load_factor;    ///< V/I_F: mean over peak of what owned and reserved capacity serves
    L on_demand_left; ///< H100e
};

/// Inference from owned and reserved capacity `reach`, what is above it on demand where that costs no more than leaving
/// it undone. `sells`: nothing is rented.
template <class L>
HEADROOM_INLINE AfterInference<L> serve_inference(const Rental<L>& rental, L inference, const LoadCurve<L>& curve, L peak,
                                                  L reach, bool sells, Served<L>& s) {
    const L limit = sells ? L(0.0) : rental.on_demand_limit;
    s.firm_inference = inference;
    s.on_demand_inference = s.unserved_inference = L(0.0);
    if (when_all(reach >= peak)) return {curve.mean_over_peak, limit};

    const L inverse_peak = L(1.0) / peak;
    const auto load = cut_load(inference, curve, inverse_peak, reach);
    s.firm_inference = load.below;
    s.unserved_inference = load.above;
    const L firm_peak = min(peak, reach); // I_F
    // Where all is served, as above: what a path comes to must not depend on those beside it.
    const L some_peak = select(firm_peak == L(0.0), L(1.0), load.below / firm_peak);
    const L load_factor = select(reach >= peak, curve.mean_over_peak, some_peak);
    if (sells) return {load_factor, limit};

    const auto worth = rental.on_demand_cost / rental.burst_load_factor <= rental.inference_penalty;
    const auto with_rental = cut_load(inference, curve, inverse_peak, reach + limit);
    s.on_demand_inference = select(worth, load.above - with_rental.above, L(0.0));
    s.unserved_inference = select(worth, with_rental.above, load.above);
    const L taken = select(worth, min(limit, positive_part(peak - reach)), L(0.0));
    return {load_factor, positive_part(limit - taken)};
}

/// Training beyond what the room beside inference does: in the troughs of the inference load, then by the hour. Returns
/// the hours in the troughs.
template <class L>
HEADROOM_INLINE L serve_left_over(const Rental<L>& rental, const Goodput<L>& goodput, L training, L left_over,
                                  L trough_room, L on_demand_left, bool sells, Served<L>& s) {
    const L in_troughs = min(left_over, trough_room * (goodput.owned.value * goodput.trough.value));
    s.firm_training += in_troughs;
    s.unserved_training = left_over - in_troughs;
    if (!sells) rent_for_training(rental, goodput, training, s.unserved_training, on_demand_left, s);
    return min(left_over / goodput.owned / goodput.trough, trough_room);
}

/// One month of docs/model.md section 5; `sells`: capacity is sold, nothing is rented by the hour.
template <class L>
HEADROOM_INLINE Served<L> dispatch(const Capacity<L>& c, const Rental<L>& rental, const Goodput<L>& goodput,
                                     L inference, L training, const LoadCurve<L>& curve, bool sells) {
    Served<L> s;
    const L reach = c.inference_pool + c.shared_inference + c.reserved; // K
    const L peak = curve.peak_ratio * inference;
    const L firm_peak = min(peak, reach); // I_F
    const auto after = serve_inference(rental, inference, curve, peak, reach, sells, s);

    const L shared = c.shared_training + c.reserved;
    const L taken_share =
        clamp(share(firm_peak - c.inference_pool, c.shared_inference + c.reserved), L(0.0), L(1.0)); // f
    L for_inference = taken_share * shared;                                                          // Y
    if (when_any(c.inference_pool > L(0.0)))
        for_inference += min(L(1.0), share(firm_peak, c.inference_pool)) * c.inference_pool_training; // f_I
    const L room = c.training_pool + (L(1.0) - taken_share) * shared;

    s.firm_training = min(training, room * goodput.owned.value);
    s.busy = for_inference * after.load_factor + min(training / goodput.owned, room);
    s.on_demand_training = s.spot_training = s.unserved_training = L(0.0);
    const L left_over = training - s.firm_training;
    if (when_any(left_over > L(0.0))) {
        const L trough_room = goodput.trough_reuse * for_inference * positive_part(L(1.0) - after.load_factor);
        s.busy += serve_left_over(rental, goodput, training, left_over, trough_room, after.on_demand_left, sells, s);
    }
    s.billed_on_demand =
        s.on_demand_inference / rental.burst_load_factor + s.on_demand_training / goodput.owned;
    s.billed_spot = s.spot_training / goodput.spot;
    return s;
}

HEADROOM_END_TARGET
#endif
