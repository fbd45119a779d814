// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/machines.h"

#include "model/catalogue/accelerators.h"
#include "model/catalogue/cooling.h"
#include "model/lowering/numbers.h"
#include "model/lowering/place.h"
#include "model/lowering/rack_layout.h"

#include <algorithm>

namespace headroom {
namespace {

constexpr double longest_lead = 120;

std::string nearest_id(const std::string& id, const std::vector<std::string>& known) {
    const auto prefix = [&](const std::string& a) {
        return std::mismatch(a.begin(), a.end(), id.begin(), id.end()).first - a.begin();
    };
    const auto best = std::ranges::max_element(known, {}, prefix);
    return best != known.end() && prefix(*best) >= 2 ? *best : std::string();
}

std::vector<std::string> known_ids(const Plan& plan) {
    std::vector<std::string> ids;
    for (const auto& a : plan.accelerators) ids.push_back(a.id);
    for (const auto& a : accelerators())
        if (std::ranges::find(ids, a.id) == ids.end()) ids.push_back(a.id);
    return ids;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

const std::string& text_of(const ResolvedScenario& s, Parameter id) { return std::get<std::string>(s.value(id)); }

/// Cooling technologies that cool a rack of this power, and liquid where the node asks for it.
std::string technologies_for(double node_kw, bool liquid) {
    std::vector<std::string> names;
    for (const auto& technology : cooling_technologies())
        if (carries(technology, node_kw, liquid)) names.push_back(technology.id);
    return joined(names);
}

void check_node(const Accelerator& machine, const ResolvedScenario& s, const LoweredScenario& out,
                const std::string& place, Faults& faults) {
    const double rack_kw = out.constant(Parameter::rack_kw_limit), units = out.constant(Parameter::rack_units);
    if (machine.node_kw > rack_kw)
        faults.push_back({FaultCode::rack_too_small, place, {machine.id, to_text(machine.node_kw), to_text(rack_kw)}});
    if (machine.node_units > units)
        faults.push_back({FaultCode::node_too_tall, place, {machine.id, to_text(machine.node_units), to_text(units)}});
    const auto& technology = cooling_technology(text_of(s, Parameter::cooling_technology));
    const double limit = *technology.rack_kw_limit.mode;
    if (machine.node_kw > limit)
        faults.push_back({FaultCode::cooling_too_weak, place,
                          {technology.id, to_text(limit), to_text(machine.node_kw),
                           technologies_for(machine.node_kw, machine.liquid_required)}});
    if (machine.liquid_required && !brings_liquid(technology))
        faults.push_back({FaultCode::needs_liquid, place,
                          {machine.id, technology.id, technologies_for(machine.node_kw, true)}});
}

void count_racks(const Accelerator& machine, double gpus, LoweredScenario& out) {
    const auto layout =
        rack_layout(machine, gpus, out.constant(Parameter::rack_kw_limit), out.constant(Parameter::rack_units));
    out.deterministic.nodes += layout.nodes;
    out.deterministic.racks += layout.racks;
}

LoweredAccelerator to_lowered(const Accelerator& a) { return {a.perf_training, a.perf_inference, a.kw, a.price}; }

} // namespace

std::optional<Accelerator> find_machine(const Plan& plan, const std::string& id, const std::string& place,
                                        Faults& faults) {
    const auto own = std::ranges::find(plan.accelerators, id, &Accelerator::id);
    if (own != plan.accelerators.end()) return *own;
    if (const auto* entry = find_accelerator(id)) return to_accelerator(*entry);
    const auto known = known_ids(plan);
    faults.push_back({FaultCode::unknown_accelerator, place, {id, nearest_id(id, known), joined(known)}});
    return std::nullopt;
}

void lower_fleet(const Plan& plan, std::size_t index, const ResolvedScenario& resolved, LoweredScenario& out,
                 Faults& faults) {
    const auto frontier = find_machine(plan, text_of(resolved, Parameter::generation_frontier),
                                       place_of(plan, index, Parameter::generation_frontier), faults);
    if (!frontier) return;
    out.frontier = to_lowered(*frontier);
    const std::string list = place_of(plan, index, ScenarioList::tranches);
    for (std::size_t i = 0; i < resolved.tranches.size(); ++i) {
        const auto& tranche = resolved.tranches[i];
        const std::string place = list + "/" + std::to_string(i);
        const auto machine = tranche.follows_generations
                                 ? frontier
                                 : find_machine(plan, tranche.accelerator, place + "/accelerator", faults);
        if (!machine) continue;
        check_node(*machine, resolved, out, place, faults);
        count_racks(*machine, tranche.gpus, out);
        LoweredTranche t;
        t.order_month = tranche.order_month;
        t.retire_month = tranche.retire_month.value_or(out.months + 1);
        t.gpus = tranche.gpus;
        t.deposit_share = tranche.deposit_share;
        t.pool = tranche.pool;
        t.follows_generations = tranche.follows_generations;
        t.accelerator = to_lowered(*machine);
        t.lead_months =
            lower_quantity(tranche.lead_months, 0, longest_lead, out.base_case, place + "/lead_months", faults);
        out.tranches.push_back(std::move(t));
    }
}

} // namespace headroom
