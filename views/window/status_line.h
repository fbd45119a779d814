// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/live_runner.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace headroom::views {

class FileNotice;
class RunProgress;

/// The bottom of the window: what the engine did for the figures above (futures, sampler, precision,
/// processor, time), what is to be said about the plan, and the plan's frame.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(PlanSession& session, LiveRunner& runner);
    /// Stops the run whose progress is shown; false where there is none.
    bool stop_run();
    void tell_written(const QString& file);

signals:
    void settings_wanted(); ///< number of futures, seed, sampler
    void faults_wanted();

private:
    void show_run();
    void show_notices();
    void show_plan();

    PlanSession& session_;
    LiveRunner& runner_;
    QPushButton* futures_;
    QLabel* sampler_;
    QLabel* precision_;
    QLabel* backend_;
    QLabel* time_;
    QPushButton* notices_;
    QLabel* plan_;
    RunProgress* progress_;
    FileNotice* written_;
};

/// "60 months from Jan 2027 · USD · discounted at 10 %", of a scenario.
QString plan_frame_text(const Plan& plan, std::size_t scenario);
/// "CPU AVX-512, 2 threads"
QString backend_text(const RunFacts& facts);
/// "Sobol′ · seed 1"
QString sampler_text(const std::string& sampler, std::uint64_t seed);

} // namespace headroom::views
