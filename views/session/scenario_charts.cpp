// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/scenario_charts.h"

#include "model/statistics/line_sum.h"
#include "views/session/line_words.h"
#include "views/session/plan_session.h"
#include "views/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

} // namespace

std::vector<ScenarioLook> looks_of(const PlanSession& session) {
    std::vector<ScenarioLook> looks;
    for (std::size_t i = 0; i < session.scenario_count(); ++i)
        looks.push_back({session.scenario_name(i), session.colour(i)});
    return looks;
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
