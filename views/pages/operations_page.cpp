// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "views/pages/input_page.h"

#include <QCoreApplication>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::OperationsPage)
};

ChartData utilisation_chart(const Shown& shown) {
    return fan_chart(shown, Series::utilisation, Words::tr("Utilisation, owned and reserved"), share_unit());
}

ChartData running_costs(const Shown& shown) {
    return bill_chart(shown, {Line::staff, Line::maintenance, Line::software, Line::cloud_extras},
                      Words::tr("Running it, a month"));
}

std::vector<LiveFigure> figures(const Shown& shown) {
    const auto money = money_unit(shown.currency());
    return {line_figure(shown, Line::staff),
            line_figure(shown, Line::cloud_extras),
            result_figure(shown, Result::shortfall_cost, Words::tr("Cost of unserved demand"), money),
            result_figure(shown, Result::cost_per_million_tokens, Words::tr("Per million tokens"), money),
            result_figure(shown, Result::cost_per_1000_inferences, Words::tr("Per thousand requests"), money),
            result_figure(shown, Result::cost_per_training_run, Words::tr("Per training run"), money)};
}

} // namespace

void build_operations_page(InputPage& page) {
    using enum Parameter;
    page.add_two_charts(248, utilisation_chart, running_costs);
    page.add_assumptions(Words::tr("Assumptions"),
                         {{Words::tr("STAFF"), {staff_fixed_fte, staff_fte_per_1000_gpus, staff_annual_cost}},
                          {Words::tr("SHARING OUT CAPACITY"),
                           {dispatch_trough_reuse, dispatch_trough_goodput, dispatch_burst_load_factor}},
                          {Words::tr("DEMAND THAT IS NOT SERVED"),
                           {penalty_inference, penalty_training, kpi_service_threshold}},
                          {Words::tr("WHAT THE CLOUD ADDS"),
                           {cloud_egress_gb_per_h100e_hour, cloud_egress_price, cloud_storage_price,
                            cloud_support_share, cloud_kw_per_h100e, cloud_pue}},
                          {Words::tr("WHAT AN HOUR YIELDS"),
                           {kpi_tokens_per_h100e_hour, kpi_inferences_per_h100e_hour, kpi_h100e_hours_per_run,
                            kpi_h100e_hours_per_epoch}}});
    page.set_live(figures, unserved_chart);
}

} // namespace headroom::views
