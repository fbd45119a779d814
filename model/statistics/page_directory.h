// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

namespace headroom {

/// Which row a page has, for pages numbered by 64-bit integers of which few are in use: a hash table of a
/// power of two entries, at most half of them taken; that of a page is the first from page mod size on which
/// holds it or is free.
class PageDirectory {
public:
    static constexpr std::uint16_t no_row = 0xffff;

    PageDirectory() { empty(first_entries); }

    /// The row that the page's own entry holds, no_row unless it holds that page: the quick look.
    std::uint16_t row_at_once(std::int64_t page) const {
        const Entry& entry = entries_[static_cast<std::size_t>(page) & (entries_.size() - 1)];
        return entry.page == page ? entry.row : no_row;
    }
    /// The row of the page; new pages get the next one.
    std::uint16_t row_of(std::int64_t page);

    struct Entry {
        std::int64_t page = 0;
        std::uint16_t row = no_row;
    };
    /// Those in use, ascending.
    std::vector<Entry> pages() const;
    std::size_t size() const { return taken_; }
    std::size_t bytes() const { return entries_.capacity() * sizeof(Entry); }

private:
    static constexpr std::size_t first_entries = 256;
    void empty(std::size_t entries);
    Entry& entry_of(std::int64_t page);
    void enlarge();

    std::vector<Entry> entries_;
    std::size_t taken_ = 0;
};

} // namespace headroom
