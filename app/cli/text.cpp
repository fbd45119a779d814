// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text.h"

#include <algorithm>
#include <array>

namespace headroom::cli {
namespace {

struct Range {
    char32_t first, last;
};

// Unicode 15, EastAsianWidth.txt (W and F) and DerivedGeneralCategory.txt (Mn), the blocks that names are
// written in.
constexpr std::array<Range, 11> wide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x1F300, 0x1F64F},
                                         {0x1F900, 0x1F9FF},
                                         {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 5> combining = {
    {{0x300, 0x36F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};

template <std::size_t n>
bool within(char32_t c, const std::array<Range, n>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// Bytes of the character that the text starts with; an ill-formed one is a byte.
std::size_t character_length(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size());
}

std::size_t character_width(std::string_view character) {
    const auto lead = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return 1;
    char32_t c = lead & (0xFFu >> (character.size() + 1));
    for (const char byte : character.substr(1))
        c = (c << 6) | (static_cast<unsigned char>(byte) & 0x3Fu);
    if (within(c, combining)) return 0;
    return within(c, wide) ? 2 : 1;
}

/// The longest beginning that takes at most `width` columns; at least one character.
std::string_view beginning(std::string_view text, std::size_t width) {
    std::size_t at = 0, used = 0;
    while (at < text.size()) {
        const auto length = character_length(text.substr(at));
        used += character_width(text.substr(at, length));
        if (used > width && at > 0) break;
        at += length;
    }
    return text.substr(0, at);
}

} // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = character_length(text.substr(at));
        width += character_width(text.substr(at, length));
        at += length;
    }
    return width;
}

std::string fitted(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    return std::string(beginning(text, width - 1)) + "…";
}

std::string padded(std::string_view text, std::size_t width, bool right) {
    const auto used = display_width(text);
    const std::string blanks(used < width ? width - used : 0, ' ');
    return right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    const auto finish = [&] {
        if (!line.empty()) lines.push_back(std::move(line));
        line.clear();
    };
    for (auto word : split(text, " ")) {
        if (word.empty()) continue;
        if (!line.empty() && display_width(line) + 1 + display_width(word) > width) finish();
        while (display_width(word) > width) {
            const auto piece = beginning(word, width);
            lines.emplace_back(piece);
            word.remove_prefix(piece.size());
        }
        if (!line.empty()) line += ' ';
        line += word;
    }
    finish();
    return lines;
}

std::string paragraphs(std::string_view text, std::size_t indent, std::size_t width) {
    std::string all;
    for (const auto paragraph : split(text, "\n\n")) {
        if (!all.empty()) all += '\n';
        for (const auto& line : wrapped(paragraph, width - indent))
            all += std::string(indent, ' ') + line + '\n';
    }
    return all;
}

std::string counted(std::size_t number, std::string_view what) {
    return std::to_string(number) + ' ' + std::string(what) + (number == 1 ? "" : "s");
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

} // namespace headroom::cli
