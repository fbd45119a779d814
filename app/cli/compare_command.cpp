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
#include "model/analysis/variants.h"
#include "model/lowering/lower.h"
#include "model/plan/diff.h"
#include "model/plan/shown_text.h"
#include "model/report/answer.h"

#include <cmath>

namespace headroom::cli {
namespace {

/// What is compared: a plan, and pairs of its scenarios, of which the first is the one named first.
struct Asked {
    Plan plan;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
};

/// The two scenarios named, in that order, or the first with each other.
Asked what_is_asked(const Arguments& arguments, const Plan& plan) {
    if (plan.scenarios.size() < 2) throw WrongInput("the plan has one scenario; comparing takes two");
    const auto& operands = arguments.operands();
    Asked asked{plan, {}};
    if (operands.size() == 1) {
        for (std::size_t b = 1; b < plan.scenarios.size(); ++b)
            asked.pairs.emplace_back(0, b);
        return asked;
    }
    if (operands.size() == 2)
        throw UsageError("name two scenarios, or none: with which is it to be compared?");
    const auto a = scenario_named(operands[1], plan), b = scenario_named(operands[2], plan);
    if (a == b) throw WrongInput("“" + shown(operands[1]) + "” cannot be compared with itself");
    asked.plan.scenarios = {standalone(plan, a), standalone(plan, b)};
    asked.pairs.emplace_back(0, 1);
    return asked;
}

const Comparison& comparison_of(const Results& results, std::pair<std::size_t, std::size_t> pair) {
    for (const Comparison& c : results.comparisons)
        if (c.a == pair.first && c.b == pair.second) return c;
    throw std::logic_error("the results lack a comparison of two scenarios");
}

/// Who is cheaper than whom, by how much, in how many futures.
std::string verdict(const Results& results, const Comparison& pair) {
    const bool base_case = is_base_case(results), a_is_cheaper = pair.mean.value < 0;
    const auto a = quoted_name(results.scenarios[pair.a]), b = quoted_name(results.scenarios[pair.b]);
    if (is_tie(pair))
        return a + " and " + b + " cost exactly the same" + (base_case ? "." : " in every future.");
    const Figure difference{std::abs(pair.mean.value), pair.mean.standard_error};
    const Scale scale = money_scale(difference.value);
    const std::string how_often =
        a + " is the cheaper of the two " + in_futures(pair.probability_a_cheaper.value) + ".";
    if (!base_case && difference.value <= 2 * difference.standard_error)
        return "So many futures do not tell " + a + " from " + b + ": on average they differ by " +
               with_error(difference, scale) + ' ' + money_unit(results, scale) + ". " + how_often;
    std::string text = (a_is_cheaper ? a : b) + " costs ";
    text += base_case ? short_text(difference, scale) : with_error(difference, scale);
    text += ' ' + money_unit(results, scale) + " less than " + (a_is_cheaper ? b : a);
    if (base_case) return text + " in the base case.";
    return text + " on average. " + how_often;
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
    table.add({"", name_of(a), name_of(b), "first less second"});
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
           "\n\n" + paragraphs(verdict(results, pair), 2) + "\nInputs that differ\n" + inputs(plan, pair) +
           "\nLines of the cost (present value, mean, " + unit + ")\n" + lines(results, pair);
}

int compare(const Arguments& arguments) {
    PlanInput input = read_plan_input(arguments);
    const Interrupt interrupt;
    const Asked asked = what_is_asked(arguments, input.plan);
    const std::uint64_t memory = memory_budget(arguments, asked.plan);
    take_faults(input, lower_plan(input.plan).faults); // with the places of the plan that the user knows
    const Results results = simulate(input, arguments, interrupt, false, [&](RunOptions options) {
        options.memory = memory;
        return Run{run_plan(asked.plan, options).results, {}};
    });
    std::vector<Comparison> pairs;
    for (const auto& pair : asked.pairs)
        pairs.push_back(comparison_of(results, pair));
    const std::string unit = money_unit(results, cost_scale(results));
    std::string text =
        "Total cost of the first less that of the second, in the same futures\n(present value, " + unit +
        "; below 0 the first is cheaper, above 0 the second)\n" + difference_table(results, pairs);
    for (const auto& pair : pairs)
        text += pair_text(asked.plan, results, pair);
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
        "Compares scenario A with scenario B, in this order: a difference is A less B, so that a negative "
        "one "
        "means that A is cheaper. Without names, the first scenario of the plan with each other.\n\n"
        "Both meet the same futures: the same demand, prices and delays. So the difference is taken future "
        "by "
        "future, and it is known far better than either cost. First comes its distribution and in how many "
        "futures A is cheaper; then, in a "
        "sentence, which of the two costs less; then the inputs that differ; then the cost line by "
        "line, which says where the difference comes from. An amount is shown down to its first uncertain "
        "digit.",
        {{"compare plan.json", "the first scenario with each other"},
         {"compare plan.json 'Own hall' Reserved", "those two"},
         {"compare plan.json 'Own hall' Reserved --set 'energy.price=14 ct/kWh'", "were power dearer"}},
        compare};
}

} // namespace headroom::cli
