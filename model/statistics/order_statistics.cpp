// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/order_statistics.h"

#include "model/statistics/value_range.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <memory>

namespace headroom {

namespace {

constexpr std::size_t sorted_outright = 48; ///< so few values are sorted faster than they are distributed
constexpr int deepest = 8; ///< levels of buckets before a sort, against values made to defeat them
constexpr std::size_t most_buckets = 4096;

/// A cut of a range into equal buckets 1 … inner, with one more at each end, a millionth of a bucket wide:
/// figures often stand at a bound. Subtraction, multiplication, addition and truncation are monotone as
/// rounded, so that a smaller value is never in a higher bucket.
struct Buckets {
    static constexpr double margin = 0x1p-20;
    double low = 0, scale = 0;
    std::int32_t inner = 0;
    Buckets(const ValueRange& range, std::size_t values)
        : low(range.low),
          inner(static_cast<std::int32_t>(std::min(std::bit_ceil(values / 4), most_buckets))) {
        scale = (inner + 2 * margin) / (range.high - range.low);
    }
    /// Not where the range lies beyond the doubles, or is too small to divide by.
    bool usable() const { return scale > 0 && scale < std::numeric_limits<double>::infinity(); }
    std::size_t count() const { return static_cast<std::size_t>(inner) + 2; }
    std::int32_t of(double v) const { return static_cast<std::int32_t>((v - low) * scale + (1 - margin)); }
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

/// A bucket that holds a wanted rank.
struct Part {
    std::size_t base, begin,
        size; ///< rank of its first value; where it lies among what was gathered, its number
    std::size_t first_rank, rank_count; ///< the ranks wanted of it
};

/// Where a bucket's next value goes; those of unwanted buckets all go to one place past the end.
struct Cursor {
    std::uint32_t at = 0, step = 0;
};

/// Turns the buckets' counts (in `at`) into cursors; returns the wanted ones.
std::vector<Part> plan_parts(std::span<Cursor> cursors, std::size_t base,
                             std::span<const std::size_t> ranks) {
    std::vector<Part> parts;
    std::size_t below = base, taken = 0, next = 0;
    for (Cursor& c : cursors) {
        const std::size_t size = c.at, first = next;
        while (next < ranks.size() && ranks[next] < below + size)
            ++next;
        c = {static_cast<std::uint32_t>(taken), next > first};
        if (next > first) parts.push_back({below, taken, size, first, next - first});
        taken += next > first ? size : 0;
        below += size;
    }
    for (Cursor& c : cursors)
        if (!c.step) c.at = static_cast<std::uint32_t>(taken);
    return parts;
}

void pick_bucketed(std::span<const double> values, std::size_t base, std::span<const std::size_t> ranks,
                   double* out, const Buckets& buckets, int depth) {
    const std::size_t n = values.size();
    const auto bucket = std::make_unique_for_overwrite<std::int32_t[]>(n);
    for (std::size_t i = 0; i < n; ++i)
        bucket[i] = buckets.of(values[i]);
    std::vector<Cursor> cursors(buckets.count());
    for (std::size_t i = 0; i < n; ++i)
        ++cursors[static_cast<std::size_t>(bucket[i])].at;
    const std::vector<Part> parts = plan_parts(cursors, base, ranks);

    const auto gathered = std::make_unique_for_overwrite<double[]>(n + 1);
    for (std::size_t i = 0; i < n; ++i) {
        Cursor& c = cursors[static_cast<std::size_t>(bucket[i])];
        gathered[c.at] = values[i];
        c.at += c.step;
    }
    for (const Part& part : parts)
        pick({gathered.get() + part.begin, part.size}, part.base,
             ranks.subspan(part.first_rank, part.rank_count), out + part.first_rank, depth + 1);
}

/// Writes the values of `ranks`, which count from `base`, to `out`.
void pick(std::span<const double> values, std::size_t base, std::span<const std::size_t> ranks, double* out,
          int depth) {
    if (values.size() <= sorted_outright || depth == deepest) return pick_sorted(values, base, ranks, out);
    const ValueRange range = value_range(values);
    if (range.low == range.high) {
        std::fill_n(out, ranks.size(), range.low);
        return;
    }
    const Buckets buckets(range, values.size());
    if (!buckets.usable()) return pick_sorted(values, base, ranks, out);
    pick_bucketed(values, base, ranks, out, buckets, depth);
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
