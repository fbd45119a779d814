// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/cli/text_table.h"
#include "model/analysis/selftest.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace headroom::cli {
namespace {

std::string significant(double value, int digits) {
    std::array<char, 40> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr;
    return {text.data(), end};
}

std::string deviation(const SelftestRow& row) {
    if (row.published == 0) return "";
    const double relative = row.computed / row.published - 1;
    return std::abs(relative) < 1e-9 ? "0 %" : significant(relative * 100, 2) + " %";
}

/// The rows of one example, under what it is about.
std::string example_text(std::span<const SelftestRow> rows) {
    TextTable table({{48}, {14, true}, {14, true}, {10}, {10, true}, {8}});
    for (const SelftestRow& row : rows)
        table.add({row.quantity, significant(row.published, 9), significant(row.computed, 9), row.unit,
                   deviation(row), row.passed ? "agrees" : "DIFFERS"});
    return '\n' +
           paragraphs(std::to_string(rows[0].number) + ". " + rows[0].subject + ". From: " + rows[0].source) +
           table.text(2);
}

int selftest(const Arguments&) {
    auto rows = run_selftest();
    std::ranges::stable_sort(rows, {}, &SelftestRow::number);
    std::string text =
        "Published figures, what this program makes of the same inputs, and by how much they differ\n";
    for (auto first = rows.begin(); first != rows.end();) {
        const auto next = std::find_if(first, rows.end(),
                                       [&](const SelftestRow& row) { return row.subject != first->subject; });
        text += example_text({first, next});
        first = next;
    }
    const auto agreeing = std::ranges::count(rows, true, &SelftestRow::passed);
    print(text + '\n' + std::to_string(agreeing) + " of " + counted(rows.size(), "figure") +
          " agree within their rounding.\n");
    return static_cast<std::size_t>(agreeing) == rows.size() ? exit_success : exit_failure;
}

} // namespace

Command selftest_command() {
    return {"selftest",
            "compute published examples and compare",
            {},
            {},
            "Computes examples that others have published, with the same functions that plans are computed "
            "with, and "
            "sets both figures side by side. A published figure is rounded, or simpler than the model; how "
            "far it "
            "may differ for that is known for each. Where one differs more, the exit code is 1.",
            {{"selftest", "does this program compute on this machine what it should?"}},
            selftest};
}

} // namespace headroom::cli
