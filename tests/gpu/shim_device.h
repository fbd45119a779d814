// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The shim as the card of this program.
#include "model/analysis/run.h"
#include "model/backends/cuda.h"
#include "model/report/results_json.h"
#include "tests/support/plans.h"

#include <QtTest>

namespace headroom::test {

/// Makes the shim behave so from now on (tests/gpu/shim/cuda_runtime.cpp); "" as it should.
inline void set_shim(const char* behaviour) {
    qputenv("HEADROOM_GPU_PLUGIN", HEADROOM_GPU_SHIM);
    qputenv("HEADROOM_SHIM", behaviour);
}

/// A results file without what it says of the machine; `device` may be null.
inline std::string results_of(const Plan& plan, const std::shared_ptr<Device>& device,
                              std::vector<std::string>* failures = nullptr) {
    RunOptions options;
    options.threads = 2;
    options.device = device;
    options.device_failed = [failures](const std::string& why) {
        if (failures != nullptr) failures->push_back(why);
    };
    auto run = run_plan(plan, options);
    if (has_errors(run.faults)) qFatal("the plan cannot be run");
    run.results.run = {};
    return results_json(run.results);
}

} // namespace headroom::test
