// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/cooling.h"
#include "model/catalogue/regions.h"
#include "model/parameters/parameter.h"

#include <utility>
#include <vector>

namespace headroom {

/// The parameters that go along when a person changes a choice, in the order of the parameter table: one
/// undoable edit (docs/model.md section 4). The choice itself is not among them.
using Preset = std::vector<std::pair<Parameter, Value>>;

/// cooling.technology: repair time, PUE, fixed share, water, capital.
Preset preset_of(const CoolingTechnology& technology);
/// facility.redundancy: cost factor, outages.
Preset preset_of(const RedundancyClass& redundancy);
/// A region, which is no parameter itself: price, volatility, reversion, network charges, carbon intensity.
Preset preset_of(const Region& region);

} // namespace headroom
