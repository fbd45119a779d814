// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/mix_grid.h"

#include "model/analysis/variants.h"
#include "model/lane/math.h"
#include "model/lowering/lower.h"
#include "model/plan/fields.h"
#include "model/simulation/reservations.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {
namespace {

/// What the grid needs to know of the scenario as it stands.
struct Today {
    Scenario scenario;
    LoweredScenario lowered;
    double storage_share = 0; ///< of the IT power that fleet and storage need
};

/// The IT power that the scenario's fleet and storage need, and the storage's share: the hall that lowering
/// would give a fleet without phases.
double storage_share_of_hall(const Plan& plan, Scenario scenario, const LoweredScenario& lowered) {
    if (lowered.tranches.empty()) return 0;
    scenario.facility_phases->clear();
    scenario.parameters[Parameter::facility_design_it_kw] = 0.0;
    Plan probe = plan;
    probe.scenarios = {std::move(scenario)};
    const double needed = lower_plan(probe).plan.scenarios[0].deterministic.design_it_kw;
    const double storage = lowered.constant(Parameter::storage_kw_per_tb) *
                           lowered.constant(Parameter::storage_tb) *
                           lowered.constant(Parameter::storage_owned_share);
    return storage / needed;
}

double total_gpus(const Scenario& s) {
    return std::accumulate(s.tranches->begin(), s.tranches->end(), 0.0,
                           [](double sum, const Tranche& t) { return sum + t.gpus; });
}

/// Where the scenario as it stands lies on the axes.
MixPoint place_of_today(const Today& today) {
    MixPoint point;
    const auto& s = today.lowered;
    point.owned = s.tranches.empty() ? 0 : 1;
    point.owned_gpus = total_gpus(today.scenario);
    point.spot = s.constant(Parameter::spot_maximum_share);
    double term = 0, discount = 0, sum = 0;
    for (int t = 0; t < s.months; ++t)
        for (const auto& r : s.reservations) {
            if (scalar::term_start(r, t) < 0) continue;
            sum += r.h100e;
            term += r.h100e * r.term_months;
            discount += r.h100e * r.discount;
        }
    if (sum == 0) return point;
    point.reserved_h100e = sum / s.months;
    point.term_months = term / sum;
    point.discount = discount / sum;
    return point;
}

/// A value of a parameter that is a size of the hall, where it is set at all.
void scale_number(Scenario& s, Parameter id, double factor) {
    if (double* number = std::get_if<double>(&s.parameters[id])) *number *= factor;
}

void scale_owned(Scenario& s, double factor, double storage_share) {
    if (factor == 0) {
        s.tranches->clear();
        s.facility_phases->clear();
        s.power_steps->clear();
        s.parameters[Parameter::facility_kind] = std::string("none");
        return;
    }
    const double hall = storage_share + (1 - storage_share) * factor;
    for (auto& tranche : *s.tranches)
        tranche.gpus *= factor;
    for (auto& phase : *s.facility_phases)
        phase.it_kw *= hall;
    for (auto& step : *s.power_steps)
        step.kw *= hall;
    scale_number(s, Parameter::facility_design_it_kw, hall);
}

struct Contract {
    double h100e = 0;
    int term = 0; ///< months, 0: nothing is reserved
};

/// Every amount for every term; nothing reserved is nothing reserved, whatever the term.
std::vector<Contract> contracts_of(const MixParameters& p) {
    std::vector<Contract> contracts;
    for (const double h100e : p.reserved) {
        if (h100e == 0) {
            contracts.push_back({});
            continue;
        }
        for (const int term : p.terms)
            contracts.push_back({h100e, term});
    }
    return contracts;
}

void add_point(MixGrid& grid, const Today& today, double owned, const Contract& contract, double spot) {
    const auto& s = today.lowered;
    Scenario scenario = today.scenario;
    scenario.name = "Mix " + std::to_string(grid.points.size());
    scale_owned(scenario, owned, today.storage_share);
    MixPoint point;
    point.owned = owned;
    point.owned_gpus = total_gpus(scenario);
    point.spot = spot;
    scenario.reservations->clear();
    if (contract.term > 0) {
        point.reserved_h100e = contract.h100e;
        point.term_months = contract.term;
        point.discount = reserved_discount(s.constant(Parameter::market_reserved_discount_12),
                                           s.constant(Parameter::market_reserved_discount_36), contract.term);
        scenario.reservations->push_back({0, contract.term, contract.h100e, point.discount, true});
    }
    scenario.parameters[Parameter::spot_maximum_share] = spot;
    grid.scenarios.push_back(std::move(scenario));
    grid.points.push_back(point);
}

} // namespace

double reserved_discount(double discount_12, double discount_36, double term_months) {
    const double along = scalar::log(term_months / 12) / scalar::log(3.0); // 0 at 12 months, 1 at 36
    return std::clamp(discount_12 + (discount_36 - discount_12) * along, 0.0, 0.95);
}

MixParameters usual_mix(const Plan& plan, std::size_t scenario) {
    const auto s = lower_plan(plan).plan.scenarios[scenario];
    const double demand =
        s.constant(Parameter::demand_training_initial) + s.constant(Parameter::demand_inference_initial);
    MixParameters mix;
    mix.scenario = scenario;
    if (s.tranches.empty()) mix.owned = {0};
    const auto add = [](std::vector<double>& axis, double value) {
        if (std::ranges::find(axis, value) == axis.end()) axis.push_back(value);
    };
    for (const double part : {0.0, 0.5, 1.0, 2.0})
        add(mix.reserved, 8 * std::ceil(part * demand / 8)); // whole servers
    const double spot = s.constant(Parameter::spot_maximum_share);
    if (spot == 0) return mix;
    mix.spot = {0};
    for (const double part : {1.0, 2.0})
        add(mix.spot, std::min(1.0, part * spot));
    return mix;
}

std::size_t mix_grid_size(const MixParameters& p) {
    return 1 + p.owned.size() * contracts_of(p).size() * p.spot.size();
}

MixGrid make_mix_grid(const Plan& plan, const MixParameters& parameters) {
    MixGrid grid;
    const auto lowering = lower_plan(plan);
    grid.faults = lowering.faults;
    if (has_errors(grid.faults)) return grid;
    Today today{standalone(plan, parameters.scenario), lowering.plan.scenarios[parameters.scenario]};
    today.storage_share = storage_share_of_hall(plan, today.scenario, today.lowered);
    grid.scenarios.push_back(today.scenario);
    grid.points.push_back(place_of_today(today));
    for (const double owned : parameters.owned)
        for (const auto& contract : contracts_of(parameters))
            for (const double spot : parameters.spot)
                add_point(grid, today, owned, contract, spot);
    return grid;
}

} // namespace headroom
