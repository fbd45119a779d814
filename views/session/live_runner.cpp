// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/live_runner.h"

#include "model/analysis/run.h"
#include "views/session/task.h"

#include <algorithm>
#include <utility>

namespace headroom::views {
namespace {

std::shared_ptr<const Plan> with_simulation(const Plan& plan, const Simulation& simulation) {
    auto copy = std::make_shared<Plan>(plan);
    copy->simulation = simulation;
    return copy;
}

bool same_scenarios(const Plan& a, const Plan& b) {
    return std::equal(a.scenarios.begin(), a.scenarios.end(), b.scenarios.begin(), b.scenarios.end(),
                      [](const auto& one, const auto& other) { return one.name == other.name; });
}

} // namespace

LiveRunner::LiveRunner(PlanSession& session, QObject* parent)
    : QObject(parent), session_(session), task_(std::make_unique<Task<Run>>(jobs_)) {
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &LiveRunner::next);
    connect(&session, &PlanSession::opened, this, &LiveRunner::forget);
    connect(&session, &PlanSession::plan_changed, this, &LiveRunner::plan_moved);
    connect(&session, &PlanSession::baseline_changed, this, &LiveRunner::next);
    if (session.is_open()) plan_moved();
}

LiveRunner::~LiveRunner() = default;

bool LiveRunner::is_busy() const { return task_->is_running(); }

const ScenarioResults* LiveRunner::baseline_scenario() const {
    const auto scenario = session_.baseline().scenario;
    return baseline_.results ? &baseline_.results->scenarios[scenario] : nullptr;
}

void LiveRunner::plan_moved() {
    ++sequence_;
    if (running_ != Kind::coarse) stop();
    rest_.start();
    const bool other_scenarios =
        latest_.results && latest_.results->scenarios.size() != session_.scenario_count();
    if (other_scenarios || has_errors(session_.faults())) drop_results();
    next();
}

/// Another plan: nothing that is known or under way is about it.
void LiveRunner::forget() {
    stop();
    baseline_ = {};
    baseline_asked_.reset();
    drop_results();
}

std::optional<LiveProgress> LiveRunner::progress() const {
    if (!task_->is_running() || running_ == Kind::coarse) return std::nullopt;
    const auto done = static_cast<double>(done_->paths), total = static_cast<double>(done_->total);
    return LiveProgress{total > 0 ? done / total : 0, static_cast<double>(clock_.elapsed()) / 1000,
                        session_.plan().simulation.paths, running_ == Kind::baseline};
}

void LiveRunner::stop_run() {
    if (!progress()) return;
    task_->cancel();
    if (running_ == Kind::full) stopped_ = sequence_;
    emit busy_changed();
}

void LiveRunner::resume() {
    if (!is_stopped()) return;
    stopped_.reset();
    full_asked_ = 0;
    next();
}

void LiveRunner::stop() {
    if (!task_->is_running()) return;
    task_->cancel();
    if (running_ == Kind::baseline) baseline_asked_.reset();
}

/// Starts what is most wanted: a coarse answer, then the full one when the hand rests, then the baseline.
void LiveRunner::next() {
    if (task_->is_running() || !session_.is_open() || has_errors(session_.faults())) return;
    const auto plan = session_.snapshot();
    const auto paths = plan->simulation.paths;
    const bool one_run = paths <= coarse_paths || plan->simulation.base_case;
    if (coarse_asked_ != sequence_) {
        coarse_asked_ = sequence_;
        if (one_run) full_asked_ = sequence_;
        run(one_run ? Kind::full : Kind::coarse, plan, std::min(paths, coarse_paths));
    } else if (full_asked_ != sequence_) {
        if (rest_.isActive()) return;
        full_asked_ = sequence_;
        run(Kind::full, plan, paths);
    } else if (needs_baseline()) {
        baseline_asked_ = session_.baseline().plan;
        baseline_simulation_ = plan->simulation;
        run(Kind::baseline, with_simulation(*baseline_asked_, baseline_simulation_), paths);
    }
}

bool LiveRunner::needs_baseline() const {
    return is_current() && (baseline_asked_ != session_.baseline().plan ||
                            baseline_simulation_ != session_.plan().simulation);
}

void LiveRunner::run(Kind kind, std::shared_ptr<const Plan> of, std::uint64_t paths) {
    running_ = kind;
    auto simulation = of->simulation;
    simulation.paths = paths;
    const auto sequence = sequence_;
    done_ = std::make_shared<Done>();
    clock_.start();
    task_->start(
        [plan = with_simulation(*of, simulation), done = done_](const JobContext& context) {
            RunOptions options;
            options.cancel = context.cancel_flag();
            options.progress = [&done = *done](std::uint64_t finished, std::uint64_t total) {
                done.paths = finished;
                done.total = total;
            };
            return run_plan(*plan, options);
        },
        [this, kind, of, sequence](Run done) {
            const bool sound = !has_errors(done.faults);
            LiveResults results{std::make_shared<Results>(std::move(done.results)), of, sequence,
                                kind != Kind::coarse};
            if (sound) take(kind, results);
            next();
            emit busy_changed();
        },
        [this](const QString& reason) {
            drop_results();
            fail(reason);
            next();
            emit busy_changed();
        });
    emit busy_changed();
}

void LiveRunner::take(Kind kind, const LiveResults& results) {
    fail({});
    if (kind == Kind::baseline) {
        baseline_ = results;
        emit baseline_changed();
        return;
    }
    if (!same_scenarios(*results.plan, session_.plan()) || has_errors(session_.faults())) return;
    latest_ = results;
    if (kind == Kind::coarse)
        emit coarse_ready(latest_.results);
    else
        emit full_ready(latest_.results);
    emit results_changed();
    if (latest_.full && *latest_.plan == *session_.baseline().plan && needs_baseline()) {
        baseline_asked_ = session_.baseline().plan;
        baseline_simulation_ = latest_.plan->simulation;
        baseline_ = latest_;
        emit baseline_changed();
    }
}

void LiveRunner::drop_results() {
    if (latest_.results == nullptr) return;
    latest_ = {};
    emit results_changed();
}

void LiveRunner::fail(const QString& reason) {
    if (std::exchange(failure_, reason) != reason) emit failure_changed();
}

} // namespace headroom::views
