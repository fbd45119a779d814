// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/magnitude.h"

#include <cmath>
#include <vector>

namespace headroom::views {
namespace {

constexpr QChar hard_space(0x00A0);
constexpr QChar minus_sign(0x2212);

struct Step {
    double from; ///< smallest value that is shown so
    double divisor;
    const char* suffix;
};
struct MoneyWords {
    std::vector<Step> steps;
    bool spaces;              ///< between number and suffix
    bool suffix_touches_sign; ///< "52,1 M€"
};

const MoneyWords& money_words(QLocale::Language language) {
    static const MoneyWords english = {{{1e4, 1e3, "k"}, {1e6, 1e6, "M"}, {1e9, 1e9, "bn"}}, true, false};
    static const MoneyWords german = {
        {{1e4, 1e3, "Tsd."}, {1e6, 1e6, "Mio."}, {1e9, 1e9, "Mrd."}}, true, false};
    static const MoneyWords french = {{{1e4, 1e3, "k"}, {1e6, 1e6, "M"}, {1e9, 1e9, "Md"}}, true, true};
    static const MoneyWords spanish = {
        {{1e4, 1e3, "mil"}, {1e6, 1e6, "M"}, {1e9, 1e9, "mil M"}}, true, false};
    static const MoneyWords japanese = {
        {{1e5, 1e4, "万"}, {1e8, 1e8, "億"}, {1e12, 1e12, "兆"}}, false, false};
    static const MoneyWords chinese = {
        {{1e5, 1e4, "万"}, {1e8, 1e8, "亿"}, {1e12, 1e12, "万亿"}}, false, false};
    switch (language) {
    case QLocale::German:
        return german;
    case QLocale::French:
        return french;
    case QLocale::Spanish:
        return spanish;
    case QLocale::Japanese:
        return japanese;
    case QLocale::Chinese:
        return chinese;
    default:
        return english;
    }
}

const std::vector<Step>& steps_of(const Unit& unit, const QLocale& locale) {
    static const std::vector<Step> none;
    static const std::vector<Step> power = {{0, 1, "kW"}, {1e3, 1e3, "MW"}, {1e6, 1e6, "GW"}};
    static const std::vector<Step> energy = {
        {0, 1e-3, "kWh"}, {1, 1, "MWh"}, {1e3, 1e3, "GWh"}, {1e6, 1e6, "TWh"}};
    static const std::vector<Step> carbon = {{0, 1, "t"}, {1e3, 1e3, "kt"}, {1e6, 1e6, "Mt"}};
    static const std::vector<Step> share = {{0, 0.01, "%"}};
    switch (unit.kind) {
    case Unit::Kind::money:
        return money_words(locale.language()).steps;
    case Unit::Kind::power:
        return power;
    case Unit::Kind::energy:
        return energy;
    case Unit::Kind::carbon:
        return carbon;
    case Unit::Kind::share:
        return share;
    case Unit::Kind::number:
    case Unit::Kind::month:
        break;
    }
    return none;
}

bool writes_without_spaces(const QLocale& locale) {
    return locale.language() == QLocale::Japanese || locale.language() == QLocale::Chinese;
}

/// Whether the locale sets the currency before the amount.
bool sign_comes_first(const QLocale& locale) {
    const QString sample = locale.toCurrencyString(1.0, QStringLiteral("¤"));
    return sample.indexOf(QStringLiteral("¤")) < sample.indexOf(locale.toString(1));
}

QString with_currency(const QString& amount, const QString& suffix, const Unit& unit, const QLocale& locale) {
    const QString sign = currency_sign(unit.currency);
    const MoneyWords& words = money_words(locale.language());
    const QString space = words.spaces ? QString(hard_space) : QString();
    const QString number = suffix.isEmpty() ? amount : amount + space + suffix;
    if (sign_comes_first(locale)) {
        const bool letters = sign.back().isLetter();
        return sign + (letters ? QString(hard_space) : QString()) + number;
    }
    return number + (words.suffix_touches_sign && !suffix.isEmpty() ? QString() : QString(hard_space)) + sign;
}

} // namespace

Magnitude magnitude_of(double value, const Unit& unit, const QLocale& locale, const DecimalsIn& decimals_in) {
    Magnitude magnitude{1, unit.kind == Unit::Kind::number ? unit.text : QString()};
    for (const Step& step : steps_of(unit, locale)) {
        const double amount = rounded(std::abs(value) / magnitude.divisor, decimals_in(magnitude));
        // 999.96 kW is shown with three digits, and is then 1.00 MW; so is 996 kW that is known to tens.
        const bool rounds_up = amount * magnitude.divisor >= step.from * (1 - 1e-12);
        if (std::abs(value) >= step.from || rounds_up)
            magnitude = {step.divisor, QString::fromUtf8(step.suffix)};
    }
    return magnitude;
}

double rounded(double value, int decimals) {
    double power = 1;
    for (int i = 0; i < std::abs(decimals); ++i)
        power *= 10;
    return decimals < 0 ? std::round(value / power) * power : std::round(value * power) / power;
}

QString plain_digits(double value, int decimals, const QLocale& locale) {
    const double size = std::abs(value);
    return locale.toString(decimals < 0 ? rounded(size, decimals) : size, 'f', qMax(0, decimals));
}

QString dressed(const QString& digits, bool negative, const Unit& unit, const Magnitude& magnitude,
                const QLocale& locale) {
    QString text;
    if (unit.kind == Unit::Kind::money)
        text = with_currency(digits, magnitude.suffix, unit, locale) + unit.text;
    else if (magnitude.suffix.isEmpty())
        text = digits;
    else if (magnitude.suffix == "%" && writes_without_spaces(locale))
        text = digits + magnitude.suffix;
    else
        text = digits + hard_space + magnitude.suffix;
    return negative ? minus_sign + text : text;
}

} // namespace headroom::views
