// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/scenario_charts.h"

#include "model/statistics/line_sum.h"
#include "views/session/line_words.h"
#include "views/session/plan_session.h"
#include "views/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Overview)
};

/// In the order of CostGroup.
constexpr std::array group_words = {
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Servers"),
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Network, disks"),
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Facility"),
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Energy"),
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Staff, upkeep"),
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Reserved"),
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Rented hourly"),
    QT_TRANSLATE_NOOP("headroom::views::Overview", "Not served"),
};
constexpr std::size_t group_count = group_words.size();

/// Carbon is in no group of cash, and has a price in few plans: it stands as a group of its own there.
std::array<std::vector<Line>, group_count> grouped_lines() {
    std::array<std::vector<Line>, group_count> groups;
    for (std::size_t i = 0; i < line_count; ++i) {
        const auto line = static_cast<Line>(i);
        if (line != Line::carbon) groups[static_cast<std::size_t>(line_ink(line).index)].push_back(line);
    }
    return groups;
}

/// A segment for these lines, unless they are zero in every scenario.
void add_segment(StackedBarChart& chart, const Results& results, const StackSegment& segment,
                 std::span<const Line> lines) {
    std::vector<double> sums;
    for (const auto& scenario : results.scenarios)
        sums.push_back(line_sum(scenario, lines));
    if (std::ranges::all_of(sums, [](double sum) { return sum == 0; })) return;
    chart.segments.push_back(segment);
    for (std::size_t i = 0; i < sums.size(); ++i)
        chart.rows[i].values.push_back(sums[i]);
}

constexpr int bins = 48;
constexpr double tail = 0.01; ///< of the probability beyond each end of the bins

double grid_quantile(const DistributionGrid& grid, double p) {
    return grid.quantiles[static_cast<std::size_t>(p * DistributionGrid::cells)];
}

/// Bins of equal width from where some scenario begins to where the last one ends, but for the tails.
std::vector<double> common_edges(const Results& results) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const auto& scenario : results.scenarios) {
        low = std::min(low, grid_quantile(scenario.tco, tail));
        high = std::max(high, grid_quantile(scenario.tco, 1 - tail));
    }
    std::vector<double> edges;
    for (int i = 0; i <= bins; ++i)
        edges.push_back(low + (high - low) * i / bins);
    return edges;
}

HistogramSeries histogram_of(const DistributionGrid& grid, const std::vector<double>& edges) {
    HistogramSeries series;
    series.below = share_up_to(grid, edges.front());
    series.above = 1 - share_up_to(grid, edges.back());
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        series.shares.push_back(share_up_to(grid, edges[i + 1]) - share_up_to(grid, edges[i]));
    series.sorted = grid.quantiles;
    return series;
}

/// A round figure near the P90 of the scenario that is the cheapest most often: a budget to start from.
double first_threshold(const Results& results) {
    const auto& often = *std::ranges::max_element(
        results.scenarios, {}, [](const ScenarioResults& s) { return s.probability_cheapest.value; });
    const double value = often.results[index_of(Result::tco)].quantiles[at_p90].value;
    double step = 1;
    while (std::abs(value) >= 100 * step)
        step *= 10;
    return std::round(value / step) * step;
}

} // namespace

std::vector<ScenarioLook> looks_of(const PlanSession& session) {
    std::vector<ScenarioLook> looks;
    for (std::size_t i = 0; i < session.scenario_count(); ++i)
        looks.push_back({session.scenario_name(i), session.colour(i)});
    return looks;
}

ChartData cost_histogram(const std::vector<ScenarioLook>& looks, const Results& results) {
    HistogramChart chart;
    chart.x.title = Words::tr("Total cost");
    chart.x.unit = money_unit(currency_of(results));
    chart.quantity = Words::tr("cost");
    const auto edges = common_edges(results);
    if (results.paths > 1 && edges.front() < edges.back()) {
        chart.edges = edges;
        chart.threshold = first_threshold(results);
        for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
            chart.series.push_back(histogram_of(results.scenarios[i].tco, edges));
            chart.series.back().name = looks[i].name;
            chart.series.back().ink = series_ink(looks[i].colour);
        }
    }
    ChartData data;
    data.title = Words::tr("Total cost over %1").arg(format_duration_months(results.months));
    data.caption = Words::tr("drag the line");
    data.empty_text =
        Words::tr("One future has no spread. Let more of them be calculated to see how sure the "
                  "cost is.");
    data.content = std::move(chart);
    return data;
}

ChartData cumulative_cost_chart(const std::vector<ScenarioLook>& looks, const Results& results) {
    FanChart fan;
    fan.x.title = Words::tr("Month");
    fan.x.unit = month_unit(month_origin(results));
    fan.y.title = Words::tr("Cumulative discounted cost");
    fan.y.unit = money_unit(currency_of(results));
    fan.y.from_zero = true;
    fan.at = months_of(results);
    for (std::size_t i = 0; i < results.scenarios.size(); ++i)
        fan.series.push_back(fan_of(results.scenarios[i].months[index_of(Series::cumulative_discounted_cost)],
                                    looks[i].name, series_ink(looks[i].colour)));
    ChartData data;
    data.title = fan.y.title;
    data.content = std::move(fan);
    return data;
}

ChartData money_chart(const std::vector<ScenarioLook>& looks, const Results& results) {
    StackedBarChart chart;
    chart.x.title = Words::tr("Present value");
    chart.x.unit = money_unit(currency_of(results));
    chart.totals = true;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i)
        chart.rows.push_back({looks[i].name, {}, {}});
    const auto groups = grouped_lines();
    for (std::size_t group = 0; group < group_count; ++group)
        add_segment(chart, results, {Words::tr(group_words[group]), group_ink(static_cast<int>(group))},
                    groups[group]);
    const std::array carbon = {Line::carbon};
    add_segment(chart, results, {line_word(Line::carbon), Ink{Ink::Role::neutral, 0}}, carbon);
    ChartData data;
    data.title = Words::tr("Where the money goes");
    data.caption = Words::tr("mean present value");
    data.empty_text = Words::tr("Nothing is paid in this plan.");
    data.content = std::move(chart);
    return data;
}

} // namespace headroom::views
