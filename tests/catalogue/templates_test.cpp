// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/accelerators.h"
#include "model/catalogue/presets.h"
#include "model/plan/plan_json.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace headroom;

namespace {

const std::filesystem::path folder = std::filesystem::path(HEADROOM_SOURCE_DIR) / "templates";

QByteArray words(const Faults& faults) {
    QByteArray text;
    for (const Fault& fault : faults)
        text += QByteArray::fromStdString(fault_text(fault) + "; ");
    return text;
}

/// The values that the preset of its choice sets stand in the scenario, so that what a template says of its
/// cooling is what a person gets who makes the same choice.
void compare_with_preset(const ResolvedScenario& scenario, const Preset& preset) {
    for (const auto& [id, value] : preset)
        QVERIFY2(scenario.value(id) == value,
                 (scenario.name + ": " + std::string(parameter_row(id).key)).c_str());
}

} // namespace

class TemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void are_plans_data();
    void are_plans();
};

void TemplatesTest::are_plans_data() {
    QTest::addColumn<QString>("file");
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json")
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

void TemplatesTest::are_plans() {
    QFETCH(QString, file);
    const PlanReading reading = read_plan_file(file.toStdString());
    QVERIFY2(reading.faults.empty(), words(reading.faults).constData());
    QVERIFY(read_plan(write_plan(reading.plan)).plan == reading.plan);
    QVERIFY(!reading.plan.name.empty());
    QVERIFY(reading.plan.scenarios.size() >= 3 && reading.plan.scenarios.size() <= 4);
    for (std::size_t i = 0; i < reading.plan.scenarios.size(); ++i) {
        const ResolvedScenario scenario = resolve(reading.plan, i);
        for (const Tranche& tranche : scenario.tranches)
            QVERIFY2(tranche.follows_generations || find_accelerator(tranche.accelerator),
                     scenario.name.c_str());
        const auto& technology = std::get<std::string>(scenario.value(Parameter::cooling_technology));
        compare_with_preset(scenario, preset_of(cooling_technology(technology)));
        const auto& redundancy = std::get<std::string>(scenario.value(Parameter::facility_redundancy));
        compare_with_preset(scenario, preset_of(redundancy_class(redundancy)));
    }
}

QTEST_APPLESS_MAIN(TemplatesTest)
#include "templates_test.moc"
