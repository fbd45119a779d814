// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overview_cards.h"

#include "views/charts/sketch_widget.h"
#include "views/editors/elided_label.h"
#include "views/format/isolated.h"
#include "views/session/answer_text.h"
#include "views/theme/fonts.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int dot_size = 10, least_card_width = 192, roomy_card_width = 256;
constexpr int card_margin = 12;
constexpr int value_width = 52; ///< "$12.34", "738 kW": all labels have the same room

template <class Label = QLabel>
Label* styled_label(TextStyle style) {
    auto* label = new Label;
    label->setTextFormat(Qt::PlainText);
    set_text_style(label, style);
    return label;
}

} // namespace

ScenarioDot::ScenarioDot(QWidget* parent) : QWidget(parent) { setFixedSize(dot_size, dot_size); }

void ScenarioDot::set_colour(int index) {
    colour_ = index;
    update();
}

void ScenarioDot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto& series = current_theme().series;
    painter.setBrush(series[static_cast<std::size_t>(colour_) % series.size()]);
    painter.drawEllipse(rect());
}

ScenarioCard::ScenarioCard()
    : dot_(new ScenarioDot), name_(styled_label<ElidedLabel>(TextStyle::heading)),
      chance_(styled_label(TextStyle::caption)), cost_(styled_label(TextStyle::figure)),
      answer_(new QHBoxLayout), what_(styled_label<ElidedLabel>(TextStyle::caption)),
      span_(styled_label<ElidedLabel>(TextStyle::caption)), range_(new SketchWidget),
      figures_(new QGridLayout) {
    set_surface(this, Surface::card);
    name_->set_most_lines(2);
    cost_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::unit);
    auto* dot = new QVBoxLayout; // in the middle of the first line
    dot->addSpacing((QFontMetrics(theme_font(TextRole::heading)).height() - dot_size) / 2);
    dot->addWidget(dot_);
    dot->addStretch();
    head->addLayout(dot);
    name_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    head->addWidget(name_, 1);
    answer_->setSpacing(spacing::unit);
    auto* caption = new QVBoxLayout;
    caption->setSpacing(0);
    caption->addWidget(what_);
    caption->addWidget(span_);
    answer_->addWidget(cost_);
    answer_->addLayout(caption, 1);
    figures_->setColumnStretch(0, 1);
    figures_->setColumnMinimumWidth(1, value_width);
    figures_->setHorizontalSpacing(spacing::unit);
    figures_->setVerticalSpacing(spacing::tight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(card_margin, card_margin, card_margin, card_margin);
    column->setSpacing(spacing::tight);
    column->addLayout(head);
    column->addWidget(chance_);
    column->addLayout(answer_);
    column->addWidget(range_);
    column->addLayout(figures_);
    column->addStretch();
}

void ScenarioCard::show_scenario(const LiveResults& live, std::size_t scenario, const QString& name,
                                 int colour) {
    const auto& results = *live.results;
    const auto& of = results.scenarios[scenario];
    std::vector<Figure> medians;
    for (const auto& each : results.scenarios)
        medians.push_back(median_of(each.results[index_of(Result::tco)]));
    const auto unit = told_apart(money_unit(currency_of(results)), medians);
    dot_->set_colour(colour);
    name_->set_whole_text(name);
    setAccessibleName(name);
    const bool is_alone = results.scenarios.size() == 1 || is_base_case(results);
    chance_->setVisible(!is_alone);
    chance_->setText(tr("cheapest in %1").arg(format_share(of.probability_cheapest.value)));
    cost_->setText(shown(medians[scenario], unit));
    const auto [what, span] = cost_caption(results, scenario);
    what_->set_whole_text(what);
    span_->set_whole_text(span);
    range_->setAccessibleName(tr("Total cost of %1").arg(name));
    range_->setVisible(!is_base_case(results));
    range_->set_range(range_bar(results, scenario, Result::tco, unit, series_ink(colour)));
    show_figures(key_figures(*live.plan, results, scenario));
}

int ScenarioCard::name_height(int card_width) const {
    return name_->heightForWidth(card_width - 2 * card_margin - dot_size - spacing::unit);
}

void ScenarioCard::set_name_height(int height) { name_->setFixedHeight(height); }

void ScenarioCard::set_narrow(bool narrow) {
    answer_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    answer_->setSpacing(narrow ? 0 : spacing::unit);
}

void ScenarioCard::show_figures(const std::vector<LiveFigure>& figures) {
    while (rows_.size() < figures.size()) {
        rows_.emplace_back(styled_label(TextStyle::secondary), styled_label(TextStyle::strong));
        const auto& [label, value] = rows_.back();
        const int row = static_cast<int>(rows_.size());
        label->setWordWrap(true);
        figures_->addWidget(label, row, 0);
        figures_->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto& [label, value] = rows_[i];
        label->setText(figures[i].label);
        value->setText(figures[i].value);
        set_text_style(value, figures[i].warns ? TextStyle::warning : TextStyle::strong);
    }
}

ScenarioCards::ScenarioCards() : grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(spacing::gap);
}

void ScenarioCards::show_scenarios(const PlanSession& session, const LiveResults& live) {
    const auto count = live.results->scenarios.size();
    while (cards_.size() < count)
        cards_.push_back(new ScenarioCard);
    for (std::size_t i = 0; i < count; ++i)
        cards_[i]->show_scenario(live, i, isolated(session.scenario_name(i)), session.colour(i));
    if (count != shown_) {
        shown_ = count;
        columns_ = 0;
        arrange();
    }
    align_names();
}

void ScenarioCards::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    align_names();
}

/// Names of one line and of two: what is below stands in line all the same.
void ScenarioCards::align_names() {
    if (columns_ == 0) return;
    const int card_width = (width() - (columns_ - 1) * spacing::gap) / columns_;
    int height = 0;
    for (std::size_t i = 0; i < shown_; ++i)
        height = std::max(height, cards_[i]->name_height(card_width));
    for (std::size_t i = 0; i < shown_; ++i) {
        cards_[i]->set_name_height(height);
        cards_[i]->set_narrow(card_width < roomy_card_width);
    }
}

void ScenarioCards::arrange() {
    if (shown_ == 0) return;
    const int count = static_cast<int>(shown_);
    const int fit = std::clamp((width() + spacing::gap) / (least_card_width + spacing::gap), 1, count);
    const int rows = (count + fit - 1) / fit;
    const int columns = (count + rows - 1) / rows;
    if (columns == columns_) return;
    for (int column = 0; column < grid_->columnCount(); ++column)
        grid_->setColumnStretch(column, column < columns ? 1 : 0);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        const int place = static_cast<int>(i);
        cards_[i]->setVisible(false);
        grid_->removeWidget(cards_[i]);
        if (place >= count) continue;
        grid_->addWidget(cards_[i], place / columns, place % columns);
        grid_->setColumnStretch(place % columns, 1);
        cards_[i]->setVisible(true);
    }
    columns_ = columns;
}

} // namespace headroom::views
