// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Text from somebody else as a CSV field: with an apostrophe before it where a spreadsheet would take it for
/// a formula, in quotation marks where RFC 4180 asks for them.
std::string csv_text(std::string_view text);

/// A CSV table in the making. Fields are CSV already: csv_text(), exact_number(), or words of our own.
class CsvTable {
public:
    explicit CsvTable(std::string_view heading) { line(heading); }
    void row(const std::vector<std::string_view>& fields);
    const std::string& text() const { return text_; }

private:
    void line(std::string_view content);
    std::string text_;
};

} // namespace headroom
