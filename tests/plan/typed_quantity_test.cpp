// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types into a field that shows percents, or into a cell of a list.
#include "model/plan/typed_quantity.h"

#include <QtTest>

using namespace headroom;

class TypedQuantityTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("assumed");
        QTest::addColumn<QString>("read"); // empty: refused
        const auto row = [](const char* text, const char* unit, const char* assumed, const char* read) {
            QTest::addRow("%s in %s", text, unit) << text << unit << assumed << read;
        };
        row("12", "share", "%", "0.12");
        row("12 %", "share", "%", "0.12");
        row("0.5", "1/year", "%", "0.005");
        row("6-9-14", "share", "%", "pert(0.06, 0.09, 0.14)");
        row("9 ± 2", "share", "%", "pert(0.07, 0.09, 0.11)");
        row("10 ±20%", "share", "%", "pert(0.08, 0.1, 0.12)");
        row("normal(40, 15, lower=-50)", "1/year", "%", "normal(0.4, 0.15, lower=-0.5)");
        row("beta(2, 3, 0, 100)", "share", "%", "beta(2, 3, 0, 1)");
        row("7", "months", "", "7");
        row("2 years", "months", "", "24");
        row("3-5-9", "months", "", "pert(3, 5, 9)");
        row("1.2 MW", "kW", "", "1200");
        row("", "share", "%", "");
        row("12 kW", "share", "%", "");
        row("3-5", "months", "", "");
        row("6-9-14 ct/kWh", "currency/kWh", "", "pert(0.06, 0.09, 0.14)");
        row("6 ct/kWh-0.09 $/kWh-14 ct/kWh", "currency/kWh", "", "pert(0.06, 0.09, 0.14)");
        row("pert(1 ct/kWh, 2, 4) ct/kWh", "currency/kWh", "", "pert(0.01, 0.02, 0.04)");
        row("normal(80k, 5000, lower=60k)", "currency", "", "normal(80000, 5000, lower=60000)");
        row("6 ct/kWh-9-14", "currency/kWh", "", "");
        row("6-9 ct/kWh-14", "currency/kWh", "", "");
        row("pert(1 ct/kWh, 2, 4)", "currency/kWh", "", "");
        row("normal(9 ct/kWh, 2 ct/kWh, lower=0.01)", "currency/kWh", "", "");
        row("pert(6 ct, 2, 4)", "currency/kWh", "", "");
        row("2 years-30-36", "months", "", "");
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(QString, assumed);
        QFETCH(QString, read);
        const auto of_table = unit.toStdString(), without = assumed.toStdString();
        const auto reading = read_typed_quantity(text.toStdString(), {of_table, without}, "USD");
        QCOMPARE(reading.finding.has_value(), read.isEmpty());
        if (read.isEmpty()) return;
        const auto written =
            std::visit([](const auto& alternative) { return to_text(alternative); }, reading.quantity);
        QCOMPARE(QString::fromStdString(written), read);
    }
};

QTEST_APPLESS_MAIN(TypedQuantityTest)
#include "typed_quantity_test.moc"
