// SPDX-License-Identifier: GPL-3.0-or-later
// A card that fails, before or in the middle of a run, leads to a sentence and to the same results from the
// processor.
#include "tests/gpu/shim_device.h"

#include "model/backends/plugin.h"

#include <QFile>
#include <QTemporaryDir>

using namespace headroom;

namespace {

Plan hall() {
    Plan plan = test::template_plan("regional-training-hall");
    plan.simulation.paths = 5000;
    return plan;
}

/// The shim with these bytes changed to others, as many.
std::string changed_plugin(const QTemporaryDir& folder, const QByteArray& from, const QByteArray& to) {
    QFile original(QStringLiteral(HEADROOM_GPU_SHIM));
    if (!original.open(QIODevice::ReadOnly)) qFatal("no shim");
    const QByteArray bytes = original.readAll().replace(from, to);
    QFile copy(folder.filePath(QStringLiteral("changed.so")));
    if (!copy.open(QIODevice::WriteOnly)) qFatal("cannot write");
    copy.write(bytes);
    return copy.fileName().toStdString();
}

} // namespace

class FailuresTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        test::set_shim("");
        QVERIFY(choose_cuda().device);
        expected_ = test::results_of(hall(), nullptr);
    }

    void the_processor_goes_on_data() {
        QTest::addColumn<QByteArray>("behaviour");
        QTest::addColumn<QString>("sentence");
        // 60 MB of memory make batches of few chunks, so that later calls are in the middle of the run.
        QTest::newRow("no memory for the plan") << QByteArray("malloc:1:2") << "out of memory";
        QTest::newRow("no memory for paths") << QByteArray("malloc:4:2") << "out of memory";
        QTest::newRow("no memory of the host")
            << QByteArray("pin:2:2") << "memory of the host: out of memory";
        QTest::newRow("copy") << QByteArray("copy:1:700") << "copying the plan: an illegal memory access";
        QTest::newRow("first launch")
            << QByteArray("memory:60000000 launch:1:719") << "unspecified launch failure";
        QTest::newRow("later launch") << QByteArray("memory:60000000 launch:30:719") << "(CUDA error 719)";
        QTest::newRow("first batch") << QByteArray("memory:60000000 finish:1:700") << "illegal memory access";
        QTest::newRow("second batch")
            << QByteArray("memory:60000000 finish:2:700") << "illegal memory access";
        QTest::newRow("fourth batch")
            << QByteArray("memory:60000000 finish:4:700") << "illegal memory access";
        QTest::newRow("small card") << QByteArray("memory:1000000")
                                    << "the card has 1 MB of free memory, and this plan needs";
    }
    void the_processor_goes_on() {
        QFETCH(QByteArray, behaviour);
        QFETCH(QString, sentence);
        test::set_shim("");
        const auto device = choose_cuda().device;
        test::set_shim(behaviour.constData());
        std::vector<std::string> failures;
        QVERIFY(test::results_of(hall(), device, &failures) == expected_);
        QCOMPARE(failures.size(), std::size_t{1});
        QVERIFY2(failures[0].find(sentence.toStdString()) != std::string::npos, failures[0].c_str());
        QVERIFY(!device->usable());
        QVERIFY(test::results_of(hall(), device, &failures) == expected_);
        QCOMPARE(failures.size(), std::size_t{1}); // it is not asked again
        RunOptions options;
        options.device = device;
        QCOMPARE(run_facts(options, {}).backend, std::string("cpu"));
    }

    void a_cancel_between_batches() {
        test::set_shim("memory:60000000");
        std::atomic<bool> cancel = false;
        RunOptions options;
        options.device = choose_cuda().device;
        options.cancel = &cancel;
        options.progress = [&](std::uint64_t, std::uint64_t) { cancel = true; };
        QVERIFY_EXCEPTION_THROWN(run_plan(hall(), options), Cancelled);
        QVERIFY(options.device->usable());
    }

    void why_there_is_no_card_data() {
        QTest::addColumn<QByteArray>("behaviour");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no driver") << QByteArray("count:1:35") << "the NVIDIA driver is missing, or older";
        QTest::newRow("no card") << QByteArray("count:1:100") << "there is a driver, but no NVIDIA card";
        QTest::newRow("a card that is lost") << QByteArray("describe:1:999") << "(CUDA error 999)";
        QTest::newRow("an old card") << QByteArray("capability:7") << "its compute capability is 7.0";
    }
    void why_there_is_no_card() {
        QFETCH(QByteArray, behaviour);
        QFETCH(QString, sentence);
        test::set_shim(behaviour.constData());
        const auto choice = choose_cuda();
        QVERIFY(!choice.device);
        QVERIFY2(choice.obstacle.find(sentence.toStdString()) != std::string::npos, choice.obstacle.c_str());
    }

    void plugins_that_are_refused() {
        QVERIFY(load_plugin(HEADROOM_GPU_SHIM).table != nullptr);
        const auto missing = load_plugin("no-such-plugin.so");
        QVERIFY(missing.table == nullptr && missing.obstacle.find("cannot be loaded") != std::string::npos);
        const QByteArray build = load_plugin(HEADROOM_GPU_SHIM).table->build;
        QCOMPARE(build.size(), 16);
        const QTemporaryDir folder;
        const auto stale = load_plugin(changed_plugin(folder, build, QByteArray(16, '0')));
        QVERIFY(stale.table == nullptr);
        QVERIFY2(stale.obstacle.find("another version of this program") != std::string::npos,
                 stale.obstacle.c_str());
        const QTemporaryDir other;
        const auto foreign = load_plugin(changed_plugin(other, "headroom_gpu_table", "hexdroom_gpu_table"));
        QVERIFY(foreign.table == nullptr);
        QVERIFY2(foreign.obstacle.find("no plugin of this program") != std::string::npos,
                 foreign.obstacle.c_str());
    }

private:
    std::string expected_;
};

QTEST_GUILESS_MAIN(FailuresTest)
#include "failures_test.moc"
