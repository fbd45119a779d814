// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QString>

#include <vector>

namespace headroom::views {

/// How a tranche stands in the hall, as ordered.
struct RackGroup {
    QString name; ///< "1 · NVIDIA H100 SXM"
    double racks = 0, nodes = 0, nodes_per_rack = 1, gpus_per_node = 1;
    double node_kw = 0, node_units = 0;
    bool liquid_required = false;
    double kw_per_rack() const { return nodes_per_rack * node_kw; }
    bool operator==(const RackGroup&) const = default;
};
struct RackPlan {
    std::vector<RackGroup> groups; ///< one for each tranche
    double rack_kw = 0, rack_units = 0;
    double racks() const;
    double kw() const; ///< nameplate power of all nodes
    bool operator==(const RackPlan&) const = default;
};

/// Of the current scenario, counted as the simulation's facts count them (model/lowering); tranches of an
/// accelerator that does not exist are left out.
RackPlan rack_plan(const PlanSession& session);

} // namespace headroom::views
