// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/text.h"

namespace headroom::cli {

struct Column {
    std::size_t most =
        0; ///< columns of the terminal, longer text goes on in the next line; 0: what the page leaves
    bool right = false;
};

/// Rows of text, each column as wide as its widest cell. At most one column, the last, takes what the page
/// leaves.
class TextTable {
public:
    explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}
    /// As many cells as columns, or fewer: the rest is empty.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    bool empty() const { return rows_.empty(); }
    /// Two blanks between columns, `indent` before each line, a newline after it, no blanks at the ends.
    std::string text(std::size_t indent = 0) const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace headroom::cli
