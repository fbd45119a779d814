// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/finance_page.h"

#include "views/pages/page_charts.h"

namespace headroom::views {

FinancePage::FinancePage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner) {
    using enum Parameter;
    cumulative_ = add_chart(252);
    add_assumptions(
        tr("Assumptions"),
        {{tr("THE PLAN"), {plan_horizon_months, plan_start_month, plan_start_year, plan_currency}},
         {tr("TIME AND MONEY"), {finance_discount_rate, finance_discounting, finance_inflation}},
         {tr("TAX AND BOOKS"), {finance_tax_rate, finance_depreciation, finance_depreciation_months}},
         {tr("A YEAR'S SHARE OF WHAT IS OWNED"), {finance_insurance_share, finance_property_tax_share}}});
}

void FinancePage::show_results(const LiveResults& live) {
    const Shown shown{session(), runner(), live};
    cumulative_->set_data(fan_chart(shown, Series::cumulative_discounted_cost,
                                    tr("Cumulative discounted cost"), money_unit(shown.currency())));
    if (cost_ != nullptr)
        cost_->set_data(
            fan_chart(shown, Series::cost, tr("Cash out, a month"), money_unit(shown.currency())));
}

std::vector<LiveFigure> FinancePage::live_figures(const LiveResults& live) const {
    const auto scenario = session().current();
    const auto money = money_unit(currency_of(*live.results));
    return {
        result_figure(live, scenario, Result::tco, tr("Total cost, mean"), money),
        result_figure(live, scenario, Result::tco_after_tax, tr("After tax, mean"), money),
        result_figure(live, scenario, Result::cost_per_h100e_hour, tr("Cost per useful H100e-hour"), money),
        line_figure(live, scenario, Line::insurance_tax)};
}

QWidget* FinancePage::make_live_extra() {
    cost_ = live_chart();
    return cost_;
}

} // namespace headroom::views
