// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace headroom {

enum class Severity { error, notice };

/// What can be wrong with a plan. Text is made at the edge, so that it can be translated. Each code is
/// followed by its arguments; one that is not known is empty.
enum class FaultCode {
    cannot_read_file,  ///< file, "missing" | "not-regular" | "unreadable" | "changing"
    file_too_large,    ///< bytes found, bytes allowed
    too_deep,          ///< levels allowed, line, column
    too_many_values,   ///< number allowed
    not_json,          ///< line, column, reason
    duplicate_key,     ///< key
    unknown_key,       ///< key, nearest, accepted keys
    missing_key,       ///< key, what it holds
    wrong_type,        ///< found, expected
    not_finite,        ///< found
    not_a_quantity,    ///< what is wrong with the text that was typed, as a sentence
    out_of_bounds,     ///< found, lowest, highest, unit, "open" where the lowest itself is not allowed
    not_an_integer,    ///< found, lowest, highest
    unknown_choice,    ///< found, nearest, accepted
    unknown_parameter, ///< id, nearest
    not_uncertain,     ///< id
    plan_parameter_in_scenario, ///< id
    bad_distribution,           ///< distribution, rule that it breaks
    truncated_away,             ///< distribution, share of its mass inside in percent, lowest, highest
    truncation_notice,          ///< distribution, share of its mass lost in percent, lowest, highest
    unknown_accelerator,        ///< id, nearest, accepted ids
    duplicate_name,             ///< name, pointer of its first use
    duplicate_id,               ///< id, pointer of its first use
    bad_name,                   ///< found, rule
    based_on_unknown, ///< name, nearest, names of the earlier scenarios, "later" where it names a later one
    based_on_cycle,   ///< the names that lead back, "A → B → A"
    bad_correlation,  ///< rule, found
    matrix_repaired,  ///< what moved and by how much
    correlation_repaired, ///< first, second, wanted, used
    retire_before_order,  ///< retire month, order month
    no_hall_for_fleet,    ///< number of tranches
    rack_too_small,       ///< accelerator, kW of a node, kW of a rack
    cooling_too_weak,     ///< technology, its kW a rack, kW of a node, technology that would do
    needs_liquid,         ///< accelerator, technology found, technologies that would do
    node_too_tall,        ///< accelerator, units of a node, units of a rack
    arrives_before_hall,  ///< month of the GPUs, month of the hall
    shares_exceed_one,    ///< their sum
    source_without_value, ///< id
    wrong_format,         ///< found, accepted
    wrong_length,         ///< found, least, most, of what ("entries", "characters")
    empty_list,           ///< what the list must hold
    foreign_amounts,      ///< the plan's currency, how many amounts are the table's, one of them, the table's
                          ///< currency
    too_many_faults       ///< number reported
};

/// One finding: code, place (JSON pointer into the plan file, "" the whole file), and the values that the
/// sentence about it needs, in the order given at the code. Text that came from a file is in them as shown()
/// makes it, except in the pointer.
struct Fault {
    FaultCode code{};
    std::string pointer;
    std::vector<std::string> arguments;
    Severity severity = Severity::error;
    bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

bool has_errors(const Faults& faults);
/// One English sentence: where, what was found, and what would be accepted. Safe to print on a terminal.
std::string fault_text(const Fault& fault);

} // namespace headroom
