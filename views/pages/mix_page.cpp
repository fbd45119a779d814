// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/mix_page.h"

#include "views/format/breakable.h"
#include "views/format/isolated.h"
#include "views/pages/input_page.h"
#include "views/pages/mix_text.h"
#include "views/pages/numbers_field.h"
#include "views/pages/setting_row.h"
#include "views/session/fault_words.h"
#include "views/session/scenario_edits.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int chart_height = 350, table_height = 420, details_width = 372;
constexpr std::size_t most_on_an_axis = 20;

MixRun analyse(const Plan& plan, const MixParameters& parameters, const RunOptions& options) {
    return run_mix(plan, parameters, options, WhenCancelled::keep_finished);
}

QString futures_and_mixes(const MixPage::Run::Answer& answer) {
    const auto& results = answer.outcome.results;
    const auto mixes = MixPage::tr("%n mixes", nullptr, static_cast<int>(results.points.size()));
    if (results.paths == 1) return MixPage::tr("%1 in the base case").arg(mixes);
    return MixPage::tr("%1 in the same %2 futures")
        .arg(mixes, format_count(static_cast<qint64>(results.paths)));
}

NumbersField* field(const char* name, const NumberRules& rules) {
    auto* made = new NumbersField(rules);
    made->setObjectName(QLatin1String(name));
    return made;
}

/// A scenario of the plan that means the same as `wanted` would in it; nothing where there is none.
std::optional<std::size_t> scenario_like(Plan plan, const Scenario& wanted) {
    const auto meaning = [&](std::size_t scenario) {
        auto resolved = resolve(plan, scenario);
        resolved.name.clear();
        return resolved;
    };
    plan.scenarios.push_back(wanted);
    const auto count = plan.scenarios.size() - 1;
    const auto looked_for = meaning(count);
    for (std::size_t i = 0; i < count; ++i)
        if (meaning(i) == looked_for) return i;
    return std::nullopt;
}

NumberRules percent(std::size_t most) { return {0, 100, false, most, 100, QStringLiteral("%")}; }

} // namespace

MixPage::MixPage(PlanSession& session, LiveRunner& runner)
    : AnalysisPage(session, runner), fields_{field("owned",
                                                   {0, 100, false, most_on_an_axis, 1, tr("× fleet")}),
                                             field("reserved",
                                                   {0, 1e9, false, most_on_an_axis, 1, tr("H100e")}),
                                             field("terms", {1, 120, true, most_on_an_axis, 1, tr("months")}),
                                             field("spot", percent(most_on_an_axis)),
                                             field("risk_weight", {0, 100, false, 1, 1, {}}),
                                             field("shortfall_share", percent(1)),
                                             field("shortfall_probability", percent(1))},
      usual_(new QPushButton(tr("The usual grid"))), chart_(new ChartWidget),
      table_(new FigureTable(mix_columns(), table_height)), mix_(new QLabel), made_(new QLabel),
      details_(new QGridLayout), make_(new QPushButton),
      run_(runner.analyses(), strip(), analyse, {futures_and_mixes, [this] { show_answer(); }}) {
    set_settings(make_settings());
    chart_->setMinimumHeight(chart_height);
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(in_card(chart_), 1);
    auto* details = make_details_card();
    details->setFixedWidth(details_width);
    row->addWidget(details);
    add(top);
    add(in_card(table_));
    connect(chart_, &ChartWidget::point_clicked, this, [this](int series, int index) {
        choose(chart_points_[static_cast<std::size_t>(series)][static_cast<std::size_t>(index)]);
    });
    connect(table_, &FigureTable::row_chosen, this,
            [this](int at) { choose(order_[static_cast<std::size_t>(at)]); });
    connect(make_, &QPushButton::clicked, this, &MixPage::make_scenario);
}

QWidget* MixPage::make_settings() {
    auto* card = new SettingRow;
    card->add(tr("Own"), fields_.owned, 2);
    card->add(tr("reserve"), fields_.reserved, 3);
    card->add(tr("for"), fields_.terms, 2);
    card->add(tr("spot up to"), fields_.spot, 2);
    card->new_row();
    card->add(tr("A future is short above"), fields_.shortfall_share);
    card->add(tr("unserved; put up with in"), fields_.shortfall_probability);
    card->add(tr("of the futures. Weight of the worst 5 %, λ"), fields_.risk_weight);
    set_button_style(usual_, ButtonStyle::quiet);
    usual_->setObjectName(QStringLiteral("usual_grid"));
    card->add_button(usual_);
    connect(usual_, &QPushButton::clicked, this, [this] {
        usual_grid_.reset();
        show_plan();
    });
    for (auto* each : {fields_.owned, fields_.reserved, fields_.terms, fields_.spot, fields_.risk_weight,
                       fields_.shortfall_share, fields_.shortfall_probability})
        connect(each, &NumbersField::committed, this, &MixPage::show_plan);
    return card;
}

QWidget* MixPage::make_details_card() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::unit);
    mix_->setWordWrap(true);
    mix_->setTextFormat(Qt::PlainText);
    set_text_style(mix_, TextStyle::heading);
    details_->setVerticalSpacing(spacing::tight + 2);
    details_->setColumnStretch(0, 1);
    make_->setObjectName(QStringLiteral("make_scenario"));
    set_button_style(make_, ButtonStyle::primary);
    made_->setWordWrap(true);
    made_->setTextFormat(Qt::PlainText);
    set_text_style(made_, TextStyle::good);
    column->addWidget(mix_);
    column->addLayout(details_);
    column->addStretch(1);
    column->addWidget(made_);
    column->addWidget(make_);
    return in_card(content);
}

MixParameters MixPage::parameters() const {
    MixParameters p;
    p.owned = fields_.owned->numbers();
    p.reserved = fields_.reserved->numbers();
    p.spot = fields_.spot->numbers();
    p.terms.clear();
    for (const double term : fields_.terms->numbers())
        p.terms.push_back(static_cast<int>(term));
    p.risk_weight = fields_.risk_weight->numbers().front();
    p.shortfall_share = fields_.shortfall_share->numbers().front();
    p.shortfall_probability = fields_.shortfall_probability->numbers().front();
    return p;
}

/// The grid that suits the scenario, as long as the reader has not changed it.
void MixPage::fill_settings(const Plan& plan) {
    if (usual_grid_ && parameters() != *usual_grid_) return;
    const auto usual = usual_mix(plan, 0);
    fields_.owned->set_numbers(usual.owned);
    fields_.reserved->set_numbers(usual.reserved);
    fields_.terms->set_numbers({usual.terms.begin(), usual.terms.end()});
    fields_.spot->set_numbers(usual.spot);
    fields_.risk_weight->set_numbers({usual.risk_weight});
    fields_.shortfall_share->set_numbers({usual.shortfall_share});
    fields_.shortfall_probability->set_numbers({usual.shortfall_probability});
    usual_grid_ = parameters();
}

void MixPage::show_plan() {
    auto plan = plan_of_scenario();
    if (plan_is_sound()) {
        fill_settings(plan);
        usual_->setVisible(parameters() != *usual_grid_);
    }
    if (ask(run_, std::move(plan), parameters())) show_answer();
}

void MixPage::show_answer() {
    set_answered(answer() != nullptr);
    if (answer() == nullptr) return;
    const auto& of = answer()->of;
    const auto& results = answer()->outcome.results;
    set_heading(mix_title(of.parameters, results), mix_subtitle(results));
    order_ = mix_order(results);
    table_->set_rows(mix_rows(results, order_));
    if (!chosen_ || *chosen_ >= results.points.size()) chosen_ = results.best.value_or(results.least_short);
    choose(*chosen_);
}

void MixPage::choose(std::size_t point) {
    chosen_ = point;
    table_->choose(static_cast<int>(std::ranges::find(order_, point) - order_.begin()));
    draw();
    show_details();
}

void MixPage::draw() {
    auto made =
        mix_chart(answer()->outcome.results, series_ink(session().colour(session().current())), chosen_);
    chart_points_ = std::move(made.points);
    chart_->set_data(std::move(made.data));
}

void MixPage::show_details() {
    while (auto* item = details_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto& results = answer()->outcome.results;
    mix_->setText(*chosen_ == 0 ? tr("The mix of today") : mix_text(results.points[*chosen_]));
    int row = 0;
    for (const auto& detail : mix_details(answer()->of.parameters, results, *chosen_)) {
        auto *label = new QLabel(detail.label), *value = new QLabel(detail.value);
        set_text_style(label, TextStyle::secondary);
        set_text_style(value, detail.warns ? TextStyle::warning : TextStyle::strong);
        details_->addWidget(label, row, 0);
        details_->addWidget(value, row++, 1, Qt::AlignRight | Qt::AlignTop);
    }
    show_making();
}

/// What the button does, and whether the mix is a scenario already.
void MixPage::show_making() {
    const bool is_stale = !run_.is_current();
    same_ = is_stale || *chosen_ == 0 ? std::nullopt : scenario_like(session().plan(), chosen_scenario());
    make_->setText(same_ ? tr("Go to that scenario") : tr("Make it a scenario"));
    make_->setEnabled(*chosen_ != 0 && !is_stale && same_ != session().current());
    make_->setToolTip(is_stale ? tr("These figures are not those of the plan as it is.") : QString());
    made_->setText(
        same_ ? tr("The scenario “%1” is this mix.").arg(isolated(breakable(session().scenario_name(*same_))))
              : QString());
    set_text_style(made_, TextStyle::good);
}

/// Behind the scenario that it varies, and based on it.
Scenario MixPage::chosen_scenario() const {
    auto parameters = run_.answer()->of.parameters;
    parameters.scenario = session().current();
    auto made = mix_scenario(session().plan(), parameters, *chosen_);
    const auto wanted = mix_name(run_.answer()->outcome.results.points[*chosen_]).toStdString();
    made.name = free_scenario_name(session().plan(), wanted);
    return made;
}

/// The scenario that it varies stays the current one; a mix that is a scenario already becomes that.
void MixPage::make_scenario() {
    if (!run_.is_current() || chosen_.value_or(0) == 0) return;
    if (same_) return session().select(*same_);
    const auto made = chosen_scenario();
    const auto behind = static_cast<std::ptrdiff_t>(session().current()) + 1;
    const auto faults = session().edit(tr("Make a mix a scenario"), [&](Plan& plan) {
        plan.scenarios.insert(plan.scenarios.begin() + behind, made);
    });
    if (faults.empty()) return;
    made_->setText(refusal(session().plan(), faults));
    set_text_style(made_, TextStyle::danger);
}

} // namespace headroom::views
