// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/scenario_table.h"
#include "app/cli/summary.h"
#include "model/report/answer.h"
#include "model/statistics/has_capacity.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace headroom::cli {
namespace {

/// Some figures of a scenario, or nothing where no future defines them.
using FiguresOf = std::function<std::optional<std::vector<Figure>>(const ScenarioResults&)>;
/// Their text, with so many decimals.
using CellText = std::function<std::string(const std::vector<Figure>&, int decimals)>;

class Rows {
public:
    explicit Rows(const Results& results) : results_(results) {}

    void heading(std::string label) { rows_.push_back({std::move(label), {}}); }

    /// The cells of a row have the same number of decimals.
    void add(std::string label, Scale scale, const FiguresOf& figures_of, const CellText& text) {
        std::vector<Figure> all;
        for (const auto& scenario : results_.scenarios)
            if (const auto figures = figures_of(scenario))
                all.insert(all.end(), figures->begin(), figures->end());
        const int decimals = shared_decimals(all, scale);
        ScenarioRow row{std::move(label), {}};
        for (const auto& scenario : results_.scenarios) {
            const auto figures = figures_of(scenario);
            row.cells.push_back(figures ? text(*figures, decimals) : "–");
        }
        rows_.push_back(std::move(row));
    }

    void value(std::string label, Scale scale, Result result, Figure (*pick)(const Summary&)) {
        add(
            std::move(label), scale,
            [=](const ScenarioResults& s) { return defined(s, result, {pick(result_of(s, result))}); },
            [=](const std::vector<Figure>& f, int decimals) { return figure_text(f[0], scale, decimals); });
    }
    void range(std::string label, Scale scale, Result result) {
        add(
            std::move(label), scale,
            [=](const ScenarioResults& s) {
                const auto& quantiles = result_of(s, result).quantiles;
                return defined(s, result, {quantiles[at_p10], quantiles[at_p90]});
            },
            [=](const std::vector<Figure>& f, int decimals) {
                return range_text(f[0], f[1], scale, decimals);
            });
    }
    void mean(std::string label, Scale scale, Result result) {
        add(
            std::move(label), scale,
            [=](const ScenarioResults& s) { return defined(s, result, {result_of(s, result).mean}); },
            [=](const std::vector<Figure>& f, int) { return with_error(f[0], scale); });
    }

    void utilisation() {
        add(
            "Utilisation of what is owned and reserved, %", percent,
            [](const ScenarioResults& s) {
                return has_capacity(s) ? defined(s, Result::utilisation_mean,
                                                 {result_of(s, Result::utilisation_mean).mean})
                                       : std::nullopt;
            },
            [](const std::vector<Figure>& f, int) { return with_error(f[0], percent); });
    }

    const std::vector<ScenarioRow>& rows() const { return rows_; }

private:
    static std::optional<std::vector<Figure>> defined(const ScenarioResults& s, Result result,
                                                      std::vector<Figure> figures) {
        const bool absent = needs_revenue(result) && !s.has_revenue;
        if (absent || result_of(s, result).defined_share <= 0) return std::nullopt;
        return figures;
    }

    const Results& results_;
    std::vector<ScenarioRow> rows_;
};

Figure median_of(const Summary& summary) { return summary.quantiles[at_p50]; }
Figure worst_of(const Summary& summary) { return summary.cvar95; }

void add_cost(Rows& rows, const Results& results) {
    const Scale scale = cost_scale(results);
    const std::string unit = money_unit(results, scale);
    if (is_base_case(results)) {
        rows.mean("Total cost, present value, " + unit, scale, Result::tco);
        return;
    }
    rows.heading("Total cost, present value, " + unit);
    rows.value("  median (P50)", scale, Result::tco, median_of);
    rows.range("  eight of ten futures (P10 to P90)", scale, Result::tco);
    rows.mean("  mean ± standard error", scale, Result::tco);
    rows.value("  mean of the worst 5 %", scale, Result::tco, worst_of);
    if (results.scenarios.size() == 1) return;
    rows.add(
        "  the cheapest in … of 100 futures", percent,
        [](const ScenarioResults& s) { return std::vector<Figure>{s.probability_cheapest}; },
        [](const std::vector<Figure>& f, int) { return decimal_text(f[0].value * 100, 0); });
}

void add_business(Rows& rows, const Results& results) {
    if (std::ranges::none_of(results.scenarios, &ScenarioResults::has_revenue)) return;
    double largest = 0;
    for (const auto& s : results.scenarios)
        largest = std::max(largest, std::abs(result_of(s, Result::npv).mean.value));
    const Scale scale = money_scale(largest);
    rows.value("Net present value, median, " + money_unit(results, scale), scale, Result::npv, median_of);
    if (!is_base_case(results)) rows.range("  eight of ten futures (P10 to P90)", scale, Result::npv);
    rows.value("Internal rate of return, where there is one, %/year", percent, Result::irr, median_of);
    rows.value("Payback where there is one, median, month", plain, Result::payback_month, median_of);
    rows.add(
        "  never in … of 100 futures", percent,
        [](const ScenarioResults& s) -> std::optional<std::vector<Figure>> {
            if (!s.has_revenue) return std::nullopt;
            return std::vector<Figure>{{1 - result_of(s, Result::payback_month).defined_share, 0}};
        },
        [](const std::vector<Figure>& f, int) { return decimal_text(f[0].value * 100, 0); });
}

} // namespace

std::string scenario_figures(const Results& results) {
    Rows rows(results);
    add_cost(rows, results);
    add_business(rows, results);
    rows.mean("Cost per useful H100e-hour, " + results.currency, plain, Result::cost_per_h100e_hour);
    rows.utilisation();
    rows.mean("Demand not served, %", percent, Result::shortfall_share);
    rows.value(is_base_case(results) ? "Peak facility power, kW" : "Peak facility power, median, kW", plain,
               Result::peak_kw, median_of);
    rows.mean("CO₂ of own power, t", plain, Result::co2_t);
    rows.mean("CO₂ of rented capacity, t", plain, Result::co2_rented_t);
    return scenario_table(names_of(results), rows.rows());
}

} // namespace headroom::cli
