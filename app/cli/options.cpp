// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/text.h"
#include "model/parameters/ascii.h"
#include "model/parameters/nearest.h"
#include "model/parameters/numeral.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <charconv>

namespace headroom::cli {
namespace {

std::string quoted(std::string_view text) { return "“" + shown(text) + "”"; }

const Option& find_option(std::string_view typed, std::span<const Option> options) {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option& option) { return option.name == typed; });
    if (found != options.end()) return *found;
    std::vector<std::string_view> names;
    for (const Option& option : options)
        names.push_back(option.name);
    const auto nearest = nearest_name(typed, names);
    std::string text = "there is no option " + quoted(typed);
    if (!nearest.empty())
        text += "; did you mean " + std::string(nearest) + "?";
    else
        text += "; what is no option and begins with - goes after --";
    throw UsageError(text);
}

void check_operands(const std::vector<std::string>& found, std::span<const Operand> wanted) {
    const bool any_number = !wanted.empty() && wanted.back().repeats;
    if (found.size() > wanted.size() && !any_number) {
        const std::string extra = quoted(found[wanted.size()]);
        if (wanted.empty()) throw UsageError("nothing is expected here, but found " + extra);
        throw UsageError(extra + " is one too many: after " + quoted(found[wanted.size() - 1]) +
                         " nothing more is expected; a name with spaces needs quotation marks");
    }
    for (std::size_t i = found.size(); i < wanted.size(); ++i)
        if (wanted[i].required) throw UsageError(std::string(wanted[i].name) + " is missing");
}

} // namespace

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = std::find_if(options_.begin(), options_.end(),
                                    [&](const auto& given) { return given.first == option; });
    if (found == options_.end()) return std::nullopt;
    return found->second;
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    std::vector<std::string> all;
    for (const auto& [name, text] : options_)
        if (name == option) all.push_back(text);
    return all;
}

std::optional<std::uint64_t> Arguments::integer(std::string_view option, std::uint64_t lowest,
                                                std::uint64_t highest) const {
    const auto text = value(option);
    if (!text) return std::nullopt;
    std::uint64_t number = 0;
    const auto end = text->data() + text->size();
    const auto [stop, error] = std::from_chars(text->data(), end, number);
    if (error == std::errc() && stop == end && number >= lowest && number <= highest) return number;
    throw UsageError(std::string(option) + " takes a whole number from " + std::to_string(lowest) + " to " +
                     std::to_string(highest) + ", not " + quoted(*text));
}

std::vector<double> Arguments::numbers(std::string_view option) const {
    std::vector<double> all;
    const auto text = value(option);
    if (!text) return all;
    for (const auto part : split(*text, ",")) {
        const auto numeral = read_numeral(trim(part));
        const auto number = numeral.length == trim(part).size() ? numeral_value(numeral.plain) : std::nullopt;
        if (numeral.error == NumeralError::ambiguous)
            throw UsageError(
                std::string(option) + ": " + quoted(trim(part)) +
                " can mean thousands or a fraction; write 1000 for the one, 1 or 1.0 for the other");
        if (!number)
            throw UsageError(std::string(option) + " takes numbers separated by commas, as in 0,0.5,1; not " +
                             quoted(*text));
        all.push_back(*number);
    }
    return all;
}

std::optional<double> Arguments::number(std::string_view option) const {
    const auto typed = numbers(option);
    if (typed.size() > 1) throw UsageError(std::string(option) + " takes one number");
    return typed.empty() ? std::nullopt : std::optional(typed[0]);
}

std::vector<int> Arguments::integers(std::string_view option, int lowest, int highest) const {
    std::vector<int> all;
    for (const double number : numbers(option)) {
        if (!(number >= lowest && number <= highest) || number != static_cast<int>(number))
            throw UsageError(std::string(option) + " takes whole numbers from " + std::to_string(lowest) +
                             " to " + std::to_string(highest) + ", as in 12,36");
        all.push_back(static_cast<int>(number));
    }
    return all;
}

Arguments parse_arguments(std::span<const std::string> words, std::span<const Option> options,
                          std::span<const Operand> operands) {
    Arguments arguments;
    bool options_ended = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!options_ended && word == "--") {
            options_ended = true;
            continue;
        }
        if (options_ended || word.size() < 2 || word[0] != '-') {
            arguments.operands_.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const Option& option = find_option(std::string_view(word).substr(0, equals), options);
        const std::string name(option.name);
        std::string text;
        if (option.value.empty()) {
            if (equals != std::string::npos) throw UsageError(name + " takes no value");
        } else if (equals != std::string::npos) {
            text = word.substr(equals + 1);
        } else if (i + 1 < words.size() && !words[i + 1].starts_with("--")) {
            text = words[++i];
        }
        if (!option.value.empty() && text.empty())
            throw UsageError(name + " needs a value: " + name + ' ' + std::string(option.value));
        if (!option.repeats && arguments.has(name)) throw UsageError(name + " is given twice");
        arguments.options_.emplace_back(name, text);
    }
    check_operands(arguments.operands_, operands);
    return arguments;
}

} // namespace headroom::cli
