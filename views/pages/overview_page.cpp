// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overview_page.h"

#include "views/editors/value_source.h"
#include "views/editors/value_words.h"
#include "views/format/breakable.h"
#include "views/pages/input_page.h"
#include "views/pages/overview_cards.h"
#include "views/session/answer_text.h"
#include "views/session/scenario_charts.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

constexpr int chart_height = 300, look_width = 280;
constexpr qsizetype most_notices = 6;

QHBoxLayout* row_of(QWidget* wide, int wide_share, QWidget* narrow, int narrow_share) {
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::gap);
    row->addWidget(wide, wide_share);
    row->addWidget(narrow, narrow_share);
    return row;
}

/// What is uncertain and rests on nobody's measurement can be looked up before the decision.
QString guesses_notice(const PlanSession& session) {
    constexpr qsizetype most_named = 3;
    QStringList names;
    for (const auto& row : parameter_table()) {
        const auto& value = session.value(session.current(), row.id);
        if (std::holds_alternative<Distribution>(value) && value_source(session, row.id).is_guess)
            names << qt(row.label);
    }
    if (names.isEmpty()) return {};
    const auto named = names.mid(0, most_named).join(QStringLiteral(", "));
    return names.size() <= most_named
               ? OverviewPage::tr("Ranges that are guesses: %1.").arg(named)
               : OverviewPage::tr("%1 ranges are guesses, among them %2.").arg(names.size()).arg(named);
}

} // namespace

OverviewPage::OverviewPage(PlanSession& session, LiveRunner& runner)
    : Page(session, runner), cards_(new ScenarioCards), cost_(new ChartWidget), spread_(new ChartWidget),
      money_(new ChartWidget), look_at_(new QFrame), notices_(new QLabel) {
    auto* look_title = new QLabel(tr("Look at"));
    set_text_style(look_title, TextStyle::warning);
    set_surface(look_at_, Surface::warning);
    look_at_->setObjectName(QStringLiteral("look_at"));
    notices_->setTextFormat(Qt::PlainText);
    notices_->setWordWrap(true);
    notices_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* look = new QVBoxLayout(look_at_);
    look->setContentsMargins(spacing::gap, 12, spacing::gap, 12);
    look->addWidget(look_title);
    look->addWidget(notices_);
    look->addStretch();
    look_at_->hide();
    for (auto* chart : {cost_, spread_, money_})
        chart->setFixedHeight(chart_height);
    look_at_->setMinimumWidth(look_width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::gap);
    column->addWidget(cards_);
    column->addLayout(row_of(in_card(cost_), 6, in_card(spread_), 5));
    column->addLayout(row_of(in_card(money_), 7, look_at_, 4));
    column->addStretch(1);
}

/// Names may be others though the results are the same.
void OverviewPage::show_plan() {
    const auto* live = runner().latest();
    if (live != nullptr && live->results->scenarios.size() == session().scenario_count()) show_results(*live);
}

void OverviewPage::show_results(const LiveResults& live) {
    const auto& results = *live.results;
    set_heading(answer_title(results), answer_subtitle(results));
    cards_->show_scenarios(session(), live);
    cost_->set_data(cumulative_cost_chart(looks_of(session()), results));
    spread_->set_data(cost_histogram(looks_of(session()), results));
    money_->set_data(money_chart(looks_of(session()), results));
    show_notices(live);
}

void OverviewPage::show_notices(const LiveResults& live) {
    auto all = notices(session().faults(), *live.plan, *live.results);
    if (const auto guesses = guesses_notice(session()); !guesses.isEmpty()) all << guesses;
    look_at_->setVisible(!all.isEmpty());
    const auto left_out = all.size() - most_notices;
    if (left_out > 0) {
        all.resize(most_notices);
        all << tr("… and %n more.", nullptr, static_cast<int>(left_out));
    }
    notices_->setText(breakable(all.join(QStringLiteral("\n\n"))));
}

} // namespace headroom::views
