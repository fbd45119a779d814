// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/rack_layout.h"

#include <algorithm>
#include <cmath>

namespace headroom {

RackLayout rack_layout(const Accelerator& machine, double gpus, double rack_kw, double rack_units) {
    const double by_power = std::floor(rack_kw / machine.node_kw);
    const double by_height = std::floor(rack_units / machine.node_units);
    RackLayout layout;
    layout.nodes_per_rack = std::max(1.0, std::min(by_power, by_height));
    layout.nodes = std::ceil(gpus / machine.gpus_per_node);
    layout.racks = std::ceil(layout.nodes / layout.nodes_per_rack);
    return layout;
}

} // namespace headroom
