// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/paper_words.h"
#include "views/session/answer_text.h"

#include "model/report/answer.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr std::size_t most_pairs = 36;

/// Share of the futures that cost no more, but for the outermost percent on each side.
ChartData cost_curve(const PaperMaker& maker) {
    LineChart chart;
    chart.x.title = PaperWords::tr("Total cost");
    chart.x.unit = maker.money();
    chart.x.show_title = true;
    chart.y.title = PaperWords::tr("Share of the futures");
    chart.y.unit = share_unit();
    chart.y.minimum = 0;
    chart.y.maximum = 1;
    for (std::size_t i = 0; i < maker.charted().scenarios.size(); ++i) {
        BandLine line;
        line.name = maker.charted_looks()[i].name;
        line.ink = series_ink(maker.charted_looks()[i].colour);
        const auto& quantiles = maker.charted().scenarios[i].tco.quantiles;
        constexpr std::size_t cells = DistributionGrid::cells, outermost = cells / 100;
        for (std::size_t q = outermost; q + outermost < quantiles.size(); ++q) {
            line.x.push_back(quantiles[q]);
            line.y.push_back(static_cast<double>(q) / cells);
        }
        chart.lines.push_back(std::move(line));
    }
    ChartData data;
    data.title = PaperWords::tr("How likely it is to cost no more than …");
    data.caption = PaperWords::tr("1 to 99 % of the futures, total cost, present value");
    data.content = std::move(chart);
    return data;
}

PaperTable quantile_table(const PaperMaker& maker, Result result) {
    PaperTable table;
    double largest = 0;
    for (const auto& s : maker.results().scenarios)
        largest = std::max(largest, std::fabs(result_of(s, result).quantiles[at_p50].value));
    const NumberScale scale(maker.money(), largest, 10 * column_step(largest));
    table.columns = {{scale.unit_text(), 2.6}};
    for (const char* name : {"P5", "P10", "P25", "P50", "P75", "P90", "P95"})
        table.columns.push_back({QString::fromLatin1(name), 0.9, true});
    table.columns.push_back({PaperWords::tr("Worst 5 %, mean"), 1.0, true});
    for (std::size_t i = 0; i < maker.count(); ++i) {
        const auto& summary = result_of(maker.scenario(i), result);
        PaperRow row{{maker.name_cell(i)}};
        for (const auto& quantile : summary.quantiles)
            row.cells.push_back({scale.digits(quantile.value, quantile.standard_error)});
        row.cells.push_back({scale.digits(summary.cvar95.value, summary.cvar95.standard_error)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What rounds to nothing has no sign.
QString with_sign(double value, const QString& digits) {
    const bool shows = std::ranges::any_of(digits, [](QChar c) { return c.digitValue() > 0; });
    return value > 0 && shows ? QLatin1Char('+') + digits : digits;
}

PaperTable pair_table(const PaperMaker& maker, const std::vector<Comparison>& pairs) {
    using W = PaperWords;
    double largest = 0;
    for (const auto& pair : pairs)
        largest = std::max({largest, std::fabs(pair.p10.value), std::fabs(pair.p90.value)});
    const NumberScale scale(maker.money(), largest, column_step(largest));
    PaperTable table;
    table.columns = {{W::tr("Scenario A"), 1.9},
                     {W::tr("less scenario B"), 1.9},
                     {W::tr("Mean, %1").arg(scale.unit_text()), 1.3, true},
                     {W::tr("P10"), 0.8, true},
                     {W::tr("P50"), 0.8, true},
                     {W::tr("P90"), 0.8, true},
                     {W::tr("A is cheaper in … futures"), 1.2, true}};
    for (const auto& pair : pairs) {
        PaperRow row{{maker.name_cell(pair.a), maker.name_cell(pair.b)}};
        const auto& mean = pair.mean;
        row.cells.push_back({with_sign(mean.value, scale.digits_and_error(mean.value, mean.standard_error))});
        for (const auto& quantile : {pair.p10, pair.p50, pair.p90})
            row.cells.push_back(
                {with_sign(quantile.value, scale.digits(quantile.value, quantile.standard_error))});
        row.cells.push_back({futures_text(pair.probability_a_cheaper.value)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The results hold the horizon where there is none.
QString first_short_month(const PaperMaker& maker, double month) {
    if (month >= maker.results().months) return PaperWords::tr("none");
    return format_month(month, month_origin(maker.results()));
}

PaperTable shortfall_table(const PaperMaker& maker) {
    PaperTable table;
    using W = PaperWords;
    table.columns = {{W::tr("Scenario"), 2.0},
                     {W::tr("Not served, mean"), 1.0, true},
                     {W::tr("P50"), 0.8, true},
                     {W::tr("P90"), 0.8, true},
                     {W::tr("Months with too little, mean"), 1.2, true},
                     {W::tr("First such month, median"), 1.2, true},
                     {W::tr("At its price, mean"), 1.2, true}};
    for (std::size_t i = 0; i < maker.count(); ++i) {
        const auto& s = maker.scenario(i);
        const auto& share = result_of(s, Result::shortfall_share);
        const auto& months = result_of(s, Result::shortfall_months);
        const auto& runway = result_of(s, Result::runway_month);
        table.rows.push_back({{maker.name_cell(i),
                               {brief(share.mean, share_unit())},
                               {brief(share.quantiles[at_p50], share_unit())},
                               {brief(share.quantiles[at_p90], share_unit())},
                               {brief(months.mean, number_unit())},
                               {first_short_month(maker, runway.quantiles[at_p50].value)},
                               {brief(result_of(s, Result::shortfall_cost).mean, maker.money())}}});
    }
    return table;
}

void add_comparisons(PaperSection& section, const PaperMaker& maker) {
    if (maker.results().comparisons.empty()) return;
    auto pairs = pairs_worth_showing(maker.results(), most_pairs);
    const bool are_all = pairs.size() == maker.results().comparisons.size();
    pairs.resize(std::min(pairs.size(), 2 * most_pairs));
    section.heading(PaperWords::tr("Two scenarios in the same futures"));
    section.blocks.emplace_back(pair_table(maker, pairs));
    section.note(PaperWords::tr(
        "Total cost of A less that of B, taken future by future, so that what both meet cancels "
        "out; negative: A is cheaper."));
    if (!are_all)
        section.note(
            PaperWords::tr("Shown are the pairs with the scenario that is most often the cheapest; all pairs "
                           "are in the results file and in comparisons.csv."));
}

} // namespace

PaperSection risk_section(const PaperMaker& maker) {
    PaperSection section;
    if (is_base_case(maker.results())) {
        section.body(
            PaperWords::tr("The plan is set to its base case: one future, without chance. For the risk, "
                           "simulate it with random futures."));
        return section;
    }
    section.body(
        PaperWords::tr("How far the cost may lie from its median, how bad the bad futures are, and how much "
                       "demand may be left standing."));
    section.blocks.emplace_back(PaperChart{cost_curve(maker)});
    section.note(maker.left_out_of_charts());
    section.heading(PaperWords::tr("Total cost, present value"));
    section.blocks.emplace_back(quantile_table(maker, Result::tco));
    section.note(PaperWords::tr(
        "P90: in 90 of 100 futures it costs no more. Worst 5 %: the mean of the dearest twentieth "
        "of the futures (CVaR95)."));
    section.heading(PaperWords::tr("With unserved demand and carbon at their prices"));
    section.blocks.emplace_back(quantile_table(maker, Result::risk_adjusted_cost));
    add_comparisons(section, maker);
    section.heading(PaperWords::tr("Demand that is not served"));
    section.blocks.emplace_back(shortfall_table(maker));
    return section;
}

} // namespace headroom::views
