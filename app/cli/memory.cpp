// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memory.h"

#include "app/cli/errors.h"
#include "app/cli/figure_text.h"
#include "model/analysis/run_memory.h"
#include "model/plan/shown_text.h"
#include "model/simulation/engine.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <fstream>
#include <unistd.h>

namespace headroom::cli {
namespace {

constexpr double gibibyte = 0x1p30, mebibyte = 0x1p20;

/// Rounded up, as it could be typed: "1.3G".
std::string amount(double bytes) {
    const double tenths = std::ceil(bytes / gibibyte * 10);
    return decimal_text(tenths / 10, 1) + 'G';
}

/// "512M", "1.5G", "2 GiB"; nothing where it is none.
std::optional<double> typed_amount(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !(number > 0)) return std::nullopt;
    std::string unit;
    for (const char c : text.substr(static_cast<std::size_t>(end - text.data())))
        if (c != ' ') unit += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (unit == "M" || unit == "MIB") return number * mebibyte;
    if (unit == "G" || unit == "GIB") return number * gibibyte;
    return std::nullopt;
}

double typed_budget(const std::string& text) {
    constexpr double most = 0x1p50;
    const auto bytes = typed_amount(text);
    if (!bytes || *bytes > most)
        throw UsageError(
            "--memory takes an amount of memory, as in 512M or 1.5G (mebibytes, gibibytes); not “" +
            shown(text) + "”");
    return *bytes;
}

double memory_of_machine() {
    double memory =
        static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE));
    std::ifstream limit("/sys/fs/cgroup/memory.max"); // "max", or bytes
    if (double bytes = 0; limit >> bytes && bytes > 0) memory = std::min(memory, bytes);
    return memory;
}

} // namespace

Option memory_option() {
    return {
        "--memory", "AMOUNT",
        "Memory that the run may take, as in 512M or 4G (about; 1G where it is left out). Where every future "
        "fits into it, quantiles are exact; beyond, they are read from bins so narrow that they are off by "
        "less than 0.1 % as a rule, which the results say."};
}

std::uint64_t memory_budget(const Arguments& arguments, const Plan& plan) {
    const double least = least_memory(plan), there = memory_of_machine();
    if (least > there)
        throw Failure("so many scenarios and months need " + amount(least) +
                      " of memory, and this machine has " + amount(there) +
                      "; fewer scenarios or months would fit");
    const auto text = arguments.value("--memory");
    if (!text) return static_cast<std::uint64_t>(std::max(static_cast<double>(usual_memory), least));
    const double budget = typed_budget(*text);
    if (budget < least)
        throw Failure("--memory " + shown(*text) +
                      " is too little: the month series of so many scenarios and months take more, however "
                      "few futures are kept; --memory " +
                      amount(least) + " would do");
    if (budget > there)
        throw Failure("--memory " + shown(*text) + " is more than the " + amount(there) + " of this machine");
    return static_cast<std::uint64_t>(budget);
}

void check_memory_for_all_paths(const Plan& plan) {
    const double needed = memory_for_all_paths(plan), there = memory_of_machine();
    if (needed > there)
        throw Failure("so many futures need " + amount(needed) +
                      " of memory where all are kept, and this machine has " + amount(there) +
                      "; parts that were made with less --memory need less");
}

std::string bins_sentence(const Results& results, const Plan& plan) {
    if (results.bin_width == 0) return {};
    return "Quantiles and CVaR are read from bins of at most " + decimal_text(results.bin_width * 100, 4) +
           " % of a value, and so are nearly exact; exact ones of so many futures need --memory " +
           amount(memory_for_all_paths(plan)) + '.';
}

} // namespace headroom::cli
