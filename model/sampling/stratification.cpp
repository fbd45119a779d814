// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/stratification.h"

#include "model/lane/math.h"
#include "model/sampling/dimensions.h"
#include "model/sampling/drivers.h"
#include "model/sampling/philox.h"

#include <algorithm>
#include <bit>

namespace headroom {
namespace {

/// The slot of a dimension's number in this plan, −1 where the plan does not ask for it.
int slot_of(const Dimension& dimension, const WorldPlan& plan, const WorldLayout& layout) {
    using Source = Dimension::Source;
    const int first = dimension.first;
    switch (dimension.source) {
    case Source::component:
        return -1;
    case Source::parameter: {
        const auto id = static_cast<Parameter>(first);
        const auto at = std::lower_bound(plan.parameters.begin(), plan.parameters.end(), id);
        if (at == plan.parameters.end() || *at != id) return -1;
        return layout.parameter(static_cast<int>(at - plan.parameters.begin()));
    }
    case Source::generation:
        return first <= plan.generations
                   ? layout.generation(first, static_cast<GenerationDraw>(dimension.second))
                   : -1;
    case Source::first_switch:
        return layout.first_switch(static_cast<Chain>(first));
    case Source::regime_switch:
        return layout.regime_switch(first);
    case Source::lead:
        return first < plan.tranches ? layout.lead(first) : -1;
    case Source::build:
        return first < plan.phases ? layout.build(first) : -1;
    case Source::delay:
        return first < plan.steps ? layout.delay(first) : -1;
    }
    return -1;
}

scalar::RandomWords<double> key_words(std::uint64_t seed, std::uint32_t dimension, int randomisation,
                                      Driver driver) {
    return scalar::philox<double>(philox_key(seed), static_cast<std::uint64_t>(randomisation), 0, dimension,
                                  static_cast<std::uint32_t>(driver));
}

std::uint64_t low32(std::uint64_t word) { return word & 0xffffffffu; }

} // namespace

std::vector<StratifiedDraw> stratified_draws(const WorldPlan& plan, const WorldLayout& layout) {
    std::vector<StratifiedDraw> draws;
    if (plan.sampler == Sampler::random) return draws;
    for (std::size_t i = 0; i < dimensions().size(); ++i) {
        const Dimension& dimension = dimensions()[i];
        StratifiedDraw draw;
        draw.dimension = static_cast<std::uint32_t>(i);
        draw.slot = slot_of(dimension, plan, layout);
        if (dimension.source == Dimension::Source::component) {
            draw.component = components_per_shock * dimension.first + dimension.second;
        }
        const bool leads = plan.sampler == Sampler::sobol && i < leading_count; // all of them feed the turn
        if (leads || draw.slot >= 0 || draw.component >= 0) draws.push_back(draw);
    }
    return draws;
}

ScrambleKeys scramble_keys(std::uint64_t seed, const std::vector<StratifiedDraw>& draws) {
    ScrambleKeys keys;
    for (const StratifiedDraw& draw : draws) {
        for (int r = 0; r < randomisations; ++r) {
            const auto words = key_words(seed, draw.dimension, r, Driver::scramble);
            keys.sum.push_back(low32(words.word[0]));
            keys.factor.push_back(low32(words.word[1]) | 1);
        }
    }
    return keys;
}

StrataKeys strata_keys(const WorldPlan& plan, const std::vector<StratifiedDraw>& draws) {
    StrataKeys keys;
    std::uint64_t count[randomisations];
    for (int r = 0; r < randomisations; ++r) {
        const auto rest = static_cast<std::uint64_t>(r);
        count[r] = plan.paths > rest ? (plan.paths - rest + randomisations - 1) / randomisations : 1;
        keys.count[r] = static_cast<double>(count[r]);
        keys.mask[r] = std::bit_ceil(count[r]) - 1;
    }
    for (const StratifiedDraw& draw : draws) {
        for (int r = 0; r < randomisations; ++r) {
            const auto words = key_words(plan.seed, draw.dimension, r, Driver::strata);
            keys.key.push_back(low32(words.word[0]));
            keys.rotation.push_back(static_cast<double>(low32(words.word[1]) % count[r]));
        }
    }
    return keys;
}

std::vector<double> walk_components(int months) {
    std::vector<double> basis(static_cast<std::size_t>(months) * components_per_shock, 0.0);
    const int n = months - 1;
    const double scale = 2 / scalar::sqrt(2.0 * n + 1);
    for (int t = 1; t <= n; ++t) {
        for (int k = 0; k < std::min(n, components_per_shock); ++k) {
            const double turns = (2.0 * k + 1) * (2.0 * t - 1) / (4.0 * (2.0 * n + 1));
            basis[static_cast<std::size_t>(t * components_per_shock + k)] = scale * scalar::cos_turns(turns);
        }
    }
    return basis;
}

} // namespace headroom
