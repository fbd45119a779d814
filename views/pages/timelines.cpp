// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/timelines.h"

#include "views/editors/list_column.h"
#include "views/editors/month_text.h"
#include "views/editors/value_words.h"
#include "views/pages/plan_numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

struct TimelineText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Timeline)
};

constexpr double longest_wait = 120;
constexpr int longest_term = 120;

int horizon_of(const PlanSession& session) {
    return static_cast<int>(number_of(session, Parameter::plan_horizon_months));
}

Axis months_axis(const PlanSession& session, double first) {
    Axis axis;
    axis.title = TimelineText::tr("Month");
    axis.unit = month_unit(plan_origin(session.plan()));
    axis.minimum = std::min(0.0, first);
    axis.maximum = horizon_of(session);
    return axis;
}

Ink ink_of(Pool pool) { return series_ink(static_cast<int>(pool)); }

TimelineRow tranche_row(const PlanSession& session, const Tranche& tranche, std::size_t number) {
    const int horizon = horizon_of(session);
    const auto& id =
        tranche.follows_generations ? text_of(session, Parameter::generation_frontier) : tranche.accelerator;
    const auto name = accelerator_name(session.plan(), id);
    const auto origin = plan_origin(session.plan());
    const double delivery = tranche.order_month + median_of(tranche.lead_months, 0, longest_wait);
    TimelineBar bar;
    bar.from = tranche.order_month;
    bar.to = tranche.retire_month.value_or(horizon);
    bar.waiting_until = delivery;
    bar.open_end = !tranche.retire_month;
    bar.movable = true;
    bar.resizable = tranche.retire_month.has_value();
    bar.ink = ink_of(tranche.pool);
    const auto count = format_value(tranche.gpus, number_unit());
    bar.label = TimelineText::tr("%1 × %2").arg(count, name);
    bar.detail = TimelineText::tr("%1 × %2, ordered %3, in service about %4; %5")
                     .arg(count, name, format_month(tranche.order_month, origin),
                          format_month(delivery, origin), pool_word(tranche.pool));
    TimelineRow row;
    row.name = QString::number(number);
    row.bars.push_back(std::move(bar));
    return row;
}

TimelineRow reservation_row(const PlanSession& session, const Reservation& reservation, std::size_t number) {
    const auto origin = plan_origin(session.plan());
    const int end = reservation.start_month + reservation.term_months;
    TimelineBar bar;
    bar.from = reservation.start_month;
    bar.to = reservation.renew ? std::max(end, horizon_of(session)) : end;
    bar.open_end = reservation.renew;
    bar.movable = true;
    bar.resizable = !reservation.renew;
    bar.ink = series_ink(1);
    const auto capacity = format_value(reservation.h100e, number_unit(QStringLiteral("H100e")));
    bar.label = TimelineText::tr("%1, %2 off").arg(capacity, format_share(reservation.discount));
    bar.detail = TimelineText::tr("%1 from %2 for %3, %4 off%5")
                     .arg(capacity, format_month(reservation.start_month, origin),
                          format_duration_months(reservation.term_months), format_share(reservation.discount),
                          reservation.renew ? TimelineText::tr("; renews") : QString());
    TimelineRow row;
    row.name = QString::number(number);
    row.bars.push_back(std::move(bar));
    return row;
}

ChartData chart_of(TimelineChart chart, const QString& title) {
    ChartData data;
    data.title = title;
    data.caption = TimelineText::tr("drag to move");
    data.legend = false;
    data.content = std::move(chart);
    return data;
}

} // namespace

ChartData tranche_timeline(const PlanSession& session, const std::vector<Tranche>& tranches) {
    TimelineChart chart;
    double first = 0;
    for (std::size_t i = 0; i < tranches.size(); ++i) {
        chart.rows.push_back(tranche_row(session, tranches[i], i + 1));
        first = std::min<double>(first, tranches[i].order_month);
    }
    chart.x = months_axis(session, first);
    return chart_of(std::move(chart), TimelineText::tr("Ordered, delivered, in service"));
}

Tranche dragged(Tranche tranche, double from, double to, int horizon) {
    const int last = horizon - 1;
    tranche.order_month = std::clamp(static_cast<int>(std::lround(from)), -120, last);
    if (tranche.retire_month)
        tranche.retire_month = std::clamp(static_cast<int>(std::lround(to)), tranche.order_month + 1,
                                          std::max(last, tranche.order_month + 1));
    return tranche;
}

ChartData reservation_timeline(const PlanSession& session, const std::vector<Reservation>& reservations) {
    TimelineChart chart;
    for (std::size_t i = 0; i < reservations.size(); ++i)
        chart.rows.push_back(reservation_row(session, reservations[i], i + 1));
    chart.x = months_axis(session, 0);
    return chart_of(std::move(chart), TimelineText::tr("Reserved"));
}

Reservation dragged(Reservation reservation, double from, double to, int horizon) {
    reservation.start_month = std::clamp(static_cast<int>(std::lround(from)), 0, horizon - 1);
    if (!reservation.renew)
        reservation.term_months =
            std::clamp(static_cast<int>(std::lround(to)) - reservation.start_month, 1, longest_term);
    return reservation;
}

int timeline_height(std::size_t rows) {
    return 88 + 30 * static_cast<int>(std::clamp<std::size_t>(rows, 1, 12));
}

} // namespace headroom::views
