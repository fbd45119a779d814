// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of more futures than their memory holds.
#include "tests/cli/program.h"

#include <cmath>

using namespace headroom::test;

namespace {

/// Two scenarios over a year; 200,000 futures of them take some 130 MB if they are kept, 115 if not.
const QStringList many = {"--paths", "200000", "--sampler", "sobol"};
constexpr const char* too_little_for_all = "118M";

QJsonObject results_without_run(const Output& output) {
    auto results = object_of(output.out);
    results.remove("run");
    return results;
}

} // namespace

class MemoryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        plan_ = written(with_parameter(small_plan(), "plan.horizon_months", 12), folder_);
    }

    void bins_are_said_and_near_to_exact() {
        const auto binned = run({"--memory", too_little_for_all});
        QVERIFY2(binned.err.contains("read from bins of at most"), binned.err);
        QVERIFY2(binned.err.contains("--memory 0."), binned.err);
        const auto exact = run({});
        QVERIFY2(!exact.err.contains("bins"), exact.err);
        const auto a = object_of(binned.out), b = object_of(exact.out);
        QCOMPARE(b["bin_width"].toDouble(-1), 0.0);
        const double bin = a["bin_width"].toDouble();
        QVERIFY2(bin > 0 && bin < 0.001, qPrintable(QString::number(bin)));
        const auto cost = [](const QJsonObject& results, const char* key) {
            const auto scenario = results["scenarios"].toArray()[0].toObject();
            return scenario["results"].toObject()["tco"].toObject()[key].toDouble();
        };
        QVERIFY(std::fabs(cost(a, "mean") / cost(b, "mean") - 1) < 1e-12);
        for (const char* key : {"p5", "p50", "p95", "cvar95"})
            QVERIFY2(std::fabs(cost(a, key) / cost(b, key) - 1) < bin, key);
        const auto cheaper = [](const QJsonObject& results) {
            return results["comparisons"].toArray()[0].toObject()["probability_a_cheaper"].toDouble(-1);
        };
        QVERIFY(cheaper(b) > 0 && std::fabs(cheaper(a) / cheaper(b) - 1) < 1e-12); // the same counts, added otherwise
    }

    void same_bytes_whoever_runs_it() {
        const auto expected = results_without_run(run({"--memory", too_little_for_all, "--threads", "1"}));
        QVERIFY(expected["bin_width"].toDouble() > 0);
        QVERIFY(results_without_run(run({"--memory", too_little_for_all, "--threads", "3"})) == expected);
        for (const char* target : {"avx512", "avx2"})
            if (run_cli({"backends"}, {{"HEADROOM_TARGET", target}}).code == 0)
                QVERIFY(results_without_run(run({"--memory", too_little_for_all},
                                                {{"HEADROOM_TARGET", target}})) == expected);
    }

    void amounts_data() {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        for (const char* amount : {"512M", "1G", "1.5G", "600 MiB", "1gib"})
            QTest::newRow(amount) << QString(amount) << 0 << QByteArray();
        for (const char* amount : {"0", "-1G", "1", "much", "1T", "nan", "infG", "1e300G", "1G!"})
            QTest::newRow(amount) << QString(amount) << 2 << QByteArray("--memory takes an amount");
        QTest::newRow("too little") << QString("1M") << 1 << QByteArray("is too little");
        QTest::newRow("not there") << QString("1000000G") << 1 << QByteArray("of this machine");
    }
    void amounts() {
        QFETCH(QString, amount);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const auto output = run_cli({"run", plan_, "--quiet", "--memory=" + amount});
        QCOMPARE(output.code, code);
        QVERIFY2(output.err.contains(says), output.err);
    }

private:
    Output run(const QStringList& options, const QMap<QString, QString>& environment = {}) {
        const auto output = run_cli(QStringList{"run", plan_, "--json", "-"} + many + options, environment);
        if (output.code != 0) qFatal("%s", output.err.constData());
        return output;
    }

    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "memory_test.moc"
