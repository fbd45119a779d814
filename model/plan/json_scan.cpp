// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/json_scan.h"

#include "model/parameters/utf8.h"
#include "model/plan/json_tree.h"

#include <algorithm>

namespace headroom {
namespace {

Fault not_json(std::string_view text, std::size_t offset, std::string reason) {
    const auto place = text_position(text, offset);
    return {FaultCode::not_json, "", {place.line, place.column, std::move(reason)}};
}

std::optional<Fault> encoding_fault(std::string_view text) {
    if (text.size() > most_json_bytes)
        return Fault{
            FaultCode::file_too_large, "", {std::to_string(text.size()), std::to_string(most_json_bytes)}};
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return not_json(text, 0, "there is nothing in it; a plan begins with {");
    if (text.starts_with("\xEF\xBB\xBF"))
        return not_json(text, 0, "it starts with a byte order mark; save it as UTF-8 without one");
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return not_json(text, 0, "it is UTF-16; save it as UTF-8");
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return not_json(text, nul, "a NUL byte");
    if (const auto bad = first_invalid_utf8(text))
        return not_json(text, *bad, "a byte that is not UTF-8; save the file as UTF-8");
    return std::nullopt;
}

/// Walks over strings, words (numbers, true …), blanks and punctuation.
class TokenWalk {
public:
    explicit TokenWalk(std::string_view text) : text_(text) {}

    JsonScan run() {
        for (; at_ < text_.size() && !fault_; ++at_)
            step(text_[at_]);
        return {std::move(fault_), most_values_};
    }

private:
    enum class Token { punctuation, blanks, word, string };

    void step(char c) {
        if (token_ == Token::string) return step_in_string(c);
        switch (c) {
        case '"':
            begin(Token::string);
            return count_value();
        case '[':
        case '{':
            if (++depth_ > most_json_depth) fault_ = too_deep();
            begin(Token::punctuation);
            return count_value();
        case ']':
        case '}':
            depth_ -= depth_ > 0 ? 1 : 0;
            return begin(Token::punctuation);
        case ':':
            values_ -= values_ > 0 ? 1 : 0; // the string before it was a key
            return begin(Token::punctuation);
        case ',':
            return begin(Token::punctuation);
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            if (token_ != Token::blanks) begin(Token::blanks);
            return check_length(most_json_blanks, "blanks in a row");
        default:
            break;
        }
        if (token_ != Token::word) {
            begin(Token::word);
            count_value();
        }
        check_length(most_json_text, "characters that are a text or a number");
    }

    void step_in_string(char c) {
        if (c == '\\') ++at_;
        check_length(most_json_text, "characters that are a text or a number");
        if (c == '"') begin(Token::punctuation);
    }

    void begin(Token token) {
        token_ = token;
        start_ = at_;
    }

    void count_value() {
        most_values_ = std::max(most_values_, ++values_);
        if (values_ > most_json_values + 1) // the last one may turn out to be a key
            fault_ = Fault{FaultCode::too_many_values, "", {std::to_string(most_json_values)}};
    }

    void check_length(std::size_t most, const char* what) {
        if (at_ - start_ <= most || at_ >= text_.size()) return;
        fault_ = not_json(text_, start_, "more than " + std::to_string(most) + ' ' + what);
    }

    Fault too_deep() const {
        const auto place = text_position(text_, at_);
        return {FaultCode::too_deep, "", {std::to_string(most_json_depth), place.line, place.column}};
    }

    std::string_view text_;
    std::size_t at_ = 0, start_ = 0, depth_ = 0, values_ = 0, most_values_ = 0;
    Token token_ = Token::punctuation;
    std::optional<Fault> fault_;
};

} // namespace

TextPosition text_position(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto line = before.substr(lines == 0 ? 0 : before.rfind('\n') + 1);
    const auto columns = std::count_if(line.begin(), line.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return {std::to_string(lines + 1), std::to_string(columns + 1)};
}

JsonScan scan_json(std::string_view text) {
    if (auto fault = encoding_fault(text)) return {std::move(fault), 0};
    return TokenWalk(text).run();
}

} // namespace headroom
