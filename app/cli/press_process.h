// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/interrupt.h"

#include <filesystem>
#include <string>

namespace headroom::cli {

/// headroom-press, beside this program. Throws Failure where it is not there.
std::filesystem::path press_program();

/// Gives it a report's job (write_handover) and returns the PDF that it makes. Throws WrongInput with what it
/// refuses (a logo), Failure where it fails, Interrupted.
std::string press_pdf(const std::filesystem::path& program, const std::string& job,
                      const Interrupt& interrupt);

} // namespace headroom::cli
