// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/plan_input.h"
#include "app/cli/terminal.h"
#include "app/cli/text.h"
#include "model/lowering/lower.h"
#include "model/plan/shown_text.h"

#include <algorithm>

namespace headroom::cli {
namespace {

int validate(const Arguments& arguments) {
    PlanInput input;
    try {
        input = read_plan_input(arguments);
    } catch (const WrongInput& faults) { // they are what was asked for
        print(std::string(faults.what()) + '\n');
        return exit_wrong_input;
    }
    const auto lowering = lower_plan(input.plan);
    add_faults(input.notices, lowering.faults);
    std::string lines = fault_lines(input.file, input.notices);
    if (!lines.empty()) lines += '\n';
    const bool sound = !has_errors(input.notices);
    if (sound)
        lines += shown(input.file.string(), 300) + ": sound; “" + shown(input.plan.name, 200) + "” with " +
                 counted(input.plan.scenarios.size(), "scenario") + " over " +
                 std::to_string(lowering.plan.world.months) + " months\n";
    print(lines);
    return sound ? exit_success : exit_wrong_input;
}

} // namespace

Command validate_command() {
    const auto options = setting_options();
    return {
        "validate",
        "find every fault of a plan, without running it",
        {{"PLAN"}},
        {options.begin(), options.end()},
        "Checks a plan: its form, every value against its bounds, names and references, and whether what it "
        "describes can stand (density against rack and cooling, a fleet without a hall).\n\n"
        "Every fault is a line: the file, the place in it (a JSON pointer), what was found and what would be "
        "accepted. Notices are about what will be run otherwise than written, such as a distribution that "
        "its bounds cut. With an error the exit code is 2; notices alone leave it 0.",
        {{"validate plan.json", "the faults of a plan"},
         {"validate plan.json --set rack.kw_limit=20", "would it still stand with weaker racks?"}},
        validate};
}

} // namespace headroom::cli
