// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/errors.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom::cli {

/// An option that a command takes: the parser and the help are made from these.
struct Option {
    std::string_view name;  ///< "--json"
    std::string_view value; ///< what follows it, "FILE"; empty for a flag
    std::string_view help;
    bool repeats = false; ///< may be given several times
};

/// What stands on a command line without an option's name.
struct Operand {
    std::string_view name; ///< "PLAN"
    bool required = true;
    bool repeats = false; ///< the last one: several of them
};

/// A command line taken apart.
class Arguments {
public:
    const std::vector<std::string>& operands() const { return operands_; }
    bool has(std::string_view option) const { return value(option).has_value(); }
    /// What was given with the option; empty for a flag; nothing where the option does not occur.
    std::optional<std::string> value(std::string_view option) const;
    /// All of them, in the order given.
    std::vector<std::string> values(std::string_view option) const;
    /// A whole number from `lowest` to `highest`; nothing where the option does not occur. Throws UsageError.
    std::optional<std::uint64_t> integer(std::string_view option, std::uint64_t lowest,
                                         std::uint64_t highest) const;
    /// Numbers separated by commas, as in "0,0.5,1"; none where the option does not occur. Throws UsageError.
    std::vector<double> numbers(std::string_view option) const;
    /// One of them; nothing where the option does not occur. Throws UsageError.
    std::optional<double> number(std::string_view option) const;
    /// Whole numbers from `lowest` to `highest`, separated by commas. Throws UsageError.
    std::vector<int> integers(std::string_view option, int lowest, int highest) const;

private:
    friend Arguments parse_arguments(std::span<const std::string>, std::span<const Option>,
                                     std::span<const Operand>);
    std::vector<std::string> operands_;
    std::vector<std::pair<std::string, std::string>> options_;
};

/// Options stand before or after operands, as "--json FILE" or "--json=FILE"; "--" ends them; "-" is a value.
/// A value that starts with "--" must be given with "=", so that a forgotten one is noticed. Throws
/// UsageError: an unknown option, a missing or superfluous value, an option given twice that may not be, too
/// many or too few operands.
Arguments parse_arguments(std::span<const std::string> words, std::span<const Option> options,
                          std::span<const Operand> operands);

} // namespace headroom::cli
