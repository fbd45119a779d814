// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/read_object.h"

#include "model/parameters/nearest.h"
#include "model/plan/shown_text.h"

#include <algorithm>

namespace headroom {

void JsonReading::add(Node node, FaultCode code, std::vector<std::string> arguments) const {
    if (faults.full()) return;
    auto pointer = json.pointer(node);
    faults.cover(code == FaultCode::missing_key ? pointer + '/' + arguments.front() : pointer);
    faults.add(code, std::move(pointer), std::move(arguments), node);
}

void JsonReading::wrong_type(Node node, std::string expected) const {
    add(node, FaultCode::wrong_type, {json.description(node), std::move(expected)});
}

bool JsonReading::require(Node node, Kind kind, std::string_view expected) const {
    if (json.kind(node) == kind) return true;
    wrong_type(node, std::string(expected));
    return false;
}

namespace {

void report_unknown_key(const JsonReading& reading, JsonTree::Node node, const std::vector<Member>& members) {
    std::vector<std::string_view> accepted;
    for (const auto& member : members)
        accepted.push_back(member.key);
    const auto key = reading.json.key(node);
    reading.add(node, FaultCode::unknown_key,
                {shown(key), std::string(nearest_name(key, accepted)), joined(accepted)});
}

} // namespace

void read_object(const JsonReading& reading, JsonTree::Node node, const std::vector<Member>& members) {
    if (!reading.require(node, JsonTree::Kind::object, "an object { … }")) return;
    std::vector<bool> found(members.size(), false);
    const auto& json = reading.json;
    for (auto child = json.first(node); child != JsonTree::none && !reading.faults.full();
         child = json.next(child)) {
        const auto member = std::find_if(members.begin(), members.end(), [&](const Member& candidate) {
            return candidate.key == json.key(child);
        });
        if (member == members.end()) {
            report_unknown_key(reading, child, members);
            continue;
        }
        found[static_cast<std::size_t>(member - members.begin())] = true;
        member->read(child);
    }
    for (std::size_t i = 0; i < members.size(); ++i)
        if (members[i].required && !found[i])
            reading.add(node, FaultCode::missing_key, {std::string(members[i].key)});
}

void read_list(const JsonReading& reading, JsonTree::Node node, std::size_t most,
               const std::function<void(JsonTree::Node)>& read) {
    if (!reading.require(node, JsonTree::Kind::list, "a list [ … ]")) return;
    const auto& json = reading.json;
    if (const auto length = json.count(node); length > most) {
        reading.add(node, FaultCode::wrong_length,
                    {std::to_string(length), "", std::to_string(most), "entries"});
        return;
    }
    for (auto child = json.first(node); child != JsonTree::none && !reading.faults.full();
         child = json.next(child))
        read(child);
}

} // namespace headroom
