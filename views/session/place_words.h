// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/parameter.h"
#include "model/plan/plan.h"

#include <QString>

#include <optional>

/// Places of a plan, which the model gives as pointers into its file, in words.
namespace headroom::views {

/// The parameter that a pointer names, "/scenarios/1/parameters/energy.price"; nothing where it names none.
std::optional<Parameter> parameter_at(const std::string& pointer);
/// The scenario that it names.
std::optional<std::size_t> scenario_at(const std::string& pointer);

/// "Own hall, tranche 2"; empty for the plan as a whole.
QString place_words(const Plan& plan, const std::string& pointer);
/// The same for a file that was not opened, whose scenarios have no names yet: "Scenario 2, tranche 1,
/// number of GPUs"; empty for the file as a whole.
QString place_in_file(const std::string& pointer);

} // namespace headroom::views
