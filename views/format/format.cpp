// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/format.h"
#include "views/format/digits.h"
#include "views/format/magnitude.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

struct FormatText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Format)
};

const QString& missing() {
    static const QString dash(QChar(0x2014));
    return dash;
}

bool shows_zero(const QString& digits, const QLocale& locale) {
    const QString zero = locale.zeroDigit();
    return std::none_of(digits.begin(), digits.end(),
                        [&](QChar c) { return c.isDigit() && QString(c) != zero; });
}

std::optional<double> scaled(std::optional<double> standard_error, double divisor) {
    return standard_error ? std::optional(*standard_error / divisor) : std::nullopt;
}

/// Prices want cents, and more where a price is a fraction of a cent's multiple: 0.083.
int money_decimals(double amount, std::optional<double> standard_error, bool shortened, int digits) {
    if (standard_error && *standard_error > 0) return shown_decimals(amount, standard_error, digits);
    if (shortened || std::abs(amount) >= 100) return shown_decimals(amount, {}, digits);
    int decimals = std::max(2, shown_decimals(amount, {}, digits));
    // 0.100 says no more than 0.10
    for (; decimals > 2; --decimals) {
        double power = 1;
        for (int i = 1; i < decimals; ++i)
            power *= 10;
        if (std::abs(amount * power - std::round(amount * power)) > 1e-9 * power) break;
    }
    return decimals;
}

/// Percent: whole ones, tenths below 10 and above 99.
int share_decimals(double percent, std::optional<double> standard_error, int digits) {
    const double size = std::abs(percent);
    const int by_size = size < 9.95 || (size > 99 && size < 100) ? 1 : 0;
    if (standard_error && *standard_error > 0)
        return std::clamp(shown_decimals(percent, standard_error, digits), 0, 2);
    return percent == std::round(percent) ? 0 : by_size;
}

int decimals_for(double amount, const Unit& unit, std::optional<double> standard_error,
                 const Magnitude& magnitude) {
    switch (unit.kind) {
    case Unit::Kind::money:
        return money_decimals(amount, standard_error, magnitude.divisor != 1, unit.digits);
    case Unit::Kind::share:
        return share_decimals(amount, standard_error, unit.digits);
    default:
        break;
    }
    if (!(standard_error && *standard_error > 0) && amount == std::round(amount)) return 0;
    return shown_decimals(amount, standard_error, unit.digits);
}

} // namespace

Unit number_unit(const QString& text) { return {Unit::Kind::number, text, {}, {}}; }
Unit money_unit(const QString& currency, const QString& per) {
    return {Unit::Kind::money, per, currency, {}};
}
Unit share_unit() { return {Unit::Kind::share, {}, {}, {}}; }
Unit power_unit() { return {Unit::Kind::power, {}, {}, {}}; }
Unit energy_unit() { return {Unit::Kind::energy, {}, {}, {}}; }
Unit carbon_unit() { return {Unit::Kind::carbon, {}, {}, {}}; }
Unit month_unit(const MonthOrigin& origin) { return {Unit::Kind::month, {}, {}, origin}; }

QString format_value(double value, const Unit& unit, std::optional<double> standard_error,
                     const QLocale& locale) {
    if (!std::isfinite(value)) return missing();
    if (unit.kind == Unit::Kind::month) return format_month(value, unit.origin, locale);
    const auto decimals_in = [&](const Magnitude& in) {
        return decimals_for(value / in.divisor, unit, scaled(standard_error, in.divisor), in);
    };
    const Magnitude magnitude = magnitude_of(value, unit, locale, decimals_in);
    const double amount = value / magnitude.divisor;
    const int decimals = decimals_in(magnitude);
    const QString digits = plain_digits(amount, decimals, locale);
    // A share that is not nothing is not shown as nothing, nor one that is not all as all.
    if (unit.kind == Unit::Kind::share && value != 0 && shows_zero(digits, locale))
        return QStringLiteral("<") + QChar(0x00A0) +
               dressed(plain_digits(0.1, 1, locale), false, unit, magnitude, locale);
    if (unit.kind == Unit::Kind::share && value < 1 && digits == plain_digits(100, decimals, locale))
        return QStringLiteral(">") + QChar(0x00A0) +
               dressed(plain_digits(99.9, 1, locale), false, unit, magnitude, locale);
    return dressed(digits, value < 0 && !shows_zero(digits, locale), unit, magnitude, locale);
}

QString format_money(double value, const QString& currency, std::optional<double> standard_error,
                     const QLocale& locale) {
    return format_value(value, money_unit(currency), standard_error, locale);
}
QString format_share(double share, std::optional<double> standard_error, const QLocale& locale) {
    return format_value(share, share_unit(), standard_error, locale);
}
QString format_power(double kw, std::optional<double> standard_error, const QLocale& locale) {
    return format_value(kw, power_unit(), standard_error, locale);
}

QString format_month(double month, const MonthOrigin& origin, const QLocale& locale) {
    if (!std::isfinite(month) || std::abs(month) > 1e5) return missing();
    const QDate date = QDate(origin.year, origin.month, 1).addMonths(static_cast<int>(std::floor(month)));
    if (locale.language() == QLocale::Japanese || locale.language() == QLocale::Chinese)
        return locale.toString(date, QStringLiteral("yyyy年M月"));
    return locale.standaloneMonthName(date.month(), QLocale::ShortFormat) + QChar(0x00A0) +
           QString::number(date.year());
}

QString format_count(qint64 count, const QLocale& locale) {
    const QString digits = locale.toString(count < 0 ? -count : count);
    return count < 0 ? QChar(0x2212) + digits : digits;
}

QString format_duration_months(double months, const QLocale& locale) {
    if (!std::isfinite(months)) return missing();
    const QString digits = plain_digits(months, months == std::round(months) ? 0 : 1, locale);
    return months == 1 ? FormatText::tr("%1\u00A0month").arg(digits)
                       : FormatText::tr("%1\u00A0months").arg(digits);
}

QString format_difference(double value, const Unit& unit, std::optional<double> standard_error,
                          const QLocale& locale) {
    const QString text = format_value(value, unit, standard_error, locale);
    return value > 0 ? QLatin1Char('+') + text : text;
}

NumberScale::NumberScale(const Unit& unit, double largest, double step, const QLocale& locale)
    : m_unit(unit), m_locale(locale) {
    const auto decimals_in = [&](const Magnitude& in) { return step_decimals(step / in.divisor); };
    m_magnitude = magnitude_of(largest, unit, locale, decimals_in);
    m_decimals = decimals_in(m_magnitude);
}

int NumberScale::decimals_for(double standard_error) const {
    if (!(standard_error > 0)) return m_decimals;
    return std::min(m_decimals, -leading_position(standard_error / m_magnitude.divisor));
}

QString NumberScale::digits_to(double value, int decimals) const {
    const double amount = value / m_magnitude.divisor;
    const QString digits = plain_digits(amount, decimals, m_locale);
    return amount < 0 && !shows_zero(digits, m_locale) ? QChar(0x2212) + digits : digits;
}

QString NumberScale::digits(double value) const { return digits_to(value, m_decimals); }

QString NumberScale::digits(double value, double standard_error) const {
    return digits_to(value, decimals_for(standard_error));
}

QString NumberScale::digits_and_error(double value, double standard_error) const {
    const QString value_digits = digits(value, standard_error);
    const QString error_digits = digits(standard_error, standard_error);
    if (shows_zero(error_digits, m_locale)) return value_digits;
    return value_digits + QStringLiteral("\u00A0±\u00A0") + error_digits;
}

QString NumberScale::text(double value) const {
    if (!std::isfinite(value)) return missing();
    if (m_unit.kind == Unit::Kind::month) return format_month(value, m_unit.origin, m_locale);
    const double amount = value / m_magnitude.divisor;
    const QString digits = plain_digits(amount, m_decimals, m_locale);
    return dressed(digits, amount < 0 && !shows_zero(digits, m_locale), m_unit, m_magnitude, m_locale);
}

QString NumberScale::unit_text() const {
    if (m_unit.kind != Unit::Kind::money) return m_magnitude.suffix;
    const QString sign = currency_sign(m_unit.currency);
    return (m_magnitude.suffix.isEmpty() ? sign : sign + QChar(0x00A0) + m_magnitude.suffix) + m_unit.text;
}

QString currency_sign(const QString& currency) {
    static const std::pair<const char*, const char*> signs[] = {
        {"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"CNY", "CN¥"}, {"INR", "₹"}, {"KRW", "₩"}};
    for (const auto& [code, sign] : signs)
        if (currency == QLatin1String(code)) return QString::fromUtf8(sign);
    return currency;
}

std::optional<double> parse_number(const QString& text, const QLocale& locale) {
    QString plain;
    for (const QChar c : text.trimmed()) {
        if (c == QChar(0x2212) || c == QChar(0x2013))
            plain += u'-';
        else if (!c.isSpace() && c != QChar(0x2019) && c != u'\'')
            plain += c;
    }
    bool ok = false;
    double value = locale.toDouble(plain, &ok);
    if (!ok) value = QLocale::c().toDouble(plain, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace headroom::views
