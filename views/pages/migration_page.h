// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/input_page.h"

namespace headroom::views {

/// How work moves from the old platform, and what moving, running in parallel and leaving cost.
class MigrationPage : public InputPage {
    Q_OBJECT

public:
    MigrationPage(PlanSession& session, LiveRunner& runner);

    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;

protected:
    void show_plan() override;
    void show_results(const LiveResults& live) override;

private:
    ChartWidget* ramp_;
    ChartWidget* bill_;
    ChartWidget* demand_ = nullptr; ///< in the live panel
};

} // namespace headroom::views
