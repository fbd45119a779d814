// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_widget.h"
#include "views/editors/assumptions_card.h"
#include "views/session/page.h"

#include <tuple>
#include <vector>

class QVBoxLayout;

namespace headroom::views {

/// A page of assumptions: cards of rows, and the charts that they move.
class InputPage : public Page {
    Q_OBJECT

public:
    InputPage(PlanSession& session, LiveRunner& runner);

    bool reveal(Parameter id) override;
    /// Every parameter that can be edited here.
    std::vector<Parameter> parameters() const;

protected:
    /// A chart in a card of its own.
    ChartWidget* add_chart(int height);
    /// Two charts side by side.
    std::pair<ChartWidget*, ChartWidget*> add_two_charts(int height);
    AssumptionsCard* add_assumptions(const QString& title, const std::vector<AssumptionSection>& sections);
    /// Any other card.
    void add_card(QWidget* card);

    void show_plan() override;

private:
    QVBoxLayout* column_;
    std::vector<AssumptionsCard*> cards_;
};

/// A chart for the foot of the live panel.
ChartWidget* live_chart();

/// A white card around a widget.
QWidget* in_card(QWidget* content);

} // namespace headroom::views
