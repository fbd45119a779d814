// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/density.h"

#include "model/sampling/quantile_lane.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::views {
namespace {

constexpr int curve_points = 160;
/// A curve through measurements shows their form, not each gap between two of them.
constexpr int measured_points = 24;
constexpr int figure_points = 4096;

double quantile_at(const QuantileFunctionView& view, double u) { return scalar::quantile<double>(view, u); }

/// Probabilities that lie dense where a density changes fast: at the ends.
double spread_probability(int i, int count) {
    const double t = static_cast<double>(i) / count;
    return t * t * (3 - 2 * t);
}

bool is_discrete(const QuantileFunction& function) {
    return function.kind == QuantileKind::steps || function.kind == QuantileKind::constant;
}

/// The values that are not cut off, with their shares of what is left.
std::vector<std::pair<double, double>> atoms_of(const Distribution& d, const QuantileFunction& function) {
    if (d.shape != Shape::discrete) return {{function.median, 1.0}};
    std::map<double, double> shares;
    double sum = 0;
    for (std::size_t i = 0; i < d.arguments.size(); ++i) {
        const double value = d.arguments[i];
        if (value < function.lowest || value > function.highest || d.weights[i] == 0) continue;
        shares[value] += d.weights[i];
        sum += d.weights[i];
    }
    std::vector<std::pair<double, double>> atoms;
    for (const auto& [value, weight] : shares)
        atoms.emplace_back(value, weight / sum);
    return atoms;
}

/// Between neighbouring quantiles the density is their probability over their distance.
void add_curve(const QuantileFunctionView& view, int points, DensityCurve& curve) {
    constexpr double tail = 0.002;
    double left_u = tail, left = quantile_at(view, left_u);
    for (int i = 1; i <= points; ++i) {
        const double right_u = tail + (1 - 2 * tail) * spread_probability(i, points);
        const double right = quantile_at(view, right_u);
        if (!(right > left)) continue;
        curve.x.push_back((left + right) / 2);
        curve.density.push_back((right_u - left_u) / (right - left));
        left = right;
        left_u = right_u;
    }
}

/// The density at an end beyond the last of two points, straight on; not higher than it is there.
double density_at(double end, double x, double density, double inner_x, double inner_density) {
    const double slope = (density - inner_density) / (x - inner_x);
    return std::clamp(density + slope * (end - x), 0.0, density);
}

/// Bounded distributions stop with a wall or a point at their ends: the curve goes down there.
void close_curve(const QuantileFunction& function, DensityCurve& curve) {
    if (curve.x.empty()) return;
    const double span = curve.x.back() - curve.x.front();
    const auto close = [&](double end, bool is_front) {
        const double at = is_front ? curve.x.front() : curve.x.back();
        if (std::abs(end - at) > span / 8) return;
        const std::size_t last = curve.x.size() - 1, outer = is_front ? 0 : last;
        const std::size_t inner = last == 0 ? 0 : is_front ? 1 : last - 1;
        const double edge = inner == outer ? curve.density[outer]
                                           : density_at(end, curve.x[outer], curve.density[outer],
                                                        curve.x[inner], curve.density[inner]);
        const auto where_x = is_front ? curve.x.begin() : curve.x.end();
        const auto where_y = is_front ? curve.density.begin() : curve.density.end();
        const double wall[] = {is_front ? 0.0 : edge, is_front ? edge : 0.0};
        curve.x.insert(where_x, 2, end);
        curve.density.insert(where_y, std::begin(wall), std::end(wall));
    };
    close(function.lowest, true);
    close(function.highest, false);
}

void set_range(DensityCurve& curve) {
    const auto& atoms = curve.atoms;
    const bool has_curve = !curve.x.empty();
    curve.minimum = has_curve ? curve.x.front() : atoms.front().first;
    curve.maximum = has_curve ? curve.x.back() : atoms.back().first;
    if (curve.minimum < curve.maximum) return;
    const double margin = curve.minimum == 0 ? 1 : std::abs(curve.minimum) / 10;
    curve.minimum -= margin;
    curve.maximum += margin;
}

} // namespace

DensityCurve density_curve(const Distribution& distribution, double lower, double upper) {
    const auto function = make_quantile_function(distribution, lower, upper);
    const auto view = view_of(function);
    DensityCurve curve;
    if (is_discrete(function))
        curve.atoms = atoms_of(distribution, function);
    else
        add_curve(view, function.kind == QuantileKind::ramps ? measured_points : curve_points, curve);
    close_curve(function, curve);
    if (curve.x.empty() && curve.atoms.empty())
        curve.atoms = atoms_of(distribution, function); // samples that are all the same
    set_range(curve);
    return curve;
}

DistributionFigures distribution_figures(const Distribution& distribution, double lower, double upper) {
    const auto function = make_quantile_function(distribution, lower, upper);
    const auto view = view_of(function);
    DistributionFigures figures;
    const double centre = quantile_at(view, 0.5);
    double sum = 0, squares = 0;
    for (int i = 0; i < figure_points; ++i) {
        const double x = quantile_at(view, (i + 0.5) / figure_points) - centre;
        sum += x;
        squares += x * x;
    }
    const double shift = sum / figure_points;
    figures.mean = centre + shift;
    figures.sd = std::sqrt(std::max(0.0, squares / figure_points - shift * shift));
    for (std::size_t i = 0; i < shown_probabilities.size(); ++i)
        figures.quantiles[i] = quantile_at(view, shown_probabilities[i]);
    return figures;
}

DensitySketch density_sketch(const Quantity& quantity, double lower, double upper) {
    DensitySketch sketch;
    if (const auto* number = std::get_if<double>(&quantity)) {
        sketch.fixed = *number;
        sketch.minimum = *number - 1;
        sketch.maximum = *number + 1;
        return sketch;
    }
    auto curve = density_curve(std::get<Distribution>(quantity), lower, upper);
    sketch.x = std::move(curve.x);
    sketch.density = std::move(curve.density);
    sketch.atoms = std::move(curve.atoms);
    const double margin = (curve.maximum - curve.minimum) / 20;
    sketch.minimum = curve.minimum - margin;
    sketch.maximum = curve.maximum + margin;
    return sketch;
}

} // namespace headroom::views
