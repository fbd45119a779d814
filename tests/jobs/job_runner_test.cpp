// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/job_runner.h"

#include <QTest>

#include <vector>

using namespace headroom;

class JobRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void runs_in_the_order_of_submission() {
        std::vector<int> order; // touched by the runner's thread, read when it is idle
        JobRunner runner;
        for (int i = 0; i < 100; ++i)
            runner.submit([&order, i](const JobContext&) { order.push_back(i); });
        runner.wait_until_idle();
        QCOMPARE(order.size(), std::size_t{100});
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void a_job_that_runs_is_told_and_one_that_waits_is_dropped() {
        std::atomic<bool> started = false, second_ran = false, told = false;
        JobRunner runner;
        const auto first = runner.submit([&](const JobContext& context) {
            started = true;
            while (!context.is_cancelled())
                std::this_thread::yield();
            told = true;
        });
        const auto second = runner.submit([&](const JobContext&) { second_ran = true; });
        QVERIFY(second > first);
        while (!started)
            std::this_thread::yield();
        runner.cancel(second);
        runner.cancel(first);
        runner.wait_until_idle();
        QVERIFY(told);
        QVERIFY(!second_ran);
    }

    void cancelling_one_leaves_the_others_alone() {
        std::atomic<int> ran = 0;
        std::atomic<bool> may_go = false;
        JobRunner runner;
        runner.submit([&](const JobContext& context) {
            while (!may_go)
                std::this_thread::yield();
            if (!context.is_cancelled()) ++ran;
        });
        const auto second = runner.submit([&](const JobContext&) { ran += 10; });
        runner.submit([&](const JobContext&) { ran += 100; });
        runner.cancel(second);
        runner.cancel(second + 100); // none of our business
        may_go = true;
        runner.wait_until_idle();
        QCOMPARE(ran.load(), 101);
    }

    void its_end_cancels_and_waits() {
        std::atomic<bool> ended = false, started = false, waiting_ran = false;
        {
            JobRunner runner;
            runner.submit([&](const JobContext& context) {
                started = true;
                while (!context.is_cancelled())
                    std::this_thread::yield();
                ended = true;
            });
            runner.submit([&](const JobContext&) { waiting_ran = true; });
            while (!started)
                std::this_thread::yield();
        }
        QVERIFY(ended);
        QVERIFY(!waiting_ran);
    }

    void a_job_may_submit_and_cancel() {
        std::atomic<int> ran = 0;
        JobRunner runner;
        runner.submit([&](const JobContext&) {
            const auto dropped = runner.submit([&](const JobContext&) { ran += 100; });
            runner.submit([&](const JobContext&) { ++ran; });
            runner.cancel(dropped);
        });
        runner.wait_until_idle();
        QCOMPARE(ran.load(), 1);
    }
};

QTEST_APPLESS_MAIN(JobRunnerTest)
#include "job_runner_test.moc"
