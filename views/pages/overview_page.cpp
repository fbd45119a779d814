// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overview_page.h"

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

constexpr int chart_height = 300;
constexpr qsizetype most_notices = 6;

QHBoxLayout* row_of(QWidget* wide, int wide_share, QWidget* narrow, int narrow_share) {
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::gap);
    row->addWidget(wide, wide_share);
    row->addWidget(narrow, narrow_share);
    return row;
}

} // namespace

OverviewPage::OverviewPage(PlanSession& session, LiveRunner& runner)
    : Page(session, runner), cards_(new ScenarioCards), cost_(new ChartWidget), money_(new ChartWidget),
      look_at_(new QFrame), notices_(new QLabel) {
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
    cost_->setFixedHeight(chart_height);
    money_->setFixedHeight(chart_height);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::gap);
    column->addWidget(cards_);
    column->addLayout(row_of(in_card(cost_), 1, in_card(money_), 1));
    column->addWidget(look_at_);
    column->addStretch(1);
}

/// Names and colours may be others though the results are the same.
void OverviewPage::show_plan() {
    const auto* live = runner().latest();
    if (live != nullptr && live->results->scenarios.size() == session().scenario_count()) show_results(*live);
}

void OverviewPage::show_results(const LiveResults& live) {
    const auto& results = *live.results;
    set_heading(answer_title(results), answer_subtitle(results));
    cards_->show_scenarios(session(), live);
    cost_->set_data(cumulative_cost_chart(looks_of(session()), results));
    money_->set_data(money_chart(looks_of(session()), results));
    show_notices(live);
}

void OverviewPage::show_notices(const LiveResults& live) {
    auto all = notices(session().faults(), *live.plan, *live.results);
    look_at_->setVisible(!all.isEmpty());
    const auto left_out = all.size() - most_notices;
    if (left_out > 0) {
        all.resize(most_notices);
        all << tr("… and %n more.", nullptr, static_cast<int>(left_out));
    }
    notices_->setText(all.join(QStringLiteral("\n\n")));
}

} // namespace headroom::views
