// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/csv.h"
#include "model/parameters/utf8.h"

#include <QtTest>

using namespace headroom;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records records(std::string_view text) {
    const auto result = read_csv(text);
    if (std::holds_alternative<CsvFault>(result))
        return {{"fault: " + csv_fault_text(std::get<CsvFault>(result))}};
    Records found;
    for (const auto& row : std::get<std::vector<CsvRow>>(result))
        found.push_back(row.fields);
    return found;
}

CsvFault fault(std::string_view text, const CsvLimits& limits = {}) {
    const auto result = read_csv(text, limits);
    return std::holds_alternative<CsvFault>(result) ? std::get<CsvFault>(result) : CsvFault{};
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT
private slots:
    void plain_and_quoted() {
        QCOMPARE(records("a,b\n1,2\n"), (Records{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(records("a,b\r\n1,2"), (Records{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(records("\"a,b\",\"say \"\"hi\"\"\"\n"), (Records{{"a,b", "say \"hi\""}}));
        QCOMPARE(records("\"two\r\nlines\",x\n"), (Records{{"two\r\nlines", "x"}}));
        QCOMPARE(records("\"\"\"\",\"\"\n"), (Records{{"\"", ""}}));
    }
    void edges() {
        QCOMPARE(records(""), Records{});
        QCOMPARE(records("\xEF\xBB\xBF"), Records{});
        QCOMPARE(records("\xEF\xBB\xBF"
                         "a\n"),
                 (Records{{"a"}}));
        QCOMPARE(records("\n"), (Records{{""}}));
        QCOMPARE(records(","), (Records{{"", ""}}));
        QCOMPARE(records("a,\n,b"), (Records{{"a", ""}, {"", "b"}}));
        QCOMPARE(records("\"a\""), (Records{{"a"}}));
        QCOMPARE(records(" \"x"),
                 (Records{{"fault: Line 1, column 2: a quotation mark inside a field that does not "
                           "start with one; put the whole field in quotation marks and double those "
                           "inside."}}));
    }
    void line_numbers_count_the_lines_of_the_text() {
        const auto result = read_csv("a\n\"b\n\nc\"\nd\n");
        const auto& rows = std::get<std::vector<CsvRow>>(result);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[1].line, std::size_t{2});
        QCOMPARE(rows[2].line, std::size_t{5});
    }
    void faults_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char* name, std::string text, CsvError error, int line, int column) {
            QTest::newRow(name) << std::move(text) << static_cast<int>(error) << line << column;
        };
        row("never closed", "a\n\"b\nc", CsvError::unterminated, 2, 1);
        row("lone mark at the end", "a,\"", CsvError::unterminated, 1, 3);
        row("text after mark", "\"a\"b\n", CsvError::text_after_quote, 1, 4);
        row("blank after mark", "\"a\" ,b\n", CsvError::text_after_quote, 1, 4);
        row("mark inside", "a\"b\n", CsvError::quote_in_field, 1, 2);
        row("lone carriage return", "a\rb\n", CsvError::control_character, 1, 2);
        row("carriage return at the end", "a\r", CsvError::control_character, 1, 2);
        row("NUL", "a,\0b\n"s, CsvError::control_character, 1, 3);
        row("NUL in quotation marks", "\"a\0b\"\n"s, CsvError::control_character, 1, 3);
        row("too few", "a,b\nc\n", CsvError::wrong_field_count, 2, 2);
        row("too many", "a,b\nc,d,e\n", CsvError::wrong_field_count, 2, 6);
        row("empty line", "a,b\n\nc,d\n", CsvError::wrong_field_count, 2, 1);
        row("Latin-1", "caf\xE9\n", CsvError::not_utf8, 1, 4);
        row("UTF-16",
            "\xFF\xFE"
            "a\0"s,
            CsvError::not_utf8, 1, 1);
    }
    void faults() {
        QFETCH(std::string, text);
        QFETCH(int, error);
        QFETCH(int, line);
        QFETCH(int, column);
        QVERIFY(std::holds_alternative<CsvFault>(read_csv(text)));
        const auto found = fault(text);
        QCOMPARE(static_cast<int>(found.error), error);
        QCOMPARE(static_cast<int>(found.line), line);
        QCOMPARE(static_cast<int>(found.column), column);
        QVERIFY(csv_fault_text(found).starts_with("Line " + std::to_string(line) + ", column "));
        QVERIFY(csv_fault_text(found).ends_with("."));
    }
    void says_how_many_fields_it_wants() {
        QCOMPARE(csv_fault_text(fault("a,b\nc\n")),
                 "Line 2, column 2: 1 fields where the first line has 2."s);
    }
    void limits() {
        const CsvLimits small{8, 3};
        QCOMPARE(fault("123456789", small).error, CsvError::too_large);
        QCOMPARE(fault("123456789", small).allowed, std::size_t{8});
        QVERIFY(std::holds_alternative<std::vector<CsvRow>>(read_csv("a,b,c", small)));
        QCOMPARE(fault("a,b,c,d", small).error, CsvError::too_many_fields);
        QCOMPARE(fault("\n\n\n\n", small).error, CsvError::too_many_fields);
    }
    /// Whatever the bytes are, reading ends, and what is read survives being written and read again.
    void any_bytes() {
        constexpr std::string_view alphabet = "\"\"\",\n\r a\0\xC3\xA9"sv;
        std::uint64_t state = 1;
        for (int round = 0; round < 20000; ++round) {
            std::string text;
            for (int i = 0; i < 12; ++i) {
                state = state * 6364136223846793005u + 1442695040888963407u;
                text += alphabet[(state >> 33) % alphabet.size()];
            }
            const auto first = read_csv(text);
            if (std::holds_alternative<CsvFault>(first)) continue;
            std::string written;
            for (const auto& row : std::get<std::vector<CsvRow>>(first)) {
                for (std::size_t i = 0; i < row.fields.size(); ++i) {
                    written += i == 0 ? "\"" : ",\"";
                    for (const char c : row.fields[i])
                        written += c == '"' ? "\"\"" : std::string(1, c);
                    written += '"';
                }
                written += "\r\n";
            }
            QCOMPARE(records(written), records(text));
        }
    }
    void well_formed_utf8() {
        QVERIFY(!first_invalid_utf8("a\u00E9\u20AC\U0001F600"));
        QCOMPARE(first_invalid_utf8("ab\xC0\xAF").value_or(99), std::size_t{2});       // overlong
        QCOMPARE(first_invalid_utf8("\xED\xA0\x80").value_or(99), std::size_t{0});     // a surrogate
        QCOMPARE(first_invalid_utf8("\xF4\x90\x80\x80").value_or(99), std::size_t{0}); // beyond U+10FFFF
        QCOMPARE(first_invalid_utf8("x\xE2\x82").value_or(99), std::size_t{1});        // cut short
        QCOMPARE(first_invalid_utf8("\xE0\x9F\x80").value_or(99), std::size_t{0});
        QCOMPARE(first_invalid_utf8("\x80").value_or(99), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
