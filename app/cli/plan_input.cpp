// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_input.h"

#include "app/cli/backend_choice.h"
#include "app/cli/settings.h"
#include "model/plan/json_tree.h"
#include "model/plan/limits.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace headroom::cli {
namespace {

constexpr Option set_option{
    "--set", "ID=VALUE",
    "Gives a parameter this value in all scenarios, also in those that have one of their own; "
    "'SCENARIO:ID=VALUE' gives it to one scenario (and to those based on it). Units and ranges are "
    "understood: "
    "energy.price='9 ct/kWh', 'energy.price=pert(0.06, 0.09, 0.14)', facility.kind=colo. May be repeated; "
    "the "
    "later one wins.",
    true};

constexpr std::array<Option, 1> settings{set_option};

const std::array<Option, 6> simulation{
    {set_option,
     {"--paths", "N",
      "Number of futures that are simulated, 16 to 16,777,216, instead of the plan's. Four times as many "
      "halve the errors."},
     {"--seed", "N", "Number that the random futures are made from, instead of the plan's."},
     {"--sampler", "sobol|latin|random",
      "How the futures are drawn, instead of as the plan says: sobol needs the fewest for the same "
      "error, random is the plainest."},
     {"--threads", "N",
      "Threads to compute with; as many as the machine has where it is left out. The results are the "
      "same, bit by bit."},
     backend_option()}};

Sampler sampler_named(const std::string& name) {
    if (name == "sobol") return Sampler::sobol;
    if (name == "latin") return Sampler::latin;
    if (name == "random") return Sampler::random;
    throw UsageError("--sampler takes sobol, latin or random, not “" + shown(name) + "”");
}

void apply_simulation_options(const Arguments& arguments, Simulation& simulation_of_plan) {
    if (simulation_of_plan.base_case)
        for (const std::string_view option : {"--paths", "--seed", "--sampler", "--precision"})
            if (arguments.has(option))
                throw UsageError("the plan asks for its base case, one future without chance; " +
                                 std::string(option) + " would change nothing");
    if (const auto paths = arguments.integer("--paths", fewest_paths, most_paths))
        simulation_of_plan.paths = *paths;
    if (const auto seed = arguments.integer("--seed", 0, greatest_seed)) simulation_of_plan.seed = *seed;
    if (const auto name = arguments.value("--sampler")) simulation_of_plan.sampler = sampler_named(*name);
}

/// A stream to its end, but no more than a plan may have. Nothing where it cannot be read.
std::optional<std::string> read_stream(std::FILE* stream) {
    std::string text;
    std::array<char, 1 << 16> part;
    while (text.size() <= most_json_bytes) {
        const auto got = std::fread(part.data(), 1, part.size(), stream);
        text.append(part.data(), got);
        if (got < part.size()) break;
    }
    if (std::ferror(stream) != 0) return std::nullopt;
    return text;
}

PlanReading read_plan_stream(std::FILE* stream, const std::string& name) {
    const auto text = stream != nullptr ? read_stream(stream) : std::nullopt;
    if (!text) return {{}, {{FaultCode::cannot_read_file, "", {shown(name, 300), "unreadable"}}}};
    if (text->size() <= most_json_bytes) return read_plan(*text);
    const auto most = std::to_string(most_json_bytes);
    return {{}, {{FaultCode::file_too_large, "", {"more than " + most, most}}}};
}

struct Close {
    void operator()(std::FILE* stream) const { (void)std::fclose(stream); }
};

/// From a file, from standard input (“-”), or from a pipe, as the shell's <(…) makes one.
PlanReading read_any_plan(const std::filesystem::path& file) {
    if (file == "-") return read_plan_stream(stdin, "standard input");
    std::error_code error;
    if (!std::filesystem::is_fifo(file, error)) return read_plan_file(file);
    const std::unique_ptr<std::FILE, Close> stream(std::fopen(file.c_str(), "rb"));
    return read_plan_stream(stream.get(), file.string());
}

} // namespace

std::span<const Option> setting_options() { return settings; }
std::span<const Option> simulation_options() { return simulation; }

PlanInput read_plan_input(const Arguments& arguments) {
    PlanInput input;
    input.file = arguments.operands().front();
    auto reading = read_any_plan(input.file);
    if (input.file == "-") input.file = "standard input";
    if (has_errors(reading.faults)) throw WrongInput(fault_lines(input.file, reading.faults));
    input.plan = std::move(reading.plan);
    input.notices = std::move(reading.faults);
    apply_simulation_options(arguments, input.plan.simulation);
    const auto texts = arguments.values("--set");
    if (texts.empty()) return input;
    apply_settings(texts, input.plan);
    const auto faults = validate_plan(input.plan);
    if (has_errors(faults))
        throw WrongInput(
            fault_lines(input.file, faults) +
            "\nThe plan was sound before --set; what is named above contradicts the new values.");
    add_faults(input.notices, faults);
    return input;
}

std::string fault_line(const std::filesystem::path& file, const Fault& fault) {
    std::string line = shown(file.string(), 300) + ": ";
    if (!fault.pointer.empty()) line += shown(fault.pointer, 300) + ": ";
    if (fault.severity == Severity::notice) line += "notice: ";
    return line + fault_text({fault.code, "", fault.arguments, fault.severity});
}

std::string fault_lines(const std::filesystem::path& file, const Faults& faults) {
    std::string lines;
    for (const Fault& fault : faults) {
        lines += fault_line(file, fault);
        lines += '\n';
    }
    if (!lines.empty()) lines.pop_back();
    return lines;
}

void add_faults(Faults& all, const Faults& more) {
    for (const Fault& fault : more)
        if (std::find(all.begin(), all.end(), fault) == all.end()) all.push_back(fault);
}

} // namespace headroom::cli
