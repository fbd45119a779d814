// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/live_runner.h"

#include "model/analysis/run.h"
#include "model/plan/plan_json.h"
#include "model/report/results_json.h"
#include "views/session/shown_results.h"
#include "views/session/task.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

constexpr int patience_ms = 60'000;

Plan training_hall(std::uint64_t paths = 4096) {
    auto plan = read_plan_file(HEADROOM_SOURCE_DIR "/templates/regional-training-hall.json").plan;
    plan.simulation.paths = paths;
    return plan;
}

/// The file of the results without its part about the run.
std::string figures_of(Results results) {
    results.run = {};
    return results_json(results);
}

struct Desk {
    PlanSession session;
    LiveRunner runner{session};
    bool wait() {
        return QTest::qWaitFor(
            [this] { return runner.is_current() && !runner.is_busy() && runner.baseline(); }, patience_ms);
    }
    void set_price(double price) {
        if (!session.set_value(Target::of(0), Parameter::energy_price, price).empty()) qFatal("refused");
    }
};

} // namespace

class LiveRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void a_coarse_answer_comes_first_and_then_the_full_one() {
        Desk desk;
        std::vector<std::uint64_t> paths;
        connect(&desk.runner, &LiveRunner::coarse_ready, this,
                [&](const std::shared_ptr<const Results>& results) { paths.push_back(results->paths); });
        connect(&desk.runner, &LiveRunner::full_ready, this,
                [&](const std::shared_ptr<const Results>& results) { paths.push_back(results->paths); });
        desk.session.open(training_hall());
        QVERIFY(!desk.runner.is_current());
        QVERIFY(desk.wait());
        QCOMPARE(paths, (std::vector<std::uint64_t>{2048, 4096}));
        QVERIFY(desk.runner.latest()->full);
        QVERIFY(*desk.runner.latest()->plan == desk.session.plan());
        QCOMPARE(desk.runner.failure(), QString());
    }

    void the_full_answer_is_the_one_of_the_command_line() {
        Desk desk;
        desk.session.open(training_hall());
        QVERIFY(desk.wait());
        const auto run = run_plan(desk.session.plan(), {});
        QCOMPARE(figures_of(*desk.runner.latest()->results), figures_of(run.results));
    }

    void few_paths_need_one_run() {
        Desk desk;
        QSignalSpy coarse(&desk.runner, &LiveRunner::coarse_ready),
            full(&desk.runner, &LiveRunner::full_ready);
        desk.session.open(training_hall(512));
        QVERIFY(desk.wait());
        QCOMPARE(coarse.count(), 0);
        QCOMPARE(full.count(), 1);
        QCOMPARE(desk.runner.latest()->results->paths, std::uint64_t{512});
    }

    void a_drag_gives_answers_in_order_and_ends_with_the_last_value() {
        Desk desk;
        desk.session.open(training_hall());
        QVERIFY(desk.wait());
        std::vector<std::uint64_t> sequences;
        std::vector<bool> fulls;
        connect(&desk.runner, &LiveRunner::results_changed, this, [&] {
            sequences.push_back(desk.runner.latest()->sequence);
            fulls.push_back(desk.runner.latest()->full);
        });
        for (int i = 1; i <= 60; ++i) {
            desk.set_price(0.05 + 0.001 * i);
            QTest::qWait(8);
        }
        QVERIFY(std::find(fulls.begin(), fulls.end(), true) == fulls.end());
        QVERIFY(desk.wait());
        QVERIFY(sequences.size() >= 2);
        QVERIFY(std::is_sorted(sequences.begin(), sequences.end()));
        QVERIFY(fulls.back());
        QCOMPARE(std::get<double>(effective_value(*desk.runner.latest()->plan, 0, Parameter::energy_price)),
                 0.11);
    }

    void results_of_other_scenarios_are_dropped() {
        Desk desk;
        desk.session.open(training_hall());
        QVERIFY(desk.wait());
        connect(&desk.runner, &LiveRunner::results_changed, this, [&] {
            if (const auto* live = desk.runner.latest())
                QCOMPARE(live->results->scenarios.size(), desk.session.scenario_count());
        });
        desk.set_price(0.2);                              // a run is under way
        QVERIFY(desk.session.remove_scenario(2).empty()); // and not wanted any more
        QVERIFY(desk.runner.latest() == nullptr);
        QVERIFY(desk.wait());
        QCOMPARE(desk.runner.latest()->results->scenarios.size(), std::size_t{2});
    }

    void another_plan_leaves_nothing_of_the_one_before() {
        Desk desk;
        desk.session.open(training_hall());
        QVERIFY(desk.wait());
        desk.set_price(0.2);
        auto plan = training_hall();
        plan.name = "Another";
        desk.session.open(plan);
        QVERIFY(desk.runner.latest() == nullptr);
        QVERIFY(desk.runner.baseline() == nullptr);
        connect(&desk.runner, &LiveRunner::results_changed, this,
                [&] { QCOMPARE(desk.runner.latest()->results->plan, std::string("Another")); });
        QVERIFY(desk.wait());
    }

    void a_plan_that_cannot_be_calculated_has_no_results() {
        Desk desk;
        desk.session.open(training_hall());
        QVERIFY(desk.wait());
        QVERIFY(desk.session.set_value(Target::of(0), Parameter::rack_kw_limit, 5.0).empty());
        QVERIFY(has_errors(desk.session.faults()));
        QVERIFY(desk.runner.latest() == nullptr);
        QTest::qWait(2 * LiveRunner::rest_ms);
        QVERIFY(desk.runner.latest() == nullptr);
        desk.session.undo_stack().undo();
        QVERIFY(desk.wait());
    }

    void an_unchanged_plan_does_not_differ_from_its_baseline() {
        Desk desk;
        desk.session.open(training_hall());
        QVERIFY(desk.wait());
        const auto cost = [](const ScenarioResults& of) {
            return median_of(of.results[index_of(Result::tco)]).value;
        };
        QCOMPARE(cost(*desk.runner.baseline_scenario()), cost(desk.runner.latest()->results->scenarios[0]));
        const double before = cost(*desk.runner.baseline_scenario());
        desk.set_price(0.3);
        QVERIFY(desk.wait());
        QCOMPARE(cost(*desk.runner.baseline_scenario()), before);
        QVERIFY(cost(desk.runner.latest()->results->scenarios[0]) > before);
        // Pinned anew, and undone: the same again, from a run of its own.
        desk.session.pin_baseline(0);
        QVERIFY(
            QTest::qWaitFor([&] { return cost(*desk.runner.baseline_scenario()) > before; }, patience_ms));
        desk.session.undo_stack().undo();
        QVERIFY(desk.wait());
        QCOMPARE(cost(desk.runner.latest()->results->scenarios[0]), before);
    }

    void the_baseline_follows_the_number_of_paths() {
        Desk desk;
        desk.session.open(training_hall());
        QVERIFY(desk.wait());
        desk.set_price(0.3);
        QVERIFY(desk.session.set_simulation({1024, 7, Sampler::latin, false}).empty());
        QVERIFY(QTest::qWaitFor([&] { return desk.runner.baseline()->results->paths == 1024; }, patience_ms));
        QCOMPARE(desk.runner.baseline()->results->seed, std::uint64_t{7});
    }

    void a_task_delivers_the_newest_answer_alone() {
        JobRunner jobs;
        Task<int> task(jobs);
        std::vector<int> answers;
        QString failure;
        for (int i = 0; i < 20; ++i)
            task.start([i](const JobContext&) { return i; }, [&](int answer) { answers.push_back(answer); },
                       [](const QString&) { QFAIL("failed"); });
        QVERIFY(task.is_running());
        QTRY_VERIFY(!task.is_running());
        QCOMPARE(answers, std::vector<int>{19});
        task.start([](const JobContext&) -> int { throw std::runtime_error("no memory"); },
                   [](int) { QFAIL("answered"); }, [&](const QString& reason) { failure = reason; });
        QTRY_COMPARE(failure, QStringLiteral("no memory"));
        {
            Task<int> gone(jobs);
            gone.start([](const JobContext&) { return 1; }, [](int) { QFAIL("answered"); },
                       [](const QString&) {});
        }
        jobs.wait_until_idle();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(LiveRunnerTest)
#include "live_runner_test.moc"
