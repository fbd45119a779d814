// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "model/simulation/engine.h"
#include "views/pages/run_strip.h"
#include "views/session/task.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace headroom::views {

/// A long analysis of a plan, kept up to date in the background: asked again when plan or parameters are
/// others and rest for a moment; told how far it is by a RunStrip, which stops and starts it. What was
/// finished is kept: till the next answer is there, and after a stop. Lives on the GUI thread.
///
/// `Outcome` is what run_refresh and run_mix give: results, faults, complete.
template <class Parameters, class Outcome>
class AnalysisRun {
public:
    static constexpr int rest_ms = 600;
    /// Where the plan asks for many times more, so many futures give a first answer.
    static constexpr std::uint64_t coarse_paths = 1024, many_times = 4;

    struct Question {
        std::shared_ptr<const Plan> plan;
        Parameters parameters;
        bool operator==(const Question& other) const {
            return (plan == other.plan || *plan == *other.plan) && parameters == other.parameters;
        }
    };
    struct Answer {
        Question of;
        Outcome outcome;
        double seconds = 0;
        bool coarse = false; ///< of coarse_paths futures instead of the plan's
    };
    struct Words {
        std::function<QString(const Answer&)> of_what; ///< "16,384 futures of 11 cycles"
        std::function<void()> answered;                ///< answer() is another
    };
    using Analyse = Outcome (*)(const Plan&, const Parameters&, const RunOptions&);

    /// Runner and strip must outlive it.
    AnalysisRun(JobRunner& runner, RunStrip& strip, Analyse analyse, Words words)
        : strip_(strip), analyse_(analyse), words_(std::move(words)), task_(runner) {
        rest_.setSingleShot(true);
        QObject::connect(&rest_, &QTimer::timeout, &rest_, [this] { start(); });
        QObject::connect(&look_, &QTimer::timeout, &look_, [this] { show_progress(); });
        QObject::connect(&strip, &RunStrip::stop_wanted, &rest_, [this] { stop(); });
        QObject::connect(&strip, &RunStrip::start_wanted, &rest_, [this] { start(); });
    }

    /// What is to be answered from now on; the first time at once.
    void ask(Question question) {
        if (asked_ && *asked_ == question) return;
        task_.cancel();
        look_.stop();
        const bool first = !asked_;
        asked_ = std::move(question);
        if (is_current() && !answer_->coarse) {
            rest_.stop();
            return show_answer();
        }
        strip_.show_waiting(figures());
        rest_.start(first ? 0 : rest_ms);
    }
    /// There is nothing to ask.
    void forget() {
        task_.cancel();
        look_.stop();
        rest_.stop();
        asked_.reset();
    }

    const Answer* answer() const { return answer_ ? &*answer_ : nullptr; }
    const std::optional<Question>& asked() const { return asked_; }
    /// The answer is that to what was asked last, in part or whole.
    bool is_current() const { return asked_ && answer_ && answer_->of == *asked_; }
    bool is_busy() const { return rest_.isActive() || task_.is_running(); }

private:
    /// Shared with the thread that calculates.
    struct Progress {
        std::atomic<std::uint64_t> done = 0, total = 0;
        std::atomic<bool> stop = false;
    };

    RunStrip::Figures figures() const {
        if (!answer_) return RunStrip::Figures::none;
        return is_current() ? RunStrip::Figures::coarse : RunStrip::Figures::earlier;
    }

    /// A first answer where the whole one takes long, and then that.
    void start() {
        if (!asked_) return;
        const auto& simulation = asked_->plan->simulation;
        run(!is_current() && !simulation.base_case && simulation.paths > many_times * coarse_paths);
    }

    void run(bool coarse) {
        rest_.stop();
        progress_ = std::make_shared<Progress>();
        clock_.start();
        task_.start(
            [question = *asked_, progress = progress_, analyse = analyse_,
             coarse](const JobContext& context) {
                RunOptions options;
                options.cancel = &progress->stop;
                options.progress = [&](std::uint64_t done, std::uint64_t total) {
                    progress->done = done;
                    progress->total = total;
                    if (context.is_cancelled()) progress->stop = true;
                };
                auto plan = *question.plan;
                if (coarse) plan.simulation.paths = coarse_paths;
                return analyse(plan, question.parameters, options);
            },
            [this, question = *asked_, coarse](Outcome outcome) {
                take(question, std::move(outcome), coarse);
            },
            [this](const QString& reason) { fail(reason); });
        look_.start(100);
        show_progress();
    }

    void stop() {
        if (task_.is_running()) progress_->stop = true; // what is finished comes as an answer
        if (!rest_.isActive()) return;
        rest_.stop();
        strip_.show_stopped(figures());
    }

    void take(const Question& question, Outcome outcome, bool coarse) {
        look_.stop();
        if (has_errors(outcome.faults))
            return strip_.show_failed(QString::fromStdString(fault_text(outcome.faults.front())));
        const bool complete = outcome.complete;
        // A first answer to the whole question is worth more than a precise one to a part of it.
        if (!complete && is_current() && answer_->outcome.complete) return strip_.show_stopped(figures());
        answer_ = Answer{question, std::move(outcome), static_cast<double>(clock_.elapsed()) / 1000, coarse};
        if (coarse && complete)
            run(false);
        else
            show_answer();
        words_.answered();
    }
    void fail(const QString& reason) {
        look_.stop();
        if (progress_->stop)
            strip_.show_stopped(figures());
        else
            strip_.show_failed(reason);
    }

    void show_answer() {
        const auto what = words_.of_what(*answer_);
        if (answer_->outcome.complete)
            strip_.show_done(what, answer_->seconds);
        else
            strip_.show_part(what);
    }

    void show_progress() {
        constexpr double soon = 0.5; // before that nobody knows
        const auto done = static_cast<double>(progress_->done), total = static_cast<double>(progress_->total);
        const double share = total > 0 ? done / total : 0,
                     elapsed = static_cast<double>(clock_.elapsed()) / 1000;
        std::optional<double> left;
        if (share > 0 && elapsed > soon) left = elapsed * (1 - share) / share;
        strip_.show_running(share, left, figures());
    }

    RunStrip& strip_;
    Analyse analyse_;
    Words words_;
    QTimer rest_, look_;
    QElapsedTimer clock_;
    std::shared_ptr<Progress> progress_;
    std::optional<Question> asked_;
    std::optional<Answer> answer_;
    Task<Outcome> task_; ///< the last: cancelled first
};

} // namespace headroom::views
