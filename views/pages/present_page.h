// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_widget.h"
#include "views/session/page.h"
#include "views/session/scenario_charts.h"

#include <vector>

class QHBoxLayout;
class QPushButton;

namespace headroom::views {

/// For an audience: the answer in large type, the charts that were chosen, and a slider each for what is
/// asked about most. It is given a copy of the plan: what is moved here changes nothing else.
class PresentPage : public Page {
    Q_OBJECT

public:
    PresentPage(PlanSession& session, LiveRunner& runner);

protected:
    void show_results(const LiveResults& live) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Shown {
        QPushButton* choice;
        QWidget* card;
        ChartWidget* chart;
        ChartData (*make)(const std::vector<ScenarioLook>&, const Results&);
    };
    void add_chart(QHBoxLayout* choices, QHBoxLayout* row, const QString& name,
                   ChartData (*make)(const std::vector<ScenarioLook>&, const Results&));
    void choose(std::size_t chart);

    std::vector<Shown> charts_;
};

} // namespace headroom::views
