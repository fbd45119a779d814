// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A JSON text as a flat list of nodes in the order of the file, with duplicate keys kept. Each node is
/// followed by its descendants. Strings are copied once, into one pool.
class JsonTree {
public:
    enum class Kind : std::uint8_t { null, boolean, number, text, list, object };
    using Node = std::uint32_t; ///< 0 is the root
    static constexpr Node none = UINT32_MAX;

    Kind kind(Node node) const { return nodes_[node].kind; }
    bool flag(Node node) const { return nodes_[node].span.start != 0; }
    double number(Node node) const { return nodes_[node].number; }
    std::string_view text(Node node) const { return pooled(nodes_[node].span); }
    /// The key of a member of an object, "" for others.
    std::string_view key(Node node) const { return pooled(nodes_[node].key); }
    /// Children: `for (auto child = first(node); child != none; child = next(child))`.
    Node first(Node node) const { return nodes_[node].end > node + 1 ? node + 1 : none; }
    Node next(Node node) const;
    /// Number of children, counted up to `limit`.
    std::size_t count(Node node, std::size_t limit = SIZE_MAX) const;
    /// The last member of that name (none where there is none, or where `object` is no object).
    Node member(Node object, std::string_view name) const;
    /// RFC 6901.
    std::string pointer(Node node) const;
    /// The deepest node that a pointer leads to; what does not exist on the way is ignored.
    Node deepest(std::string_view pointer) const;
    /// What a person sees there: "the text “abc”", "a list", "7".
    std::string description(Node node) const;

private:
    friend class JsonTreeBuilder;
    struct Span {
        std::uint32_t start = 0, size = 0;
    };
    struct Record {
        Kind kind{};
        Node end = 0; ///< one past the last descendant
        Node parent = none;
        Span key;
        union {
            Span span{}; ///< text; for a flag start is 0 or 1
            double number;
        };
    };
    /// The entry of a list whose index is written there.
    Node entry(Node list, std::string_view index) const;
    std::string_view pooled(Span span) const { return std::string_view(pool_).substr(span.start, span.size); }

    std::vector<Record> nodes_;
    std::string pool_;
};

/// One token of a JSON pointer, with "~" and "/" escaped.
std::string pointer_token(std::string_view key);

inline constexpr std::size_t most_json_bytes = std::size_t{16} << 20;
inline constexpr std::size_t most_json_values = 2'000'000, most_json_depth = 64;
/// Bytes of a text or a number as written, and of the blanks between two of them: nlohmann's messages repeat
/// them.
inline constexpr std::size_t most_json_text = 4096, most_json_blanks = 65'536;

/// Reads JSON within the limits above. Syntax errors and limits end the reading and nothing is returned;
/// duplicate keys are faults too, but the tree is returned. Memory stays under 40 bytes a value and twice the
/// text; time is linear up to the sorting of keys.
std::optional<JsonTree> read_json(std::string_view text, FaultList& faults);

} // namespace headroom
