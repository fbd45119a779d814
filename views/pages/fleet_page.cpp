// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "views/editors/fault_cards.h"
#include "views/editors/fault_fixes.h"
#include "views/pages/list_cards.h"
#include "views/pages/rack_view.h"

#include <QCoreApplication>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::FleetPage)
};

ChartData fleet_costs(const Shown& shown) {
    return bill_chart(shown, {Line::servers, Line::network_storage, Line::maintenance, Line::software},
                      Words::tr("Fleet, a month"));
}

std::vector<LiveFigure> figures(const Shown& shown) {
    return {line_figure(shown, Line::servers),
            line_figure(shown, Line::network_storage),
            line_figure(shown, Line::residual),
            result_figure(shown, Result::utilisation_mean, Words::tr("Utilisation"), share_unit()),
            dark_figure(shown),
            result_figure(shown, Result::refreshes, Words::tr("Refreshes"), number_unit())};
}

void add_racks(InputPage& page) {
    auto* racks = new RackView;
    auto* card = in_card(racks);
    page.add_card(card);
    page.on_plan([racks, card, &session = page.session()] {
        const auto plan = rack_plan(session);
        racks->set_plan(plan);
        card->setVisible(!plan.groups.empty());
    });
}

} // namespace

void build_fleet_page(InputPage& page) {
    using enum Parameter;
    auto* faults = new FaultCards(page.session(), is_about_the_fleet);
    page.add_card(faults);
    page.on_plan([faults] { faults->refresh(); });
    add_list_with_timeline<Tranche>(
        page, tranche_access(),
        {Words::tr("Tranches"),
         Words::tr(
             "Nothing is bought in this scenario. Add a tranche: how many GPUs of which kind, when they "
             "are ordered, and how long they take to come."),
         Words::tr("Add a tranche")},
        tranche_timeline);
    add_racks(page);
    page.add_assumptions(
        Words::tr("Assumptions"),
        {{Words::tr("WHAT MACHINES COST"),
          {fleet_price_multiplier, fleet_price_decline, fleet_market_beta, fleet_install_share,
           fleet_maintenance_share, fleet_software_per_gpu_year}},
         {Words::tr("NETWORK AND STORAGE"),
          {fleet_network_capex_per_gpu, fleet_network_kw_per_gpu, storage_tb, storage_owned_share,
           storage_capex_per_tb, storage_kw_per_tb}},
         {Words::tr("USE AND POWER"),
          {fleet_scheduling_efficiency, fleet_peak_draw_share, fleet_idle_power_share}},
         {Words::tr("FAILURES"), {failure_gpu_annual_rate, failure_domain_gpus, failure_repair_hours}},
         {Words::tr("REFRESH"),
          {refresh_policy, refresh_cycle_months, refresh_minimum_age, refresh_payback_months,
           refresh_downtime, refresh_network_share}},
         {Words::tr("RESALE"),
          {residual_annual_decline, residual_generation_drop, residual_market_beta, residual_floor,
           residual_liquidation}}});
    page.set_live(figures, fleet_costs);
}

} // namespace headroom::views
