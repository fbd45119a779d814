// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/energy_page.h"

#include "views/pages/page_charts.h"
#include "views/pages/region_box.h"

namespace headroom::views {

EnergyPage::EnergyPage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner) {
    using enum Parameter;
    price_ = add_chart(236);
    auto* card = add_assumptions(
        tr("Assumptions"),
        {{tr("MARKET PRICE"),
          {energy_price, energy_drift, energy_volatility, energy_reversion, energy_seasonal_amplitude,
           energy_peak_month, energy_crisis_rate, energy_crisis_months, energy_crisis_multiplier}},
         {tr("PURCHASE AGREEMENT"),
          {energy_ppa_share, energy_ppa_price, energy_ppa_escalator, energy_ppa_surplus_haircut}},
         {tr("ON TOP OF THE ENERGY"),
          {energy_delivery, energy_tax_share, energy_demand_charge, energy_minimum_take}},
         {tr("CARBON"),
          {energy_renewable_share, energy_rec_price, energy_carbon_intensity, energy_carbon_decline,
           energy_carbon_price, energy_carbon_price_drift}}});
    region_ = new RegionBox(session);
    card->add_to_head(region_);
}

void EnergyPage::show_plan() {
    InputPage::show_plan();
    region_->refresh();
}

void EnergyPage::show_results(const LiveResults& live) {
    const Shown shown{session(), runner(), live};
    price_->set_data(fan_chart(shown, Series::energy_price, tr("Electricity on the market"),
                               money_unit(shown.currency(), tr("/kWh"))));
    if (bill_ != nullptr)
        bill_->set_data(bill_chart(shown, {Line::energy, Line::demand_charge}, tr("Monthly energy bill")));
}

std::vector<LiveFigure> EnergyPage::live_figures(const LiveResults& live) const {
    const auto scenario = session().current();
    return {line_figure(live, scenario, Line::energy), line_figure(live, scenario, Line::demand_charge),
            result_figure(live, scenario, Result::energy_mwh, tr("Energy used"), energy_unit()),
            result_figure(live, scenario, Result::co2_t, tr("CO₂, location-based"), carbon_unit())};
}

QWidget* EnergyPage::make_live_extra() {
    bill_ = live_chart();
    return bill_;
}

} // namespace headroom::views
