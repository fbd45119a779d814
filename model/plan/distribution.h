// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headroom {

enum class Shape {
    fixed,
    uniform,
    triangular,
    pert,
    normal,
    lognormal,
    beta,
    gamma,
    weibull,
    metalog,
    discrete,
    empirical
};

/// A distribution as a person wrote it; docs/model.md section 2 gives the order of the arguments of each
/// shape.
struct Distribution {
    Shape shape = Shape::fixed;
    std::vector<double> arguments;      ///< discrete: the values; empirical: the samples
    std::vector<double> weights;        ///< discrete only, as many as arguments
    std::optional<double> lower, upper; ///< its own truncation, beside the parameter's bounds
    bool operator==(const Distribution&) const = default;
};

/// The key of the shape in the plan file: "pert".
std::string_view shape_name(Shape shape);
std::optional<Shape> find_shape(std::string_view name);
/// How many of its first arguments are pure numbers, which have no unit: two of beta, one of gamma and
/// Weibull.
std::size_t pure_numbers(Shape shape);

/// A value of a field of a list (lead time, delay): a number or a distribution.
using Quantity = std::variant<double, Distribution>;
/// A value of a parameter: a number (integers too), a flag, a text (choice, accelerator, currency), a
/// distribution.
using Value = std::variant<double, bool, std::string, Distribution>;

/// Most samples of an empirical, and most values of a discrete distribution.
inline constexpr std::size_t most_samples = 1'000'000;

/// A whole text as a finite number, "0.09", "9e6", "+3"; locale-free, no blanks, no units.
std::optional<double> parse_number(std::string_view text);

/// "pert(0.9, 1, 1.2)", as the parameter table writes it and a person may type it: the shape's arguments in
/// the order of docs/model.md; for discrete the weights after a semicolon, "discrete(1, 2; 0.3, 0.7)"; its
/// own truncation last, "normal(0.4, 0.15, lower=-0.5, upper=2)". Nothing where it is no distribution;
/// whether the arguments make one, argument_error says.
std::optional<Distribution> parse_distribution(std::string_view text);

/// The same, cut into its parts, whose numbers have not been read.
struct DistributionText {
    Shape shape = Shape::fixed;
    std::vector<std::string_view> arguments, weights;
    std::optional<std::string_view> lower, upper;
};
std::optional<DistributionText> split_distribution(std::string_view text);

/// The inverse of parse_distribution, shortest digits that read back the same.
std::string to_text(const Distribution& distribution);
/// The fewest digits that read back as the same double; locale-free, without exponent from 1e-5 to 1e16.
std::string to_text(double value);

/// Why the arguments do not make a distribution ("the mode must lie between minimum and maximum"); empty when
/// they do. Numbers up to ±1e100; shapes of beta, gamma and Weibull 0.01 to 1e6, where their quantiles can be
/// computed.
std::string argument_error(const Distribution& distribution);

} // namespace headroom
