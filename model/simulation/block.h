// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_BLOCK_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_BLOCK_H
#undef HEADROOM_MODEL_SIMULATION_BLOCK_H
#else
#define HEADROOM_MODEL_SIMULATION_BLOCK_H
#endif

#include "model/simulation/demand.h"
#include "model/simulation/energy.h"
#include "model/simulation/fleet.h"
#include "model/simulation/output.h"
#include "model/simulation/reservations.h"
#include "model/simulation/sales.h"
#include "model/simulation/scales.h"
#include "model/simulation/tally.h"

HEADROOM_BEGIN_TARGET

/// Memory of a lane that runs through one scenario; kept from lane to lane.
template <class L>
struct BlockScratch {
    Shelf<TrancheState<L>> tranches;
    Shelf<PhaseState<L>> phases;
    LaneRows<L> leads, energised_at, locked_prices;
    LaneRows<L> generations; ///< Generations<L>::rows of them
    LaneRows<L> tax_rows;    ///< (2·tranches + 1) × months
    double* flows;           ///< months + 1 rows: net cash, where capacity is sold
    std::size_t flow_stride; ///< from one of them to the next
};

/// The draws of the lane's paths: a row a slot.
struct PathDraws {
    const WorldLayout* layout;
    const double* slots;
    template <class L>
    HEADROOM_INLINE L at(int slot) const {
        return lane_at<L>(slots + static_cast<std::size_t>(slot) * static_cast<std::size_t>(LaneTraits<L>::stride));
    }
};

/// Share of the time that a GPU is in service: its own failures, and those of the hall.
template <class L>
HEADROOM_INLINE L availability_of(const Values<L>& v) {
    constexpr double year = 8760.0;
    const L failing = v[Parameter::failure_gpu_annual_rate] * v[Parameter::failure_domain_gpus] *
                      v[Parameter::failure_repair_hours] / L(year);
    return positive_part(L(1.0) - failing) * (L(1.0) - v[Parameter::facility_outage_hours] / L(year));
}

/// What moves from month to month in one lane of paths of one scenario.
template <class L>
struct Block {
    Clock<L> clock;
    Market<L> market;
    EnergyPrice<L> energy;
    Demand<L> training, inference;
    FleetScales<L> scales;
    LoadCurve<L> load_curve; ///< of inference
    Divisor<L> burst_load_factor, trough_goodput;
    Divisor<L> hall_life;    ///< months
    Tally<L> tally;
    Generations<L> generations;
    TaxBook<L> storage_book;

    Account<L> account;      ///< of the month
    FleetMonth<L> fleet;     ///< of the month, as the hall: where nothing changes, the month's before
    HallMonth<L> hall;
    FleetContext<L> meets;   ///< what orders and refreshes meet: of the month what fleet_meets says, the rest of the path
    L usable; ///< share of the fleet's nameplate performance that packing and failures leave
    L owned_storage; ///< share of the data
    Rates<L> rates;
    PhaseIn<L> phase_in;

    L live = L(0.0);         ///< 1 once the first servers have arrived
    L utilisation = L(0.7);  ///< u of the month before; 0.7 at the start
    L year_price = L(0.0);   ///< market price at the start of the contract year
    L cumulative_cost = L(0.0), cumulative_flow = L(0.0);
    L payback = L(-1.0);     ///< −1: not reached, or lost again

    HEADROOM_FUNCTION Block(const ScenarioView& s, const Values<L>& v)
        : clock(s, v), market(s.starts_tight, v), energy(v), training(training_demand(), v),
          inference(inference_demand(), v), scales(v),
          load_curve(v[Parameter::demand_inference_peak_to_mean]),
          burst_load_factor(v[Parameter::dispatch_burst_load_factor]),
          trough_goodput(v[Parameter::dispatch_trough_goodput]),
          hall_life(L(12.0) * v[Parameter::facility_life_years]), tally(s, v),
          owned_storage(s.tranches.empty() ? L(0.0) : v[Parameter::storage_owned_share]), rates(v, owned_storage),
          phase_in(v[Parameter::generation_phase_in_months]) {
        constexpr double month = 1.0 / 12.0;
        meets.terms.install = L(1.0) + v[Parameter::fleet_install_share];
        meets.terms.network_per_gpu = v[Parameter::fleet_network_capex_per_gpu];
        meets.terms.network_renewed = v[Parameter::refresh_network_share];
        meets.downtime = v[Parameter::refresh_downtime];
        meets.schedule = {s.depreciation_schedule.data(), static_cast<int>(s.depreciation_schedule.size()),
                          s.depreciation_each};
        meets.resale = {log(L(1.0) - v[Parameter::residual_annual_decline]) * L(month),
                        log(L(1.0) - v[Parameter::residual_generation_drop]), v[Parameter::residual_market_beta],
                        v[Parameter::residual_floor], v[Parameter::residual_liquidation]};
        meets.price_decline_log = log(L(1.0) - v[Parameter::fleet_price_decline]) * L(month);
        auto& choice = meets.choice;
        choice.minimum_age = v[Parameter::refresh_minimum_age];
        choice.payback = v[Parameter::refresh_payback_months];
        choice.payback_discount =
            pow(L(1.0) + v[Parameter::finance_discount_rate], -(choice.payback * L(month)));
        choice.pue = v[Parameter::cooling_pue];
        choice.maintenance_month = v[Parameter::fleet_maintenance_share] * L(month);
        usable = v[Parameter::fleet_scheduling_efficiency] * availability_of(v);
    }
};

/// The random processes on to month t ≥ 1.
template <class L>
HEADROOM_STEP void advance_processes(const ScenarioView& s, const PathDraws& w, int t, Block<L>& b) {
    const auto& layout = *w.layout;
    const auto shock = [&](Shock which) HEADROOM_CLOSURE { return w.at<L>(layout.shock(t, which)); };
    const auto uniform = [&](Chain which) HEADROOM_CLOSURE { return w.at<L>(layout.chain(t, which)); };
    const auto first = [&](Chain which) HEADROOM_CLOSURE { return w.at<L>(layout.first_switch(which)); };
    b.clock.advance(t);
    b.market.advance(s.base_case, uniform(Chain::regime), shock(Shock::market),
                     shock(Shock::spot));
    b.energy.advance(s.base_case, first(Chain::crisis), uniform(Chain::crisis), shock(Shock::energy));
    b.training.advance(shock(Shock::training));
    b.inference.advance(shock(Shock::inference));
    if (s.base_case) {
        b.training.losses.advance_expected(b.training.loss_probability, b.training.loss_share);
        b.inference.losses.advance_expected(b.inference.loss_probability, b.inference.loss_share);
        return;
    }
    b.training.losses.advance(b.training.loss_probability, b.training.loss_share, first(Chain::training_loss),
                              uniform(Chain::training_loss));
    b.inference.losses.advance(b.inference.loss_probability, b.inference.loss_share, first(Chain::inference_loss),
                               uniform(Chain::inference_loss));
}

HEADROOM_END_TARGET
#endif
