// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/distribution.h"

#include <algorithm>

namespace headroom::views {

std::vector<double> cumulative_shares(const HistogramSeries& series) {
    std::vector<double> result{series.below};
    for (const double share : series.shares)
        result.push_back(result.back() + share);
    return result;
}

std::vector<std::vector<double>> bin_heights(const HistogramChart& chart) {
    std::vector<std::vector<double>> heights;
    double largest = 0;
    for (const HistogramSeries& series : chart.series) {
        std::vector<double> of_series;
        for (std::size_t i = 0; i + 1 < chart.edges.size() && i < series.shares.size(); ++i) {
            const double width = chart.edges[i + 1] - chart.edges[i];
            of_series.push_back(width > 0 ? series.shares[i] / width : 0);
            largest = std::max(largest, of_series.back());
        }
        heights.push_back(std::move(of_series));
    }
    for (auto& of_series : heights)
        for (double& height : of_series)
            height = largest > 0 ? height / largest : 0;
    return heights;
}

double exceedance(const HistogramChart& chart, std::size_t series_index, double threshold) {
    const HistogramSeries& series = chart.series.at(series_index);
    if (!series.sorted.empty()) {
        const auto above =
            series.sorted.end() - std::upper_bound(series.sorted.begin(), series.sorted.end(), threshold);
        return static_cast<double>(above) / static_cast<double>(series.sorted.size());
    }
    double probability = series.above;
    for (std::size_t i = series.shares.size(); i-- > 0;) {
        const double low = chart.edges[i], high = chart.edges[i + 1];
        if (threshold >= high) break;
        const double part = threshold <= low ? 1 : (high - threshold) / (high - low);
        probability += part * series.shares[i];
    }
    return threshold < chart.edges.front() ? std::min(1.0, probability + series.below) : probability;
}

} // namespace headroom::views
