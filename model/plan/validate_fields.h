// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fields.h"
#include "model/plan/limits.h"
#include "model/plan/validate.h"

namespace headroom {

inline constexpr Bounds path_bounds{fewest_paths, most_paths};
inline constexpr Bounds seed_bounds{0, greatest_seed};

/// A list with more entries than it may have.
Finding too_long(std::size_t found, std::size_t most);

/// A member of an entry of a list; what cannot be wrong by itself passes.
Check check_field(double member, const Bounds& bounds);
Check check_field(int member, const Bounds& bounds);
Check check_field(const std::optional<int>& member, const Bounds& bounds);
Check check_field(const Quantity& member, const Bounds& bounds);
Check check_field(const std::optional<Quantity>& member, const Bounds& bounds);
/// Empty is for others to judge.
Check check_field(const std::string& member, const Bounds& bounds);
inline Check check_field(bool, const Bounds&) { return {}; }
inline Check check_field(Pool, const Bounds&) { return {}; }

/// Each field of an entry by itself.
template <class Owner>
void validate_fields(const Owner& owner, int horizon, const Place& place, const FaultSink& report) {
    for_each_field<Owner>(horizon, [&](const auto& field) {
        if (auto finding = check_field(owner.*field.member, field.bounds))
            report(place / field.key, std::move(*finding));
    });
}

} // namespace headroom
