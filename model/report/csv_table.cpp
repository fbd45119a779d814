// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/csv_table.h"

namespace headroom {

std::string csv_text(std::string_view text) {
    std::string field;
    // CSV injection: https://owasp.org/www-community/attacks/CSV_Injection
    const char first = text.empty() ? 'a' : text.front();
    if ((first >= 0 && first < ' ') || std::string_view("=+-@").find(first) != std::string_view::npos)
        field = '\'';
    field += text;
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string quoted(1, '"');
    for (const char c : field)
        quoted.append(c == '"' ? 2 : 1, c);
    quoted += '"';
    return quoted;
}

void CsvTable::row(const std::vector<std::string_view>& fields) {
    std::string content;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) content += ',';
        content += fields[i];
    }
    line(content);
}

void CsvTable::line(std::string_view content) {
    text_ += content;
    text_ += '\n';
}

} // namespace headroom
