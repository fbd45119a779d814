// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/mix_text.h"

#include "views/session/answer_text.h"
#include "views/session/shown_results.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Mix)
};

QString currency_of(const MixResults& results) { return QString::fromStdString(results.currency); }
Unit cost_unit(const MixResults& results) { return money_unit(currency_of(results)); }
bool is_certain(const MixResults& results) { return results.paths == 1; }

QString count_text(double count) {
    return format_value(count, number_unit(), count == std::round(count) ? 1 : 0.1);
}

/// For sentences: three digits.
QString money(const MixResults& results, const Figure& figure) {
    return format_value(figure.value, cost_unit(results),
                        std::max(figure.standard_error, std::abs(figure.value) / 100));
}

QString limits_text(const MixParameters& parameters) {
    return Words::tr("more than %1 of the demand unserved in at most %2 of the futures")
        .arg(format_share(parameters.shortfall_share), format_share(parameters.shortfall_probability));
}

QString cost_sentence(const MixResults& results, const MixPoint& point) {
    const auto cost = Words::tr("With unserved demand and carbon at their prices it costs %1")
                          .arg(money(results, point.mean));
    if (is_certain(results)) return Words::tr("%1 in the base case.").arg(cost);
    return Words::tr("%1 on average and %2 in the worst 5 % of the futures, and is short in %3 futures.")
        .arg(cost, money(results, point.cvar95), futures_text(point.short_share.value));
}

QString against_today(const MixResults& results, const MixPoint& point) {
    const auto& over = point.over_today;
    const auto& today = results.points.front();
    if (std::abs(over.value) <= 2 * over.standard_error)
        return Words::tr("Today's mix costs the same within the error of the simulation.");
    const Figure amount{std::abs(over.value), over.standard_error};
    const auto sentence = over.value < 0 ? Words::tr("That is %1 less on average than the mix of today")
                                         : Words::tr("That is %1 more on average than the mix of today");
    auto text = sentence.arg(money(results, amount));
    if (!is_certain(results) && !today.feasible)
        text += Words::tr(", which is short in %1 futures").arg(futures_text(today.short_share.value));
    return text + Words::tr(".");
}

/// Others that the futures do not tell from the best.
QString rivals_sentence(const MixResults& results) {
    const auto rivals = std::ranges::count_if(results.points, &MixPoint::as_good_as_best) - 1;
    if (rivals < 1) return {};
    if (rivals == 1) return Words::tr("One other mix costs the same within the error of the simulation.");
    return Words::tr("%n other mixes cost the same within the error of the simulation.", nullptr,
                     static_cast<int>(rivals));
}

/// What is wrong with a mix, if anything.
enum class Kind { today, best, frontier, feasible, infeasible };
Kind kind_of(const MixResults& results, std::size_t point) {
    if (point == 0) return Kind::today;
    if (results.best == point) return Kind::best;
    if (results.points[point].efficient) return Kind::frontier;
    return results.points[point].feasible ? Kind::feasible : Kind::infeasible;
}

QString kind_text(const MixResults& results, std::size_t point) {
    if (point == 0 && results.best == point) return Words::tr("today, best");
    switch (kind_of(results, point)) {
    case Kind::today:
        return Words::tr("today");
    case Kind::best:
        return Words::tr("best");
    case Kind::frontier:
        return Words::tr("frontier");
    case Kind::feasible:
        return results.points[point].as_good_as_best ? Words::tr("as good") : QString();
    case Kind::infeasible:
        return Words::tr("short");
    }
    return {};
}

ScatterSeries series_of(const MixResults& results, const QString& name, Ink ink,
                        const std::vector<std::size_t>& points, bool with_labels) {
    ScatterSeries series{name, ink, {}, {}, {}};
    for (const std::size_t i : points) {
        const auto& point = results.points[i];
        series.x.push_back(point.mean.value);
        series.y.push_back(point.cvar95.value);
        series.labels.push_back(with_labels ? name : mix_text(point));
    }
    return series;
}

} // namespace

QString mix_text(const MixPoint& point) {
    const auto owned = Words::tr("%1 GPUs").arg(count_text(point.owned_gpus));
    const auto spot = Words::tr("spot up to %1").arg(format_share(point.spot));
    if (point.reserved_h100e == 0) return Words::tr("%1, nothing reserved, %2").arg(owned, spot);
    return Words::tr("%1, %2 H100e for %3, %4")
        .arg(owned, count_text(point.reserved_h100e), format_duration_months(point.term_months), spot);
}

QString mix_name(const MixPoint& point) {
    QStringList parts;
    if (point.owned_gpus > 0) parts << Words::tr("own %1 GPUs").arg(count_text(point.owned_gpus));
    if (point.reserved_h100e > 0)
        parts << Words::tr("reserve %1 H100e").arg(count_text(point.reserved_h100e));
    if (point.spot > 0) parts << Words::tr("spot %1").arg(format_share(point.spot));
    if (parts.isEmpty()) parts << Words::tr("all on demand");
    auto text = Words::tr("Mix: %1").arg(parts.join(Words::tr(", ")));
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

QString mix_title(const MixParameters& parameters, const MixResults& results) {
    if (!results.best) return Words::tr("No mix of the grid leaves %1").arg(limits_text(parameters));
    if (*results.best == 0) return Words::tr("The mix of today is the best of the grid");
    return Words::tr("Best: %1").arg(mix_text(results.points[*results.best]));
}

QString mix_subtitle(const MixResults& results) {
    QStringList sentences;
    if (!results.best) {
        const auto& nearest = results.points[results.least_short];
        sentences << Words::tr(
                         "The nearest is %1: it is short in %2 futures. Own or reserve more, or allow more.")
                         .arg(mix_text(nearest), futures_text(nearest.short_share.value));
    } else {
        const auto& best = results.points[*results.best];
        sentences << cost_sentence(results, best);
        if (*results.best != 0) sentences << against_today(results, best);
        if (best.doubtful)
            sentences << Words::tr("Whether it is short too often is within the error of the simulation.");
        if (const auto rivals = rivals_sentence(results); !rivals.isEmpty()) sentences << rivals;
        const auto safe = results.cheaper_at_todays_risk;
        if (safe && *safe != 0 && safe != results.best)
            sentences << Words::tr("With no more risk than today the cheapest is %1.")
                             .arg(mix_text(results.points[*safe]));
    }
    return QStringLiteral("<span>%1</span>").arg(sentences.join(QLatin1Char(' ')).toHtmlEscaped());
}

MixChart mix_chart(const MixResults& results, Ink ink, std::optional<std::size_t> chosen) {
    MixChart made;
    ScatterChart chart;
    chart.x.title = Words::tr("Cost on average");
    chart.y.title = Words::tr("Cost in the worst 5 %");
    chart.x.unit = chart.y.unit = cost_unit(results);
    chart.x.show_title = chart.y.show_title = true;
    enum class Look { pale, plain, line, ring };
    const auto add = [&](const QString& name, Ink of, Look look, std::vector<std::size_t> points) {
        if (points.empty()) return;
        auto series = series_of(results, name, of, points, look == Look::ring);
        series.pale = look == Look::pale;
        series.connected = look == Look::line;
        series.emphasised = look == Look::ring;
        chart.series.push_back(std::move(series));
        made.points.push_back(std::move(points));
    };
    std::vector<std::size_t> infeasible, feasible;
    for (std::size_t i = 1; i < results.points.size(); ++i)
        if (!results.points[i].efficient) (results.points[i].feasible ? feasible : infeasible).push_back(i);
    add(Words::tr("short too often"), Ink{Ink::Role::neutral, 0}, Look::pale, std::move(infeasible));
    add(Words::tr("others"), ink, Look::plain, std::move(feasible));
    add(Words::tr("frontier"), Ink{Ink::Role::text, 0}, Look::line, results.frontier);
    if (results.best && *results.best != 0 && chosen != results.best)
        add(Words::tr("best"), Ink{Ink::Role::good, 0}, Look::ring, {*results.best});
    add(results.best == 0u ? Words::tr("today, best") : Words::tr("today"), ink, Look::ring, {0});
    if (chosen && *chosen != 0)
        add(chosen == results.best ? Words::tr("best") : Words::tr("chosen"),
            Ink{chosen == results.best ? Ink::Role::good : Ink::Role::warning, 0}, Look::ring, {*chosen});
    made.data.title = Words::tr("Cost against risk");
    made.data.caption = Words::tr("each point a mix; click one");
    made.data.content = std::move(chart);
    return made;
}

std::vector<std::size_t> mix_order(const MixResults& results) {
    const auto& points = results.points;
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (a == 0 || b == 0) return a == 0 && b != 0;
        if (points[a].feasible != points[b].feasible) return points[a].feasible;
        return points[a].feasible ? points[a].objective.value < points[b].objective.value
                                  : points[a].short_share.value < points[b].short_share.value;
    });
    return order;
}

QStringList mix_columns() {
    return {Words::tr("Mix"),       Words::tr("GPUs owned"), Words::tr("Reserved"),
            Words::tr("Term"),      Words::tr("Spot up to"), Words::tr("Mean"),
            Words::tr("Worst 5 %"), Words::tr("Short in"),   Words::tr("Used")};
}

std::vector<FigureTable::Row> mix_rows(const MixResults& results, const std::vector<std::size_t>& order) {
    std::vector<FigureTable::Row> rows;
    const auto unit = cost_unit(results);
    const auto reserved_unit = number_unit(Words::tr("H100e"));
    for (const std::size_t i : order) {
        const auto& p = results.points[i];
        const bool reserves = p.reserved_h100e > 0;
        rows.push_back({{kind_text(results, i), count_text(p.owned_gpus),
                         reserves ? format_value(p.reserved_h100e, reserved_unit) : QStringLiteral("–"),
                         reserves ? format_duration_months(p.term_months) : QStringLiteral("–"),
                         format_share(p.spot), shown(p.mean, unit), shown(p.cvar95, unit),
                         shown(p.short_share, share_unit()), format_share(p.utilisation.value)},
                        results.best == i,
                        !p.feasible && i != 0});
    }
    return rows;
}

std::vector<MixDetail> mix_details(const MixParameters& parameters, const MixResults& results,
                                   std::size_t point) {
    const auto& p = results.points[point];
    const auto unit = cost_unit(results);
    const bool reserves = p.reserved_h100e > 0;
    std::vector<MixDetail> details = {
        {Words::tr("Owned"), Words::tr("%1 GPUs (× %2)").arg(count_text(p.owned_gpus), count_text(p.owned)),
         false},
        {Words::tr("Reserved"),
         reserves ? Words::tr("%1 H100e, %2")
                        .arg(count_text(p.reserved_h100e), format_duration_months(p.term_months))
                  : Words::tr("nothing"),
         false},
        {Words::tr("Discount"), reserves ? format_share(p.discount) : QStringLiteral("–"), false},
        {Words::tr("On spot up to"), format_share(p.spot), false},
        {Words::tr("Cost on average"), shown(p.mean, unit), false},
        {Words::tr("Cost in the worst 5 %"), shown(p.cvar95, unit), false},
        {Words::tr("Of it cash"), shown(p.tco, unit), false},
        {Words::tr("Over %1 unserved in").arg(format_share(parameters.shortfall_share)),
         is_certain(results) ? (p.short_share.value > 0 ? Words::tr("the base case") : Words::tr("no future"))
                             : Words::tr("%1 futures").arg(futures_text(p.short_share.value)),
         !p.feasible},
        {Words::tr("Used"), format_share(p.utilisation.value), false},
    };
    if (point != 0)
        details.push_back({Words::tr("Against today"),
                           format_difference(p.over_today.value, unit, p.over_today.standard_error), false});
    return details;
}

} // namespace headroom::views
