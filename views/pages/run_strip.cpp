// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/run_strip.h"

#include "views/format/format.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace headroom::views {
namespace {

constexpr int bar_width = 160, steps = 1000;

QString duration_text(double seconds) {
    const auto whole = static_cast<int>(std::ceil(seconds));
    return whole < 90 ? RunStrip::tr("%n s", nullptr, whole)
                      : RunStrip::tr("%n min", nullptr, (whole + 59) / 60);
}

} // namespace

RunStrip::RunStrip()
    : text_(new QLabel), bar_(new QProgressBar), stop_(new QPushButton(tr("Stop"))),
      start_(new QPushButton(tr("Calculate"))) {
    setObjectName(QStringLiteral("run_strip"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    bar_->setRange(0, steps);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(bar_width);
    bar_->setAccessibleName(tr("Progress of the calculation"));
    stop_->setObjectName(QStringLiteral("stop"));
    start_->setObjectName(QStringLiteral("start"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::gap, spacing::unit, spacing::gap, spacing::unit);
    row->setSpacing(spacing::gap);
    row->addWidget(text_, 1);
    row->addWidget(bar_);
    row->addWidget(stop_);
    row->addWidget(start_);
    setMinimumHeight(spacing::control + 2 * spacing::unit + 2); // the same with and without a button
    connect(stop_, &QPushButton::clicked, this, &RunStrip::stop_wanted);
    connect(start_, &QPushButton::clicked, this, &RunStrip::start_wanted);
    show_waiting(Figures::none);
}

QString RunStrip::text() const { return text_->text(); }

void RunStrip::say(const QString& text, bool warns, Button button) {
    set_surface(this, warns ? Surface::warning : Surface::card);
    set_text_style(text_, warns ? TextStyle::body : TextStyle::secondary);
    text_->setText(text);
    start_->setVisible(button == Button::start);
    if (stop_->hasFocus() && button == Button::start)
        start_->setFocus();
    else if (stop_->hasFocus() && button == Button::none)
        stop_->clearFocus(); // not on into the first field
    stop_->setVisible(button == Button::stop);
    bar_->hide();
}

void RunStrip::show_waiting(Figures figures) {
    is_stale_ = figures == Figures::earlier;
    say(is_stale_
            ? tr("The figures are those from before the change. They are calculated anew when you pause.")
            : tr("Calculated when you pause."),
        is_stale_, Button::none);
}

void RunStrip::show_running(double share, std::optional<double> seconds_left, Figures figures) {
    is_stale_ = figures == Figures::earlier;
    auto text = seconds_left ? tr("Calculating, about %1 left.").arg(duration_text(*seconds_left))
                             : tr("Calculating.");
    if (figures == Figures::earlier)
        text += QLatin1Char(' ') + tr("Till then the figures are those from before the change.");
    if (figures == Figures::coarse)
        text += QLatin1Char(' ') + tr("Till then the figures are a first answer, from few futures.");
    say(text, is_stale_, Button::stop);
    bar_->setValue(static_cast<int>(std::lround(share * steps)));
    bar_->show();
}

void RunStrip::show_done(const QString& of_what, double seconds) {
    is_stale_ = false;
    say(tr("%1, in %2.").arg(of_what, duration_text(seconds)), false, Button::none);
}

void RunStrip::show_part(const QString& of_what) {
    is_stale_ = false;
    say(tr("Stopped before the end: %1. What was not finished is missing, and may be better.").arg(of_what),
        true, Button::start);
}

void RunStrip::show_stopped(Figures figures) {
    is_stale_ = figures == Figures::earlier;
    switch (figures) {
    case Figures::none:
        return say(tr("Stopped; there are no figures yet."), true, Button::start);
    case Figures::earlier:
        return say(tr("Stopped. The figures are those from before the change."), true, Button::start);
    case Figures::coarse:
        return say(tr("Stopped. The figures are a first answer, from few futures."), true, Button::start);
    }
}

void RunStrip::show_failed(const QString& reason) {
    is_stale_ = true;
    say(tr("It could not be calculated: %1").arg(reason), true, Button::start);
}

} // namespace headroom::views
