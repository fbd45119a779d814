// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/mix.h"
#include "views/charts/chart_widget.h"
#include "views/pages/analysis_page.h"
#include "views/pages/analysis_run.h"
#include "views/pages/figure_table.h"

class QGridLayout;

namespace headroom::views {

class NumbersField;

/// How much to own, to reserve and to take from the spot market, around the current scenario: a grid of mixes
/// by cost and risk; a point is looked at closely by a click, and made a scenario by a button.
class MixPage : public AnalysisPage {
    Q_OBJECT

public:
    MixPage(PlanSession& session, LiveRunner& runner);

    using Run = AnalysisRun<MixParameters, MixRun>;
    /// What is shown; nullptr: nothing yet.
    const Run::Answer* answer() const { return run_.answer(); }
    bool is_busy() const override { return run_.is_busy(); }
    /// Shows the details of a point of the answer; it is the one that can be made a scenario.
    void choose(std::size_t point);

protected:
    void show_plan() override;

private:
    struct Fields {
        NumbersField *owned, *reserved, *terms, *spot, *risk_weight, *shortfall_share, *shortfall_probability;
    };
    QWidget* make_settings();
    QWidget* make_details_card();
    void fill_settings(const Plan& plan);
    MixParameters parameters() const;
    void show_answer();
    void draw();
    void show_details();
    void show_making();
    Scenario chosen_scenario() const;
    void make_scenario();

    Fields fields_;
    QPushButton* usual_;
    ChartWidget* chart_;
    std::vector<std::vector<std::size_t>> chart_points_;
    FigureTable* table_;
    std::vector<std::size_t> order_; ///< of the table
    QLabel *mix_, *made_;
    QGridLayout* details_;
    QPushButton* make_;
    std::optional<std::size_t> chosen_;
    std::optional<std::size_t> same_;         ///< the scenario that the chosen mix is already
    std::optional<MixParameters> usual_grid_; ///< the one that the fields were filled with
    Run run_;
};

} // namespace headroom::views
