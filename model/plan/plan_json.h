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

/// A parameter's value as a person types it on a command line or in an editor: "0.09", "80 kW", "9 ct/kWh",
/// "80k", "own", "true"; "6-9-14" (low-likely-high) and "9 ±20%" (of the value) or "9 ± 2", which are perts;
/// any distribution, "pert(6, 9, 14) ct/kWh". Bounds are checked. `currency` is the plan's; amounts in
/// another one are refused. Pointer of the faults is `pointer`; with a fault the value is the default.
struct ValueReading {
    Value value;
    Faults faults;
};
ValueReading parse_value(Parameter id, std::string_view text, const std::string& pointer,
                         std::string_view currency);

/// Everything that parameters and lists of a plan must satisfy by themselves, whoever made the plan (file,
/// window, script): bounds, names, references, inheritance. read_plan has called it already.
Faults validate_plan(const Plan& plan);

} // namespace headroom
