// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/refresh_text.h"

#include "views/session/answer_text.h"
#include "views/session/shown_results.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Refresh)
};

constexpr std::size_t most_named = 4;

QString currency_of(const RefreshResults& results) { return QString::fromStdString(results.currency); }
Unit cost_unit(const RefreshResults& results) { return money_unit(currency_of(results), Words::tr("/year")); }
bool is_certain(const RefreshResults& results) { return results.paths == 1; }
const CycleResult& best_of(const RefreshResults& results) { return results.cycles[results.best]; }

/// For sentences: three digits.
QString money(const RefreshResults& results, const Figure& figure) {
    return format_value(figure.value, cost_unit(results),
                        std::max(figure.standard_error, std::abs(figure.value) / 100));
}

std::vector<int> as_good_as_best(const RefreshResults& results) {
    std::vector<int> months;
    for (const auto& cycle : results.cycles)
        if (cycle.as_good_as_best || &cycle == &best_of(results)) months.push_back(cycle.months);
    return months;
}

/// "36, 42 or 54"
QString any_of(const std::vector<int>& months) {
    QStringList names;
    for (const int month : months)
        names << QString::number(month);
    if (names.size() == 1) return names.front();
    const auto last = names.takeLast();
    return Words::tr("%1 or %2").arg(names.join(Words::tr(", ")), last);
}

QString months_text(int months) { return format_duration_months(months); }

/// The best on average need not be the best most often.
QString chances_sentence(const RefreshResults& results) {
    const auto& best = best_of(results);
    const auto& often = *std::ranges::max_element(
        results.cycles, {}, [](const CycleResult& cycle) { return cycle.best_share.value; });
    const auto own = Words::tr("A cycle of %1 is the cheapest in %2 futures")
                         .arg(months_text(best.months), futures_text(best.best_share.value));
    if (often.months == best.months) return Words::tr("%1, more often than any other.").arg(own);
    return Words::tr("%1; most often it is %2, in %3, which cost more on average.")
        .arg(own, months_text(often.months), futures_text(often.best_share.value));
}

/// What the plan's own cycle costs beyond the best.
QString today_sentence(const RefreshResults& results, const RefreshToday& today) {
    const auto own = std::ranges::find(results.cycles, today.months, &CycleResult::months);
    if (own == results.cycles.end())
        return Words::tr("The plan replaces every %1, a cycle that was not tried here.")
            .arg(months_text(today.months));
    if (own->months == best_of(results).months)
        return Words::tr("The plan replaces every %1 already.").arg(months_text(today.months));
    if (own->as_good_as_best)
        return Words::tr(
                   "The plan replaces every %1, which costs the same within the error of the simulation.")
            .arg(months_text(today.months));
    return Words::tr("The plan replaces every %1, which costs %2 more.")
        .arg(months_text(today.months), money(results, own->over_best));
}

/// A best at an end of the range may not be the best of all.
QString edge_sentence(const RefreshResults& results) {
    const int best = best_of(results).months;
    if (results.cycles.size() < 2) return {};
    if (best == results.cycles.front().months && best > shortest_cycle)
        return Words::tr("%1 is the shortest cycle that was tried; a shorter one may cost less still.")
            .arg(months_text(best));
    if (best == results.cycles.back().months && best < longest_cycle)
        return Words::tr("%1 is the longest cycle that was tried; a longer one may cost less still.")
            .arg(months_text(best));
    return {};
}

double number(int months) { return static_cast<double>(months); }

} // namespace

QString refresh_title(const RefreshResults& results) {
    const auto cost = money(results, best_of(results).annual_cost.mean);
    const auto good = as_good_as_best(results);
    if (good.size() > most_named)
        return Words::tr("Hardly a difference between %1 and %2 months: about %3")
            .arg(QString::number(good.front()), QString::number(good.back()), cost);
    if (good.size() > 1)
        return Words::tr("Replacing every %1 months costs the least: about %2").arg(any_of(good), cost);
    const auto sentence = is_certain(results)
                              ? Words::tr("Replacing every %1 months costs the least: %2")
                              : Words::tr("Replacing every %1 months costs the least on average: %2");
    return sentence.arg(QString::number(best_of(results).months), cost);
}

QString refresh_subtitle(const RefreshResults& results, const RefreshToday& today) {
    const auto& best = best_of(results);
    QStringList sentences;
    if (as_good_as_best(results).size() > 1)
        sentences
            << Words::tr(
                   "These cycles cost the same within the error of the simulation; the least mean has %1.")
                   .arg(months_text(best.months));
    if (is_certain(results)) {
        sentences << Words::tr("In the base case.");
    } else {
        sentences << chances_sentence(results);
    }
    sentences << today_sentence(results, today);
    if (!is_certain(results))
        sentences << Words::tr("Knowing the future would save another %1.").arg(money(results, best.regret));
    if (const auto edge = edge_sentence(results); !edge.isEmpty()) sentences << edge;
    return QStringLiteral("<span>%1</span>").arg(sentences.join(QLatin1Char(' ')).toHtmlEscaped());
}

ChartData refresh_cost_chart(const RefreshResults& results, const RefreshToday& today) {
    LineChart chart;
    chart.x.title = Words::tr("Replaced every");
    chart.x.unit = number_unit(Words::tr("months"));
    chart.y.title = Words::tr("Cost a year");
    chart.y.unit = cost_unit(results);
    BandLine middle{Words::tr("Median, P10 to P90"), Ink{Ink::Role::neutral, 0}, {}, {}, {}, {}};
    BandLine mean{Words::tr("Mean ± 2 standard errors"), today.ink, {}, {}, {}, {}};
    middle.dashed = mean.markers = true;
    for (const auto& cycle : results.cycles) {
        const auto& cost = cycle.annual_cost;
        for (auto* line : {&middle, &mean})
            line->x.push_back(number(cycle.months));
        middle.y.push_back(cost.quantiles[at_p50].value);
        middle.low.push_back(cost.quantiles[at_p10].value);
        middle.high.push_back(cost.quantiles[at_p90].value);
        mean.y.push_back(cost.mean.value);
        mean.low.push_back(cost.mean.value - 2 * cost.mean.standard_error);
        mean.high.push_back(cost.mean.value + 2 * cost.mean.standard_error);
    }
    if (!is_certain(results)) chart.lines.push_back(std::move(middle));
    chart.lines.push_back(std::move(mean));
    const int best = best_of(results).months;
    chart.references.push_back({Reference::Along::x, number(best),
                                Words::tr("best: %1").arg(months_text(best)), Ink{Ink::Role::good, 0}});
    const bool in_range =
        today.months >= results.cycles.front().months && today.months <= results.cycles.back().months;
    if (today.months != best && in_range)
        chart.references.push_back({Reference::Along::x, number(today.months),
                                    Words::tr("in the plan: %1").arg(months_text(today.months)),
                                    Ink{Ink::Role::text}});
    ChartData data;
    data.title = Words::tr("Cost a year against the cycle");
    data.caption = Words::tr("of the fleet and its hall, replaced for ever");
    data.content = std::move(chart);
    return data;
}

ChartData refresh_best_chart(const RefreshResults& results) {
    StackedBarChart chart;
    chart.x.title = Words::tr("Share of the futures");
    chart.x.unit = share_unit();
    chart.x.from_zero = true;
    chart.segments = {{Words::tr("is the best"), Ink{Ink::Role::accent, 0}}};
    chart.axis = true;
    for (const auto& cycle : results.cycles)
        chart.rows.push_back({months_text(cycle.months), {cycle.best_share.value}, {}});
    ChartData data;
    data.title = Words::tr("In how many futures each is the best");
    data.legend = false;
    data.content = std::move(chart);
    return data;
}

QStringList refresh_columns() {
    return {Words::tr("Replaced every"), Words::tr("Cost a year, mean"), Words::tr("P10 to P90"),
            Words::tr("Over the best"),  Words::tr("Best in futures"),   Words::tr("Regret"),
            Words::tr("Replacements")};
}

std::vector<FigureTable::Row> refresh_rows(const RefreshResults& results) {
    std::vector<FigureTable::Row> rows;
    const auto unit = cost_unit(results);
    const auto plain = money_unit(currency_of(results));
    for (const auto& cycle : results.cycles) {
        const auto& cost = cycle.annual_cost;
        const bool best = &cycle == &best_of(results);
        const auto over =
            best ? Words::tr("best")
                 : format_difference(cycle.over_best.value, unit, cycle.over_best.standard_error);
        rows.push_back({{months_text(cycle.months), shown(cost.mean, unit),
                         Words::tr("%1 to %2")
                             .arg(shown(cost.quantiles[at_p10], plain), shown(cost.quantiles[at_p90], unit)),
                         over, shown(cycle.best_share, share_unit()), shown(cycle.regret, unit),
                         format_value(cycle.refreshes.value, number_unit(), 0.1)},
                        best,
                        false});
    }
    return rows;
}

} // namespace headroom::views
