// SPDX-License-Identifier: GPL-3.0-or-later
// What headroom-cli says of cards, and that it computes whatever they do.
#include "tests/cli/program.h"

using namespace headroom::test;

namespace {

Output run_with(const QStringList& arguments, const char* behaviour = "") {
    return run_cli(arguments, {{"HEADROOM_GPU_PLUGIN", HEADROOM_GPU_SHIM}, {"HEADROOM_SHIM", behaviour}});
}

QStringList small_run(const QString& plan) { return {"run", plan, "--quiet", "--json", "-"}; }

QString backend_of(const Output& output) {
    return object_of(output.out)["run"].toObject()["backend"].toString();
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        auto plan = small_plan();
        auto parameters = plan["parameters"].toObject();
        parameters["plan.currency"] = "USD"; // the catalogue's: no notice
        plan["parameters"] = parameters;
        plan_ = written(plan, folder_);
    }

    void backends() {
        const auto there = run_with({"backends"}).out;
        QVERIFY2(there.contains("Shim") && there.contains("compute capability 9.0"), there.constData());
        const auto no_driver = run_with({"backends"}, "count:1:35").out;
        QVERIFY2(no_driver.contains("not available: the NVIDIA driver is missing"), no_driver.constData());
        const auto none = run_cli({"backends"}).out;
        QVERIFY2(none.contains("cuda") && none.contains("not available"), none.constData());
    }

    void the_card_where_there_is_one() {
        QCOMPARE(backend_of(run_with(small_run(plan_))), "cuda");
        QCOMPARE(backend_of(run_with(small_run(plan_) << "--backend"
                                                      << "cuda")),
                 "cuda");
        QCOMPARE(backend_of(run_with(small_run(plan_) << "--backend"
                                                      << "cpu")),
                 "cpu");
        const auto without = run_cli(small_run(plan_));
        QCOMPARE(backend_of(without), "cpu");
        QCOMPARE(without.err, QByteArray()); // nobody asked for a card
    }

    void asked_for_in_vain() {
        const auto output = run_with(small_run(plan_) << "--backend"
                                                      << "cuda",
                                     "count:1:100");
        QCOMPARE(output.code, 0);
        QCOMPARE(backend_of(output), "cpu");
        QCOMPARE(output.err,
                 QByteArray("headroom-cli: CUDA cannot be used: there is a driver, but no NVIDIA card. "
                            "The processor computes instead.\n"));
    }

    void failing_on_the_way() {
        const auto output = run_with(small_run(plan_), "finish:1:700");
        QCOMPARE(output.code, 0);
        QCOMPARE(backend_of(output), "cpu");
        QVERIFY2(output.err.contains("the graphics card failed") && output.err.contains("(CUDA error 700)"),
                 output.err.constData());
    }

    void analyses_too() {
        const auto output = run_with({"refresh", plan_, "Own", "--quiet", "--json", "-"}, "finish:1:700");
        QCOMPARE(output.code, 0);
        QCOMPARE(output.err.count("the graphics card failed"), 1);
        QVERIFY(output.out == run_cli({"refresh", plan_, "Own", "--quiet", "--json", "-"}).out);
    }

    void a_backend_that_is_none() {
        const auto output = run_cli({"run", plan_, "--backend", "gpu"});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("--backend takes auto, cpu or cuda"), output.err.constData());
    }

private:
    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
