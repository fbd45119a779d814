// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "model/analysis/market_outlook.h"
#include "model/catalogue/prices.h"
#include "views/pages/list_cards.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::MarketPage)
};

/// Enough for a picture, and calculated between two frames.
constexpr std::uint64_t looked_at = 512;
constexpr std::size_t least_history = 12;

FanSeries fan_series(const ProcessFan& fan, const QString& name, Ink ink) {
    return {name, ink, fan[0], fan[2], fan[3], fan[4], fan[6]};
}

/// What an H100 was rented for before the plan starts: an H100 is one H100e. The catalogue's prices are in
/// dollars.
std::optional<OverlayLine> history(const Results& results, RentalTier tier) {
    if (results.currency != "USD") return std::nullopt;
    const auto all = price_history();
    const auto found = std::find_if(all.begin(), all.end(), [tier](const PriceSeries& series) {
        return series.accelerator == "h100-sxm" && series.tier == tier && !series.restated &&
               series.points.size() >= least_history;
    });
    if (found == all.end()) return std::nullopt;
    OverlayLine line;
    line.name = Words::tr("H100, median of price lists");
    line.ink = Ink{Ink::Role::text, 0};
    for (const auto& point : found->points) {
        if (point.date.month == 0) continue;
        line.x.push_back(12 * (point.date.year - results.start_year) + point.date.month -
                         results.start_month);
        line.y.push_back(point.price);
    }
    return line;
}

ChartData process_chart(const Shown& shown, const ProcessFan& fan, const QString& title, const Unit& unit) {
    FanChart chart;
    chart.x.title = Words::tr("Month");
    chart.x.unit = month_unit(month_origin(*shown.live.results));
    chart.y.title = title;
    chart.y.unit = unit;
    chart.y.from_zero = true;
    chart.at = months_of(*shown.live.results);
    chart.series.push_back(
        fan_series(fan, shown.session.scenario_name(shown.session.current()), shown.ink()));
    ChartData data;
    data.title = title;
    data.content = std::move(chart);
    return data;
}

ChartData price_chart(const Shown& shown, const ProcessFan& fan, RentalTier tier, const QString& title) {
    auto data = process_chart(shown, fan, title, money_unit(shown.currency(), Words::tr("/H100e-h")));
    auto& chart = std::get<FanChart>(data.content);
    if (auto line = history(*shown.live.results, tier)) chart.lines.push_back(std::move(*line));
    return data;
}

ChartData regime_chart(const Shown& shown, const std::vector<double>& tight) {
    LineChart chart;
    chart.x.title = Words::tr("Month");
    chart.x.unit = month_unit(month_origin(*shown.live.results));
    chart.y.title = Words::tr("Futures with a tight market");
    chart.y.unit = share_unit();
    chart.y.minimum = 0;
    chart.y.maximum = 1;
    BandLine line;
    line.name = chart.y.title;
    line.ink = Ink{Ink::Role::warning, 0};
    line.x = months_of(*shown.live.results);
    line.y = tight;
    chart.lines.push_back(std::move(line));
    ChartData data;
    data.title = chart.y.title;
    data.legend = false;
    data.content = std::move(chart);
    return data;
}

void add_charts(InputPage& page) {
    auto *on_demand = chart_of_height(236), *spot = chart_of_height(236);
    auto *regime = chart_of_height(196), *share = chart_of_height(196);
    page.add_side_by_side(in_card(on_demand), in_card(spot));
    page.add_side_by_side(in_card(regime), in_card(share));
    page.on_results([=](const Shown& shown) {
        const auto outlook = market_outlook(*shown.live.plan, shown.session.current(), looked_at);
        on_demand->set_data(
            price_chart(shown, outlook.on_demand, RentalTier::on_demand, Words::tr("On demand")));
        spot->set_data(price_chart(shown, outlook.spot, RentalTier::spot, Words::tr("Spot")));
        regime->set_data(regime_chart(shown, outlook.tight));
        share->set_data(
            process_chart(shown, outlook.spot_share, Words::tr("Spot that can be had"), share_unit()));
    });
}

ChartData rent_chart(const Shown& shown) {
    return bill_chart(shown, {Line::reserved, Line::on_demand, Line::spot, Line::cloud_extras},
                      Words::tr("Rented, a month"));
}

std::vector<LiveFigure> figures(const Shown& shown) {
    return {line_figure(shown, Line::reserved), line_figure(shown, Line::on_demand),
            line_figure(shown, Line::spot), line_figure(shown, Line::commitments),
            result_figure(shown, Result::shortfall_share, Words::tr("Demand not served"), share_unit())};
}

} // namespace

void build_market_page(InputPage& page) {
    using enum Parameter;
    add_charts(page);
    add_list_with_timeline<Reservation>(
        page, reservation_access(),
        {Words::tr("Reservations"),
         Words::tr("Nothing is reserved in this scenario. Add a contract: how much, from when, for how long, "
                   "and at what discount."),
         Words::tr("Add a reservation")},
        reservation_timeline);
    page.add_assumptions(
        Words::tr("Assumptions"),
        {{Words::tr("ON DEMAND"),
          {market_on_demand, market_volatility, market_reversion, market_on_demand_limit, market_new_cost,
           market_pass_through, market_floor_ratio, market_cap_ratio}},
         {Words::tr("TIGHT AND LOOSE MARKETS"),
          {market_initial_regime, market_to_loose_rate, market_to_tight_rate, market_tight_drift,
           market_loose_drift, market_level_reversion, market_tight_limit_factor, market_tight_lead_factor}},
         {Words::tr("SPOT"),
          {spot_discount, spot_tight_discount_factor, spot_availability, spot_tight_factor,
           spot_availability_volatility, spot_availability_reversion, spot_pool, spot_maximum_share,
           spot_gpus_per_instance, spot_interruptions_per_instance_hour}},
         {Words::tr("CONTRACTS"),
          {market_reserved_discount_12, market_reserved_discount_36, market_sublet_haircut}},
         {Words::tr("NEW GENERATIONS OF MACHINES"),
          {generation_frontier, generation_first, generation_interval, generation_volume_lag,
           generation_phase_in_months, generation_performance_gain, generation_power_gain,
           generation_price_gain}}});
    page.set_live(figures, rent_chart);
}

} // namespace headroom::views
