// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/cli/text_table.h"
#include "model/simulation/chunk.h"
#include "model/simulation/engine.h"

namespace headroom::cli {
namespace {

int list_backends(const Arguments&) {
    const std::string used = instruction_set();
    TextTable table({{12}, {20}, {}});
    table.add({"backend", "instruction set", "state"});
    for (const char* name : {"avx512", "avx2", "portable"}) {
        const bool available = choose_instruction_set(name);
        table.add({"cpu", name,
                   !available     ? "not available: this processor has no such instructions"
                   : used == name ? "available, used"
                                  : "available; HEADROOM_TARGET=" + std::string(name) + " uses it"});
    }
    choose_instruction_set(used.c_str());
    table.add({"cuda", "", "not available: not built into this version"});
    print(table.text() + '\n' + counted(static_cast<std::size_t>(usable_threads(0)), "thread") +
          " unless --threads says otherwise.\n");
    return exit_success;
}

} // namespace

Command backends_command() {
    return {"backends",
            "what this machine can compute with, and why not",
            {},
            {},
            "Lists what the futures can be simulated on: the processor's instruction sets, which one is "
            "used, and "
            "why another one is not available. Results are the same bit by bit on all of them; only the time "
            "differs.",
            {{"backends", "what there is here"}},
            list_backends};
}

} // namespace headroom::cli
