// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headroom {

/// One record of a CSV text. A quoted field may hold line breaks, so `line` is where the record starts.
struct CsvRow {
    std::size_t line = 0; ///< counted from 1
    std::vector<std::string> fields;
    bool operator==(const CsvRow&) const = default;
};

enum class CsvError {
    too_large,         ///< more bytes than the limit
    too_many_fields,   ///< more fields in all than the limit
    quote_in_field,    ///< a quotation mark inside a field that does not start with one
    text_after_quote,  ///< something other than a comma or a line end after the closing quotation mark
    unterminated,      ///< the text ends inside quotation marks
    control_character, ///< a NUL, or a carriage return that no line feed follows
    not_utf8,
    wrong_field_count ///< another number of fields than the first record has
};

/// Why a text is no CSV, and where. Text is made at the edge: csv_fault_text().
struct CsvFault {
    CsvError error{};
    std::size_t line = 0, column = 0;   ///< counted from 1, the column in bytes
    std::size_t found = 0, allowed = 0; ///< of too_large, too_many_fields and wrong_field_count
    bool operator==(const CsvFault&) const = default;
};

/// What a text from somebody else may cost before it is refused.
struct CsvLimits {
    std::size_t bytes = std::size_t{64} << 20;
    std::size_t fields = std::size_t{1} << 23;
};

/// Reads RFC 4180: comma-separated, fields optionally in quotation marks, "" within quotation marks is one
/// mark, every record with as many fields as the first (the header is a record like the others). Lines may
/// end in CRLF or LF, the last one in nothing; a UTF-8 byte order mark is skipped. An empty text has no
/// records; all or nothing is read.
std::variant<std::vector<CsvRow>, CsvFault> read_csv(std::string_view text, const CsvLimits& limits = {});

/// One English sentence: where, what was found, what is accepted.
std::string csv_fault_text(const CsvFault& fault);

} // namespace headroom
