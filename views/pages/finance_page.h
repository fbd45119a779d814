// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/input_page.h"

namespace headroom::views {

/// How long the plan looks ahead, and how its money is counted.
class FinancePage : public InputPage {
    Q_OBJECT

public:
    FinancePage(PlanSession& session, LiveRunner& runner);

    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;

protected:
    void show_results(const LiveResults& live) override;

private:
    ChartWidget* cumulative_;
    ChartWidget* cost_ = nullptr; ///< in the live panel
};

} // namespace headroom::views
