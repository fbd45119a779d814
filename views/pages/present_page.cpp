// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/present_page.h"

#include "views/pages/input_page.h"
#include "views/pages/scale_slider.h"
#include "views/session/answer_text.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr qreal magnification = 1.5;
constexpr int least_chart = 300;

} // namespace

PresentPage::PresentPage(PlanSession& session, LiveRunner& runner) : Page(session, runner) {
    auto* choices = new QHBoxLayout;
    auto* row = new QHBoxLayout;
    choices->setSpacing(spacing::unit);
    row->setSpacing(spacing::gap);
    add_chart(choices, row, tr("Cost over time"), cumulative_cost_chart);
    add_chart(choices, row, tr("How sure"), cost_histogram);
    add_chart(choices, row, tr("Where it goes"), money_chart);
    choices->addStretch();
    auto* sliders = new QHBoxLayout;
    sliders->setSpacing(spacing::margin);
    for (const auto id : {Parameter::demand_training_initial, Parameter::demand_inference_initial,
                          Parameter::energy_price, Parameter::market_on_demand})
        sliders->addWidget(new ScaleSlider(session, id), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::gap);
    column->addLayout(choices);
    column->addLayout(row, 1);
    column->addLayout(sliders);
    setFocusPolicy(Qt::StrongFocus);
    choose(0);
    choose(1);
}

void PresentPage::add_chart(QHBoxLayout* choices, QHBoxLayout* row, const QString& name,
                            ChartData (*make)(const std::vector<ScenarioLook>&, const Results&)) {
    const auto number = charts_.size();
    auto* choice = new QPushButton(tr("%1  %2").arg(number + 1).arg(name));
    choice->setCheckable(true);
    choice->setToolTip(tr("Show or hide (key %1)").arg(number + 1));
    auto* chart = new ChartWidget;
    chart->set_magnification(magnification);
    chart->setMinimumHeight(least_chart);
    auto* card = in_card(chart);
    card->hide();
    choices->addWidget(choice);
    row->addWidget(card, 1);
    connect(choice, &QPushButton::clicked, this, [this, number] { choose(number); });
    charts_.push_back({choice, card, chart, make});
}

/// On where it was off; the last one stays.
void PresentPage::choose(std::size_t chart) {
    const auto shown = std::count_if(charts_.begin(), charts_.end(),
                                     [](const Shown& each) { return !each.card->isHidden(); });
    auto& chosen = charts_[chart];
    chosen.card->setHidden(!chosen.card->isHidden() && shown > 1);
    chosen.choice->setChecked(!chosen.card->isHidden());
}

void PresentPage::keyPressEvent(QKeyEvent* event) {
    const int number = event->key() - Qt::Key_1;
    if (number >= 0 && number < static_cast<int>(charts_.size()))
        return choose(static_cast<std::size_t>(number));
    Page::keyPressEvent(event);
}

void PresentPage::show_results(const LiveResults& live) {
    set_heading(answer_title(*live.results), answer_subtitle(*live.results));
    for (const auto& each : charts_)
        each.chart->set_data(each.make(looks_of(session()), *live.results));
}

} // namespace headroom::views
