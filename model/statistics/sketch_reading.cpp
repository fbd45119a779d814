// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/sketch_reading.h"

#include "model/statistics/order_key.h"
#include "model/statistics/order_statistics.h"
#include "model/statistics/probability_interval.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace headroom {

namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

using Counts = std::array<std::uint32_t, randomisations>;

/// Variance of a share of all paths, from its values in the 16 randomisations.
double variance_of_share(const Counts& part, const Counts& whole) {
    const auto total = number(std::accumulate(whole.begin(), whole.end(), std::uint64_t{0}));
    std::array<GroupEstimate, randomisations> groups{};
    for (std::size_t r = 0; r < randomisations; ++r)
        if (whole[r] > 0) groups[r] = {number(part[r]) / number(whole[r]), number(whole[r]) / total};
    const double error = spread_error(groups);
    return error * error;
}

} // namespace

SketchReading::SketchReading(const MonthSketch& sketch) : sketch_(sketch) {
    const std::vector<PageTable::Page> pages = sketch.pages();
    entries_.reserve(pages.size() + 1);
    Entry next;
    for (const PageTable::Page& page : pages) {
        next.page = page;
        entries_.push_back(next);
        next.below += sketch.table().add_randomisations(page, next.below_by_randomisation);
    }
    entries_.push_back(next);
}

/// The page of a rank (below the number of values), which may lie between two values.
const SketchReading::Entry& SketchReading::entry_of(double rank) const {
    const auto after = std::upper_bound(entries_.begin() + 1, entries_.end() - 1, rank,
                                        [](double r, const Entry& e) { return r < number(e.below); });
    return *(after - 1);
}

SketchReading::Place SketchReading::place_of(std::uint64_t rank) const {
    if (rank < sketch_.lowest().count) return {sketch_.lowest().value, 0};
    if (rank >= sketch_.count() - sketch_.highest().count) return {sketch_.highest().value, 0};
    const Entry& entry = entry_of(number(rank));
    const PageCounts::Row counts = sketch_.table().counts(entry.page);
    std::uint64_t below = entry.below;
    for (std::size_t b = 0;; ++b) {
        const std::uint64_t count = counts.bins[b];
        if (rank < below + count)
            return place_in(entry.page.index * static_cast<std::int64_t>(page_bins) +
                                static_cast<std::int64_t>(b),
                            below, count, number(rank));
        below += count;
    }
}

/// A rank that is no extreme, in a bin whose `count` values have the ranks from `below` on.
SketchReading::Place SketchReading::place_in(std::int64_t bin, std::uint64_t below, std::uint64_t count,
                                             double rank) const {
    if (bin == 0 || bin == -1) return {0, 0};
    if (sketch_.shift() == 0) return {value_of_order_key(bin), 0};
    const std::int64_t size = std::int64_t{1} << sketch_.shift();
    const double low = std::max(value_of_order_key(bin * size), sketch_.lowest().value);
    const double high = bin * size + size > order_key(sketch_.highest().value)
                            ? sketch_.highest().value
                            : value_of_order_key(bin * size + size);
    // Those of the bin that are equal to an extreme are known; the others are spread over it.
    const std::uint64_t first = std::max(below, sketch_.lowest().count);
    const std::uint64_t last = std::min(below + count, sketch_.count() - sketch_.highest().count);
    return {low + (high - low) * ((rank - number(first) + 0.5) / number(last - first)), high - low};
}

double SketchReading::quantile(double p) const {
    if (!sketch_.finite()) return std::numeric_limits<double>::quiet_NaN();
    const auto [below, fraction] = type7_position(p, sketch_.count());
    const double low = place_of(below).value;
    return low + fraction * (place_of(std::min(below + 1, sketch_.count() - 1)).value - low);
}

double SketchReading::replicated_variance(double p) const {
    const auto n = number(sketch_.count());
    const Entry& page = entry_of(p * n);
    const Entry& next = *(&page + 1);
    const Counts& all = entries_.back().below_by_randomisation;
    const double count = number(next.below - page.below), share = count / n;
    const double f = std::clamp((p * n - number(page.below)) / count, 0.0, 1.0);
    return (1 - f) * variance_of_share(page.below_by_randomisation, all) +
           f * variance_of_share(next.below_by_randomisation, all) + f * (1 - f) * share * share / n;
}

Figure SketchReading::figure(double p, ErrorModel model) const {
    const double value = quantile(p);
    if (model == ErrorModel::exact || !sketch_.finite()) return {value, 0};
    const double variance =
        model == ErrorModel::replicated ? replicated_variance(p) : p * (1 - p) / number(sketch_.count());
    const ProbabilityInterval interval(p, variance);
    const double sampling = interval.standard_error(quantile(interval.low), quantile(interval.high));
    const double width = place_of(type7_position(p, sketch_.count()).below).width;
    return {value, std::sqrt(sampling * sampling + width * width / 12)};
}

} // namespace headroom
