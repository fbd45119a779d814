// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/figure.h"

#include <cctype>
#include <cmath>
#include <string>

namespace headroom::testing {

/// "2026", "2026-04": a year between 2010 and 2030, perhaps with a month.
inline bool is_date(const std::string& text) {
    if (text.size() != 4 && text.size() != 7) return false;
    if (text.size() == 7 && text[4] != '-') return false;
    const int year = std::stoi(text.substr(0, 4));
    const int month = text.size() == 7 ? std::stoi(text.substr(5)) : 1;
    return year >= 2010 && year <= 2030 && month >= 1 && month <= 12;
}

/// What is wrong with a source; empty where nothing is. A guess names itself and claims no page and no
/// certainty; all else can be looked up, but for what is true by definition.
inline std::string source_fault(const Source& source) {
    if (source.title.empty()) return "no title";
    if (!is_date(source.as_of)) return "date '" + source.as_of + "'";
    const bool linked = source.url.starts_with("https://") || source.url.starts_with("http://");
    if (!source.url.empty() && !linked) return "address '" + source.url + "'";
    if (source.guess && source.confidence == Confidence::high) return "a guess of high confidence";
    if (!source.guess && !linked && source.title != "By definition") return "neither address nor guess";
    return {};
}

/// What is wrong with a figure; empty where nothing is.
inline std::string figure_fault(const SourcedFigure& figure) {
    if (figure.what.empty()) return "does not say what it is";
    if (const std::string fault = source_fault(figure.source); !fault.empty())
        return figure.what + ": " + fault;
    const bool numeric = figure.low || figure.mode || figure.high;
    if (numeric == !figure.text.empty()) return figure.what + ": neither number nor words, or both";
    for (const auto& number : {figure.low, figure.mode, figure.high})
        if (number && !std::isfinite(*number)) return figure.what + ": not finite";
    if (figure.low && figure.mode && *figure.low > *figure.mode) return figure.what + ": low above likely";
    if (figure.mode && figure.high && *figure.mode > *figure.high) return figure.what + ": likely above high";
    if (figure.low && figure.high && *figure.low >= *figure.high) return figure.what + ": an empty range";
    return {};
}

} // namespace headroom::testing
