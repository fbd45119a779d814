// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

/// Every kind of chart with figures as a plan of a training hall gives them. The figures are made up, from a
/// generator of fixed bits.
namespace samples {

using namespace headroom::views;

inline constexpr MonthOrigin january_2026{2026, 1};
inline const QStringList scenarios = {"Own hall", "Reserve 36 months", "Own base, rent peaks"};

inline Axis months() { return {"Month", month_unit(january_2026), {}, {}, false, false}; }
inline Axis dollars(const QString& title) { return {title, money_unit("USD"), {}, {}, true, false}; }

inline std::vector<double> counted(int n, double from = 0, double step = 1) {
    std::vector<double> values;
    for (int i = 0; i < n; ++i)
        values.push_back(from + step * i);
    return values;
}

template <class F>
std::vector<double> over(const std::vector<double>& xs, F f) {
    std::vector<double> values;
    for (const double x : xs)
        values.push_back(f(x));
    return values;
}

inline FanSeries fan(const QString& name, int slot, const std::vector<double>& at, auto median, auto spread) {
    const auto quantile = [&](double z) {
        return over(at, [&](double t) { return median(t) * std::exp(z * spread(t)); });
    };
    return {name,        series_ink(slot), quantile(-1.3), quantile(-0.67),
            quantile(0), quantile(0.75),   quantile(1.9)};
}

inline ChartData cumulative_cost() {
    FanChart chart{months(), dollars("Cumulative discounted cost"), counted(60), {}, {}};
    const auto owned = [](double t) {
        return t < 3 ? 14e6 + 0.8e6 * t : (t < 18 ? 27.5e6 + 0.42e6 * t : 34e6 + 0.43e6 * t);
    };
    chart.series.push_back(fan(scenarios[0], 0, chart.at, owned, [](double t) { return 0.03 + 0.004 * t; }));
    chart.series.push_back(fan(
        scenarios[1], 1, chart.at, [](double t) { return 0.5e6 + 0.78e6 * t; },
        [](double t) { return 0.1 + 0.005 * t; }));
    return {"Cumulative discounted cost", {}, chart, {}, true};
}

inline ChartData demand() {
    FanChart chart{months(), {"Demand", number_unit("H100e"), {}, {}, true, false}, counted(60), {}, {}};
    chart.series.push_back(fan(
        "Demand", 0, chart.at, [](double t) { return 240 * std::exp(0.018 * t); },
        [](double t) { return 0.05 + 0.05 * std::sqrt(t); }));
    chart.lines.push_back(
        {"Capacity", {Ink::Role::text, 0}, {0, 4, 20, 40}, {0, 320, 640, 760}, true, false});
    return {"Demand against capacity", "training and inference", chart, {}, true};
}

inline ChartData total_cost(bool cumulative = false) {
    HistogramChart chart;
    chart.x = {"Total cost", money_unit("USD"), {}, {}, false, false};
    chart.edges = counted(49, 20e6, 2.5e6);
    chart.cumulative = cumulative;
    chart.quantity = "cost";
    chart.threshold = 80e6;
    const auto add = [&](int slot, double least, double scale, double shape) {
        HistogramSeries series{scenarios[slot], series_ink(slot), {}, 0, 0, {}};
        const auto below = [&](double x) {
            return x <= least ? 0.0
                              : 0.5 * std::erfc(-std::log((x - least) / scale) / (shape * std::sqrt(2.0)));
        };
        for (std::size_t i = 0; i + 1 < chart.edges.size(); ++i)
            series.shares.push_back(below(chart.edges[i + 1]) - below(chart.edges[i]));
        series.below = below(chart.edges.front());
        series.above = 1 - below(chart.edges.back());
        chart.series.push_back(series);
    };
    add(0, 40e6, 11e6, 1.1);
    add(1, 5e6, 40e6, 0.55);
    return {"Total cost over 60 months", "drag the line", chart, {}, true};
}

inline ChartData money() {
    StackedBarChart chart;
    chart.x = {"Cost", money_unit("USD"), {}, {}, true, false};
    const QStringList names = {"Servers",       "Network, disks", "Facility",      "Energy",
                               "Staff, upkeep", "Reserved",       "Rented hourly", "Not served"};
    for (int i = 0; i < names.size(); ++i)
        chart.segments.push_back({names[i], group_ink(i)});
    chart.rows = {{scenarios[0], {11.7e6, 3.4e6, 10.4e6, 2.3e6, 8.2e6, 3.6e6, 14.8e6, 4.3e6}, {}},
                  {scenarios[1], {0, 0, 0, 0, 0.4e6, 20.9e6, 20.9e6, 9.1e6}, {}},
                  {scenarios[2], {5.9e6, 2.2e6, 5.1e6, 1.3e6, 5.2e6, 9.4e6, 21.1e6, 8.8e6}, {}}};
    return {"Where the money goes", "mean", chart, {}, true};
}

inline ChartData money_with_resale() {
    ChartData data = money();
    auto& chart = std::get<StackedBarChart>(data.content);
    chart.segments.push_back({"Resale", {Ink::Role::neutral, 0}});
    chart.rows[0].values.push_back(-6.2e6);
    chart.rows[1].values.push_back(0);
    chart.rows[2].values.push_back(-3.1e6);
    chart.rows[0].standard_error = 0.3e6;
    chart.totals = chart.axis = true;
    return data;
}

inline ChartData monthly_cost(bool bars) {
    StackedAreaChart chart{months(), dollars("Cost a month"), counted(60), {}, bars, {}};
    chart.layers = {
        {"Energy", group_ink(3),
         over(chart.at, [](double t) { return t < 3 ? 0 : 42e3 + 600 * t + 6e3 * std::cos(t / 1.91); })},
        {"Staff, upkeep", group_ink(4), over(chart.at, [](double t) { return 130e3 + 250 * t; })},
        {"Reserved", group_ink(5), over(chart.at, [](double t) { return t < 12 ? 180e3 : 90e3; })},
        {"Rented hourly", group_ink(6),
         over(chart.at, [](double t) { return 60e3 + 4e3 * t * (1 + 0.2 * std::sin(t)); })}};
    return {"Cost a month", "mean", chart, {}, true};
}

inline ChartData energy_bill() {
    StackedAreaChart chart{months(), dollars("Energy bill"), counted(60), {}, true, {}};
    chart.layers = {{"Energy", {Ink::Role::accent, 0}, over(chart.at, [](double t) {
                         return t < 3 ? 8e3 : 42e3 + 600 * t + 6e3 * std::cos(t / 1.91);
                     })}};
    return {"Monthly energy bill", "mean", chart, {}, true};
}

inline ChartData difference() {
    WaterfallChart chart;
    chart.y = dollars("Total cost");
    chart.steps = {{"Reserve 36 months", 46.3e6, true, 0.15e6, series_ink(1)},
                   {"Servers and network", 15.1e6, false, 0.1e6, {}},
                   {"Facility", 10.4e6, false, {}, {}},
                   {"Energy", 2.3e6, false, {}, {}},
                   {"Staff and upkeep", 7.8e6, false, {}, {}},
                   {"Reserved capacity", -17.3e6, false, {}, {}},
                   {"Rented hourly", -6.1e6, false, {}, {}},
                   {"Resale", -6.4e6, false, {}, {}},
                   {"Own hall", 52.1e6, true, 0.2e6, series_ink(0)}};
    return {"Why Own hall costs more than Reserve 36 months", "mean", chart, {}, true};
}

inline ChartData drivers() {
    TornadoChart chart;
    chart.x = {"Total cost", money_unit("USD"), {}, {}, false, false};
    chart.base = 52.1e6;
    chart.rows = {{"Inference demand growth", 46.2e6, 57.1e6, "20 %", "70 %", 0.1e6, 0.1e6},
                  {"Market regime, on-demand price", 47.3e6, 57.6e6, "$1.70", "$3.10", {}, {}},
                  {"Delivery of the first tranche", 49.4e6, 54.1e6, {}, {}, {}, {}},
                  {"Electricity price", 51.1e6, 53.4e6, "$0.06/kWh", "$0.14/kWh", {}, {}},
                  {"Resale at the horizon", 52.9e6, 51.5e6, {}, {}, {}, {}}};
    chart.low_name = "input at P10";
    chart.high_name = "input at P90";
    return {"What moves it", "P10 to P90 of each input", chart, {}, true};
}

inline ChartData frontier() {
    ScatterChart chart;
    chart.x = {"Mean risk-adjusted cost", money_unit("USD"), {}, {}, false, true};
    chart.y = {"Mean of the worst 5 %", money_unit("USD"), {}, {}, false, true};
    std::mt19937 bits(7);
    ScatterSeries tried{"Mixes tried", {Ink::Role::neutral, 0}, {}, {}, {}, false, false};
    for (int i = 0; i < 5000; ++i) {
        const double u = static_cast<double>(bits()) / 4294967296.0,
                     v = static_cast<double>(bits()) / 4294967296.0;
        tried.x.push_back((44 + 26 * u) * 1e6);
        tried.y.push_back((62 + 900 / (tried.x.back() / 1e6 - 30) * 0.4 + 42 * v * std::sqrt(v)) * 1e6);
    }
    ScatterSeries best{"Efficient frontier", series_ink(0), {}, {}, {}, true, false};
    for (int i = 0; i <= 12; ++i) {
        best.x.push_back((44 + 2.1 * i) * 1e6);
        best.y.push_back((62 + 900 / (best.x.back() / 1e6 - 30) * 0.4) * 1e6);
        best.labels.push_back(QString("%1 % owned, %2 % reserved").arg(5 * i).arg(100 - 5 * i));
    }
    chart.series = {tried, best, {"Today", series_ink(2), {57.2e6}, {92e6}, {"Today"}, false, true}};
    return {"Owned, reserved, spot: cost against the bad tail", {}, chart, {}, true};
}

inline ChartData refresh_curve() {
    LineChart chart;
    chart.x = {"Refresh cycle", number_unit("months"), {}, {}, false, false};
    chart.y = {"Equivalent annual cost", money_unit("USD"), {}, {}, false, false};
    const std::vector<double> cycles = counted(11, 24, 6);
    const auto mean = over(cycles, [](double c) { return (11.4 + 0.0009 * (c - 56) * (c - 56)) * 1e6; });
    const auto shifted = [&](double by) { return over(mean, [by](double v) { return v + by; }); };
    chart.lines = {
        {"Mean", series_ink(0), cycles, mean, shifted(-0.35e6), shifted(0.35e6), true, false, false},
        {"P90", {Ink::Role::neutral, 0}, cycles, shifted(1.6e6), {}, {}, false, true, false}};
    chart.references = {{Reference::Along::x, 54, "cheapest: 54 months", {Ink::Role::text, 0}}};
    chart.band_name = "± 2 standard errors";
    return {"Cost a year by refresh cycle", {}, chart, {}, true};
}

inline ChartData heat() {
    HeatMap chart;
    chart.row_title = "Price";
    chart.column_title = "Utilisation";
    chart.unit = money_unit("USD");
    chart.middle = 0;
    chart.high_is_good = true;
    for (int row = 0; row < 7; ++row)
        chart.rows.push_back(format_value(0.06 + 0.02 * row, money_unit("USD", "/kWh")));
    for (int column = 0; column < 9; ++column)
        chart.columns.push_back(format_share(0.3 + 0.075 * column));
    for (int row = 0; row < 7; ++row)
        for (int column = 0; column < 9; ++column)
            chart.values.push_back((column - 3.4 - 0.45 * row) * 1.9e6);
    return {"Own hall against Reserve 36 months", "saving over 60 months", chart, {}, true};
}

inline ChartData power() {
    PowerChart chart{months(),    {"Facility power", power_unit(), {}, {}, true, false},
                     counted(60), {},
                     {},          {},
                     {},          {},
                     {},          {},
                     {},          {}};
    chart.envelope = over(chart.at, [](double t) { return t < 4 ? 0 : t < 24 ? 600 : 1200; });
    chart.load = over(chart.at, [](double t) {
        return t < 4 ? 0 : std::min(900.0, 240 + 16.5 * (t - 4)) * (1 + 0.04 * std::cos(t / 1.91));
    });
    chart.load_low = over(chart.load, [](double v) { return 0.86 * v; });
    chart.load_high = over(chart.load, [](double v) { return 1.11 * v; });
    chart.envelope_name = "Energised power";
    chart.load_name = "Facility load, median";
    chart.stranded_name = "Paid for, not used";
    chart.band_name = "P5–P95";
    return {"Power energised and used", {}, chart, {}, true};
}

inline ChartData timeline() {
    TimelineChart chart;
    chart.x = months();
    chart.x.minimum = 0;
    chart.x.maximum = 60;
    chart.rows = {
        {"First tranche", {{-2, 60, "256 × H200", "lead 6 months", series_ink(0), 4, true, true, false}}, {}},
        {"Second tranche",
         {{14, 60, "512 × B200", "follows generations", series_ink(0), 21, true, true, false}},
         {{20, "order by", {Ink::Role::warning, 0}}}},
        {"Reservation",
         {{0, 36, "128 H100e, 36 months", "25 % below on demand", series_ink(1), 0, true, true, false},
          {36, 60, "renewed", {}, series_ink(1), 0, false, false, true}},
         {}},
        {"Hall, phase 1", {{0, 60, "1.2 MW", "own", {Ink::Role::neutral, 0}, 9, true, false, false}}, {}}};
    chart.references = {{Reference::Along::x, 10, "today", {Ink::Role::text, 0}}};
    return {"Fleet and contracts", "drag to move", chart, {}, true};
}

inline ChartData density() {
    DensitySketch sketch;
    sketch.unit = money_unit("USD", "/kWh");
    sketch.x = counted(61, 0.06, 0.08 / 60);
    sketch.density = over(sketch.x, [](double x) {
        const double u = (x - 0.06) / 0.08;
        return std::pow(u, 1.5) * std::pow(1 - u, 2.5);
    });
    sketch.minimum = 0.06;
    sketch.maximum = 0.14;
    return {"Electricity price", {}, sketch, {}, false};
}

inline ChartData fixed_value() {
    DensitySketch sketch;
    sketch.fixed = 0.55;
    return {"Volatility", {}, sketch, {}, false};
}

inline ChartData range_bar(int slot = 0) {
    RangeBar bar{money_unit("USD"), 43e6, 47e6, 52.1e6, 63e6, 85e6, 20e6, 110e6, {}, series_ink(slot)};
    if (slot > 0) bar.baseline = 48e6;
    return {scenarios[slot], {}, bar, {}, false};
}

inline ChartData empty() {
    return {"Demand",
            {},
            FanChart{months(), {}, {}, {}, {}},
            "Say how much training and inference you need, above.",
            true};
}

/// By the names of their pictures.
inline std::map<QString, ChartData> all() {
    return {{"fan", cumulative_cost()},
            {"demand", demand()},
            {"histogram", total_cost()},
            {"cumulative", total_cost(true)},
            {"stacked-bars", money()},
            {"stacked-bars-negative", money_with_resale()},
            {"areas", monthly_cost(false)},
            {"bars", monthly_cost(true)},
            {"bill", energy_bill()},
            {"waterfall", difference()},
            {"tornado", drivers()},
            {"frontier", frontier()},
            {"refresh", refresh_curve()},
            {"heat-map", heat()},
            {"power", power()},
            {"timeline", timeline()},
            {"density", density()},
            {"fixed", fixed_value()},
            {"range", range_bar()},
            {"range-baseline", range_bar(1)},
            {"empty", empty()}};
}

} // namespace samples
