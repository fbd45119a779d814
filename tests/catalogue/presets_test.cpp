// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/presets.h"
#include "model/plan/plan.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace headroom;

namespace {

/// Within the parameter's bounds, and a sound distribution where it is one.
bool is_allowed(Parameter id, const Value& value) {
    const ParameterRow& row = parameter_row(id);
    const auto inside = [&](double number) {
        return (!row.lower || number >= *row.lower) && (!row.upper || number <= *row.upper);
    };
    if (const auto* number = std::get_if<double>(&value)) return inside(*number);
    const auto& distribution = std::get<Distribution>(value);
    return row.may_be_uncertain && argument_error(distribution).empty() &&
           std::ranges::all_of(distribution.arguments, inside);
}

template <class Entries>
void check(const Entries& entries, std::size_t size) {
    for (const auto& entry : entries) {
        const Preset preset = preset_of(entry);
        QCOMPARE(preset.size(), size);
        QVERIFY(std::ranges::is_sorted(preset, {}, &Preset::value_type::first));
        for (const auto& [id, value] : preset)
            QVERIFY2(is_allowed(id, value), (entry.id + ": " + std::string(parameter_row(id).key)).c_str());
    }
}

void compare_with_defaults(const Preset& preset) {
    for (const auto& [id, value] : preset)
        QVERIFY2(value == default_value(id), std::string(parameter_row(id).key).c_str());
}

} // namespace

class PresetsTest : public QObject {
    Q_OBJECT

private slots:
    void values_lie_within_the_bounds();
    void the_default_choices_are_the_table_s_defaults();
    void immersion_repairs_take_three_times_as_long();
    void a_region_sets_its_price();
};

void PresetsTest::values_lie_within_the_bounds() {
    check(cooling_technologies(), 5);
    check(redundancy_classes(), 2);
    check(regions(), 5);
}

void PresetsTest::the_default_choices_are_the_table_s_defaults() {
    compare_with_defaults(
        preset_of(cooling_technology(std::get<std::string>(default_value(Parameter::cooling_technology)))));
    compare_with_defaults(
        preset_of(redundancy_class(std::get<std::string>(default_value(Parameter::facility_redundancy)))));
}

void PresetsTest::immersion_repairs_take_three_times_as_long() {
    const auto hours = [](std::string_view id) { return *cooling_technology(id).repair_hours.mode; };
    QCOMPARE(hours("immersion-1p"), 3 * hours("air"));
    QCOMPARE(hours("immersion-2p"), 3 * hours("air"));
}

void PresetsTest::a_region_sets_its_price() {
    const Preset germany = preset_of(*find_region("germany"));
    const std::map<Parameter, Value> values(germany.begin(), germany.end());
    const auto& price = std::get<Distribution>(values.at(Parameter::energy_price));
    QVERIFY(price.shape == Shape::pert);
    QCOMPARE(price.arguments, (std::vector<double>{0.0862, 0.1014, 0.1368}));
    QCOMPARE(std::get<double>(values.at(Parameter::energy_carbon_intensity)), 0.332);
}

QTEST_APPLESS_MAIN(PresetsTest)
#include "presets_test.moc"
