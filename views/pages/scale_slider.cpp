// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/scale_slider.h"

#include "model/plan/scaling.h"
#include "views/editors/value_words.h"
#include "views/format/format.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

/// Steps to either side of the middle; the last ones are a half and twice.
constexpr int steps = 20;
constexpr int handle_room = 24;

double factor_at(int position) { return 1 + position / (position < 0 ? 2.0 * steps : 1.0 * steps); }

} // namespace

ScaleSlider::ScaleSlider(PlanSession& session, Parameter id)
    : session_(session), id_(id), original_(session.snapshot()), gesture_(PlanSession::new_gesture()),
      slider_(new QSlider(Qt::Horizontal)), value_(new QLabel) {
    auto* name = new QLabel(qt(parameter_row(id).label));
    set_text_style(name, TextStyle::secondary);
    set_text_style(value_, TextStyle::strong);
    name->setBuddy(slider_);
    slider_->setRange(-steps, steps);
    slider_->setPageStep(5);
    slider_->setMinimumHeight(handle_room);
    slider_->setAccessibleName(name->text());
    slider_->setToolTip(tr("From half to twice; double click puts it back"));
    slider_->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(name);
    column->addWidget(slider_);
    column->addWidget(value_);
    connect(slider_, &QSlider::valueChanged, this, &ScaleSlider::move);
    show_value();
}

void ScaleSlider::move(int position) {
    // Other sliders may have moved the plan: only this parameter is taken from the original.
    if (const auto moved = scaled_everywhere(*original_, id_, factor_at(position)))
        (void)session_.edit(
            tr("Try other values"),
            [&](Plan& plan) {
                plan.parameters[id_] = moved->parameters.at(id_);
                for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
                    if (moved->scenarios[i].parameters.contains(id_))
                        plan.scenarios[i].parameters[id_] = moved->scenarios[i].parameters.at(id_);
            },
            gesture_);
    show_value();
}

void ScaleSlider::show_value() {
    const auto now = value_word(session_.plan(), id_, session_.value(session_.current(), id_));
    const double by = factor_at(slider_->value()) - 1;
    value_->setText(by == 0 ? now : tr("%1 (%2)").arg(now, format_difference(by, share_unit())));
}

bool ScaleSlider::eventFilter(QObject* watched, QEvent* event) {
    const bool home =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Home;
    if (watched == slider_ && (home || event->type() == QEvent::MouseButtonDblClick)) {
        slider_->setValue(0);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace headroom::views
