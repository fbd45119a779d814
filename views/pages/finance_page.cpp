// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "views/pages/input_page.h"

#include <QCoreApplication>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::FinancePage)
};

ChartData cumulative_chart(const Shown& shown) {
    return fan_chart(shown, Series::cumulative_discounted_cost, Words::tr("Cumulative discounted cost"),
                     money_unit(shown.currency()));
}

ChartData cash_chart(const Shown& shown) {
    return fan_chart(shown, Series::cost, Words::tr("Cash out, a month"), money_unit(shown.currency()));
}

std::vector<LiveFigure> figures(const Shown& shown) {
    const auto money = money_unit(shown.currency());
    return {result_figure(shown, Result::tco, Words::tr("Total cost, mean"), money),
            result_figure(shown, Result::tco_after_tax, Words::tr("After tax, mean"), money),
            result_figure(shown, Result::cost_per_h100e_hour, Words::tr("Cost per useful H100e-hour"), money),
            line_figure(shown, Line::insurance_tax)};
}

} // namespace

void build_finance_page(InputPage& page) {
    using enum Parameter;
    page.add_chart(252, cumulative_chart);
    page.add_assumptions(
        Words::tr("Assumptions"),
        {{Words::tr("THE PLAN"), {plan_horizon_months, plan_start_month, plan_start_year, plan_currency}},
         {Words::tr("TIME AND MONEY"), {finance_discount_rate, finance_discounting, finance_inflation}},
         {Words::tr("TAX AND BOOKS"), {finance_tax_rate, finance_depreciation, finance_depreciation_months}},
         {Words::tr("A YEAR'S SHARE OF WHAT IS OWNED"),
          {finance_insurance_share, finance_property_tax_share}}});
    page.set_live(figures, cash_chart);
}

} // namespace headroom::views
