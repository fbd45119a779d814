// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and SIGTERM, and the line of progress.
#include "tests/cli/program.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace headroom::test;

namespace {

/// So many paths and months that no machine is done within the test.
constexpr const char* endless = "100000";

QStringList endless_run() {
    return {"run",    template_file(),    "--paths", endless, "--set", "plan.horizon_months=240",
            "--json", "out/results.json", "--csv",   "out"};
}

} // namespace

class InterruptTest : public QObject {
    Q_OBJECT
private slots:
    void a_stopped_run_leaves_nothing_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("code");
        QTest::newRow("Ctrl-C") << SIGINT << 130;
        QTest::newRow("SIGTERM") << SIGTERM << 143;
    }
    void a_stopped_run_leaves_nothing() {
        QFETCH(int, signal);
        QFETCH(int, code);
        QTemporaryDir folder;
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setChildProcessModifier([] { std::signal(SIGINT, SIG_DFL); }); // background jobs ignore it
        process.start(HEADROOM_CLI, endless_run());
        QVERIFY(process.waitForStarted());
        QTest::qSleep(1000);
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), code);
        QVERIFY(process.readAllStandardError().contains("stopped; nothing was written"));
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY2(files_in(folder.path()).isEmpty(), qPrintable(files_in(folder.path()).join(' ')));
    }

    void a_second_one_ends_it_at_once() {
        QTemporaryDir folder;
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setChildProcessModifier([] { std::signal(SIGINT, SIG_DFL); });
        process.start(HEADROOM_CLI, endless_run());
        QVERIFY(process.waitForStarted());
        QTest::qSleep(1000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY(process.exitStatus() == QProcess::CrashExit || process.exitCode() == 130);
    }

    void progress_on_a_terminal_only() {
        int terminal = -1;
        const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child < 0 && errno == ENOENT) QSKIP("this system has no pseudo-terminals (/dev/pts)");
        QVERIFY(child >= 0);
        if (child == 0) {
            const auto plan = template_file().toUtf8();
            execl(HEADROOM_CLI, HEADROOM_CLI, "run", plan.constData(), "--paths", endless, "--set",
                  "plan.horizon_months=240", nullptr);
            _exit(127);
        }
        QByteArray seen;
        QElapsedTimer timer;
        timer.start();
        fcntl(terminal, F_SETFL, O_NONBLOCK);
        bool stopped = false;
        int status = 0;
        while (timer.elapsed() < 60'000 && waitpid(child, &status, WNOHANG) == 0) {
            char part[4096];
            const auto got = read(terminal, part, sizeof part);
            if (got > 0) seen.append(part, got);
            if (!stopped && seen.contains(" % of 100000 futures")) {
                stopped = true;
                QCOMPARE(write(terminal, "\x03", 1), ssize_t(1)); // Ctrl-C, as a person types it
            }
            QTest::qSleep(10);
        }
        ::close(terminal);
        QVERIFY2(stopped, seen);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 130);
    }

    void no_progress_in_files() {
        const auto output = run_cli({"run", template_file(), "--paths", "20000"});
        QCOMPARE(output.code, 0);
        QVERIFY(!output.err.contains('\r') && !output.out.contains('\r'));
        QVERIFY(!output.err.contains('\033') && !output.out.contains('\033'));
    }
};

QTEST_GUILESS_MAIN(InterruptTest)
#include "interrupt_test.moc"
