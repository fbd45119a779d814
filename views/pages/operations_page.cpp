// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/operations_page.h"

#include "views/pages/page_charts.h"

namespace headroom::views {

OperationsPage::OperationsPage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner) {
    using enum Parameter;
    std::tie(utilisation_, bill_) = add_two_charts(248);
    add_assumptions(
        tr("Assumptions"),
        {{tr("STAFF"), {staff_fixed_fte, staff_fte_per_1000_gpus, staff_annual_cost}},
         {tr("SHARING OUT CAPACITY"),
          {dispatch_trough_reuse, dispatch_trough_goodput, dispatch_burst_load_factor}},
         {tr("DEMAND THAT IS NOT SERVED"), {penalty_inference, penalty_training, kpi_service_threshold}},
         {tr("WHAT THE CLOUD ADDS"),
          {cloud_egress_gb_per_h100e_hour, cloud_egress_price, cloud_storage_price, cloud_support_share,
           cloud_kw_per_h100e, cloud_pue}},
         {tr("WHAT AN HOUR YIELDS"),
          {kpi_tokens_per_h100e_hour, kpi_inferences_per_h100e_hour, kpi_h100e_hours_per_run,
           kpi_h100e_hours_per_epoch}}});
}

void OperationsPage::show_results(const LiveResults& live) {
    const Shown shown{session(), runner(), live};
    utilisation_->set_data(
        fan_chart(shown, Series::utilisation, tr("Utilisation of what is paid for"), share_unit()));
    bill_->set_data(bill_chart(shown, {Line::staff, Line::maintenance, Line::software, Line::cloud_extras},
                               tr("Running it, a month")));
    if (unserved_ != nullptr)
        unserved_->set_data(fan_chart(shown, Series::shortfall_share, tr("Demand not served"), share_unit()));
}

std::vector<LiveFigure> OperationsPage::live_figures(const LiveResults& live) const {
    const auto scenario = session().current();
    const auto money = money_unit(currency_of(*live.results));
    return {
        line_figure(live, scenario, Line::staff),
        line_figure(live, scenario, Line::cloud_extras),
        result_figure(live, scenario, Result::shortfall_cost, tr("Cost of unserved demand"), money),
        result_figure(live, scenario, Result::cost_per_million_tokens, tr("Per million tokens"), money),
        result_figure(live, scenario, Result::cost_per_1000_inferences, tr("Per thousand requests"), money),
        result_figure(live, scenario, Result::cost_per_training_run, tr("Per training run"), money)};
}

QWidget* OperationsPage::make_live_extra() {
    unserved_ = live_chart();
    return unserved_;
}

} // namespace headroom::views
