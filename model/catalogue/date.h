// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// When a price held, as exactly as it is known.
struct CatalogueDate {
    int year = 0;
    int month = 0; ///< 1 = January; 0 where only the year is known
    int day = 0;   ///< 0 where only the month is known
    bool operator==(const CatalogueDate&) const = default;
    /// 20260417: ascending in time; what is known less exactly comes first.
    constexpr int key() const { return (year * 100 + month) * 100 + day; }
};

struct DatedPrice {
    CatalogueDate date;
    double price = 0; ///< in the unit of its series
    constexpr int key() const { return date.key(); }
};

} // namespace headroom
