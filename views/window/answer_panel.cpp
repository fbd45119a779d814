// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/answer_panel.h"

#include "model/statistics/difference.h"
#include "views/charts/chart_widget.h"
#include "views/format/breakable.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

constexpr int chart_height = 210;
constexpr int longest_letters = 15; ///< as many W fit beside each other

QLabel* styled_label(TextStyle style) {
    auto* label = new QLabel;
    set_text_style(label, style);
    label->setTextFormat(Qt::PlainText);
    return label;
}

FanChart cost_over_time(const Results& results, std::size_t scenario, const QString& name, Ink ink) {
    FanChart chart;
    chart.x = {AnswerPanel::tr("Month"), month_unit(month_origin(results)), {}, {}};
    chart.y = {AnswerPanel::tr("Cumulative discounted cost"), money_unit(currency_of(results)), {}, {}, true};
    chart.at = months_of(results);
    const auto& months = results.scenarios[scenario].months;
    chart.series = {fan_of(months[index_of(Series::cumulative_discounted_cost)], name, ink)};
    return chart;
}

} // namespace

AnswerPanel::AnswerPanel(PlanSession& session, LiveRunner& runner)
    : session_(session), runner_(runner), name_(styled_label(TextStyle::heading)),
      headline_(styled_label(TextStyle::figure)), median_(styled_label(TextStyle::caption)),
      range_(new SketchWidget), figures_(new QGridLayout), chart_title_(styled_label(TextStyle::heading)),
      chart_(new ChartWidget) {
    setObjectName(QStringLiteral("answer_panel"));
    setAccessibleName(tr("Answer for the current scenario"));
    setFixedWidth(width);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    set_surface(content, Surface::chrome);
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(spacing::gap, spacing::gap + 2, spacing::gap, spacing::gap);
    column_->setSpacing(spacing::tight);
    name_->setWordWrap(true);
    median_->setWordWrap(true);
    headline_->setObjectName(QStringLiteral("headline"));
    column_->addWidget(name_);
    column_->addWidget(headline_);
    column_->addWidget(median_);
    column_->addWidget(range_);
    column_->addSpacing(spacing::unit);
    figures_->setColumnStretch(0, 1);
    figures_->setHorizontalSpacing(spacing::unit);
    figures_->setVerticalSpacing(spacing::tight);
    column_->addLayout(figures_);
    column_->addSpacing(spacing::gap);
    chart_title_->setText(tr("Cumulative discounted cost"));
    column_->addWidget(chart_title_);
    chart_->set_header_visible(false);
    chart_->setFixedHeight(chart_height);
    column_->addWidget(chart_);
    column_->addStretch();
    setWidget(content);
    connect(&runner, &LiveRunner::results_changed, this, &AnswerPanel::show_results);
    connect(&runner, &LiveRunner::baseline_changed, this, &AnswerPanel::show_results);
    connect(&session, &PlanSession::current_changed, this, &AnswerPanel::show_results);
    connect(&session, &PlanSession::scenarios_changed, this, &AnswerPanel::show_results);
    show_results();
}

void AnswerPanel::show_page(Page* page) {
    page_ = page;
    if (page != nullptr && !extras_.contains(page)) {
        auto* extra = page->make_live_extra();
        extras_[page] = extra;
        if (extra != nullptr) column_->insertWidget(column_->count() - 1, extra);
    }
    for (const auto& [owner, extra] : extras_)
        if (extra != nullptr) extra->setVisible(owner == page);
    show_results();
}

void AnswerPanel::show_results() {
    if (!session_.is_open()) return;
    const auto current = session_.current();
    name_->setText(breakable(session_.scenario_name(current), longest_letters));
    const auto* live = runner_.latest();
    if (live == nullptr || current >= live->results->scenarios.size()) return show_nothing();
    show_headline(*live);
    auto figures = page_ != nullptr ? page_->live_figures(*live) : std::vector<LiveFigure>{};
    if (figures.empty()) figures = key_figures(*live->plan, *live->results, current);
    show_figures(figures);
    show_chart(*live);
}

void AnswerPanel::show_headline(const LiveResults& live) {
    const auto& results = *live.results;
    const auto current = session_.current();
    const auto unit = money_unit(currency_of(results));
    const auto& cost = results.scenarios[current].results[index_of(Result::tco)];
    headline_->setText(shown(median_of(cost), unit));
    median_->setText(median_line(live));
    range_->setVisible(true);
    range_->set_range(range_bar(results, current, Result::tco, unit, series_ink(session_.colour(current))));
}

QString AnswerPanel::median_line(const LiveResults& live) const {
    const auto* baseline = runner_.baseline_scenario();
    if (baseline == nullptr) return tr("median of the total cost");
    const auto unit = money_unit(currency_of(*live.results));
    const auto& cost = live.results->scenarios[session_.current()].results[index_of(Result::tco)];
    const auto change = difference(median_of(cost), median_of(baseline->results[index_of(Result::tco)]));
    if (change.value == 0) return tr("median · as the baseline");
    const auto amount =
        format_value(change.value < 0 ? -change.value : change.value, unit, change.standard_error);
    return change.value < 0 ? tr("median · ▼ %1 to the baseline").arg(amount)
                            : tr("median · ▲ %1 to the baseline").arg(amount);
}

void AnswerPanel::show_figures(const std::vector<LiveFigure>& figures) {
    while (rows_.size() < figures.size()) {
        auto* label = styled_label(TextStyle::secondary);
        auto* value = styled_label(TextStyle::strong);
        label->setWordWrap(true);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        const int row = static_cast<int>(rows_.size());
        figures_->addWidget(label, row, 0);
        figures_->addWidget(value, row, 1);
        rows_.emplace_back(label, value);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto& [label, value] = rows_[i];
        label->setVisible(i < figures.size());
        value->setVisible(i < figures.size());
        if (i >= figures.size()) continue;
        label->setText(figures[i].label);
        value->setText(figures[i].value);
        set_text_style(value, figures[i].warns ? TextStyle::warning : TextStyle::strong);
    }
}

void AnswerPanel::show_chart(const LiveResults& live) {
    const auto current = session_.current();
    ChartData cost;
    cost.title = tr("Cumulative discounted cost");
    cost.legend = false;
    cost.content = cost_over_time(*live.results, current, session_.scenario_name(current),
                                  series_ink(session_.colour(current)));
    chart_->setVisible(true);
    chart_title_->setVisible(true);
    chart_->set_data(std::move(cost));
}

void AnswerPanel::show_nothing() {
    headline_->setText(QStringLiteral("—"));
    median_->setText(has_errors(session_.faults()) ? tr("cannot be calculated: see above the page")
                                                   : tr("being calculated"));
    range_->setVisible(false);
    chart_->setVisible(false);
    chart_title_->setVisible(false);
    show_figures({});
}

} // namespace headroom::views
