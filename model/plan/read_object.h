// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/checks.h"
#include "model/plan/json_tree.h"

#include <functional>
#include <string_view>
#include <vector>

namespace headroom {

/// A tree and where its faults go.
struct JsonReading {
    using Node = JsonTree::Node;
    using Kind = JsonTree::Kind;

    const JsonTree& json;
    FaultList& faults;
    std::string_view currency; ///< the plan's, for the words

    void add(Node node, FaultCode code, std::vector<std::string> arguments) const;
    void add(Node node, Finding finding) const { add(node, finding.code, std::move(finding.arguments)); }
    void wrong_type(Node node, std::string expected) const;
    /// Whether the node is of that kind; a fault where not.
    bool require(Node node, Kind kind, std::string_view expected) const;
};

/// A member that an object may have, and what reads it.
struct Member {
    std::string_view key;
    bool required = false;
    std::function<void(JsonTree::Node)> read;
};

/// Reads an object's members in the order of the file; a node that is no object, unknown keys and missing
/// ones are faults.
void read_object(const JsonReading& reading, JsonTree::Node node, const std::vector<Member>& members);

/// Reads a list's entries, of which there may be at most `most`; a longer list is a fault and is not read.
void read_list(const JsonReading& reading, JsonTree::Node node, std::size_t most,
               const std::function<void(JsonTree::Node)>& read);

} // namespace headroom
