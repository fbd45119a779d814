// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/chunk.h"
#include "model/statistics/mean_accumulator.h"
#include "model/statistics/series_accumulator.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

namespace headroom {

struct RunOptions {
    int threads = 0; ///< 0: as many as the machine has
    /// Called from any thread, in order, with the paths done and all of them.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress;
    const std::atomic<bool>* cancel = nullptr; ///< looked at before each chunk and each statistic
    std::shared_ptr<Device> device; ///< simulates instead of the processor as long as it is usable
    /// Called with the sentence when the device has failed and the processor goes on.
    std::function<void(const std::string&)> device_failed;
};

/// A run that was cancelled: what it had done is lost.
struct Cancelled : std::runtime_error {
    Cancelled() : std::runtime_error("cancelled") {}
};

/// One scenario over all paths.
struct ScenarioPaths {
    std::array<std::vector<double>, result_count> results; ///< by path; NaN where a path does not define it
    std::array<std::vector<double>, line_count> lines;     ///< present values, by path
    std::vector<double> hours;                             ///< discounted useful hours, by path
    std::array<std::vector<double>, line_count> line_sums; ///< by month, over paths, undiscounted
    std::unique_ptr<MeanAccumulator> line_means;           ///< of the present values; a column a line
    std::optional<SeriesAccumulator> months;
};

/// Which outcomes a caller wants to have by path; the rest is not kept.
struct Wanted {
    bool months = true; ///< month series
    bool lines = true;  ///< present values of the lines, by path
    bool line_means = false; ///< means of them alone, which takes no memory by path
};

/// Throws Cancelled where the flag is up.
void stop_if_cancelled(const RunOptions& options);

int usable_threads(int asked);

/// What the standard errors of a run of this plan may be read from.
ErrorModel error_model(const LoweredPlan& plan);

/// Simulates every scenario of the plan over the same futures. The same bits whatever the number of threads and the
/// instruction set, on a device, and where a device fails halfway. Throws Cancelled.
std::vector<ScenarioPaths> simulate(const LoweredPlan& plan, const RunOptions& options, const Wanted& wanted = {});

} // namespace headroom
