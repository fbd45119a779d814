// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/diff.h"
#include "model/plan/plan_json.h"

#include <QtTest>

using namespace headroom;

class ParseValueTest : public QObject {
    Q_OBJECT
private slots:
    void typed_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* key, const char* text, const char* value) {
            QTest::addRow("%s: %s", key, text) << QString(key) << QString::fromUtf8(text) << QString(value);
        };
        row("energy.price", "0.09", "0.09");
        row("energy.price", "  0.09\u00A0", "0.09");
        row("energy.price", "9 ct/kWh", "0.09");
        row("energy.price", "$55/MWh", "0.055");
        row("energy.price", "6-9-14 ct/kWh", "pert(0.06, 0.09, 0.14)");
        row("energy.price", "6 – 9 – 14 ct", "pert(0.06, 0.09, 0.14)");
        row("energy.price", "$50/MWh-$60/MWh-$80/MWh", "pert(0.05, 0.06, 0.08)");
        row("energy.price", "9 ct ±20%", "pert(0.072, 0.09, 0.108)");
        row("energy.price", "9 ct/kWh +/- 20 %", "pert(0.072, 0.09, 0.108)");
        row("energy.price", "9 ± 2 ct/kWh", "pert(0.07, 0.09, 0.11)");
        row("energy.price", "pert(6, 9, 14) ct/kWh", "pert(0.06, 0.09, 0.14)");
        row("energy.price", "pert(6 ct, 0.09 USD, 140 USD/MWh)", "pert(0.06, 0.09, 0.14)");
        row("energy.price", "normal(9, 2, lower=6) ct", "normal(0.09, 0.02, lower=0.06)");
        row("energy.price", "gamma(2, 3 ct)", "gamma(2, 0.03)");
        row("energy.price", "beta(2, 3, 5, 9) ct", "beta(2, 3, 0.05, 0.09)");
        row("energy.price", "discrete(5, 9; 1, 3) ct", "discrete(0.05, 0.09; 1, 3)");
        row("demand.training.initial", "80k", "80000");
        row("demand.training.initial", "60-80-120k", "pert(60000, 80000, 120000)");
        row("demand.training.initial", "9 ±20%", "pert(7.2, 9, 10.8)");
        row("market.tight_drift", "-0.45--0.3--0.15", "pert(-0.45, -0.3, -0.15)");
        row("market.tight_drift", "-0.3 ± 10%", "pert(-0.33, -0.3, -0.27)");
        row("market.on_demand", "1e-3-2e-3-4e-3", "pert(0.001, 0.002, 0.004)");
        row("market.on_demand", "3-3.5-4 USD/H100e-hour", "pert(3, 3.5, 4)");
        row("finance.discount_rate", "10 %", "0.1");
        row("finance.discount_rate", "8-10-12 %", "pert(0.08, 0.1, 0.12)");
        row("plan.horizon_months", "5 years", "60");
        row("plan.currency", "EUR", "EUR");
        row("facility.kind", " colo ", "colo");
        row("facility.colo_includes_energy", "yes", "true");
        row("facility.colo_includes_energy", "false", "false");
        row("generation.frontier", "b200-sxm", "b200-sxm");
    }
    void typed() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, value);
        const auto id = find_parameter(key.toStdString());
        QVERIFY(id);
        const auto reading = parse_value(*id, text.toStdString(), "/p", "USD");
        QVERIFY2(reading.faults.empty(), reading.faults.empty() ? "" : fault_text(reading.faults[0]).c_str());
        QCOMPARE(QString::fromStdString(value_text(reading.value)), value);
    }

    void refused_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<FaultCode>("code");
        const auto row = [](const char* key, const char* text, FaultCode code) {
            QTest::addRow("%s: %s", key, text) << QString(key) << QString::fromUtf8(text) << code;
        };
        row("energy.price", "", FaultCode::not_a_quantity);
        row("energy.price", "abc", FaultCode::not_a_quantity);
        row("energy.price", "nan", FaultCode::not_a_quantity);
        row("energy.price", "1e999", FaultCode::not_a_quantity);
        row("energy.price", "9,500", FaultCode::not_a_quantity);
        row("energy.price", "9 EUR", FaultCode::not_a_quantity);
        row("energy.price", "9 kW", FaultCode::not_a_quantity);
        row("energy.price", "6-9", FaultCode::not_a_quantity);
        row("energy.price", "1-2-3-4", FaultCode::not_a_quantity);
        row("energy.price", "6-x-9", FaultCode::not_a_quantity);
        row("energy.price", "9 ± ± 2", FaultCode::not_a_quantity);
        row("energy.price", "±20%", FaultCode::not_a_quantity);
        row("energy.price", "9 ±", FaultCode::not_a_quantity);
        row("energy.price", "pert(1, 2", FaultCode::not_a_quantity);
        row("energy.price", "pert(1, 2, x)", FaultCode::not_a_quantity);
        row("energy.price", "discrete(1; x)", FaultCode::not_a_quantity);
        row("energy.price", "normal(1, 2, lower=x)", FaultCode::not_a_quantity);
        row("energy.price", "20", FaultCode::out_of_bounds);
        row("energy.price", "-0.01", FaultCode::out_of_bounds);
        row("energy.price", "fixed(20)", FaultCode::out_of_bounds);
        row("energy.price", "pert(6, 9, 14)", FaultCode::truncated_away);
        row("energy.price", "normal(1, 1, upper=-1)", FaultCode::truncated_away);
        row("energy.price", "empirical(7, 8, 9)", FaultCode::truncated_away);
        row("energy.price", "14-9-6 ct", FaultCode::bad_distribution);
        row("energy.price", "0.09 ±0%", FaultCode::bad_distribution);
        row("energy.price", "pert(1, 2)", FaultCode::bad_distribution);
        row("plan.horizon_months", "60.5", FaultCode::not_an_integer);
        row("plan.horizon_months", "50-60-70", FaultCode::not_uncertain);
        row("plan.horizon_months", "300", FaultCode::out_of_bounds);
        row("plan.currency", "eur", FaultCode::bad_name);
        row("plan.currency", "EURO", FaultCode::bad_name);
        row("facility.kind", "owned", FaultCode::unknown_choice);
        row("facility.colo_includes_energy", "maybe", FaultCode::wrong_type);
        row("generation.frontier", "", FaultCode::bad_name);
        row("generation.frontier", "\x1b[31mx", FaultCode::bad_name);
    }
    void refused() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(FaultCode, code);
        const auto id = *find_parameter(key.toStdString());
        const auto reading = parse_value(id, text.toStdString(), "/p", "USD");
        QCOMPARE(reading.faults.size(), std::size_t{1});
        QVERIFY2(reading.faults[0].code == code, fault_text(reading.faults[0]).c_str());
        QCOMPARE(reading.faults[0].pointer, std::string("/p"));
        QCOMPARE(reading.value, default_value(id));
        QVERIFY(fault_text(reading.faults[0]).find('\x1b') == std::string::npos);
    }

    void says_bounds_in_the_currency() {
        const auto reading = parse_value(Parameter::energy_price, "20", "", "EUR");
        QCOMPARE(fault_text(reading.faults.at(0)),
                 std::string("20 is out of bounds; accepted: 0 to 5 EUR/kWh"));
    }

    /// What value_text writes, parse_value reads.
    void defaults_read_back() {
        for (const auto& row : parameter_table()) {
            const auto reading = parse_value(row.id, value_text(default_value(row.id)), "", "USD");
            QVERIFY2(reading.faults.empty(), std::string(row.key).c_str());
            QCOMPARE(reading.value, default_value(row.id));
        }
    }
};

QTEST_APPLESS_MAIN(ParseValueTest)
#include "parse_value_test.moc"
