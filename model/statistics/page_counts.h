// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/sample.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace headroom {

inline constexpr int page_bits = 4;
inline constexpr std::size_t page_bins = std::size_t{1} << page_bits;

/// How many values fell into each of the 16 bins of a page, and how many values of the page belong to each
/// randomisation.
template <class Count>
struct PageRow {
    std::array<Count, page_bins> bins{};
    std::array<Count, randomisations> by_randomisation{};
};
inline constexpr std::size_t counts_of_row = page_bins + randomisations;

/// Rows of counts. Values are counted in narrow rows, of one cache line each, which are emptied into wide
/// ones before a count could outgrow its 16 bits: up to 65,535 values need no wide rows.
class PageCounts {
public:
    using Row = PageRow<std::uint32_t>;
    struct alignas(64) NarrowRow : PageRow<std::uint16_t> {};
    static constexpr std::size_t most_in_narrow = 0xffff;

    std::size_t size() const { return narrow_.size(); }
    void resize(std::size_t rows) { narrow_.resize(rows); }
    /// Narrow and wide together.
    Row row(std::size_t index) const;
    bool holds_values(std::size_t index) const;
    /// Adds the row's values to those of each randomisation; returns how many they are.
    std::uint64_t add_randomisations(std::size_t index, std::array<std::uint32_t, randomisations>& to) const;

    /// Before so many values are counted or added.
    void expect(std::uint64_t values);
    /// Counts a value of each place, of consecutive paths of which the first is of randomisation 0. A place
    /// is row·counts_of_row + bin. To be preceded by expect() of their number, at most most_in_narrow.
    void count(std::span<const std::uint32_t> places);
    void count(std::span<const std::uint16_t> places);
    /// The same for so many paths that are all of one place.
    void count_equal(std::uint32_t place, std::size_t paths);
    /// One value of a path of that randomisation; to be preceded by expect(1).
    void count_one(std::uint32_t place, std::size_t randomisation) {
        NarrowRow& row = narrow_[place / counts_of_row];
        ++row.bins[place % counts_of_row];
        ++row.by_randomisation[randomisation];
    }
    /// Adds counts of bins that are 2^up times finer, of which the first is part of this row's bin `first`.
    void add(std::size_t index, const Row& finer, std::size_t first, int up);

    std::size_t bytes() const {
        return narrow_.capacity() * sizeof(NarrowRow) + wide_.capacity() * sizeof(Row);
    }

private:
    template <class Place>
    void count_places(std::span<const Place> places);
    void empty_narrow();
    Row& wide(std::size_t index);

    std::vector<NarrowRow> narrow_;
    std::vector<Row> wide_;       ///< beyond its size, rows are empty
    std::uint64_t in_narrow_ = 0; ///< values that are, or are expected, in the narrow rows
    bool add_wide_ = false;       ///< more are expected than narrow rows hold
};

} // namespace headroom
