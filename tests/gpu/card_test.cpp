// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin on a real card gives the same results file as the processor, byte for byte. Where there is no
// card there is nothing to do; the same sources run on the processor in same_bits_test.
#include "tests/gpu/device_plans.h"
#include "tests/gpu/shim_device.h"

using namespace headroom;

Q_DECLARE_METATYPE(headroom::Plan)

class CardTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("HEADROOM_GPU_PLUGIN", HEADROOM_GPU_PLUGIN_FILE);
        const auto choice = choose_cuda();
        if (!choice.device) QSKIP(choice.obstacle.c_str());
        device_ = choice.device;
    }

    void as_on_the_processor_data() {
        QTest::addColumn<Plan>("plan");
        for (const auto& [name, plan] : test::device_plans())
            QTest::newRow(name.c_str()) << plan;
        QTest::newRow("several batches") << test::drawn(test::plan_of_everything(), Sampler::sobol, 40'000);
    }
    void as_on_the_processor() {
        QFETCH(Plan, plan);
        std::vector<std::string> failures;
        const auto found = test::results_of(plan, device_, &failures);
        QVERIFY2(failures.empty(), failures.empty() ? "" : failures[0].c_str());
        QVERIFY(found == test::results_of(plan, nullptr));
    }

private:
    std::shared_ptr<Device> device_;
};

QTEST_GUILESS_MAIN(CardTest)
#include "card_test.moc"
