// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/page_table.h"

#include "model/statistics/lane_passes.h"
#include "model/statistics/order_key.h"

#include <algorithm>
#include <stdexcept>

namespace headroom {

namespace {

constexpr std::size_t at_once = 1024;      ///< values whose places are found before they are counted
constexpr std::size_t most_waiting = 4096; ///< the same with a window, from one call to the next
static_assert(at_once % randomisations == 0 && most_waiting % randomisations == 0 &&
              most_waiting <= PageCounts::most_in_narrow);

/// The bin of a value; −0 is 0.
std::int64_t bin_of(double v, int shift) { return order_key(v + 0.0) >> shift; }

std::uint32_t place(std::size_t row, std::int64_t bin) {
    return static_cast<std::uint32_t>(row * counts_of_row +
                                      (static_cast<std::size_t>(bin) & (page_bins - 1)));
}

} // namespace

PageTable::PageTable(std::size_t window) : window_(window) {
    static_assert((widest_window + 1) * counts_of_row <= 0x10000, "a place has 16 bits");
    if (window_ > widest_window) throw std::invalid_argument("internal error: a window of too many pages");
    if (window_ > 0)
        rows_.resize(window_ + 1);
    else
        directory_.emplace();
}

void PageTable::count(std::span<const double> values, int shift) {
    if (!directory_) return let_wait(values, shift);
    std::array<std::uint32_t, at_once> places;
    while (!values.empty()) {
        const auto part = values.first(std::min(values.size(), at_once));
        for (std::size_t i = 0; i < part.size(); ++i)
            places[i] = directory_place(part[i], shift);
        rows_.expect(part.size());
        rows_.count(std::span<const std::uint32_t>(places).first(part.size()));
        values = values.subspan(part.size());
    }
}

void PageTable::let_wait(std::span<const double> values, int shift) {
    while (!values.empty()) {
        const std::size_t before = waiting_.size();
        const auto part = values.first(std::min(values.size(), most_waiting - before));
        if (before == 0) waiting_.reserve(most_waiting);
        waiting_.resize(before + part.size());
        window_places(part, shift, window_, waiting_.data() + before);
        if (waiting_.size() == most_waiting || part.size() % randomisations != 0) settle();
        values = values.subspan(part.size());
    }
}

void PageTable::settle() const {
    if (waiting_.empty()) return;
    rows_.expect(waiting_.size());
    rows_.count(std::span<const std::uint16_t>(waiting_));
    waiting_ = std::vector<std::uint16_t>(); // its memory too: sketches are many
}

std::uint32_t PageTable::place_of(double value, int shift) {
    if (directory_) return directory_place(value, shift);
    std::uint16_t place = 0;
    window_places({&value, 1}, shift, window_, &place);
    return place;
}

void PageTable::count_one(double value, std::size_t randomisation, int shift) {
    const std::uint32_t place = place_of(value, shift);
    rows_.expect(1);
    rows_.count_one(place, randomisation);
}

void PageTable::count_equal(double value, std::size_t paths, int shift) {
    const std::uint32_t all = place_of(value, shift);
    // Whole turns of the randomisations at a time.
    constexpr std::size_t most = PageCounts::most_in_narrow / randomisations * randomisations;
    for (std::size_t part; paths > 0; paths -= part) {
        part = std::min(paths, most);
        rows_.expect(part);
        rows_.count_equal(all, part);
    }
}

inline std::uint32_t PageTable::directory_place(double v, int shift) {
    const std::int64_t bin = bin_of(v, shift);
    const std::size_t row = directory_->row_at_once(bin >> page_bits);
    return place(row != PageDirectory::no_row ? row : row_of(bin >> page_bits, false), bin);
}

std::size_t PageTable::row_of(std::int64_t page, bool zero) {
    if (!directory_) return zero ? zero_row() : window_row(page);
    const std::size_t row = directory_->row_of(page);
    if (row == rows_.size()) rows_.resize(row + 1);
    return row;
}

void PageTable::add(const PageTable& finer, std::span<const Page> pages, int up, std::uint64_t values) {
    rows_.expect(values);
    for (const Page& page : pages) {
        const std::int64_t first_bin = page.index * static_cast<std::int64_t>(page_bins) >> up;
        const std::size_t row = row_of(first_bin >> page_bits, page.only_zeros);
        rows_.add(row, finer.counts(page), static_cast<std::size_t>(first_bin) & (page_bins - 1), up);
    }
}

std::vector<PageTable::Page> PageTable::pages(std::int64_t first) const {
    settle();
    std::vector<Page> pages;
    const auto append = [&](std::int64_t index, bool zeros, std::size_t row) {
        if (rows_.holds_values(row)) pages.push_back({index, zeros, row});
    };
    if (directory_) {
        for (const auto& [page, row] : directory_->pages())
            append(page, false, row);
        return pages;
    }
    if (first >= 0) append(0, true, zero_row());
    for (std::size_t i = 0; i < window_; ++i) {
        const std::int64_t page = first + static_cast<std::int64_t>(i);
        append(page, false, window_row(page));
    }
    if (first < 0) append(0, true, zero_row());
    return pages;
}

} // namespace headroom
