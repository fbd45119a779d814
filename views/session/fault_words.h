// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"
#include "model/plan/fault.h"
#include "model/plan/plan.h"

#include <QString>

#include <optional>

/// Faults of the open plan for people who never saw its file: places by their names, months as dates.
namespace headroom::views {

/// The parameter that a fault's pointer names, "/scenarios/1/parameters/energy.price"; nothing where it names
/// none.
std::optional<Parameter> parameter_at(const std::string& pointer);
/// The scenario that it names.
std::optional<std::size_t> scenario_at(const std::string& pointer);

/// "Own hall, tranche 2"; empty for the plan as a whole.
QString place_words(const Plan& plan, const std::string& pointer);
/// What was found, without the place, as a sentence.
QString fault_sentence(const Plan& plan, const Fault& fault);
/// Place and sentence: "Own hall, tranche 2: a node draws …".
QString fault_words(const Plan& plan, const Fault& fault);

} // namespace headroom::views
