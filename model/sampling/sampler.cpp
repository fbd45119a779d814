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
    for (int i = 0; i < plan.tranches; ++i)
        calls.add(Driver::lead, i, layout.lead(i));
    for (int i = 0; i < plan.phases; ++i)
        calls.add(Driver::build, i, layout.build(i));
    for (int i = 0; i < plan.steps; ++i)
        calls.add(Driver::delay, i, layout.delay(i));
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
    return view;
}

} // namespace headroom
