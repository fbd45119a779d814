// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/peers/plain_model.h"

#include "tests/benchmarks/peers/plain_path.h"

#include <stdexcept>

namespace headroom::peer {

PlainModel::PlainModel(const LoweredPlan& plan, std::uint64_t seed)
    : plan_(plan), s_(plan.scenarios.front()), random_{std::mt19937_64(seed), {}} {
    if (s_.sells_capacity || s_.refresh_policy == RefreshPolicy::economic || s_.base_case)
        throw std::invalid_argument("the peer knows no sales, no economic policy and no base case");
}

void PlainModel::run(std::size_t paths, ChunkOutput& out) {
    out.count = paths;
    std::ranges::fill(out.line_sums, 0.0);
    for (std::size_t place = 0; place < paths; ++place)
        run_path(place, out);
}

void PlainModel::run_path(std::size_t place, ChunkOutput& out) {
    Path path(plan_, s_, random_);
    for (int t = 0; t < s_.months; ++t)
        path.month(t, out, place);
    path.write_results(out, place);
}

} // namespace headroom::peer
