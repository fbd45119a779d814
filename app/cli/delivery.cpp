// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/delivery.h"

#include "app/cli/terminal.h"
#include "app/cli/text.h"
#include "model/plan/shown_text.h"
#include "model/report/write_file.h"

namespace headroom::cli {
namespace {

/// Writes them, all or none, and says which.
std::string write_files(const Delivery& delivery, const Destinations& destinations) {
    std::vector<NewFile> files;
    if (destinations.json) files.push_back({*destinations.json, delivery.json});
    for (const auto& [path, text] : delivery.tables)
        files.push_back({path, text});
    write_files_atomically(files);
    std::string names;
    for (const NewFile& file : files)
        names += (names.empty() ? "Written: " : ", ") + shown(file.path.string(), 300);
    return paragraphs(names);
}

} // namespace

void deliver(const Delivery& delivery, const Destinations& destinations, const PlanInput& input,
             const Interrupt& interrupt, bool quiet) {
    interrupt.check();
    const std::string written = write_files(delivery, destinations);
    if (destinations.json_to_output) print(delivery.json);
    if (quiet) {
        if (!input.notices.empty()) say(fault_lines(input.file, input.notices) + '\n');
        return;
    }
    std::string text = delivery.summary;
    const std::string_view gap = text.empty() ? "" : "\n";
    if (!input.notices.empty()) (text += gap) += "Notices\n";
    for (const Fault& notice : input.notices)
        text += paragraphs(fault_line(input.file, notice), 2);
    if (!text.empty()) text += '\n';
    text += delivery.provenance + written;
    if (destinations.json_to_output)
        say(text);
    else
        print(text);
}

} // namespace headroom::cli
