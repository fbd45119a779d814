// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/paper_words.h"

#include "model/report/answer.h"
#include "model/statistics/has_capacity.h"
#include "views/session/answer_text.h"
#include "views/session/line_words.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace headroom::views {
namespace {

/// Scenarios beside each other: plain figures, and figures with their errors.
constexpr std::size_t most_lines = 6, most_figures = 4;

/// Calls `make` for groups of scenarios that fit beside each other, about as many in each.
void add_tables(PaperSection& section, const PaperMaker& maker, std::size_t most_columns,
                const std::function<std::vector<PaperRow>(std::size_t from, std::size_t to)>& make) {
    const std::size_t groups = (maker.count() + most_columns - 1) / most_columns;
    for (std::size_t group = 0; group < groups; ++group) {
        const std::size_t from = group * maker.count() / groups, to = (group + 1) * maker.count() / groups;
        PaperTable table{{{QString(), 2.2}}, make(from, to)};
        for (std::size_t i = from; i < to; ++i)
            table.columns.push_back({maker.name(i), 1.2, true});
        section.blocks.emplace_back(std::move(table));
    }
}

// ——— Lines of the cost ———

double largest_line(const PaperMaker& maker) {
    double largest = 0;
    for (const auto& s : maker.results().scenarios)
        largest = std::max(largest, std::fabs(result_of(s, Result::tco).mean.value));
    return largest;
}

bool is_zero_everywhere(const PaperMaker& maker, std::size_t line) {
    return std::ranges::all_of(maker.results().scenarios,
                               [&](const auto& s) { return s.lines[line].value == 0; });
}

std::vector<PaperRow> line_rows(const PaperMaker& maker, std::size_t from, std::size_t to) {
    const double largest = largest_line(maker);
    const NumberScale scale(maker.money(), largest, column_step(largest));
    std::vector<PaperRow> rows;
    const auto add = [&](const QString& label, PaperRow::Kind kind, const auto& value_of) {
        PaperRow row{{{label}}, kind};
        for (std::size_t i = from; i < to; ++i)
            row.cells.push_back({scale.digits(value_of(maker.scenario(i)))});
        rows.push_back(std::move(row));
    };
    const auto add_line = [&](std::size_t line) {
        if (!is_zero_everywhere(maker, line))
            add(line_word(static_cast<Line>(line)), PaperRow::Kind::plain,
                [line](const ScenarioResults& s) { return s.lines[line].value; });
    };
    for (std::size_t line = 0; line < cash_line_count; ++line)
        add_line(line);
    add(PaperWords::tr("Total cost, mean"), PaperRow::Kind::total,
        [](const ScenarioResults& s) { return result_of(s, Result::tco).mean.value; });
    for (std::size_t line = cash_line_count; line < line_count; ++line)
        add_line(line);
    add(PaperWords::tr("With what is no cash, mean"), PaperRow::Kind::total,
        [](const ScenarioResults& s) { return result_of(s, Result::risk_adjusted_cost).mean.value; });
    return rows;
}

// ——— Figures ———

struct FigureRow {
    QString label;
    Result result;
    Unit unit;
    bool median = false;           ///< else the mean ± its error
    bool may_be_undefined = false; ///< says in how many futures it is defined
};

std::vector<FigureRow> figure_rows(const PaperMaker& maker) {
    using W = PaperWords;
    const auto money = maker.money();
    std::vector<FigureRow> rows = {
        {W::tr("Total cost, mean"), Result::tco, money},
        {W::tr("Total cost after tax, mean"), Result::tco_after_tax, money},
        {W::tr("Cost per useful H100e-hour"), Result::cost_per_h100e_hour, money},
        {W::tr("Cost per million tokens"), Result::cost_per_million_tokens, money},
        {W::tr("Cost per 1,000 inferences"), Result::cost_per_1000_inferences, money},
        {W::tr("Cost per training run"), Result::cost_per_training_run, money},
        {W::tr("Used of own and reserved"), Result::utilisation_mean, share_unit()},
        {W::tr("Demand not served"), Result::shortfall_share, share_unit()},
        {W::tr("Owned GPUs dark, share of months"), Result::dark_share, share_unit()},
        {W::tr("Peak facility power, median"), Result::peak_kw, power_unit(), true},
        {W::tr("Energy used"), Result::energy_mwh, energy_unit()},
        {W::tr("CO₂ of own power"), Result::co2_t, carbon_unit()},
        {W::tr("CO₂ of rented capacity"), Result::co2_rented_t, carbon_unit()},
    };
    if (!maker.any_revenue()) return rows;
    rows.push_back({W::tr("Net present value, mean"), Result::npv, money});
    rows.push_back({W::tr("Internal rate of return, median, where there is one"), Result::irr, share_unit(),
                    true, true});
    rows.push_back({W::tr("Payback, median, month, where there is one"), Result::payback_month, number_unit(),
                    true, true});
    return rows;
}

/// The median, and in how many futures there is one: "15.0 ± 0.3", "in 34 of 100 futures".
QString where_defined(const Summary& summary, const Unit& unit, bool certain) {
    const auto median = with_error(summary.quantiles[at_p50], unit, summary.defined_share);
    if (certain) return median;
    const auto futures = PaperWords::tr("in %1 futures").arg(futures_text(summary.defined_share));
    return summary.defined_share > 0 ? median + QLatin1Char('\n') + futures : futures;
}

PaperCell figure_cell(const ScenarioResults& s, const FigureRow& row, bool certain) {
    if (needs_revenue(row.result) && !s.has_revenue) return {QStringLiteral("—")};
    if (row.result == Result::utilisation_mean && !has_capacity(s)) return {QStringLiteral("—")};
    const auto& summary = result_of(s, row.result);
    if (row.may_be_undefined) return {where_defined(summary, row.unit, certain)};
    return {row.median ? brief(summary.quantiles[at_p50], row.unit, summary.defined_share)
                       : with_error(summary.mean, row.unit, summary.defined_share)};
}

std::vector<PaperRow> figures(const PaperMaker& maker, std::size_t from, std::size_t to) {
    std::vector<PaperRow> rows;
    for (const auto& figure : figure_rows(maker)) {
        PaperRow row{{{figure.label}}};
        for (std::size_t i = from; i < to; ++i)
            row.cells.push_back(figure_cell(maker.scenario(i), figure, is_base_case(maker.results())));
        rows.push_back(std::move(row));
    }
    const auto add_design = [&](const QString& label, const auto& words_of) {
        PaperRow row{{{label}}};
        for (std::size_t i = from; i < to; ++i)
            row.cells.push_back({words_of(maker.scenario(i).deterministic)});
        rows.push_back(std::move(row));
    };
    add_design(PaperWords::tr("Racks as ordered"),
               [](const Deterministic& d) { return format_count(std::llround(d.racks)); });
    add_design(PaperWords::tr("Nodes as ordered"),
               [](const Deterministic& d) { return format_count(std::llround(d.nodes)); });
    add_design(PaperWords::tr("IT power of the design"),
               [](const Deterministic& d) { return format_power(d.design_it_kw); });
    return rows;
}

} // namespace

PaperSection scenarios_section(const PaperMaker& maker) {
    PaperSection section;
    section.body(
        PaperWords::tr("What each scenario costs as time goes by, what the money is spent on, and what it "
                       "yields. All scenarios meet the same random futures."));
    section.blocks.emplace_back(PaperChart{cumulative_cost_chart(maker.charted_looks(), maker.charted())});
    section.note(
        PaperWords::tr("Present value of what has been paid by each month; what hardware and hall are still "
                       "worth is taken off at the end."));
    section.note(maker.left_out_of_charts());
    const double largest = largest_line(maker);
    section.heading(PaperWords::tr("Lines of the cost, present value, mean, %1")
                        .arg(NumberScale(maker.money(), largest, column_step(largest)).unit_text()));
    add_tables(section, maker, most_lines,
               [&](std::size_t from, std::size_t to) { return line_rows(maker, from, to); });
    section.heading(PaperWords::tr("Figures of the scenarios"));
    add_tables(section, maker, most_figures,
               [&](std::size_t from, std::size_t to) { return figures(maker, from, to); });
    section.note(
        PaperWords::tr("Means over all futures unless it says median; the ± is the standard error of the "
                       "simulation, which more futures make smaller, not the spread of the futures. Where "
                       "none stands, it is below the last digit."));
    return section;
}

} // namespace headroom::views
