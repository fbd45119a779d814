// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/month_sketch.h"

#include "model/statistics/order_key.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace headroom {

namespace {

/// How to cut a range.
struct Scale {
    int shift = 0;
    std::size_t window = MonthSketch::narrow_window;
};

/// How many pages lie between two keys, both ends included.
std::uint64_t page_span(std::int64_t first, std::int64_t last, int shift) {
    const int page_shift = shift + page_bits;
    return static_cast<std::uint64_t>((last >> page_shift) - (first >> page_shift)) + 1;
}

Scale scale_for(double low, double high) {
    if (low < 0 && high > 0) return {MonthSketch::usual_coarsest, 0};
    const std::int64_t first = order_key(low), last = order_key(high);
    constexpr int window_bits = static_cast<int>(std::bit_width(MonthSketch::narrow_window - 1)) + page_bits;
    int shift =
        std::max(0, static_cast<int>(std::bit_width(static_cast<std::uint64_t>(last - first))) - window_bits);
    while (page_span(first, last, shift) > MonthSketch::narrow_window)
        ++shift;
    if (shift <= MonthSketch::usual_coarsest) return {shift, MonthSketch::narrow_window};
    const std::uint64_t span = page_span(first, last, MonthSketch::usual_coarsest);
    return {MonthSketch::usual_coarsest, span <= MonthSketch::widest_window ? std::bit_ceil(span) : 0};
}

/// How many pages there are when bins are 2^up times as wide.
std::size_t pages_when_coarser(std::span<const PageTable::Page> ascending, int up) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < ascending.size(); ++i)
        count += i == 0 || ascending[i].index >> up != ascending[i - 1].index >> up;
    return count;
}

} // namespace

MonthSketch::MonthSketch(std::size_t pages_of_result)
    : of_result_(true), page_limit_(pages_of_result), table_(0) {}

void MonthSketch::expect(std::span<const double> values, const Extent& all) {
    const bool first = count_ == 0;
    count_ += values.size();
    finite_ = finite_ && all.finite;
    if (!finite_) return;
    const bool low_counts = first || all.low <= lowest_.value,
               high_counts = first || all.high >= highest_.value;
    take_extremes({all.low + 0.0, low_counts ? count_equal_to(values, all.low) : 0}, // + 0.0: no −0
                  {all.high + 0.0, high_counts ? count_equal_to(values, all.high) : 0});
    if (all.low_other <= all.high_other) widen(all.low_other, all.high_other);
}

void MonthSketch::add(std::span<const double> values) {
    if (values.empty()) return;
    const Extent all = extent_of(values);
    expect(values, all);
    if (!finite_) return;
    if (all.low == all.high)
        table_.count_equal(all.low, values.size(), shift_);
    else
        table_.count(values, shift_);
    keep_to_limit();
}

void MonthSketch::add_defined(std::span<const double> values) {
    std::vector<double> defined;
    std::vector<std::size_t> path;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i])) {
            defined.push_back(values[i]);
            path.push_back(i);
        }
    if (defined.size() == values.size()) return add(values);
    if (defined.empty()) return;
    expect(defined, extent_of(defined));
    if (!finite_) return;
    for (std::size_t i = 0; i < defined.size(); ++i)
        table_.count_one(defined[i], path[i] % randomisations, shift_);
    keep_to_limit();
}

void MonthSketch::merge(const MonthSketch& other) {
    if (other.count_ == 0) return;
    count_ += other.count_;
    finite_ = finite_ && other.finite_;
    if (!finite_) return;
    take_extremes(other.lowest_, other.highest_);
    if (other.has_range_) widen(other.low_, other.high_);
    if (other.shift_ > shift_) rebuild(other.shift_, table_.window());
    table_.add(other.table_, other.pages(), shift_ - other.shift_, other.count_);
    keep_to_limit();
}

/// The number of values equal to an extreme matters only where it is one of all values.
void MonthSketch::take_extremes(const Extreme& low, const Extreme& high) {
    const auto take = [](Extreme& kept, const Extreme& met, bool further) {
        if (kept.count == 0 || further)
            kept = met;
        else if (met.value == kept.value)
            kept.count += met.count;
    };
    take(lowest_, low, low.value < lowest_.value);
    take(highest_, high, high.value > highest_.value);
}

void MonthSketch::widen(double low, double high) {
    const double new_low = has_range_ ? std::min(low_, low) : low,
                 new_high = has_range_ ? std::max(high_, high) : high;
    const Scale scale = of_result_ ? Scale{shift_, 0} : scale_for(new_low, new_high);
    if (scale.shift > shift_ || scale.window != table_.window())
        rebuild(std::max(scale.shift, shift_), scale.window);
    has_range_ = true;
    low_ = new_low;
    high_ = new_high;
}

/// Counts all again in coarser bins, or finds the same ones in another way.
void MonthSketch::rebuild(int shift, std::size_t table_window) {
    PageTable table(table_window);
    table.add(table_, pages(), shift - shift_, count_);
    table_ = std::move(table);
    shift_ = shift;
}

void MonthSketch::keep_to_limit() {
    if (table_.window() > 0 || table_.size() <= page_limit_) return;
    int up = 1;
    for (const auto all = pages(); pages_when_coarser(all, up) > page_limit_;)
        ++up;
    rebuild(shift_ + up, 0);
}

std::vector<PageTable::Page> MonthSketch::pages() const {
    return table_.pages(order_key(low_) >> (shift_ + page_bits));
}

bool MonthSketch::is_sound(std::uint64_t most_values, std::uint64_t window) const {
    constexpr int last_shift = 51; // then a few hundred pages hold all doubles
    if (count_ > most_values || shift_ < 0 || shift_ > last_shift) return false;
    const bool known = window == 0 || window == narrow_window ||
                       (window <= widest_window && std::has_single_bit(window) && shift_ == usual_coarsest);
    if (!known || (of_result_ && window != 0)) return false;
    if (count_ == 0 || !finite_) return true;
    const bool extremes =
        lowest_.value <= highest_.value && lowest_.count >= 1 && highest_.count >= 1 &&
        lowest_.count <= count_ && highest_.count <= count_ &&
        (lowest_.value == highest_.value ? lowest_.count == count_ && highest_.count == count_
                                         : lowest_.count <= count_ - highest_.count);
    const bool range = !has_range_ || (low_ <= high_ && low_ != 0 && high_ != 0 && lowest_.value <= low_ &&
                                       high_ <= highest_.value);
    const bool one_sign = window == 0 || !has_range_ || (low_ > 0) == (high_ > 0);
    return extremes && range && one_sign && (has_range_ || (lowest_.value == 0 && highest_.value == 0));
}

bool MonthSketch::may_hold(const PageTable::Page& page, std::uint64_t window) const {
    const auto page_of = [&](double v) { return order_key(v + 0.0) >> (shift_ + page_bits); };
    if (page.only_zeros) return window > 0 && page.index == 0;
    if (window == 0) return page_of(lowest_.value) <= page.index && page.index <= page_of(highest_.value);
    return has_range_ && page_of(low_) <= page.index && page.index <= page_of(high_) &&
           page.index - page_of(low_) < static_cast<std::int64_t>(window);
}

} // namespace headroom
