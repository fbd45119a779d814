// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/page_counts.h"

#include <algorithm>

namespace headroom {

namespace {

template <class To, class From>
void add_row(PageRow<To>& to, const PageRow<From>& from, std::size_t first, int up) {
    for (std::size_t b = 0; b < page_bins; ++b) {
        To& bin = to.bins[first + (b >> up)];
        bin = static_cast<To>(bin + from.bins[b]);
    }
    for (std::size_t r = 0; r < randomisations; ++r)
        to.by_randomisation[r] = static_cast<To>(to.by_randomisation[r] + from.by_randomisation[r]);
}

/// Whether one of the counts is not 0; without a branch a count, for it is asked of every page of every
/// month.
template <class Count>
bool any(const std::array<Count, randomisations>& counts) {
    Count found = 0;
    for (const Count count : counts)
        found = static_cast<Count>(found | count);
    return found != 0;
}

// A table of rows is an array of counts, too.
static_assert(sizeof(PageCounts::NarrowRow) == counts_of_row * sizeof(std::uint16_t));

} // namespace

PageCounts::Row PageCounts::row(std::size_t index) const {
    Row row = index < wide_.size() ? wide_[index] : Row{};
    const NarrowRow& narrow = narrow_[index];
    for (std::size_t b = 0; b < page_bins; ++b)
        row.bins[b] += narrow.bins[b];
    for (std::size_t r = 0; r < randomisations; ++r)
        row.by_randomisation[r] += narrow.by_randomisation[r];
    return row;
}

bool PageCounts::holds_values(std::size_t index) const {
    return any(narrow_[index].by_randomisation) ||
           (index < wide_.size() && any(wide_[index].by_randomisation));
}

std::uint64_t PageCounts::add_randomisations(std::size_t index,
                                             std::array<std::uint32_t, randomisations>& to) const {
    std::array<std::uint32_t, randomisations> own;
    for (std::size_t r = 0; r < randomisations; ++r)
        own[r] = narrow_[index].by_randomisation[r];
    if (index < wide_.size())
        for (std::size_t r = 0; r < randomisations; ++r)
            own[r] += wide_[index].by_randomisation[r];
    std::uint64_t all = 0;
    for (std::size_t r = 0; r < randomisations; ++r) {
        to[r] += own[r];
        all += own[r];
    }
    return all;
}

void PageCounts::expect(std::uint64_t values) {
    if (in_narrow_ + values > most_in_narrow) empty_narrow();
    add_wide_ = values > most_in_narrow;
    if (!add_wide_) in_narrow_ += values;
}

template <class Place>
void PageCounts::count_places(std::span<const Place> places) {
    // The rows of one series and month have left the near caches when its next values come; asking for them
    // some values ahead takes half of the time. A line is a row: its randomisations lie behind its bins.
    constexpr std::size_t ahead = 48;
    std::uint16_t* const counts = narrow_.data()->bins.data();
    const std::size_t n = places.size(), first_part = n > ahead ? n - ahead : 0;
    const auto count_one = [&](std::size_t i) {
        ++counts[places[i]];
        ++counts[places[i] / counts_of_row * counts_of_row + page_bins + i % randomisations];
    };
    for (std::size_t i = 0; i < std::min(ahead, n); ++i)
        __builtin_prefetch(counts + places[i], 1);
    for (std::size_t i = 0; i < first_part; ++i) {
        __builtin_prefetch(counts + places[i + ahead], 1);
        count_one(i);
    }
    for (std::size_t i = first_part; i < n; ++i)
        count_one(i);
}

void PageCounts::count(std::span<const std::uint32_t> places) { count_places(places); }
void PageCounts::count(std::span<const std::uint16_t> places) { count_places(places); }

void PageCounts::count_equal(std::uint32_t place, std::size_t paths) {
    NarrowRow& row = narrow_[place / counts_of_row];
    row.bins[place % counts_of_row] = static_cast<std::uint16_t>(row.bins[place % counts_of_row] + paths);
    for (std::size_t r = 0; r < randomisations; ++r) {
        const std::size_t own = paths / randomisations + (r < paths % randomisations);
        row.by_randomisation[r] = static_cast<std::uint16_t>(row.by_randomisation[r] + own);
    }
}

void PageCounts::empty_narrow() {
    for (std::size_t i = 0; i < narrow_.size(); ++i) {
        add_row(wide(i), narrow_[i], 0, 0);
        narrow_[i] = {};
    }
    in_narrow_ = 0;
}

PageCounts::Row& PageCounts::wide(std::size_t index) {
    if (index >= wide_.size()) wide_.resize(narrow_.size());
    return wide_[index];
}

void PageCounts::add(std::size_t index, const Row& finer, std::size_t first, int up) {
    if (add_wide_)
        add_row(wide(index), finer, first, up);
    else
        add_row(narrow_[index], finer, first, up);
}

} // namespace headroom
