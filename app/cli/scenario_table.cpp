// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_table.h"

#include "app/cli/text_table.h"

#include <algorithm>

namespace headroom::cli {
namespace {

constexpr std::size_t indent = 2, gap = 2, widest_label = 44, narrowest_cell = 14;

} // namespace

std::string scenario_table(const std::vector<std::string>& names, const std::vector<ScenarioRow>& rows) {
    std::size_t label = 0, cell = narrowest_cell;
    for (const ScenarioRow& row : rows) {
        label = std::max(label, display_width(row.label));
        for (const auto& text : row.cells)
            cell = std::max(cell, display_width(text));
    }
    label = std::min(label, widest_label);
    const std::size_t room = page_width - indent - label;
    const std::size_t fit = std::max<std::size_t>(1, room / (gap + cell));
    const std::size_t panels = (names.size() + fit - 1) / fit;
    const std::size_t side_by_side = (names.size() + panels - 1) / panels;
    const std::size_t name_width = std::clamp<std::size_t>(room / side_by_side - gap, cell, 24);
    std::string text;
    for (std::size_t first = 0; first < names.size(); first += side_by_side) {
        const std::size_t last = std::min(first + side_by_side, names.size());
        std::vector<Column> columns(last - first, Column{name_width, true});
        columns.insert(columns.begin(), Column{label});
        TextTable table(columns);
        std::vector<std::string> header{""};
        header.insert(header.end(), names.begin() + static_cast<std::ptrdiff_t>(first),
                      names.begin() + static_cast<std::ptrdiff_t>(last));
        table.add(std::move(header));
        for (const ScenarioRow& row : rows) {
            std::vector<std::string> cells{row.label};
            for (std::size_t i = first; i < last && i < row.cells.size(); ++i)
                cells.push_back(row.cells[i]);
            table.add(std::move(cells));
        }
        if (!text.empty()) text += '\n';
        text += table.text(indent);
    }
    return text;
}

} // namespace headroom::cli
