// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/summary.h"

#include "model/statistics/order_statistics.h"
#include "model/statistics/probability_interval.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

double number(std::size_t n) { return static_cast<double>(n); }

/// A mean as a shift of the first value: exact where all values are the same.
double mean_of(std::span<const double> values) {
    const double origin = values[0];
    return origin + fixed_order_sum(values, [=](double v) { return v - origin; }) / number(values.size());
}

/// Σ(v − μ)², less what the rounding of μ adds (the corrected two-pass sum of Chan, Golub & LeVeque, 1983).
double squares_about(std::span<const double> values, double mean) {
    const double first = fixed_order_sum(values, [=](double v) { return v - mean; });
    const double second = fixed_order_sum(values, [=](double v) { return (v - mean) * (v - mean); });
    return std::max(0.0, second - first * first / number(values.size()));
}

double standard_deviation(std::span<const double> values, double mean) {
    return values.size() < 2 ? 0 : std::sqrt(squares_about(values, mean) / number(values.size() - 1));
}

double error_of_mean(std::span<const double> values, double mean) {
    return standard_deviation(values, mean) / std::sqrt(number(values.size()));
}

using GroupEstimates = std::array<GroupEstimate, randomisations>;

/// `estimate` of every group that has values, weighted by their number.
template <class F>
GroupEstimates group_estimates(const Sample& sample, F estimate) {
    GroupEstimates estimates{};
    for (std::size_t g = 0; g < sample.group_count(); ++g)
        if (const auto values = sample.group(g); !values.empty())
            estimates[g] = {estimate(g), number(values.size()) / number(sample.size())};
    return estimates;
}

GroupEstimates group_means(const Sample& sample) {
    return group_estimates(sample, [&](std::size_t g) { return mean_of(sample.group(g)); });
}

bool several_used(const GroupEstimates& groups) {
    return std::count_if(groups.begin(), groups.end(), [](const GroupEstimate& g) { return g.weight > 0; }) >
           1;
}

ProbabilityInterval binomial_interval(double p, std::size_t n) { return {p, p * (1 - p) / number(n)}; }

/// Σ (s·(v − edge))⁺
double sum_of_excess(std::span<const double> values, double edge, double sign) {
    return fixed_order_sum(values, [=](double v) { return std::max(0.0, sign * (v - edge)); });
}

/// Mean of the worst 5 %: the edge's value, and the mean excess over it, to which the edge adds nothing.
double cvar(std::span<const double> values, const TailPosition& position, double edge, Tail tail) {
    const double sign = sign_of(tail);
    return edge + sign * (sum_of_excess(values, edge, sign) / position.weight);
}

double cvar_error(const Sample& sample, double quantile, Tail tail) {
    const std::size_t n = sample.size();
    if (n < 2) return 0;
    const double sign = sign_of(tail), mean = sum_of_excess(sample.values(), quantile, sign) / number(n);
    const double squares = fixed_order_sum(sample.values(), [=](double v) {
        const double distance = std::max(0.0, sign * (v - quantile)) - mean;
        return distance * distance;
    });
    return std::sqrt(squares / number(n - 1)) / (tail_share * std::sqrt(number(n)));
}

/// Quantiles and CVaR of one set of values from one selection.
struct Order {
    std::size_t size;
    TailPosition position;
    OrderStatistics statistics;
    Order(std::span<const double> values, std::span<const double> probabilities, Tail tail)
        : size(values.size()), position(values.size(), tail),
          statistics(values, probabilities, std::span(&position.edge, 1)) {}
    double cvar_of(std::span<const double> values, Tail tail) const {
        return cvar(values, position, statistics.at(position.edge), tail);
    }
};

/// The probabilities themselves and, for the independent errors, those on either side.
std::vector<double> with_intervals(std::span<const double> probabilities, std::size_t n) {
    std::vector<double> all(probabilities.begin(), probabilities.end());
    for (const double p : probabilities) {
        const ProbabilityInterval interval = binomial_interval(p, n);
        all.push_back(interval.low);
        all.push_back(interval.high);
    }
    return all;
}

double independent_quantile_error(const OrderStatistics& order, double p, std::size_t n) {
    const ProbabilityInterval interval = binomial_interval(p, n);
    return interval.standard_error(order.quantile(interval.low), order.quantile(interval.high));
}

std::vector<Order> group_orders(const Sample& sample, std::span<const double> probabilities, Tail tail) {
    std::vector<Order> orders;
    orders.reserve(randomisations);
    for (std::size_t g = 0; g < sample.group_count(); ++g)
        orders.emplace_back(sample.group(g), probabilities, tail);
    return orders;
}

/// Quantiles to `out`, and CVaR.
Figure order_figures(const Sample& sample, std::span<const double> probabilities, Tail tail,
                     std::span<Figure> out) {
    const double beyond = tail == Tail::high ? 1 - tail_share : tail_share;
    std::vector<double> needed = with_intervals(probabilities, sample.size());
    needed.push_back(beyond);
    const Order pooled(sample.values(), needed, tail);
    Figure tail_mean{pooled.cvar_of(sample.values(), tail), 0};
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        out[i] = {pooled.statistics.quantile(probabilities[i]), 0};
    if (sample.model() == ErrorModel::exact) return tail_mean;
    if (!groups_have_tails(sample)) {
        for (std::size_t i = 0; i < probabilities.size(); ++i)
            out[i].standard_error =
                independent_quantile_error(pooled.statistics, probabilities[i], sample.size());
        tail_mean.standard_error = cvar_error(sample, pooled.statistics.quantile(beyond), tail);
        return tail_mean;
    }
    const std::vector<Order> groups = group_orders(sample, probabilities, tail);
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        out[i].standard_error = spread_error(group_estimates(
            sample, [&](std::size_t g) { return groups[g].statistics.quantile(probabilities[i]); }));
    tail_mean.standard_error = spread_error(
        group_estimates(sample, [&](std::size_t g) { return groups[g].cvar_of(sample.group(g), tail); }));
    return tail_mean;
}

} // namespace

bool groups_have_tails(const Sample& sample) {
    if (sample.model() != ErrorModel::replicated) return false;
    for (std::size_t g = 0; g < sample.group_count(); ++g)
        if (number(sample.group(g).size()) * tail_share < 1) return false;
    return true;
}

Figure mean_figure(const Sample& sample) {
    const double mean = mean_of(sample.values());
    if (sample.model() == ErrorModel::exact) return {mean, 0};
    if (const auto groups = group_means(sample); several_used(groups)) return {mean, spread_error(groups)};
    return {mean, error_of_mean(sample.values(), mean)};
}

void quantile_figures(const Sample& sample, std::span<const double> probabilities, std::span<Figure> out) {
    order_figures(sample, probabilities, Tail::high, out);
}

Summary summarise(const Sample& sample, Tail tail) {
    Summary summary;
    summary.defined_share = sample.paths() ? number(sample.size()) / number(sample.paths()) : 0;
    if (sample.size() == 0) return summary;
    summary.mean = mean_figure(sample);
    summary.sd = standard_deviation(sample.values(), summary.mean.value);
    summary.cvar95 = order_figures(sample, reported_quantiles, tail, summary.quantiles);
    return summary;
}

Summary summarise(std::span<const double> by_path, ErrorModel model, Tail tail) {
    return summarise(Sample(by_path, model), tail);
}

} // namespace headroom
