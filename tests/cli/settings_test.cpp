// SPDX-License-Identifier: GPL-3.0-or-later
// --set: which scenarios a value reaches, how it is typed, what is refused.
#include "tests/cli/program.h"

using namespace headroom::test;

namespace {

double energy(const QByteArray& json, int scenario) {
    return object_of(json)["scenarios"][scenario]["lines"]["energy"]["mean"].toDouble();
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        auto plan = small_plan();
        auto scenarios = plan["scenarios"].toArray();
        scenarios[1] = QJsonObject{
            {"name", "Own: a = b"}, {"based_on", "Own"}, {"parameters", QJsonObject{{"energy.price", 0.10}}}};
        plan["scenarios"] = scenarios;
        plan_ = written(plan, folder_);
    }

    void a_value_reaches_every_scenario() {
        const auto before = run({}), after = run({"energy.price=0.02"});
        QVERIFY(energy(before, 0) < energy(before, 1));
        QCOMPARE(energy(after, 0), energy(after, 1));
        QVERIFY(energy(after, 0) < energy(before, 0));
    }

    void one_scenario_alone() {
        const auto before = run({}), after = run({"Own: a = b:energy.price=0.02"});
        QCOMPARE(energy(after, 0), energy(before, 0));
        QVERIFY(energy(after, 1) < energy(before, 0));
    }

    void those_based_on_it_inherit() {
        const auto before = run({}), after = run({"Own:energy.drift=0.3"});
        QVERIFY(energy(after, 0) > energy(before, 0));
        QVERIFY(energy(after, 1) > energy(before, 1));
    }

    void the_later_wins() {
        QCOMPARE(energy(run({"energy.price=0.5", "energy.price=0.02"}), 0),
                 energy(run({"energy.price=0.02"}), 0));
        const auto both = run({"energy.price=0.02", "Own: a = b:energy.price=0.10"});
        QCOMPARE(energy(both, 0), energy(run({"energy.price=0.02"}), 0));
        QCOMPARE(energy(both, 1), energy(run({}), 1));
        QCOMPARE(energy(run({"Own: a = b:energy.price=0.10", "energy.price=0.02"}), 1),
                 energy(run({"energy.price=0.02"}), 1));
    }

    void the_same_value_typed_in_many_ways() {
        const auto reference = run({"energy.price=0.05"});
        for (const char* typed : {"energy.price=5 ct/kWh", "energy.price= 0.05 USD/kWh ",
                                  "energy.price=$50/MWh", "energy.price=5e-2", " energy.price =0.05"})
            QCOMPARE(energy(run({typed}), 0), energy(reference, 0));
        const auto range = run({"energy.price=pert(0.04, 0.05, 0.06)"});
        QCOMPARE(energy(run({"energy.price=4-5-6 ct/kWh"}), 0), energy(range, 0));
        QVERIFY(energy(range, 0) != energy(reference, 0));
    }

    void values_with_equals_signs() {
        QVERIFY(energy(run({"energy.price=normal(0.05, 0.02, lower=0.01, upper=0.2)"}), 0) > 0);
    }

    void parameters_of_the_plan() {
        QCOMPARE(object_of(run({"plan.horizon_months=36"}))["scenarios"][0]["months"]["cost"]["mean"]
                     .toArray()
                     .size(),
                 qsizetype(36));
    }

    void what_is_refused_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* setting, const char* part) {
            QTest::newRow(setting) << QString::fromUtf8(setting) << QByteArray(part);
        };
        row("energy.price", "give a parameter and its value");
        row("=5", "give a parameter and its value");
        row("energy.prise=5", "did you mean energy.price?");
        row("xyzzy=5", "headroom-cli parameters lists them");
        row("Own2:energy.price=5",
            "there is no scenario “Own2” in the plan; did you mean “Own”? It has “Own”, ");
        row("Nope:energy.price=5", "it has “Own”, “Own: a = b”");
        row("energy.price=1.000",
            "'1.000' can mean 1000 or 1; write 1000 or 1 000 for the one, 1 or 1.0 for");
        row("energy.price=2,500",
            "'2,500' can mean 2500 or 2.5; write 2500 or 2 500 for the one, 2.50 for");
        row("energy.price=", "Nothing was entered");
        row("energy.price=cheap", "is no number");
        row("energy.price=5 kW", "is no unit of this value");
        row("energy.price=5 EUR/kWh", "not the plan's currency");
        row("energy.price=nan", "");
        row("energy.price=1e308", "out of bounds");
        row("energy.price=-1", "out of bounds");
        row("energy.price=pert(3, 2, 1)", "is not a distribution");
        row("facility.kind=owned", "; accepted: none, own, colo");
        row("facility.kind=Own", "did you mean “own”?");
        row("plan.horizon_months=pert(12, 24, 36)", "no distribution");
        row("Own:plan.horizon_months=36", "belongs to the whole plan");
    }
    void what_is_refused() {
        QFETCH(QString, setting);
        QFETCH(QByteArray, part);
        const auto output = run_cli({"run", plan_, "--set", setting});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("--set “") && output.err.contains(part), output.err);
        QVERIFY(output.out.isEmpty());
    }

    void all_of_them_at_once() {
        const auto output =
            run_cli({"run", plan_, "--set", "Nope:energy.price=5", "--set", "energy.price=0.1", "--set",
                     "energy.prise=1", "--set", "energy.price=cheap"});
        QCOMPARE(output.code, 2);
        for (const char* part : {"no scenario “Nope”", "no parameter “energy.prise”", "is no number"})
            QVERIFY2(output.err.contains(part), output.err);
        QCOMPARE(output.err.count("--set “"), 3);
    }

    void contradictions_with_the_plan_are_faults_of_it() {
        const auto output = run_cli({"run", plan_, "--set", "facility.kind=none"});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("/scenarios/0"), output.err);
    }

private:
    QByteArray run(const QStringList& settings) {
        QStringList words{"run", plan_, "--json", "-", "--quiet"};
        for (const auto& setting : settings)
            words << "--set" << setting;
        const auto output = run_cli(words);
        if (output.code != 0) qFatal("%s", output.err.constData());
        return output.out;
    }

    QTemporaryDir folder_;
    QString plan_;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
