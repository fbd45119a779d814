// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/obstacle.h"
#include "views/pages/analysis_run.h"
#include "views/session/page.h"

#include <memory>
#include <optional>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace headroom::views {

/// A page that answers a question about the current scenario by a long calculation: a strip that tells how
/// far it is, and the page's own cards; or why the question makes no sense, and where that can be changed.
class AnalysisPage : public Page {
    Q_OBJECT

protected:
    AnalysisPage(PlanSession& session, LiveRunner& runner);

    RunStrip& strip() { return *strip_; }
    /// What the reader can choose about the question; stands above all and stays where a choice is the
    /// obstacle.
    void set_settings(QWidget* card);
    /// For cards, from top to bottom.
    void add(QWidget* card);
    /// Whether there is anything for the cards to show.
    void set_answered(bool answered);
    /// The plan with the current scenario alone, all that it inherits written out: other scenarios, names of
    /// files and the like may change without another answer.
    Plan plan_of_scenario() const;
    /// A plan with errors cannot be calculated at all; the window says which.
    bool plan_is_sound() const;
    /// Asks it; or, where it cannot be asked of the plan with these parameters, says why. Whether it was
    /// asked: there may be an answer to show.
    template <class Parameters, class Outcome>
    bool ask(AnalysisRun<Parameters, Outcome>& run, Plan plan, const Parameters& parameters) {
        const auto obstacle = plan_is_sound() ? cannot_run(plan, parameters) : std::nullopt;
        show_obstacle(obstacle);
        if (obstacle || !plan_is_sound()) {
            run.forget();
            set_heading({}, {});
            return false;
        }
        run.ask({std::make_shared<Plan>(std::move(plan)), parameters});
        return true;
    }

private:
    /// In the place of everything else; nothing: it is gone. Errors of the plan as a whole are one too.
    void show_obstacle(const std::optional<Obstacle>& obstacle);
    void stand_in_the_way(const QString& text, const char* page_id, std::optional<Parameter> parameter,
                          const QString& button, bool is_of_settings = false);

    RunStrip* strip_;
    QVBoxLayout* column_;
    QWidget* settings_ = nullptr;
    QFrame* obstacle_;
    QLabel* reason_;
    QPushButton* way_out_;
    QWidget *body_, *figures_;
    QVBoxLayout* cards_;
    const char* wanted_page_ = "";
    std::optional<Parameter> wanted_parameter_;
};

} // namespace headroom::views
