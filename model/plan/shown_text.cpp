// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/shown_text.h"

#include "model/parameters/utf8.h"

#include <array>
#include <cstdint>

namespace headroom {
namespace {

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t bytes = 1;
    bool well_formed = true;
};

CodePoint first_code_point(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::size_t bytes = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    if (first_invalid_utf8(text.substr(0, bytes)).has_value() || bytes > text.size())
        return {byte(0), 1, false};
    std::uint32_t value = bytes == 1 ? byte(0) : byte(0) & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i)
        value = value << 6 | (byte(i) & 0x3FU);
    return {value, bytes, true};
}

struct Range {
    std::uint32_t first, last;
};

template <std::size_t n>
bool within(std::uint32_t c, const std::array<Range, n>& ranges) {
    for (const auto& range : ranges)
        if (c >= range.first && c <= range.last) return true;
    return false;
}

/// What leaves nothing but white: blanks of all widths, fillers, joiners and selectors without a character.
bool is_white(std::uint32_t c) {
    constexpr std::array ranges{Range{' ', ' '},       Range{0xA0, 0xA0},     Range{0x115F, 0x1160},
                                Range{0x1680, 0x1680}, Range{0x2000, 0x200F}, Range{0x202F, 0x202F},
                                Range{0x205F, 0x205F}, Range{0x2800, 0x2800}, Range{0x3000, 0x3000},
                                Range{0x3164, 0x3164}, Range{0xFE00, 0xFE0F}, Range{0xFFA0, 0xFFA0}};
    return within(c, ranges);
}

/// Controls, soft hyphen, line and paragraph separators, direction marks and overrides, other invisible
/// format characters; not the joiners, which Persian and emoji need.
bool is_hidden(std::uint32_t c) {
    constexpr std::array ranges{Range{0, 0x1F},        Range{0x7F, 0x9F},      Range{0xAD, 0xAD},
                                Range{0x61C, 0x61C},   Range{0x200B, 0x200B},  Range{0x200E, 0x200F},
                                Range{0x2028, 0x202E}, Range{0x2060, 0x206F},  Range{0xFEFF, 0xFEFF},
                                Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE0FFF}};
    return within(c, ranges);
}

void append_escaped(std::string& out, const CodePoint& point) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += point.well_formed ? "\\u" : "\\x";
    for (int shift = !point.well_formed ? 4 : point.value > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        out += digits[point.value >> shift & 0xF];
}

} // namespace

std::string shown(std::string_view text, std::size_t most) {
    std::string out;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == most) return out + "…";
        const auto point = first_code_point(text);
        if (!point.well_formed || is_hidden(point.value))
            append_escaped(out, point);
        else
            out += text.substr(0, point.bytes);
        text.remove_prefix(point.bytes);
    }
    return out;
}

TextExtent extent(std::string_view text) {
    TextExtent result;
    while (!text.empty()) {
        const auto point = first_code_point(text);
        ++result.code_points;
        result.has_hidden = result.has_hidden || !point.well_formed || is_hidden(point.value);
        result.is_blank = result.is_blank && point.well_formed && is_white(point.value);
        text.remove_prefix(point.bytes);
    }
    return result;
}

} // namespace headroom
