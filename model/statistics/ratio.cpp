// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/ratio.h"

#include <cmath>
#include <limits>

namespace headroom {

namespace {

double sum_of(std::span<const double> values) {
    return fixed_order_sum(values, [](double v) { return v; });
}

std::vector<double> own_ratios(std::span<const double> numerator, std::span<const double> denominator) {
    std::vector<double> ratios(numerator.size());
    for (std::size_t p = 0; p < ratios.size(); ++p)
        ratios[p] =
            denominator[p] > 0 ? numerator[p] / denominator[p] : std::numeric_limits<double>::quiet_NaN();
    return ratios;
}

double delta_method_error(const Sample& numerator, const Sample& denominator, double ratio, double total) {
    const std::size_t n = numerator.size();
    if (n < 2) return 0;
    // The residuals add up to 0 by the choice of the ratio.
    std::vector<double> squares(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double residual = numerator.values()[i] - ratio * denominator.values()[i];
        squares[i] = residual * residual;
    }
    const double count = static_cast<double>(n);
    return std::sqrt(sum_of(squares) * (count / (count - 1))) / total;
}

/// The same residuals, added up by randomisation.
double spread_of_ratios(const Sample& numerator, const Sample& denominator, double ratio, double total) {
    std::array<GroupEstimate, randomisations> estimates{};
    for (std::size_t g = 0; g < randomisations; ++g) {
        const double residual = sum_of(numerator.group(g)) - ratio * sum_of(denominator.group(g));
        estimates[g] = {residual / total * randomisations, 1.0 / randomisations};
    }
    return spread_error(estimates);
}

Figure ratio_of_means(const Sample& numerator, const Sample& denominator, double total) {
    const double ratio = sum_of(numerator.values()) / total;
    switch (numerator.model()) {
    case ErrorModel::independent:
        return {ratio, delta_method_error(numerator, denominator, ratio, total)};
    case ErrorModel::replicated:
        return {ratio, spread_of_ratios(numerator, denominator, ratio, total)};
    case ErrorModel::exact:
        break;
    }
    return {ratio, 0};
}

} // namespace

Summary summarise_ratio(std::span<const double> numerator, std::span<const double> denominator,
                        ErrorModel model, Tail tail) {
    Summary summary = summarise(own_ratios(numerator, denominator), model, tail);
    const Sample costs(numerator, model), hours(denominator, model);
    if (const double total = sum_of(hours.values()); total > 0)
        summary.mean = ratio_of_means(costs, hours, total);
    return summary;
}

} // namespace headroom
