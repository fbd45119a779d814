// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jobs/job_runner.h"

#include <utility>

namespace headroom {

JobRunner::~JobRunner() {
    cancel_all();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

JobRunner::Id JobRunner::submit(Work work) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back({++last_, std::move(work), std::make_shared<JobContext>()});
    if (!thread_.joinable()) thread_ = std::thread([this] { loop(); });
    changed_.notify_all();
    return last_;
}

void JobRunner::cancel(Id id) {
    const std::lock_guard lock(mutex_);
    if (running_ == id && running_context_) running_context_->cancelled_ = true;
    std::erase_if(waiting_, [id](const Job& job) { return job.id == id; });
    changed_.notify_all();
}

void JobRunner::cancel_all() {
    const std::lock_guard lock(mutex_);
    if (running_context_) running_context_->cancelled_ = true;
    waiting_.clear();
    changed_.notify_all();
}

void JobRunner::wait_until_idle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && running_ == 0; });
}

void JobRunner::loop() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (ending_) return;
        Job job = std::move(waiting_.front());
        waiting_.pop_front();
        running_ = job.id;
        running_context_ = job.context;
        lock.unlock();
        job.work(*job.context);
        job.work = nullptr; // what it holds goes without the lock
        lock.lock();
        running_ = 0;
        running_context_.reset();
        changed_.notify_all();
    }
}

} // namespace headroom
