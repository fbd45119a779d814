// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/defined_moments.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// Weighted mean of two means as a shift of the first: exact where they are equal.
void join_means(double& count, double& mean, double later_count, double later_mean) {
    if (later_count == 0) return;
    const double both = count + later_count;
    mean = count == 0 ? later_mean : mean + (later_mean - mean) * (later_count / both);
    count = both;
}

GroupEstimate of_group(double value, double count, double all) { return {value, count / all}; }

} // namespace

void Spread::add(const Spread& later) {
    if (count > 0 && later.count > 0) {
        const double distance = later.mean - mean;
        squares += distance * distance * (count * (later.count / (count + later.count)));
    }
    squares += later.squares;
    join_means(count, mean, later.count, later.mean);
}

DefinedMoments::DefinedMoments(std::span<const double> values) {
    const auto first = std::ranges::find_if(values, [](double v) { return !std::isnan(v); });
    if (first == values.end()) return;
    const double origin = *first;
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        all.count += 1;
        sum += values[i] - origin;
        group_count[i % randomisations] += 1;
        group_mean[i % randomisations] += values[i] - origin;
    }
    all.mean = origin + sum / all.count;
    for (std::size_t r = 0; r < randomisations; ++r)
        group_mean[r] = group_count[r] > 0 ? origin + group_mean[r] / group_count[r] : 0;
    for (const double v : values)
        if (!std::isnan(v)) all.squares += (v - all.mean) * (v - all.mean);
}

void DefinedMoments::add(const DefinedMoments& later) {
    all.add(later.all);
    for (std::size_t r = 0; r < randomisations; ++r)
        join_means(group_count[r], group_mean[r], later.group_count[r], later.group_mean[r]);
}

double DefinedMoments::standard_deviation() const {
    return all.count > 1 ? std::sqrt(all.squares / (all.count - 1)) : 0;
}

Figure DefinedMoments::mean(ErrorModel model) const {
    if (model == ErrorModel::exact || all.count == 0) return {all.mean, 0};
    const auto used = std::ranges::count_if(group_count, [](double n) { return n > 0; });
    if (model == ErrorModel::independent || used < 2)
        return {all.mean, standard_deviation() / std::sqrt(all.count)};
    std::array<GroupEstimate, randomisations> groups{};
    for (std::size_t r = 0; r < randomisations; ++r)
        groups[r] = of_group(group_mean[r], group_count[r], all.count);
    return {all.mean, spread_error(groups)};
}

PairMoments::PairMoments(std::span<const double> numerator, std::span<const double> denominator)
    : first(numerator), second(denominator) {
    for (std::size_t i = 0; i < numerator.size(); ++i)
        products += (numerator[i] - first.all.mean) * (denominator[i] - second.all.mean);
}

void PairMoments::add(const PairMoments& later) {
    const double n = first.all.count, m = later.first.all.count;
    if (n > 0 && m > 0)
        products += (later.first.all.mean - first.all.mean) * (later.second.all.mean - second.all.mean) *
                    (n * (m / (n + m)));
    products += later.products;
    first.add(later.first);
    second.add(later.second);
}

Figure PairMoments::ratio(ErrorModel model) const {
    const double n = first.all.count, ratio = first.all.mean / second.all.mean;
    if (model == ErrorModel::exact || n < 2) return {ratio, 0};
    if (model == ErrorModel::independent) {
        const double squares =
            first.all.squares - 2 * ratio * products + ratio * ratio * second.all.squares; // of the residuals
        return {ratio, std::sqrt(std::max(0.0, squares) / (n - 1) / n) / second.all.mean};
    }
    std::array<GroupEstimate, randomisations> groups{};
    for (std::size_t r = 0; r < randomisations; ++r) {
        const double residual = first.group_mean[r] - ratio * second.group_mean[r];
        const double weighted = residual * first.group_count[r] / (n * second.all.mean);
        groups[r] = {weighted * randomisations, 1.0 / randomisations};
    }
    return {ratio, spread_error(groups)};
}

} // namespace headroom
