// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace headroom {

/// Does the pieces of work 0 … count − 1, each once, on up to `threads` threads, the calling one among them.
/// Each thread that takes part calls make_worker() once and then worker(i) for the pieces it gets, in
/// ascending order. When a worker throws, no further piece is begun, and the first exception is thrown on
/// when all threads have stopped.
template <class MakeWorker>
void in_parallel(std::uint64_t count, int threads, const MakeWorker& make_worker) {
    std::atomic<std::uint64_t> next = 0;
    std::atomic<bool> stop = false;
    std::mutex guard;
    std::exception_ptr failure;
    const auto work = [&] {
        try {
            auto worker = make_worker();
            for (std::uint64_t i = next++; i < count && !stop; i = next++)
                worker(i);
        } catch (...) {
            const std::scoped_lock lock(guard);
            if (!failure) failure = std::current_exception();
            stop = true;
        }
    };
    {
        std::vector<std::jthread> others;
        const auto wanted = std::min(count, static_cast<std::uint64_t>(std::max(threads, 1)));
        for (std::uint64_t i = 1; i < wanted; ++i)
            others.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

} // namespace headroom
