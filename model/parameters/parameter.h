// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "resources/parameter_ids.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace headroom {

enum class ParameterKind { integer, real, text, choice, boolean, accelerator };

/// One row of resources/parameters.csv: everything that the program knows of a parameter. Editor, validation,
/// plan file, command line, reports and translations are made from these rows.
struct ParameterRow {
    Parameter id{};
    std::string_view key;   ///< the id in files: "energy.price"
    std::string_view group; ///< "Energy"
    std::string_view label;
    std::string_view help; ///< sentences that a user learns from: what it is, what it does, what is usual
    std::string_view unit; ///< as in the table: "currency/kWh", "1/year", "share", "" where it has none
    ParameterKind kind{};
    std::vector<std::string_view> choices; ///< of a choice, in the order of the table
    std::string_view default_text;         ///< as in the table: "0.1", "pert(1, 2, 3)", "own", "true"
    std::optional<double> lower, upper;    ///< bounds of numbers, inclusive
    bool may_be_uncertain = false;         ///< a distribution is allowed
    std::string_view source;               ///< where the default comes from
    bool is_guess = false;                 ///< the default is nobody's measurement
    bool as_percent = false;               ///< people read it as a percentage: 0.1 is shown as 10 %
    int since = 1;                         ///< version of the plan format that introduced it
};

/// All rows, indexed by static_cast<std::size_t>(Parameter).
std::span<const ParameterRow> parameter_table();
const ParameterRow& parameter_row(Parameter id);
/// By the key as in files; nothing where there is no such parameter.
std::optional<Parameter> find_parameter(std::string_view key);
/// The key nearest to a mistyped one by edit distance, for error messages; empty where none is near.
std::string_view nearest_parameter_key(std::string_view key);

constexpr std::size_t index_of(Parameter id) { return static_cast<std::size_t>(id); }

} // namespace headroom
