// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fields.h"
#include "model/plan/read_object.h"

#include <optional>

namespace headroom {

/// A number or distribution as written; whether it makes sense is for checks.h. Nothing after a fault.
std::optional<Distribution> read_distribution(const JsonReading& reading, JsonTree::Node node);
std::optional<Value> read_value(const JsonReading& reading, JsonTree::Node node, const ParameterRow& row);

/// One field of a list's entry into its member, which stays as it is after a fault. Whole numbers are checked
/// here, since not every number is an int; the bounds of others are for checks.h.
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, double& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, int& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds,
                std::optional<int>& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, std::uint64_t& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, bool& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, std::string& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, Quantity& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds,
                std::optional<Quantity>& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, Pool& member);
void read_field(const JsonReading& reading, JsonTree::Node node, const Bounds& bounds, Sampler& member);

/// An entry of a list by its table of fields; `owner` is what stands where the file has nothing sound.
template <class Owner>
Owner read_entry(const JsonReading& reading, JsonTree::Node node, int horizon, Owner owner = {}) {
    std::vector<Member> members;
    for_each_field<Owner>(horizon, [&](const auto& field) {
        members.push_back({field.key, field.required, [&reading, &owner, field](JsonTree::Node child) {
                               read_field(reading, child, field.bounds, owner.*field.member);
                           }});
    });
    read_object(reading, node, members);
    return owner;
}

} // namespace headroom
