// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/differences.h"

#include "app/cli/result_text.h"
#include "app/cli/summary.h"
#include "app/cli/text_table.h"
#include "model/report/answer.h"

#include <cmath>

namespace headroom::cli {
namespace {

constexpr std::size_t most_pairs = 6; ///< with more scenarios, those with the cheapest alone
} // namespace

std::string difference_table(const Results& results, const std::vector<Comparison>& pairs) {
    const Scale scale = cost_scale(results);
    const bool base_case = is_base_case(results);
    TextTable table({{44}, {18, true}, {22, true}, {20, true}});
    if (base_case)
        table.add({"", "difference"});
    else
        table.add({"", "mean", "P10 to P90", "first cheaper in"});
    for (const Comparison& pair : pairs) {
        const std::string names =
            name_of(results.scenarios[pair.a]) + " less " + name_of(results.scenarios[pair.b]);
        if (is_tie(pair)) {
            table.add({names, "exactly 0"});
            continue;
        }
        if (base_case)
            table.add({names, figure_text(pair.mean, scale)});
        else
            table.add({names, with_error(pair.mean, scale), range_text(pair.p10, pair.p90, scale),
                       futures_text(pair.probability_a_cheaper.value)});
    }
    return table.text(2);
}

std::string paired_differences(const Results& results) {
    if (results.comparisons.empty()) return {};
    return difference_table(results, pairs_worth_showing(results, most_pairs));
}

} // namespace headroom::cli
