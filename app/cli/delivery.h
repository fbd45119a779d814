// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/destinations.h"
#include "app/cli/interrupt.h"
#include "app/cli/plan_input.h"

#include <utility>

namespace headroom::cli {

/// What a command leaves behind. All of it is made before the first byte is written.
struct Delivery {
    std::string json; ///< for the place that --json names; empty where it names none
    std::vector<std::pair<std::filesystem::path, std::string>> tables;
    std::string summary, provenance; ///< for people
};

/// Writes the files, then prints summary, notices, provenance and the names of the files: to standard output,
/// or to standard error where the JSON went to standard output; the notices alone (to standard error) where
/// `quiet`. Throws Interrupted before anything is written, WriteError, Failure.
void deliver(const Delivery& delivery, const Destinations& destinations, const PlanInput& input,
             const Interrupt& interrupt, bool quiet);

} // namespace headroom::cli
