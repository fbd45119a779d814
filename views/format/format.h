// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QString>
#include <optional>

/// The one place where the window turns numbers into words. Every function takes the locale last and uses
/// QLocale() (set by QLocale::setDefault at the start) without one. Between a number and its unit stands
/// U+00A0, so that no line breaks there.
namespace headroom::views {

/// Month 0 of a plan.
struct MonthOrigin {
    int year = 2027;
    int month = 1; ///< 1 = January
    bool operator==(const MonthOrigin&) const = default;
};

/// What a number measures, as far as showing it goes.
struct Unit {
    enum class Kind {
        number, ///< with `text` behind it ("kW", "GPUs", "H100e"), scaled by nothing
        money,  ///< in `currency`, shortened to k, M, bn; with `text` behind it ("/kWh", "/month")
        share,  ///< 0.12 is "12 %"
        power,  ///< given in kW, shown in kW, MW, GW
        energy, ///< given in MWh, shown in kWh, MWh, GWh, TWh
        carbon, ///< given in t of CO₂, shown in t, kt, Mt
        month   ///< months since `origin`, shown as "Mar 2028"
    };
    Kind kind = Kind::number;
    QString text;
    QString currency;   ///< ISO code
    MonthOrigin origin; ///< of Kind::month
    int digits = 3;     ///< significant ones, at most
    bool operator==(const Unit&) const = default;
};
Unit number_unit(const QString& text = {});
/// `per`: "/kWh", "/month"; empty for plain money.
Unit money_unit(const QString& currency, const QString& per = {});
Unit share_unit();
Unit power_unit();
Unit energy_unit();
Unit carbon_unit();
Unit month_unit(const MonthOrigin& origin);

/// Any number in its unit, with as many digits as the unit allows; a standard error takes away what it makes
/// uncertain (views/format/digits.h). What is not finite is shown as "—".
QString format_value(double value, const Unit& unit, std::optional<double> standard_error = {},
                     const QLocale& locale = QLocale());

/// "$52.1 M", "52,1 Mio. €", "CHF 52.1 M", "$2.73/h".
QString format_money(double value, const QString& currency, std::optional<double> standard_error = {},
                     const QLocale& locale = QLocale());
/// 0.123 is "12 %"; below 10 % one digit more, "4.9 %".
QString format_share(double share, std::optional<double> standard_error = {},
                     const QLocale& locale = QLocale());
/// "Mar 2028" for a month counted from the plan's start; days within the month are dropped.
QString format_month(double month, const MonthOrigin& origin, const QLocale& locale = QLocale());
/// "879 kW", "1.24 MW".
QString format_power(double kw, std::optional<double> standard_error = {}, const QLocale& locale = QLocale());
/// Whole numbers with grouping: "16,384".
QString format_count(qint64 count, const QLocale& locale = QLocale());
/// "36 months", "1 month".
QString format_duration_months(double months, const QLocale& locale = QLocale());
/// "+$5.8 M", "−$0.4 M" (U+2212): a difference always says its sign.
QString format_difference(double value, const Unit& unit, std::optional<double> standard_error = {},
                          const QLocale& locale = QLocale());

/// What digits are shown in: 52.1 with a divisor of 10⁶ and the suffix "M".
struct Magnitude {
    double divisor = 1;
    QString suffix; ///< "M", "Mio.", "MW", "%"; without the space before it
};

/// Several numbers that stand together (ticks of an axis, rows of a column): one magnitude and one number of
/// digits after the point for all, so that they can be compared at a glance.
class NumberScale {
public:
    /// `largest`: the greatest magnitude among them; `step`: the smallest difference that must show.
    NumberScale(const Unit& unit, double largest, double step, const QLocale& locale = QLocale());
    /// The whole text: "$25 M".
    QString text(double value) const;
    /// Only the digits: "25"; the rest is in unit_text().
    QString digits(double value) const;
    /// The same, without those that its standard error makes uncertain: the last one is at most the error's
    /// first ("232" ± 2.3 beside "113.9").
    QString digits(double value, double standard_error) const;
    /// "−0.88 ± 0.02": value and error to the error's first digit. An error below half of the last one that
    /// the scale shows is not said.
    QString digits_and_error(double value, double standard_error) const;
    /// What the digits are in: "$ M", "kW", "%"; empty for a bare number.
    QString unit_text() const;

private:
    int decimals_for(double standard_error) const;
    QString digits_to(double value, int decimals) const;

    Unit m_unit;
    QLocale m_locale;
    Magnitude m_magnitude;
    int m_decimals = 0;
};

/// "$" for USD, "€" for EUR …; the code itself where the sign would not be understood (CHF, CAD …).
QString currency_sign(const QString& currency);

/// A number as people type it and as this header prints it: the locale's separators, U+00A0, U+202F and thin
/// spaces as grouping, U+2212 as minus; a unit behind it is not accepted. Falls back to the "C" form
/// ("1234.5"). Nothing where the text is no number.
std::optional<double> parse_number(const QString& text, const QLocale& locale = QLocale());

} // namespace headroom::views
