// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"
#include "model/plan/plan_json.h"

#include <filesystem>
#include <string>

namespace headroom::cli {

/// Options that change a plan before it is used: --set, and those of the simulation.
std::span<const Option> setting_options();
std::span<const Option> simulation_options();
inline constexpr std::uint64_t most_threads = 1024; ///< of --threads

/// A plan as the command line wants it, without errors.
struct PlanInput {
    std::filesystem::path file;
    Plan plan;
    Faults notices;
};

/// Reads PLAN, the first operand (a file, a pipe, or “-” for standard input), and applies the options to it.
/// Throws WrongInput with every fault found, a line each; UsageError where an option is not understood.
PlanInput read_plan_input(const Arguments& arguments);

/// "plan.json: /scenarios/0/tranches: sentence", a line.
std::string fault_line(const std::filesystem::path& file, const Fault& fault);
/// All of them, without a newline at the end.
std::string fault_lines(const std::filesystem::path& file, const Faults& faults);
/// Those faults that are not yet there.
void add_faults(Faults& all, const Faults& more);

} // namespace headroom::cli
