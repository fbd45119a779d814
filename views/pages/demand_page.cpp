// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "views/pages/input_page.h"

#include <QCoreApplication>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::DemandPage)
};

/// Demand as a fan, and over it what is there without renting by the hour.
ChartData demand_chart(const Shown& shown) {
    auto data = fan_chart(shown, Series::demand, Words::tr("Demand against firm capacity"),
                          number_unit(QStringLiteral("H100e")));
    auto& fan = std::get<FanChart>(data.content);
    fan.series.front().name = Words::tr("Demand");
    auto capacity = median_line(shown, Series::firm_capacity);
    capacity.name = Words::tr("Own and reserved, median");
    capacity.ink = Ink{Ink::Role::text, 0};
    capacity.step = true;
    fan.lines.push_back(std::move(capacity));
    return data;
}

/// The median's: a mean of months with and without a shortfall is no month.
LiveFigure first_shortfall(const Shown& of) {
    const auto& results = *of.live.results;
    const double month = median_of(of.scenario().results[index_of(Result::runway_month)]).value;
    return {Words::tr("First falls short in, median"),
            month >= results.months ? Words::tr("no month") : format_month(month, month_origin(results))};
}

std::vector<LiveFigure> figures(const Shown& shown) {
    return {result_figure(shown, Result::shortfall_share, Words::tr("Demand not served"), share_unit()),
            result_figure(shown, Result::shortfall_months, Words::tr("Months that fall short"),
                          number_unit(Words::tr("months"))),
            first_shortfall(shown),
            result_figure(shown, Result::utilisation_mean, Words::tr("Utilisation"), share_unit())};
}

} // namespace

void build_demand_page(InputPage& page) {
    using enum Parameter;
    page.add_chart(252, demand_chart);
    page.add_assumptions(
        Words::tr("Assumptions"),
        {{Words::tr("TRAINING"),
          {demand_training_initial, demand_training_growth, demand_training_growth_fade,
           demand_training_volatility, demand_training_market_beta, demand_training_loss_rate,
           demand_training_loss_share}},
         {Words::tr("INFERENCE"),
          {demand_inference_initial, demand_inference_peak_to_mean, demand_inference_growth,
           demand_inference_growth_fade, demand_inference_volatility, demand_inference_market_beta,
           demand_inference_loss_rate, demand_inference_loss_share}},
         {Words::tr("TRAINING JOBS"),
          {training_job_h100e, training_interruptions_per_gpu_year, training_checkpoint_minutes,
           training_restart_minutes}}});
    page.set_live(figures, unserved_chart);
}

} // namespace headroom::views
