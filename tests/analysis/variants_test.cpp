// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/variants.h"

#include "analysis_plans.h"
#include "model/analysis/paired_means.h"
#include "model/lowering/lower.h"
#include "model/statistics/paired.h"

#include <QtTest>

#include <atomic>
#include <cmath>

using namespace headroom;
using headroom::test::small_plan;

namespace {

const std::vector<double>& tco_of(const ScenarioPaths& paths) { return paths.results[index_of(Result::tco)]; }
constexpr Wanted nothing_else{.months = false, .lines = false};

} // namespace

class VariantsTest : public QObject {
    Q_OBJECT
private slots:
    // What a pair of variants is compared by: path p of one is path p of the other, whichever batch each ran
    // in, and the same as in a run of the plan.
    void same_futures_in_every_batch() {
        for (const auto sampler : {Sampler::sobol, Sampler::latin, Sampler::random}) {
            const Plan plan = small_plan(sampler);
            std::vector<Scenario> variants(40, standalone(plan, 1));
            variants.front() = variants.back() = standalone(plan, 2);
            std::vector<std::vector<double>> costs;
            const auto faults = run_variants(plan, 24, variants, {}, nothing_else,
                                             [&](const Variant& v) { costs.push_back(tco_of(v.paths)); });
            QVERIFY(!has_errors(faults));
            const auto whole = simulate(lower_plan(plan).plan, {}, nothing_else);
            QCOMPARE(costs.size(), variants.size());
            QVERIFY(costs.front() == tco_of(whole[2]));
            QVERIFY(costs.back() == tco_of(whole[2]));
            for (std::size_t i = 1; i + 1 < costs.size(); ++i)
                QVERIFY(costs[i] == tco_of(whole[1]));
        }
    }
    void a_longer_horizon_moves_nothing_before_it() {
        Plan plan = small_plan();
        plan.parameters[Parameter::demand_training_growth] = 0.2;
        std::vector<std::vector<double>> months;
        for (const int horizon : {24, 30})
            run_variants(plan, horizon, {standalone(plan, 0)}, {}, nothing_else, [&](const Variant& v) {
                months.push_back(v.paths.line_sums[index_of(Line::servers)]);
            });
        QCOMPARE(months[0].size(), std::size_t{24});
        QCOMPARE(months[1].size(), std::size_t{30});
        for (std::size_t t = 0; t + 1 < 24; ++t)
            QCOMPARE(months[1][t], months[0][t]);
    }
    void says_what_is_wrong_with_the_plan() {
        Plan plan = small_plan();
        plan.scenarios[0].tranches->front().accelerator = "no-such-gpu";
        int ran = 0;
        const auto faults =
            run_variants(plan, 24, {standalone(plan, 0)}, {}, nothing_else, [&](const Variant&) { ++ran; });
        QVERIFY(has_errors(faults));
        QCOMPARE(QString::fromStdString(faults.front().pointer),
                 QString("/scenarios/0/tranches/0/accelerator"));
        QCOMPARE(ran, 0);
    }
    void progress_counts_all_variants() {
        const Plan plan = small_plan(Sampler::random, 2000);
        const std::vector<Scenario> variants(20, standalone(plan, 1));
        std::vector<std::uint64_t> done;
        RunOptions options;
        options.threads = 1;
        options.progress = [&](std::uint64_t now, std::uint64_t total) {
            QCOMPARE(total, std::uint64_t{20 * 2000});
            done.push_back(now);
        };
        run_variants(plan, 24, variants, options, nothing_else, [](const Variant&) {});
        QVERIFY(std::ranges::is_sorted(done));
        QCOMPARE(done.back(), std::uint64_t{20 * 2000});
    }
    void stops_when_told() {
        const Plan plan = small_plan();
        std::atomic<bool> cancel = false;
        RunOptions options;
        options.cancel = &cancel;
        int ran = 0;
        const auto first_then_stop = [&](const Variant&) { cancel = ++ran > 0; };
        const std::vector<Scenario> variants(40, standalone(plan, 1));
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 run_variants(plan, 24, variants, options, nothing_else, first_then_stop));
        QVERIFY(ran > 0 && ran < 40);
    }
    // Differences by groups are those by paths; their errors nearly so.
    void paired_means_stand_for_the_paths() {
        for (const auto sampler : {Sampler::sobol, Sampler::random}) {
            const Plan plan = small_plan(sampler, 4096);
            const auto paths = simulate(lower_plan(plan).plan, {}, nothing_else);
            const auto model = sampler == Sampler::random ? ErrorModel::independent : ErrorModel::replicated;
            const auto exact = compare_paired(0, tco_of(paths[0]), 1, tco_of(paths[1]), model).mean;
            const auto grouped = paired_difference(paired_means(tco_of(paths[0]), model),
                                                   paired_means(tco_of(paths[1]), model));
            QVERIFY(std::abs(grouped.value / exact.value - 1) < 1e-10);
            const double looseness = sampler == Sampler::random ? 0.2 : 1e-6; // 255 degrees of freedom: 4 %
            QVERIFY(std::abs(grouped.standard_error / exact.standard_error - 1) < looseness);
        }
        const std::vector<double> one = {5.0}, other = {3.0};
        const auto base_case =
            paired_difference(paired_means(one, ErrorModel::exact), paired_means(other, ErrorModel::exact));
        QCOMPARE(base_case.value, 2.0);
        QCOMPARE(base_case.standard_error, 0.0);
    }
};

QTEST_APPLESS_MAIN(VariantsTest)
#include "variants_test.moc"
