// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job_runner.h"
#include "model/statistics/figures.h"
#include "views/session/plan_session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace headroom {
struct Run;
}

namespace headroom::views {

template <class Answer>
class Task;

/// Results, and the plan that they are of.
struct LiveResults {
    std::shared_ptr<const Results> results; ///< never null in what LiveRunner hands out
    std::shared_ptr<const Plan> plan;
    std::uint64_t sequence = 0; ///< of the edit that they belong to; grows
    bool full = false;          ///< with the plan's number of paths; otherwise a first, coarse answer
};

/// How far a run has come that takes its time.
struct LiveProgress {
    double share = 0; ///< of its futures
    double seconds = 0;
    std::uint64_t paths = 0;
    bool of_baseline = false; ///< the plan's own results are there already
};

/// Keeps results of the session's plan up to date, off the GUI thread: after every edit a coarse answer
/// (coarse_paths), and the full one when the hand rests. While the hand moves, a coarse answer that is
/// finished is shown even if the next edit has been made, so that the picture follows the drag; never one
/// that is older than what is shown, nor one of other scenarios than the session has. A full run is cancelled
/// by the next edit. Lives on the GUI thread.
class LiveRunner : public QObject {
    Q_OBJECT

public:
    static constexpr std::uint64_t coarse_paths = 2048;
    static constexpr int rest_ms = 150; ///< without an edit, before the full answer is calculated

    explicit LiveRunner(PlanSession& session, QObject* parent = nullptr);
    ~LiveRunner() override; ///< cancels and waits

    /// The newest results; nullptr before the first, and while the plan cannot be calculated.
    const LiveResults* latest() const { return latest_.results ? &latest_ : nullptr; }
    /// The newest results are the full ones of the plan as it is now.
    bool is_current() const { return latest_.results && latest_.full && latest_.sequence == sequence_; }
    bool is_busy() const;

    /// Of a full run, the plan's or the baseline's; nothing where there is none under way.
    std::optional<LiveProgress> progress() const;
    /// Ends it; what was finished before stays. It does not begin anew until the next edit, or resume().
    void stop_run();
    /// The full run of the plan as it is now was stopped.
    bool is_stopped() const { return stopped_ == sequence_; }
    void resume();

    /// Full results of the baseline's plan with the session's number of paths, seed and sampler; nullptr
    /// until they are calculated, which waits for the full results of the plan itself.
    const LiveResults* baseline() const { return baseline_.results ? &baseline_ : nullptr; }
    /// The pinned scenario's among them.
    const ScenarioResults* baseline_scenario() const;

    /// Why the last run came to nothing though the plan is sound (out of memory …); empty where it did not.
    const QString& failure() const { return failure_; }

    /// For the long analyses of pages: one after the other, beside the live runs.
    JobRunner& analyses() { return analyses_; }

signals:
    void coarse_ready(std::shared_ptr<const headroom::Results> results);
    void full_ready(std::shared_ptr<const headroom::Results> results);
    void
    results_changed(); ///< latest() is another: after either of the above, or when there are none any more
    void baseline_changed(); ///< baseline() is another
    void failure_changed();
    void busy_changed();

private:
    enum class Kind { coarse, full, baseline };
    void plan_moved();
    void forget();
    void stop();
    void next();
    void run(Kind kind, std::shared_ptr<const Plan> of, std::uint64_t paths);
    void take(Kind kind, const LiveResults& results);
    void drop_results();
    void fail(const QString& reason);
    bool needs_baseline() const;

    PlanSession& session_;
    JobRunner jobs_, analyses_;
    std::unique_ptr<Task<Run>> task_;
    Kind running_{};
    /// Shared with the thread that calculates.
    struct Done {
        std::atomic<std::uint64_t> paths = 0, total = 0;
    };
    std::shared_ptr<Done> done_;
    QElapsedTimer clock_; ///< of the task
    QTimer rest_;
    std::uint64_t sequence_ = 0;     ///< of the plan as it is now
    std::uint64_t coarse_asked_ = 0; ///< last sequence that a coarse run was started for
    std::uint64_t full_asked_ = 0;
    std::optional<std::uint64_t> stopped_; ///< sequence whose full run was stopped
    std::shared_ptr<const Plan> baseline_asked_;
    Simulation baseline_simulation_;
    LiveResults latest_, baseline_;
    QString failure_;
};

} // namespace headroom::views
