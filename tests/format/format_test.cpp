// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/breakable.h"
#include "views/format/digits.h"
#include "views/format/format.h"
#include "views/format/isolated.h"
#include "views/format/tool_tip.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <limits>

using namespace headroom::views;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale french(QLocale::French, QLocale::France);
const QLocale spanish(QLocale::Spanish, QLocale::Spain);
const QLocale japanese(QLocale::Japanese, QLocale::Japan);
const QLocale chinese(QLocale::Chinese, QLocale::China);

/// Hard spaces as "_", so that expectations can be read.
QString shown(QString text) {
    text.replace(QChar(0x00A0), '_');
    return text.replace(QChar(0x202F), '~');
}

} // namespace

class FormatTest : public QObject {
    Q_OBJECT
private slots:
    void money_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("error");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, double value, double error, const char* currency,
                            const QLocale& locale, const char* expected) {
            QTest::newRow(name) << value << error << QString(currency) << locale
                                << QString::fromUtf8(expected);
        };
        row("millions", 52.1e6, 0, "USD", english, "$52.1_M");
        row("error decides", 52.134e6, 0.21e6, "USD", english, "$52.1_M");
        row("large error", 52.134e6, 3e6, "USD", english, "$52_M");
        row("error of tens", 152.134e6, 30e6, "USD", english, "$150_M");
        row("small error, three digits at most", 52.134e6, 1, "USD", english, "$52.1_M");
        row("rounds into the next magnitude", 999.96e6, 0, "USD", english, "$1.00_bn");
        row("thousands", 12345, 0, "USD", english, "$12.3_k");
        row("below ten thousand", 9876.5, 0, "USD", english, "$9,877");
        row("cents", 27.3, 0, "USD", english, "$27.30");
        row("price", 2.73, 0, "USD", english, "$2.73");
        row("fraction of a cent", 0.083, 0, "USD", english, "$0.083");
        row("nothing", 0, 0, "USD", english, "$0.00");
        row("negative", -0.42e6, 0, "USD", english, "\u2212$420_k");
        row("code", 52.1e6, 0, "CHF", english, "CHF_52.1_M");
        row("euro", 52.1e6, 0, "EUR", english, "€52.1_M");
        row("German", 52.1e6, 0, "EUR", german, "52,1_Mio._€");
        row("German grouping", 9876.0, 0, "EUR", german, "9.876_€");
        row("French", 52.1e6, 0, "EUR", french, "52,1_M€");
        row("French grouping", 9876.0, 0, "EUR", french, "9~876_€");
        row("Spanish", 1.25e9, 0, "EUR", spanish, "1,25_mil_M_€");
        row("Japanese", 52.1e6, 0, "USD", japanese, "$5,210万");
        row("Japanese yen", 1.2e9, 0, "JPY", japanese, "¥12.0億");
        row("Chinese", 1.2e9, 0, "CNY", chinese, "CN¥12.0亿");
        row("not a number", std::numeric_limits<double>::quiet_NaN(), 0, "USD", english, "—");
    }
    void money() {
        QFETCH(double, value);
        QFETCH(double, error);
        QFETCH(QString, currency);
        QFETCH(QLocale, locale);
        QFETCH(QString, expected);
        QCOMPARE(shown(format_money(value, currency, error, locale)), expected);
    }

    /// "$1,000 k" and "1,000 kW" are written by nobody.
    void roundingCrossesIntoTheNextUnit() {
        const auto check = [](const QString& text, const QLocale& locale) {
            static const QRegularExpression unit(QStringLiteral("_(k|M|kW|MW|kWh|MWh|GWh|kt|t|Tsd|Mio)\\b"));
            const bool fails = text.contains(locale.toString(1000)) && unit.match(text).hasMatch();
            QVERIFY2(!fails, qPrintable(text));
        };
        const std::pair<Unit, std::vector<double>> borders[] = {{money_unit("USD"), {1e6, 1e9}},
                                                                {power_unit(), {1e3, 1e6}},
                                                                {energy_unit(), {1, 1e3, 1e6}},
                                                                {carbon_unit(), {1e3, 1e6}}};
        for (auto [unit, all] : borders)
            for (const double border : all)
                for (const double below : {0.05, 0.01, 0.006, 0.004, 4e-4, 6e-4, 4e-5, 6e-5, 4e-6, 1e-9})
                    for (const double error : {0.0, 1e-5, 1e-4, 1e-3, 1e-2, 0.03, 0.1, 0.4})
                        for (unit.digits = 2; unit.digits <= 5; ++unit.digits)
                            for (const auto& locale : {english, german}) {
                                const double value = -border * (1 - below);
                                check(shown(format_value(value, unit, error * border, locale)), locale);
                                if (error > 0)
                                    check(shown(NumberScale(unit, value, error * border, locale).text(value)),
                                          locale);
                            }
    }
    void unitsAtTheirBorders() {
        const auto money = [](double value, double error) {
            return shown(format_money(value, QStringLiteral("USD"), error, english));
        };
        QCOMPARE(money(999'400, 0), "$999_k");
        QCOMPARE(money(999'600, 0), "$1.00_M");
        QCOMPARE(money(996'000, 20'000), "$1.00_M");
        QCOMPARE(money(994'000, 20'000), "$990_k");
        QCOMPARE(money(996'000, 200), "$996_k");
        QCOMPARE(money(1'000'000, 0), "$1.00_M");
        QCOMPARE(money(996e6, 20e6), "$1.00_bn");
        QCOMPARE(money(9'999.7, 0), "$10.0_k");
        QCOMPARE(money(9'996, 0), "$9,996");
        QCOMPARE(shown(format_power(996, 20, english)), "1.00_MW");
        Unit exact = power_unit();
        exact.digits = 4;
        QCOMPARE(shown(format_value(999.6, exact, {}, english)), "999.6_kW");
        QCOMPARE(shown(format_money(9'960'000, "JPY", {}, japanese)), "¥996万");
        QCOMPARE(shown(NumberScale(money_unit("USD"), 999'700, 1'000, english).text(999'700)), "$1.000_M");
        QCOMPARE(shown(NumberScale(money_unit("USD"), 999'700, 100, english).text(999'700)), "$999.7_k");
    }

    void shares_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << 0.5123 << "51_%";
        QTest::newRow("tenths below ten") << 0.049 << "4.9_%";
        QTest::newRow("rounds to ten") << 0.0996 << "10_%";
        QTest::newRow("none") << 0.0 << "0_%";
        QTest::newRow("all") << 1.0 << "100_%";
        QTest::newRow("hardly any") << 0.0002 << "<_0.1_%";
        QTest::newRow("almost all") << 0.9998 << ">_99.9_%";
        QTest::newRow("nearly all") << 0.996 << "99.6_%";
        QTest::newRow("negative") << -0.123 << "\u221212_%";
    }
    void shares() {
        QFETCH(double, share);
        QFETCH(QString, expected);
        QCOMPARE(shown(format_share(share, {}, english)), expected);
    }
    void sharesOfOtherLanguages() {
        QCOMPARE(shown(format_share(0.049, {}, german)), "4,9_%");
        QCOMPARE(shown(format_share(0.049, {}, japanese)), "4.9%");
        QCOMPARE(shown(format_share(0.5123, 0.0004, english)), "51.2_%");
        QCOMPARE(shown(format_share(0.5123, 0.02, english)), "51_%");
    }

    void quantities() {
        QCOMPARE(shown(format_power(879, {}, english)), "879_kW");
        QCOMPARE(shown(format_power(1240, {}, english)), "1.24_MW");
        QCOMPARE(shown(format_power(999.96, {}, english)), "1.00_MW");
        QCOMPARE(shown(format_power(1240, {}, german)), "1,24_MW");
        QCOMPARE(shown(format_value(22100, energy_unit(), {}, english)), "22.1_GWh");
        QCOMPARE(shown(format_value(0.5, energy_unit(), {}, english)), "500_kWh");
        QCOMPARE(shown(format_value(4900, carbon_unit(), {}, english)), "4.90_kt");
        QCOMPARE(shown(format_value(2048, number_unit("GPUs"), {}, english)), "2,048_GPUs");
        QCOMPARE(shown(format_value(16384, number_unit(), 200, english)), "16,400");
        QCOMPARE(shown(format_value(0.0832, money_unit("USD", "/kWh"), {}, english)), "$0.0832/kWh");
        QCOMPARE(shown(format_value(std::numeric_limits<double>::infinity(), power_unit(), {}, english)),
                 "—");
        QCOMPARE(shown(format_count(-16384, english)), "\u221216,384");
        QCOMPARE(shown(format_duration_months(36, english)), "36_months");
        QCOMPARE(shown(format_duration_months(1, english)), "1_month");
        QCOMPARE(shown(format_duration_months(4.5, german)), "4,5_months"); // words are translated apart
    }

    void differencesSayTheirSign() {
        QCOMPARE(shown(format_difference(5.8e6, money_unit("USD"), {}, english)), "+$5.80_M");
        QCOMPARE(shown(format_difference(-0.04, share_unit(), {}, english)), "\u22124_%");
        QCOMPARE(shown(format_difference(0, share_unit(), {}, english)), "0_%");
    }

    void monthsCountFromThePlansStart() {
        const MonthOrigin origin{2027, 1};
        QCOMPARE(shown(format_month(0, origin, english)), "Jan_2027");
        QCOMPARE(shown(format_month(14, origin, english)), "Mar_2028");
        QCOMPARE(shown(format_month(14.9, origin, english)), "Mar_2028");
        QCOMPARE(shown(format_month(-1, origin, english)), "Dec_2026");
        QCOMPARE(shown(format_month(14, {2027, 11}, english)), "Jan_2029");
        QCOMPARE(shown(format_month(14, origin, japanese)), "2028年3月");
        QCOMPARE(shown(format_month(std::numeric_limits<double>::quiet_NaN(), origin, english)), "—");
        QCOMPARE(shown(format_value(14, month_unit(origin), {}, english)), "Mar_2028");
    }

    void scalesKeepColumnsAlike() {
        const NumberScale money(money_unit("USD"), 100e6, 25e6, english);
        QCOMPARE(shown(money.text(25e6)), "$25_M");
        QCOMPARE(shown(money.text(0)), "$0_M");
        QCOMPARE(shown(money.text(-25e6)), "\u2212$25_M");
        QCOMPARE(money.digits(25e6), "25");
        QCOMPARE(shown(money.unit_text()), "$_M");
        QCOMPARE(money.digits(231.96e6, 2.28e6), "232");
        QCOMPARE(money.digits(1231.96e6, 22.8e6), "1,230");
        const NumberScale tenths(money_unit("USD"), 100e6, 0.1e6, english);
        QCOMPARE(tenths.digits(231.96e6, 2.28e6), "232");
        QCOMPARE(tenths.digits(113.92e6, 0.84e6), "113.9");
        QCOMPARE(tenths.digits(113.92e6, 0.0), "113.9");
        QCOMPARE(shown(tenths.digits_and_error(-0.88e6, 0.23e6)), "\u22120.9_±_0.2");
        QCOMPARE(shown(tenths.digits_and_error(88e6, 23e6)), "90_±_20");
        QCOMPARE(tenths.digits_and_error(0.88e6, 0.02e6), "0.9");
        const NumberScale halves(money_unit("USD"), 2e6, 0.5e6, english);
        QCOMPARE(shown(halves.text(1.5e6)), "$1.5_M");
        QCOMPARE(shown(halves.text(1e6)), "$1.0_M");
        const NumberScale shares(share_unit(), 1, 0.25, english);
        QCOMPARE(shown(shares.text(0.25)), "25_%");
        QCOMPARE(shares.unit_text(), "%");
        const NumberScale price(money_unit("USD", "/kWh"), 0.24, 0.06, english);
        QCOMPARE(price.digits(0.06), "0.06");
        QCOMPARE(shown(price.unit_text()), "$/kWh");
    }

    void digitsOfErrorsAndSteps() {
        QCOMPARE(leading_position(1000), 3);
        QCOMPARE(leading_position(999.999), 2);
        QCOMPARE(leading_position(-0.05), -2);
        QCOMPARE(leading_position(0), 0);
        QCOMPARE(shown_decimals(52.134, 0.21), 1);
        QCOMPARE(shown_decimals(52134, 300.0), -2);
        QCOMPARE(shown_decimals(52.134, 0.0), 1);
        QCOMPARE(shown_decimals(52.134, 0.001), 1);
        QCOMPARE(shown_decimals(52.134, 0.001, 4), 2);
        QCOMPARE(shown_decimals(12345, 0.5), 0); // digits before the point stay
        QCOMPARE(shown_decimals(1234, {}), 0);
        QCOMPARE(step_decimals(0.25), 2);
        QCOMPARE(step_decimals(0.1), 1);
        QCOMPARE(step_decimals(5), 0);
        QCOMPARE(step_decimals(2.5e-4), 5);
    }

    void readsWhatPeopleTypeAndWhatItPrints_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("expected");
        const auto row = [](const char* text, const QLocale& locale, double expected) {
            QTest::addRow("%s in %s", text, qPrintable(locale.name()))
                << QString::fromUtf8(text) << locale << expected;
        };
        row("1,234.5", english, 1234.5);
        row(" 12 ", english, 12);
        row("\u22120.4", english, -0.4);
        row("1e6", english, 1e6);
        row("1.234,5", german, 1234.5);
        row("1234.5", german, 1234.5);
        row("9\u202F876,5", french, 9876.5);
        row("9\u00A0876,5", french, 9876.5);
        row("9 876,5", french, 9876.5);
        row("12’345.5", QLocale(QLocale::German, QLocale::Switzerland), 12345.5);
    }
    void readsWhatPeopleTypeAndWhatItPrints() {
        QFETCH(QString, text);
        QFETCH(QLocale, locale);
        QFETCH(double, expected);
        const auto value = parse_number(text, locale);
        QVERIFY(value);
        QCOMPARE(*value, expected);
    }
    void readsBackItsOwnDigits() {
        for (const QLocale& locale : {english, german, french, spanish, japanese, chinese})
            for (const double value : {1234567.0, -9876.5, 0.25}) {
                const NumberScale scale(number_unit(), std::abs(value), 0.25, locale);
                const auto back = parse_number(scale.digits(value), locale);
                QVERIFY2(back, qPrintable(scale.digits(value)));
                QCOMPARE(*back, value);
            }
    }
    void longWordsCanBeBroken() {
        const QString sentence("Own hall is cheapest in 42 of 100 futures");
        QCOMPARE(breakable(sentence), sentence);
        const auto longest_run = [](const QString& text) {
            qsizetype longest = 0;
            for (const auto& run : text.split(QRegularExpression(QStringLiteral("[ \u200B]"))))
                longest = std::max(longest, run.size());
            return longest;
        };
        for (const auto& word :
             {QString(80, 'W'), QString(81, QChar(0x00A0)), sentence + QString(200, 'x')}) {
            const auto broken = breakable(word);
            QCOMPARE(longest_run(broken), qsizetype{longest_unbroken});
            QCOMPARE(QString(broken).remove(QChar(0x200B)), word);
        }
        // Two code units that are one letter.
        for (const auto& part : breakable(QStringLiteral("😀").repeated(80)).split(QChar(0x200B)))
            QCOMPARE(part.size() % 2, qsizetype{0});
    }
    /// Names from right to left stand by themselves; no others are touched.
    void namesAreIsolatedWhereTheyMustBe() {
        const QString hebrew = QString::fromUtf8("אולם 3"), arabic = QString::fromUtf8("قاعة");
        QCOMPARE(isolated("Own hall (4 %)"), QString("Own hall (4 %)"));
        QCOMPARE(isolated(QString::fromUtf8("自社 🏭")), QString::fromUtf8("自社 🏭"));
        QCOMPARE(isolated(hebrew), "\u200E\u2068" + hebrew + "\u2069");
        QVERIFY(hebrew.isRightToLeft() && !isolated(hebrew).isRightToLeft()); // as labels ask
        QCOMPARE(isolated("A " + arabic), "\u200E\u2068A " + arabic + "\u2069");
        QCOMPARE(isolated(QString::fromUtf8("١٢٣")), QString::fromUtf8("\u200E\u2068١٢٣\u2069"));
        QCOMPARE(isolated_quotes(u'“' + hebrew + u"” and “Own” have none; “open"_qs),
                 u"“\u200E\u2068"_qs + hebrew + u"\u2069” and “Own” have none; “open"_qs);
        QStringList lines = {"costs \u2068" + arabic, arabic, arabic + "\u2069 (4.4 %)", "more"};
        isolate_parts(lines);
        for (const auto& line : lines)
            QCOMPARE(line.count(QChar(0x2068)), line.count(QChar(0x2069)));
        QCOMPARE(lines[2], "\u2068" + arabic + "\u2069 (4.4 %)");
        QCOMPARE(lines[3], QString("more"));
    }
    void markupStaysWhole() {
        const QString link("<a href=\"a-name-that-is-longer-than-a-line-may-be\">Change</a>");
        QCOMPARE(breakable_rich(link), link);
        const QString ampersands = QStringLiteral("&amp;").repeated(60);
        const auto broken = breakable_rich(ampersands);
        QVERIFY(broken != ampersands);
        for (const auto& part : broken.split(QChar(0x200B)))
            QVERIFY(part.startsWith("&amp;") && part.endsWith("&amp;"));
    }
    void toolTipsAreWordsAndNothingElse() {
        QCOMPARE(tool_tip("Research & development"), QString("Research & development"));
        for (const auto& words : {QString("<b>Own</b> hall"), QString("&lt;b>"), QString(200, u'W')}) {
            const auto tip = tool_tip(words);
            QVERIFY(Qt::mightBeRichText(tip));
            QTextDocument document;
            document.setHtml(tip);
            QCOMPARE(document.toPlainText(), words);
        }
    }
    void refusesWhatIsNoNumber() {
        for (const char* text : {"", "abc", "12 kW", "1,2,3", "1e999", "nan", "--1"})
            QVERIFY2(!parse_number(text, english), text);
    }
};

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
