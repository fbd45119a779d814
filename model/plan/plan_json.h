// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace headroom {

struct PlanReading {
    Plan plan;     ///< meaningful only without errors
    Faults faults; ///< all of them, in the order of the file
};

/// Reads headroom-plan/1 (docs/plan-format.md): shape, types, bounds, names, inheritance, distributions'
/// arguments. Files from others are hostile: sizes, depths and counts are limited, nothing is guessed.
PlanReading read_plan(std::string_view json);
/// The same from a file; a file that is missing, too large (over 16 MiB) or not regular is a fault.
PlanReading read_plan_file(const std::filesystem::path& path);
/// The plan as headroom-plan/1, two spaces of indent, keys in the order of the format page, numbers shortest;
/// what reads back equal. Ends with a newline.
std::string write_plan(const Plan& plan);

/// Sets a parameter from what a person typed on a command line or in an editor: "0.09", "80 kW", "9 ct/kWh",
/// "pert(1,2,3)", "6-9-14" (low-likely-high: pert), "9 ±20%", "80k", "own", "true". Bounds are checked.
/// Pointer of the faults is `pointer`.
struct ValueReading {
    Value value;
    Faults faults;
};
ValueReading parse_value(Parameter id, std::string_view text, const std::string& pointer);

/// Everything that parameters and lists of a plan must satisfy by themselves, whoever made the plan (file,
/// window, script): bounds, names, references, inheritance. read_plan has called it already.
Faults validate_plan(const Plan& plan);

} // namespace headroom
