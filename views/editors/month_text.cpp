// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/month_text.h"

#include <QRegularExpression>

namespace headroom::views {
namespace {

int number_of(const Plan& plan, Parameter id) {
    return static_cast<int>(std::get<double>(plan_value(plan, id)));
}

/// 1 for "Jan", "january", "janv."; nothing for what begins no month's name.
std::optional<int> month_named(const QString& word, const QLocale& locale) {
    for (int month = 1; month <= 12; ++month)
        for (const auto& name :
             {locale.standaloneMonthName(month), locale.monthName(month), QLocale::c().monthName(month)})
            if (word.size() >= 3 && name.startsWith(word, Qt::CaseInsensitive)) return month;
    return std::nullopt;
}

std::optional<int> months_from(const MonthOrigin& origin, int year, int month) {
    if (year < 1900 || year > 2300 || month < 1 || month > 12) return std::nullopt;
    return (year - origin.year) * 12 + month - origin.month;
}

} // namespace

MonthOrigin plan_origin(const Plan& plan) {
    return {number_of(plan, Parameter::plan_start_year), number_of(plan, Parameter::plan_start_month)};
}

std::optional<int> read_month(const QString& text, const MonthOrigin& origin, const QLocale& locale) {
    static const QRegularExpression plain(QStringLiteral("^\\s*([-+−]?\\d{1,4})\\s*$"));
    static const QRegularExpression year_first(QStringLiteral("^\\s*(\\d{4})[-/.](\\d{1,2})\\s*$"));
    static const QRegularExpression month_first(QStringLiteral("^\\s*(\\d{1,2})[-/.](\\d{4})\\s*$"));
    static const QRegularExpression by_name(QStringLiteral("^\\s*(\\p{L}+)\\.?[\\s\\x{00A0}]+(\\d{4})\\s*$"));
    if (const auto match = plain.match(text); match.hasMatch())
        return match.captured(1).replace(QChar(0x2212), QLatin1Char('-')).toInt();
    if (const auto match = year_first.match(text); match.hasMatch())
        return months_from(origin, match.captured(1).toInt(), match.captured(2).toInt());
    if (const auto match = month_first.match(text); match.hasMatch())
        return months_from(origin, match.captured(2).toInt(), match.captured(1).toInt());
    if (const auto match = by_name.match(text); match.hasMatch())
        if (const auto month = month_named(match.captured(1), locale))
            return months_from(origin, match.captured(2).toInt(), *month);
    return std::nullopt;
}

} // namespace headroom::views
