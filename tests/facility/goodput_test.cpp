// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoint and restart against what they stand for: the best interval found by search, and jobs that are
// interrupted at random.
#include "model/facility/goodput.h"

#include <QtTest>

#include <random>
#include <vector>

using namespace headroom::scalar;

namespace {

/// The goodput of the best of all intervals, by golden section over its logarithm: Daly's expectation has one
/// minimum.
double best_goodput(double rate, double checkpoint, double restart) {
    const double between = 1 / rate;
    const auto goodput = [&](double log_interval) {
        const double interval = std::exp(log_interval);
        return interval /
               (between * std::exp(restart / between) * std::expm1((interval + checkpoint) / between));
    };
    const double golden = (std::sqrt(5.0) - 1) / 2;
    double low = std::log(between) - 20, high = std::log(between) + 5;
    while (high - low > 1e-9) {
        const double a = high - golden * (high - low), b = low + golden * (high - low);
        goodput(a) > goodput(b) ? high = b : low = a;
    }
    return goodput((low + high) / 2);
}

/// Hours that a job takes for `intervals` stretches of work when interruptions strike at random, while it
/// works, writes and restarts.
double simulated_hours(double rate, double interval, double checkpoint, double restart, int intervals,
                       std::mt19937_64& engine) {
    std::exponential_distribution<double> wait(rate);
    double hours = 0;
    for (int done = 0; done < intervals;) {
        double next = wait(engine);
        const double needed = interval + checkpoint;
        if (next >= needed) {
            hours += needed;
            ++done;
            continue;
        }
        hours += next;
        for (next = wait(engine); next < restart; next = wait(engine))
            hours += next; // interrupted while it restarts
        hours += restart;
    }
    return hours;
}

} // namespace

class GoodputTest : public QObject {
    Q_OBJECT
private slots:
    void daly_comes_near_the_best_interval_data() {
        QTest::addColumn<double>("checkpoint"); // in mean times between interruptions
        QTest::addColumn<double>("loss");       // of goodput against the best interval, at most
        QTest::newRow("0.001") << 0.001 << 1e-6;
        QTest::newRow("0.01") << 0.01 << 1e-5;
        QTest::newRow("0.1") << 0.1 << 1e-4;
        QTest::newRow("0.5") << 0.5 << 2e-3;
        QTest::newRow("1") << 1.0 << 1e-2;
        QTest::newRow("4, the plain interval M") << 4.0 << 5e-2;
    }
    void daly_comes_near_the_best_interval() {
        QFETCH(double, checkpoint);
        QFETCH(double, loss);
        for (const double between : {0.5, 3.0, 400.0}) {
            const double best = best_goodput(1 / between, checkpoint * between, 0.1);
            const double found = checkpointing(1 / between, checkpoint * between, 0.1).goodput;
            QVERIFY2(found <= best * (1 + 1e-9),
                     qPrintable(QString("%1 beats the best, %2").arg(found).arg(best)));
            QVERIFY2(found >= best * (1 - loss), qPrintable(QString("%1 against %2").arg(found).arg(best)));
        }
    }
    void jobs_interrupted_at_random_take_as_long_as_said() {
        std::mt19937_64 engine(20260101);
        for (const double rate : {0.05, 0.3, 1.0}) {
            const double checkpoint = 0.1, restart = 0.4;
            const auto expected = checkpointing(rate, checkpoint, restart);
            constexpr int runs = 400, intervals = 200;
            std::vector<double> hours;
            for (int i = 0; i < runs; ++i)
                hours.push_back(
                    simulated_hours(rate, expected.interval, checkpoint, restart, intervals, engine));
            double mean = 0, squares = 0;
            for (const double h : hours)
                mean += h / runs;
            for (const double h : hours)
                squares += (h - mean) * (h - mean);
            const double error = std::sqrt(squares / (runs - 1) / runs);
            const double said = intervals * expected.interval / expected.goodput;
            QVERIFY2(std::abs(mean - said) < 4 * error,
                     qPrintable(QString("%1 ± %2 hours, said %3").arg(mean).arg(error).arg(said)));
        }
    }
    void nothing_interrupts() { QCOMPARE(checkpointing(0.0, 0.05, 0.5).goodput, 1.0); }
    void free_checkpoints_lose_only_restarts() {
        const auto c = checkpointing(0.25, 0.0, 2.0);
        QVERIFY(std::abs(c.goodput - std::exp(-0.5)) < 1e-15);
        // … which is where ever cheaper checkpoints lead to.
        QVERIFY(std::abs(checkpointing(0.25, 1e-12, 2.0).goodput - c.goodput) < 1e-5);
    }
    void every_trouble_costs() {
        const double base = checkpointing(0.2, 0.05, 0.3).goodput;
        QVERIFY(checkpointing(0.21, 0.05, 0.3).goodput < base);
        QVERIFY(checkpointing(0.2, 0.06, 0.3).goodput < base);
        QVERIFY(checkpointing(0.2, 0.05, 0.31).goodput < base);
    }
    void stays_a_share_at_the_ends_of_the_bounds() {
        // 1e6 GPUs interrupted 20 times a year each, checkpoints of 4 hours, restarts of a day.
        const double worst = checkpointing(1e6 * 20 / 8760, 4.0, 24.0).goodput;
        QVERIFY(worst >= 0 && worst < 1e-300);
        const double rare = checkpointing(1e-12, 4.0, 24.0).goodput;
        QVERIFY(rare > 0.99999 && rare <= 1);
    }
};

QTEST_APPLESS_MAIN(GoodputTest)
#include "goodput_test.moc"
