// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "views/pages/input_page.h"
#include "views/pages/region_box.h"

#include <QCoreApplication>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::EnergyPage)
};

ChartData price_chart(const Shown& shown) {
    return fan_chart(shown, Series::energy_price, Words::tr("Electricity on the market"),
                     money_unit(shown.currency(), Words::tr("/kWh")));
}

ChartData monthly_bill(const Shown& shown) {
    return bill_chart(shown, {Line::energy, Line::demand_charge}, Words::tr("Monthly energy bill"));
}

std::vector<LiveFigure> figures(const Shown& shown) {
    return {line_figure(shown, Line::energy), line_figure(shown, Line::demand_charge),
            result_figure(shown, Result::energy_mwh, Words::tr("Energy used"), energy_unit()),
            result_figure(shown, Result::co2_t, Words::tr("CO₂, location-based"), carbon_unit())};
}

} // namespace

void build_energy_page(InputPage& page) {
    using enum Parameter;
    page.add_chart(236, price_chart);
    auto* card = page.add_assumptions(
        Words::tr("Assumptions"),
        {{Words::tr("MARKET PRICE"),
          {energy_price, energy_drift, energy_volatility, energy_reversion, energy_seasonal_amplitude,
           energy_peak_month, energy_crisis_rate, energy_crisis_months, energy_crisis_multiplier}},
         {Words::tr("PURCHASE AGREEMENT"),
          {energy_ppa_share, energy_ppa_price, energy_ppa_escalator, energy_ppa_surplus_haircut}},
         {Words::tr("ON TOP OF THE ENERGY"),
          {energy_delivery, energy_tax_share, energy_demand_charge, energy_minimum_take}},
         {Words::tr("CARBON"),
          {energy_renewable_share, energy_rec_price, energy_carbon_intensity, energy_carbon_decline,
           energy_carbon_price, energy_carbon_price_drift}}});
    auto* region = new RegionBox(page.session());
    card->add_to_head(region);
    page.on_plan([region] { region->refresh(); });
    page.set_live(figures, monthly_bill);
}

} // namespace headroom::views
