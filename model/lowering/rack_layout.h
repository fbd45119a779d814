// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

namespace headroom {

/// How machines stand in racks, as ordered (docs/model.md section 4, "Racks").
struct RackLayout {
    double nodes = 0, nodes_per_rack = 1, racks = 0;
};

/// `rack_kw`, `rack_units`: what a rack offers. A node that does not fit stands alone; that it does not is a fault
/// (lower_fleet).
RackLayout rack_layout(const Accelerator& machine, double gpus, double rack_kw, double rack_units);

} // namespace headroom
