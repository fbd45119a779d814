// SPDX-License-Identifier: GPL-3.0-or-later
// A report's job survives the way to the press, and other bytes do not pass for one.
#include "model/analysis/run.h"
#include "model/plan/plan_json.h"
#include "model/report/handover.h"
#include "tests/support/plans.h"

#include <QtTest>

using namespace headroom;

namespace {

ReportJob sample_job() {
    ReportJob job;
    job.plan = test::template_plan("regional-training-hall");
    job.plan.simulation.paths = 64;
    auto run = run_plan(job.plan, {});
    job.results = std::move(run.results);
    job.notices = std::move(run.faults);
    job.options.sections[4] = false;
    job.options.accent = 0x123456;
    job.options.logo = std::string("\x89PNG\r\n\x1a\n\0x", 10);
    job.refresh.emplace();
    job.refresh->obstacle = Obstacle{ObstacleCode::no_fleet, {"Own hall"}};
    job.mix.emplace();
    job.mix->parameters.owned = {0, 1.5};
    job.mix->results.emplace();
    job.mix->results->points.resize(2);
    job.mix->results->best = 1;
    return job;
}

} // namespace

class HandoverTest : public QObject {
    Q_OBJECT
private slots:
    void comesBackEqual() {
        const auto job = sample_job();
        const auto back = read_handover(write_handover(job));
        QCOMPARE(back.plan, job.plan);
        QCOMPARE(back.options, job.options);
        QCOMPARE(back.notices, job.notices);
        QVERIFY(!job.notices.empty());
        QCOMPARE(back.results.scenarios, job.results.scenarios);
        QCOMPARE(back.results.comparisons, job.results.comparisons);
        QCOMPARE(back.results.plan_sha256, job.results.plan_sha256);
        QCOMPARE(back.refresh->obstacle, job.refresh->obstacle);
        QCOMPARE(back.mix->results->points.size(), std::size_t{2});
        QCOMPARE(back.mix->results->best, std::optional<std::size_t>(1));
        QCOMPARE(write_handover(back), write_handover(job));
    }

    void neitherClockNorMachineIsInIt() {
        auto job = sample_job();
        const auto bytes = write_handover(job);
        job.results.run.elapsed_ms = 12345;
        job.results.run.finished = "2031-05-06T07:08:09Z";
        job.results.run.threads = 77;
        job.results.run.instruction_set = "abacus";
        QCOMPARE(write_handover(job), bytes);
    }

    void everyCutIsSeen() {
        const auto bytes = write_handover(sample_job());
        for (std::size_t length = 0; length < bytes.size(); length += 1 + length / 50)
            QVERIFY_EXCEPTION_THROWN(read_handover(std::string_view(bytes).substr(0, length)), ArchiveError);
        QVERIFY_EXCEPTION_THROWN(read_handover(bytes + 'x'), ArchiveError);
    }

    void anotherVersionIsRefused() {
        auto bytes = write_handover(sample_job());
        bytes[bytes.find('\n') - 1] = '!';
        QVERIFY_EXCEPTION_THROWN(read_handover(bytes), ArchiveError);
    }

    void aFalseCountAsksForNoMemory() {
        std::string bytes(16, '\0');
        bytes[6] = 1; // 2^48 entries
        ArchiveReader archive(bytes);
        std::vector<double> values;
        QVERIFY_EXCEPTION_THROWN(archive(values), ArchiveError);
    }
};

QTEST_APPLESS_MAIN(HandoverTest)
#include "handover_test.moc"
