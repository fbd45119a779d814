// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdexcept>
#include <string>

namespace headroom {

/// A figure that is no number reached a file: a fault of the program, never of a plan.
class NotFinite : public std::logic_error {
public:
    /// `figure`: what it is, e.g. "tco of scenario “Own hall”".
    explicit NotFinite(const std::string& figure);
};

/// The shortest text that reads back as the same double, as JSON and CSV want it; −0 is 0. `figure` names it
/// in the exception. Throws NotFinite.
std::string exact_number(double value, std::string_view figure);

} // namespace headroom
