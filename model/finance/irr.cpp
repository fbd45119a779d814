// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/irr.h"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace headroom {
namespace {

// The present value is looked at over the whole line of rates at once: x in (0, 1] stands for the discount factor
// v = x, x in [1, 2) for the growth factor 1/v = 2 − x, with the flows then taken from the end. Both are polynomials
// on [0, 1], so nothing overflows, and the sign is that of the present value.
double signed_value(std::span<const double> flows, double x) {
    double sum = 0;
    if (x <= 1) {
        for (std::size_t i = flows.size(); i-- > 0;) sum = sum * x + flows[i];
    } else {
        const double growth = 2 - x;
        for (const double f : flows) sum = sum * growth + f;
    }
    return sum;
}

double discount_factor(double x) { return x <= 1 ? x : 1 / (2 - x); }

/// Where the sign is looked at: a step of 1/128 over the line, sixteen times finer where rates usually are.
std::vector<double> make_grid() {
    std::vector<double> grid = {0};
    while (grid.back() < 2) {
        const double x = grid.back();
        grid.push_back(x + (x >= 0.875 && x < 1.125 ? 1.0 / 2048 : 1.0 / 128));
    }
    return grid;
}

/// The crossing between two points of opposite sign, to the last bit.
double bisect(std::span<const double> flows, double low, double high) {
    const bool low_negative = signed_value(flows, low) < 0;
    for (;;) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) return high;
        const double value = signed_value(flows, middle);
        if (value == 0) return middle;
        (value < 0) == low_negative ? low = middle : high = middle;
    }
}

int sign_changes(std::span<const double> flows) {
    int changes = 0;
    double last = 0;
    for (const double f : flows) {
        if (f == 0) continue;
        changes += last != 0 && (last < 0) != (f < 0);
        last = f;
    }
    return changes;
}

std::span<const double> without_outer_zeros(std::span<const double> flows) {
    while (!flows.empty() && flows.front() == 0) flows = flows.subspan(1);
    while (!flows.empty() && flows.back() == 0) flows = flows.first(flows.size() - 1);
    return flows;
}

} // namespace

std::optional<double> internal_rate_of_return(std::span<const double> all) {
    const auto flows = without_outer_zeros(all);
    const int changes = sign_changes(flows);
    if (changes == 0) return std::nullopt;
    if (changes == 1) return 1 / discount_factor(bisect(flows, 0, 2)) - 1; // Descartes: exactly one

    static const std::vector<double> grid = make_grid();
    std::optional<std::array<double, 2>> crossing;
    double before = signed_value(flows, grid[0]);
    double left = grid[0];
    for (std::size_t i = 1; i < grid.size(); ++i) {
        const double value = signed_value(flows, grid[i]);
        if (value == 0) continue; // a root on the grid: the crossing lies between its neighbours
        if ((value < 0) != (before < 0)) {
            if (crossing) return std::nullopt;
            crossing = {left, grid[i]};
        }
        before = value;
        left = grid[i];
    }
    if (!crossing) return std::nullopt;
    return 1 / discount_factor(bisect(flows, (*crossing)[0], (*crossing)[1])) - 1;
}

void write_rates_of_return(const double* rows, int count, int width, double* rates) {
    std::vector<double> flows(static_cast<std::size_t>(count));
    for (int path = 0; path < width; ++path) {
        for (int t = 0; t < count; ++t) flows[static_cast<std::size_t>(t)] = rows[t * width + path];
        const auto monthly = internal_rate_of_return(flows);
        rates[path] = std::numeric_limits<double>::quiet_NaN();
        if (!monthly) continue;
        const double growth = 1 + *monthly, cubed = growth * growth * growth, sixth = cubed * cubed;
        const double annual = sixth * sixth - 1;
        if (std::isfinite(annual)) rates[path] = annual;
    }
}

double net_present_value(double rate, std::span<const double> flows) {
    const double v = 1 / (1 + rate);
    double sum = 0;
    for (std::size_t i = flows.size(); i-- > 0;) sum = sum * v + flows[i];
    return sum;
}

} // namespace headroom
