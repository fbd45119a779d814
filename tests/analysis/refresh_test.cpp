// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/refresh.h"

#include "analysis_plans.h"
#include "model/analysis/still_plan.h"
#include "model/finance/annuity.h"

#include <QtTest>

#include <cmath>

using namespace headroom;
using headroom::test::small_plan;
using enum Parameter;

namespace {

RefreshParameters three_cycles() { return {.scenario = 0, .first = 12, .last = 36, .step = 12}; }

/// A GPU of 50,000 that loses 20 % of its value a year, for ever replaced by its like.
StillPlan ageing_gpu() {
    StillPlan still(12, 1, 1, 50000);
    still.set(finance_discounting, std::string("start"));
    still.set(finance_discount_rate, 0.09);
    still.set(residual_annual_decline, 0.2);
    still.set(residual_liquidation, 1.0);
    return still;
}

/// What owning it for some years costs a year, by hand: first cost less what it fetches then.
double capital_recovery(int years) {
    const double sold = 50000 * std::pow(0.8, years) * std::pow(1.09, -years);
    return annuity_payment(0.09, years, 50000 - sold);
}

} // namespace

class RefreshTest : public QObject {
    Q_OBJECT
private slots:
    void whole_cycles_cost_what_one_costs() {
        const auto still = ageing_gpu();
        const auto run = run_refresh(still.plan, {.scenario = 0, .first = 12, .last = 60, .step = 12}, {});
        QCOMPARE(run.results.horizon, 180);
        QCOMPARE(run.results.annuity_rate, 0.09);
        QCOMPARE(run.results.cycles.size(), std::size_t{5});
        for (const auto& cycle : run.results.cycles) {
            const int years = cycle.months / 12;
            const double expected = capital_recovery(years);
            const bool whole = 180 % cycle.months == 0;
            // A last fleet that is cut short costs a little more than its share: never more than its whole
            // life would.
            const double tolerance = whole ? 1e-12 : 0.02;
            QVERIFY2(std::abs(cycle.annual_cost.mean.value / expected - 1) < tolerance,
                     qPrintable(QString("%1 years: %2, by hand %3")
                                    .arg(years)
                                    .arg(cycle.annual_cost.mean.value)
                                    .arg(expected)));
            QCOMPARE(cycle.refreshes.value, std::floor(179.0 / cycle.months));
        }
        QCOMPARE(run.results.best, std::size_t{4}); // the longer the better where only capital counts
    }
    void a_base_case_knows_its_best_cycle() {
        const auto still = ageing_gpu();
        const auto run = run_refresh(still.plan, three_cycles(), {});
        for (std::size_t c = 0; c < 3; ++c) {
            const auto& cycle = run.results.cycles[c];
            QCOMPARE(cycle.best_share.value, c == 2 ? 1.0 : 0.0);
            QCOMPARE(cycle.as_good_as_best, c == 2);
            QCOMPARE(cycle.regret.standard_error, 0.0);
        }
    }
    void a_cancelled_one_keeps_what_is_finished() {
        const Plan plan = small_plan();
        const RefreshParameters nine{.scenario = 0, .first = 12, .last = 60, .step = 6};
        std::atomic<bool> stop = false;
        RunOptions options;
        options.cancel = &stop;
        options.threads = 1;
        options.progress = [&](std::uint64_t done, std::uint64_t total) { stop = done * 2 > total; };
        const auto part = run_refresh(plan, nine, options, WhenCancelled::keep_finished);
        const auto whole = run_refresh(plan, nine, {});
        QVERIFY(!part.complete && whole.complete);
        QVERIFY(!part.results.cycles.empty());
        QVERIFY(part.results.cycles.size() < whole.results.cycles.size());
        for (std::size_t i = 0; i < part.results.cycles.size(); ++i)
            QVERIFY(part.results.cycles[i].tco == whole.results.cycles[i].tco);
        stop = false;
        QVERIFY_EXCEPTION_THROWN((void)run_refresh(plan, nine, options), Cancelled);
        stop = true; // before the first is finished
        options.progress = {};
        QVERIFY_EXCEPTION_THROWN((void)run_refresh(plan, nine, options, WhenCancelled::keep_finished),
                                 Cancelled);
    }
    void what_the_refresh_months_cost_elsewhere_counts() {
        // A month without GPUs, rented on demand: a refresh every year costs one more than every three years.
        auto still = ageing_gpu();
        still.set(demand_training_initial, 1.0);
        still.set(market_on_demand, 10.0);
        still.set(market_on_demand_limit, 100.0);
        still.set(market_tight_limit_factor, 1.0);
        still.set(market_cap_ratio, 100.0);
        still.set(penalty_training, 50.0);
        still.set(cloud_support_share, 0.0);
        still.set(cloud_egress_price, 0.0);
        const auto without = run_refresh(still.plan, three_cycles(), {});
        for (const auto& cycle : without.results.cycles)
            QCOMPARE(cycle.elsewhere_extra.value, 0.0);
        still.set(refresh_downtime, 1.0);
        const auto with = run_refresh(still.plan, three_cycles(), {});
        const auto& cycles = with.results.cycles;
        QVERIFY(cycles[0].elsewhere_extra.value > cycles[1].elsewhere_extra.value);
        QCOMPARE(cycles[2].elsewhere_extra.value, 0.0);
        double rents = 0; // of the months in which the one refreshes and the other does not
        for (int t = 12; t < with.results.horizon; t += 12)
            if (t % 36 != 0) rents += 7300 * std::pow(1.09, -t / 12.0);
        const double expected = annuity_payment(0.09, with.results.horizon / 12.0, rents);
        QVERIFY(std::abs(cycles[0].elsewhere_extra.value / expected - 1) < 1e-9);
        QVERIFY(std::abs(cycles[0].annual_cost.mean.value - without.results.cycles[0].annual_cost.mean.value -
                         expected) < 1e-6);
    }
    void sellers_lose_what_they_do_not_sell() {
        Plan plan = small_plan();
        plan.scenarios[0].parameters[revenue_enabled] = true;
        plan.scenarios[0].parameters[refresh_downtime] = 0.0;
        const auto without = run_refresh(plan, three_cycles(), {});
        plan.scenarios[0].parameters[refresh_downtime] = 1.0;
        const auto with = run_refresh(plan, three_cycles(), {});
        const auto extra = [](const RefreshRun& run) { return run.results.cycles[0].elsewhere_extra.value; };
        QVERIFY(extra(with) > extra(without));
    }
    void figures_fit_each_other() {
        const auto run = run_refresh(small_plan(Sampler::sobol, 1024),
                                     {.scenario = 0, .first = 12, .last = 60, .step = 6}, {});
        const auto& cycles = run.results.cycles;
        QCOMPARE(cycles.size(), std::size_t{9});
        QVERIFY(run.results.horizon >= 180);
        const auto& best = cycles[run.results.best];
        double shares = 0;
        for (const auto& cycle : cycles) {
            shares += cycle.best_share.value;
            QVERIFY(cycle.annual_cost.mean.value >= best.annual_cost.mean.value);
            QVERIFY(cycle.regret.value >= 0);
            const double scale = best.annual_cost.mean.value;
            QVERIFY(std::abs(cycle.regret.value - best.regret.value - cycle.over_best.value) < 1e-9 * scale);
            const double difference = cycle.annual_cost.mean.value - best.annual_cost.mean.value;
            QVERIFY(std::abs(cycle.over_best.value - difference) < 1e-9 * scale);
            double lines = cycle.elsewhere_extra.value;
            for (std::size_t l = 0; l < line_count; ++l)
                if (is_of_chain(static_cast<Line>(l))) lines += cycle.lines[l].value;
            QVERIFY(std::abs(lines - cycle.annual_cost.mean.value) < 1e-9 * scale);
            // Paired: the futures' own differences drop out.
            if (&cycle != &best) QVERIFY(cycle.over_best.standard_error < cycle.tco.mean.standard_error);
        }
        QVERIFY(std::abs(shares - 1) < 1e-9);
        QCOMPARE(best.over_best.value, 0.0);
        QCOMPARE(best.over_best.standard_error, 0.0);
        QVERIFY(best.as_good_as_best);
    }
    // The stated errors are what repetition shows: differences of two cycles over other seeds.
    void errors_are_honest() {
        for (const auto sampler : {Sampler::sobol, Sampler::random}) {
            constexpr int seeds = 24;
            std::vector<double> differences;
            double stated = 0;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
                const auto run = run_refresh(small_plan(sampler, 256, seed),
                                             {.scenario = 0, .first = 12, .last = 24, .step = 12}, {});
                const auto& dearer = run.results.cycles[run.results.best == 0 ? 1 : 0];
                differences.push_back(dearer.over_best.value);
                stated += dearer.over_best.standard_error * dearer.over_best.standard_error / seeds;
            }
            double mean = 0, squares = 0;
            for (const double d : differences)
                mean += d / seeds;
            for (const double d : differences)
                squares += (d - mean) * (d - mean) / (seeds - 1);
            const double ratio = std::sqrt(squares / stated); // 1 ± 0.15 by chance
            QVERIFY2(ratio > 0.55 && ratio < 1.5, qPrintable(QString::number(ratio)));
        }
    }
    void horizon_holds_three_of_the_longest() {
        Plan plan = small_plan();
        QCOMPARE(refresh_horizon(plan, three_cycles()), 3 * 36 + 3); // GPUs come after two months and a bit
        plan.scenarios[0].tranches->front().order_month = -30;
        QCOMPARE(refresh_horizon(plan, three_cycles()), 3 * 36);
        plan.parameters[plan_horizon_months] = 240.0;
        QCOMPARE(refresh_horizon(plan, three_cycles()), 240);
    }
    void says_why_it_cannot_run() {
        Plan plan = small_plan();
        QVERIFY(!cannot_run(plan, three_cycles()));
        const auto code = [&](const RefreshParameters& p) {
            const auto obstacle = cannot_run(plan, p);
            return obstacle ? std::optional(obstacle->code) : std::nullopt;
        };
        QCOMPARE(code({.scenario = 7}), ObstacleCode::no_such_scenario);
        QCOMPARE(code({.scenario = 1}), ObstacleCode::no_fleet);
        QCOMPARE(code({.first = 36, .last = 24}), ObstacleCode::bad_cycles);
        QCOMPARE(code({.first = 0, .last = 24}), ObstacleCode::bad_cycles);
        QCOMPARE(code({.first = 24, .last = 240}), ObstacleCode::bad_cycles);
        QCOMPARE(code({.first = 24, .last = 84, .step = 0}), ObstacleCode::bad_cycles);
        QCOMPARE(code({.first = 12, .last = 84, .step = 1}), ObstacleCode::too_many_cycles);
        plan.scenarios[0].parameters[refresh_policy] = std::string("economic");
        QCOMPARE(code({.scenario = 2}), ObstacleCode::economic_policy); // inherited
        plan.simulation.paths = 1'000'000;
        QCOMPARE(code(three_cycles()), ObstacleCode::too_many_paths);
        QCOMPARE(QString::fromStdString(obstacle_text(*cannot_run(plan, {.scenario = 9}))),
                 QString("there is no scenario 10: the plan has 3"));
    }
    void threads_change_no_bit() {
        const Plan plan = small_plan(Sampler::random, 1500);
        RunOptions one, two;
        one.threads = 1;
        two.threads = 2;
        const auto a = run_refresh(plan, three_cycles(), one), b = run_refresh(plan, three_cycles(), two);
        for (std::size_t c = 0; c < 3; ++c) {
            QVERIFY(a.results.cycles[c].annual_cost == b.results.cycles[c].annual_cost);
            QVERIFY(a.results.cycles[c].tco == b.results.cycles[c].tco);
            QVERIFY(a.results.cycles[c].regret == b.results.cycles[c].regret);
            QVERIFY(a.results.cycles[c].lines == b.results.cycles[c].lines);
        }
    }
};

QTEST_APPLESS_MAIN(RefreshTest)
#include "refresh_test.moc"
