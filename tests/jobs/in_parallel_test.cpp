// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/in_parallel.h"

#include <QtTest>

#include <stdexcept>

using namespace headroom;

class InParallelTest : public QObject {
    Q_OBJECT
private slots:
    void every_piece_once_data() {
        QTest::addColumn<int>("threads");
        for (const int threads : {-1, 0, 1, 2, 7, 300})
            QTest::addRow("%d threads", threads) << threads;
    }
    void every_piece_once() {
        QFETCH(int, threads);
        for (const std::uint64_t count : {0, 1, 2, 100}) {
            std::vector<std::atomic<int>> done(count);
            std::atomic<int> workers = 0;
            in_parallel(count, threads, [&] {
                ++workers;
                return [&](std::uint64_t i) { ++done[i]; };
            });
            for (const auto& times : done)
                QCOMPARE(times.load(), 1);
            QVERIFY(workers >= 1 && workers <= std::max(1, std::min(static_cast<int>(count), threads)));
        }
    }
    void a_thread_takes_its_pieces_in_order() {
        std::atomic<bool> ordered = true;
        in_parallel(10'000, 4, [&] {
            return [&, last = std::int64_t{-1}](std::uint64_t i) mutable {
                if (static_cast<std::int64_t>(i) <= last) ordered = false;
                last = static_cast<std::int64_t>(i);
            };
        });
        QVERIFY(ordered);
    }
    void a_failure_stops_the_rest() {
        std::atomic<int> begun = 0;
        const auto run = [&](int threads) {
            begun = 0;
            in_parallel(1'000'000, threads, [&] {
                return [&](std::uint64_t) {
                    if (++begun == 10) throw std::runtime_error("ten");
                };
            });
        };
        QVERIFY_EXCEPTION_THROWN(run(1), std::runtime_error);
        QCOMPARE(begun.load(), 10);
        QVERIFY_EXCEPTION_THROWN(run(4), std::runtime_error);
        QVERIFY(begun < 1'000'000);
    }
    void a_worker_that_cannot_be_made_is_a_failure() {
        const auto run = [] {
            in_parallel(5, 3, []() -> void (*)(std::uint64_t) { throw std::bad_alloc(); });
        };
        QVERIFY_EXCEPTION_THROWN(run(), std::bad_alloc);
    }
};

QTEST_APPLESS_MAIN(InParallelTest)
#include "in_parallel_test.moc"
