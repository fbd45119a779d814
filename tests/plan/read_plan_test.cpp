// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_json.h"

#ifndef Q_MOC_RUN
#include "tests/plan/faulty_plans.h"
#endif

#include <QtTest>

#include <fstream>

using namespace headroom;
using namespace headroom::faulty;

namespace {

/// The first JSON block of the format page.
std::string page_example() {
    std::ifstream in(HEADROOM_SOURCE_DIR "/docs/plan-format.md");
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    const std::string fence = "```json";
    const auto start = page.find(fence) + fence.size();
    return page.substr(start, page.find("```", start) - start);
}

/// "code pointer" of each fault.
template <class Findings>
QStringList found(const Findings& faults) {
    QStringList texts;
    for (const auto& fault : faults)
        texts << QString::number(static_cast<int>(fault.code)) + ' ' +
                     QString::fromStdString(std::string(fault.pointer));
    return texts;
}

} // namespace

class ReadPlanTest : public QObject {
    Q_OBJECT
private slots:
    void example_of_the_page() {
        const auto reading = read_plan(page_example());
        for (const auto& fault : reading.faults)
            QFAIL(fault_text(fault).c_str());
        const auto& plan = reading.plan;
        QCOMPARE(plan.name, std::string("Regional training hall"));
        QCOMPARE(plan.parameters.at(Parameter::plan_start_year), Value(2027.0));
        QCOMPARE(plan.simulation.paths, std::uint64_t{16384});
        QCOMPARE(plan.simulation.sampler, Sampler::sobol);
        QCOMPARE(plan.accelerators.at(0).node_kw, 10.2);
        QCOMPARE(plan.correlations.at(0).b, Parameter::demand_training_growth);
        QCOMPARE((*plan.shocks)[4][3], -0.4);
        const auto& scenario = plan.scenarios.at(0);
        QCOMPARE(scenario.parameters.at(Parameter::demand_training_growth),
                 Value(Distribution{Shape::normal, {0.4, 0.15}, {}, -0.5, 2.0}));
        QCOMPARE(scenario.tranches->at(0).lead_months,
                 Quantity(Distribution{Shape::pert, {3, 5, 9}, {}, {}, {}}));
        QCOMPARE(scenario.reservations->at(0).renew, true);
        QCOMPARE(scenario.facility_phases->at(0).it_kw, 1200.0);
        QCOMPARE(scenario.power_steps->size(), std::size_t{2});
    }

    void least_plan() {
        const auto reading = read_plan(plan({}).toStdString());
        QVERIFY(reading.faults.empty());
        QCOMPARE(reading.plan.simulation, Simulation{});
        QVERIFY(!reading.plan.scenarios[0].tranches);
    }

    void accelerator_defaults() {
        const auto reading =
            read_plan(plan(R"("accelerators": [{"id": "x", "perf_training": 2, "kw": 1.5, "price": 0,
                                                "gpus_per_node": 4}])")
                          .toStdString());
        QVERIFY(reading.faults.empty());
        QCOMPARE(reading.plan.accelerators[0], (Accelerator{"x", "x", 2, 2, 1.5, 0, 4, 6, 8, false}));
    }

    void sound_data() {
        QTest::addColumn<QString>("json");
        for (const auto& [name, json] : sound_plans())
            QTest::newRow(name) << json;
    }
    void sound() {
        QFETCH(QString, json);
        for (const auto& fault : read_plan(json.toStdString()).faults)
            QFAIL(fault_text(fault).c_str());
    }

    void faulty_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QStringList>("expected");
        for (const auto& faulty : faulty_plans())
            QTest::newRow(faulty.name) << faulty.json << found(faulty.expected);
    }
    void faulty() {
        QFETCH(QString, json);
        QFETCH(QStringList, expected);
        const auto reading = read_plan(json.toStdString());
        QStringList texts;
        for (const auto& fault : reading.faults)
            texts << QString::fromStdString(fault_text(fault));
        QVERIFY2(found(reading.faults) == expected, qPrintable(texts.join('\n')));
    }

    /// What fault_text says in full, for some that people meet often.
    void words_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("text");
        for (const auto& [name, json, text] : described_plans())
            QTest::newRow(name) << json << QString(text);
    }
    void words() {
        QFETCH(QString, json);
        QFETCH(QString, text);
        const auto faults = read_plan(json.toStdString()).faults;
        QVERIFY(!faults.empty());
        QCOMPARE(QString::fromStdString(fault_text(faults.front())), text);
    }

    void faults_come_in_the_order_of_the_file() {
        const auto reading =
            read_plan(R"({"scenarios": [{"power_steps": [{"kw": 0, "month": 1}], "based_on": "x"}],
            "simulation": {"seed": -1, "x": 1, "paths": 0}, "name": "", "format": "headroom-plan/1"})");
        QStringList pointers;
        for (const auto& fault : reading.faults)
            pointers << QString::fromStdString(fault.pointer);
        QCOMPARE(pointers,
                 (QStringList{"/scenarios/0", "/scenarios/0/power_steps/0/kw", "/scenarios/0/based_on",
                              "/simulation/seed", "/simulation/x", "/simulation/paths", "/name"}));
    }

    void a_hundred_faults_and_one() {
        const auto steps = [](int count) {
            QStringList entries;
            for (int i = 0; i < count; ++i)
                entries << R"({"month": 0, "kw": 0})";
            return scenario(R"("power_steps": [%1])"_q.arg(entries.join(','))).toStdString();
        };
        QCOMPARE(read_plan(steps(100)).faults.size(), std::size_t{100});
        QCOMPARE(read_plan(steps(100)).faults.back().code, FaultCode::out_of_bounds);
        QCOMPARE(read_plan(steps(101)).faults.size(), std::size_t{101});
        QCOMPARE(read_plan(steps(900)).faults.size(), std::size_t{101});
        QCOMPARE(read_plan(steps(900)).faults.back().code, FaultCode::too_many_faults);
    }

    void every_fault_has_words() {
        for (int code = 0; code <= static_cast<int>(FaultCode::too_many_faults); ++code) {
            for (const auto& arguments : {std::vector<std::string>{}, std::vector<std::string>(6, "[%1]")}) {
                const auto text = fault_text({static_cast<FaultCode>(code), "/a", arguments});
                QVERIFY(text.starts_with("at /a: "));
                QVERIFY(arguments.empty() || text.size() > std::string("at /a: ").size());
            }
        }
    }
};

QTEST_APPLESS_MAIN(ReadPlanTest)
#include "read_plan_test.moc"
