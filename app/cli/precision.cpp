// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/precision.h"

#include "app/cli/figure_text.h"
#include "model/plan/limits.h"
#include "model/plan/shown_text.h"
#include "model/plan/typed_quantity.h"

namespace headroom::cli {
namespace {

constexpr double largest_share = 0.5;

double typed_share(const std::string& text) {
    const auto reading = read_typed_quantity(text, {"share", {}}, "USD");
    const auto* share = std::get_if<double>(&reading.quantity);
    if (!reading.finding && share && *share > 0 && *share <= largest_share) return *share;
    throw UsageError("--precision takes a share above 0 and up to 50 %, as in 0.1% or 0.001; not “" +
                     shown(text) + "”");
}

/// In percent, two digits.
std::string percents(double share) {
    int digits = 1;
    for (double scale = share * 100; scale < 1 && digits < 12; scale *= 10)
        ++digits;
    return decimal_text(share * 100, share < 0.1 ? digits : 0) + " %";
}

} // namespace

Option precision_option() {
    return {"--precision", "SHARE",
            "Simulates as many futures as it takes until the standard errors of mean and median total cost "
            "are no more "
            "than this share of them, in every scenario: 0.1% or 0.001. Ends with 1 where the most futures "
            "that there can be (16,777,216) are not enough; the files are written all the same."};
}

std::optional<PrecisionGoal> precision_goal(const Arguments& arguments) {
    const auto text = arguments.value("--precision");
    if (!text) return std::nullopt;
    if (arguments.has("--paths"))
        throw UsageError("--precision chooses the number of futures; leave --paths out");
    return PrecisionGoal{typed_share(*text), most_paths};
}

std::string precision_sentence(const PrecisionGoal& goal, const PreciseRun& run, std::uint64_t paths) {
    const std::string asked = "± " + percents(goal.share) + " of the total cost was asked for";
    const std::string given = " ± " + percents(run.reached) + " in the least certain scenario";
    if (run.met) return asked + "; these futures give" + given + '.';
    return asked + "; " + decimal_text(static_cast<double>(paths), 0) +
           " futures, the most that there can be, give" + given + ". The files are written";
}

} // namespace headroom::cli
