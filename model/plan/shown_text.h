// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace headroom {

/// Text from somebody else, safe to print: control characters, line and direction marks and ill-formed UTF-8
/// as
/// "\u001B" or "\xFF", and shortened with "…" after `most` code points.
std::string shown(std::string_view text, std::size_t most = 60);

/// Code points of a text (each ill-formed byte counts as one), whether shown() would have to change one of
/// them, and whether there is nothing to see: blanks and joiners alone.
struct TextExtent {
    std::size_t code_points = 0;
    bool has_hidden = false, is_blank = true;
};
TextExtent extent(std::string_view text);

} // namespace headroom
