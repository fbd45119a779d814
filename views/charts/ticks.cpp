// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/ticks.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::views {
namespace {

constexpr double slack = 1e-9; ///< of a step: what rounding may take from a range's end

/// The tick months [first, …] for a step, aligned with the calendar: a step of 3 is January, April, ….
std::vector<int> calendar_months(const PlotRange& range, const MonthOrigin& origin, int step) {
    const int since_january = origin.month - 1 + 12 * (origin.year % (step > 12 ? step / 12 : 1));
    const auto phase = [&](int month) { return ((month + since_january) % step + step) % step; };
    std::vector<int> months;
    for (int month = static_cast<int>(std::ceil(range.minimum - slack)); month <= range.maximum + slack;) {
        const int ahead = (step - phase(month)) % step;
        month += ahead;
        if (month > range.maximum + slack) break;
        months.push_back(month);
        month += step;
    }
    return months;
}

QString month_label(int month, const MonthOrigin& origin, int step, bool first) {
    const QDate date = QDate(origin.year, origin.month, 1).addMonths(month);
    if (date.month() == 1 || step % 12 == 0) return QString::number(date.year());
    const QLocale locale;
    return first ? format_month(month, origin, locale)
                 : locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
}

std::vector<Tick> labelled_months(const PlotRange& range, const MonthOrigin& origin, int step) {
    std::vector<Tick> ticks;
    for (const int month : calendar_months(range, origin, step))
        ticks.push_back({static_cast<double>(month), month_label(month, origin, step, ticks.empty())});
    return ticks;
}

} // namespace

double round_step(double span, int most) {
    const double least = span / std::max(1, most);
    double power = std::pow(10.0, std::floor(std::log10(least)));
    for (;; power *= 10)
        for (const double factor : {1.0, 2.0, 2.5, 5.0})
            if (factor * power >= least * (1 - slack)) return factor * power;
}

std::vector<double> multiples_in(const PlotRange& range, double step) {
    std::vector<double> values;
    const double last = std::floor(range.maximum / step + slack);
    for (double k = std::ceil(range.minimum / step - slack); k <= last; ++k)
        values.push_back(k == 0 ? 0.0 : k * step);
    return values;
}

PlotRange rounded_out(const PlotRange& range, int most) {
    const double step = round_step(range.maximum - range.minimum, most);
    return {std::floor(range.minimum / step + slack) * step, std::ceil(range.maximum / step - slack) * step};
}

std::vector<Tick> number_ticks(const PlotRange& range, const Unit& unit, int most) {
    const double step = round_step(range.maximum - range.minimum, most);
    const std::vector<double> values = multiples_in(range, step);
    if (values.empty()) return {};
    const NumberScale scale(unit, std::max(std::abs(values.front()), std::abs(values.back())), step);
    std::vector<Tick> ticks;
    for (const double value : values)
        ticks.push_back({value, scale.text(value)});
    return ticks;
}

Unit bare(const Unit& unit) {
    Unit result = unit;
    result.text.clear();
    return result;
}

QString unit_of_bare_ticks(const Unit& unit) {
    if (unit.text.isEmpty()) return {};
    return unit.kind == Unit::Kind::money ? currency_sign(unit.currency) + unit.text : unit.text;
}

std::vector<Tick> with_last_unit(std::vector<Tick> ticks, const Unit& unit) {
    if (!ticks.empty() && !unit.text.isEmpty())
        ticks.back().label +=
            (unit.kind == Unit::Kind::money ? QString() : QString(QChar(0x00A0))) + unit.text;
    return ticks;
}

std::vector<Tick> month_ticks(const PlotRange& range, const MonthOrigin& origin, qreal length,
                              const std::function<qreal(const QString&)>& width_of) {
    constexpr qreal gap = 18;
    constexpr std::array steps = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};
    const double pixels_a_month = length / std::max(1e-9, range.maximum - range.minimum);
    std::vector<Tick> ticks;
    for (const int step : steps) {
        if (step * pixels_a_month < 12) continue;
        ticks = labelled_months(range, origin, step);
        qreal end = -1e9;
        const bool fits = std::all_of(ticks.begin(), ticks.end(), [&](const Tick& tick) {
            const qreal centre = tick.at * pixels_a_month, half = width_of(tick.label) / 2;
            const bool free = centre - half >= end + gap;
            end = centre + half;
            return free;
        });
        if (fits) break;
    }
    return ticks;
}

} // namespace headroom::views
