// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/moments.h"

#include "model/statistics/lane_passes.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr std::size_t mean_and_squares = 2;

std::size_t numbers_of(ErrorModel model) {
    return model == ErrorModel::replicated ? randomisations : mean_and_squares;
}

void set_mean_and_squares(std::span<const double> values, double* to) {
    const double origin = values[0], n = static_cast<double>(values.size());
    const double mean = origin + fixed_order_sum(values, [=](double v) { return v - origin; }) / n;
    to[0] = mean;
    to[1] = fixed_order_sum(values, [=](double v) { return (v - mean) * (v - mean); });
}

void add_mean_and_squares(double* to, const double* from, double n, double m) {
    const double distance = from[0] - to[0], both = n + m;
    to[0] += distance * (m / both);
    to[1] += from[1] + distance * distance * (n * m / both);
}

Figure figure_of_sums(const double* sums, std::uint64_t paths) {
    std::array<GroupEstimate, randomisations> groups{};
    const double n = static_cast<double>(paths);
    double total = 0;
    for (std::size_t r = 0; r < randomisations; ++r) {
        const double own = static_cast<double>(paths / randomisations + (r < paths % randomisations));
        if (own > 0) groups[r] = {sums[r] / own, own / n};
        total += sums[r];
    }
    return {total / n, spread_error(groups)};
}

} // namespace

Moments::Moments(ErrorModel model, std::size_t columns, std::uint64_t paths)
    : model_(model), paths_(paths), numbers_(columns * numbers_of(model)) {}

void Moments::set(std::size_t column, std::span<const double> values) {
    paths_ = values.size();
    double* const to = numbers_.data() + column * numbers_of(model_);
    if (model_ == ErrorModel::replicated)
        sum_by_randomisation(values, std::span<double, randomisations>(to, randomisations));
    else
        set_mean_and_squares(values, to);
}

void Moments::add(const Moments& later) {
    if (model_ == ErrorModel::replicated) {
        for (std::size_t i = 0; i < numbers_.size(); ++i)
            numbers_[i] += later.numbers_[i];
    } else {
        const double n = static_cast<double>(paths_), m = static_cast<double>(later.paths_);
        for (std::size_t i = 0; i < numbers_.size(); i += mean_and_squares)
            add_mean_and_squares(&numbers_[i], &later.numbers_[i], n, m);
    }
    paths_ += later.paths_;
}

Figure Moments::figure(std::size_t column) const {
    const double* const numbers = numbers_.data() + column * numbers_of(model_);
    switch (model_) {
    case ErrorModel::replicated:
        return figure_of_sums(numbers, paths_);
    case ErrorModel::exact:
        return {numbers[0], 0};
    case ErrorModel::independent:
        break;
    }
    const double n = static_cast<double>(paths_);
    return {numbers[0], n > 1 ? std::sqrt(numbers[1] / (n - 1) / n) : 0};
}

} // namespace headroom
