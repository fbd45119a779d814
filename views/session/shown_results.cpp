// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/shown_results.h"

#include "model/statistics/has_capacity.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

/// Positions among reported_quantiles.
enum Quantile { p5, p10, p25, p50, p75, p90, p95 };

QString translated(const char* text) { return QCoreApplication::translate("Results", text); }

std::vector<double> values_of(const std::vector<Figure>& figures) {
    std::vector<double> values;
    values.reserve(figures.size());
    for (const auto& figure : figures)
        values.push_back(figure.value);
    return values;
}

double number_of(const Plan& plan, std::size_t scenario, Parameter id) {
    return std::get<double>(effective_value(plan, scenario, id));
}

} // namespace

const Figure& median_of(const Summary& summary) { return summary.quantiles[p50]; }

MonthOrigin month_origin(const Results& results) { return {results.start_year, results.start_month}; }

QString currency_of(const Results& results) { return QString::fromStdString(results.currency); }

QString shown(const Figure& figure, const Unit& unit, double defined_share) {
    if (defined_share <= 0) return QStringLiteral("—");
    return format_value(figure.value, unit, figure.standard_error);
}

Unit told_apart(Unit unit, const std::vector<Figure>& figures) {
    constexpr int most_digits = 5;
    const auto look_alike = [&](const Figure& a, const Figure& b) {
        return std::abs(a.value - b.value) > 2 * std::hypot(a.standard_error, b.standard_error) &&
               shown(a, unit) == shown(b, unit);
    };
    for (bool alike = true; alike && unit.digits < most_digits;) {
        alike = false;
        for (std::size_t i = 0; i < figures.size() && !alike; ++i)
            for (std::size_t j = 0; j < i; ++j)
                alike = alike || look_alike(figures[i], figures[j]);
        if (alike) ++unit.digits;
    }
    return unit;
}

LiveFigure peak_figure(const ScenarioResults& scenario) {
    const auto& peak = median_of(scenario.results[index_of(Result::peak_kw)]);
    return {translated("Peak power, median"),
            peak.value > 0 ? shown(peak, power_unit()) : QStringLiteral("—")};
}

bool is_dark(const ScenarioResults& scenario) {
    constexpr double worth_a_word = 0.005;
    return scenario.results[index_of(Result::dark_share)].mean.value > worth_a_word;
}

std::vector<LiveFigure> key_figures(const Plan& plan, const Results& results, std::size_t scenario) {
    const auto& of = results.scenarios[scenario].results;
    const auto& hour = of[index_of(Result::cost_per_h100e_hour)];
    const auto& used = of[index_of(Result::utilisation_mean)];
    const auto& unserved = of[index_of(Result::shortfall_share)];
    return {
        {translated("Cost per useful H100e-hour"),
         shown(hour.mean, money_unit(currency_of(results)), hour.defined_share)},
        {translated("Used of own and reserved"),
         shown(used.mean, share_unit(), has_capacity(results.scenarios[scenario]) ? used.defined_share : 0)},
        {translated("Demand not served, mean"), shown(unserved.mean, share_unit(), unserved.defined_share),
         unserved.mean.value > number_of(plan, scenario, Parameter::kpi_service_threshold)},
        peak_figure(results.scenarios[scenario]),
    };
}

RangeBar range_bar(const Results& results, std::size_t scenario, Result result, const Unit& unit, Ink ink) {
    const auto quantile = [&](std::size_t of, Quantile q) {
        return results.scenarios[of].results[index_of(result)].quantiles[q].value;
    };
    RangeBar bar;
    bar.unit = unit;
    bar.ink = ink;
    bar.p10 = quantile(scenario, p10);
    bar.p25 = quantile(scenario, p25);
    bar.p50 = quantile(scenario, p50);
    bar.p75 = quantile(scenario, p75);
    bar.p90 = quantile(scenario, p90);
    bar.minimum = quantile(scenario, p5);
    bar.maximum = quantile(scenario, p95);
    for (std::size_t other = 0; other < results.scenarios.size(); ++other) {
        bar.minimum = std::min(bar.minimum, quantile(other, p5));
        bar.maximum = std::max(bar.maximum, quantile(other, p95));
    }
    return bar;
}

FanSeries fan_of(const SeriesSummary& series, const QString& name, Ink ink) {
    const auto& q = series.quantiles;
    return {name,
            ink,
            values_of(q[p5]),
            values_of(q[p25]),
            values_of(q[p50]),
            values_of(q[p75]),
            values_of(q[p95])};
}

std::vector<double> months_of(const Results& results) {
    std::vector<double> months;
    for (int month = 0; month < results.months; ++month)
        months.push_back(month);
    return months;
}

} // namespace headroom::views
