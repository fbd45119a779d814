// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>

namespace headroom::cli {
namespace {

using Lines = std::vector<std::string>; ///< of a cell

constexpr std::size_t gap = 2; ///< between columns

/// Blanks at the start of a cell are an indentation; they stay.
Lines cell_lines(std::string_view cell, std::size_t width) {
    const auto start = std::min(cell.find_first_not_of(' '), cell.size());
    auto lines = wrapped(cell.substr(start), std::max(width, start + 1) - start);
    for (auto& line : lines)
        line.insert(0, start, ' ');
    return lines;
}

/// One row: its cells side by side, as many lines as the highest has.
std::string row_text(const std::vector<Lines>& cells, const std::vector<std::size_t>& widths,
                     const std::vector<Column>& columns, std::size_t indent) {
    std::size_t height = 1;
    for (const Lines& cell : cells)
        height = std::max(height, cell.size());
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string whole(indent, ' ');
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) whole.append(gap, ' ');
            whole += padded(line < cells[i].size() ? cells[i][line] : "", widths[i], columns[i].right);
        }
        whole.erase(whole.find_last_not_of(' ') + 1);
        text += whole + '\n';
    }
    return text;
}

} // namespace

std::string TextTable::text(std::size_t indent) const {
    std::vector<std::size_t> widths(columns_.size(), 0);
    std::vector<std::vector<Lines>> rows(rows_.size(), std::vector<Lines>(columns_.size()));
    std::size_t left = page_width - indent; // of the page
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (i >= rows_[r].size()) continue;
            rows[r][i] = cell_lines(rows_[r][i], columns_[i].most > 0 ? columns_[i].most : left);
            for (const auto& line : rows[r][i])
                widths[i] = std::max(widths[i], display_width(line));
        }
        left -= std::min(left, widths[i] + gap);
    }
    std::string text;
    for (const auto& row : rows)
        text += row_text(row, widths, columns_, indent);
    return text;
}

} // namespace headroom::cli
