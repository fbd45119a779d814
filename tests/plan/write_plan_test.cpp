// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_json.h"
#include "tests/plan/random_plan.h"

#include <QtTest>

#include <fstream>

using namespace headroom;

namespace {

std::string text_of(const char* name) {
    std::ifstream in(std::string(HEADROOM_SOURCE_DIR "/tests/plan/") + name);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

class WritePlanTest : public QObject {
    Q_OBJECT
private slots:
    void reads_back_equal() {
        std::size_t entries = 0, bases = 0, distributions = 0;
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            const auto plan = RandomPlan(seed).make();
            for (const auto& fault : validate_plan(plan))
                QFAIL((std::to_string(seed) + ": " + fault_text(fault)).c_str());
            const auto json = write_plan(plan);
            const auto reading = read_plan(json);
            for (const auto& fault : reading.faults)
                QFAIL((fault_text(fault) + '\n' + json).c_str());
            QVERIFY2(reading.plan == plan, json.c_str());
            QCOMPARE(write_plan(reading.plan), json);
            for (const auto& scenario : plan.scenarios) {
                entries += scenario.tranches ? scenario.tranches->size() : 0;
                bases += scenario.based_on ? 1 : 0;
                for (const auto& [id, value] : scenario.parameters)
                    distributions += std::holds_alternative<Distribution>(value) ? 1 : 0;
            }
        }
        QVERIFY(entries > 500 && bases > 200 && distributions > 5000); // the plans are no empty ones
    }

    void looks_as_on_the_page() {
        Plan plan;
        plan.name = "Two \"halls\"\n";
        plan.parameters = {{Parameter::plan_horizon_months, 60.0}, {Parameter::revenue_enabled, false}};
        plan.shocks.emplace();
        for (std::size_t i = 0; i < 5; ++i)
            (*plan.shocks)[i][i] = 1;
        Scenario own;
        own.name = "Own";
        own.parameters = {{Parameter::energy_price, Distribution{Shape::normal, {0.09, 0.01}, {}, 0.05, {}}},
                          {Parameter::facility_kind, std::string("own")}};
        own.sources = {{Parameter::energy_price, "Offer of “Grid”, 3 May"}};
        own.tranches = {Tranche{0, "h100-sxm", 512, 3.0, 0, false, Pool::shared, 40},
                        Tranche{6, "", 8, 0.0, 0.5, true, Pool::training, {}}};
        own.power_steps = std::vector<PowerStep>{};
        Scenario other;
        other.name = "Other";
        other.based_on = "Own";
        plan.scenarios = {own, other};
        QCOMPARE(QString::fromStdString(write_plan(plan)),
                 QString(QString::fromStdString(text_of("two_halls.json"))));
    }

    /// Whoever made a plan, a script say: the same findings as from a file.
    void validates_what_was_not_read() {
        Plan plan;
        plan.scenarios.emplace_back();
        plan.simulation.paths = 3;
        plan.parameters[Parameter::energy_price] = std::string("cheap");
        plan.parameters[Parameter::facility_kind] = 7.0;
        plan.parameters[Parameter::energy_drift] = std::nan("");
        plan.correlations = {{Parameter::energy_price, Parameter::energy_drift, std::nan("")}};
        plan.scenarios[0].tranches = {Tranche{500, "\xff", -1, std::nan(""), 2, false, Pool::shared, {}}};
        QStringList pointers;
        for (const auto& fault : validate_plan(plan))
            pointers << QString::fromStdString(fault.pointer);
        QCOMPARE(
            pointers,
            (QStringList{"/name", "/parameters/energy.price", "/parameters/energy.drift",
                         "/parameters/facility.kind", "/simulation/paths", "/correlations/0/rho",
                         "/scenarios/0/name", "/scenarios/0/tranches/0/order_month",
                         "/scenarios/0/tranches/0/accelerator", "/scenarios/0/tranches/0/gpus",
                         "/scenarios/0/tranches/0/lead_months", "/scenarios/0/tranches/0/deposit_share"}));
        // and what is written of it is JSON all the same
        const auto faults = read_plan(write_plan(plan)).faults;
        QVERIFY(faults.at(0).code == FaultCode::not_json); // the name that is no UTF-8
        plan.scenarios[0].tranches->at(0).accelerator = "x";
        for (const auto& fault : read_plan(write_plan(plan)).faults)
            QVERIFY(fault.code != FaultCode::not_json);
    }
};

QTEST_APPLESS_MAIN(WritePlanTest)
#include "write_plan_test.moc"
