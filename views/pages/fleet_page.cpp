// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/fleet_page.h"

#include "views/editors/fault_cards.h"
#include "views/editors/fault_fixes.h"
#include "views/editors/list_editor.h"
#include "views/pages/page_charts.h"
#include "views/pages/plan_numbers.h"
#include "views/pages/rack_view.h"
#include "views/pages/timelines.h"

namespace headroom::views {

FleetPage::FleetPage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner) {
    using enum Parameter;
    add_lists();
    add_assumptions(
        tr("Assumptions"),
        {{tr("WHAT MACHINES COST"),
          {fleet_price_multiplier, fleet_price_decline, fleet_market_beta, fleet_install_share,
           fleet_maintenance_share, fleet_software_per_gpu_year}},
         {tr("NETWORK AND STORAGE"),
          {fleet_network_capex_per_gpu, fleet_network_kw_per_gpu, storage_tb, storage_owned_share,
           storage_capex_per_tb, storage_kw_per_tb}},
         {tr("USE AND POWER"), {fleet_scheduling_efficiency, fleet_peak_draw_share, fleet_idle_power_share}},
         {tr("FAILURES"), {failure_gpu_annual_rate, failure_domain_gpus, failure_repair_hours}},
         {tr("REFRESH"),
          {refresh_policy, refresh_cycle_months, refresh_minimum_age, refresh_payback_months,
           refresh_downtime, refresh_network_share}},
         {tr("RESALE"),
          {residual_annual_decline, residual_generation_drop, residual_market_beta, residual_floor,
           residual_liquidation}}});
}

void FleetPage::add_lists() {
    faults_ = new FaultCards(session(), is_about_the_fleet);
    add_card(faults_);
    tranches_ = new EntryListModel<Tranche>(session(), tranche_access());
    list_ = new ListEditor(tranches_,
                           {tr("Tranches"),
                            tr("Nothing is bought in this scenario. Add a tranche: how many GPUs of which "
                               "kind, when they are ordered, and how long they take to come."),
                            tr("Add a tranche")});
    add_card(list_);
    timeline_ = new ChartWidget;
    timeline_card_ = in_card(timeline_);
    add_card(timeline_card_);
    racks_ = new RackView;
    racks_card_ = in_card(racks_);
    add_card(racks_card_);
    connect(timeline_, &ChartWidget::bar_dragged, this,
            [this](int row, int, double from, double to, bool finished) { drag(row, from, to, finished); });
    connect(timeline_, &ChartWidget::row_clicked, list_, &ListEditor::select);
}

void FleetPage::drag(int row, double from, double to, bool finished) {
    auto tranches = tranches_->entries();
    const auto at = static_cast<std::size_t>(row);
    if (at >= tranches.size()) return;
    if (dragging_.number == 0) dragging_ = PlanSession::new_gesture();
    const int horizon = static_cast<int>(number_of(session(), Parameter::plan_horizon_months));
    tranches[at] = dragged(tranches[at], from, to, horizon);
    tranches_->replace(std::move(tranches), dragging_);
    if (finished) dragging_ = {};
}

void FleetPage::show_plan() {
    InputPage::show_plan();
    list_->refresh();
    faults_->refresh();
    const auto& tranches = tranches_->entries();
    timeline_card_->setVisible(!tranches.empty());
    timeline_->setFixedHeight(timeline_height(tranches.size()));
    timeline_->set_data(tranche_timeline(session(), tranches));
    racks_->set_plan(rack_plan(session()));
    racks_card_->setVisible(!tranches.empty());
}

void FleetPage::show_results(const LiveResults& live) {
    if (bill_ == nullptr) return;
    const Shown shown{session(), runner(), live};
    bill_->set_data(bill_chart(shown,
                               {Line::servers, Line::network_storage, Line::maintenance, Line::software},
                               tr("Fleet, a month")));
}

std::vector<LiveFigure> FleetPage::live_figures(const LiveResults& live) const {
    const auto scenario = session().current();
    return {line_figure(live, scenario, Line::servers), line_figure(live, scenario, Line::network_storage),
            line_figure(live, scenario, Line::residual),
            result_figure(live, scenario, Result::utilisation_mean, tr("Utilisation"), share_unit()),
            result_figure(live, scenario, Result::refreshes, tr("Refreshes"), number_unit())};
}

QWidget* FleetPage::make_live_extra() {
    bill_ = live_chart();
    return bill_;
}

} // namespace headroom::views
