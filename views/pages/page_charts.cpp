// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/page_charts.h"

#include "views/session/line_words.h"
#include "views/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace headroom::views {
namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::PageCharts)
};

Axis month_axis(const Results& results) {
    Axis axis;
    axis.title = ChartWords::tr("Month");
    axis.unit = month_unit(month_origin(results));
    return axis;
}

/// The pinned scenario where it is something else than what the chart shows anyway.
const ScenarioResults* other_baseline(const Shown& shown) {
    const auto* pinned = shown.runner.baseline_scenario();
    if (pinned == nullptr || shown.session.baseline_scenario() != shown.session.current()) return pinned;
    return *shown.session.baseline().plan == shown.session.plan() ? nullptr : pinned;
}

OverlayLine median_of_months(const ScenarioResults& scenario, Series series) {
    OverlayLine line;
    for (const auto& figure : scenario.months[index_of(series)].quantiles[at_p50]) {
        line.x.push_back(static_cast<double>(line.x.size()));
        line.y.push_back(figure.value);
    }
    return line;
}

OverlayLine baseline_line(const ScenarioResults& pinned, Series series) {
    auto line = median_of_months(pinned, series);
    line.name = ChartWords::tr("Baseline, median");
    line.ink = Ink{Ink::Role::neutral, 0};
    line.dashed = true;
    return line;
}

/// Lines of one group that stand on each other get the nearest colours that are still free.
Ink free_ink(Ink wanted, const std::vector<AreaLayer>& layers) {
    const auto is_free = [&](const Ink& ink) {
        return std::none_of(layers.begin(), layers.end(),
                            [&](const auto& layer) { return layer.ink == ink; });
    };
    const bool is_rented = wanted.index >= static_cast<int>(CostGroup::reserved);
    const std::initializer_list<int> owned = {0, 2, 3, 1, 4, 6, 5, 7}, rented = {6, 5, 7, 4, 0, 2, 3, 1};
    if (is_free(wanted)) return wanted;
    for (const int index : is_rented ? rented : owned)
        if (is_free(group_ink(index))) return group_ink(index);
    return Ink{Ink::Role::neutral, 0};
}

} // namespace

OverlayLine median_line(const Shown& shown, Series series) {
    return median_of_months(shown.scenario(), series);
}

ChartData fan_chart(const Shown& shown, Series series, const QString& title, const Unit& unit) {
    const auto& results = *shown.live.results;
    FanChart fan;
    fan.x = month_axis(results);
    fan.y.title = title;
    fan.y.unit = unit;
    fan.y.from_zero = true;
    fan.at = months_of(results);
    fan.series.push_back(fan_of(shown.scenario().months[index_of(series)],
                                shown.session.scenario_name(shown.session.current()), shown.ink()));
    if (const auto* pinned = other_baseline(shown)) fan.lines.push_back(baseline_line(*pinned, series));
    ChartData data;
    data.title = title;
    data.content = std::move(fan);
    return data;
}

ChartData bill_chart(const Shown& shown, const std::vector<Line>& lines, const QString& title) {
    const auto& results = *shown.live.results;
    StackedAreaChart stack;
    stack.x = month_axis(results);
    stack.y.title = title;
    stack.y.unit = money_unit(shown.currency(), ChartWords::tr("/month"));
    stack.at = months_of(results);
    stack.bars = true;
    for (const Line line : lines) {
        const auto& means = shown.scenario().month_lines[index_of(line)];
        if (std::all_of(means.begin(), means.end(), [](double mean) { return mean == 0; })) continue;
        stack.layers.push_back({line_word(line), free_ink(line_ink(line), stack.layers), means});
    }
    ChartData data;
    data.title = title;
    data.caption = ChartWords::tr("mean");
    data.empty_text = ChartWords::tr("Nothing is paid here in this scenario.");
    data.content = std::move(stack);
    return data;
}

ChartData unserved_chart(const Shown& shown) {
    return fan_chart(shown, Series::shortfall_share, ChartWords::tr("Demand not served"), share_unit());
}

ChartData market_price_chart(const Shown& shown) {
    return fan_chart(shown, Series::market_price, ChartWords::tr("Market price"),
                     money_unit(shown.currency(), ChartWords::tr("/H100e-h")));
}

LiveFigure line_figure(const Shown& of, Line line) {
    return {line_word(line), shown(of.scenario().lines[index_of(line)], money_unit(of.currency()))};
}

LiveFigure result_figure(const Shown& of, Result result, const QString& label, const Unit& unit) {
    const auto& summary = of.scenario().results[index_of(result)];
    return {label, shown(summary.mean, unit, summary.defined_share)};
}

LiveFigure dark_figure(const Shown& of) {
    auto figure = result_figure(of, Result::dark_share, ChartWords::tr("Fleet without power"), share_unit());
    figure.warns = is_dark(of.scenario());
    return figure;
}

} // namespace headroom::views
