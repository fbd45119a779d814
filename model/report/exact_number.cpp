// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/exact_number.h"

#include <charconv>
#include <cmath>

namespace headroom {

NotFinite::NotFinite(const std::string& figure)
    : std::logic_error("internal error: " + figure + " is not a finite number; nothing was written") {}

std::string exact_number(double value, std::string_view figure) {
    if (!std::isfinite(value)) throw NotFinite(std::string(figure));
    if (value == 0) return "0";
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

} // namespace headroom
