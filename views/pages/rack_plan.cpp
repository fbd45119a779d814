// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/rack_plan.h"

#include "model/lowering/machines.h"
#include "model/lowering/rack_layout.h"
#include "views/editors/value_words.h"
#include "views/pages/plan_numbers.h"

namespace headroom::views {

double RackPlan::racks() const {
    double sum = 0;
    for (const auto& group : groups)
        sum += group.racks;
    return sum;
}

double RackPlan::kw() const {
    double sum = 0;
    for (const auto& group : groups)
        sum += group.nodes * group.node_kw;
    return sum;
}

RackPlan rack_plan(const PlanSession& session) {
    RackPlan plan;
    plan.rack_kw = number_of(session, Parameter::rack_kw_limit);
    plan.rack_units = number_of(session, Parameter::rack_units);
    const auto& tranches = effective_tranches(session.plan(), session.current());
    for (std::size_t i = 0; i < tranches.size(); ++i) {
        const auto& tranche = tranches[i];
        const auto& id = tranche.follows_generations ? text_of(session, Parameter::generation_frontier)
                                                     : tranche.accelerator;
        Faults faults;
        const auto machine = find_machine(session.plan(), id, {}, faults);
        if (!machine) continue;
        const auto layout = rack_layout(*machine, tranche.gpus, plan.rack_kw, plan.rack_units);
        plan.groups.push_back({QStringLiteral("%1 · %2").arg(i + 1).arg(accelerator_name(session.plan(), id)),
                               layout.racks, layout.nodes, layout.nodes_per_rack, machine->gpus_per_node,
                               machine->node_kw, machine->node_units, machine->liquid_required});
    }
    return plan;
}

} // namespace headroom::views
