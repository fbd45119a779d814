// SPDX-License-Identifier: GPL-3.0-or-later
// Plans from standard input and from pipes; standard output that nobody reads.
#include "tests/cli/program.h"

using namespace headroom::test;

namespace {

/// A line for the shell, in which $1 is the program and $2 a plan.
Output shell(const char* line, const QString& plan) {
    QProcess process;
    process.start("bash", {"-c", line, "bash", HEADROOM_CLI, plan});
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class StreamsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { plan_ = written(small_plan(), folder_); }

    void a_plan_from_a_pipe_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("standard input, a file") << QByteArray("\"$1\" run - --json - --quiet < \"$2\"");
        QTest::newRow("standard input, a pipe") << QByteArray("cat \"$2\" | \"$1\" run - --json - --quiet");
        QTest::newRow("a pipe of the shell") << QByteArray("\"$1\" run <(cat \"$2\") --json - --quiet");
    }
    void a_plan_from_a_pipe() {
        QFETCH(QByteArray, line);
        const auto from_file = run_cli({"run", plan_, "--json", "-", "--quiet"});
        const auto output = shell(line, plan_);
        QVERIFY2(output.code == 0, output.err);
        QCOMPARE(object_of(output.out)["scenarios"], object_of(from_file.out)["scenarios"]);
        QCOMPARE(object_of(output.out)["plan_sha256"], object_of(from_file.out)["plan_sha256"]);
    }

    void the_plan_behind_it_is_not_overwritten() {
        const auto before = bytes_of(plan_);
        const auto output = shell("\"$1\" run - --json \"$2\" --quiet < \"$2\"", plan_);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("over the plan"), output.err);
        QCOMPARE(bytes_of(plan_), before);
    }

    void what_is_no_plan_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("nothing") << QByteArray("\"$1\" run - < /dev/null") << QByteArray("there is nothing in it");
        QTest::newRow("without an end")
            << QByteArray("yes | \"$1\" run -") << QByteArray("more than 16777216 bytes");
        QTest::newRow("without an end, named")
            << QByteArray("\"$1\" run <(yes)") << QByteArray("more than 16777216 bytes");
        QTest::newRow("closed") << QByteArray("\"$1\" run - <&-") << QByteArray("standard input");
        QTest::newRow("a folder") << QByteArray("\"$1\" run - < /") << QByteArray("standard input");
    }
    void what_is_no_plan() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, part);
        const auto output = shell(line, plan_);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains(part), output.err);
        QVERIFY(output.out.isEmpty());
    }

    void nobody_reads_any_more_data() {
        QTest::addColumn<QByteArray>("line");
        for (const char* line : {"\"$1\" parameters --csv | true; exit ${PIPESTATUS[0]}",
                                 "trap '' PIPE; \"$1\" parameters --csv | true; exit ${PIPESTATUS[0]}"})
            QTest::newRow(line) << QByteArray(line);
    }
    void nobody_reads_any_more() {
        QFETCH(QByteArray, line);
        const auto output = shell(line, plan_);
        // the reader may be gone before the first byte, or the pipe may have taken them all
        QVERIFY2(output.code == 141 || output.code == 0, QByteArray::number(output.code));
        QVERIFY2(output.err.isEmpty(), output.err);
    }
    void more_than_the_pipe_holds_to_nobody() {
        const auto output =
            shell("\"$1\" run \"$2\" --json - --quiet | sleep 0; exit ${PIPESTATUS[0]}", plan_);
        QCOMPARE(output.code, 141);
        QVERIFY2(output.err.isEmpty(), output.err);
    }
    void a_closed_output_is_a_failure() {
        const auto output = shell("\"$1\" run \"$2\" >&-", plan_);
        QCOMPARE(output.code, 1);
        QVERIFY2(output.err.contains("standard output cannot be written"), output.err);
    }

private:
    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(StreamsTest)
#include "streams_test.moc"
