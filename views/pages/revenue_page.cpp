// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/revenue_page.h"

#include "views/pages/page_charts.h"

namespace headroom::views {

RevenuePage::RevenuePage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner) {
    using enum Parameter;
    revenue_ = add_chart(236);
    add_assumptions(tr("Assumptions"), {{QString(), {revenue_enabled}},
                                        {tr("CONTRACTS"),
                                         {revenue_committed_share, revenue_committed_discount,
                                          revenue_enterprise_share, revenue_enterprise_premium}},
                                        {tr("BY THE HOUR"), {revenue_usage_premium}},
                                        {tr("SERVICE LEVELS"), {revenue_sla_credit, revenue_sla_cap}}});
}

void RevenuePage::show_results(const LiveResults& live) {
    const Shown shown{session(), runner(), live};
    const auto money = money_unit(shown.currency(), tr("/month"));
    if (shown.scenario().has_revenue) {
        revenue_->set_data(fan_chart(shown, Series::revenue, tr("Revenue, a month"), money));
    } else {
        ChartData nothing;
        nothing.title = tr("Revenue, a month");
        nothing.empty_text = tr("Nothing is sold in this scenario: the plan is about your own demand.\n"
                                "Switch “Capacity is sold” on to plan for customers.");
        nothing.content = FanChart{};
        revenue_->set_data(std::move(nothing));
    }
    if (price_ != nullptr)
        price_->set_data(fan_chart(shown, Series::market_price, tr("Market price"),
                                   money_unit(shown.currency(), tr("/H100e-h"))));
}

std::vector<LiveFigure> RevenuePage::live_figures(const LiveResults& live) const {
    const auto scenario = session().current();
    if (!live.results->scenarios[scenario].has_revenue) return {};
    const auto money = money_unit(currency_of(*live.results));
    return {result_figure(live, scenario, Result::npv, tr("Net present value, mean"), money),
            result_figure(live, scenario, Result::irr, tr("Rate of return, mean"), share_unit()),
            result_figure(live, scenario, Result::payback_month, tr("Paid back by, mean"),
                          month_unit(month_origin(*live.results)))};
}

QWidget* RevenuePage::make_live_extra() {
    price_ = live_chart();
    return price_;
}

} // namespace headroom::views
