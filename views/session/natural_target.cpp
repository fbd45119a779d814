// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/natural_target.h"

#include <algorithm>
#include <array>

namespace headroom::views {

bool is_choice_of_supply(const ParameterRow& row) {
    static constexpr std::array<std::string_view, 3> groups = {"Facility", "Migration", "Refresh"};
    static constexpr std::array<std::string_view, 7> keys = {
        "energy.minimum_take", "energy.ppa_price",    "energy.ppa_share", "energy.renewable_share",
        "spot.maximum_share",  "storage.owned_share", "staff.fixed_fte"};
    const auto among = [](const auto& names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return among(groups, row.group) || among(keys, row.key);
}

} // namespace headroom::views
