// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/demand_page.h"

#include "views/pages/page_charts.h"

namespace headroom::views {
namespace {

/// Demand as a fan, and over it what is there without renting by the hour.
ChartData demand_chart(const Shown& shown) {
    auto data = fan_chart(shown, Series::demand, DemandPage::tr("Demand against firm capacity"),
                          number_unit(QStringLiteral("H100e")));
    auto& fan = std::get<FanChart>(data.content);
    fan.series.front().name = DemandPage::tr("Demand");
    auto capacity = median_line(shown, Series::firm_capacity);
    capacity.name = DemandPage::tr("Own and reserved, median");
    capacity.ink = Ink{Ink::Role::text, 0};
    capacity.step = true;
    fan.lines.push_back(std::move(capacity));
    return data;
}

} // namespace

DemandPage::DemandPage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner) {
    using enum Parameter;
    demand_ = add_chart(252);
    add_assumptions(
        tr("Assumptions"),
        {{tr("TRAINING"),
          {demand_training_initial, demand_training_growth, demand_training_growth_fade,
           demand_training_volatility, demand_training_market_beta, demand_training_loss_rate,
           demand_training_loss_share}},
         {tr("INFERENCE"),
          {demand_inference_initial, demand_inference_peak_to_mean, demand_inference_growth,
           demand_inference_growth_fade, demand_inference_volatility, demand_inference_market_beta,
           demand_inference_loss_rate, demand_inference_loss_share}},
         {tr("TRAINING JOBS"),
          {training_job_h100e, training_interruptions_per_gpu_year, training_checkpoint_minutes,
           training_restart_minutes}}});
}

void DemandPage::show_results(const LiveResults& live) {
    const Shown shown{session(), runner(), live};
    demand_->set_data(demand_chart(shown));
    if (unserved_ != nullptr)
        unserved_->set_data(fan_chart(shown, Series::shortfall_share, tr("Demand not served"), share_unit()));
}

std::vector<LiveFigure> DemandPage::live_figures(const LiveResults& live) const {
    const auto scenario = session().current();
    const auto origin = month_origin(*live.results);
    return {
        result_figure(live, scenario, Result::shortfall_share, tr("Demand not served"), share_unit()),
        result_figure(live, scenario, Result::shortfall_months, tr("Months that fall short"), number_unit()),
        result_figure(live, scenario, Result::runway_month, tr("First falls short in"), month_unit(origin)),
        result_figure(live, scenario, Result::utilisation_mean, tr("Utilisation"), share_unit())};
}

QWidget* DemandPage::make_live_extra() {
    unserved_ = live_chart();
    return unserved_;
}

} // namespace headroom::views
