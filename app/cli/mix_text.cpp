// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mix_text.h"

#include "app/cli/result_text.h"
#include "app/cli/text_table.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::cli {
namespace {

constexpr std::size_t most_listed = 12;

/// GPUs, H100e, months: whole as a rule, one decimal where they are not.
std::string count_text(double count) { return decimal_text(count, count == std::round(count) ? 0 : 1); }

class MixText {
public:
    MixText(const MixParameters& parameters, const MixResults& results)
        : parameters_(parameters), results_(results) {
        std::vector<Figure> means;
        double largest = 0;
        for (const auto& point : results.points) {
            largest = std::max(largest, point.mean.value);
            means.push_back(point.mean);
        }
        scale_ = money_scale(largest);
        decimals_ = shared_decimals(means, scale_);
    }

    std::string answer() const {
        if (!results_.best) return no_mix_is_enough();
        const auto& best = results_.points[*results_.best];
        std::string text = "Of the mixes that leave more than " + share_text(parameters_.shortfall_share) +
                           " of the demand unserved in at most " +
                           share_text(parameters_.shortfall_probability) +
                           " of the futures, the best is to " + mix_text(best) + ". " + figures_of(best);
        if (*results_.best == 0) return text + "It is the scenario as it stands.";
        text += today_text();
        if (const auto safe = results_.cheaper_at_todays_risk; safe && *safe != *results_.best && *safe != 0)
            text += " With no more risk than today's mix has, the cheapest is to " +
                    mix_text(results_.points[*safe]) + '.';
        return text;
    }

    std::string table(const std::vector<std::size_t>& points) const {
        TextTable table(
            {{6}, {13, true}, {9, true}, {6, true}, {5, true}, {12, true}, {12, true}, {8, true}, {7, true}});
        table.add({"", "GPUs owned", "H100e reserved", "months", "spot %", "mean", "worst 5 %",
                   "short in of 100", "used %"});
        for (const std::size_t i : points)
            table.add(row(i));
        return table.text(1);
    }

    /// "million USD"
    std::string unit() const { return std::string(scale_.word) + results_.currency; }

private:
    static std::string share_text(double share) { return percent_text(share) + " %"; }
    std::string amount(const Figure& figure) const { return short_text(figure, scale_) + ' ' + unit(); }

    std::string mix_text(const MixPoint& point) const {
        std::string text = "own " + count_text(point.owned_gpus) + " GPUs";
        text += ", reserve " + count_text(point.reserved_h100e) + " H100e";
        if (point.reserved_h100e > 0) text += " for " + count_text(point.term_months) + " months at a time";
        if (point.spot == 0) return text + " and take nothing from the spot market";
        return text + " and take up to " + share_text(point.spot) + " of the training from the spot market";
    }

    std::string figures_of(const MixPoint& point) const {
        return "Its cost, unserved demand and carbon included, is " + amount(point.mean) +
               " on average and " + amount(point.cvar95) + " in the worst 5 % of the futures; it is short " +
               in_futures(point.short_share.value) + " futures" + (point.doubtful ? " (just about)" : "") +
               ". ";
    }

    std::string today_text() const {
        const auto& today = results_.points[0];
        const auto& best = results_.points[*results_.best];
        const bool saves = best.over_today.value < 0;
        const Figure difference{saves ? -best.over_today.value : best.over_today.value,
                                best.over_today.standard_error};
        const Scale scale = money_scale(difference.value);
        return "On average that is " + with_error(difference, scale) + ' ' + std::string(scale.word) +
               results_.currency + (saves ? " less" : " more") + " than the mix of today, which is short " +
               in_futures(today.short_share.value) + ".";
    }

    std::string no_mix_is_enough() const {
        const auto& nearest = results_.points[results_.least_short];
        return "No mix of the grid leaves more than " + share_text(parameters_.shortfall_share) +
               " of the demand unserved in at most " + share_text(parameters_.shortfall_probability) +
               " of the futures. The nearest is to " + mix_text(nearest) + ": it is short " +
               in_futures(nearest.short_share.value) +
               ". Own or reserve more (--owned, --reserved), or allow more (--shortfall-share, "
               "--shortfall-probability).";
    }

    std::string mark_of(std::size_t i) const {
        if (results_.best && i == *results_.best) return i == 0 ? "both" : "best";
        return i == 0 ? "today" : results_.points[i].efficient ? "" : "·";
    }

    std::vector<std::string> row(std::size_t i) const {
        const auto& p = results_.points[i];
        return {mark_of(i),
                count_text(p.owned_gpus),
                count_text(p.reserved_h100e),
                p.reserved_h100e > 0 ? count_text(p.term_months) : "–",
                percent_text(p.spot),
                figure_text(p.mean, scale_, decimals_),
                figure_text(p.cvar95, scale_, std::min(decimals_, decimals_of(p.cvar95, scale_))),
                decimal_text(p.short_share.value * 100, 0),
                decimal_text(p.utilisation.value * 100, 0)};
    }

    const MixParameters& parameters_;
    const MixResults& results_;
    Scale scale_;
    int decimals_ = 0;
};

/// Today's mix, then those that no other beats; where none is safe enough, those that are the least short.
std::vector<std::size_t> worth_showing(const MixResults& results, bool all) {
    std::vector<std::size_t> points(results.points.size());
    std::iota(points.begin(), points.end(), 0);
    if (all) return points;
    std::vector<std::size_t> listed = results.frontier;
    if (listed.empty()) {
        listed = points;
        std::ranges::stable_sort(listed, {},
                                 [&](std::size_t i) { return results.points[i].short_share.value; });
        listed.resize(std::min(listed.size(), most_listed));
    }
    if (std::ranges::find(listed, 0u) == listed.end()) listed.insert(listed.begin(), 0);
    if (results.best && std::ranges::find(listed, *results.best) == listed.end())
        listed.push_back(*results.best);
    return listed;
}

} // namespace

std::string mix_summary(const MixParameters& parameters, const MixResults& results, bool all) {
    const MixText text(parameters, results);
    const std::string heading = all ? "All mixes"
                                : results.frontier.empty()
                                    ? "Today's mix, and those that are short least often"
                                    : "Today's mix, and those that no other beats";
    return "The answer for “" + shown(results.scenario, 80) + "”\n" + paragraphs(text.answer(), 2) + '\n' +
           heading + "\n(cost with unserved demand and carbon, " + text.unit() + ")\n" +
           text.table(worth_showing(results, all)) + '\n' +
           paragraphs(
               "Best: the least mean + " + to_text(parameters.risk_weight) +
               " × mean of the worst 5 %, of those that are not short too often. Short: a future in which "
               "more than " +
               percent_text(parameters.shortfall_share) +
               " % of the demand is left unserved. Used: the busy share of what is paid for.");
}

} // namespace headroom::cli
