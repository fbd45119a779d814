// SPDX-License-Identifier: GPL-3.0-or-later
// How the command line is understood: commands, options, help, exit codes.
#include "tests/cli/program.h"

using namespace headroom::test;

class CommandLineTest : public QObject {
    Q_OBJECT
private slots:
    void version() {
        const auto output = run_cli({"--version"});
        QCOMPARE(output.code, 0);
        QCOMPARE(output.out, QByteArray("headroom-cli " HEADROOM_VERSION "\n"));
        QVERIFY(output.err.isEmpty());
    }

    void without_words_it_explains_itself() {
        const auto output = run_cli({});
        QCOMPARE(output.code, 2);
        QVERIFY(output.out.isEmpty());
        QVERIFY(output.err.contains("Commands"));
    }

    void help_of_everything_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("help") << QStringList{"help"} << QByteArray("validate");
        QTest::newRow("--help") << QStringList{"--help"} << QByteArray("Exit codes");
        for (const char* name :
             {"run", "validate", "compare", "refresh", "mix", "selftest", "parameters", "backends", "help"}) {
            const QByteArray usage = QByteArray("headroom-cli ") + name;
            QTest::addRow("help %s", name) << QStringList{"help", name} << usage;
            QTest::addRow("%s --help", name) << QStringList{name, "--help"} << usage;
            QTest::addRow("%s -h, after others", name) << QStringList{name, "--wrong", "x", "-h"} << usage;
        }
    }
    void help_of_everything() {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, part);
        const auto output = run_cli(words);
        QCOMPARE(output.code, 0);
        QVERIFY2(output.out.contains(part), output.out);
        QVERIFY(output.err.isEmpty());
        for (const auto& line : QString::fromUtf8(output.out).split('\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void help_names_every_option_of_run() {
        const auto help = run_cli({"help", "run"}).out;
        for (const char* option :
             {"--json", "--csv", "--paths", "--seed", "--sampler", "--threads", "--set", "--quiet"})
            QVERIFY2(help.contains(QByteArray("\n  ") + option), option);
        QVERIFY(help.contains("Examples"));
    }

    void wrong_words_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("part");
        const QString plan = template_file();
        const auto row = [](const char* name, const QStringList& words, const char* part) {
            QTest::newRow(name) << words << QByteArray(part);
        };
        row("unknown command", {"rum", plan}, "did you mean run?");
        row("no command like it", {"xyzzy"}, "there is no command “xyzzy”");
        row("option for a command", {"--jsn"}, "there is no command “--jsn”");
        row("unknown option", {"run", plan, "--jsn", "x"}, "did you mean --json?");
        row("unknown short option", {"run", plan, "-j"}, "there is no option “-j”");
        row("a name that begins so", {"refresh", plan, "-2+3"}, "begins with - goes after --");
        row("no plan", {"run"}, "PLAN is missing");
        row("no plan, options", {"run", "--paths", "64"}, "PLAN is missing");
        row("two plans", {"run", plan, plan}, "one too many");
        row("value missing at the end", {"run", plan, "--json"}, "--json needs a value: --json FILE");
        row("value missing before an option", {"run", plan, "--json", "--quiet"}, "--json needs a value");
        row("empty value", {"run", plan, "--json="}, "--json needs a value");
        row("value for a flag", {"run", plan, "--quiet=yes"}, "--quiet takes no value");
        row("twice", {"run", plan, "--paths", "64", "--paths=32"}, "--paths is given twice");
        row("no number", {"run", plan, "--paths", "many"}, "from 16 to 16777216, not “many”");
        row("half a number", {"run", plan, "--paths", "64x"}, "not “64x”");
        row("too few paths", {"run", plan, "--paths", "15"}, "not “15”");
        row("too many paths", {"run", plan, "--paths", "1000000000000000000"}, "--paths takes");
        row("far too many paths", {"run", plan, "--paths", "99999999999999999999999"}, "--paths takes");
        row("negative seed", {"run", plan, "--seed", "-1"}, "--seed takes a whole number");
        row("no threads", {"run", plan, "--threads", "0"}, "--threads takes a whole number from 1");
        row("sampler", {"run", plan, "--sampler", "halton"}, "sobol, latin or random, not “halton”");
        row("option of another command", {"validate", plan, "--json", "x"}, "there is no option “--json”");
        row("nothing expected", {"backends", "cuda"}, "nothing is expected here");
        row("one scenario to compare", {"compare", plan, "Own hall"}, "name two scenarios");
        row("three scenarios to compare", {"compare", plan, "a", "b", "c"}, "one too many");
        row("csv and a name", {"parameters", "energy", "--csv"}, "leave the name out");
        row("unknown parameter", {"parameters", "energy.prise"}, "did you mean energy.price?");
        row("help of what is not", {"help", "compre"}, "did you mean compare?");
    }
    void wrong_words() {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, part);
        const auto output = run_cli(words);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains(part), output.err);
        QVERIFY2(output.err.contains("headroom-cli help"), output.err);
        QVERIFY(output.out.isEmpty());
    }

    void control_characters_are_not_repeated() {
        const auto output = run_cli({"\033[2J"});
        QCOMPARE(output.code, 2);
        QVERIFY(!output.err.contains('\033'));
    }

    void options_stand_anywhere_and_two_dashes_end_them() {
        QTemporaryDir folder;
        written(small_plan(), folder, "--plan.json");
        const auto refused = run_cli({"validate", "--plan.json"}, {}, folder.path());
        QCOMPARE(refused.code, 2);
        const auto accepted =
            run_cli({"validate", "--set", "finance.inflation=1 %", "--", "--plan.json"}, {}, folder.path());
        QVERIFY2(accepted.code == 0, accepted.out + accepted.err);
        QCOMPARE(
            run_cli({"validate", "./--plan.json", "--set=finance.inflation=1 %"}, {}, folder.path()).code, 0);
    }

    void unknown_instruction_set() {
        for (const char* name : {"sse2", "AVX2", "x\nnonsense"}) {
            const auto output = run_cli({"backends"}, {{"HEADROOM_TARGET", QString::fromLatin1(name)}});
            QCOMPARE(output.code, 2);
            QVERIFY2(output.err.contains("HEADROOM_TARGET"), output.err);
        }
        QCOMPARE(run_cli({"backends"}, {{"HEADROOM_TARGET", ""}}).code, 0);
    }

    void backends_says_what_is_used() {
        const auto best = run_cli({"backends"});
        QCOMPARE(best.code, 0);
        QCOMPARE(best.out.count("available, used"), 1);
        const auto forced = run_cli({"backends"}, {{"HEADROOM_TARGET", "portable"}});
        QCOMPARE(forced.code, 0);
        QVERIFY(
            QRegularExpression("portable +available, used").match(QString::fromUtf8(forced.out)).hasMatch());
        QVERIFY(best.out.contains("not available"));
    }

    void a_full_disk_is_a_failure() {
        if (!QFile::exists("/dev/full")) QSKIP("no /dev/full here");
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(HEADROOM_CLI, {"parameters"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("standard output cannot be written"));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
