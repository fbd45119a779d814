// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/refresh_page.h"

#include "views/editors/choice_words.h"
#include "views/format/breakable.h"
#include "views/format/isolated.h"
#include "views/pages/input_page.h"
#include "views/pages/numbers_field.h"
#include "views/pages/plan_numbers.h"
#include "views/pages/refresh_text.h"
#include "views/pages/setting_row.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int cost_height = 330, table_height = 460;

RefreshRun analyse(const Plan& plan, const RefreshParameters& parameters, const RunOptions& options) {
    return run_refresh(plan, parameters, options, WhenCancelled::keep_finished);
}

QString futures_and_cycles(const RefreshPage::Run::Answer& answer) {
    const auto& results = answer.outcome.results;
    const auto cycles = RefreshPage::tr("%n cycles", nullptr, static_cast<int>(results.cycles.size()));
    if (results.paths == 1) return RefreshPage::tr("%1 in the base case").arg(cycles);
    return RefreshPage::tr("%1 in the same %2 futures, over %3 months")
        .arg(cycles, format_count(static_cast<qint64>(results.paths)), QString::number(results.horizon));
}

NumbersField* months_field(const char* name, double lowest, int months) {
    auto* field = new NumbersField({lowest, longest_cycle, true, 1, 1, RefreshPage::tr("months")});
    field->setObjectName(QLatin1String(name));
    field->set_numbers({static_cast<double>(months)});
    return field;
}

int months_of(const NumbersField* field) { return static_cast<int>(field->numbers().front()); }

} // namespace

RefreshPage::RefreshPage(PlanSession& session, LiveRunner& runner)
    : AnalysisPage(session, runner), first_(months_field("first", shortest_cycle, RefreshParameters{}.first)),
      last_(months_field("last", shortest_cycle, RefreshParameters{}.last)),
      step_(months_field("step", 1, RefreshParameters{}.step)), policy_(new QLabel),
      cost_(chart_of_height(cost_height)), best_(chart_of_height(cost_height)),
      table_(new FigureTable(refresh_columns(), table_height)), use_(new QPushButton), used_(new QLabel),
      run_(runner.analyses(), strip(), analyse, {futures_and_cycles, [this] { show_answer(); }}) {
    set_settings(make_settings());
    auto* charts = new QWidget;
    auto* row = new QHBoxLayout(charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(in_card(cost_), 3);
    row->addWidget(in_card(best_), 2);
    add(charts);
    add(make_table_card());
    connect(table_, &FigureTable::row_chosen, this, &RefreshPage::choose);
    connect(best_, &ChartWidget::row_clicked, this, &RefreshPage::choose);
    connect(use_, &QPushButton::clicked, this, &RefreshPage::use_chosen);
}

QWidget* RefreshPage::make_settings() {
    auto* card = new SettingRow;
    card->add(tr("Cycles from"), first_);
    card->add(tr("to"), last_);
    card->add(tr("in steps of"), step_);
    policy_->setTextFormat(Qt::RichText);
    set_text_style(policy_, TextStyle::secondary);
    card->add_words(policy_);
    connect(policy_, &QLabel::linkActivated, this,
            [this] { emit page_wanted(QStringLiteral("fleet"), Parameter::refresh_policy); });
    for (auto* field : {first_, last_, step_})
        connect(field, &NumbersField::committed, this, &RefreshPage::show_plan);
    return card;
}

QWidget* RefreshPage::make_table_card() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::unit);
    auto* heading = new QLabel(tr("Cycle by cycle"));
    set_text_style(heading, TextStyle::heading);
    auto* what = new QLabel(
        tr("Over the best: mean difference in the same futures, a year. Regret: what not knowing the "
           "future costs a year with this cycle."));
    what->setWordWrap(true);
    set_text_style(what, TextStyle::caption);
    use_->setObjectName(QStringLiteral("use_cycle"));
    set_button_style(use_, ButtonStyle::primary);
    used_->setTextFormat(Qt::PlainText);
    used_->setWordWrap(true);
    set_text_style(used_, TextStyle::good);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::gap);
    row->addWidget(use_);
    row->addWidget(used_, 1);
    column->addWidget(heading);
    column->addWidget(what);
    column->addWidget(table_);
    column->addLayout(row);
    return in_card(content);
}

RefreshParameters RefreshPage::parameters() const {
    return {.scenario = 0, .first = months_of(first_), .last = months_of(last_), .step = months_of(step_)};
}

void RefreshPage::show_plan() {
    const auto& policy = text_of(session(), Parameter::refresh_policy);
    policy_->setText(tr("bought anew as the policy says: %1. <a href=\"policy\">Change</a>")
                         .arg(choice_word(Parameter::refresh_policy, policy).toHtmlEscaped()));
    auto plan = plan_of_scenario();
    // Every cycle has one of its own: the plan's changes nothing.
    plan.scenarios.front().parameters[Parameter::refresh_cycle_months] =
        default_value(Parameter::refresh_cycle_months);
    if (ask(run_, std::move(plan), parameters())) show_answer();
}

void RefreshPage::show_answer() {
    set_answered(answer() != nullptr);
    if (answer() == nullptr) return;
    const auto& results = answer()->outcome.results;
    const RefreshToday today{static_cast<int>(number_of(session(), Parameter::refresh_cycle_months)),
                             series_ink(session().colour(session().current()))};
    set_heading(refresh_title(results), refresh_subtitle(results, today));
    cost_->set_data(refresh_cost_chart(results, today));
    best_->set_data(refresh_best_chart(results));
    table_->set_rows(refresh_rows(results));
    const auto& cycles = results.cycles;
    const auto still = std::ranges::find(cycles, chosen_, &CycleResult::months);
    choose(static_cast<int>(still == cycles.end() ? static_cast<std::ptrdiff_t>(results.best)
                                                  : still - cycles.begin()));
}

void RefreshPage::choose(int row) {
    chosen_ = answer()->outcome.results.cycles[static_cast<std::size_t>(row)].months;
    table_->choose(row);
    const bool is_used = number_of(session(), Parameter::refresh_cycle_months) == chosen_;
    const auto name = isolated(breakable(session().scenario_name(session().current())));
    use_->setText(tr("Replace every %1 months in this scenario").arg(chosen_));
    use_->setEnabled(!is_used && run_.is_current());
    used_->setText(is_used ? tr("%1 has this cycle.").arg(name) : QString());
}

void RefreshPage::use_chosen() {
    const auto what = tr("Replace every %1 months").arg(chosen_);
    (void)session().set_values(session().natural_target(Parameter::refresh_cycle_months),
                               {{Parameter::refresh_cycle_months, static_cast<double>(chosen_)}}, what);
}

} // namespace headroom::views
