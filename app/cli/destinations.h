// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"

#include <filesystem>

namespace headroom::cli {

/// Where a run writes to, as --json and --csv say.
struct Destinations {
    std::optional<std::filesystem::path> json; ///< "-" is standard output: json_to_output
    std::optional<std::filesystem::path> csv;  ///< a folder
    bool json_to_output = false;
};

/// Looks at them without touching anything, so that nobody waits for results that cannot be kept. Throws
/// UsageError where they contradict each other or the plan would be written over; Failure where something
/// that is no regular file (no folder) or is write-protected stands in the place of one of the files, or the
/// folder that would hold them cannot be written.
Destinations check_destinations(const Arguments& arguments, const std::filesystem::path& plan);

/// The same for one file that `option` names. Throws UsageError, Failure.
void check_output_file(const std::filesystem::path& file, std::string_view option,
                       const std::filesystem::path& plan);

} // namespace headroom::cli
