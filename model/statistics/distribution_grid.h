// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/sample.h"

namespace headroom {

DistributionGrid distribution_grid(const Sample& sample);

} // namespace headroom
