// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_pages.h"

#include "views/editors/month_text.h"
#include "views/pages/input_page.h"
#include "views/pages/plan_numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::MigrationPage)
};

/// The share that has moved by each month (docs/model.md section 3, ramp), at the middle of what is
/// uncertain.
BandLine ramp(const PlanSession& session, Parameter start, Parameter months, const QString& name, Ink ink) {
    const double from = number_of(session, start), over = number_of(session, months);
    const int horizon = static_cast<int>(number_of(session, Parameter::plan_horizon_months));
    BandLine line;
    line.name = name;
    line.ink = ink;
    line.step = over == 0;
    for (int t = 0; t < horizon; ++t) {
        line.x.push_back(t);
        line.y.push_back(over == 0 ? (t >= from ? 1.0 : 0.0) : std::clamp((t + 1 - from) / over, 0.0, 1.0));
    }
    return line;
}

ChartData ramp_chart(const PlanSession& session) {
    LineChart chart;
    const auto origin = plan_origin(session.plan());
    chart.x.title = Words::tr("Month");
    chart.x.unit = month_unit(origin);
    chart.y.title = Words::tr("Share moved");
    chart.y.unit = share_unit();
    chart.y.minimum = 0;
    chart.y.maximum = 1;
    chart.lines.push_back(ramp(session, Parameter::migration_training_start,
                               Parameter::migration_training_months, Words::tr("Training"), series_ink(0)));
    chart.lines.push_back(ramp(session, Parameter::migration_inference_start,
                               Parameter::migration_inference_months, Words::tr("Inference"), series_ink(1)));
    if (const double cutover = number_of(session, Parameter::migration_cutover_month); cutover > 0)
        chart.references.push_back(
            {Reference::Along::x, cutover, Words::tr("cutover"), Ink{Ink::Role::text, 0}});
    ChartData data;
    data.title = Words::tr("Work that has moved");
    data.content = std::move(chart);
    return data;
}

ChartData moving_costs(const Shown& shown) {
    auto bill = bill_chart(shown, {Line::migration}, Words::tr("Cost of moving, a month"));
    bill.empty_text =
        Words::tr("Moving costs nothing yet: enter what the old platform costs, and the cutover.");
    return bill;
}

ChartData demand_here(const Shown& shown) {
    return fan_chart(shown, Series::demand, Words::tr("Demand here"), number_unit(QStringLiteral("H100e")));
}

std::vector<LiveFigure> figures(const Shown& shown) {
    return {line_figure(shown, Line::migration),
            result_figure(shown, Result::shortfall_share, Words::tr("Demand not served"), share_unit())};
}

} // namespace

void build_migration_page(InputPage& page) {
    using enum Parameter;
    auto *ramp = chart_of_height(236), *bill = chart_of_height(236);
    page.add_side_by_side(in_card(ramp), in_card(bill));
    page.on_plan([ramp, &session = page.session()] { ramp->set_data(ramp_chart(session)); });
    page.on_results([bill](const Shown& shown) { bill->set_data(moving_costs(shown)); });
    page.add_assumptions(
        Words::tr("Assumptions"),
        {{Words::tr("TRAINING MOVES"), {migration_training_start, migration_training_months}},
         {Words::tr("INFERENCE MOVES"), {migration_inference_start, migration_inference_months}},
         {Words::tr("THE OLD PLATFORM"),
          {migration_legacy_cost, migration_cutover_month, migration_cutover_cost}},
         {Words::tr("BEFORE AND AFTER"), {migration_pov_cost, migration_exit_cost}}});
    page.set_live(figures, demand_here);
}

} // namespace headroom::views
