// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace headroom {

enum class Severity { error, notice };

/// What can be wrong with a plan. Text is made at the edge (fault_text.h), so that it can be translated.
enum class FaultCode {
    cannot_read_file,
    file_too_large,
    too_deep,
    too_many_values,
    not_json,
    duplicate_key,
    unknown_key,
    missing_key,
    wrong_type,
    not_finite,
    out_of_bounds,
    not_an_integer,
    unknown_choice,
    unknown_parameter,
    not_uncertain,
    plan_parameter_in_scenario,
    bad_distribution,
    truncated_away,
    truncation_notice,
    unknown_accelerator,
    duplicate_name,
    duplicate_id,
    bad_name,
    based_on_unknown,
    based_on_cycle,
    bad_correlation,
    matrix_repaired,
    correlation_repaired,
    retire_before_order,
    no_hall_for_fleet,
    rack_too_small,
    cooling_too_weak,
    needs_liquid,
    node_too_tall,
    arrives_before_hall,
    shares_exceed_one,
    wrong_format,
    wrong_length,
    empty_list,
    too_many_faults
};

/// One finding: code, place (JSON pointer into the plan file, "" the whole file), and the values that the
/// sentence about it needs, in the order that fault_text.cpp documents.
struct Fault {
    FaultCode code{};
    std::string pointer;
    std::vector<std::string> arguments;
    Severity severity = Severity::error;
    bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

bool has_errors(const Faults& faults);
/// One English sentence: what was found, where, and what would be accepted.
std::string fault_text(const Fault& fault);

} // namespace headroom
