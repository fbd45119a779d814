// SPDX-License-Identifier: GPL-3.0-or-later
// Places that take no files, and files that may not grow.
#include "tests/cli/program.h"

using namespace headroom::test;

class LimitsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { plan_ = written(small_plan(), folder_); }

    void a_place_that_takes_no_files_is_found_before_the_work() {
        QElapsedTimer timer;
        timer.start();
        const auto output = run_cli({"run", plan_, "--paths", "16777216", "--json", "/proc/results.json"});
        QCOMPARE(output.code, 1);
        QVERIFY2(output.err.contains("--json") && output.err.contains("cannot be written"), output.err);
        QVERIFY(timer.elapsed() < 20'000); // the run would take minutes
    }

    void a_file_that_may_not_grow_leaves_nothing() {
        QProcess process;
        process.setWorkingDirectory(folder_.path());
        const auto before = files_in(folder_.path());
        process.start("bash", {"-c", "ulimit -f 4; \"$1\" run \"$2\" --quiet --csv tables", "bash",
                               HEADROOM_CLI, plan_});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("cannot be written"));
        QCOMPARE(files_in(folder_.path()), before);
    }

private:
    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "limits_test.moc"
