// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/refresh.h"
#include "views/charts/chart_widget.h"
#include "views/pages/analysis_page.h"
#include "views/pages/analysis_run.h"
#include "views/pages/figure_table.h"

namespace headroom::views {

class NumbersField;

/// After how many months should the fleet of the current scenario be replaced: what each cycle costs a year,
/// in how many futures it is the best, what choosing it wrongly costs; a cycle is taken into the plan by a
/// button.
class RefreshPage : public AnalysisPage {
    Q_OBJECT

public:
    RefreshPage(PlanSession& session, LiveRunner& runner);

    using Run = AnalysisRun<RefreshParameters, RefreshRun>;
    /// What is shown; nullptr: nothing yet.
    const Run::Answer* answer() const { return run_.answer(); }
    bool is_busy() const override { return run_.is_busy(); }

protected:
    void show_plan() override;

private:
    QWidget* make_settings();
    QWidget* make_table_card();
    RefreshParameters parameters() const;
    void show_answer();
    void choose(int row);
    void use_chosen();

    NumbersField *first_, *last_, *step_;
    QLabel* policy_;
    ChartWidget *cost_, *best_;
    FigureTable* table_;
    QPushButton* use_;
    QLabel* used_;
    int chosen_ = 0; ///< months
    Run run_;
};

} // namespace headroom::views
