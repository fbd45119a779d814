// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shards.h"

#include "app/cli/delivery.h"
#include "app/cli/memory.h"
#include "app/cli/provenance.h"
#include "app/cli/simulate.h"
#include "app/cli/text.h"
#include "model/analysis/run_memory.h"
#include "model/lowering/lower.h"
#include "model/plan/shown_text.h"

#include <charconv>

namespace headroom::cli {
namespace {

std::optional<std::uint64_t> whole_number(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Shard typed_shard(const std::string& text) {
    const auto slash = text.find('/');
    const auto number = whole_number(std::string_view(text).substr(0, slash));
    const auto of =
        slash == std::string::npos ? std::nullopt : whole_number(std::string_view(text).substr(slash + 1));
    if (number && of && *number >= 1 && *number <= *of) return {*number, *of};
    throw UsageError("--shard takes a part and the number of parts, as in 3/16; not “" + shown(text) + "”");
}

/// A part of a run: its file.
struct PartialRun {
    std::string results;
    Faults faults;
};

PartialRun run_part(const ShardHead& head, const RunOptions& options) {
    auto lowering = lower_plan(head.plan);
    if (has_errors(lowering.faults)) return {{}, std::move(lowering.faults)};
    RunAccumulator part(lowering.plan, head.keeps_paths, chunks_of(head.shard, lowering.plan.paths), options);
    part.simulate(options);
    return {write_shard(head, part), std::move(lowering.faults)};
}

} // namespace

Option shard_option() {
    return {
        "--shard", "I/N",
        "Simulates only part I of N of the futures and writes what it found to the file that --out names. "
        "headroom-cli merge puts all N together, wherever they were run: the results are those of one run, "
        "bit "
        "by bit."};
}

Option out_option() { return {"--out", "FILE", "Where a part (--shard) goes."}; }

std::optional<Shard> asked_shard(const Arguments& arguments, const Plan& plan) {
    const auto text = arguments.value("--shard");
    if (!text) {
        if (arguments.has("--out"))
            throw UsageError("--out is for a part of a run; say which by --shard, as in 3/16");
        return std::nullopt;
    }
    for (const std::string_view option : {"--json", "--csv", "--precision"})
        if (arguments.has(option))
            throw UsageError(std::string(option) + " belongs to a whole run, not to a part of it (--shard)" +
                             (option == "--precision" ? "" : "; give it to headroom-cli merge"));
    if (!arguments.has("--out")) throw UsageError("--out is missing: where is the part to go?");
    if (plan.simulation.base_case)
        throw UsageError("the plan asks for its base case, one future; it has no parts");
    const Shard shard = typed_shard(*text);
    const std::uint64_t most = all_chunks(plan.simulation.paths).last;
    if (shard.of > most)
        throw UsageError("--shard: so many futures have at most " +
                         counted(static_cast<std::size_t>(most), "part") + ", of " +
                         std::to_string(chunk_paths) + " each");
    return shard;
}

int run_shard(const Shard& shard, PlanInput& input, const Arguments& arguments, const Interrupt& interrupt) {
    const std::filesystem::path file = *arguments.value("--out");
    check_output_file(file, "--out", arguments.operands().front());
    const bool quiet = arguments.has("--quiet");
    const ShardHead head{input.plan, shard, keeps_paths(input.plan, memory_budget(arguments, input.plan))};
    const auto start = std::chrono::steady_clock::now();
    Delivery delivery;
    delivery.tables.emplace_back(
        file, simulate(input, arguments, interrupt, quiet,
                       [&](const RunOptions& options) { return run_part(head, options); }));
    delivery.provenance = provenance(input.plan,
                                     counted(input.plan.scenarios.size(), "scenario") +
                                         ", of which this is " + shard_name(shard),
                                     arguments, start);
    deliver(delivery, {}, input, interrupt, quiet);
    return exit_success;
}

std::string shard_name(const Shard& shard) {
    return "shard " + std::to_string(shard.number) + " of " + std::to_string(shard.of);
}

} // namespace headroom::cli
