// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/pages/input_page.h"

namespace headroom::views {

class RegionBox;

/// What a kilowatt-hour costs: the market's price, the agreement, what comes on top, carbon.
class EnergyPage : public InputPage {
    Q_OBJECT

public:
    EnergyPage(PlanSession& session, LiveRunner& runner);

    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;

protected:
    void show_plan() override;
    void show_results(const LiveResults& live) override;

private:
    ChartWidget* price_;
    ChartWidget* bill_ = nullptr; ///< in the live panel
    RegionBox* region_;
};

} // namespace headroom::views
