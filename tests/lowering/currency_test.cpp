// SPDX-License-Identifier: GPL-3.0-or-later
// A plan in another currency than the table's is told that nothing is converted.
#include "model/lowering/lower.h"

#include <QtTest>

#include <algorithm>

using namespace headroom;

namespace {

Plan plan_in(const std::string& currency) {
    Plan plan;
    plan.name = "Plan";
    plan.parameters[Parameter::plan_currency] = currency;
    plan.scenarios.resize(1);
    plan.scenarios[0].name = "Rent";
    plan.scenarios[0].parameters[Parameter::facility_kind] = std::string("none");
    return plan;
}

const Fault* notice_of(const Faults& faults) {
    const auto found = std::ranges::find(faults, FaultCode::foreign_amounts, &Fault::code);
    return found == faults.end() ? nullptr : &*found;
}

} // namespace

class CurrencyTest : public QObject {
    Q_OBJECT
private slots:
    void dollars_need_no_word() { QVERIFY(notice_of(lower_plan(plan_in("USD")).faults) == nullptr); }
    void euros_are_told_what_is_left_in_dollars() {
        const auto faults = lower_plan(plan_in("EUR")).faults;
        const Fault* notice = notice_of(faults);
        QVERIFY(notice != nullptr);
        QVERIFY(notice->severity == Severity::notice);
        const auto text = QString::fromStdString(fault_text(*notice));
        QVERIFY2(text.contains("EUR") && text.contains("energy.price") && text.contains("USD"),
                 qPrintable(text));
    }
    void what_is_given_does_not_count() {
        auto plan = plan_in("EUR");
        const auto count = [&] {
            const auto faults = lower_plan(plan).faults;
            return std::stoi(notice_of(faults)->arguments[1]);
        };
        const int all = count();
        plan.scenarios[0].parameters[Parameter::energy_price] = 0.08;
        QCOMPARE(count(), all - 1);
        plan.parameters[Parameter::market_on_demand] = 3.0;
        QCOMPARE(count(), all - 2);
        plan.scenarios.push_back({});
        plan.scenarios[1].name = "Rent too";
        plan.scenarios[1].based_on = "Rent";
        QCOMPARE(count(), all - 2);
        plan.scenarios[1].based_on.reset(); // the price of energy is now given in one of two
        plan.scenarios[1].parameters = {{Parameter::facility_kind, std::string("none")}};
        QCOMPARE(count(), all - 1);
    }
};

QTEST_APPLESS_MAIN(CurrencyTest)
#include "currency_test.moc"
