// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/destinations.h"
#include "app/cli/simulate.h"
#include "app/cli/summary.h"
#include "app/cli/terminal.h"
#include "app/cli/text.h"
#include "model/plan/shown_text.h"
#include "model/report/results_csv.h"
#include "model/report/results_json.h"
#include "model/report/write_file.h"

namespace headroom::cli {
namespace {

/// What is written where. All of it is made before the first byte is written.
struct Delivery {
    std::string output; ///< for standard output
    std::vector<std::pair<std::filesystem::path, std::string>> files;
};

Delivery delivery_of(const Results& results, const Destinations& destinations) {
    Delivery delivery;
    if (destinations.json_to_output) delivery.output = results_json(results);
    if (destinations.json) delivery.files.emplace_back(*destinations.json, results_json(results));
    if (destinations.csv)
        for (auto& file : results_csv(results))
            delivery.files.emplace_back(*destinations.csv / file.name, std::move(file.text));
    return delivery;
}

std::string files_text(const Delivery& delivery) {
    std::string names;
    for (const auto& [path, text] : delivery.files)
        names += (names.empty() ? " " : ", ") + shown(path.string(), 300);
    return names.empty() ? names : paragraphs("Written:" + names);
}

std::string report(const PlanInput& input, const Results& results, const Delivery& delivery) {
    std::string text = decision_summary(results);
    if (!input.notices.empty()) text += "\nNotices\n";
    for (const Fault& notice : input.notices)
        text += paragraphs(fault_line(input.file, notice), 2);
    return text + '\n' + provenance(results) + files_text(delivery);
}

int run(const Arguments& arguments) {
    const Interrupt interrupt;
    const bool quiet = arguments.has("--quiet");
    const auto destinations = check_destinations(arguments, arguments.operands().front());
    PlanInput input = read_plan_input(arguments);
    const Results results = simulate_plan(input, arguments, interrupt, quiet);
    const Delivery delivery = delivery_of(results, destinations);
    interrupt.check();
    for (const auto& [path, text] : delivery.files)
        write_file_atomically(path, text);
    print(delivery.output);
    if (quiet) {
        if (!input.notices.empty()) say(fault_lines(input.file, input.notices) + '\n');
        return exit_success;
    }
    if (destinations.json_to_output)
        say(report(input, results, delivery));
    else
        print(report(input, results, delivery));
    return exit_success;
}

std::vector<Option> options() {
    std::vector<Option> all = {
        {"--json", "FILE",
         "Writes everything that was computed as JSON (headroom-results/1); “-” writes it to standard "
         "output, "
         "and the summary to standard error."},
        {"--csv", "FOLDER", "Writes it as tidy CSV tables, one figure a row, into this folder."},
    };
    const auto shared = simulation_options();
    all.insert(all.end(), shared.begin(), shared.end());
    all.push_back({"--quiet", "", "Prints no summary and no progress; notices and faults only."});
    return all;
}

} // namespace

Command run_command() {
    return {
        "run",
        "simulate a plan and print what decides: costs, ranges, risks",
        {{"PLAN"}},
        options(),
        "Simulates every scenario of a plan over the same random futures and prints a summary for somebody "
        "who "
        "decides.\n\n"
        "The answer says in how many of 100 futures a scenario is the cheapest. Costs are present values of "
        "all cash over the plan's horizon, less what hardware and hall are still worth at its end. P10 to "
        "P90 "
        "is the range that eight of ten futures fall into; it is the world that is uncertain there. The "
        "standard error after ± is about the simulation alone: more futures make it smaller. Digits that it "
        "makes uncertain are not shown.\n\n"
        "Cheap and short belong together: look at the demand that is not served before the cost. What it "
        "costs to fall short, and carbon at its price, are not cash; they are told apart.\n\n"
        "Differences are taken future by future, so that what both scenarios meet cancels out. headroom-cli "
        "compare says where a difference comes from.\n\n"
        "Files are written as a whole or not at all; folders that are missing are made. The same plan, seed "
        "and number of paths give the same results file, whatever the machine, except for what stands under "
        "“run”.",
        {{"run plan.json", "the summary"},
         {"run plan.json --json report/results.json --csv report", "and the files"},
         {"run plan.json --set 'energy.price=14 ct/kWh' --set facility.kind=colo",
          "what if power were dearer and the hall rented?"},
         {"run plan.json --set 'Own hall:energy.price=6-9-14 ct/kWh'",
          "an uncertain price (low, likely, high) for one scenario"},
         {"run plan.json --json - --quiet | jq '.scenarios[0].results.tco.mean'", "for scripts"}},
        run};
}

} // namespace headroom::cli
