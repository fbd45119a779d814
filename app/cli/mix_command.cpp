// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_command.h"
#include "app/cli/command.h"
#include "app/cli/mix_text.h"

namespace headroom::cli {
namespace {

struct Mix {
    static MixParameters parameters(const Arguments& arguments, const Plan& plan, std::size_t scenario) {
        auto parameters = usual_mix(plan, scenario);
        const auto take_axis = [&](std::string_view option, auto& values) {
            const auto typed = arguments.numbers(option);
            if (!typed.empty()) values.assign(typed.begin(), typed.end());
        };
        take_axis("--owned", parameters.owned);
        take_axis("--reserved", parameters.reserved);
        take_axis("--spot", parameters.spot);
        if (const auto typed = arguments.integers("--terms", 1, 120); !typed.empty())
            parameters.terms.assign(typed.begin(), typed.end());
        const auto take_number = [&](std::string_view option, double& value) {
            value = arguments.number(option).value_or(value);
        };
        take_number("--risk-weight", parameters.risk_weight);
        take_number("--shortfall-share", parameters.shortfall_share);
        take_number("--shortfall-probability", parameters.shortfall_probability);
        return parameters;
    }
    static MixRun run(const Plan& plan, const MixParameters& parameters, const RunOptions& options) {
        return run_mix(plan, parameters, options);
    }
    static std::string what(const MixResults& results) {
        return std::to_string(results.points.size()) + " mixes";
    }
    static std::string summary(const MixParameters& parameters, const MixResults& results,
                               const Arguments& arguments) {
        return mix_summary(parameters, results, arguments.has("--all"));
    }
    static std::string json(const MixParameters& parameters, const MixResults& results) {
        return mix_json(parameters, results);
    }
};

} // namespace

Command mix_command() {
    return {
        "mix",
        "how much to own, to reserve and to take from the spot market",
        analysis_operands(),
        analysis_options({
            {"--owned", "LIST", "Multiples of the scenario's fleet, as in 0,0.5,1,2."},
            {"--reserved", "LIST",
             "H100e reserved from the start on, renewed at each term's end: 0,128,256."},
            {"--terms", "LIST", "Months of those reservations: 12,36. The discount follows from the term."},
            {"--spot", "LIST", "Largest share of the training that runs on spot: 0,0.3."},
            {"--risk-weight", "λ",
             "The best mix has the least mean + λ × mean of the worst 5 % of the futures. 0 looks at the "
             "mean alone; 1 "
             "counts the bad tail as much as the mean; up to 100. 0.5 where it is left out."},
            {"--shortfall-share", "SHARE", "A future is short where more of its demand is unserved; 0.02."},
            {"--shortfall-probability", "SHARE", "Share of short futures that is put up with; 0.1."},
            {"--all", "", "Lists every mix, not only those worth a look."},
        }),
        "Computes a grid of mixes over the same futures: multiples of a scenario's fleet (the first that "
        "owns "
        "GPUs) with their hall, reserved capacity by term, and the largest share on spot; what they do not "
        "serve "
        "is rented on demand or left. Says which mix is best, and how it differs from the scenario as it "
        "stands.\n\n"
        "The cost counts unserved demand and carbon at their prices. Its mean says what to expect, the mean "
        "of "
        "its worst 5 % (CVaR) how bad it gets; the mixes that no other beats in both are the frontier to "
        "choose "
        "from. Without lists, the grid suits the scenario.",
        {{"mix plan.json", "a grid that suits the first scenario with GPUs"},
         {"mix plan.json 'Own hall' --owned 0,1,2 --reserved 0,256 --terms 36 --spot 0.3",
          "a grid of your own"},
         {"mix plan.json --shortfall-probability 0.02 --risk-weight 1",
          "for somebody who must not fall short"},
         {"mix plan.json --paths 1024", "faster, with larger errors"}},
        run_analysis<Mix>};
}

} // namespace headroom::cli
