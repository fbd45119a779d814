// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/json_object.h"

namespace headroom {

namespace {

std::string escaped(unsigned char c) {
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (c >= 0x20 && c != 0x7f) return {static_cast<char>(c)};
    constexpr char digits[] = "0123456789abcdef";
    return {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
}

std::string enclosed(const std::vector<std::string>& parts, char open, std::string_view before_each,
                     std::string_view between, std::string_view after_all, char close) {
    std::string text(1, open);
    for (const std::string& part : parts) {
        text += text.size() > 1 ? between : before_each;
        text += part;
    }
    if (!parts.empty()) text += after_all;
    return text += close;
}

std::string on_one_line(const std::vector<std::string>& parts, char open, char close) {
    return enclosed(parts, open, "", ", ", "", close);
}

std::string as_block(const std::vector<std::string>& parts, char open, char close, int level) {
    std::string outer(1 + 2 * static_cast<std::size_t>(level), ' ');
    outer[0] = '\n';
    const std::string inner = outer + "  ";
    return enclosed(parts, open, inner, "," + inner, outer, close);
}

} // namespace

std::string json_string(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text)
        quoted += escaped(static_cast<unsigned char>(c));
    return quoted += '"';
}

JsonObject& JsonObject::add(std::string_view key, std::string_view value) {
    std::string member = json_string(key);
    member += ": ";
    members_.push_back(std::move(member += value));
    return *this;
}

std::string JsonObject::line() const { return on_one_line(members_, '{', '}'); }
std::string JsonObject::block(int level) const { return as_block(members_, '{', '}', level); }
std::string json_line(const std::vector<std::string>& values) { return on_one_line(values, '[', ']'); }
std::string json_block(const std::vector<std::string>& values, int level) {
    return as_block(values, '[', ']', level);
}

} // namespace headroom
