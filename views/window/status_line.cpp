// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/status_line.h"

#include "model/statistics/difference.h"
#include "views/session/shown_results.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/window/file_notice.h"
#include "views/window/run_progress.h"
#include "views/window/status_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int line_height = 30;

QLabel* caption() {
    auto* label = new QLabel;
    set_text_style(label, TextStyle::caption);
    return label;
}

/// "10 %", "8–10–12 %" of the numbers that a person gave, "varying".
QString rate_text(const Value& value) {
    if (const auto* rate = std::get_if<double>(&value)) return format_share(*rate);
    const auto& range = std::get<Distribution>(value);
    const bool is_range =
        range.shape == Shape::pert || range.shape == Shape::triangular || range.shape == Shape::uniform;
    if (!is_range) return StatusLine::tr("a varying rate");
    return StatusLine::tr("%1 to %2")
        .arg(format_share(range.arguments.front()), format_share(range.arguments.back()));
}

QString discount_text(const Plan& plan, std::size_t scenario) {
    if (std::get<std::string>(effective_value(plan, scenario, Parameter::finance_discounting)) == "none")
        return StatusLine::tr("not discounted");
    return StatusLine::tr("discounted at %1")
        .arg(rate_text(effective_value(plan, scenario, Parameter::finance_discount_rate)));
}

int whole(const Plan& plan, Parameter id) { return static_cast<int>(std::get<double>(plan_value(plan, id))); }

} // namespace

QString plan_frame_text(const Plan& plan, std::size_t scenario) {
    const MonthOrigin origin{whole(plan, Parameter::plan_start_year),
                             whole(plan, Parameter::plan_start_month)};
    return StatusLine::tr("%1 months from %2 · %3 · %4")
        .arg(whole(plan, Parameter::plan_horizon_months))
        .arg(format_month(0, origin),
             QString::fromStdString(std::get<std::string>(plan_value(plan, Parameter::plan_currency))),
             discount_text(plan, scenario));
}

QString backend_text(const RunFacts& facts) {
    QString set = QString::fromStdString(facts.instruction_set);
    if (set == QLatin1String("avx512")) set = QStringLiteral("AVX-512");
    if (set == QLatin1String("avx2")) set = QStringLiteral("AVX2");
    if (set == QLatin1String("portable")) set = StatusLine::tr("portable");
    const auto processor = QString::fromStdString(facts.backend).toUpper();
    if (facts.threads == 1) return StatusLine::tr("%1 %2, 1 thread").arg(processor, set);
    return StatusLine::tr("%1 %2, %3 threads").arg(processor, set).arg(facts.threads);
}

QString sampler_text(const std::string& sampler, std::uint64_t seed) {
    QString name = StatusLine::tr("Random");
    if (sampler == "sobol") name = StatusLine::tr("Sobol′");
    if (sampler == "latin") name = StatusLine::tr("Latin hypercube");
    return StatusLine::tr("%1 · seed %2").arg(name).arg(seed);
}

StatusLine::StatusLine(PlanSession& session, LiveRunner& runner)
    : session_(session), runner_(runner), futures_(status_button("futures")), sampler_(caption()),
      precision_(caption()), backend_(caption()), time_(caption()), notices_(status_button("notices")),
      plan_(caption()), progress_(new RunProgress(runner)), written_(new FileNotice) {
    setObjectName(QStringLiteral("status_line"));
    setAccessibleName(tr("Status"));
    setFixedHeight(line_height);
    set_surface(this, Surface::chrome);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::unit, 0, spacing::gap, 0);
    row->setSpacing(spacing::gap + 2);
    for (auto* part :
         std::initializer_list<QWidget*>{futures_, progress_, sampler_, precision_, backend_, time_})
        row->addWidget(part);
    row->addStretch();
    for (auto* part : std::initializer_list<QWidget*>{notices_, written_, plan_})
        row->addWidget(part);
    futures_->setToolTip(tr("Number of futures, seed and sampler"));
    notices_->setIcon(icon(QStringLiteral("warning"), IconInk::warning));
    connect(futures_, &QPushButton::clicked, this, &StatusLine::settings_wanted);
    connect(notices_, &QPushButton::clicked, this, &StatusLine::faults_wanted);
    connect(&runner, &LiveRunner::results_changed, this, &StatusLine::show_run);
    connect(&runner, &LiveRunner::failure_changed, this, &StatusLine::show_run);
    connect(&session, &PlanSession::current_changed, this, &StatusLine::show_run);
    connect(progress_, &RunProgress::changed, this, &StatusLine::show_run);
    connect(written_, &FileNotice::changed, this, &StatusLine::show_plan);
    connect(&session, &PlanSession::faults_changed, this, &StatusLine::show_notices);
    connect(&session, &PlanSession::plan_changed, this, &StatusLine::show_plan);
    connect(&session, &PlanSession::current_changed, this, &StatusLine::show_plan);
    show_run();
    show_notices();
}

void StatusLine::show_run() {
    const auto* live = runner_.latest();
    for (auto* part : {sampler_, precision_, backend_, time_})
        part->setVisible(live != nullptr && progress_->isHidden());
    if (live == nullptr) {
        futures_->setText(runner_.failure().isEmpty() ? tr("No results")
                                                      : tr("Not calculated: %1").arg(runner_.failure()));
        return;
    }
    const auto& results = *live->results;
    const auto paths = format_count(static_cast<qint64>(results.paths));
    futures_->setText(live->full || runner_.is_stopped() ? tr("%1 futures").arg(paths)
                                                         : tr("%1 futures, more to come").arg(paths));
    sampler_->setText(sampler_text(results.sampler, results.seed));
    const auto scenario = std::min(session_.current(), results.scenarios.size() - 1);
    const auto& cost = results.scenarios[scenario].results[index_of(Result::tco)];
    precision_->setText(tr("± %1 on the median").arg(format_share(relative_error(median_of(cost)))));
    precision_->setToolTip(
        results.bin_width > 0
            ? tr("So many futures are not all kept: quantiles are read from bins of at most %1 of a value.")
                  .arg(format_share(results.bin_width, results.bin_width / 10))
            : QString());
    backend_->setText(backend_text(results.run));
    time_->setText(tr("%1 ms").arg(
        QLocale().toString(results.run.elapsed_ms, 'f', results.run.elapsed_ms < 10 ? 1 : 0)));
}

void StatusLine::show_notices() {
    const int count = static_cast<int>(session_.faults().size());
    notices_->setVisible(count > 0);
    const auto notices = count == 1 ? tr("1 notice") : tr("%1 notices").arg(count);
    notices_->setText(has_errors(session_.faults()) ? tr("cannot be calculated") : notices);
}

bool StatusLine::stop_run() { return progress_->stop(); }
void StatusLine::tell_written(const QString& file) { written_->tell(file); }

void StatusLine::show_plan() {
    plan_->setVisible(written_->isHidden());
    if (session_.is_open()) plan_->setText(plan_frame_text(session_.plan(), session_.current()));
}

} // namespace headroom::views
