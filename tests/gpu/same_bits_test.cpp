// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's source, compiled for the processor, gives the same results file as the processor's own kernel,
// byte for byte.
#include "tests/gpu/device_plans.h"
#include "tests/gpu/shim_device.h"

using namespace headroom;

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
        for (const auto& [name, plan] : test::device_plans())
            QTest::newRow(name.c_str()) << plan;
    }
    void as_on_the_processor() {
        QFETCH(Plan, plan);
        const auto expected = test::results_of(plan, nullptr);
        QVERIFY(expected.size() > 10'000);
        QVERIFY(test::results_of(plan, device_) == expected);
        QVERIFY(device_->usable());
    }

    void many_batches() {
        const Plan plan = test::drawn(test::plan_of_everything(), Sampler::sobol, 5000);
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
