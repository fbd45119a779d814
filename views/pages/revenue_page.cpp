// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "views/pages/input_page.h"

#include <QCoreApplication>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::RevenuePage)
};

ChartData revenue_chart(const Shown& shown) {
    const auto title = Words::tr("Revenue, a month");
    if (shown.scenario().has_revenue)
        return fan_chart(shown, Series::revenue, title, money_unit(shown.currency(), Words::tr("/month")));
    ChartData nothing;
    nothing.title = title;
    nothing.empty_text = Words::tr("Nothing is sold in this scenario: the plan is about your own demand. "
                                   "Switch “Capacity is sold” on to plan for customers.");
    nothing.content = FanChart{};
    return nothing;
}

std::vector<LiveFigure> figures(const Shown& shown) {
    if (!shown.scenario().has_revenue) return {};
    const auto origin = month_origin(*shown.live.results);
    return {
        result_figure(shown, Result::npv, Words::tr("Net present value, mean"), money_unit(shown.currency())),
        result_figure(shown, Result::irr, Words::tr("Rate of return, mean"), share_unit()),
        result_figure(shown, Result::payback_month, Words::tr("Paid back by, mean"), month_unit(origin))};
}

} // namespace

void build_revenue_page(InputPage& page) {
    using enum Parameter;
    page.add_chart(236, revenue_chart);
    page.add_assumptions(Words::tr("Assumptions"),
                         {{QString(), {revenue_enabled}},
                          {Words::tr("CONTRACTS"),
                           {revenue_committed_share, revenue_committed_discount, revenue_enterprise_share,
                            revenue_enterprise_premium}},
                          {Words::tr("BY THE HOUR"), {revenue_usage_premium}},
                          {Words::tr("SERVICE LEVELS"), {revenue_sla_credit, revenue_sla_cap}}});
    page.set_live(figures, market_price_chart);
}

} // namespace headroom::views
