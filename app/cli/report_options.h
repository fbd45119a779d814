// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"
#include "model/report/report_job.h"

namespace headroom::cli {

/// --sections, --letter, --accent and --logo.
std::span<const Option> report_options();
/// What they say; the logo's file is read. Throws UsageError, WrongInput.
ReportOptions report_options_of(const Arguments& arguments);

} // namespace headroom::cli
