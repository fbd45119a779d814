// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/analysis_page.h"

#include "model/analysis/variants.h"
#include "views/format/breakable.h"
#include "views/format/isolated.h"
#include "views/pages/run_strip.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom::views {

AnalysisPage::AnalysisPage(PlanSession& session, LiveRunner& runner)
    : Page(session, runner), strip_(new RunStrip), column_(new QVBoxLayout(this)), obstacle_(new QFrame),
      reason_(new QLabel), way_out_(new QPushButton), body_(new QWidget), figures_(new QWidget),
      cards_(new QVBoxLayout(figures_)) {
    set_surface(obstacle_, Surface::warning);
    obstacle_->setObjectName(QStringLiteral("obstacle"));
    auto* sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("warning"), IconInk::warning).pixmap(spacing::icon));
    reason_->setTextFormat(Qt::PlainText);
    reason_->setWordWrap(true);
    reason_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(obstacle_);
    row->setContentsMargins(spacing::gap, 12, spacing::gap, 12);
    row->setSpacing(spacing::gap);
    row->addWidget(sign);
    row->addWidget(reason_, 1);
    row->addWidget(way_out_);
    cards_->setContentsMargins(0, 0, 0, 0);
    cards_->setSpacing(spacing::gap);
    auto* body = new QVBoxLayout(body_);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(spacing::gap);
    body->addWidget(strip_);
    body->addWidget(figures_);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(spacing::gap);
    column_->addWidget(obstacle_);
    column_->addWidget(body_);
    column_->addStretch(1);
    obstacle_->hide();
    connect(way_out_, &QPushButton::clicked, this,
            [this] { emit page_wanted(QLatin1String(wanted_page_), wanted_parameter_); });
}

void AnalysisPage::set_settings(QWidget* card) {
    settings_ = card;
    column_->insertWidget(0, card);
}

void AnalysisPage::add(QWidget* card) { cards_->addWidget(card); }

Plan AnalysisPage::plan_of_scenario() const {
    Plan plan = session().plan();
    plan.scenarios = {standalone(plan, session().current())};
    plan.name = "analysis";
    return plan;
}

void AnalysisPage::set_answered(bool answered) { figures_->setVisible(answered); }

bool AnalysisPage::plan_is_sound() const { return !has_errors(session().faults()); }

void AnalysisPage::show_obstacle(const std::optional<Obstacle>& obstacle) {
    if (!plan_is_sound())
        return stand_in_the_way(
            tr("The plan has faults with which nothing can be calculated; mend them first."), "", {}, {});
    if (!obstacle) {
        obstacle_->hide();
        body_->show();
        settings_->show();
        return;
    }
    const auto text = isolated_quotes(QString::fromStdString(obstacle_text(*obstacle)));
    switch (obstacle->code) {
    case ObstacleCode::no_fleet:
        return stand_in_the_way(text, "fleet", {}, tr("Fleet && racks"));
    case ObstacleCode::economic_policy:
        return stand_in_the_way(text, "fleet", Parameter::refresh_policy, tr("Change the policy"));
    case ObstacleCode::sells_capacity:
        return stand_in_the_way(text, "revenue", Parameter::revenue_enabled, tr("Revenue"));
    default:
        return stand_in_the_way(text, "", {}, {}, true);
    }
}

void AnalysisPage::stand_in_the_way(const QString& text, const char* page_id,
                                    std::optional<Parameter> parameter, const QString& button,
                                    bool is_of_settings) {
    auto sentence = text;
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    if (!sentence.endsWith(u'.')) sentence += u'.';
    reason_->setText(breakable(sentence));
    wanted_page_ = page_id;
    wanted_parameter_ = parameter;
    way_out_->setText(button);
    way_out_->setVisible(!button.isEmpty());
    obstacle_->show();
    body_->hide();
    settings_->setVisible(is_of_settings);
}

} // namespace headroom::views
