// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::cli {

/// Columns of the terminal that everything printed keeps within where it can.
inline constexpr std::size_t page_width = 100;

/// Columns that UTF-8 text takes on a terminal: 2 for East Asian wide characters, 0 for combining marks.
std::size_t display_width(std::string_view text);

/// Cut after `width` columns, with "…" in the last one where something was cut.
std::string fitted(std::string_view text, std::size_t width);

/// Blanks on the right (on the left for right alignment) up to `width` columns.
std::string padded(std::string_view text, std::size_t width, bool right = false);

/// The text in lines of at most `width` columns, broken at blanks; a word that is longer is cut in pieces.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// wrapped() with `indent` blanks before each line and a newline after it; paragraphs are separated by
/// "\n\n".
std::string paragraphs(std::string_view text, std::size_t indent = 0, std::size_t width = page_width);

/// "1 scenario", "3 scenarios".
std::string counted(std::size_t number, std::string_view what);

/// The parts of a text between separators.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

} // namespace headroom::cli
