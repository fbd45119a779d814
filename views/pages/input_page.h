// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_widget.h"
#include "views/editors/assumptions_card.h"
#include "views/pages/page_charts.h"
#include "views/session/page.h"

#include <functional>
#include <utility>
#include <vector>

class QVBoxLayout;

namespace headroom::views {

/// A page of assumptions: cards of rows, and the charts that they move. What stands on it, and what feeds its
/// charts, is said once, by a function of views/pages/input_pages.h when the page is made.
class InputPage : public Page {
    Q_OBJECT

public:
    using MakeChart = std::function<ChartData(const Shown&)>;
    using MakeFigures = std::function<std::vector<LiveFigure>(const Shown&)>;

    InputPage(PlanSession& session, LiveRunner& runner) : InputPage(session, runner, nullptr) {}
    /// `build` says what stands on the page.
    InputPage(PlanSession& session, LiveRunner& runner, void (*build)(InputPage&));

    bool reveal(Parameter id) override;
    /// Every parameter that can be edited in a row here.
    std::vector<Parameter> parameters() const;
    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;
    using Page::session;

    // ——— What stands on the page, from top to bottom ———
    /// A chart of the results in a card of its own.
    void add_chart(int height, MakeChart make);
    /// Two side by side.
    void add_two_charts(int height, MakeChart left, MakeChart right);
    AssumptionsCard* add_assumptions(const QString& title, const std::vector<AssumptionSection>& sections);
    /// Any other card.
    void add_card(QWidget* card);
    void add_side_by_side(QWidget* left, QWidget* right);
    /// For charts and cards of the plan itself: called whenever it, or the scenario, is another.
    void on_plan(std::function<void()> show);
    void on_results(std::function<void(const Shown&)> show);
    /// The page's own lines and chart in the live panel.
    void set_live(MakeFigures figures, MakeChart chart);

protected:
    void show_plan() override;
    void show_results(const LiveResults& live) override;

private:
    void feed(ChartWidget* chart, MakeChart make);

    QVBoxLayout* column_;
    std::vector<AssumptionsCard*> cards_;
    std::vector<std::function<void()>> plan_shows_;
    std::vector<std::function<void(const Shown&)>> result_shows_;
    MakeFigures live_figures_;
    MakeChart live_chart_;
};

/// An entry of the page list for an input page.
template <void (*build)(InputPage&)>
Page* make_input_page(PlanSession& session, LiveRunner& runner) {
    return new InputPage(session, runner, build);
}

ChartWidget* chart_of_height(int height);

/// A white card around a widget.
QWidget* in_card(QWidget* content);

} // namespace headroom::views
