// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/run_progress.h"

#include "views/format/format.h"
#include "views/session/live_runner.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/window/status_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>
#include <utility>

namespace headroom::views {
namespace {

constexpr int bar_width = 140, steps = 1000, look_ms = 100;

QString duration_text(double seconds) {
    constexpr double minute = 60, most_seconds = 90;
    if (seconds < most_seconds) return RunProgress::tr("%1 s").arg(static_cast<int>(std::ceil(seconds)));
    return RunProgress::tr("%1 min").arg(static_cast<int>(std::ceil(seconds / minute)));
}

} // namespace

RunProgress::RunProgress(LiveRunner& runner)
    : runner_(runner), text_(new QLabel), bar_(new QProgressBar), stop_(status_button("stop_run")),
      go_on_(status_button("go_on")) {
    setObjectName(QStringLiteral("run_progress"));
    set_text_style(text_, TextStyle::caption);
    bar_->setRange(0, steps);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(bar_width);
    bar_->setAccessibleName(tr("Progress of the calculation"));
    stop_->setText(tr("Stop"));
    stop_->setToolTip(tr("Keeps the figures that are there (Esc)"));
    go_on_->setText(tr("Go on"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::unit);
    for (auto* part : std::initializer_list<QWidget*>{text_, bar_, stop_, go_on_})
        row->addWidget(part);
    look_.setInterval(look_ms);
    connect(&look_, &QTimer::timeout, this, &RunProgress::look);
    connect(stop_, &QPushButton::clicked, this, &RunProgress::stop);
    connect(go_on_, &QPushButton::clicked, &runner, &LiveRunner::resume);
    connect(&runner, &LiveRunner::busy_changed, this, &RunProgress::look);
    connect(&runner, &LiveRunner::results_changed, this, &RunProgress::look);
    hide();
}

bool RunProgress::stop() {
    if (isHidden() || !runner_.progress()) return false;
    runner_.stop_run();
    return true;
}

void RunProgress::look() {
    const auto progress = runner_.progress();
    if (!progress)
        look_.stop();
    else if (!look_.isActive())
        look_.start();
    const bool takes_long = progress && progress->seconds >= a_moment;
    const auto state = takes_long ? State::running : runner_.is_stopped() ? State::stopped : State::nothing;
    if (state == State::running) show_running();
    if (state == State::stopped) show_stopped();
    setVisible(state != State::nothing);
    if (std::exchange(state_, state) != state) emit changed();
}

void RunProgress::show_running() {
    const auto [share, seconds, paths, of_baseline] = *runner_.progress();
    const auto futures = format_count(static_cast<qint64>(paths));
    auto words = of_baseline ? tr("Calculating the baseline, %1 futures").arg(futures)
                             : tr("Calculating %1 futures").arg(futures);
    if (share > 0) words = tr("%1: %2 left").arg(words, duration_text(seconds * (1 - share) / share));
    text_->setText(words);
    bar_->setValue(static_cast<int>(share * steps));
    bar_->show();
    stop_->show();
    go_on_->hide();
}

void RunProgress::show_stopped() {
    const auto* live = runner_.latest();
    const auto paths = live != nullptr ? format_count(static_cast<qint64>(live->results->paths)) : QString();
    text_->setText(live == nullptr ? tr("Stopped; there are no figures yet.")
                                   : tr("Stopped: the figures are those of %1 futures.").arg(paths));
    bar_->hide();
    stop_->hide();
    go_on_->show();
}

} // namespace headroom::views
