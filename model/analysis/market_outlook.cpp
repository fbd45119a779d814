// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/market_outlook.h"

#include "model/lowering/lower.h"
#include "model/lowering/scenario_view.h"
#include "model/sampling/draw_world.h"
#include "model/simulation/generations.h"
#include "model/simulation/market.h"
#include "model/statistics/figures.h"
#include "model/statistics/order_statistics.h"

#include <algorithm>
#include <array>

namespace headroom {
namespace {

using scalar::MarketMonth;

/// The months of one future.
class MarketPath {
public:
    MarketPath(const ScenarioView& s, const WorldLayout& layout, const double* world)
        : s_(s), layout_(layout), world_(world), values_(s.constants, s.constants + parameter_count),
          market_(s.starts_tight, with_draws()), phase_in_(row(Parameter::generation_phase_in_months)) {
        double switches[regime_switches];
        for (int n = 0; n < regime_switches; ++n)
            switches[n] = world_[static_cast<std::size_t>(layout_.regime_switch(n))];
        market_.regime.place(switches);
        scalar::draw_generations(s_, layout_, rows(), world_, 1, {memory_.data()}, generations_);
    }
    MarketMonth<double> month(int t) {
        if (t > 0)
            market_.advance(s_.base_case, world_[layout_.chain(t, Chain::regime)], world_[layout_.shock(t, Shock::market)],
                            world_[layout_.shock(t, Shock::spot)]);
        return market_.in_month(rows(), scalar::priced_in<double>(generations_, t, phase_in_));
    }

private:
    scalar::Values<double> rows() const { return {values_.data()}; }
    double row(Parameter id) const { return values_[index_of(id)]; }
    scalar::Values<double> with_draws() {
        for (const auto& d : s_.drawn)
            values_[index_of(d.id)] =
                scalar::quantile<double>(d.quantile, world_[static_cast<std::size_t>(d.slot)]);
        return rows();
    }

    const ScenarioView& s_;
    const WorldLayout& layout_;
    const double* world_;
    std::vector<double> values_;
    scalar::Market<double> market_;
    scalar::PhaseIn<double> phase_in_;
    std::array<double, scalar::Generations<double>::rows> memory_{};
    scalar::Generations<double> generations_;
};

/// One process: values by month, then by path.
class Gathered {
public:
    Gathered(std::size_t months, std::size_t paths) : months_(months, std::vector<double>(paths)) {}
    void put(std::size_t month, std::size_t path, double value) { months_[month][path] = value; }
    ProcessFan fan() const {
        ProcessFan fan;
        for (const auto& values : months_) {
            const OrderStatistics order(values, reported_quantiles);
            for (std::size_t q = 0; q < fan.size(); ++q)
                fan[q].push_back(order.quantile(reported_quantiles[q]));
        }
        return fan;
    }

private:
    std::vector<std::vector<double>> months_;
};

} // namespace

MarketOutlook market_outlook(const Plan& plan, std::size_t scenario, std::uint64_t paths) {
    const auto lowered = lower_plan(plan).plan;
    const ScenarioTables scenario_tables(lowered.scenarios[scenario]);
    const ScenarioView s = scenario_tables.view();
    const auto tables = make_world_tables(lowered.world);
    const WorldLayout layout(lowered.world);
    const auto months = static_cast<std::size_t>(s.months);
    const auto count = static_cast<std::size_t>(std::min(paths, lowered.paths));
    Gathered on_demand(months, count), spot(months, count), share(months, count);
    MarketOutlook outlook;
    outlook.tight.assign(months, 0);
    std::vector<double> world(static_cast<std::size_t>(layout.slot_count()));
    for (std::size_t path = 0; path < count; ++path) {
        scalar::draw_world<double>(tables.view(), path, world.data(), 1);
        MarketPath of_path(s, layout, world.data());
        for (std::size_t t = 0; t < months; ++t) {
            const auto month = of_path.month(static_cast<int>(t));
            on_demand.put(t, path, month.on_demand);
            spot.put(t, path, month.spot);
            share.put(t, path, month.spot_share);
            outlook.tight[t] += month.tight / static_cast<double>(count);
        }
    }
    outlook.on_demand = on_demand.fan();
    outlook.spot = spot.fan();
    outlook.spot_share = share.fan();
    return outlook;
}

} // namespace headroom
