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

ChartWidget* chart_of_height(int height) {
    auto* chart = new ChartWidget;
    chart->setFixedHeight(height);
    return chart;
}

} // namespace

ChartWidget* live_chart() { return chart_of_height(180); }

QWidget* in_card(QWidget* content) {
    auto* card = new QFrame;
    set_surface(card, Surface::card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(spacing::gap, 12, spacing::gap, 12);
    column->addWidget(content);
    return card;
}

InputPage::InputPage(PlanSession& session, LiveRunner& runner)
    : Page(session, runner), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(spacing::gap);
    column_->addStretch(1);
}

void InputPage::add_card(QWidget* card) { column_->insertWidget(column_->count() - 1, card); }

ChartWidget* InputPage::add_chart(int height) {
    auto* chart = chart_of_height(height);
    add_card(in_card(chart));
    return chart;
}

std::pair<ChartWidget*, ChartWidget*> InputPage::add_two_charts(int height) {
    const std::pair charts{chart_of_height(height), chart_of_height(height)};
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(in_card(charts.first), 1);
    row->addWidget(in_card(charts.second), 1);
    add_card(both);
    return charts;
}

AssumptionsCard* InputPage::add_assumptions(const QString& title,
                                            const std::vector<AssumptionSection>& sections) {
    auto* card = new AssumptionsCard(session(), title, sections);
    cards_.push_back(card);
    add_card(card);
    return card;
}

void InputPage::show_plan() {
    for (auto* card : cards_)
        card->refresh();
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
