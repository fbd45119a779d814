// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/precision.h"
#include "tests/support/plans.h"

#include <QtTest>

using namespace headroom;

namespace {

Plan hall(Sampler sampler = Sampler::sobol) {
    Plan plan = test::template_plan("regional-training-hall");
    plan.scenarios.resize(2);
    plan.simulation.sampler = sampler;
    return plan;
}

} // namespace

class PrecisionTest : public QObject {
    Q_OBJECT
private slots:
    void as_sure_as_asked_data() {
        QTest::addColumn<int>("sampler");
        QTest::addColumn<double>("share");
        QTest::newRow("sobol 0.3 %") << int(Sampler::sobol) << 0.003;
        QTest::newRow("random 0.7 %") << int(Sampler::random) << 0.007;
        QTest::newRow("latin 0.4 %") << int(Sampler::latin) << 0.004;
    }
    void as_sure_as_asked() {
        QFETCH(int, sampler);
        QFETCH(double, share);
        const Plan plan = hall(static_cast<Sampler>(sampler));
        const auto precise = run_to_precision(plan, {share, 1u << 20}, {});
        QVERIFY(precise.met);
        QVERIFY(precise.reached <= share);
        QCOMPARE(precise.reached, headline_error(precise.run.results));
        const auto paths = precise.run.results.paths;
        QVERIFY2(paths > first_paths, "the goal asks for more than the first run");

        Plan usual = plan;
        usual.simulation.paths = paths;
        QVERIFY(run_plan(usual, {}).results.scenarios == precise.run.results.scenarios);
        usual.simulation.paths = paths / 16;
        QVERIFY2(headline_error(run_plan(usual, {}).results) > share, "sixteen times more than it takes");
    }
    void easy_goals_take_the_fewest() {
        const auto precise = run_to_precision(hall(), {0.5, 1u << 20}, {});
        QVERIFY(precise.met);
        QCOMPARE(precise.run.results.paths, first_paths);
    }
    void says_when_the_most_are_not_enough() {
        const auto precise = run_to_precision(hall(), {1e-6, 3000}, {});
        QVERIFY(!precise.met);
        QCOMPARE(precise.run.results.paths, std::uint64_t{3000});
        QVERIFY(precise.reached > 1e-6);
    }
    void a_base_case_is_exact() {
        Plan plan = hall();
        plan.simulation.base_case = true;
        const auto precise = run_to_precision(plan, {1e-12, first_paths}, {});
        QVERIFY(precise.met);
        QCOMPARE(precise.reached, 0.0);
    }
    void can_be_cancelled() {
        const std::atomic<bool> stop = true;
        RunOptions options;
        options.cancel = &stop;
        QVERIFY_EXCEPTION_THROWN(run_to_precision(hall(), {0.001, 1u << 20}, options), Cancelled);
    }
    void nonsense_is_refused() {
        QVERIFY_EXCEPTION_THROWN(run_to_precision(hall(), {0, 1u << 20}, {}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(run_to_precision(hall(), {0.1, 16}, {}), std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(PrecisionTest)
#include "precision_test.moc"
