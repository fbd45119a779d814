// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's source, compiled for the processor, gives the same results file as the processor's own kernel,
// byte for byte.
#include "tests/gpu/shim_device.h"
#include "tests/simulation/everything.h"

using namespace headroom;

namespace {

constexpr std::pair<const char*, Sampler> samplers[] = {
    {"sobol", Sampler::sobol}, {"latin", Sampler::latin}, {"random", Sampler::random}};

/// The plan with so many paths, drawn so.
Plan with(Plan plan, Sampler sampler, std::uint64_t paths) {
    plan.simulation.sampler = sampler;
    plan.simulation.paths = paths;
    return plan;
}

} // namespace

Q_DECLARE_METATYPE(headroom::Plan)

class SameBitsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        test::set_shim("");
        device_ = choose_cuda().device;
        QVERIFY(device_);
        QCOMPARE(device_->name(), std::string("Shim"));
    }

    void as_on_the_processor_data() {
        QTest::addColumn<Plan>("plan");
        for (const auto& [name, sampler] : samplers) {
            for (const char* file :
                 {"enterprise-on-premises", "mid-market-retailer", "regional-training-hall"})
                QTest::addRow("%s, %s", file, name) << with(test::template_plan(file), sampler, 1100);
            QTest::addRow("everything, %s", name) << with(test::plan_of_everything(), sampler, 700);
        }
        QTest::newRow("fewest paths") << with(test::plan_of_everything(), Sampler::sobol, 16);
        Plan months = with(test::plan_of_everything(), Sampler::sobol, 600);
        months.parameters[Parameter::plan_horizon_months] = 13.0;
        QTest::newRow("another horizon") << months;
        Plan base = test::plan_of_everything();
        base.simulation.base_case = true;
        QTest::newRow("base case") << base;
        Plan correlated = with(test::template_plan("regional-training-hall"), Sampler::sobol, 600);
        correlated.parameters[Parameter::energy_price] =
            Distribution{Shape::discrete, {0.05, 0.07, 0.2}, {2, 1, 1}, {}, {}};
        correlated.parameters[Parameter::energy_drift] =
            Distribution{Shape::empirical, {-0.02, 0.0, 0.01, 0.05}, {}, {}, {}};
        correlated.correlations = {{Parameter::energy_price, Parameter::energy_drift, 0.5},
                                   {Parameter::energy_price, Parameter::market_on_demand, -0.4}};
        QTest::newRow("correlated, by tables") << correlated;
    }
    void as_on_the_processor() {
        QFETCH(Plan, plan);
        const auto expected = test::results_of(plan, nullptr);
        QVERIFY(expected.size() > 10'000);
        QVERIFY(test::results_of(plan, device_) == expected);
        QVERIFY(device_->usable());
    }

    void many_batches() {
        const Plan plan = with(test::plan_of_everything(), Sampler::sobol, 5000);
        test::set_shim("memory:60000000"); // room for few chunks at a time
        QVERIFY(test::results_of(plan, device_) == test::results_of(plan, nullptr));
        QVERIFY(device_->usable());
        test::set_shim("");
    }

    void facts_of_the_run() {
        RunOptions options;
        QCOMPARE(run_facts(options, {}).backend, std::string("cpu"));
        options.device = device_;
        QCOMPARE(run_facts(options, {}).backend, std::string("cuda"));
        QCOMPARE(run_facts(options, {}).instruction_set, std::string("Shim"));
    }

private:
    std::shared_ptr<Device> device_;
};

QTEST_GUILESS_MAIN(SameBitsTest)
#include "same_bits_test.moc"
