// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/units.h"

#include <QtTest>

using namespace headroom;
using namespace std::string_literals;

namespace {

UnitFault fault_of(const UnitResult& result) {
    return std::holds_alternative<UnitFault>(result) ? std::get<UnitFault>(result) : UnitFault{};
}

std::optional<double> value_of(const UnitResult& result) {
    if (const auto* reading = std::get_if<UnitReading>(&result)) return reading->value;
    return std::nullopt;
}

} // namespace

class UnitsTest : public QObject {
    Q_OBJECT
private slots:
    void quantities_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("unit");
        QTest::addColumn<std::string>("currency");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, const char* unit, double value, const char* currency = "USD") {
            QTest::addRow("%s as %s in %s", text, unit, currency)
                << std::string(text) << std::string(unit) << std::string(currency) << value;
        };
        row("80 kW", "kW", 80);
        row("80kW", "kW", 80);
        row("80 KW", "kW", 80);
        row("80 MW", "kW", 80000);
        row("80 mw", "kW", 80000);
        row("1.3 GW", "kW", 1.3e6);
        row("700 W", "kW", 0.7);
        row("9 ct/kWh", "currency/kWh", 0.09);
        row("9 ct/kWh", "currency/kWh", 0.09, "EUR");
        row("9 p/kWh", "currency/kWh", 0.09, "GBP");
        row("9 \u00A2/kWh", "currency/kWh", 0.09);
        row("9 ct", "currency/kWh", 0.09);
        row("55 $/MWh", "currency/kWh", 0.055);
        row("$55/MWh", "currency/kWh", 0.055);
        row("$ 55 / MWh", "currency/kWh", 0.055);
        row("USD 55 per MWh", "currency/kWh", 0.055);
        row("\u20AC55/MWh", "currency/kWh", 0.055, "EUR");
        row("0.055 USD/kWh", "currency/kWh", 0.055);
        row("0.055 usd/kwh", "currency/kWh", 0.055);
        row("0.055/kWh", "currency/kWh", 0.055);
        row("0.055", "currency/kWh", 0.055);
        row("9 \u00A5/kWh", "currency/kWh", 9, "JPY");
        row("4", "currency/MWh", 4);
        row("0.4 ct/kWh", "currency/MWh", 4);
        row("75 EUR/tCO2", "currency/t", 75, "EUR");
        row("12 %", "share", 0.12);
        row("12%", "share", 0.12);
        row("0.12", "share", 0.12);
        row("7 percent", "share", 0.07);
        row("7 per cent", "share", 0.07);
        row("25 bp", "share", 0.0025);
        row("5 \u2030", "share", 0.005);
        row("3 % of capex/year", "share of capex/year", 0.03);
        row("3 %/year", "share of capex/year", 0.03);
        row("25 % of a month", "share of a month", 0.25);
        row("12 %/year", "1/year", 0.12);
        row("12 % p.a.", "1/year", 0.12);
        row("12 % per year", "1/year", 0.12);
        row("12 % a year", "1/year", 0.12);
        row("12 %", "1/year", 0.12);
        row("\u22125 %", "1/year", -0.05);
        row("0.3 1/year", "1/year", 0.3);
        row("30 %", "1/sqrt(year)", 0.3);
        row("30 %/sqrt(year)", "1/sqrt(year)", 0.3);
        row("30 % annual", "1/sqrt(year)", 0.3);
        row("1.15", "ratio", 1.15);
        row("115 %", "ratio", 1.15);
        row("2x", "ratio", 2);
        row("6 months", "months", 6);
        row("6 mo", "months", 6);
        row("2 years", "months", 24);
        row("1.5 yr", "months", 18);
        row("2 a", "months", 24);
        row("73 weeks", "months", 73.0 * 168 / 730);
        row("365 days", "months", 12);
        row("20 years", "years", 20);
        row("240 months", "years", 20);
        row("90 min", "minutes", 90);
        row("1.5 h", "minutes", 90);
        row("20 s", "minutes", 20.0 / 60);
        row("4 days", "hours", 96);
        row("90 min", "hours", 1.5);
        row("96 min/year", "hours/year", 1.6);
        row("1.6 h/a", "hours/year", 1.6);
        row("80k", "H100e", 80000);
        row("80 k", "H100e", 80000);
        row("80k H100e", "H100e", 80000);
        row("2.5M", "currency", 2.5e6);
        row("2.5 million USD", "currency", 2.5e6);
        row("$2.5M", "currency", 2.5e6);
        row("2.5 MUSD", "currency", 2.5e6);
        row("1.2 bn", "currency", 1.2e9);
        row("150k$/year", "currency/year", 150000);
        row("12.5k USD/month", "currency/year", 150000);
        row("8.5 MUSD/MW", "currency/kW", 8500);
        row("$8.5M/MW", "currency/kW", 8500);
        row("195 $/kW-month", "currency/kW/month", 195);
        row("195 $/kW/mo", "currency/kW/month", 195);
        row("2340 $/kW/year", "currency/kW/month", 195);
        row("1.2e3", "kW", 1200);
        row("9,5 kW", "kW", 9.5);
        row("1 000", "kW", 1000);
        row("1\u202F000 kW", "kW", 1000);
        row("1\u00A0000\u00A0kW", "kW", 1000);
        row(" 7 ", "kW", 7);
        row("384 g/kWh", "kg/kWh", 0.384);
        row("384 gCO2e/kWh", "kg/kWh", 0.384);
        row("384 kg/MWh", "kg/kWh", 0.384);
        row("400 ml/kWh", "l/kWh", 0.4);
        row("0.4 m3/MWh", "l/kWh", 0.4);
        row("1 gal/kWh", "l/kWh", 3.785411784);
        row("2 PB", "TB", 2000);
        row("500 GB", "TB", 0.5);
        row("1 TiB", "TB", 1.099511627776);
        row("10 W/TB", "kW/TB", 0.01);
        row("23 $/TB-month", "currency/GB/month", 0.023);
        row("0.02 $/GB", "currency/GB", 0.02);
        row("3.4 $/h", "currency/H100e-hour", 3.4);
        row("3.4 $/H100e-hour", "currency/H100e-hour", 3.4);
        row("19 %/GPU/year", "1/GPU/year", 0.19);
        row("0.19/year", "1/GPU/year", 0.19);
        row("3 %/h", "1/instance/hour", 0.03);
        row("8 GPUs", "GPUs", 8);
        row("6 FTE", "FTE", 6);
        row("48 U", "U", 48);
        row("9M tokens", "tokens", 9e6);
        row("20k", "1", 20000);
        row("50k H100e-hours", "H100e-hours", 50000);
        row("2027", "year", 2027);
        row("3", "month", 3);
        row("-5 USD", "currency", -5);
        row("$-5", "currency", -5);
    }
    void quantities() {
        QFETCH(std::string, text);
        QFETCH(std::string, unit);
        QFETCH(std::string, currency);
        QFETCH(double, value);
        const auto result = read_quantity(text, unit, currency);
        if (std::holds_alternative<UnitFault>(result)) QFAIL(unit_fault_text(fault_of(result)).c_str());
        const double found = std::get<UnitReading>(result).value;
        QVERIFY2(found == value,
                 qPrintable(QString::number(found, 'g', 17))); // to the bit: QCOMPARE is fuzzy
    }
    void refused_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("unit");
        QTest::addColumn<std::string>("currency");
        QTest::addColumn<UnitError>("error");
        const auto row = [](const char* text, const char* unit, UnitError error,
                            const char* currency = "USD") {
            QTest::addRow("%s as %s in %s", text, unit, currency)
                << std::string(text) << std::string(unit) << std::string(currency) << error;
        };
        row("", "kW", UnitError::empty);
        row(" \u00A0 ", "kW", UnitError::empty);
        row("abc", "kW", UnitError::not_a_number);
        row("kW 5", "kW", UnitError::not_a_number);
        row("5 5", "kW", UnitError::unknown_unit);
        row("1.2.3 kW", "kW", UnitError::not_a_number);
        row("NaN", "kW", UnitError::not_a_number);
        row("inf", "kW", UnitError::not_a_number);
        row("0x10", "kW", UnitError::unknown_unit);
        row("9,500", "kW", UnitError::ambiguous);
        row("$9,500/kW", "currency/kW", UnitError::ambiguous);
        row("1.000 kW", "kW", UnitError::ambiguous);
        row("1e999", "kW", UnitError::out_of_range);
        row("1e308 years", "months", UnitError::out_of_range);
        row("1e308 GW", "kW", UnitError::out_of_range);
        row("80 kWh", "kW", UnitError::unknown_unit);
        row("80 mW", "kW", UnitError::unknown_unit);
        row("9 kWh", "currency/kWh", UnitError::unknown_unit);
        row("9 ct/kW", "currency/kWh", UnitError::unknown_unit);
        row("9 ct/kWh/kWh", "currency/kWh", UnitError::unknown_unit);
        row("9 USD/kW", "currency/kW/month", UnitError::unknown_unit);
        row("9 ct/kWh", "currency/kWh", UnitError::unknown_unit, "JPY");
        row("9 p/kWh", "currency/kWh", UnitError::unknown_unit, "USD");
        row("9 EUR/kWh", "currency/kWh", UnitError::other_currency);
        row("\u20AC9", "currency", UnitError::other_currency);
        row("\u20AC9M", "currency", UnitError::other_currency);
        row("9 MEUR", "currency", UnitError::other_currency);
        row("$9", "currency", UnitError::other_currency, "EUR");
        row("$9 USD", "currency", UnitError::unknown_unit);
        row("$5", "kW", UnitError::not_a_number);
        row("5 USD", "kW", UnitError::unknown_unit);
        row("6 M", "months", UnitError::unknown_unit);
        row("6 m", "months", UnitError::unknown_unit);
        row("80k", "share", UnitError::unknown_unit);
        row("5m USD", "currency", UnitError::unknown_unit);
        row("1 %/month", "1/year", UnitError::unknown_unit);
        row("1 year", "month", UnitError::unknown_unit);
        row("500 Gb", "TB", UnitError::unknown_unit);
        row("3 $/GPU-hour", "currency/H100e-hour", UnitError::unknown_unit);
        row("5 kW;", "kW", UnitError::unknown_unit);
        row("5 kW/", "kW", UnitError::unknown_unit);
        row("5 /", "kW", UnitError::unknown_unit);
        row("5 kWkW", "kW", UnitError::unknown_unit);
    }
    void refused() {
        QFETCH(std::string, text);
        QFETCH(std::string, unit);
        QFETCH(std::string, currency);
        QFETCH(UnitError, error);
        const auto result = read_quantity(text, unit, currency);
        QVERIFY(std::holds_alternative<UnitFault>(result));
        QCOMPARE(fault_of(result).error, error);
        const std::string sentence = unit_fault_text(fault_of(result));
        QVERIFY(sentence.ends_with("."));
        if (error == UnitError::unknown_unit && !accepted_units(unit, currency).empty())
            QVERIFY(sentence.find(accepted_units(unit, currency)) != std::string::npos);
    }
    void errors_say_what_is_accepted() {
        const auto text = [](const char* typed, const char* unit) {
            return unit_fault_text(fault_of(read_quantity(typed, unit, "USD")));
        };
        QCOMPARE(
            text("9 kW", "currency/kWh"),
            "'kW' is no unit of this value; a plain number is accepted, or one with USD/kWh, ct/kWh, USD/MWh."s);
        QCOMPARE(text("\u20AC9", "currency"),
                 "'\u20AC' is not the plan's currency; amounts are in USD and are not converted."s);
        QCOMPARE(text("9,500 kW", "kW"),
                 "'9,500' can mean 9500 or 9.5; write 9500 or 9 500 for the one, 9.50 for the other."s);
        QCOMPARE(text("", "kW"),
                 "Nothing was entered; a plain number is accepted, or one with kW, W, MW, GW."s);
        QCOMPARE(text("2027 AD", "year"), "'AD' is no unit of this value; a plain number is accepted."s);
    }
    void long_texts_are_refused_and_not_echoed() {
        const auto fault = fault_of(read_quantity(std::string(1000000, '\xC3') + "kW", "kW", "USD"));
        QCOMPARE(fault.error, UnitError::not_a_number);
        QVERIFY(fault.found.size() < 60);
    }
    /// What every accepted_units() promises is accepted, for every unit of the table.
    void accepted_units_are_accepted() {
        for (const auto& row : parameter_table()) {
            const auto list =
                QString::fromStdString(accepted_units(row.unit, "USD")).split(", ", Qt::SkipEmptyParts);
            for (const auto& unit : list) {
                const auto result = read_quantity("3 " + unit.toStdString(), row.unit, "USD");
                QVERIFY2(std::holds_alternative<UnitReading>(result), qPrintable(unit));
            }
            if (!list.isEmpty() && !row.unit.starts_with("1/") && !row.unit.starts_with("share") &&
                row.unit != "ratio")
                QVERIFY(value_of(read_quantity("3 " + list.first().toStdString(), row.unit, "USD")) == 3.0);
        }
    }
    /// What is shown can be typed again.
    void labels_are_accepted() {
        for (const auto& row : parameter_table()) {
            const auto display = display_unit(row, "EUR");
            const auto value = value_of(read_quantity("3 " + display.label, row.unit, "EUR"));
            QVERIFY2(value == (row.as_percent ? 0.03 : 3.0), display.label.c_str());
        }
    }
    void labels() {
        QCOMPARE(unit_label("currency/kWh", "USD"), "USD/kWh"s);
        QCOMPARE(unit_label("currency", "JPY"), "JPY"s);
        QCOMPARE(unit_label("months", "USD"), "months"s);
        QCOMPARE(unit_label("1/GPU/year", "USD"), "/GPU/year"s);
        QCOMPARE(unit_label("ratio", "USD"), ""s);
        QCOMPARE(unit_label("month", "USD"), ""s);
        QCOMPARE(unit_label("1", "USD"), ""s);
        QCOMPARE(unit_label("accelerator", "USD"), ""s);
        QCOMPARE(display_unit(parameter_row(Parameter::finance_discount_rate), "USD"),
                 (UnitDisplay{"%/year", 2}));
        QCOMPARE(display_unit(parameter_row(Parameter::facility_opex_share), "USD"),
                 (UnitDisplay{"% of capex/year", 2}));
        QCOMPARE(display_unit(parameter_row(Parameter::energy_volatility), "USD"),
                 (UnitDisplay{"%/sqrt(year)", 2}));
        QCOMPARE(display_unit(parameter_row(Parameter::market_to_loose_rate), "USD"),
                 (UnitDisplay{"/year", 0}));
        QCOMPARE(display_unit(parameter_row(Parameter::energy_price), "CHF"), (UnitDisplay{"CHF/kWh", 0}));
    }
    void parts() {
        const auto check = [](const char* text, std::string_view number, std::string_view unit) {
            const auto parts = split_quantity(text);
            QCOMPARE(parts.number, number);
            QCOMPARE(parts.unit, unit);
        };
        check("14 ct/kWh", "14", "ct/kWh");
        check("14", "14", "");
        check("1\u202F000\u202FkW", "1\u202F000", "kW");
        check("ct", "", "ct");
    }
};

QTEST_APPLESS_MAIN(UnitsTest)
#include "units_test.moc"
