// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/page_counts.h"
#include "model/statistics/page_directory.h"

#include <optional>
#include <span>

namespace headroom {

/// A histogram over bins that cut the values' bits: bin b holds the values whose order_key is b·2^shift to
/// (b + 1)·2^shift − 1, bins 16·p to 16·p + 15 are page p. The shift is the caller's, and the same for all
/// calls.
class PageTable {
public:
    /// window > 0, a power of two: all values but 0 are going to lie within so many consecutive pages, and a
    /// row is found without looking. 0: any pages, found by a directory.
    explicit PageTable(std::size_t window);
    std::size_t window() const { return window_; }
    static constexpr std::size_t widest_window = 1024;

    /// Counts the values of consecutive paths, of which the first is of randomisation 0. With a window they
    /// may wait until somebody asks for pages().
    void count(std::span<const double> values, int shift);
    /// Counts what waits. Once this is done and until more values come, any threads may read.
    void settle() const;
    /// The same for so many paths that all have one value.
    void count_equal(double value, std::size_t paths, int shift);
    /// One value of a path of that randomisation.
    void count_one(double value, std::size_t randomisation, int shift);

    struct Page {
        std::int64_t index = 0;
        bool only_zeros =
            false; ///< with a window, 0 has a page for itself beside the page 0 of what is closest to it
        std::size_t row = 0;
    };
    /// Those in use, ascending. `first`: with a window, the page of the smallest value other than 0.
    std::vector<Page> pages(std::int64_t first) const;
    /// How often each of its bins, and each randomisation.
    PageCounts::Row counts(const Page& page) const { return rows_.row(page.row); }
    /// Adds its values to those of each randomisation; returns how many they are.
    std::uint64_t add_randomisations(const Page& page, std::array<std::uint32_t, randomisations>& to) const {
        return rows_.add_randomisations(page.row, to);
    }

    /// Adds the pages of a table whose shift is smaller by `up` (at least 0); `values`: how many they hold.
    void add(const PageTable& finer, std::span<const Page> pages, int up, std::uint64_t values);

    /// Before so many values are put.
    void expect(std::uint64_t values) { rows_.expect(values); }
    /// Adds the counts of a page; to be preceded by expect() of the number of all values that are put.
    void put(const Page& page, const PageCounts::Row& counts) {
        rows_.add(row_of(page.index, page.only_zeros), counts, 0, 0);
    }

    std::size_t size() const { return rows_.size(); } ///< pages that have a row
    std::size_t bytes() const {
        return rows_.bytes() + waiting_.capacity() * sizeof(std::uint16_t) +
               (directory_ ? directory_->bytes() : 0);
    }

private:
    std::size_t window_row(std::int64_t page) const { return static_cast<std::size_t>(page) & (window_ - 1); }
    std::size_t zero_row() const { return window_; }
    std::size_t row_of(std::int64_t page, bool zero);
    void let_wait(std::span<const double> values, int shift);
    std::uint32_t directory_place(double v, int shift);
    std::uint32_t place_of(double value, int shift);

    std::size_t window_;
    mutable PageCounts rows_; ///< with a window, page p is row p mod window, and the last row is that of 0
    std::optional<PageDirectory> directory_;
    /// With a window: places of values that are still to be counted, of consecutive paths in sixteens.
    /// Between one chunk of a series and month and the next the counts leave the near caches, and to bring
    /// them back takes longer than to count; so that is done for several chunks at a time.
    mutable std::vector<std::uint16_t> waiting_;
};

} // namespace headroom
