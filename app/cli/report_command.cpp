// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/delivery.h"
#include "app/cli/memory.h"
#include "app/cli/press_process.h"
#include "app/cli/provenance.h"
#include "app/cli/report_options.h"
#include "app/cli/simulate.h"
#include "app/cli/summary.h"
#include "model/report/handover.h"

namespace headroom::cli {
namespace {

/// Runs the plan, and the analyses that the sections show.
ReportJob job_of(PlanInput& input, const ReportOptions& options, const Arguments& arguments,
                 const Interrupt& interrupt) {
    ReportJob job;
    job.plan = input.plan;
    job.options = options;
    job.results =
        simulate(input, arguments, interrupt, arguments.has("--quiet"), [&](const RunOptions& run_options) {
            auto run = run_plan(job.plan, run_options);
            if (!has_errors(run.faults)) add_analyses(job, run_options);
            return run;
        });
    job.notices = input.notices;
    return job;
}

int report(const Arguments& arguments) {
    if (!arguments.has("--pdf")) throw UsageError("--pdf is missing: where is the report to go?");
    const std::filesystem::path pdf = *arguments.value("--pdf");
    if (pdf == "-")
        throw UsageError("--pdf takes the name of a file; a PDF is not written to standard output");
    check_output_file(pdf, "--pdf", arguments.operands().front());
    const auto program = press_program();
    const auto options = report_options_of(arguments);
    PlanInput input = read_plan_input(arguments);
    const Interrupt interrupt;
    memory_budget(arguments, input.plan);
    const auto job = job_of(input, options, arguments, interrupt);
    Delivery delivery{{}, {}, answer(job.results), provenance(job.results)};
    delivery.tables.emplace_back(pdf, press_pdf(program, write_handover(job), interrupt));
    deliver(delivery, {}, input, interrupt, arguments.has("--quiet"));
    return exit_success;
}

std::vector<Option> options() {
    std::vector<Option> all = {{"--pdf", "FILE", "Where the report goes."}};
    const auto own = report_options();
    all.insert(all.end(), own.begin(), own.end());
    const auto shared = simulation_options();
    all.insert(all.end(), shared.begin(), shared.end());
    all.push_back({"--quiet", "", "Prints no answer and no progress; notices and faults only."});
    return all;
}

} // namespace

Command report_command() {
    return {
        "report",
        "a PDF for somebody who decides",
        {{"PLAN"}},
        options(),
        "Simulates every scenario of a plan and makes a report: the decision on a page, the scenarios, the "
        "risk, when "
        "to replace the machines, how much to own and to rent, every assumption with its source, and how to "
        "reproduce it. The plan, as it was used, is attached to the PDF.\n\n"
        "The refresh and mix analyses take the first scenario that owns GPUs, and 16,384 futures at most; "
        "leave "
        "them out with --sections where time is short. The same plan and options give the same file, byte "
        "for "
        "byte.\n\n"
        "The PDF is made by headroom-press, which must stand beside headroom-cli; no display is needed.",
        {{"report plan.json --pdf report.pdf", "all of it, on A4"},
         {"report plan.json --pdf report.pdf --sections decision,assumptions --letter",
          "two parts, on Letter"},
         {"report plan.json --pdf report.pdf --logo logo.png --accent 7A1F5C", "in somebody's colours"}},
        report};
}

} // namespace headroom::cli
