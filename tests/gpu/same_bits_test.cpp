// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's source, compiled for the processor, gives the same results file as the processor's own kernel,
// byte for byte.
#include "tests/gpu/device_plans.h"
#include "tests/gpu/shim_device.h"

#include "model/simulation/chunk.h"

#include <malloc.h>

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

    /// A real card cannot read the memory of the host: once a run is open, what it was made from may be gone.
    void nothing_of_the_host_is_read_data() {
        QTest::addColumn<int>("sampler");
        QTest::newRow("sobol") << int(Sampler::sobol);
        QTest::newRow("latin") << int(Sampler::latin);
    }
    void nothing_of_the_host_is_read() {
        QFETCH(int, sampler);
        mallopt(M_PERTURB, 0xa5); // what is freed is written over
        Plan plan = test::correlated_plan();
        for (const auto& scenario : test::plan_of_everything().scenarios)
            plan.scenarios.push_back(scenario);
        plan.accelerators.push_back(test::unit_machine());
        plan.simulation.sampler = static_cast<Sampler>(sampler);
        auto lowered = std::make_unique<LoweredPlan>(test::lowered(plan));
        auto tables = std::make_unique<KernelTables>(*lowered);
        std::vector<ChunkOutput> expected(plan.scenarios.size(),
                                          ChunkOutput(static_cast<std::size_t>(lowered->world.months)));
        KernelScratch scratch(tables->input());
        run_chunk(tables->input(), 0, chunk_paths, scratch, expected);
        const auto run = device_->begin(tables->input(), chunk_paths, std::uint64_t{1} << 28);
        tables.reset();
        lowered.reset();
        run->start(0, 0, chunk_paths);
        run->finish(0);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto found = run->chunk(0, 0, i, chunk_paths);
            for (const Result result : {Result::tco, Result::utilisation_mean, Result::tco_after_tax})
                for (std::size_t path = 0; path < chunk_paths; ++path)
                    QCOMPARE(found.results[index_of(result) * found.stride + path],
                             expected[i].results[index_of(result) * expected[i].stride + path]);
        }
        mallopt(M_PERTURB, 0);
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
