// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/fault_list.h"

#include <algorithm>

namespace headroom {

void FaultList::add(FaultCode code, std::string pointer, std::vector<std::string> arguments,
                    std::uint32_t order) {
    if (full()) return;
    if (entries_.size() == limit)
        entries_.push_back({{FaultCode::too_many_faults, "", {std::to_string(limit)}}, UINT32_MAX});
    else
        entries_.push_back({{code, std::move(pointer), std::move(arguments)}, order});
}

bool FaultList::covers(std::string_view pointer) const {
    return std::any_of(covered_.begin(), covered_.end(), [&](const std::string& place) {
        return pointer.starts_with(place) && (pointer.size() == place.size() || pointer[place.size()] == '/');
    });
}

Faults FaultList::take() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.order < b.order; });
    Faults faults;
    for (auto& entry : entries_)
        faults.push_back(std::move(entry.fault));
    return faults;
}

} // namespace headroom
