// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/distribution.h"

#include <optional>
#include <string>

namespace headroom {

enum class Confidence { high, medium, low };

/// Where a figure comes from.
struct Source {
    std::string title;
    std::string url;   ///< empty for a guess and for what nobody looked up
    std::string as_of; ///< "2026", "2026-04": when the figure held
    Confidence confidence = Confidence::low;
    bool guess = false; ///< nobody's measurement: to be shown as such
};

/// A figure of the catalogue as it stands in the world: a number, a range, or (rarely) words.
struct SourcedFigure {
    std::string subject; ///< what it is about ("AWS us-east-1a, V100"); empty where the place says it
    std::string what;    ///< which quantity ("price", "mean outage")
    std::string unit;    ///< "USD/kWh", "share"; empty for a ratio
    std::optional<double> low, mode, high; ///< mode alone for a single number
    std::string text;                      ///< for what is no number
    std::string note;
    Source source;
};

/// The figure as a parameter's value: pert(low, mode, high) where it is a range, else its single number. The
/// figure must have a mode.
Value to_value(const SourcedFigure& figure);

} // namespace headroom
