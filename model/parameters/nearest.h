// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace headroom {

/// The name that a mistyped one probably means, for "did you mean": least edit distance (Levenshtein with
/// swapped neighbours as one edit, bytes, upper and lower case alike), the first of equals; empty where even
/// that is more than a third of the typed name away, or where the typed name is empty or over 100 bytes.
std::string_view nearest_name(std::string_view typed, std::span<const std::string_view> names);

} // namespace headroom
