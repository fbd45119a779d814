// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameter_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace headroom {
namespace {

enum Column : std::size_t {
    id,
    group,
    label,
    unit,
    kind,
    default_text,
    lower,
    upper,
    may_be_uncertain,
    source,
    help,
    since,
    shown_as,
    columns
};
constexpr std::array<std::string_view, columns> header = {
    "id",     "group", "label", "unit",    "kind", "default", "lower", "upper", "may_be_uncertain",
    "source", "help",  "since", "shown_as"};
constexpr std::string_view choice_prefix = "choice:";

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const auto end = text.find(separator, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

bool is_call(std::string_view text) {
    const auto open = text.find('(');
    return open != std::string_view::npos && open > 0 && text.back() == ')';
}

/// Reads one record; what is wrong goes to `faults` with the line in front.
class RowReader {
public:
    RowReader(const CsvRow& csv, std::vector<std::string>& faults) : csv_(csv), faults_(faults) {}

    ParameterRow read() {
        row_.key = text(id);
        row_.group = required(group);
        row_.label = required(label);
        row_.unit = text(unit);
        row_.default_text = required(default_text);
        row_.source = required(source);
        row_.help = required(help);
        row_.is_guess = row_.source.starts_with("guess");
        row_.may_be_uncertain = one_of(may_be_uncertain, "yes", "no");
        row_.as_percent = one_of(shown_as, "percent", "");
        row_.since = static_cast<int>(number(text(since)).value_or(0));
        if (row_.since < 1) fault("since '" + csv_.fields[since] + "' is no version from 1 on");
        read_kind();
        row_.lower = bound(lower);
        row_.upper = bound(upper);
        check_key();
        check_default();
        return row_;
    }

private:
    std::string_view text(Column column) const { return csv_.fields[column]; }
    void fault(const std::string& what) {
        faults_.push_back("line " + std::to_string(csv_.line) + " (" + csv_.fields[id] + "): " + what);
    }
    std::string_view required(Column column) {
        if (text(column).empty()) fault(std::string(header[column]) + " is empty");
        return text(column);
    }
    bool one_of(Column column, std::string_view yes, std::string_view no) {
        if (text(column) != yes && text(column) != no)
            fault(std::string(header[column]) + " '" + csv_.fields[column] + "' is neither '" +
                  std::string(yes) + "' nor '" + std::string(no) + "'");
        return text(column) == yes;
    }
    bool is_number() const { return row_.kind == ParameterKind::real || row_.kind == ParameterKind::integer; }

    void read_kind() {
        const auto name = text(kind);
        if (name == "real")
            row_.kind = ParameterKind::real;
        else if (name == "integer")
            row_.kind = ParameterKind::integer;
        else if (name == "boolean")
            row_.kind = ParameterKind::boolean;
        else if (name == "text")
            row_.kind = row_.unit == "accelerator" ? ParameterKind::accelerator : ParameterKind::text;
        else if (name.starts_with(choice_prefix)) {
            row_.kind = ParameterKind::choice;
            row_.choices = split(name.substr(choice_prefix.size()), '|');
        } else
            fault("kind '" + std::string(name) + "' is none of real, integer, boolean, text, choice:a|b");
        if (row_.may_be_uncertain && row_.kind != ParameterKind::real) fault("only a real may be uncertain");
    }
    std::optional<double> bound(Column column) {
        const auto value = number(text(column));
        if (is_number() != value.has_value())
            fault(std::string(header[column]) + " is for numbers, and asked of them");
        return value;
    }
    void check_key() {
        const auto fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        };
        if (row_.key.find('.') == std::string_view::npos ||
            !std::all_of(row_.key.begin(), row_.key.end(), fits))
            fault("an id has parts of a-z, 0-9 and _ with points between");
    }
    void check_default() {
        const auto value = row_.default_text;
        const auto as_number = number(value);
        switch (row_.kind) {
        case ParameterKind::boolean:
            if (value != "true" && value != "false") fault("the default is neither true nor false");
            break;
        case ParameterKind::choice:
            if (std::find(row_.choices.begin(), row_.choices.end(), value) == row_.choices.end())
                fault("the default is not among the choices");
            break;
        case ParameterKind::real:
        case ParameterKind::integer:
            if (as_number ? !(row_.lower <= as_number && as_number <= row_.upper)
                          : !(row_.may_be_uncertain && is_call(value)))
                fault("the default is no number within the bounds and no distribution");
            break;
        case ParameterKind::text:
        case ParameterKind::accelerator:
            break;
        }
    }

    const CsvRow& csv_;
    std::vector<std::string>& faults_;
    ParameterRow row_;
};

void check_order(ParameterTable& table) {
    std::vector<std::string_view> keys, groups;
    for (const auto& row : table.rows) {
        if (std::find(keys.begin(), keys.end(), row.key) != keys.end())
            table.faults.push_back(std::string(row.key) + ": the id stands twice");
        keys.push_back(row.key);
        if (!groups.empty() && groups.back() == row.group) continue;
        if (std::find(groups.begin(), groups.end(), row.group) != groups.end())
            table.faults.push_back(std::string(row.key) + ": group " + std::string(row.group) +
                                   " is not in one piece");
        groups.push_back(row.group);
    }
}

} // namespace

ParameterTable read_parameter_table(std::string_view csv) {
    ParameterTable table;
    auto result = read_csv(csv);
    if (const auto* fault = std::get_if<CsvFault>(&result)) {
        table.faults.push_back(csv_fault_text(*fault));
        return table;
    }
    table.text = std::move(std::get<std::vector<CsvRow>>(result));
    if (table.text.empty() || !std::equal(header.begin(), header.end(), table.text.front().fields.begin(),
                                          table.text.front().fields.end())) {
        table.faults.push_back("line 1: not the header of a parameter table");
        return table;
    }
    for (std::size_t i = 1; i < table.text.size(); ++i) {
        table.rows.push_back(RowReader(table.text[i], table.faults).read());
        table.rows.back().id = static_cast<Parameter>(i - 1);
    }
    check_order(table);
    return table;
}

} // namespace headroom
