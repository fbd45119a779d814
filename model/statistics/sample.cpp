// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/sample.h"

#include <cmath>

namespace headroom {

namespace {

bool all_defined(std::span<const double> values) {
    bool defined = true;
    for (const double v : values)
        defined &= v == v;
    return defined;
}

void append_group(std::span<const double> by_path, std::size_t first, std::size_t step,
                  std::vector<double>& to) {
    for (std::size_t p = first; p < by_path.size(); p += step)
        if (!std::isnan(by_path[p])) to.push_back(by_path[p]);
}

void append_whole_group(std::span<const double> by_path, std::size_t first, std::size_t step,
                        std::vector<double>& to) {
    const std::size_t count = by_path.size() > first ? (by_path.size() - first + step - 1) / step : 0;
    const std::size_t begin = to.size();
    to.resize(begin + count);
    for (std::size_t i = 0; i < count; ++i)
        to[begin + i] = by_path[first + i * step];
}

} // namespace

Sample::Sample(std::span<const double> by_path, ErrorModel model) : model_(model), paths_(by_path.size()) {
    values_.reserve(by_path.size());
    const std::size_t groups = group_count();
    const bool whole = all_defined(by_path);
    for (std::size_t g = 0; g < groups; ++g) {
        (whole ? append_whole_group : append_group)(by_path, g, groups, values_);
        begin_[g + 1] = values_.size();
    }
}

double spread_error(std::span<const GroupEstimate> groups) {
    const double origin =
        groups[0].value; // the mean as a shift, so that equal estimates have no spread at all
    double shift = 0, used = 0;
    for (const GroupEstimate& g : groups) {
        shift += g.weight * (g.value - origin);
        used += g.weight > 0 ? 1 : 0;
    }
    if (used < 2) return 0;
    double squares = 0;
    for (const GroupEstimate& g : groups) {
        const double part = g.weight * (g.value - origin - shift);
        squares += part * part;
    }
    return std::sqrt(used / (used - 1) * squares);
}

} // namespace headroom
