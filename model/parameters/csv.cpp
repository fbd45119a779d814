// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/csv.h"

#include "model/parameters/utf8.h"

#include <optional>

namespace headroom {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Reader {
public:
    Reader(std::string_view text, const CsvLimits& limits) : text_(text), limits_(limits) {}

    std::variant<std::vector<CsvRow>, CsvFault> read() {
        if (text_.size() > limits_.bytes)
            return CsvFault{CsvError::too_large, 1, 1, text_.size(), limits_.bytes};
        if (const auto bad = first_invalid_utf8(text_)) {
            advance_to(*bad);
            return fault(CsvError::not_utf8);
        }
        if (text_.starts_with(byte_order_mark)) line_start_ = at_ = byte_order_mark.size();
        while (at_ < text_.size())
            if (!record()) return *fault_;
        return std::move(rows_);
    }

private:
    CsvFault fault(CsvError error, std::size_t found = 0, std::size_t allowed = 0) const {
        return {error, line_, at_ - line_start_ + 1, found, allowed};
    }
    bool fail(CsvError error, std::size_t found = 0, std::size_t allowed = 0) {
        fault_ = fault(error, found, allowed);
        return false;
    }
    bool at_end() const { return at_ == text_.size(); }
    char peek() const { return text_[at_]; }

    void advance() {
        if (text_[at_++] == '\n') {
            ++line_;
            line_start_ = at_;
        }
    }
    void advance_to(std::size_t offset) {
        while (at_ < offset)
            advance();
    }

    bool record() {
        CsvRow row;
        row.line = line_;
        for (bool more = true; more;) {
            if (++field_count_ > limits_.fields)
                return fail(CsvError::too_many_fields, field_count_, limits_.fields);
            row.fields.emplace_back();
            if (!field(row.fields.back())) return false;
            more = !at_end() && peek() == ',';
            if (more) advance();
        }
        const std::size_t expected = rows_.empty() ? row.fields.size() : rows_.front().fields.size();
        if (row.fields.size() != expected)
            return fail(CsvError::wrong_field_count, row.fields.size(), expected);
        rows_.push_back(std::move(row));
        if (!at_end() && peek() == '\r') advance();
        if (!at_end()) advance();
        return true;
    }

    /// Stops at the comma or line end behind the field, which it has checked.
    bool field(std::string& out) {
        if (!at_end() && peek() == '"') return quoted(out) && behind_quote();
        while (!at_end() && peek() != ',' && !at_line_end()) {
            if (peek() == '"') return fail(CsvError::quote_in_field);
            if (peek() == '\0' || peek() == '\r') return fail(CsvError::control_character);
            out += peek();
            advance();
        }
        return true;
    }
    bool quoted(std::string& out) {
        const CsvFault opened = fault(CsvError::unterminated);
        for (advance(); !at_end(); advance()) {
            if (peek() == '"') {
                advance();
                if (at_end() || peek() != '"') return true;
            }
            if (peek() == '\0') return fail(CsvError::control_character);
            out += peek();
        }
        fault_ = opened;
        return false;
    }
    bool behind_quote() {
        return at_end() || peek() == ',' || at_line_end() || fail(CsvError::text_after_quote);
    }
    bool at_line_end() const {
        return peek() == '\n' || (peek() == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
    }

    std::string_view text_;
    const CsvLimits& limits_;
    std::size_t at_ = 0, line_ = 1, line_start_ = 0, field_count_ = 0;
    std::vector<CsvRow> rows_;
    std::optional<CsvFault> fault_;
};

std::string sentence(const CsvFault& fault) {
    const auto found = std::to_string(fault.found);
    const auto allowed = std::to_string(fault.allowed);
    switch (fault.error) {
    case CsvError::too_large:
        return "the text has " + found + " bytes; up to " + allowed + " are read.";
    case CsvError::too_many_fields:
        return "there are more than " + allowed + " fields in all, the most that is read.";
    case CsvError::quote_in_field:
        return "a quotation mark inside a field that does not start with one; put the whole field in "
               "quotation marks "
               "and double those inside.";
    case CsvError::text_after_quote:
        return "text after a closing quotation mark; a comma or the end of the line is expected there.";
    case CsvError::unterminated:
        return "the quotation mark that opens this field is never closed.";
    case CsvError::control_character:
        return "a NUL or a lone carriage return; lines end in LF or CRLF, and text holds neither.";
    case CsvError::not_utf8:
        return "bytes that are not UTF-8; save the file as UTF-8.";
    case CsvError::wrong_field_count:
        return found + " fields where the first line has " + allowed + ".";
    }
    return {};
}

} // namespace

std::variant<std::vector<CsvRow>, CsvFault> read_csv(std::string_view text, const CsvLimits& limits) {
    return Reader(text, limits).read();
}

std::string csv_fault_text(const CsvFault& fault) {
    return "Line " + std::to_string(fault.line) + ", column " + std::to_string(fault.column) + ": " +
           sentence(fault);
}

} // namespace headroom
