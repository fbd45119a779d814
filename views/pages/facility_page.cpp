// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "model/facility/pue.h"
#include "model/lowering/hall_outlook.h"
#include "model/lowering/lower.h"
#include "views/editors/fault_cards.h"
#include "views/editors/fault_fixes.h"
#include "views/pages/cooling_table.h"
#include "views/pages/list_cards.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::FacilityPage)
};

constexpr double lightest_load = 0.1;
constexpr int loads = 37;

/// The PUE at every load in a month of this seasonal factor.
BandLine pue_line(const PlanSession& session, double climate, const QString& name, Ink ink) {
    const double pue = number_of(session, Parameter::cooling_pue);
    const double fixed_share = number_of(session, Parameter::cooling_fixed_share);
    BandLine line;
    line.name = name;
    line.ink = ink;
    for (int i = 0; i < loads; ++i) {
        const double load = lightest_load + (1 - lightest_load) * i / (loads - 1);
        line.x.push_back(load);
        line.y.push_back(scalar::pue_at_load(load, pue, fixed_share, climate));
    }
    return line;
}

ChartData pue_chart(const PlanSession& session) {
    LineChart chart;
    chart.x.title = Words::tr("Load of the hall");
    chart.x.unit = share_unit();
    chart.x.minimum = lightest_load;
    chart.x.maximum = 1;
    chart.x.show_title = true;
    chart.y.title = Words::tr("PUE");
    chart.y.unit = number_unit();
    const double season = number_of(session, Parameter::cooling_climate_amplitude);
    if (season > 0)
        chart.lines.push_back(
            pue_line(session, 1 + season, Words::tr("Hottest month"), Ink{Ink::Role::warning, 0}));
    chart.lines.push_back(pue_line(session, 1, Words::tr("Mean of the year"), Ink{Ink::Role::accent, 0}));
    if (season > 0)
        chart.lines.push_back(
            pue_line(session, 1 - season, Words::tr("Coldest month"), Ink{Ink::Role::neutral, 0}));
    ChartData data;
    data.title = Words::tr("PUE over load and season");
    data.content = std::move(chart);
    return data;
}

OverlayLine hall_line(const std::vector<double>& months, const std::vector<double>& kw, const QString& name) {
    OverlayLine line;
    line.name = name;
    line.x = months;
    line.y = kw;
    line.step = true;
    line.dashed = true;
    return line;
}

/// What is energised, what the hall could draw, and what it draws: where nothing limits the power, the hall
/// itself is the envelope.
ChartData power_chart(const Shown& shown) {
    const auto current = shown.session.current();
    const auto& load = shown.scenario().months[index_of(Series::facility_kw)].quantiles;
    const auto hall = hall_outlook(lower_plan(*shown.live.plan).plan.scenarios[current]);
    const auto values = [](const std::vector<Figure>& figures) {
        std::vector<double> out;
        for (const auto& figure : figures)
            out.push_back(figure.value);
        return out;
    };
    const bool limited = !hall.limit_kw.empty() && std::isfinite(hall.limit_kw.front());
    PowerChart chart;
    chart.x.title = Words::tr("Month");
    chart.x.unit = month_unit(month_origin(*shown.live.results));
    chart.y.title = Words::tr("Facility power");
    chart.y.unit = power_unit();
    chart.at = months_of(*shown.live.results);
    chart.envelope = limited ? hall.limit_kw : hall.full_kw;
    chart.load = values(load[at_p50]);
    chart.load_low = values(load[at_p5]);
    chart.load_high = values(load[at_p95]);
    chart.envelope_name = limited ? Words::tr("Energised, at the median") : Words::tr("Hall at full load");
    chart.load_name = Words::tr("Drawn");
    chart.stranded_name = Words::tr("Paid for and not used");
    if (limited) chart.lines.push_back(hall_line(chart.at, hall.full_kw, Words::tr("Hall at full load")));
    ChartData data;
    data.title = Words::tr("Power against load");
    data.content = std::move(chart);
    return data;
}

ChartData no_hall_chart(const QString& title) {
    ChartData data;
    data.title = title;
    data.empty_text = Words::tr("This scenario has no hall: everything is rented.");
    data.content = LineChart{};
    return data;
}

bool has_hall(const PlanSession& session) { return text_of(session, Parameter::facility_kind) != "none"; }

ChartData hall_costs(const Shown& shown) {
    return bill_chart(shown, {Line::facility, Line::colocation, Line::facility_opex, Line::water},
                      Words::tr("Hall, a month"));
}

std::vector<LiveFigure> figures(const Shown& shown) {
    return {line_figure(shown, Line::facility), line_figure(shown, Line::colocation),
            line_figure(shown, Line::facility_opex), peak_figure(shown.scenario()), dark_figure(shown)};
}

void add_charts(InputPage& page) {
    auto *power = chart_of_height(252), *pue = chart_of_height(252);
    page.add_side_by_side(in_card(power), in_card(pue));
    auto& session = page.session();
    page.on_plan([pue, &session] {
        pue->set_data(has_hall(session) ? pue_chart(session)
                                        : no_hall_chart(Words::tr("PUE over load and season")));
    });
    page.on_results([power, &session](const Shown& shown) {
        power->set_data(has_hall(session) ? power_chart(shown)
                                          : no_hall_chart(Words::tr("Power against load")));
    });
}

void add_lists(InputPage& page) {
    auto& session = page.session();
    page.add_card(make_list(
        page, new EntryListModel<FacilityPhase>(session, phase_access()),
        {Words::tr("Building phases"),
         Words::tr(
             "The hall is built in one go, for the whole fleet or for the IT power below. Add phases to "
             "build it step by step."),
         Words::tr("Add a phase")}));
    page.add_card(make_list(
        page, new EntryListModel<PowerStep>(session, step_access()),
        {Words::tr("Power steps"),
         Words::tr("Power is there from the start, up to the grid connection below. Add steps as the grid "
                   "operator promised them, with how late they may come."),
         Words::tr("Add a step")}));
}

} // namespace

void build_facility_page(InputPage& page) {
    using enum Parameter;
    auto* faults = new FaultCards(page.session(), is_about_the_fleet);
    page.add_card(faults);
    add_charts(page);
    auto* cooling = new CoolingTable(page.session());
    page.add_card(cooling);
    page.on_plan([faults, cooling] {
        faults->refresh();
        cooling->refresh();
    });
    add_lists(page);
    page.add_assumptions(
        Words::tr("Assumptions"),
        {{Words::tr("WHERE THE MACHINES STAND"),
          {facility_kind, facility_design_it_kw, facility_grid_limit_kw, facility_redundancy,
           facility_outage_hours}},
         {Words::tr("COOLING"),
          {cooling_technology, cooling_pue, cooling_fixed_share, cooling_climate_amplitude, cooling_hot_month,
           cooling_wue, facility_water_price}},
         {Words::tr("RACKS"), {rack_kw_limit, rack_units}},
         {Words::tr("A HALL OF ONE'S OWN"),
          {facility_build_months, facility_capex_per_kw, cooling_capex_per_kw, facility_redundancy_factor,
           facility_opex_share, facility_life_years, facility_terminal_share}},
         {Words::tr("COLOCATION"),
          {facility_handover_months, facility_colo_per_kw_month, facility_colo_escalator,
           facility_colo_includes_energy}}});
    page.set_live(figures, hall_costs);
}

} // namespace headroom::views
