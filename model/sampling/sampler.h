// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/sampling/dimensions.h"
#include "model/sampling/philox_key.h"
#include "model/sampling/sobol.h"
#include "model/sampling/stratification.h"
#include "model/sampling/world.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace headroom {

/// One call of the generator for two numbers drawn once a path.
struct OnceCall {
    std::uint32_t index = 0, driver = 0;
    std::int32_t slot[2] = {-1, -1}; ///< −1: nobody asked for this one
};

/// What draw_world reads: flat numbers, so that a device can have a copy. Pointers belong to WorldTables.
struct WorldView {
    PhiloxKey key{};
    const OnceCall* once = nullptr;
    int once_count = 0;
    int months = 0;
    /// Slot of shock 0 of month 0; months lie shock_count + chain_count slots apart.
    int first_month_slot = 0;
    const std::int32_t* correlated_slots = nullptr; ///< ascending rows of the factor
    const double* copula_factor = nullptr;          ///< correlated_count² numbers, lower triangle, row-major
    int correlated_count = 0;
    double shock_factor[shock_count * shock_count] = {};

    // What sobol and latin place; all rows of 16 are by randomisation.
    Sampler sampler = Sampler::random;
    const StratifiedDraw* stratified = nullptr;
    int stratified_count = 0;
    const double* components = nullptr;          ///< walk_components
    const double* mirrors = nullptr;             ///< sobol: leading_mirrors
    const std::uint32_t* directions = nullptr;   ///< sobol: sobol_bits a draw
    const std::uint64_t* scramble_sum = nullptr; ///< sobol: 16 a draw
    const std::uint64_t* scramble_factor = nullptr;
    const std::uint64_t* strata_key = nullptr; ///< latin: 16 a draw
    const double* strata_rotation = nullptr;   ///< latin: 16 a draw
    double strata_count[randomisations] = {};
    std::uint64_t strata_mask[randomisations] = {};
};

/// Everything of a world that is the same for all its paths; made once a run.
class WorldTables {
public:
    WorldView view() const;

private:
    friend WorldTables make_world_tables(const WorldPlan& plan);
    WorldView numbers_; ///< its pointers are set by view()
    std::vector<OnceCall> once_;
    std::vector<std::int32_t> correlated_slots_;
    std::vector<double> copula_factor_;
    std::vector<StratifiedDraw> stratified_;
    std::vector<double> components_;
    std::vector<double> mirrors_;
    std::vector<std::uint32_t> directions_;
    ScrambleKeys scramble_;
    StrataKeys strata_{};
};

WorldTables make_world_tables(const WorldPlan& plan);

} // namespace headroom
