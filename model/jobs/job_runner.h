// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace headroom {

/// What a job is told while it runs.
class JobContext {
public:
    bool is_cancelled() const { return cancelled_.load(std::memory_order_relaxed); }
    /// For who takes a flag (RunOptions::cancel); lives as long as the job.
    const std::atomic<bool>* cancel_flag() const { return &cancelled_; }

private:
    friend class JobRunner;
    std::atomic<bool> cancelled_ = false;
};

/// Runs jobs one after the other on a thread of its own. All functions may be called from any thread, a job's
/// included.
class JobRunner {
public:
    using Id = std::uint64_t;
    /// Must not throw; ends early when the context says that it is cancelled.
    using Work = std::function<void(const JobContext&)>;

    JobRunner() = default;
    ~JobRunner(); ///< cancels everything and waits for the job that runs
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    /// Behind the jobs that wait. Ids grow. The thread starts with the first job.
    Id submit(Work work);
    /// A job that waits is dropped, one that runs is told; one that has ended is none of our business.
    void cancel(Id id);
    void cancel_all();
    /// Returns when nothing waits and nothing runs.
    void wait_until_idle();

private:
    struct Job {
        Id id = 0;
        Work work;
        std::shared_ptr<JobContext> context;
    };
    void loop();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> waiting_;
    Id running_ = 0; ///< 0: none
    std::shared_ptr<JobContext> running_context_;
    Id last_ = 0;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace headroom
