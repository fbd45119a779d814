// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/delivery.h"
#include "app/cli/memory.h"
#include "app/cli/provenance.h"
#include "app/cli/shards.h"
#include "app/cli/simulate.h"
#include "app/cli/summary.h"
#include "app/cli/text.h"
#include "model/analysis/run.h"
#include "model/lowering/lower.h"
#include "model/plan/shown_text.h"
#include "model/report/results_csv.h"
#include "model/report/results_json.h"

#include <algorithm>
#include <fstream>

namespace headroom::cli {
namespace {

namespace fs = std::filesystem;

std::string quoted(const fs::path& file) { return "“" + shown(file.string(), 300) + "”"; }

std::string bytes_of(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) throw WrongInput(quoted(file) + " is no file");
    std::ifstream in(file, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(fs::file_size(file)), '\0');
    if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw WrongInput(quoted(file) + " cannot be read");
    return bytes;
}

/// Calls `read`; what is wrong with the file is said with its name.
template <class Read>
auto reading(const fs::path& file, Read read) {
    try {
        return read();
    } catch (const ArchiveError& error) {
        throw WrongInput(quoted(file) + " cannot be merged: " + error.what());
    }
}

struct ShardFile {
    fs::path path;
    ShardHead head;
};

/// Why the second is no part of the run that the first is a part of; empty where it is.
std::string stranger(const ShardHead& first, const ShardHead& other) {
    const Simulation &a = first.plan.simulation, &b = other.plan.simulation;
    const auto differs = [](const char* what, auto left, auto right) {
        return std::string("it has ") + what + ' ' + std::to_string(right) + ", not " + std::to_string(left);
    };
    if (a.seed != b.seed) return differs("seed", a.seed, b.seed);
    if (a.paths != b.paths) return differs("a number of futures of", a.paths, b.paths);
    if (a.sampler != b.sampler) return "its futures are drawn by another sampler";
    if (first.plan != other.plan) return "it is of another plan";
    if (first.shard.of != other.shard.of)
        return differs("a number of parts of", first.shard.of, other.shard.of);
    if (first.keeps_paths != other.keeps_paths)
        return "one of the two keeps every future and the other does not; give all parts the same --memory";
    return {};
}

/// Every part once, in their order. Throws WrongInput.
std::vector<ShardFile> parts_of(const std::vector<std::string>& names) {
    std::vector<ShardFile> parts;
    for (const fs::path file : names) {
        ShardHead head = reading(file, [&] { return read_shard_head(bytes_of(file)); });
        for (const ShardFile& earlier : parts) {
            if (const auto why = stranger(earlier.head, head); !why.empty())
                throw WrongInput(quoted(file) + " does not belong to " + quoted(earlier.path) + ": " + why);
            if (earlier.head.shard == head.shard)
                throw WrongInput(quoted(file) + " and " + quoted(earlier.path) + " are both " +
                                 shard_name(head.shard));
        }
        parts.push_back({file, std::move(head)});
    }
    std::ranges::sort(parts, {}, [](const ShardFile& part) { return part.head.shard.number; });
    std::string missing;
    const std::uint64_t of = parts.front().head.shard.of;
    std::size_t next = 0;
    for (std::uint64_t number = 1; number <= of && missing.size() < 200; ++number) {
        if (next < parts.size() && parts[next].head.shard.number == number)
            ++next;
        else
            missing += (missing.empty() ? "" : ", ") + std::to_string(number);
    }
    if (!missing.empty())
        throw WrongInput("of the " + std::to_string(of) + " parts of the run are missing: " + missing);
    return parts;
}

/// All parts in one, with every statistic.
Run merged(const std::vector<ShardFile>& parts, const RunOptions& options) {
    const auto started = std::chrono::steady_clock::now();
    const ShardHead& head = parts.front().head;
    Run run;
    auto lowering = lower_plan(head.plan);
    run.faults = std::move(lowering.faults);
    if (has_errors(run.faults)) return run;
    RunAccumulator all(lowering.plan, head.keeps_paths, all_chunks(lowering.plan.paths), options);
    for (const ShardFile& file : parts) {
        stop_if_cancelled(options);
        RunAccumulator part(lowering.plan, head.keeps_paths, chunks_of(file.head.shard, lowering.plan.paths),
                            options);
        reading(file.path, [&] { read_shard(bytes_of(file.path), part); });
        all.merge(part);
        if (options.progress) options.progress(file.head.shard.number, head.shard.of);
    }
    run.results = heading_of(head.plan, lowering.plan);
    all.make_statistics(options, run.results);
    run.results.run = run_facts(options, started);
    return run;
}

int merge(const Arguments& arguments) {
    const bool quiet = arguments.has("--quiet");
    const auto& names = arguments.operands();
    Destinations destinations;
    for (const auto& name : names)
        destinations = check_destinations(arguments, name);
    const auto parts = parts_of(names);
    PlanInput input{names.front(), parts.front().head.plan, {}};
    memory_budget(arguments, input.plan);
    if (parts.front().head.keeps_paths) check_memory_for_all_paths(input.plan);
    const Interrupt interrupt;
    const Results results = simulate(input, arguments, interrupt, quiet,
                                     [&](const RunOptions& options) { return merged(parts, options); });
    Delivery delivery{{},
                      {},
                      decision_summary(results),
                      provenance(results) + paragraphs(bins_sentence(results, input.plan))};
    if (arguments.has("--json")) delivery.json = results_json(results);
    if (destinations.csv)
        for (auto& file : results_csv(results, input.plan))
            delivery.tables.emplace_back(*destinations.csv / file.name, std::move(file.text));
    deliver(delivery, destinations, input, interrupt, quiet);
    return exit_success;
}

} // namespace

Command merge_command() {
    return {
        "merge",
        "put the parts of a run together (run --shard)",
        {{"FILE", true, true}},
        {{"--json", "FILE",
          "Writes everything that was computed as JSON (headroom-results/1); “-” writes it to standard "
          "output, "
          "and the summary to standard error."},
         {"--csv", "FOLDER",
          "Writes it as tidy CSV tables, one figure a row, into this folder. All files are written or none."},
         {"--threads", "N",
          "Threads to compute with; as many as the machine has where it is left out. The results are the "
          "same, "
          "bit by bit."},
         {"--quiet", "", "Prints no summary and no progress; notices and faults only."}},
        "Puts the parts of a run together that headroom-cli run --shard wrote, on this machine or on others, "
        "and "
        "prints and writes what the run as a whole would have: the same bytes but for what stands under "
        "“run”.\n\n"
        "All parts must be there, each once, and of the same plan, seed, number of futures, --memory and "
        "version "
        "of headroom-cli; what is missing or does not belong is named. The parts carry the plan; its file is "
        "not needed.",
        {{"merge part-*.shard --json results.json", "the results of all parts"},
         {"merge part-1.shard part-2.shard --csv tables", "as tables"}},
        merge};
}

} // namespace headroom::cli
