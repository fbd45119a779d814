// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_FLEET_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_FLEET_H
#undef HEADROOM_MODEL_SIMULATION_FLEET_H
#else
#define HEADROOM_MODEL_SIMULATION_FLEET_H
#endif

#include "model/simulation/refresh.h"

HEADROOM_BEGIN_TARGET

/// The fleet of a month, summed over its tranches.
template <class L>
struct FleetMonth {
    L gpus;              ///< Σ nα
    L performance;       ///< Σ nα·perf_training, downtime not deducted
    L nameplate_kw;      ///< Σ n·kW·α
    L price_held;        ///< price paid of the GPUs held
    L shared_training, shared_inference, training_pool, inference_pool, inference_pool_training; ///< H100e, downtime deducted
    L depreciation, written_off, refreshed; ///< of servers and network; tranches renewed in the month
    L kept; ///< what the month's refreshes leave of the book of network and storage
    bool settled = false; ///< all of it, but the depreciation, holds for the next month too if nothing is traded in it

    /// Nothing yet.
    HEADROOM_INLINE void begin() {
        gpus = performance = nameplate_kw = price_held = L(0.0);
        shared_training = shared_inference = training_pool = inference_pool = inference_pool_training = L(0.0);
        begin_flows();
        settled = true;
    }
    /// What is of one month only.
    HEADROOM_INLINE void begin_flows() {
        depreciation = written_off = refreshed = L(0.0);
        kept = L(1.0);
    }
};

/// The month in which a tranche is ordered; month 0 where that was before the start.
HEADROOM_INLINE int first_month_of(const TrancheView& tranche) { return tranche.order_month < 0 ? 0 : tranche.order_month; }

/// Whether anything can be bought or sold in month t on any path: only then are prices and the frontier worked out.
HEADROOM_INLINE bool trades_in(const ScenarioView& s, int t) {
    if (t == s.months - 1 || s.refresh_policy == RefreshPolicy::economic) return true;
    for (const auto& tranche : s.tranches) {
        if (t == first_month_of(tranche) || t == tranche.retire_month) return true;
        if (s.refresh_cycle > 0 && t >= tranche.order_month + s.refresh_cycle) return true; // it came after its order
    }
    return false;
}

/// What a month brings to the fleet.
template <class L>
struct FleetContext {
    int t;
    bool trades; ///< else prices, frontier and the policy's choice are not there
    PurchaseTerms<L> terms;
    ResaleMarket<L> resale;
    L lead_factor;  ///< on lead times of orders made in this month
    L downtime;     ///< share of the month of a refresh
    L price_decline_log; ///< ln(1 − price decline)/12
    RefreshChoice<L> choice;
    DepreciationSchedule schedule;
};

/// Order: price, delivery date, deposit. In month max(order, 0).
template <class L>
HEADROOM_FUNCTION void order_tranche(const ScenarioView& s, const TrancheView& tranche, const FleetContext<L>& c,
                                     L lead, TrancheState<L>& state, Account<L>& account) {
    const L priced = L(static_cast<double>(tranche.order_month));
    if (tranche.follows_generations) {
        state.now = frontier_hardware(s.frontier, c.terms, L(tranche.gpus));
    } else {
        const auto& a = tranche.accelerator;
        L price = L(a.price) * c.terms.price_multiplier;
        if (tranche.order_month > 0) price = price * exp(priced * c.price_decline_log);
        state.now = {L(tranche.gpus), L(a.perf_training), L(a.perf_inference), L(a.kw), price, c.terms.level, c.terms.announced};
    }
    state.delivered_at = priced + lead * c.lead_factor;
    state.first_month = floor(state.delivered_at);
    state.renewed = state.first_month;
    state.comes = state.first_month < L(static_cast<double>(tranche.retire_month));
    state.deposit_paid = L(0.0);
    if (tranche.order_month < 0) return;
    state.deposit_paid = state.now.price * state.now.gpus * c.terms.install * L(tranche.deposit_share);
    account[Line::servers] += state.deposit_paid;
}

/// The month of delivery: the balance and the network are paid, the tax book opens.
template <class L>
HEADROOM_FUNCTION void deliver_tranche(const TrancheView& tranche, const FleetContext<L>& c, TrancheState<L>& state,
                                       Account<L>& account) {
    const auto arrives = state.comes && state.first_month == L(static_cast<double>(c.t));
    if (!when_any(arrives)) return;
    const L cost = state.now.price * state.now.gpus * c.terms.install;
    const L balance = select(arrives, cost * L(1.0 - tranche.deposit_share), L(0.0));
    const L network = select(arrives, c.terms.network_per_gpu * state.now.gpus, L(0.0));
    account[Line::servers] += balance;
    account[Line::network_storage] += network;
    state.servers_book.change(arrives, c.t, L(0.0), state.deposit_paid + balance, c.schedule);
    state.network_book.change(arrives, c.t, L(0.0), network, c.schedule);
    state.deposit_paid = select(arrives, L(0.0), state.deposit_paid);
}

/// The month of retirement: sold where it was delivered; what is left in the book is written off.
template <class L>
HEADROOM_FUNCTION void retire_tranche(const FleetContext<L>& c, TrancheState<L>& state, Account<L>& account,
                                      FleetMonth<L>& month) {
    const L age = L(static_cast<double>(c.t)) - state.renewed;
    const L proceeds =
        state.now.gpus * resale_value(c.resale, state.now, age, c.terms.level, c.terms.announced);
    account[Line::residual] -= select(state.comes, proceeds, L(0.0));
    month.written_off += state.servers_book.close() + state.network_book.close() + state.deposit_paid;
    state.deposit_paid = L(0.0);
}

/// A refresh where it is due: the old GPUs are sold, the frontier is bought. Returns where it happened.
template <class L>
HEADROOM_FUNCTION MaskOf<L> refresh_tranche(const ScenarioView& s, const FleetContext<L>& c, TrancheState<L>& state,
                                            Account<L>& account, FleetMonth<L>& month) {
    const L t = L(static_cast<double>(c.t));
    const auto standing = state.comes && t > state.first_month;
    const auto due = standing && refresh_due(s, c.terms, c.resale, c.choice, t, state);
    if (!when_any(due)) return due;
    const auto bought = replacement(s, c.terms, state.now);
    const L proceeds = state.now.gpus * resale_value(c.resale, state.now, t - state.renewed, c.terms.level,
                                                     c.terms.announced);
    const L servers = bought.price * bought.gpus * c.terms.install;
    const L network = c.terms.network_per_gpu * c.terms.network_renewed * bought.gpus;
    account[Line::residual] -= select(due, proceeds, L(0.0));
    account[Line::servers] += select(due, servers, L(0.0));
    account[Line::network_storage] += select(due, network, L(0.0));
    month.written_off += state.servers_book.change(due, c.t, L(0.0), servers, c.schedule);
    month.written_off +=
        state.network_book.change(due, c.t, L(1.0) - c.terms.network_renewed, network, c.schedule);
    month.refreshed += select(due, L(1.0), L(0.0));
    month.kept *= select(due, L(1.0) - c.terms.network_renewed, L(1.0));
    state.now = select_hardware(due, bought, state.now);
    state.renewed = select(due, t, state.renewed);
    return due;
}

/// Whether as much of a tranche stands in the month after t as in month t: all of it or nothing.
template <class L>
HEADROOM_INLINE bool stays_as_it_is(const TrancheState<L>& state, L t) {
    return when_all(!state.comes || t >= state.delivered_at || t + L(2.0) <= state.delivered_at);
}

/// What the tranche gives to the month's sums.
template <class L>
HEADROOM_INLINE void count_tranche(const TrancheView& tranche, const FleetContext<L>& c, TrancheState<L>& state,
                                   MaskOf<L> refreshed, FleetMonth<L>& month) {
    const L t = L(static_cast<double>(c.t));
    const L share = select(state.comes, clamp(t + L(1.0) - state.delivered_at, L(0.0), L(1.0)), L(0.0));
    month.settled = month.settled && stays_as_it_is(state, t) && !when_any(refreshed);
    const L present = state.now.gpus * share;
    month.gpus += present;
    month.performance += present * state.now.perf_training;
    month.nameplate_kw += present * state.now.kw;
    const auto held = state.comes && t >= state.first_month;
    month.price_held += select(held, state.now.price * state.now.gpus, L(0.0));
    const L working = present * select(refreshed, L(1.0) - c.downtime, L(1.0));
    const L training = working * state.now.perf_training;
    const L inference = working * state.now.perf_inference;
    switch (tranche.pool) {
    case Pool::shared:
        month.shared_training += training;
        month.shared_inference += inference;
        break;
    case Pool::training: month.training_pool += training; break;
    case Pool::inference:
        month.inference_pool += inference;
        month.inference_pool_training += training;
        break;
    }
}

/// A month in which no tranche changes: its sums are those of the month before, the books go on.
template <class L>
HEADROOM_INLINE void leave_fleet(const ScenarioView& s, const FleetContext<L>& c, Shelf<TrancheState<L>> states, FleetMonth<L>& month) {
    month.begin_flows();
    for (std::size_t i = 0; i < s.tranches.size(); ++i) {
        if (c.t < first_month_of(s.tranches[i]) || c.t >= s.tranches[i].retire_month) continue;
        auto&& state = states[i];
        month.depreciation += state.servers_book.depreciate(c.t, c.schedule) + state.network_book.depreciate(c.t, c.schedule);
        month.settled = month.settled && stays_as_it_is<L>(state, L(static_cast<double>(c.t)));
    }
}

/// The fleet through month c.t: orders, deliveries, refreshes, retirements. `leads`: lead times, one a tranche; `month`:
/// of the month before.
template <class L>
HEADROOM_INLINE void advance_fleet(const ScenarioView& s, const FleetContext<L>& c, LaneRows<L> leads,
                                     Shelf<TrancheState<L>> states, Account<L>& account, FleetMonth<L>& month) {
    if (month.settled && !c.trades) return leave_fleet(s, c, states, month);
    month.begin();
    for (std::size_t i = 0; i < s.tranches.size(); ++i) {
        const auto& tranche = s.tranches[i];
        const int ordered = first_month_of(tranche);
        if (c.t < ordered || c.t > tranche.retire_month) continue;
        auto&& state = states[i];
        if (c.t == ordered) order_tranche(s, tranche, c, leads[i], state, account);
        if (c.t == tranche.retire_month) {
            retire_tranche(c, state, account, month);
            continue;
        }
        deliver_tranche(tranche, c, state, account);
        auto refreshed = L(1.0) < L(0.0);
        if (c.trades) refreshed = refresh_tranche(s, c, state, account, month);
        count_tranche(tranche, c, state, refreshed, month);
        month.depreciation += state.servers_book.depreciate(c.t, c.schedule) + state.network_book.depreciate(c.t, c.schedule);
    }
}

/// The GPUs held at the horizon, sold then; the books closed. Returns what is written off.
template <class L>
HEADROOM_FUNCTION L sell_fleet(const ScenarioView& s, const FleetContext<L>& last, Shelf<TrancheState<L>> states,
                               Account<L>& horizon) {
    L written_off = 0.0;
    const L end = L(static_cast<double>(s.months));
    for (std::size_t i = 0; i < s.tranches.size(); ++i) {
        if (s.tranches[i].retire_month < s.months || s.tranches[i].order_month >= s.months) continue;
        const auto& state = states.read(i);
        const auto held = state.comes && state.first_month < end;
        const L proceeds = state.now.gpus * resale_value(last.resale, state.now, end - state.renewed,
                                                         last.terms.level, last.terms.announced);
        horizon[Line::residual] -= select(held, proceeds, L(0.0));
        written_off = written_off + state.servers_book.book + state.network_book.book + state.deposit_paid;
    }
    return written_off;
}

HEADROOM_END_TARGET
#endif
