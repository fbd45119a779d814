// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/input_page.h"

namespace headroom::views {

/// Capacity that is sold: what is contracted, at which prices, what service levels cost.
class RevenuePage : public InputPage {
    Q_OBJECT

public:
    RevenuePage(PlanSession& session, LiveRunner& runner);

    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;

protected:
    void show_results(const LiveResults& live) override;

private:
    ChartWidget* revenue_;
    ChartWidget* price_ = nullptr; ///< in the live panel
};

} // namespace headroom::views
