// SPDX-License-Identifier: GPL-3.0-or-later
// What a hall offers month by month, against what was written into the plan.
#include "model/lowering/hall_outlook.h"
#include "tests/support/plans.h"

#include <QtTest>

#include <cmath>

using namespace headroom;

namespace {

Plan hall_plan() {
    Plan plan = test::quiet_plan(24);
    auto& s = plan.scenarios[0];
    s.parameters[Parameter::facility_kind] = std::string("own");
    s.parameters[Parameter::cooling_pue] = 1.5;
    s.parameters[Parameter::cooling_climate_amplitude] = 0.0;
    s.facility_phases = {{0, 100, Quantity(3.0)}, {6, 50, Quantity(2.5)}};
    return plan;
}

} // namespace

class HallOutlookTest : public QObject {
    Q_OBJECT
private slots:
    void phases_are_ready_when_they_are_built() {
        const auto outlook = hall_outlook(test::lowered(hall_plan()).scenarios[0]);
        QCOMPARE(outlook.ready_kw.size(), std::size_t{24});
        QCOMPARE(outlook.ready_kw[2], 0.0);
        QCOMPARE(outlook.ready_kw[3], 100.0);
        QCOMPARE(outlook.ready_kw[8], 100.0); // 6 + 2.5 is within month 8
        QCOMPARE(outlook.ready_kw[9], 150.0);
        QVERIFY(std::abs(outlook.full_kw[9] - 225) < 1e-9);
        QVERIFY(std::isinf(outlook.limit_kw[0]));
    }
    void power_comes_in_steps() {
        Plan plan = hall_plan();
        plan.scenarios[0].power_steps = {{0, 80, Quantity(0.0)}, {10, 200, Quantity(4.0)}};
        const auto outlook = hall_outlook(test::lowered(plan).scenarios[0]);
        QCOMPARE(outlook.limit_kw[0], 80.0);
        QCOMPARE(outlook.limit_kw[13], 80.0);
        QCOMPARE(outlook.limit_kw[14], 280.0);
    }
    void a_connection_limits_where_there_are_no_steps() {
        Plan plan = hall_plan();
        plan.scenarios[0].parameters[Parameter::facility_grid_limit_kw] = 120.0;
        const auto outlook = hall_outlook(test::lowered(plan).scenarios[0]);
        for (const double kw : outlook.limit_kw)
            QCOMPARE(kw, 120.0);
    }
};

QTEST_APPLESS_MAIN(HallOutlookTest)
#include "hall_outlook_test.moc"
