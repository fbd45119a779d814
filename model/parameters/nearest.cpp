// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/nearest.h"

#include "model/parameters/ascii.h"

#include <algorithm>
#include <array>

namespace headroom {
namespace {

constexpr std::size_t longest = 100;
using Costs = std::array<std::size_t, longest + 1>;

bool same(char a, char b) { return ascii_lower(a) == ascii_lower(b); }

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, row by
/// row.
std::size_t distance(std::string_view a, std::string_view b) {
    Costs before_last{}, last{}, row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = last[j - 1] + (same(a[i - 1], b[j - 1]) ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
            const bool swapped = i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

} // namespace

std::string_view nearest_name(std::string_view typed, std::span<const std::string_view> names) {
    if (typed.empty() || typed.size() > longest) return {};
    std::size_t best = std::max<std::size_t>(1, typed.size() / 3) + 1;
    std::string_view found;
    for (const auto name : names) {
        if (name.size() > longest) continue;
        const std::size_t edits = distance(typed, name);
        if (edits >= best) continue;
        best = edits;
        found = name;
    }
    return found;
}

} // namespace headroom
