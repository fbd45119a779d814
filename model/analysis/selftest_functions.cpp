// SPDX-License-Identifier: GPL-3.0-or-later
// Published examples of the functions that the model and its analyses are made of.
#include "model/analysis/refresh.h"
#include "model/analysis/selftest_rows.h"
#include "model/analysis/still_plan.h"
#include "model/facility/goodput.h"
#include "model/finance/annuity.h"
#include "model/finance/irr.h"
#include "model/finance/macrs.h"

#include <numeric>

namespace headroom {
namespace {

using enum Parameter;

constexpr double hour = 3600; ///< seconds

} // namespace

void add_checkpoints(SelftestTable& table) {
    // Published: Young's first order, √(2δM) and δ/τ + τ/(2M). The program uses Daly's refinement.
    table.example(2, "Checkpoint interval; published to the first order (Young), here by Daly's refinement",
                  "distributed-training-book, chapter 26");
    const auto often = scalar::checkpointing(1 / 1.6, 60 / hour, 0.0);
    table.row("Interruptions every 1.6 h, checkpoint 60 s: best interval", "s", 830, often.interval * hour,
              0.05);
    const auto seldom = scalar::checkpointing(1 / 2.0, 30 / hour, 0.0);
    table.row("Every 2 h, checkpoint 30 s: best interval", "s", 657, seldom.interval * hour, 0.05);
    table.row("Every 2 h, checkpoint 30 s: overhead at the best interval", "%", 9.1,
              100 * (1 - seldom.goodput), 0.05);
}

void add_spot(SelftestTable& table) {
    // Published: 1.05/(1 − p/2), a straight line in what an interruption loses, where the program counts
    // those that strike while lost work is done again.
    table.example(3, "Spot with checkpoints every hour that take 5 % of it, preempted p times an hour",
                  "distributed-training-book, chapter 5");
    const struct {
        double rate, factor;
        const char* name;
    } rows[] = {{0.05, 1.08, "Time factor at p = 0.05"},
                {0.2, 1.17, "Time factor at p = 0.2"},
                {0.5, 1.40, "Time factor at p = 0.5"}};
    for (const auto& row : rows)
        table.row(row.name, "", row.factor, 1 / scalar::useful_share(1 / row.rate, 1.0, 0.05, 0.0), 0.015);
}

void add_economic_life(SelftestTable& table) {
    table.example(
        5,
        "Economic life: $50,000 that lose 20 % of their value a year, operation $3,500 in the first year and "
        "$2,000 more in each, 9 %",
        "Newnan, Eschenbach & Lavelle, Engineering Economic Analysis, example 13-10");
    constexpr double capital[] = {14500, 13113, 11944, 10956, 10117};
    constexpr double operation[] = {3500, 4456, 5386, 6286, 7156};
    constexpr double dollar = 1; // the table is printed in whole ones
    std::vector<double> costs = {0};
    RunOptions options;
    options.threads = 1;
    for (int years = 1; years <= 5; ++years) {
        const auto n = static_cast<std::size_t>(years - 1);
        StillPlan chain(12, 1, 1, 50000);
        chain.set(finance_discounting, std::string("start"));
        chain.set(finance_discount_rate, 0.09);
        chain.set(residual_annual_decline, 0.2);
        chain.set(residual_liquidation, 1.0);
        const auto run =
            run_refresh(chain.plan, {.scenario = 0, .first = 12 * years, .last = 12 * years}, options);
        const double of_capital =
            run.results.cycles.empty() ? 0 : run.results.cycles[0].annual_cost.mean.value;
        costs.push_back(3500 + 2000 * (years - 1));
        const double of_operation = annuity_payment(0.09, years, net_present_value(0.09, costs));
        const std::string life = years == 1 ? "1 year: " : std::to_string(years) + " years: ";
        table.row(life + "capital, by the refresh analysis", "USD/year", capital[n], of_capital,
                  dollar / capital[n]);
        table.row(life + "operation", "USD/year", operation[n], of_operation, dollar / operation[n]);
        if (years == 4)
            table.row(life + "all costs, the least", "USD/year", 17240, of_capital + of_operation, 2e-4);
    }
}

void add_finance_functions(SelftestTable& table) {
    table.example(6, "Finance functions", "numpy-financial, documentation of pmt, npv and irr");
    table.row("Payment on 200,000 over 180 months at 7.5 % a year", "", 1854.0247200054619,
              annuity_payment(0.075 / 12, 180, 200000), 1e-12);
    table.row("Net present value at 8 % of −40000, 5000, 8000, 12000, 30000", "", 3065.22267,
              net_present_value(0.08, std::vector<double>{-40000, 5000, 8000, 12000, 30000}), 1e-8);
    const auto rate = internal_rate_of_return(std::vector<double>{-100, 39, 59, 55, 20});
    table.row("Internal rate of return of −100, 39, 59, 55, 20", "", 0.28095, rate.value_or(0), 1e-4);
}

void add_macrs(SelftestTable& table) {
    table.example(7, "MACRS with the half-year convention", "IRS Publication 946, appendix A, table A-1");
    const std::vector<std::vector<double>> percent = {{33.33, 44.45, 14.81, 7.41},
                                                      {20, 32, 19.2, 11.52, 11.52, 5.76},
                                                      {14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46}};
    for (std::size_t i = 0; i < percent.size(); ++i) {
        const int years = 3 + 2 * static_cast<int>(i);
        const auto shares = macrs_shares(years);
        for (std::size_t year = 0; year < percent[i].size(); ++year)
            table.row(std::to_string(years) + "-year property, year " + std::to_string(year + 1), "%",
                      percent[i][year], 100 * shares[year], 1e-12);
    }
    constexpr double written_off[] = {50000, 80000, 48000, 28800, 28800, 14400};
    const auto months = macrs_schedule(5);
    for (std::size_t year = 0; year < std::size(written_off); ++year) {
        const auto first = months.begin() + static_cast<std::ptrdiff_t>(12 * year);
        table.row("$250,000 of 5-year property, year " + std::to_string(year + 1), "USD", written_off[year],
                  250000 * std::accumulate(first, first + 12, 0.0), 1e-12);
    }
}

} // namespace headroom
