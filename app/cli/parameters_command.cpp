// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/cli/text_table.h"
#include "app/cli/value_units.h"
#include "model/parameters/ascii.h"
#include "model/parameters/nearest.h"
#include "model/parameters/units.h"
#include "model/plan/plan.h"
#include "model/plan/shown_text.h"
#include "resources/parameter_table_csv.h"

namespace headroom::cli {
namespace {

constexpr std::string_view currency = "USD"; ///< that of the shipped defaults

std::string number_text(const ParameterRow& row, double value) {
    return value_with_unit(row.id, value, currency);
}

std::string default_text(const ParameterRow& row) {
    return row.default_text.empty() ? "none" : value_with_unit(row.id, default_value(row.id), currency);
}

std::string accepted_text(const ParameterRow& row) {
    std::string choices;
    switch (row.kind) {
    case ParameterKind::boolean:
        return "true or false";
    case ParameterKind::text:
        return "a text";
    case ParameterKind::accelerator:
        return "the id of an accelerator of the catalogue or of the plan";
    case ParameterKind::choice:
        for (const auto choice : row.choices)
            choices += (choices.empty() ? "" : ", ") + std::string(choice);
        return choices;
    case ParameterKind::integer:
    case ParameterKind::real:
        break;
    }
    std::string text = row.kind == ParameterKind::integer ? "a whole number" : "a number";
    if (row.lower && row.upper)
        text += " from " + number_text(row, *row.lower) + " to " + number_text(row, *row.upper);
    else if (row.lower)
        text += ", at least " + number_text(row, *row.lower);
    else if (row.upper)
        text += ", at most " + number_text(row, *row.upper);
    return text + (row.may_be_uncertain ? "; or a distribution within" : "; one fixed value");
}

std::string details(const ParameterRow& row) {
    TextTable table({{10}, {}});
    table.add({"group", std::string(row.group)});
    table.add({"default", default_text(row)});
    table.add({"accepted", accepted_text(row)});
    if (row.kind == ParameterKind::real || row.kind == ParameterKind::integer)
        if (const auto units = accepted_units(row.unit, currency); !units.empty())
            table.add(
                {"units",
                 units + "; without one: " +
                     (unit_label(row.unit, currency).empty() ? "as it is" : unit_label(row.unit, currency))});
    table.add({"source", std::string(row.source)});
    return std::string(row.key) + "\n" + std::string(row.label) + "\n\n" + paragraphs(row.help) + '\n' +
           table.text(2) + "\nOn the command line: --set '" + std::string(row.key) + '=' +
           (row.default_text.empty() ? "…" : std::string(row.default_text)) + "'\n";
}

/// The rows that `wanted` takes, a line each, under the names of their groups.
template <class Wanted>
std::string overview(Wanted wanted) {
    std::string text;
    std::string_view group;
    TextTable table({{36}, {35}, {}});
    const auto finish = [&] {
        if (table.empty()) return;
        if (!text.empty()) text += '\n';
        text += group;
        text += '\n';
        text += table.text(2);
        table = TextTable({{36}, {35}, {}});
    };
    for (const ParameterRow& row : parameter_table()) {
        if (!wanted(row)) continue;
        if (row.group != group) finish();
        group = row.group;
        table.add({std::string(row.key), default_text(row), std::string(row.label)});
    }
    finish();
    return text;
}

[[noreturn]] void refuse(const std::string& asked) {
    std::vector<std::string_view> names;
    for (const ParameterRow& row : parameter_table()) {
        names.push_back(row.key);
        if (names.back() != row.group) names.push_back(row.group);
    }
    const auto nearest = nearest_name(asked, names);
    throw UsageError("there is no parameter or group “" + shown(asked) + "”" +
                     (nearest.empty() ? std::string("; headroom-cli parameters lists them")
                                      : "; did you mean " + std::string(nearest) + "?"));
}

int list_parameters(const Arguments& arguments) {
    if (arguments.has("--csv")) {
        if (!arguments.operands().empty())
            throw UsageError("--csv gives the whole table; leave the name out");
        print(resources::parameter_table_csv());
        return exit_success;
    }
    if (arguments.operands().empty()) {
        print(overview([](const ParameterRow&) { return true; }) +
              "\nThe middle column is the default. headroom-cli parameters ID explains one.\n");
        return exit_success;
    }
    const auto& asked = arguments.operands().front();
    if (const auto id = find_parameter(asked)) {
        print(details(parameter_row(*id)));
        return exit_success;
    }
    const auto text = overview([&](const ParameterRow& row) {
        return equal_ignoring_case(row.group, asked) || row.key.starts_with(asked + '.');
    });
    if (text.empty()) refuse(asked);
    print(text);
    return exit_success;
}

} // namespace

Command parameters_command() {
    return {
        "parameters",
        "what every input of a plan means, its default and source",
        {{"ID|GROUP", false}},
        {{"--csv", "", "Prints the whole table as CSV: help texts, units, bounds, sources."}},
        "Lists the parameters of a plan with their defaults; for one of them what it is, what it does, what "
        "is accepted, and where the default comes from (a guess says so). Many defaults are distributions: "
        "where the world does not know a number, a point would be false precision.",
        {{"parameters", "all of them"},
         {"parameters energy", "those of a group"},
         {"parameters energy.price", "one of them in full"},
         {"parameters --csv > parameters.csv", "the table, for a spreadsheet"}},
        list_parameters};
}

} // namespace headroom::cli
