// SPDX-License-Identifier: GPL-3.0-or-later
// Plain scalar C++ (plain_model.h) against the engine: first that both mean the same, then what a path-month
// costs. Rounds alternate and the ratio is taken round by round.
//
//     plain_benchmark [ROUNDS [THREADS]]
#include "model/jobs/in_parallel.h"
#include "model/lowering/lower.h"
#include "model/plan/plan_json.h"
#include "model/statistics/mean_accumulator.h"
#include "tests/benchmarks/peers/plain_model.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace headroom {
namespace {

LoweredPlan hall() {
    Plan plan =
        read_plan_file(std::string(HEADROOM_SOURCE_DIR) + "/templates/regional-training-hall.json").plan;
    plan.simulation.sampler = Sampler::random;
    plan.scenarios.resize(1);
    return lower_plan(plan).plan;
}

/// run(thread's number, chunk's number, its output) for so many chunks; the seconds it took.
template <class MakeWorker>
double seconds(std::uint64_t chunks, int threads, const MakeWorker& make) {
    const auto start = std::chrono::steady_clock::now();
    in_parallel(chunks, threads, make);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Simulates chunks, each handed to `keep` with its number.
template <class Keep>
double engine(const LoweredPlan& plan, const KernelTables& tables, std::uint64_t chunks, int threads,
              Keep keep) {
    const KernelInput input = tables.input();
    return seconds(chunks, threads, [&] {
        return
            [&, scratch = KernelScratch(input),
             outputs = std::vector<ChunkOutput>(1, ChunkOutput(static_cast<std::size_t>(plan.world.months)))](
                std::uint64_t chunk) mutable {
                run_chunk(input, chunk * chunk_paths, chunk_paths, scratch, outputs);
                keep(chunk, outputs.front());
            };
    });
}
template <class Keep>
double plain(const LoweredPlan& plan, std::uint64_t chunks, int threads, Keep keep) {
    std::atomic<std::uint64_t> seed = 1;
    return seconds(chunks, threads, [&] {
        return [&, model = peer::PlainModel(plan, seed++),
                out = ChunkOutput(static_cast<std::size_t>(plan.world.months))](std::uint64_t chunk) mutable {
            model.run(chunk_paths, out);
            keep(chunk, out);
        };
    });
}

/// Means of everything that a path leaves behind.
struct Means {
    MeanAccumulator results, lines, series;
    Means(std::uint64_t paths, std::size_t months)
        : results(paths, result_count - 3, ErrorModel::independent),
          lines(paths, line_count, ErrorModel::independent),
          series(paths, (series_count - 1) * months, ErrorModel::independent) {}
    void add(std::uint64_t chunk, const ChunkOutput& out) {
        results.add(chunk * chunk_paths, chunk_paths, out.results.data(), out.stride);
        lines.add(chunk * chunk_paths, chunk_paths, out.lines.data(), out.stride);
        series.add(chunk * chunk_paths, chunk_paths, out.series.data(), out.stride);
    }
};

/// How many of so many means lie more than five standard errors apart, and the farthest.
struct Verdict {
    std::size_t compared = 0, beyond = 0;
    double farthest = 0;
    void compare(const Figure& a, const Figure& b) {
        constexpr double rounding = 1e-12;
        const double error = std::hypot(a.standard_error, b.standard_error),
                     distance = std::fabs(a.value - b.value);
        const double z = distance <= rounding + rounding * std::fabs(a.value) ? 0 : distance / error;
        ++compared;
        beyond += z > 5;
        farthest = std::max(farthest, z);
    }
    void compare(const MeanAccumulator& a, const MeanAccumulator& b, std::size_t columns) {
        const Moments left = a.total(), right = b.total();
        for (std::size_t c = 0; c < columns; ++c)
            compare(left.figure(c), right.figure(c));
    }
};

bool agree(const LoweredPlan& plan, const KernelTables& tables, int threads) {
    constexpr std::uint64_t chunks = 128;
    const auto months = static_cast<std::size_t>(plan.world.months);
    Means ours(chunks * chunk_paths, months), theirs(chunks * chunk_paths, months);
    engine(plan, tables, chunks, threads, [&](std::uint64_t c, const ChunkOutput& out) { ours.add(c, out); });
    plain(plan, chunks, threads, [&](std::uint64_t c, const ChunkOutput& out) { theirs.add(c, out); });
    Verdict verdict;
    verdict.compare(ours.results, theirs.results, result_count - 3);
    verdict.compare(ours.lines, theirs.lines, line_count);
    verdict.compare(ours.series, theirs.series, (series_count - 1) * months);
    std::printf("%zu means over %llu paths: %zu beyond five standard errors, the farthest %.1f\n",
                verdict.compared, static_cast<unsigned long long>(chunks * chunk_paths), verdict.beyond,
                verdict.farthest);
    return verdict.beyond == 0;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void race(const LoweredPlan& plan, const KernelTables& tables, int rounds, int threads) {
    constexpr std::uint64_t our_chunks = 256, their_chunks = 16;
    const auto nothing = [](std::uint64_t, const ChunkOutput&) {};
    const double month = 1e-9 * chunk_paths * plan.world.months;
    std::vector<double> ours, theirs, ratios;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(engine(plan, tables, our_chunks, threads, nothing) / static_cast<double>(our_chunks) /
                       month);
        theirs.push_back(plain(plan, their_chunks, threads, nothing) / static_cast<double>(their_chunks) /
                         month);
        ratios.push_back(theirs.back() / ours.back());
    }
    const auto [least, most] = std::ranges::minmax(ratios);
    std::printf("engine     %8.1f ns a path-month (%s), %d threads\n", median(ours), instruction_set(),
                threads);
    std::printf("plain C++  %8.1f ns a path-month\n", median(theirs));
    std::printf("ratio      %8.1f   (%.1f to %.1f in %d rounds)\n", median(ratios), least, most, rounds);
}

} // namespace
} // namespace headroom

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 9, threads = argc > 2 ? std::atoi(argv[2]) : 2;
    if (rounds < 1 || threads < 1) {
        std::fprintf(stderr, "usage: plain_benchmark [ROUNDS [THREADS]]\n");
        return 2;
    }
    const auto plan = headroom::hall();
    const headroom::KernelTables tables(plan);
    if (!headroom::agree(plan, tables, threads)) return 1;
    headroom::race(plan, tables, rounds, threads);
}
