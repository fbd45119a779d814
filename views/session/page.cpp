// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/page.h"

#include <QShowEvent>

#include <utility>

namespace headroom::views {

Page::Page(PlanSession& session, LiveRunner& runner) : session_(session), runner_(runner) {
    connect(&session, &PlanSession::plan_changed, this, &Page::plan_moved);
    connect(&session, &PlanSession::current_changed, this, &Page::plan_moved);
    connect(&session, &PlanSession::current_changed, this, &Page::results_moved);
    connect(&session, &PlanSession::baseline_changed, this, &Page::plan_moved);
    connect(&runner, &LiveRunner::results_changed, this, &Page::results_moved);
    connect(&runner, &LiveRunner::baseline_changed, this, &Page::results_moved);
}

std::vector<LiveFigure> Page::live_figures(const LiveResults&) const { return {}; }
QWidget* Page::make_live_extra() { return nullptr; }
bool Page::is_busy() const { return false; }
bool Page::reveal(Parameter) { return false; }
void Page::link_activated(const QString&) {}
void Page::show_results(const LiveResults&) {}

void Page::set_heading(const QString& title, const QString& subtitle) {
    if (title == title_ && subtitle == subtitle_) return;
    title_ = title;
    subtitle_ = subtitle;
    emit heading_changed();
}

void Page::plan_moved() {
    plan_is_new_ = true;
    if (isVisible() && session_.is_open()) {
        plan_is_new_ = false;
        show_plan();
    }
}

void Page::results_moved() {
    results_are_new_ = true;
    if (isVisible() && runner_.latest() != nullptr) {
        results_are_new_ = false;
        show_results(*runner_.latest());
    }
}

void Page::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (plan_is_new_) plan_moved();
    if (results_are_new_) results_moved();
}

} // namespace headroom::views
