// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/input_page.h"

namespace headroom::views {

/// What is asked for: training and inference, their growth and their swings, and how jobs are interrupted.
class DemandPage : public InputPage {
    Q_OBJECT

public:
    DemandPage(PlanSession& session, LiveRunner& runner);

    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;

protected:
    void show_results(const LiveResults& live) override;

private:
    ChartWidget* demand_;
    ChartWidget* unserved_ = nullptr; ///< in the live panel
};

} // namespace headroom::views
