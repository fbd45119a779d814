// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"
#include "model/plan/distribution.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

enum class Pool { shared, training, inference };
enum class Sampler { sobol, latin, random };

/// An accelerator as bought; performance in H100e (docs/model.md section 1).
struct Accelerator {
    std::string id, name;
    double perf_training = 1, perf_inference = 1; ///< H100e per GPU
    double kw = 1;                                ///< all-in server nameplate power per GPU
    double price = 0;                             ///< purchase price per GPU, server included, plan currency
    double gpus_per_node = 8, node_kw = 8;
    double node_units = 8; ///< rack units of a node
    bool liquid_required = false;
    bool operator==(const Accelerator&) const = default;
};

struct Tranche {
    int order_month = 0;     ///< negative: a fleet that stands
    std::string accelerator; ///< empty where it follows generations
    double gpus = 0;
    Quantity lead_months = 0.0;
    double deposit_share = 0;
    bool follows_generations = false;
    Pool pool = Pool::shared;
    std::optional<int> retire_month;
    bool operator==(const Tranche&) const = default;
};

struct Reservation {
    int start_month = 0, term_months = 12;
    double h100e = 0, discount = 0;
    bool renew = false;
    bool operator==(const Reservation&) const = default;
};

struct FacilityPhase {
    int start_month = 0;
    double it_kw = 0;
    std::optional<Quantity>
        build_months; ///< nothing: the parameter's (facility.build_months or .handover_months)
    bool operator==(const FacilityPhase&) const = default;
};

struct PowerStep {
    int month = 0;
    double kw = 0;
    Quantity delay_months = 0.0;
    bool operator==(const PowerStep&) const = default;
};

struct Correlation {
    Parameter a{}, b{};
    double rho = 0; ///< Spearman
    bool operator==(const Correlation&) const = default;
};

using ShockCorrelation = std::array<std::array<double, 5>, 5>; ///< energy, training, inference, market, spot

struct Simulation {
    std::uint64_t paths = 16384, seed = 1;
    Sampler sampler = Sampler::sobol;
    bool base_case = false;
    bool operator==(const Simulation&) const = default;
};

/// Where values come from, in a person's words; only beside a value of the same plan or scenario.
using Sources = std::map<Parameter, std::string>;

/// A scenario as written: only what differs from its base and the plan.
struct Scenario {
    std::string name;
    std::optional<std::string> based_on;
    std::map<Parameter, Value> parameters;
    Sources sources;
    std::optional<std::vector<Tranche>> tranches;
    std::optional<std::vector<Reservation>> reservations;
    std::optional<std::vector<FacilityPhase>> facility_phases;
    std::optional<std::vector<PowerStep>> power_steps;
    bool operator==(const Scenario&) const = default;
};

/// A whole plan file, docs/plan-format.md.
struct Plan {
    std::string name;
    std::map<Parameter, Value> parameters;
    Sources sources;
    Simulation simulation;
    std::vector<Accelerator> accelerators; ///< beside, and instead of, the catalogue's
    std::vector<Correlation> correlations;
    std::optional<ShockCorrelation> shocks;
    std::vector<Scenario> scenarios;
    bool operator==(const Plan&) const = default;
};

/// A scenario with everything that it inherits: one value for each parameter, and the lists.
struct ResolvedScenario {
    std::string name;
    std::array<Value, parameter_count> values;
    std::vector<Tranche> tranches;
    std::vector<Reservation> reservations;
    std::vector<FacilityPhase> facility_phases;
    std::vector<PowerStep> power_steps;
    const Value& value(Parameter id) const { return values[index_of(id)]; }
    bool operator==(const ResolvedScenario&) const = default;
};

/// The default of the parameter table, parsed.
const Value& default_value(Parameter id);
/// The value that a plan gives to all its scenarios, or the default.
const Value& plan_value(const Plan& plan, Parameter id);
/// The value of one parameter in scenario `index`, as resolve has it, without copying.
const Value& effective_value(const Plan& plan, std::size_t index, Parameter id);
/// What the plan says about where that value comes from; empty where it says nothing.
const std::string& effective_source(const Plan& plan, std::size_t index, Parameter id);

/// Gives a plan or a scenario a value of its own. A source is of a value: it goes where that changes.
template <class Owner>
void put_value(Owner& owner, Parameter id, Value value) {
    const auto [own, is_new] = owner.parameters.try_emplace(id, value);
    if (is_new || own->second == value) return;
    own->second = std::move(value);
    owner.sources.erase(id);
}
/// Takes its own value away, and what was said about it.
template <class Owner>
void remove_value(Owner& owner, Parameter id) {
    owner.parameters.erase(id);
    owner.sources.erase(id);
}

/// The tranches of scenario `index`, its own or its base's.
const std::vector<Tranche>& effective_tranches(const Plan& plan, std::size_t index);
/// Scenario `index` over its bases, over the plan, over the defaults. The plan's based_on links must be sound
/// (validate_plan found no error).
ResolvedScenario resolve(const Plan& plan, std::size_t index);

} // namespace headroom
