// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/input_page.h"

namespace headroom::views {

/// Who runs it, how capacity is shared out, what the cloud adds, what missing demand costs, what an hour
/// yields.
class OperationsPage : public InputPage {
    Q_OBJECT

public:
    OperationsPage(PlanSession& session, LiveRunner& runner);

    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;

protected:
    void show_results(const LiveResults& live) override;

private:
    ChartWidget* utilisation_;
    ChartWidget* bill_;
    ChartWidget* unserved_ = nullptr; ///< in the live panel
};

} // namespace headroom::views
