// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"
#include "app/cli/terminal.h"
#include "model/plan/shown_text.h"
#include "model/simulation/chunk.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <vector>

namespace headroom::cli {
namespace {

/// HEADROOM_TARGET, if it is set.
void choose_target() {
    const char* name = std::getenv("HEADROOM_TARGET");
    if (name == nullptr || *name == '\0' || choose_instruction_set(name)) return;
    throw WrongInput("HEADROOM_TARGET is “" + shown(name) +
                     "”, which this processor or this program does not have; headroom-cli backends (without "
                     "HEADROOM_TARGET) lists what there is");
}

int run_named(const std::vector<std::string>& words) {
    const Command& command = command_named(words.front());
    const std::span rest(words.begin() + 1, words.end());
    const auto asks_for_help = [](const std::string& word) { return word == "--help" || word == "-h"; };
    const auto options_end = std::find(rest.begin(), rest.end(), "--");
    if (std::any_of(rest.begin(), options_end, asks_for_help)) {
        print(command_help(command));
        return exit_success;
    }
    const Arguments arguments = parse_arguments(rest, command.options, command.operands);
    choose_target();
    return command.run(arguments);
}

int run_program(const std::vector<std::string>& words) {
    if (words.empty()) {
        say(general_help());
        return exit_wrong_input;
    }
    if (words.front() == "--version") {
        print("headroom-cli " HEADROOM_VERSION "\n");
        return exit_success;
    }
    if (words.front() == "--help" || words.front() == "-h") {
        print(general_help());
        return exit_success;
    }
    try {
        return run_named(words);
    } catch (const UsageError& error) {
        const Command* command = find_command(words.front());
        const std::string name = command != nullptr ? ' ' + std::string(command->name) : "";
        say("headroom-cli" + name + ": " + error.what() + "\nheadroom-cli help" + name + " explains it.\n");
        return exit_wrong_input;
    }
}

int guarded(const std::vector<std::string>& words) {
    try {
        return run_program(words);
    } catch (const WrongInput& error) {
        complain(error.what());
        return exit_wrong_input;
    } catch (const Interrupted& error) {
        complain("stopped; nothing was written");
        return exit_signal + error.signal;
    } catch (const ReaderGone&) {
        return exit_signal + SIGPIPE; // what every filter ends with
    } catch (const std::bad_alloc&) {
        complain("there is not enough memory; fewer paths need less (--paths)");
    } catch (const std::exception& error) {
        complain(error.what());
    } catch (...) {
        complain("something went wrong that has no name; please report it with the plan");
    }
    return exit_failure;
}

} // namespace
} // namespace headroom::cli

int main(int argc, char** argv) {
    headroom::cli::prepare_streams();
    return headroom::cli::guarded(std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
}
