// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <unistd.h>

using namespace headroom::test;

namespace {

/// The results without what may differ between two runs of the same.
QByteArray without_run(const QByteArray& json) {
    const auto start = json.indexOf("\"run\":");
    const auto end = json.indexOf('}', start);
    return start < 0 || end < 0 ? QByteArray("no \"run\"") : json.left(start) + json.mid(end);
}

double tco(const QByteArray& json, int scenario, const QString& statistic = "mean") {
    return object_of(json)["scenarios"][scenario]["results"]["tco"][statistic].toDouble();
}

} // namespace

class RunTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void the_answer_is_printed();
    void the_summary_agrees_with_the_file();
    void pages_are_a_hundred_columns_wide();
    void json_to_standard_output_is_pure();
    void folders_are_made_and_files_written();
    void written_files_are_named();
    void quiet_prints_nothing();
    void a_plan_with_faults_writes_nothing();
    void threads_and_instruction_sets_leave_the_bytes_alone_data();
    void threads_and_instruction_sets_leave_the_bytes_alone();
    void paths_seed_and_sampler_are_taken();
    void base_case_has_no_errors();
    void base_case_refuses_what_would_change_nothing();
    void one_scenario();
    void who_sells_capacity_gets_a_value();
    void a_copy_shares_the_futures();
    void places_that_cannot_be_written_data();
    void places_that_cannot_be_written();
    void the_plan_is_not_overwritten();
    void notices_are_printed();

private:
    QTemporaryDir folder_;
    QString plan_;
};

void RunTest::initTestCase() { plan_ = written(small_plan(), folder_); }

void RunTest::the_answer_is_printed() {
    const auto output = run_cli({"run", plan_});
    QVERIFY2(output.code == 0, output.err);
    for (const char* part :
         {"Small\n", "2 scenarios over 24 months from January 2027; amounts in USD", "The answer",
          "is the cheapest in", "Total cost, present value", "P10", "standard error", "USD",
          "Cost per useful H100e-hour", "Utilisation", "Demand not served", "Peak facility power", "CO₂",
          "Servers", "Own less Rent", "256 futures (sampler random, seed 7)", " ms;"})
        QVERIFY2(output.out.contains(part), (part + ("\n" + output.out)).constData());
    QVERIFY2(output.err.isEmpty(), output.err);
}

void RunTest::the_summary_agrees_with_the_file() {
    const QString file = folder_.filePath("agrees.json");
    const auto output = run_cli({"run", plan_, "--json", file});
    QCOMPARE(output.code, 0);
    const auto json = bytes_of(file);
    const auto text = QString::fromUtf8(output.out);
    const auto row =
        QRegularExpression("mean ± standard error +([0-9.,]+) ± ([0-9.]+) +([0-9.,]+) ± ([0-9.]+)")
            .match(text);
    QVERIFY2(row.hasMatch(), output.out);
    QVERIFY(text.contains("million USD"));
    for (int scenario : {0, 1}) {
        const double shown = row.captured(1 + 2 * scenario).remove(',').toDouble() * 1e6;
        const double error = tco(json, scenario, "mean_se");
        QVERIFY(error > 0);
        QVERIFY2(std::abs(shown - tco(json, scenario)) <= error / 2,
                 output.out); // its last digit is an uncertain one
    }
}

void RunTest::pages_are_a_hundred_columns_wide() {
    auto plan = small_plan();
    auto scenarios = plan["scenarios"].toArray();
    for (int i = 0; i < 9; ++i)
        scenarios.append(
            QJsonObject{{"name", QString("A scenario with a rather long name, number %1, in words").arg(i)},
                        {"based_on", "Rent"}});
    scenarios.append(QJsonObject{{"name", "東京のデータセンターを借りる"}, {"based_on", "Rent"}});
    plan["scenarios"] = scenarios;
    const auto output = run_cli({"run", written(plan, folder_, "wide.json")});
    QVERIFY2(output.code == 0, output.err);
    for (const auto& line : QString::fromUtf8(output.out).split('\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
    QVERIFY(output.out.contains("number 8, in words"));
}

void RunTest::json_to_standard_output_is_pure() {
    const auto output = run_cli({"run", plan_, "--json", "-"});
    QCOMPARE(output.code, 0);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(output.out, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(document["format"].toString(), QString("headroom-results/1"));
    QCOMPARE(document["scenarios"].toArray().size(), 2);
    QVERIFY(output.err.contains("The answer"));
    const auto quiet = run_cli({"run", plan_, "--json=-", "--quiet"});
    QVERIFY(quiet.err.isEmpty());
    QCOMPARE(without_run(quiet.out), without_run(output.out));
}

void RunTest::folders_are_made_and_files_written() {
    QTemporaryDir folder;
    const auto output =
        run_cli({"run", plan_, "--json", "a/b/results.json", "--csv", "c/d"}, {}, folder.path());
    QVERIFY2(output.code == 0, output.err);
    QCOMPARE(object_of(bytes_of(folder.filePath("a/b/results.json")))["plan"].toString(), QString("Small"));
    const QDir csv(folder.filePath("c/d"));
    QVERIFY(!csv.isEmpty());
    for (const auto& name : csv.entryList(QDir::Files | QDir::Hidden)) {
        QVERIFY2(name.endsWith(".csv"), qPrintable(name));
        QVERIFY(bytes_of(csv.filePath(name)).count('\n') > 1);
    }
    QCOMPARE(QDir(folder.filePath("a/b")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList("results.json"));
    const auto again =
        run_cli({"run", plan_, "--json", "a/b/results.json", "--csv", "c/d"}, {}, folder.path());
    QVERIFY2(again.code == 0, again.err);
}

void RunTest::written_files_are_named() {
    QTemporaryDir folder;
    const auto output =
        run_cli({"run", plan_, "--json", "results.json", "--csv", "tables"}, {}, folder.path());
    QVERIFY(output.out.contains("results.json"));
    for (const auto& name : QDir(folder.filePath("tables")).entryList(QDir::Files))
        QVERIFY2(output.out.contains("tables/" + name.toUtf8()), output.out);
}

void RunTest::quiet_prints_nothing() {
    const QString file = folder_.filePath("quiet.json");
    const auto output = run_cli({"run", plan_, "--quiet", "--json", file});
    QCOMPARE(output.code, 0);
    QVERIFY(output.out.isEmpty());
    QVERIFY(output.err.isEmpty());
    QVERIFY(QFile::exists(file));
}

void RunTest::a_plan_with_faults_writes_nothing() {
    QTemporaryDir folder;
    auto plan = small_plan();
    plan["nonsense"] = 1;
    plan["simulation"] = QJsonObject{{"paths", 1e18}};
    const QString file = written(plan, folder);
    const auto output =
        run_cli({"run", file, "--json", "out/results.json", "--csv", "out"}, {}, folder.path());
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("/nonsense") && output.err.contains("/simulation/paths"), output.err);
    QVERIFY(output.out.isEmpty());
    QCOMPARE(files_in(folder.path()), QStringList("plan.json"));
}

void RunTest::threads_and_instruction_sets_leave_the_bytes_alone_data() {
    QTest::addColumn<QString>("sampler");
    for (const char* sampler : {"sobol", "latin", "random"})
        QTest::newRow(sampler) << QString(sampler);
}

void RunTest::threads_and_instruction_sets_leave_the_bytes_alone() {
    QFETCH(QString, sampler);
    const QStringList words{"run",     template_file(), "--json",    "-",    "--quiet",
                            "--paths", "1100",          "--sampler", sampler};
    const auto one = run_cli(words + QStringList{"--threads", "1"});
    QVERIFY2(one.code == 0, one.err);
    QCOMPARE(object_of(one.out)["run"].toObject()["threads"].toInt(), 1);
    const auto reference = without_run(one.out);
    QVERIFY(reference.size() > 10'000);
    QCOMPARE(without_run(run_cli(words + QStringList{"--threads", "2"}).out), reference);
    QCOMPARE(without_run(run_cli(words + QStringList{"--threads", "7"}).out), reference);
    for (const char* target : {"avx512", "avx2", "portable"}) {
        const auto other = run_cli(words, {{"HEADROOM_TARGET", QString(target)}});
        if (other.code == 2 && other.err.contains("HEADROOM_TARGET")) continue; // not on this processor
        QCOMPARE(object_of(other.out)["run"].toObject()["instruction_set"].toString(), QString(target));
        QCOMPARE(without_run(other.out), reference);
    }
}

void RunTest::paths_seed_and_sampler_are_taken() {
    const auto json = [&](const QStringList& words) {
        return run_cli(QStringList{"run", plan_, "--json", "-", "--quiet"} + words).out;
    };
    const auto plain = json({});
    QCOMPARE(object_of(plain)["paths"].toInt(), 256);
    const auto changed = json({"--paths", "512", "--seed", "8", "--sampler", "latin"});
    QCOMPARE(object_of(changed)["paths"].toInt(), 512);
    QCOMPARE(object_of(changed)["seed"].toInt(), 8);
    QCOMPARE(object_of(changed)["sampler"].toString(), QString("latin"));
    QVERIFY(object_of(changed)["plan_sha256"] != object_of(plain)["plan_sha256"]);
    for (const auto& words :
         {QStringList{"--paths=512"}, QStringList{"--seed=8"}, QStringList{"--sampler=latin"}})
        QVERIFY(tco(json(words), 0) != tco(plain, 0));
}

void RunTest::base_case_refuses_what_would_change_nothing() {
    auto plan = small_plan();
    plan["simulation"] = QJsonObject{{"base_case", true}};
    const auto path = written(plan, folder_);
    for (const auto& option : {QStringList{"--paths", "4096"}, QStringList{"--seed", "7"},
                               QStringList{"--sampler", "random"}, QStringList{"--precision", "1%"}}) {
        const auto output = run_cli(QStringList{"run", path} + option);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("base case") && output.err.contains(option[0].toUtf8()), output.err);
    }
}

void RunTest::base_case_has_no_errors() {
    auto plan = small_plan();
    plan["simulation"] = QJsonObject{{"base_case", true}};
    const auto output = run_cli({"run", written(plan, folder_, "base.json")});
    QVERIFY2(output.code == 0, output.err);
    QVERIFY(output.out.contains("In the base case"));
    QVERIFY(!output.out.contains("±"));
    QVERIFY(!output.out.contains("P10"));
}

void RunTest::one_scenario() {
    auto plan = small_plan();
    plan["scenarios"] = QJsonArray{plan["scenarios"][1]};
    const auto output = run_cli({"run", written(plan, folder_, "one.json")});
    QVERIFY2(output.code == 0, output.err);
    QVERIFY(output.out.contains("“Rent” costs "));
    QVERIFY(!output.out.contains("Differences"));
    QVERIFY(!output.out.contains("cheapest"));
}

void RunTest::who_sells_capacity_gets_a_value() {
    const auto output = run_cli({"run", plan_, "--set", "revenue.enabled=true"});
    QVERIFY2(output.code == 0, output.err);
    QVERIFY(output.out.contains("net present value"));
    QVERIFY(output.out.contains("Internal rate of return"));
    QVERIFY(!run_cli({"run", plan_}).out.contains("et present value, median"));
}

void RunTest::a_copy_shares_the_futures() {
    auto plan = small_plan();
    plan["scenarios"] = QJsonArray{plan["scenarios"][1], QJsonObject{{"name", "Copy"}, {"based_on", "Rent"}}};
    const auto output = run_cli({"run", written(plan, folder_, "copy.json")});
    QVERIFY2(output.code == 0, output.err);
    QVERIFY2(output.out.contains("“Rent” and “Copy” cost exactly the same in every future: "), output.out);
    QVERIFY2(!output.out.contains(" is the cheapest") && !output.out.contains("open between"), output.out);
    QVERIFY2(QRegularExpression("Rent less Copy +exactly 0").match(QString::fromUtf8(output.out)).hasMatch(),
             output.out);
}

void RunTest::places_that_cannot_be_written_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QStringList& words, const char* part, int code = 1) {
        QTest::newRow(name) << words << QByteArray(part) << code;
    };
    row("a folder in place of the file", {"--json", "folder"}, "is a folder");
    row("the root", {"--json", "/"}, "is a folder");
    row("a file in place of a folder above", {"--json", "file/results.json"}, "cannot be a folder");
    row("a file in place of the folder", {"--csv", "file"}, "cannot be a folder");
    row("no name", {"--json", "nowhere/"}, "has no file name");
    row("a device", {"--json", "/dev/null"}, "no regular file");
    row("no folder can be made here", {"--json", "/proc/headroom/results.json"}, "/proc");
    row("no folder can be made here, csv", {"--csv", "/proc/headroom"}, "/proc");
    row("a folder without permission", {"--json", "sealed/results.json"}, "sealed");
    row("a write-protected file", {"--json", "kept/results.json"}, "is write-protected");
    row("a write-protected table", {"--csv", "kept"}, "run.csv” cannot be written: it is write-protected");
    row("a folder in place of a table", {"--json", "a.json", "--csv", "taken"}, "a folder stands there");
    row("a stream for a folder", {"--csv", "-"}, "--csv takes a folder", 2);
    row("json and csv in one place", {"--json", "out", "--csv", "./out/"}, "name the same place", 2);
    row("json where csv goes", {"--json", "out/results.csv", "--csv", "out"}, "that --csv may write", 2);
}

void RunTest::places_that_cannot_be_written() {
    QFETCH(QStringList, words);
    QFETCH(QByteArray, part);
    QFETCH(int, code);
    QTemporaryDir folder;
    QDir(folder.path()).mkdir("folder");
    QDir(folder.path()).mkdir("sealed");
    QFile file(folder.filePath("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto sealed = folder.filePath("sealed");
    QVERIFY(QFile::setPermissions(sealed, QFile::ReadOwner | QFile::ExeOwner));
    QDir(folder.path()).mkpath("taken/months.csv");
    QDir(folder.path()).mkdir("kept");
    for (const char* name : {"kept/results.json", "kept/run.csv"}) {
        QFile kept(folder.filePath(name));
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("kept") == 4);
        QVERIFY(kept.setPermissions(QFile::ReadOwner));
    }
    const bool root_may_all = QFileInfo(sealed).isWritable();
    if (root_may_all && words.last().startsWith("sealed")) QSKIP("root may write everywhere");
    const auto output = run_cli(QStringList{"run", plan_} + words, {}, folder.path());
    QCOMPARE(output.code, code);
    QVERIFY2(output.err.contains(part), output.err);
    QVERIFY2(output.out.isEmpty(), output.out);
    QCOMPARE(files_in(folder.path()), (QStringList{"file", "folder", "kept", "kept/results.json",
                                                   "kept/run.csv", "sealed", "taken", "taken/months.csv"}));
    QCOMPARE(bytes_of(folder.filePath("kept/run.csv")), QByteArray("kept"));
}

void RunTest::the_plan_is_not_overwritten() {
    QTemporaryDir folder;
    const QString plan = written(small_plan(), folder);
    const auto before = bytes_of(plan);
    const auto output = run_cli({"run", "plan.json", "--json", "./plan.json"}, {}, folder.path());
    QCOMPARE(output.code, 2);
    QVERIFY(output.err.contains("over the plan"));
    QCOMPARE(bytes_of(plan), before);
    QVERIFY(QFile::copy(plan, folder.filePath("run.csv")));
    const auto table = run_cli({"run", "run.csv", "--csv", "."}, {}, folder.path());
    QCOMPARE(table.code, 2);
    QVERIFY2(table.err.contains("over the plan"), table.err);
    QCOMPARE(bytes_of(folder.filePath("run.csv")), before);
}

void RunTest::notices_are_printed() {
    const auto output = run_cli({"run", plan_, "--set", "finance.inflation=normal(0.02, 0.5)"});
    QVERIFY2(output.code == 0, output.err);
    QVERIFY2(output.out.contains("Notices\n  ") && output.out.contains("notice: "), output.out);
    const auto quiet = run_cli({"run", plan_, "--set", "finance.inflation=normal(0.02, 0.5)", "--quiet"});
    QVERIFY(quiet.out.isEmpty());
    QVERIFY2(quiet.err.contains("notice: "), quiet.err);
}

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"
