// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/lane_passes.h"
#include "model/statistics/page_table.h"

namespace headroom {

/// How often which values came: what the quantiles of a month's series, and those of a result where its paths
/// are too many to be kept, are read from (sketch_reading.h).
///
/// A histogram of bins that cut the values' bits, runs of 2^shift consecutive doubles (page_table.h), and so
/// never depend on the order of the data. The shift is the finest for which all values other than 0, if of
/// one sign, lie within 128 consecutive pages of 16 bins, but at most `usual_coarsest`, that is 2^−10 of the
/// value; only where more than `most_pages` pages would be in use (values spread evenly over sixteen octaves)
/// does it grow until they are not. So a bin is 1/1000 to 1/2000 of the values' range, and never wider than
/// 0.1 % of the value but in that case. The smallest and the largest value are kept as they are, with their
/// numbers.
///
/// A sketch of a result, of which there are fewer, is finer: its shift is the smallest for which no more
/// pages are in use than it is given, and so 0 (every value for itself) where the values are few, as counts
/// of months are.
///
/// All of this follows from the set of values alone: adding and merging in any order and grouping, from any
/// threads, gives the same counts to the bit.
///
/// Memory: 8 kB where values differ by less than a factor of four, 16 kB by less than 16, 66 kB by less than
/// 65,536; beyond, and where they have both signs, 80 to 120 bytes a page in use, at most 120 kB. Three times
/// that above 65,535 values. 8 kB more while values wait to be counted. A result's: 350 bytes a page in use.
class MonthSketch {
public:
    MonthSketch() = default; ///< of a month
    explicit MonthSketch(std::size_t pages_of_result);

    static constexpr int usual_coarsest = 42;
    static constexpr std::size_t narrow_window =
        128; ///< pages of a table that is finer than the usual coarsest
    static constexpr std::size_t widest_window = PageTable::widest_window; ///< of one that is not
    static constexpr std::size_t most_pages = 1024;                        ///< of one without a window

    /// Adds the values of consecutive paths, of which the first is of randomisation 0 (its number a multiple
    /// of 16). A value that is not finite leaves a sketch that says so and nothing else.
    void add(std::span<const double> values);
    /// The same, but NaN marks a path that does not define the figure and is left out.
    void add_defined(std::span<const double> values);
    void merge(const MonthSketch& other);
    /// Values may wait to be counted until somebody reads; to be called before several threads do.
    void settle() const { table_.settle(); }

    struct Extreme {
        double value = 0;
        std::uint64_t count = 0; ///< how many values are equal to it
        bool operator==(const Extreme&) const = default;
    };
    Extreme lowest() const { return lowest_; }
    Extreme highest() const { return highest_; }
    std::uint64_t count() const { return count_; }
    bool finite() const { return finite_; }
    int shift() const { return shift_; }
    const PageTable& table() const { return table_; }
    /// Of the table, ascending.
    std::vector<PageTable::Page> pages() const;
    std::size_t bytes() const { return sizeof *this + table_.bytes(); }

    /// Writes it, or reads into an empty one what a sketch of the same kind with at most so many values
    /// wrote.
    template <class Archive>
    void transfer(Archive& archive, std::uint64_t most_values);

private:
    /// What is to be known of values (at least one) before they are counted: their number, extremes and
    /// range.
    void expect(std::span<const double> values, const Extent& all);
    void take_extremes(const Extreme& low, const Extreme& high);
    void widen(double low, double high);
    void rebuild(int shift, std::size_t table_window);
    void keep_to_limit();

    bool of_result_ = false;
    std::size_t page_limit_ = most_pages;
    PageTable table_{narrow_window};
    int shift_ = 0;
    bool finite_ = true;
    std::uint64_t count_ = 0; ///< with those that are not in the table yet
    Extreme lowest_, highest_;
    bool has_range_ = false;    ///< whether a value other than 0 came
    double low_ = 0, high_ = 0; ///< the range of those

    bool is_sound(std::uint64_t most_values, std::uint64_t window) const;
    bool may_hold(const PageTable::Page& page, std::uint64_t window) const;
    template <class Archive>
    void read_pages(Archive& archive, std::uint64_t window);
    template <class Archive>
    void write_pages(Archive& archive) const;
};

/// Counts of a page, most of them small.
template <class Archive>
void transfer_counts(Archive& archive, PageCounts::Row& counts) {
    for (auto& n : counts.bins)
        archive.count(n);
    for (auto& n : counts.by_randomisation)
        archive.count(n);
}

template <class Archive>
void MonthSketch::transfer(Archive& archive, std::uint64_t most_values) {
    archive.count(shift_, finite_, count_, lowest_.count, highest_.count, has_range_);
    archive.finite(lowest_.value, highest_.value, low_, high_);
    std::uint64_t window = table_.window();
    archive.count(window);
    archive.require(is_sound(most_values, window), "a sketch that cannot be");
    if (count_ == 0 || !finite_) return;
    if constexpr (Archive::reads)
        read_pages(archive, window);
    else
        write_pages(archive);
}

template <class Archive>
void MonthSketch::write_pages(Archive& archive) const {
    const auto all = pages();
    std::uint64_t number = all.size();
    archive.count(number);
    for (PageTable::Page page : all) {
        archive.whole(page.index);
        archive.count(page.only_zeros);
        PageCounts::Row counts = table_.counts(page);
        transfer_counts(archive, counts);
    }
}

template <class Archive>
void MonthSketch::read_pages(Archive& archive, std::uint64_t window) {
    std::uint64_t number = 0, values = 0;
    archive.count(number);
    archive.require(number <= (window > 0 ? window + 1 : page_limit_), "more pages than a sketch has");
    table_ = PageTable(static_cast<std::size_t>(window));
    table_.expect(count_);
    PageTable::Page last;
    for (std::uint64_t i = 0; i < number; ++i) {
        PageTable::Page page;
        PageCounts::Row counts;
        archive.whole(page.index);
        archive.count(page.only_zeros);
        transfer_counts(archive, counts);
        std::uint64_t in_bins = 0, in_randomisations = 0;
        for (const auto n : counts.bins)
            in_bins += n;
        for (const auto n : counts.by_randomisation)
            in_randomisations += n;
        values += in_bins;
        const bool ascends = i == 0 || last.index < page.index || last.only_zeros != page.only_zeros;
        archive.require(ascends && may_hold(page, window) && in_bins == in_randomisations && values <= count_,
                        "a page that cannot be");
        table_.put(page, counts);
        last = page;
    }
    archive.require(values == count_, "a sketch without all its values");
}

} // namespace headroom
