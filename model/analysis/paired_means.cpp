// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/paired_means.h"

#include <algorithm>

namespace headroom {
namespace {

std::size_t group_count(std::size_t paths, ErrorModel model) {
    constexpr std::size_t most = 256;
    switch (model) {
    case ErrorModel::exact:
        return 1;
    case ErrorModel::replicated:
        return std::min(paths, Sample({}, model).group_count());
    case ErrorModel::independent:
        return std::min(paths, most);
    }
    return 1;
}

} // namespace

std::vector<GroupEstimate> paired_means(std::span<const double> by_path, ErrorModel model) {
    const std::size_t count = group_count(by_path.size(), model);
    std::vector<GroupEstimate> groups(count);
    for (std::size_t p = 0; p < by_path.size(); ++p) {
        groups[p % count].value += by_path[p];
        groups[p % count].weight += 1;
    }
    for (auto& g : groups) {
        g.value /= g.weight;
        g.weight /= static_cast<double>(by_path.size());
    }
    return groups;
}

Figure paired_difference(std::span<const GroupEstimate> a, std::span<const GroupEstimate> b) {
    std::vector<GroupEstimate> differences(a.begin(), a.end());
    double mean = 0;
    for (std::size_t g = 0; g < differences.size(); ++g) {
        differences[g].value -= b[g].value;
        mean += differences[g].weight * differences[g].value;
    }
    return {mean, spread_error(differences)};
}

} // namespace headroom
