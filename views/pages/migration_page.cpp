// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/migration_page.h"

#include "views/editors/month_text.h"
#include "views/pages/page_charts.h"
#include "views/pages/plan_numbers.h"

#include <algorithm>

namespace headroom::views {
namespace {

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
    chart.x.title = MigrationPage::tr("Month");
    chart.x.unit = month_unit(origin);
    chart.y.title = MigrationPage::tr("Share moved");
    chart.y.unit = share_unit();
    chart.y.minimum = 0;
    chart.y.maximum = 1;
    chart.lines.push_back(ramp(session, Parameter::migration_training_start,
                               Parameter::migration_training_months, MigrationPage::tr("Training"),
                               series_ink(0)));
    chart.lines.push_back(ramp(session, Parameter::migration_inference_start,
                               Parameter::migration_inference_months, MigrationPage::tr("Inference"),
                               series_ink(1)));
    if (const double cutover = number_of(session, Parameter::migration_cutover_month); cutover > 0)
        chart.references.push_back(
            {Reference::Along::x, cutover, MigrationPage::tr("cutover"), Ink{Ink::Role::text, 0}});
    ChartData data;
    data.title = MigrationPage::tr("Work that has moved");
    data.content = std::move(chart);
    return data;
}

} // namespace

MigrationPage::MigrationPage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner) {
    using enum Parameter;
    std::tie(ramp_, bill_) = add_two_charts(236);
    add_assumptions(
        tr("Assumptions"),
        {{tr("TRAINING MOVES"), {migration_training_start, migration_training_months}},
         {tr("INFERENCE MOVES"), {migration_inference_start, migration_inference_months}},
         {tr("THE OLD PLATFORM"), {migration_legacy_cost, migration_cutover_month, migration_cutover_cost}},
         {tr("BEFORE AND AFTER"), {migration_pov_cost, migration_exit_cost}}});
}

void MigrationPage::show_plan() {
    InputPage::show_plan();
    ramp_->set_data(ramp_chart(session()));
}

void MigrationPage::show_results(const LiveResults& live) {
    const Shown shown{session(), runner(), live};
    auto bill = bill_chart(shown, {Line::migration}, tr("Cost of moving, a month"));
    bill.empty_text = tr("Moving costs nothing yet: enter what the old platform costs, and the cutover.");
    bill_->set_data(std::move(bill));
    if (demand_ != nullptr)
        demand_->set_data(
            fan_chart(shown, Series::demand, tr("Demand here"), number_unit(QStringLiteral("H100e"))));
}

std::vector<LiveFigure> MigrationPage::live_figures(const LiveResults& live) const {
    const auto scenario = session().current();
    return {line_figure(live, scenario, Line::migration),
            result_figure(live, scenario, Result::shortfall_share, tr("Demand not served"), share_unit())};
}

QWidget* MigrationPage::make_live_extra() {
    demand_ = live_chart();
    return demand_;
}

} // namespace headroom::views
