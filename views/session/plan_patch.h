// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace headroom::views {

template <class T>
struct Change {
    T before, after;
};
template <class T>
using MaybeChange = std::optional<Change<T>>;
/// Own values that appear, change or go.
using ValueChanges = std::map<Parameter, Change<std::optional<Value>>>;

struct ScenarioPatch {
    MaybeChange<std::string> name;
    MaybeChange<std::optional<std::string>> based_on;
    ValueChanges parameters;
    MaybeChange<Sources> sources;
    MaybeChange<std::optional<std::vector<Tranche>>> tranches;
    MaybeChange<std::optional<std::vector<Reservation>>> reservations;
    MaybeChange<std::optional<std::vector<FacilityPhase>>> facility_phases;
    MaybeChange<std::optional<std::vector<PowerStep>>> power_steps;
};

/// What turns one plan into another, and back: only what differs, so that a long history stays small beside a
/// plan that holds measurements.
struct PlanPatch {
    MaybeChange<std::string> name;
    ValueChanges parameters;
    MaybeChange<Sources> sources;
    MaybeChange<Simulation> simulation;
    MaybeChange<std::vector<Accelerator>> accelerators;
    MaybeChange<std::vector<Correlation>> correlations;
    MaybeChange<std::optional<ShockCorrelation>> shocks;
    std::map<std::size_t, ScenarioPatch> scenarios;   ///< by position, where their number stays
    MaybeChange<std::vector<Scenario>> scenario_list; ///< all of them, where it does not
    bool is_empty() const;
};

PlanPatch make_patch(const Plan& before, const Plan& after);

enum class Direction { forward, backward };
/// The plan must be the patch's `before` (forward) or `after` (backward).
void apply_patch(Plan& plan, const PlanPatch& patch, Direction direction);

/// `first` and then `second` as one patch. Neither may have changed the number of scenarios.
PlanPatch joined_patch(PlanPatch first, const PlanPatch& second);

} // namespace headroom::views
