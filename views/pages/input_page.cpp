// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/input_page.h"

#include "views/editors/assumption_row.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

constexpr int live_chart_height = 180;

} // namespace

ChartWidget* chart_of_height(int height) {
    auto* chart = new ChartWidget;
    chart->setFixedHeight(height);
    return chart;
}

QWidget* in_card(QWidget* content) {
    auto* card = new QFrame;
    set_surface(card, Surface::card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(spacing::gap, 12, spacing::gap, 12);
    column->addWidget(content);
    return card;
}

InputPage::InputPage(PlanSession& session, LiveRunner& runner, void (*build)(InputPage&))
    : Page(session, runner), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(spacing::gap);
    column_->addStretch(1);
    if (build != nullptr) build(*this);
}

void InputPage::add_card(QWidget* card) { column_->insertWidget(column_->count() - 1, card); }

void InputPage::feed(ChartWidget* chart, MakeChart make) {
    on_results([chart, make = std::move(make)](const Shown& shown) { chart->set_data(make(shown)); });
}

void InputPage::add_chart(int height, MakeChart make) {
    auto* chart = chart_of_height(height);
    add_card(in_card(chart));
    feed(chart, std::move(make));
}

void InputPage::add_two_charts(int height, MakeChart left, MakeChart right) {
    auto *first = chart_of_height(height), *second = chart_of_height(height);
    add_side_by_side(in_card(first), in_card(second));
    feed(first, std::move(left));
    feed(second, std::move(right));
}

void InputPage::add_side_by_side(QWidget* left, QWidget* right) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    add_card(both);
}

AssumptionsCard* InputPage::add_assumptions(const QString& title,
                                            const std::vector<AssumptionSection>& sections) {
    auto* card = new AssumptionsCard(session(), title, sections);
    cards_.push_back(card);
    add_card(card);
    return card;
}

void InputPage::on_plan(std::function<void()> show) { plan_shows_.push_back(std::move(show)); }

void InputPage::on_results(std::function<void(const Shown&)> show) {
    result_shows_.push_back(std::move(show));
}

void InputPage::set_live(MakeFigures figures, MakeChart chart) {
    live_figures_ = std::move(figures);
    live_chart_ = std::move(chart);
}

void InputPage::show_plan() {
    for (auto* card : cards_)
        card->refresh();
    for (const auto& show : plan_shows_)
        show();
}

void InputPage::show_results(const LiveResults& live) {
    const Shown shown{session(), runner(), live};
    for (const auto& show : result_shows_)
        show(shown);
}

std::vector<LiveFigure> InputPage::live_figures(const LiveResults& live) const {
    if (!live_figures_) return {};
    return live_figures_(Shown{session(), runner(), live});
}

QWidget* InputPage::make_live_extra() {
    if (!live_chart_) return nullptr;
    auto* chart = chart_of_height(live_chart_height);
    feed(chart, live_chart_);
    if (const auto* live = runner().latest()) chart->set_data(live_chart_({session(), runner(), *live}));
    return chart;
}

bool InputPage::reveal(Parameter id) {
    for (auto* card : cards_)
        if (auto* row = card->row(id)) {
            row->control()->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    return false;
}

std::vector<Parameter> InputPage::parameters() const {
    std::vector<Parameter> all;
    for (const auto* card : cards_)
        for (const auto* row : card->rows())
            all.push_back(row->id());
    return all;
}

} // namespace headroom::views
