// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/fault.h"

#include "model/plan/shown_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace headroom {
namespace {

struct Sentence {
    FaultCode code;
    std::string_view
        form; ///< %1 … %9 are the arguments; a part in [ ] is left out where one of its arguments is empty
};

constexpr auto sentences = [] {
    using enum FaultCode;
    return std::to_array<Sentence>({
        {cannot_read_file, "the file “%1” cannot be read: %2"},
        {file_too_large, "the file has %1 bytes; at most %2 are read"},
        {too_deep, "lists and objects are nested more than %1 levels deep[ at line %2, column %3]"},
        {too_many_values, "the file holds more than %1 values"},
        {not_json, "this is not JSON: line %1, column %2: %3"},
        {duplicate_key, "the key “%1” occurs twice in one object; keep one of them"},
        {unknown_key, "there is no key “%1” here[ (did you mean “%2”?)][; accepted: %3]"},
        {missing_key, "the key “%1” is missing[; it holds %2]"},
        {wrong_type, "found %1, expected %2"},
        {not_finite, "“%1” is not a finite number; give a number as 0.09 or 1e6"},
        {not_a_quantity, "%1"},
        {out_of_bounds, "%1 is out of bounds"},
        {not_an_integer, "%1 is not a whole number[; give one from %2 to %3]"},
        {unknown_choice, "“%1” is not one of the choices[ (did you mean “%2”?)][; accepted: %3]"},
        {unknown_parameter, "there is no parameter “%1”[; did you mean “%2”?]"},
        {not_uncertain, "%1 takes one fixed value, no distribution"},
        {plan_parameter_in_scenario,
         "%1 belongs to the plan, since all scenarios share one world; move it to /parameters"},
        {bad_distribution, "%1 is not a distribution: %2"},
        {truncated_away, "only %2 % of the mass of %1 lies between %3 and %4; at least 1 % must"},
        {truncation_notice, "%2 % of the mass of %1 lies outside %3 … %4 and is cut off"},
        {unknown_accelerator, "there is no accelerator “%1”[ (did you mean “%2”?)][; known: %3]"},
        {duplicate_name, "the name “%1” is taken[ by %2]; names of scenarios must differ"},
        {duplicate_id, "the id “%1” is taken[ by %2]; ids of accelerators must differ"},
        {bad_name, "“%1” cannot be used: %2"},
        {based_on_unknown,
         "there is no scenario “%1” before this one[ (did you mean “%2”?)][; earlier scenarios: %3]"},
        {based_on_cycle, "scenarios are based on each other in a circle: %1"},
        {bad_correlation, "%1[; found %2]"},
        {matrix_repaired, "these correlations contradict each other; the nearest that do not are used: %1"},
        {correlation_repaired,
         "the correlation of %1 and %2 contradicts the others; %4 is used instead of %3"},
        {source_without_value,
         "this is the source of a value that is not given; give %1 under “parameters” beside it"},
        {retire_before_order, "month %1 is not after the order month %2"},
        {no_hall_for_fleet,
         "a scenario without a hall (facility.kind none) can have no tranches, and this one has %1; "
         "choose own or colo, or remove the tranches"},
        {rack_too_small,
         "a node of %1 draws %2 kW, more than the %3 kW of a rack; rack.kw_limit must be at least %2"},
        {cooling_too_weak, "%1 cools %2 kW a rack, and a node draws %3 kW[; choose %4]"},
        {needs_liquid, "%1 needs liquid cooling, and the hall has %2[; choose %3]"},
        {node_too_tall, "a node of %1 needs %2 units, and a rack has %3; rack.units must be at least %2"},
        {arrives_before_hall,
         "GPUs arrive in month %1, before the hall is ready in month %2; they stand dark until then"},
        {shares_exceed_one,
         "revenue.committed_share and revenue.enterprise_share add up to %1; together they can be at "
         "most 1"},
        {wrong_format, "the format is “%1”; this program reads “%2”"},
        {wrong_length, "found %1 %4[, expected at least %2][, expected at most %3]"},
        {empty_list, "the list is empty; it needs %1"},
        {foreign_amounts, "the plan is in %1, but %2 amounts that it does not give, such as %3, are those of "
                          "the parameter table, in "
                          "%4, and so are the catalogue's prices; nothing is converted"},
        {too_many_faults, "there are more faults than these %1; mend them first"},
    });
}();

std::string_view sentence(FaultCode code) {
    const auto found =
        std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.code == code; });
    return found == sentences.end() ? std::string_view() : found->form;
}

/// Fills one template, or one bracketed part of it; `complete` becomes false where an argument was empty.
std::string filled(std::string_view form, const std::vector<std::string>& arguments, bool& complete) {
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool names_argument =
            form[i] == '%' && i + 1 < form.size() && form[i + 1] >= '1' && form[i + 1] <= '9';
        if (names_argument) {
            const auto index = static_cast<std::size_t>(form[++i] - '1');
            const bool known = index < arguments.size() && !arguments[index].empty();
            complete = complete && known;
            if (known) text += shown(arguments[index], 1000);
        } else if (form[i] == '[') {
            const auto end = form.find(']', i);
            bool part_complete = true;
            const auto part = filled(form.substr(i + 1, end - i - 1), arguments, part_complete);
            if (part_complete) text += part;
            i = end;
        } else {
            text += form[i];
        }
    }
    return text;
}

/// "-0.1 is out of bounds; 0 to 5 currency/kWh are accepted"
std::string bounds_text(const std::vector<std::string>& arguments) {
    auto wanted = arguments;
    wanted.resize(5);
    const bool open = wanted[4] == "open";
    std::string_view form = "%1 is out of bounds; accepted: %2 to %3[ %4]";
    if (open) form = "%1 is out of bounds; accepted: greater than %2, at most %3[ %4]";
    if (wanted[2].empty())
        form = open ? "%1 is out of bounds; accepted: greater than %2[ %4]"
                    : "%1 is out of bounds; accepted: at least %2[ %4]";
    if (wanted[1].empty()) form = "%1 is out of bounds; accepted: at most %3[ %4]";
    bool complete = true;
    return filled(form, wanted, complete);
}

std::string file_text(const std::vector<std::string>& arguments) {
    auto wanted = arguments;
    wanted.resize(2);
    if (wanted[1] == "missing") wanted[1] = "there is no such file";
    if (wanted[1] == "not-regular") wanted[1] = "it is a folder, a pipe or a device, not a regular file";
    if (wanted[1] == "unreadable") wanted[1] = "no permission, or a failing disk";
    if (wanted[1] == "changing") wanted[1] = "it is being written; try again when that is done";
    bool complete = true;
    return filled(sentence(FaultCode::cannot_read_file), wanted, complete);
}

std::string sentence_text(const Fault& fault) {
    if (fault.code == FaultCode::out_of_bounds) return bounds_text(fault.arguments);
    if (fault.code == FaultCode::cannot_read_file) return file_text(fault.arguments);
    bool complete = true;
    auto text = filled(sentence(fault.code), fault.arguments, complete);
    if (fault.code == FaultCode::based_on_unknown && fault.arguments.size() > 3 &&
        fault.arguments[3] == "later")
        text += "; it comes later, and a scenario can only be based on an earlier one";
    return text;
}

} // namespace

bool has_errors(const Faults& faults) {
    return std::any_of(faults.begin(), faults.end(),
                       [](const Fault& fault) { return fault.severity == Severity::error; });
}

std::string fault_text(const Fault& fault) {
    const auto text = sentence_text(fault);
    if (fault.pointer.empty()) return text;
    std::string placed = "at ";
    placed += shown(fault.pointer, 300);
    placed += ": ";
    return placed += text;
}

} // namespace headroom
