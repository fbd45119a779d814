// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/validate_fields.h"

namespace headroom {

Finding too_long(std::size_t found, std::size_t most) {
    return {FaultCode::wrong_length, {std::to_string(found), "", std::to_string(most), "entries"}};
}

Check check_field(double member, const Bounds& bounds) { return check_number(member, bounds); }

Check check_field(int member, const Bounds& bounds) { return check_number(member, bounds); }

Check check_field(const std::optional<int>& member, const Bounds& bounds) {
    return member ? check_number(*member, bounds) : Check{};
}

Check check_field(const Quantity& member, const Bounds& bounds) { return check_quantity(member, bounds); }

Check check_field(const std::optional<Quantity>& member, const Bounds& bounds) {
    return member ? check_quantity(*member, bounds) : Check{};
}

Check check_field(const std::string& member, const Bounds&) {
    return member.empty() ? Check{} : check_name(member, most_id_characters);
}

} // namespace headroom
