// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/archive.h"
#include "model/report/report_job.h"

#include <string>
#include <string_view>

namespace headroom {

/// A report's job as bytes, for headroom-press of the same version: what headroom-cli and the window write to
/// its standard input. No format for files: it changes with every version.
std::string write_handover(const ReportJob& job);

/// The inverse. Throws ArchiveError: other bytes, or those of another version.
ReportJob read_handover(std::string_view bytes);

} // namespace headroom
