// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/utf8.h"

namespace headroom {
namespace {

unsigned byte(char c) { return static_cast<unsigned char>(c); }
bool within(unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; }

/// What may follow a lead byte: how many bytes, and the range of the first of them (the others are 80…BF).
struct Continuation {
    std::size_t count;
    unsigned low, high;
};

std::optional<Continuation> continuation(unsigned lead) {
    if (lead < 0x80) return Continuation{0, 0, 0};
    if (within(lead, 0xC2, 0xDF)) return Continuation{1, 0x80, 0xBF};
    if (lead == 0xE0) return Continuation{2, 0xA0, 0xBF};
    if (lead == 0xED) return Continuation{2, 0x80, 0x9F};
    if (within(lead, 0xE1, 0xEF)) return Continuation{2, 0x80, 0xBF};
    if (lead == 0xF0) return Continuation{3, 0x90, 0xBF};
    if (within(lead, 0xF1, 0xF3)) return Continuation{3, 0x80, 0xBF};
    if (lead == 0xF4) return Continuation{3, 0x80, 0x8F};
    return std::nullopt;
}

bool follows(std::string_view text, std::size_t at, const Continuation& next) {
    if (next.count > text.size() - at - 1) return false;
    for (std::size_t i = 1; i <= next.count; ++i) {
        const unsigned low = i == 1 ? next.low : 0x80, high = i == 1 ? next.high : 0xBF;
        if (!within(byte(text[at + i]), low, high)) return false;
    }
    return true;
}

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = continuation(byte(text[at]));
        if (!next || !follows(text, at, *next)) return at;
        at += 1 + next->count;
    }
    return std::nullopt;
}

} // namespace headroom
