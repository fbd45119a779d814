// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <string>
#include <string_view>

namespace headroom::views {

/// Changes of the list of scenarios, on a plan with sound based_on links. What the scenarios that are not
/// named mean (resolve) stays as it was, and the links stay sound. Positions must exist.

/// "Own hall 2": `wanted`, or with the first free number behind it, no longer than a name may be.
std::string free_scenario_name(const Plan& plan, std::string_view wanted);

void duplicate_scenario(Plan& plan, std::size_t scenario, const std::string& name);
/// Links to it follow.
void rename_scenario(Plan& plan, std::size_t scenario, const std::string& name);
/// What was based on it takes over what it had from there.
void remove_scenario(Plan& plan, std::size_t scenario);
/// A scenario that would come to stand before its base takes over what it has from there.
void move_scenario(Plan& plan, std::size_t from, std::size_t to);

} // namespace headroom::views
