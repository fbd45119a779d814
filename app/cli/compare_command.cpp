// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/differences.h"
#include "app/cli/memory.h"
#include "app/cli/provenance.h"
#include "app/cli/result_text.h"
#include "app/cli/scenario_choice.h"
#include "app/cli/simulate.h"
#include "app/cli/terminal.h"
#include "app/cli/text_table.h"
#include "app/cli/value_units.h"
#include "model/plan/diff.h"
#include "model/plan/shown_text.h"
#include "model/report/answer.h"

#include <algorithm>

namespace headroom::cli {
namespace {

/// The pairs asked for, in the order of the plan: the two named, or the first scenario with each other.
std::vector<Comparison> asked_pairs(const Arguments& arguments, const Plan& plan) {
    if (plan.scenarios.size() < 2) throw WrongInput("the plan has one scenario; comparing takes two");
    const auto& operands = arguments.operands();
    std::vector<Comparison> pairs;
    if (operands.size() == 1) {
        for (std::size_t b = 1; b < plan.scenarios.size(); ++b)
            pairs.push_back({0, b, {}, {}, {}, {}, {}});
        return pairs;
    }
    if (operands.size() == 2)
        throw UsageError("name two scenarios, or none: with which is it to be compared?");
    const auto a = scenario_named(operands[1], plan), b = scenario_named(operands[2], plan);
    if (a == b) throw WrongInput("“" + shown(operands[1]) + "” cannot be compared with itself");
    return {{std::min(a, b), std::max(a, b), {}, {}, {}, {}, {}}};
}

Comparison comparison_of(const Results& results, const Comparison& asked) {
    for (const Comparison& c : results.comparisons)
        if (c.a == asked.a && c.b == asked.b) return c;
    throw std::logic_error("the results lack a comparison of two scenarios");
}

/// "energy.price" of "/parameters/energy.price"; empty for entries of lists.
std::string_view parameter_key(const Difference& difference) {
    constexpr std::string_view parameters = "/parameters/";
    const std::string_view pointer = difference.pointer;
    return pointer.starts_with(parameters) ? pointer.substr(parameters.size()) : std::string_view();
}

/// One side of a difference; parameters with their units.
std::string side(const Difference& difference, const std::string& text, const ResolvedScenario& scenario) {
    if (text.empty()) return "–";
    const auto id = find_parameter(parameter_key(difference));
    if (!id) return shown(text, 400);
    const auto& currency = std::get<std::string>(scenario.value(Parameter::plan_currency));
    return shown(value_with_unit(*id, scenario.value(*id), currency), 400);
}

std::string inputs(const Plan& plan, const Comparison& pair) {
    const auto a = resolve(plan, pair.a), b = resolve(plan, pair.b);
    const auto differences = diff(a, b);
    if (differences.empty()) return "  none\n";
    TextTable table({{30}, {32}, {32}});
    table.add({"", shown(a.name), shown(b.name)});
    for (const Difference& d : differences) {
        const auto key = parameter_key(d);
        table.add({std::string(key.empty() ? d.pointer : key), side(d, d.before, a), side(d, d.after, b)});
    }
    return table.text(2);
}

/// With the decimals that the totals and their difference have.
std::string lines(const Results& results, const Comparison& pair) {
    const Scale scale = cost_scale(results);
    const auto& a = results.scenarios[pair.a];
    const auto& b = results.scenarios[pair.b];
    const auto &total_a = result_of(a, Result::tco).mean, &total_b = result_of(b, Result::tco).mean;
    const int decimals = shared_decimals({total_a, total_b, pair.mean}, scale);
    TextTable table({{34}, {20, true}, {20, true}, {18, true}});
    table.add({"", name_of(a), name_of(b), "difference"});
    const auto add = [&](std::string_view label, const Figure& left, const Figure& right) {
        if (left == Figure{} && right == Figure{}) return;
        table.add({std::string(label), figure_text(left, scale, decimals),
                   figure_text(right, scale, decimals),
                   figure_text({left.value - right.value, 0}, scale, decimals)});
    };
    for (std::size_t line = 0; line < cash_line_count; ++line)
        add(line_label(static_cast<Line>(line)), a.lines[line], b.lines[line]);
    add("Total cost", total_a, total_b);
    for (std::size_t line = cash_line_count; line < line_count; ++line)
        add(line_label(static_cast<Line>(line)), a.lines[line], b.lines[line]);
    return table.text(2);
}

std::string pair_text(const Plan& plan, const Results& results, const Comparison& pair) {
    const std::string unit = money_unit(results, cost_scale(results));
    return '\n' + quoted_name(results.scenarios[pair.a]) + " and " + quoted_name(results.scenarios[pair.b]) +
           "\n\nInputs that differ\n" + inputs(plan, pair) + "\nLines of the cost (present value, mean, " +
           unit + ")\n" + lines(results, pair);
}

int compare(const Arguments& arguments) {
    const Interrupt interrupt;
    PlanInput input = read_plan_input(arguments);
    auto pairs = asked_pairs(arguments, input.plan);
    check_memory(input.plan);
    const Results results = simulate(input, arguments, interrupt, false, [&](const RunOptions& options) {
        return run_plan(input.plan, options);
    });
    for (auto& pair : pairs)
        pair = comparison_of(results, pair);
    const std::string unit = money_unit(results, cost_scale(results));
    std::string text = "Differences of the total cost in the same futures (present value, " + unit +
                       ";\nnegative: the first is cheaper)\n" + difference_table(results, pairs);
    for (const auto& pair : pairs)
        text += pair_text(input.plan, results, pair);
    print(text + '\n' + provenance(results));
    if (!input.notices.empty()) say(fault_lines(input.file, input.notices) + '\n');
    return exit_success;
}

} // namespace

Command compare_command() {
    const auto options = simulation_options();
    return {
        "compare",
        "two scenarios of a plan in the same futures: what differs and why",
        {{"PLAN"}, {"A", false}, {"B", false}},
        {options.begin(), options.end()},
        "Compares scenario A with scenario B; without names, the first scenario of the plan with each "
        "other.\n\n"
        "Both meet the same futures: the same demand, prices and delays. So the difference is taken future "
        "by "
        "future, and it is known far better than either cost. First comes its distribution (negative: A is "
        "cheaper, where A is the one that the plan has first) and in how many futures A is cheaper; then the "
        "inputs that differ; then the cost line by "
        "line, which says where the difference comes from. An amount is shown down to its first uncertain "
        "digit.",
        {{"compare plan.json", "the first scenario with each other"},
         {"compare plan.json 'Own hall' Reserved", "those two"},
         {"compare plan.json 'Own hall' Reserved --set 'energy.price=14 ct/kWh'", "were power dearer"}},
        compare};
}

} // namespace headroom::cli
