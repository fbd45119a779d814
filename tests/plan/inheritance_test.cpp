// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/diff.h"
#include "model/plan/plan_json.h"

#include <QtTest>

using namespace headroom;

namespace {

constexpr auto price = Parameter::energy_price;
constexpr auto drift = Parameter::energy_drift;
constexpr auto crisis = Parameter::energy_crisis_rate;
constexpr auto inflation = Parameter::finance_inflation;

Scenario scenario(std::string name, std::optional<std::string> base = {}) {
    Scenario result;
    result.name = std::move(name);
    result.based_on = std::move(base);
    return result;
}

/// Base, Child on Base, Grandchild on Child, Other on nothing.
Plan family() {
    Plan plan;
    plan.name = "Family";
    plan.parameters = {{price, 0.1}, {drift, 0.2}, {crisis, 0.3}};
    auto base = scenario("Base");
    base.parameters = {{price, 0.11}, {drift, 0.21}};
    base.tranches = {Tranche{0, "h100-sxm", 8, 0.0, 0, false, Pool::shared, {}}};
    base.reservations = {Reservation{0, 12, 64, 0.3, true}};
    auto child = scenario("Child", "Base");
    child.parameters = {{price, 0.12}};
    child.tranches = {Tranche{3, "h100-sxm", 16, 0.0, 0, false, Pool::shared, {}}};
    auto grandchild = scenario("Grandchild", "Child");
    grandchild.reservations = std::vector<Reservation>{};
    plan.scenarios = {base, child, grandchild, scenario("Other")};
    return plan;
}

} // namespace

class InheritanceTest : public QObject {
    Q_OBJECT
private slots:
    void every_default_is_sound() {
        Plan plan;
        plan.name = "Defaults";
        plan.scenarios = {scenario("A")};
        for (const auto& row : parameter_table())
            plan.parameters[row.id] = default_value(row.id);
        for (const auto& fault : validate_plan(plan))
            QFAIL(fault_text(fault).c_str());
    }

    void defaults_have_the_kind_of_their_row() {
        QCOMPARE(default_value(Parameter::plan_horizon_months), Value(60.0));
        QCOMPARE(default_value(Parameter::plan_currency), Value(std::string("USD")));
        QCOMPARE(default_value(Parameter::revenue_enabled), Value(false));
        QCOMPARE(default_value(Parameter::facility_kind), Value(std::string("own")));
        QCOMPARE(default_value(Parameter::fleet_price_multiplier),
                 Value(Distribution{Shape::pert, {0.9, 1, 1.2}, {}, {}, {}}));
    }

    void nearest_wins() {
        const auto plan = family();
        QVERIFY(validate_plan(plan).empty());
        const auto grandchild = resolve(plan, 2);
        QCOMPARE(grandchild.name, std::string("Grandchild"));
        QCOMPARE(grandchild.value(price), Value(0.12)); // its base's
        QCOMPARE(grandchild.value(drift), Value(0.21)); // its base's base's
        QCOMPARE(grandchild.value(crisis), Value(0.3)); // the plan's
        QCOMPARE(grandchild.value(inflation), default_value(inflation));
        QCOMPARE(grandchild.tranches.at(0).gpus, 16.0); // a list replaces the base's
        QVERIFY(grandchild.reservations.empty());       // also by an empty one
        const auto child = resolve(plan, 1);
        QCOMPARE(child.tranches.size(), std::size_t{1});
        QCOMPARE(child.reservations.size(), std::size_t{1});
        const auto other = resolve(plan, 3);
        QCOMPARE(other.value(price), Value(0.1));
        QVERIFY(other.tranches.empty());
    }

    void one_value_is_as_in_all() {
        const auto plan = family();
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
            const auto all = resolve(plan, i);
            for (const auto& row : parameter_table())
                QCOMPARE(effective_value(plan, i, row.id), all.value(row.id));
            QCOMPARE(effective_tranches(plan, i), all.tranches);
        }
    }

    void unsound_bases_end() {
        Plan plan;
        plan.scenarios = {scenario("A", "B"), scenario("B", "A"), scenario("C", "C"),
                          scenario("D", "nobody")};
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
            QCOMPARE(resolve(plan, i).value(price), default_value(price));
    }

    void diff_is_empty_for_equals() {
        const auto plan = family();
        QVERIFY(diff(resolve(plan, 1), resolve(plan, 1)).empty());
    }

    void diff_tells_parameters_fields_and_entries() {
        const auto plan = family();
        auto a = resolve(plan, 0), b = resolve(plan, 1);
        b.values[index_of(Parameter::facility_kind)] = std::string("colo");
        b.values[index_of(drift)] = Distribution{Shape::uniform, {0, 1}, {}, {}, {}};
        b.tranches[0].retire_month = 40;
        b.reservations.clear();
        b.facility_phases = {FacilityPhase{0, 100, Quantity{12.0}}};
        b.power_steps = {PowerStep{2, 50, Distribution{Shape::pert, {0, 4, 18}, {}, {}, {}}}};
        const std::vector<Difference> expected{
            {"/parameters/energy.price", "0.11", "0.12"},
            {"/parameters/energy.drift", "0.21", "uniform(0, 1)"},
            {"/parameters/facility.kind", "own", "colo"},
            {"/tranches/0/order_month", "0", "3"},
            {"/tranches/0/gpus", "8", "16"},
            {"/tranches/0/retire_month", "", "40"},
            {"/reservations/0", "start_month 0, term_months 12, h100e 64, discount 0.3, renew true", ""},
            {"/facility_phases/0", "", "start_month 0, it_kw 100, build_months 12"},
            {"/power_steps/0", "", "month 2, kw 50, delay_months pert(0, 4, 18)"}};
        const auto found = diff(a, b);
        for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
            QCOMPARE(found[i].pointer, expected[i].pointer);
            QCOMPARE(found[i].before, expected[i].before);
            QCOMPARE(found[i].after, expected[i].after);
        }
        QCOMPARE(found.size(), expected.size());
    }

    void diff_turns_around() {
        const auto plan = family();
        auto forward = diff(resolve(plan, 0), resolve(plan, 2)),
             back = diff(resolve(plan, 2), resolve(plan, 0));
        for (auto& difference : back)
            std::swap(difference.before, difference.after);
        QVERIFY(!forward.empty());
        QVERIFY(forward == back);
    }
};

QTEST_APPLESS_MAIN(InheritanceTest)
#include "inheritance_test.moc"
