// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headroom {

enum class Shape {
    fixed, uniform, triangular, pert, normal, lognormal, beta, gamma, weibull, metalog, discrete, empirical
};

/// A distribution as a person wrote it; docs/model.md section 2 gives the order of the arguments of each shape.
struct Distribution {
    Shape shape = Shape::fixed;
    std::vector<double> arguments; ///< discrete: the values; empirical: the samples
    std::vector<double> weights;   ///< discrete only, as many as arguments
    std::optional<double> lower, upper; ///< its own truncation, beside the parameter's bounds
    bool operator==(const Distribution&) const = default;
};

/// The key of the shape in the plan file: "pert".
std::string_view shape_name(Shape shape);
std::optional<Shape> find_shape(std::string_view name);

/// A value of a field of a list (lead time, delay): a number or a distribution.
using Quantity = std::variant<double, Distribution>;
/// A value of a parameter: a number (integers too), a flag, a text (choice, accelerator, currency), a distribution.
using Value = std::variant<double, bool, std::string, Distribution>;

/// "pert(0.9, 1, 1.2)", as the parameter table writes it and a person may type it; nothing where it is no
/// distribution. Never throws.
std::optional<Distribution> parse_distribution(std::string_view text);
/// The inverse of parse_distribution, shortest digits that read back the same.
std::string to_text(const Distribution& distribution);
/// The shortest decimal that reads back as the same double; locale-free.
std::string to_text(double value);

/// Why the arguments do not make a distribution ("the mode must lie between minimum and maximum"); empty when they do.
std::string argument_error(const Distribution& distribution);

} // namespace headroom
