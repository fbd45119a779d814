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

/// Walks over the tokens: strings, runs of other characters, brackets and commas.
class TokenWalk {
public:
    explicit TokenWalk(std::string_view text) : text_(text) {}

    JsonScan run() {
        for (; at_ < text_.size() && !scan_.fault; ++at_)
            step(text_[at_]);
        if (!scan_.fault && scan_.most_values > most_json_values)
            scan_.fault = Fault{FaultCode::too_many_values, "", {std::to_string(most_json_values)}};
        return std::move(scan_);
    }

private:
    void step(char c) {
        if (in_string_) {
            if (c == '\\') ++at_;
            in_string_ = c != '"';
            check_length();
            return;
        }
        switch (c) {
        case '"':
            in_string_ = true;
            token_ = at_;
            return;
        case '[':
        case '{':
            ++scan_.most_values;
            if (++depth_ > most_json_depth) scan_.fault = too_deep();
            break;
        case ']':
        case '}':
            depth_ -= depth_ > 0 ? 1 : 0;
            break;
        case ',':
            ++scan_.most_values;
            break;
        case ' ':
        case '\t':
        case '\n':
        case '\r':
        case ':':
            break;
        default:
            check_length();
            return;
        }
        token_ = at_;
    }

    void check_length() {
        if (at_ - token_ <= most_json_text || at_ >= text_.size()) return;
        scan_.fault =
            not_json(text_, token_,
                     "a text or a number of more than " + std::to_string(most_json_text) + " characters");
    }

    Fault too_deep() const {
        const auto place = text_position(text_, at_);
        return {FaultCode::too_deep, "", {std::to_string(most_json_depth), place.line, place.column}};
    }

    std::string_view text_;
    std::size_t at_ = 0, token_ = 0, depth_ = 0;
    bool in_string_ = false;
    JsonScan scan_{1, std::nullopt};
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
    if (auto fault = encoding_fault(text)) return {0, std::move(fault)};
    return TokenWalk(text).run();
}

} // namespace headroom
