// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/page_directory.h"

#include <algorithm>

namespace headroom {

void PageDirectory::empty(std::size_t entries) { entries_.assign(entries, Entry{}); }

PageDirectory::Entry& PageDirectory::entry_of(std::int64_t page) {
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = static_cast<std::size_t>(page) & mask;
    while (entries_[at].row != no_row && entries_[at].page != page)
        at = (at + 1) & mask;
    return entries_[at];
}

std::uint16_t PageDirectory::row_of(std::int64_t page) {
    if (const Entry& found = entry_of(page); found.row != no_row) return found.row;
    if (2 * (taken_ + 1) > entries_.size()) enlarge();
    const auto row = static_cast<std::uint16_t>(taken_++);
    entry_of(page) = {page, row};
    return row;
}

void PageDirectory::enlarge() {
    const std::vector<Entry> taken = pages();
    empty(2 * entries_.size());
    for (const Entry& entry : taken)
        entry_of(entry.page) = entry;
}

std::vector<PageDirectory::Entry> PageDirectory::pages() const {
    std::vector<Entry> taken;
    taken.reserve(taken_);
    std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(taken),
                 [](const Entry& e) { return e.row != no_row; });
    std::sort(taken.begin(), taken.end(), [](const Entry& a, const Entry& b) { return a.page < b.page; });
    return taken;
}

} // namespace headroom
