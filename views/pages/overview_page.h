// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_widget.h"
#include "views/session/page.h"

class QFrame;
class QLabel;

namespace headroom::views {

class ScenarioCards;

/// The answer: which scenario is the cheapest and how sure that is, all scenarios side by side, where their
/// money goes, and what to look at before the answer is used.
class OverviewPage : public Page {
    Q_OBJECT

public:
    OverviewPage(PlanSession& session, LiveRunner& runner);

protected:
    void show_plan() override;
    void show_results(const LiveResults& live) override;

private:
    void show_notices(const LiveResults& live);

    ScenarioCards* cards_;
    ChartWidget* cost_;
    ChartWidget* spread_;
    ChartWidget* money_;
    QFrame* look_at_;
    QLabel* notices_;
};

} // namespace headroom::views
