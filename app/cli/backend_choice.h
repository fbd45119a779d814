// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/options.h"
#include "model/simulation/device.h"

#include <memory>

namespace headroom::cli {

/// "--backend auto|cpu|cuda".
Option backend_option();
/// What --backend leads to on this machine; null: the processor. Found once, and the same for the rest of the
/// program. Where cuda is asked for and cannot be used, a line on standard error says why. Throws UsageError.
std::shared_ptr<Device> chosen_device(const Arguments& arguments);

} // namespace headroom::cli
