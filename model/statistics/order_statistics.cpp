// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/order_statistics.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>

namespace headroom {

namespace {

constexpr std::size_t sorted_outright = 48; ///< so few values are sorted faster than they are distributed
constexpr int deepest = 8; ///< levels of buckets before a sort, against values made to defeat them
constexpr std::size_t most_buckets = 4096;

/// A cut of [low, high] into equal buckets. Subtraction, multiplication and truncation are monotone as
/// rounded, so that a smaller value is never in a higher bucket.
struct Buckets {
    double low = 0, scale = 0;
    std::uint32_t count = 0;
    std::uint32_t of(double v) const {
        return std::min(static_cast<std::uint32_t>(static_cast<std::int32_t>((v - low) * scale)), count - 1);
    }
};

void pick_sorted(std::span<const double> values, std::size_t base, std::span<const std::size_t> ranks,
                 double* out) {
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    for (const std::size_t rank : ranks)
        *out++ = sorted[rank - base];
}

void pick(std::span<const double> values, std::size_t base, std::span<const std::size_t> ranks, double* out,
          int depth);

/// What one level of buckets gathers: the values of those buckets that hold a wanted rank, bucket after
/// bucket.
struct Gathered {
    struct Part {
        std::size_t base, begin, size;      ///< rank of its first value; place and number in `values`
        std::size_t first_rank, rank_count; ///< the ranks wanted of it
    };
    std::vector<Part> parts;
    std::vector<double> values;
};

Gathered gather(std::span<const double> values, std::size_t base, std::span<const std::size_t> ranks,
                const Buckets& buckets) {
    constexpr std::uint32_t unwanted = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> cursor(buckets.count, 0);
    for (const double v : values)
        ++cursor[buckets.of(v)];
    Gathered gathered;
    std::size_t below = base, taken = 0, next = 0;
    for (std::uint32_t& c : cursor) {
        const std::size_t size = c, first = next;
        while (next < ranks.size() && ranks[next] < below + size)
            ++next;
        c = next > first ? static_cast<std::uint32_t>(taken) : unwanted;
        if (next > first) {
            gathered.parts.push_back({below, taken, size, first, next - first});
            taken += size;
        }
        below += size;
    }
    gathered.values.resize(taken);
    for (const double v : values)
        if (std::uint32_t& c = cursor[buckets.of(v)]; c != unwanted) gathered.values[c++] = v;
    return gathered;
}

void pick_bucketed(std::span<const double> values, std::size_t base, std::span<const std::size_t> ranks,
                   double* out, const Buckets& buckets, int depth) {
    const Gathered gathered = gather(values, base, ranks, buckets);
    for (const Gathered::Part& part : gathered.parts)
        pick(std::span(gathered.values).subspan(part.begin, part.size), part.base,
             ranks.subspan(part.first_rank, part.rank_count), out + part.first_rank, depth + 1);
}

/// Writes the values of `ranks`, which count from `base`, to `out`.
void pick(std::span<const double> values, std::size_t base, std::span<const std::size_t> ranks, double* out,
          int depth) {
    if (values.size() <= sorted_outright || depth == deepest) return pick_sorted(values, base, ranks, out);
    double low = values[0], high = values[0];
    for (const double v : values) {
        low = v < low ? v : low;
        high = high < v ? v : high;
    }
    if (low == high) {
        std::fill_n(out, ranks.size(), low);
        return;
    }
    const auto count = static_cast<std::uint32_t>(std::min(std::bit_ceil(values.size() / 4), most_buckets));
    const double scale = count / (high - low);
    // A range beyond the doubles, or too small to divide by.
    const bool usable = scale > 0 && scale < std::numeric_limits<double>::infinity();
    if (!usable) return pick_sorted(values, base, ranks, out);
    pick_bucketed(values, base, ranks, out, {low, scale, count}, depth);
}

} // namespace

QuantilePosition type7_position(double p, std::size_t n) {
    const double position = p * static_cast<double>(n - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(position), n - 1);
    return {below, position - static_cast<double>(below)};
}

OrderStatistics::OrderStatistics(std::span<const double> values, std::span<const double> probabilities,
                                 std::span<const std::size_t> ranks)
    : size_(values.size()), ranks_(ranks.begin(), ranks.end()) {
    for (const double p : probabilities) {
        const std::size_t below = type7_position(p, size_).below;
        ranks_.push_back(below);
        ranks_.push_back(std::min(below + 1, size_ - 1));
    }
    std::sort(ranks_.begin(), ranks_.end());
    ranks_.erase(std::unique(ranks_.begin(), ranks_.end()), ranks_.end());
    values_.resize(ranks_.size());
    pick(values, 0, ranks_, values_.data(), 0);
}

double OrderStatistics::at(std::size_t rank) const {
    const auto found = std::lower_bound(ranks_.begin(), ranks_.end(), rank);
    return values_[static_cast<std::size_t>(found - ranks_.begin())];
}

double OrderStatistics::quantile(double p) const {
    const auto [below, fraction] = type7_position(p, size_);
    const double low = at(below);
    return low + fraction * (at(std::min(below + 1, size_ - 1)) - low);
}

} // namespace headroom
