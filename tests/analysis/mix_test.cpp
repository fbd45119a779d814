// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/mix.h"

#include "analysis_plans.h"
#include "model/analysis/frontier.h"
#include "model/analysis/mix_grid.h"
#include "model/analysis/run.h"
#include "model/lowering/lower.h"

#include <QtTest>

#include <cmath>

using namespace headroom;
using headroom::test::small_plan;
using enum Parameter;

namespace {

MixParameters small_mix() {
    MixParameters mix;
    mix.owned = {0, 1, 2};
    mix.reserved = {0, 24, 96};
    mix.terms = {12, 36};
    mix.spot = {0, 0.4};
    return mix;
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * (std::abs(a) + std::abs(b)); }

MixPoint point(double mean, double cvar, double short_share) {
    MixPoint p;
    p.mean = {mean, 1};
    p.cvar95 = {cvar, 1};
    p.objective = {mean + 0.5 * cvar, 1};
    p.short_share = {short_share, 0.01};
    return p;
}

} // namespace

class MixTest : public QObject {
    Q_OBJECT
private slots:
    void discounts_lie_on_a_logarithmic_curve() {
        QVERIFY(near(reserved_discount(0.3, 0.4, 12), 0.3));
        QVERIFY(near(reserved_discount(0.3, 0.4, 36), 0.4));
        QVERIFY(near(reserved_discount(0.3, 0.4, std::sqrt(12.0 * 36)), 0.35)); // halfway in the logarithm
        QVERIFY(near(reserved_discount(0.3, 0.4, 108), 0.5));
        QCOMPARE(reserved_discount(0.05, 0.4, 1), 0.0);
        QCOMPARE(reserved_discount(0.3, 0.9, 120), 0.95);
    }
    void a_cancelled_one_keeps_what_is_finished() {
        const Plan plan = small_plan();
        std::atomic<bool> stop = false;
        RunOptions options;
        options.cancel = &stop;
        options.threads = 1;
        options.progress = [&](std::uint64_t done, std::uint64_t total) { stop = done * 10 > total * 8; };
        const auto part = run_mix(plan, small_mix(), options, WhenCancelled::keep_finished);
        const auto whole = run_mix(plan, small_mix(), {});
        QVERIFY(!part.complete && whole.complete);
        QVERIFY(!part.results.points.empty());
        QVERIFY(part.results.points.size() < whole.results.points.size());
        for (std::size_t i = 0; i < part.results.points.size(); ++i)
            QVERIFY(part.results.points[i].mean == whole.results.points[i].mean);
        stop = false;
        QVERIFY_EXCEPTION_THROWN((void)run_mix(plan, small_mix(), options), Cancelled);
    }
    void every_mix_makes_a_scenario() {
        const Plan plan = small_plan();
        const auto grid = make_mix_grid(plan, small_mix());
        for (std::size_t i = 1; i < grid.points.size(); ++i) {
            Plan with = plan, alone = plan;
            with.scenarios.push_back(mix_scenario(plan, small_mix(), i));
            QVERIFY(!has_errors(validate_plan(with)));
            alone.scenarios = {grid.scenarios[i]};
            QVERIFY(resolve(with, with.scenarios.size() - 1) == resolve(alone, 0));
        }
    }
    void the_grid_has_each_mix_once() {
        const auto grid = make_mix_grid(small_plan(), small_mix());
        QCOMPARE(grid.points.size(), std::size_t{1 + 3 * (1 + 2 * 2) * 2});
        QCOMPARE(grid.points.size(), mix_grid_size(small_mix()));
        QCOMPARE(grid.scenarios.size(), grid.points.size());
        for (std::size_t i = 1; i < grid.points.size(); ++i)
            for (std::size_t j = 1; j < i; ++j) {
                const auto &p = grid.points[i], &q = grid.points[j];
                QVERIFY(p.owned != q.owned || p.reserved_h100e != q.reserved_h100e ||
                        p.term_months != q.term_months || p.spot != q.spot);
            }
    }
    void today_is_where_the_scenario_stands() {
        const auto grid = make_mix_grid(small_plan(), small_mix());
        const auto& today = grid.points[0];
        QCOMPARE(today.owned, 1.0);
        QCOMPARE(today.owned_gpus, 160.0);
        QCOMPARE(today.reserved_h100e, 24.0);
        QCOMPARE(today.term_months, 12.0);
        QCOMPARE(today.discount, 0.25);
        QCOMPARE(today.spot, 0.4); // the table's default
        Plan plan = small_plan();
        plan.scenarios[0].reservations = {{6, 6, 100, 0.2, false}, {12, 12, 50, 0.4, false}};
        const auto other = make_mix_grid(plan, small_mix()).points[0];
        QVERIFY(near(other.reserved_h100e, (6 * 100 + 12 * 50) / 24.0));
        QVERIFY(near(other.term_months, (600 * 6 + 600 * 12) / 1200.0));
        QVERIFY(near(other.discount, 0.3));
    }
    void the_hall_grows_with_what_it_powers() {
        const auto plan = small_plan();
        const auto grid = make_mix_grid(plan, small_mix());
        Plan scaled = plan;
        scaled.scenarios = grid.scenarios;
        const auto lowered = lower_plan(scaled);
        QVERIFY(!has_errors(lowered.faults));
        const auto& today = lowered.plan.scenarios[0];
        const double storage = 4000 * today.constant(storage_kw_per_tb);
        const double fleet = today.deterministic.design_it_kw - storage;
        for (std::size_t i = 1; i < grid.points.size(); ++i) {
            const auto& s = lowered.plan.scenarios[i];
            const double owned = grid.points[i].owned;
            if (owned == 0) {
                QVERIFY(s.facility == FacilityKind::none && s.tranches.empty() && s.phases.empty() &&
                        s.steps.empty());
                continue;
            }
            QVERIFY(near(s.tranches[0].gpus, 160 * owned));
            QVERIFY(near(s.deterministic.design_it_kw, owned * fleet + storage));
            // The power step keeps its proportion to the hall.
            QVERIFY(
                near(s.steps[0].kw / s.deterministic.design_it_kw, 400 / today.deterministic.design_it_kw));
        }
    }
    void given_halls_keep_their_proportion() {
        Plan plan = small_plan();
        plan.scenarios[0].facility_phases = {{0, 180, {}}, {6, 120, {}}};
        MixParameters mix = small_mix();
        mix.owned = {0.5};
        const auto grid = make_mix_grid(plan, mix);
        Plan scaled = small_plan();
        scaled.scenarios = grid.scenarios;
        const auto lowered = lower_plan(scaled).plan;
        const double hall = lowered.scenarios[1].phases[0].it_kw / 180;
        QVERIFY(hall > 0.5 && hall < 1); // storage does not shrink
        QVERIFY(near(lowered.scenarios[1].phases[1].it_kw, hall * 120));
        QVERIFY(near(lowered.scenarios[1].steps[0].kw / 400, hall));
    }
    void figures_are_those_of_a_run() {
        const Plan plan = small_plan();
        const auto mix = run_mix(plan, small_mix(), {});
        const auto run = run_plan(plan, {});
        const auto& today = mix.results.points[0];
        const auto& cost = run.results.scenarios[0].results[index_of(Result::risk_adjusted_cost)];
        QVERIFY(today.mean == cost.mean);
        QVERIFY(today.cvar95 == cost.cvar95);
        QVERIFY(today.tco == run.results.scenarios[0].results[index_of(Result::tco)].mean);
        QVERIFY(today.utilisation ==
                run.results.scenarios[0].results[index_of(Result::utilisation_mean)].mean);
        for (const auto& p : mix.results.points) {
            QVERIFY(near(p.objective.value, p.mean.value + 0.5 * p.cvar95.value));
            QVERIFY(p.objective.standard_error > 0);
            QVERIFY(near(p.over_today.value + today.mean.value, p.mean.value));
        }
        QCOMPARE(today.over_today.value, 0.0);
    }
    // A point of the grid that says what the scenario says differs from it by nothing at all.
    void todays_mix_found_in_the_grid_differs_by_nothing() {
        Plan plan = small_plan();
        plan.parameters[market_reserved_discount_12] = 0.25;
        MixParameters mix = small_mix();
        mix.owned = {1};
        mix.reserved = {24};
        mix.terms = {12};
        mix.spot = {0.4};
        const auto run = run_mix(plan, mix, {});
        QCOMPARE(run.results.points.size(), std::size_t{2});
        QCOMPARE(run.results.points[1].over_today.value, 0.0);
        QCOMPARE(run.results.points[1].over_today.standard_error, 0.0);
        QVERIFY(run.results.points[1].mean == run.results.points[0].mean);
    }
    void more_spot_on_offer_never_costs_more() {
        MixParameters mix = small_mix();
        mix.spot = {0, 0.2, 0.4, 0.8};
        const auto points = run_mix(small_plan(Sampler::random), mix, {}).results.points;
        for (std::size_t i = 1; i < points.size(); ++i) {
            if (points[i].spot == 0) continue;
            QVERIFY(points[i].mean.value <= points[i - 1].mean.value * (1 + 1e-12));
        }
    }
    void the_frontier_is_what_nothing_beats() {
        MixResults results;
        results.points = {point(100, 200, 0.05),  // today: beaten by the next but one
                          point(80, 250, 0.02),   // cheapest on average
                          point(90, 200, 0.06),   // as safe as today, cheaper
                          point(90, 210, 0.01),   // beaten by the one before
                          point(120, 150, 0.099), // safest
                          point(50, 100, 0.4),    // best of all, but short too often
                          point(90, 200, 0.03)};  // the same as the third: the first counts
        MixParameters parameters;
        parameters.shortfall_probability = 0.1;
        judge_mixes(parameters, results);
        QCOMPARE(results.frontier, (std::vector<std::size_t>{1, 2, 4}));
        QCOMPARE(*results.best, std::size_t{2}); // 90 + 100 against 80 + 125 and 120 + 75
        QCOMPARE(*results.cheaper_at_todays_risk, std::size_t{2});
        QCOMPARE(results.least_short, std::size_t{3});
        QVERIFY(!results.points[5].feasible && !results.points[5].doubtful);
        QVERIFY(results.points[4].feasible && results.points[4].doubtful);
        QVERIFY(results.points[1].efficient && !results.points[0].efficient);
    }
    void nothing_feasible_is_said() {
        MixResults results;
        results.points = {point(1, 2, 0.5), point(2, 3, 0.3)};
        judge_mixes({}, results);
        QVERIFY(!results.best && results.frontier.empty() && !results.cheaper_at_todays_risk);
        QCOMPARE(results.least_short, std::size_t{1});
    }
    void the_frontier_of_a_run_is_efficient() {
        MixParameters mix = small_mix();
        mix.shortfall_share = 0.1;
        mix.shortfall_probability = 0.5;
        const auto results = run_mix(small_plan(), mix, {}).results;
        QVERIFY(results.best && !results.frontier.empty());
        for (const auto i : results.frontier)
            for (const auto& other : results.points)
                QVERIFY(!other.feasible || other.mean.value >= results.points[i].mean.value ||
                        other.cvar95.value >= results.points[i].cvar95.value);
        const auto& best = results.points[*results.best];
        QCOMPARE(best.over_best.value, 0.0);
        QVERIFY(best.efficient && best.as_good_as_best);
        for (const auto& p : results.points)
            if (p.feasible) QVERIFY(p.over_best.value >= 0);
    }
    void the_usual_mix_can_run() {
        const Plan plan = small_plan();
        for (std::size_t scenario = 0; scenario < plan.scenarios.size(); ++scenario) {
            const auto mix = usual_mix(plan, scenario);
            QVERIFY(!cannot_run(plan, mix));
            QCOMPARE(mix.owned.size(),
                     std::size_t{scenario == 1 ? 1u : 5u}); // who owns nothing has nothing to scale
            QCOMPARE(mix.reserved, (std::vector<double>{0, 80, 160, 320}));
        }
        QCOMPARE(usual_mix(plan, 2).spot, (std::vector<double>{0, 0.1, 0.2}));
    }
    void says_why_it_cannot_run() {
        Plan plan = small_plan();
        const auto code = [&](auto change) {
            MixParameters mix = small_mix();
            change(mix);
            const auto obstacle = cannot_run(plan, mix);
            return obstacle ? std::optional(obstacle->code) : std::nullopt;
        };
        QCOMPARE(code([](auto&) {}), std::nullopt);
        QCOMPARE(code([](auto& m) { m.scenario = 3; }), ObstacleCode::no_such_scenario);
        QCOMPARE(code([](auto& m) { m.scenario = 1; }), ObstacleCode::out_of_range); // a multiple of no fleet
        QCOMPARE(code([](auto& m) { m.spot.clear(); }), ObstacleCode::empty_axis);
        QCOMPARE(code([](auto& m) { m.terms = {12, 0}; }), ObstacleCode::out_of_range);
        QCOMPARE(code([](auto& m) { m.spot = {1.5}; }), ObstacleCode::out_of_range);
        QCOMPARE(code([](auto& m) { m.reserved = {NAN}; }), ObstacleCode::out_of_range);
        QCOMPARE(code([](auto& m) { m.risk_weight = -1; }), ObstacleCode::out_of_range);
        QCOMPARE(code([](auto& m) { m.shortfall_probability = 2; }), ObstacleCode::out_of_range);
        QCOMPARE(code([](auto& m) { m.owned.assign(500, 1); }), ObstacleCode::too_many_points);
        plan.parameters[revenue_enabled] = true;
        QCOMPARE(code([](auto&) {}), ObstacleCode::sells_capacity);
    }
    void says_what_is_wrong_with_the_plan() {
        Plan plan = small_plan();
        plan.parameters[rack_kw_limit] = 5.0; // below one node
        const auto run = run_mix(plan, small_mix(), {});
        QVERIFY(has_errors(run.faults));
        QVERIFY(run.results.points.empty());
    }
};

QTEST_APPLESS_MAIN(MixTest)
#include "mix_test.moc"
