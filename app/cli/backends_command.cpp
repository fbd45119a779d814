// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figure_text.h"
#include "app/cli/terminal.h"
#include "app/cli/text.h"
#include "app/cli/text_table.h"
#include "model/backends/cuda.h"
#include "model/simulation/chunk.h"
#include "model/simulation/engine.h"

namespace headroom::cli {
namespace {

std::string gigabytes(std::uint64_t bytes) {
    return decimal_text(static_cast<double>(bytes) / 1e9, 1) + " GB";
}

/// The first card that can be used is the one that --backend auto takes.
void add_cards(TextTable& table, const CudaSurvey& survey) {
    if (survey.cards.empty()) table.add({"cuda", "", "not available: " + survey.obstacle});
    bool used = false;
    for (const auto& card : survey.cards) {
        const std::string about = std::to_string(card.major_version) + '.' +
                                  std::to_string(card.minor_version) + ", " + gigabytes(card.free_memory) +
                                  " of " + gigabytes(card.memory) + " free";
        const std::string state = used ? "available, not used: the first card is" : "available, used";
        table.add({"cuda", card.name,
                   card.obstacle.empty() ? state + "; compute capability " + about
                                         : "not available: " + card.obstacle});
        used = used || card.obstacle.empty();
    }
}

int list_backends(const Arguments&) {
    const std::string used = instruction_set();
    const auto cuda = survey_cuda();
    TextTable table({{12}, {26}, {}});
    table.add({"backend", "instruction set or card", "state"});
    for (const char* name : {"avx512", "avx2", "portable"}) {
        const bool available = choose_instruction_set(name);
        table.add({"cpu", name,
                   !available     ? "not available: this processor has no such instructions"
                   : used == name ? "available, used"
                                  : "available; HEADROOM_TARGET=" + std::string(name) + " uses it"});
    }
    choose_instruction_set(used.c_str());
    add_cards(table, cuda);
    print(table.text() + '\n' + counted(static_cast<std::size_t>(usable_threads(0)), "thread") +
          " unless --threads says otherwise.\n");
    return exit_success;
}

} // namespace

Command backends_command() {
    return {
        "backends",
        "what this machine can compute with, and why not",
        {},
        {},
        "Lists what the futures can be simulated on: the processor's instruction sets and NVIDIA's graphics "
        "cards, which of them are used, and why another one is not available. A card needs the plugin "
        "libheadroom_gpu.so, which is looked for beside this program, in ../lib/headroom and where "
        "HEADROOM_GPU_PLUGIN says. Results are the same bit by bit on all of them; only the time differs.",
        {{"backends", "what there is here"}},
        list_backends};
}

} // namespace headroom::cli
