// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/numeral.h"

#include <QtTest>

using namespace headroom;

class NumeralTest : public QObject {
    Q_OBJECT
private slots:
    void numbers_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, double value) {
            QTest::newRow(text) << QByteArray(text) << value;
        };
        row("0", 0.0);
        row("42", 42.0);
        row("+42", 42.0);
        row("-1.5", -1.5);
        row("\u22121.5", -1.5);
        row(".5", 0.5);
        row("5.", 5.0);
        row("1.2e3", 1200.0);
        row("1.2E+3", 1200.0);
        row("12e-2", 0.12);
        row("12e\u22122", 0.12);
        row("1.234", 1.234);
        row("1.0", 1.0);
        row("1.00", 1.0);
        row("1.0000", 1.0);
        row("0.500", 0.5);
        row("1000.000", 1000.0);
        row("1.000e3", 1000.0);
        row("9,500e2", 950.0);
        row("9,5", 9.5);
        row("0,055", 0.055);
        row("0,5e2", 50.0);
        row("1234,567", 1234.567);
        row("1,2345", 1.2345);
        row("1,234.5", 1234.5);
        row("1.234,5", 1234.5);
        row("1,234,567", 1234567.0);
        row("1.234.567", 1234567.0);
        row("1,234,567.25", 1234567.25);
        row("1.234.567,25", 1234567.25);
        row("1 000", 1000.0);
        row("12 345 678", 12345678.0);
        row("1 000,500", 1000.5);
        row("1 000.500", 1000.5);
        row("1\u202F000", 1000.0);
        row("1\u00A0000", 1000.0);
        row("1\u2009000", 1000.0);
        row("1'000'000", 1e6);
        row("1\u2019000", 1000.0);
        row("100 000", 1e5);
        row("0.1", 0.1);
        row("123456789012345678901234567890", 123456789012345678901234567890.0);
        row("1e-320", 1e-320);
    }
    void numbers() {
        QFETCH(QByteArray, text);
        QFETCH(double, value);
        const Numeral numeral = read_numeral(text.toStdString());
        QCOMPARE(numeral.error, NumeralError::none);
        QCOMPARE(numeral.length, static_cast<std::size_t>(text.size()));
        QVERIFY(numeral_value(numeral.plain) == std::optional(value)); // to the bit; QCOMPARE is fuzzy
    }
    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<NumeralError>("error");
        const auto row = [](const char* text, NumeralError error) {
            QTest::newRow(text) << QByteArray(text) << error;
        };
        row("9,500", NumeralError::ambiguous);
        row("-12,345", NumeralError::ambiguous);
        row("1.000", NumeralError::ambiguous);
        row("-2.500", NumeralError::ambiguous);
        row("100.000", NumeralError::ambiguous);
        row("", NumeralError::not_a_number);
        row("-", NumeralError::not_a_number);
        row(".", NumeralError::not_a_number);
        row(",", NumeralError::not_a_number);
        row("kW", NumeralError::not_a_number);
        row("e5", NumeralError::not_a_number);
        row("--5", NumeralError::not_a_number);
        row("1.2.3", NumeralError::not_a_number);
        row("1,2,3", NumeralError::not_a_number);
        row("1,23,456", NumeralError::not_a_number);
        row("0,123,456", NumeralError::not_a_number);
        row("1234,567,890", NumeralError::not_a_number);
        row("1 000,000,000", NumeralError::not_a_number);
        row("1'000 000", NumeralError::not_a_number);
        row("1,234.567,8", NumeralError::not_a_number);
        row("1.5 000", NumeralError::not_a_number);
        row("nan", NumeralError::not_a_number);
        row("inf", NumeralError::not_a_number);
    }
    void refused() {
        QFETCH(QByteArray, text);
        QFETCH(NumeralError, error);
        const Numeral numeral = read_numeral(text.toStdString());
        QCOMPARE(numeral.error, error);
        QVERIFY(numeral.plain.empty());
    }
    void stops_where_the_number_ends() {
        const auto length = [](const char* text) { return read_numeral(text).length; };
        QCOMPARE(length("80 kW"), std::size_t{2});
        QCOMPARE(length("9ct"), std::size_t{1});
        QCOMPARE(length("3 EUR"), std::size_t{1});
        QCOMPARE(length("3e"), std::size_t{1});
        QCOMPARE(length("3e-"), std::size_t{1});
        QCOMPARE(length("6-9-14"), std::size_t{1});
        QCOMPARE(length("0.3 1/year"), std::size_t{3});
        QCOMPARE(length("1 00"), std::size_t{1});
        QCOMPARE(length("1 0000"), std::size_t{1});
        QCOMPARE(length("0x10"), std::size_t{1});
    }
    void shifts_are_rounded_once() {
        QVERIFY(numeral_value("7", -2) == std::optional(0.07)); // 7 * 0.01 is another double
        QVERIFY(numeral_value("2.5", 6) == std::optional(2.5e6));
        QVERIFY(numeral_value("1e3", -3) == std::optional(1.0));
    }
    void beyond_all_doubles() {
        QVERIFY(!numeral_value("1e999"));
        QVERIFY(!numeral_value("1e308", 3));
        QVERIFY(!numeral_value("1e99999999999999999999"));
        QVERIFY(!numeral_value("1e-400"));
        QVERIFY(numeral_value("0e9") == std::optional(0.0));
    }
    void endless_digits_are_no_number() {
        QCOMPARE(read_numeral(std::string(100000, '9')).error, NumeralError::not_a_number);
    }
};

QTEST_APPLESS_MAIN(NumeralTest)
#include "numeral_test.moc"
