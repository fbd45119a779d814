// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/terminal.h"
#include "app/cli/text_table.h"
#include "model/parameters/nearest.h"
#include "model/plan/shown_text.h"

namespace headroom::cli {
namespace {

constexpr std::string_view introduction =
    "Headroom plans GPU capacity: what it costs to own a hall, to colocate, to reserve and to rent, over "
    "thousands of futures of demand, prices, power and hardware. A plan (a JSON file) goes in; what each of "
    "its "
    "scenarios costs, how sure that is and what it leaves unserved comes out.";

constexpr std::string_view exit_codes =
    "0: done. 1: a failure, such as a file that cannot be written. 2: wrong input: the command line or the "
    "plan; nothing was run, nothing written. 130: stopped with Ctrl-C; nothing written.";

constexpr std::string_view environment = "HEADROOM_TARGET=avx512|avx2|portable chooses the processor's "
                                         "instruction set (headroom-cli backends lists "
                                         "them). The results are the same, bit by bit.";

std::string section(std::string_view title, const std::string& body) {
    return '\n' + std::string(title) + '\n' + body;
}

std::string option_table(const std::vector<Option>& options) {
    TextTable table({{28}, {}});
    for (const Option& option : options) {
        std::string name(option.name);
        if (!option.value.empty()) name += ' ' + std::string(option.value);
        table.add({name, std::string(option.help)});
    }
    return table.text(2);
}

std::string example_list(const std::vector<Example>& examples) {
    std::string text;
    for (const Example& example : examples)
        text += "  headroom-cli " + std::string(example.line) + '\n' + paragraphs(example.meaning, 6);
    return text;
}

int print_help(const Arguments& arguments) {
    const auto& operands = arguments.operands();
    print(operands.empty() ? general_help() : command_help(command_named(operands.front())));
    return exit_success;
}

} // namespace

std::string usage_line(const Command& command) {
    std::string line = "headroom-cli " + std::string(command.name);
    for (const Operand& operand : command.operands)
        line +=
            (operand.required ? ' ' + std::string(operand.name) : " [" + std::string(operand.name) + "]") +
            (operand.repeats ? "…" : "");
    if (!command.options.empty()) line += " [OPTION]…";
    return line;
}

std::string general_help() {
    TextTable list({{20}, {}});
    for (const Command& command : commands())
        list.add({std::string(command.name), std::string(command.summary)});
    list.add({"--version", "which Headroom this is"});
    return paragraphs(introduction) + section("Usage", "  headroom-cli COMMAND [ARGUMENT]… [OPTION]…\n") +
           section("Commands", list.text(2)) +
           section(
               "First steps",
               example_list({{"run templates/regional-training-hall.json", "the answer of a plan that ships"},
                             {"help run", "what run can do, and how to read what it prints"},
                             {"parameters energy.price", "what a parameter means, its default and where it "
                                                         "comes from"}})) +
           section("Exit codes", paragraphs(exit_codes, 2)) +
           section("Environment", paragraphs(environment, 2));
}

std::string command_help(const Command& command) {
    std::string text = usage_line(command) + "\n\n" + paragraphs(command.text);
    if (!command.options.empty()) text += section("Options", option_table(command.options));
    if (!command.examples.empty()) text += section("Examples", example_list(command.examples));
    return text;
}

const Command& command_named(std::string_view name) {
    if (const Command* command = find_command(name)) return *command;
    std::vector<std::string_view> names;
    for (const Command& command : commands())
        names.push_back(command.name);
    const auto nearest = nearest_name(name, names);
    throw UsageError("there is no command “" + shown(name) + "”" +
                     (nearest.empty() ? std::string() : "; did you mean " + std::string(nearest) + "?"));
}

Command help_command() {
    return {"help",
            "how to use a command",
            {{"COMMAND", false}},
            {},
            "Explains a command: what it does, its options, examples. Without a command, lists them all.",
            {{"help run", "everything about run"}},
            print_help};
}

} // namespace headroom::cli
