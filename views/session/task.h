// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job_runner.h"

#include <QCoreApplication>
#include <QString>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace headroom::views {

/// A question that is answered in the background: `work` runs on a JobRunner's thread, `done` gets its answer
/// on the GUI thread. A new start() cancels the question before, whose answer is dropped; so does the
/// destructor, and neither waits. `work` has its inputs by value (snapshots) and touches nothing else.
template <class Answer>
class Task {
public:
    /// The runner must outlive the task.
    explicit Task(JobRunner& runner) : runner_(runner) {}
    ~Task() { cancel(); }
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    /// `failed` is told why where `work` threw.
    void start(std::function<Answer(const JobContext&)> work, std::function<void(Answer)> done,
               std::function<void(const QString&)> failed) {
        cancel();
        receiver_ = std::make_shared<Receiver>(Receiver{true, std::move(done), std::move(failed)});
        job_ = runner_.submit([work = std::move(work), receiver = receiver_](const JobContext& context) {
            auto answer = std::make_shared<std::optional<Answer>>();
            QString reason;
            try {
                *answer = work(context);
            } catch (const std::exception& error) {
                reason = QString::fromUtf8(error.what());
            }
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [receiver, answer, reason] { deliver(*receiver, *answer, reason); }, Qt::QueuedConnection);
        });
    }
    /// Nothing is delivered any more.
    void cancel() {
        if (!is_running()) return;
        *receiver_ = {};
        runner_.cancel(job_);
    }
    bool is_running() const { return receiver_ && receiver_->waits; }

private:
    /// Touched on the GUI thread alone.
    struct Receiver {
        bool waits = false;
        std::function<void(Answer)> done;
        std::function<void(const QString&)> failed;
    };
    static void deliver(Receiver& receiver, std::optional<Answer>& answer, const QString& reason) {
        if (!receiver.waits) return;
        const Receiver taken = std::exchange(receiver, {});
        if (answer)
            taken.done(std::move(*answer));
        else
            taken.failed(reason);
    }

    JobRunner& runner_;
    JobRunner::Id job_ = 0;
    std::shared_ptr<Receiver> receiver_;
};

} // namespace headroom::views
