// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Text as a JSON string, quotation marks included: what must be escaped is, everything else stays UTF-8.
std::string json_string(std::string_view text);

/// A JSON object in the making: members in the order they are added, whose values are JSON texts.
class JsonObject {
public:
    JsonObject& add(std::string_view key, std::string_view value);
    /// On one line.
    std::string line() const;
    /// A line a member, indented by `level` steps of two spaces; the first line is not.
    std::string block(int level) const;

private:
    std::vector<std::string> members_; ///< "key": value
};

/// JSON texts as an array on one line.
std::string json_line(const std::vector<std::string>& values);
/// The same, a line a value, indented as JsonObject::block.
std::string json_block(const std::vector<std::string>& values, int level);

} // namespace headroom
