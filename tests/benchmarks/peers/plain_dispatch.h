// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a month's capacity serves and what is rented (docs/model.md section 5), for the peer (plain_model.h).
#include <algorithm>
#include <cmath>

namespace headroom::peer {

inline double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

/// Daly's useful share of a job's time: interruptions an hour, checkpoint and restart in hours.
inline double goodput(double rate, double checkpoint, double restart) {
    if (rate == 0) return 1;
    const double between = 1 / rate;
    if (checkpoint == 0) return std::exp(-restart / between);
    double interval = between;
    if (checkpoint < 2 * between) {
        const double ratio = checkpoint / (2 * between);
        interval = std::sqrt(2 * checkpoint * between) * (1 + std::sqrt(ratio) / 3 + ratio / 9) - checkpoint;
    }
    return interval / (between * std::exp(restart / between) * std::expm1((interval + checkpoint) / between));
}

struct CutLoad {
    double below, above;
};
/// A load of mean `demand` whose duration curve has the peak `ratio`·demand, cut at a capacity.
inline CutLoad cut_load(double demand, double ratio, double capacity) {
    if (capacity >= ratio * demand) return {demand, 0};
    const double r = capacity / (ratio * demand);
    const double bend = r > 0 && ratio > 1 ? std::pow(r, ratio / (ratio - 1)) : 0;
    const double part = ratio * r - (ratio - 1) * bend;
    return {demand * part, demand * std::max(0.0, 1 - part)};
}

struct Month {
    double shared_training, shared_inference, training_pool, inference_pool, inference_pool_training,
        reserved;
    double on_demand_cost, spot_cost, on_demand_limit, spot_limit, inference_penalty, training_penalty;
    double burst_load_factor, spot_maximum_share, peak_ratio, owned_goodput, spot_goodput, trough_reuse,
        trough_goodput;
};

struct Served {
    double firm_inference = 0, on_demand_inference = 0, unserved_inference = 0;
    double firm_training = 0, spot_training = 0, on_demand_training = 0, unserved_training = 0;
    double busy = 0, billed_on_demand = 0, billed_spot = 0;
};

inline void rent_for_training(const Month& m, double demand, double limit, Served& s) {
    const double on_demand_cost = m.on_demand_cost / m.owned_goodput,
                 spot_cost = m.spot_cost / m.spot_goodput;
    const double on_demand_room = on_demand_cost <= m.training_penalty ? m.owned_goodput * limit : 0;
    const double spot_room =
        spot_cost <= m.training_penalty ? std::min(m.spot_maximum_share * demand, m.spot_limit) : 0;
    double left = s.unserved_training;
    if (on_demand_cost <= spot_cost) {
        s.on_demand_training = std::min(left, on_demand_room);
        s.spot_training = std::min(left - s.on_demand_training, spot_room);
    } else {
        s.spot_training = std::min(left, spot_room);
        s.on_demand_training = std::min(left - s.spot_training, on_demand_room);
    }
    s.unserved_training = left - s.on_demand_training - s.spot_training;
}

inline Served dispatch(const Month& m, double inference, double training) {
    Served s;
    const double reach = m.inference_pool + m.shared_inference + m.reserved, peak = m.peak_ratio * inference;
    const double firm_peak = std::min(peak, reach);
    const CutLoad load = cut_load(inference, m.peak_ratio, reach);
    s.firm_inference = load.below;
    s.unserved_inference = load.above;
    const double load_factor = firm_peak > 0 ? load.below / firm_peak : 1;
    double limit = m.on_demand_limit;
    if (reach < peak && m.on_demand_cost / m.burst_load_factor <= m.inference_penalty) {
        const CutLoad with_rental = cut_load(inference, m.peak_ratio, reach + limit);
        s.on_demand_inference = load.above - with_rental.above;
        s.unserved_inference = with_rental.above;
        limit = std::max(0.0, limit - std::min(limit, peak - reach));
    }
    const double shared = m.shared_training + m.reserved;
    const double taken =
        std::clamp(share(firm_peak - m.inference_pool, m.shared_inference + m.reserved), 0.0, 1.0);
    double for_inference = taken * shared;
    if (m.inference_pool > 0)
        for_inference += std::min(1.0, firm_peak / m.inference_pool) * m.inference_pool_training;
    const double room = m.training_pool + (1 - taken) * shared;
    s.firm_training = std::min(training, room * m.owned_goodput);
    s.busy = for_inference * load_factor + std::min(training / m.owned_goodput, room);
    const double left_over = training - s.firm_training;
    if (left_over > 0) {
        const double trough_room = m.trough_reuse * for_inference * std::max(0.0, 1 - load_factor);
        const double in_troughs = std::min(left_over, trough_room * m.owned_goodput * m.trough_goodput);
        s.firm_training += in_troughs;
        s.unserved_training = left_over - in_troughs;
        s.busy += std::min(left_over / m.owned_goodput / m.trough_goodput, trough_room);
        rent_for_training(m, training, limit, s);
    }
    s.billed_on_demand = s.on_demand_inference / m.burst_load_factor + s.on_demand_training / m.owned_goodput;
    s.billed_spot = s.spot_training / m.spot_goodput;
    return s;
}

} // namespace headroom::peer
