// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_command.h"
#include "app/cli/command.h"
#include "app/cli/refresh_text.h"
#include "app/cli/text.h"
#include "model/analysis/variants.h"

namespace headroom::cli {
namespace {

struct Refresh {
    static RefreshParameters parameters(const Arguments& arguments, const Plan&, std::size_t scenario) {
        RefreshParameters parameters;
        parameters.scenario = scenario;
        const auto take_months = [&](std::string_view option, int& months) {
            if (const auto typed = arguments.integer(option, 1, 1000)) months = static_cast<int>(*typed);
        };
        take_months("--from", parameters.first);
        take_months("--to", parameters.last);
        take_months("--step", parameters.step);
        return parameters;
    }
    static RefreshRun run(const Plan& plan, const RefreshParameters& parameters, const RunOptions& options) {
        return run_refresh(plan, parameters, options);
    }
    static std::string what(const RefreshResults& results) { return counted(results.cycles.size(), "cycle"); }
    static std::string summary(const RefreshParameters&, const RefreshResults& results, const Arguments&) {
        return refresh_summary(results);
    }
    static std::string json(const RefreshParameters&, const RefreshResults& results) {
        return refresh_json(results);
    }
};

} // namespace

Command refresh_command() {
    return {"refresh",
            "after how many months a fleet should be replaced",
            analysis_operands(),
            analysis_options({
                {"--from", "MONTHS", "Shortest cycle; 24 where it is left out."},
                {"--to", "MONTHS", "Longest cycle; 84 where it is left out."},
                {"--step", "MONTHS", "From one cycle to the next; 6 where it is left out."},
            }),
            "Replaces the fleet of a scenario (the first that owns GPUs) every so many months, for each "
            "cycle over the "
            "same futures, and says which cycle costs least: on average, and in how many futures.\n\n"
            "Short cycles buy new hardware often and sell the old while it is worth something; long ones run "
            "slow, "
            "power-hungry GPUs for little capital. The mean decides for somebody who must choose before the "
            "future is "
            "known; “best in” says how often that would turn out right, and regret what it costs where it "
            "does not.\n\n"
            "The plan's own refresh.cycle_months does not count here; its refresh.policy does.",
            {{"refresh plan.json", "cycles of 24, 30, … 84 months"},
             {"refresh plan.json 'Own hall' --from 36 --to 60 --step 3", "closer, for one scenario"},
             {"refresh plan.json --paths 2048", "faster, with larger errors"}},
            run_analysis<Refresh>};
}

} // namespace headroom::cli
