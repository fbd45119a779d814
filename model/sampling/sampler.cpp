// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/sampler.h"

#include "model/sampling/drivers.h"

#include <algorithm>

namespace headroom {
namespace {

/// Collects the calls: two numbers with the same driver and index share one.
class Calls {
public:
    explicit Calls(std::vector<OnceCall>& calls) : calls_(calls) {}
    void add(Driver driver, int number, int slot) {
        const auto index = static_cast<std::uint32_t>(number / 2);
        const auto code = static_cast<std::uint32_t>(driver);
        if (calls_.empty() || calls_.back().index != index || calls_.back().driver != code) {
            calls_.push_back({index, code, {-1, -1}});
        }
        calls_.back().slot[number % 2] = slot;
    }

private:
    std::vector<OnceCall>& calls_;
};

void add_once_calls(const WorldPlan& plan, const WorldLayout& layout, std::vector<OnceCall>& once) {
    Calls calls(once);
    for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
        calls.add(Driver::parameter, static_cast<int>(plan.parameters[i]),
                  layout.parameter(static_cast<int>(i)));
    }
    for (int j = 1; j <= plan.generations; ++j) {
        for (int draw = 0; draw < generation_draw_count; ++draw) {
            calls.add(Driver::generation, (j - 1) * generation_draw_count + draw,
                      layout.generation(j, static_cast<GenerationDraw>(draw)));
        }
    }
    for (int chain = 0; chain < chain_count; ++chain) {
        calls.add(Driver::first_switch, chain, layout.first_switch(static_cast<Chain>(chain)));
    }
    for (int n = 1; n < regime_switches; ++n)
        calls.add(Driver::regime_switch, n - 1, layout.regime_switch(n));
    for (int i = 0; i < plan.tranches; ++i)
        calls.add(Driver::lead, i, layout.lead(i));
    for (int i = 0; i < plan.phases; ++i)
        calls.add(Driver::build, i, layout.build(i));
    for (int i = 0; i < plan.steps; ++i)
        calls.add(Driver::delay, i, layout.delay(i));
}

/// Under sobol nobody reads the uniforms of what has a dimension: drop their calls. (Latin moves them within
/// strata.)
void drop_placed(const std::vector<StratifiedDraw>& draws, std::vector<OnceCall>& once) {
    const auto placed = [&](std::int32_t slot) {
        return std::any_of(draws.begin(), draws.end(),
                           [&](const StratifiedDraw& d) { return d.slot == slot; });
    };
    for (OnceCall& call : once) {
        for (std::int32_t& slot : call.slot) {
            if (slot >= 0 && placed(slot)) slot = -1;
        }
    }
    std::erase_if(once, [](const OnceCall& call) { return call.slot[0] < 0 && call.slot[1] < 0; });
}

std::vector<std::int32_t> slots_of(const std::vector<Parameter>& some, const WorldPlan& plan,
                                   const WorldLayout& layout) {
    std::vector<std::int32_t> found;
    for (const Parameter id : some) {
        const auto at = std::lower_bound(plan.parameters.begin(), plan.parameters.end(), id);
        found.push_back(layout.parameter(static_cast<int>(at - plan.parameters.begin())));
    }
    return found;
}

} // namespace

WorldTables make_world_tables(const WorldPlan& plan) {
    const WorldLayout layout(plan);
    WorldTables tables;
    WorldView& numbers = tables.numbers_;
    numbers.key = philox_key(plan.seed);
    numbers.months = plan.months;
    numbers.first_month_slot = layout.shock(0, Shock::energy);
    for (int i = 0; i < shock_count; ++i) {
        for (int j = 0; j < shock_count; ++j)
            numbers.shock_factor[i * shock_count + j] = plan.shock_factor[i][j];
    }
    add_once_calls(plan, layout, tables.once_);
    numbers.sampler = plan.sampler;
    tables.stratified_ = stratified_draws(plan, layout);
    if (plan.sampler != Sampler::random) tables.components_ = walk_components(plan.months);
    if (plan.sampler == Sampler::sobol) {
        tables.mirrors_ = leading_mirrors();
        drop_placed(tables.stratified_, tables.once_);
        tables.scramble_ = scramble_keys(plan.seed, tables.stratified_);
        for (const StratifiedDraw& draw : tables.stratified_) {
            const auto directions = sobol_directions(static_cast<int>(draw.dimension));
            tables.directions_.insert(tables.directions_.end(), directions.begin(), directions.end());
        }
    }
    if (plan.sampler == Sampler::latin) {
        tables.strata_ = strata_keys(plan, tables.stratified_);
        std::copy_n(tables.strata_.count, randomisations, numbers.strata_count);
        std::copy_n(tables.strata_.mask, randomisations, numbers.strata_mask);
    }
    tables.correlated_slots_ = slots_of(plan.correlated, plan, layout);
    tables.copula_factor_ = plan.copula_factor;
    return tables;
}

WorldView WorldTables::view() const {
    WorldView view = numbers_;
    view.once = once_.data();
    view.once_count = static_cast<int>(once_.size());
    view.correlated_slots = correlated_slots_.data();
    view.correlated_count = static_cast<int>(correlated_slots_.size());
    view.copula_factor = copula_factor_.data();
    view.stratified = stratified_.data();
    view.stratified_count = static_cast<int>(stratified_.size());
    view.components = components_.data();
    view.mirrors = mirrors_.data();
    view.directions = directions_.data();
    view.scramble_sum = scramble_.sum.data();
    view.scramble_factor = scramble_.factor.data();
    view.strata_key = strata_.key.data();
    view.strata_rotation = strata_.rotation.data();
    return view;
}

} // namespace headroom
