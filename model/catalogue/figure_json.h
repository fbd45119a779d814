// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/date.h"
#include "model/catalogue/figure.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

/// Reading of the embedded catalogue, for this room's own files. The catalogue is ours and compiled in: a
/// fault in it is a fault of the build, found by the tests, so that these throw and nobody catches.
namespace headroom::catalogue_json {

/// source_title, source_url, as_of, confidence and, where it is one, guess of an object.
Source read_source(const nlohmann::json& object);
/// A figure object: value, or low, mode and high, or text; with unit, note and source.
SourcedFigure read_figure(const nlohmann::json& object);

/// [[date, price], …], dates as "2024", "2024-05" or "2024-05-17".
std::vector<DatedPrice> read_points(const nlohmann::json& points);

/// The entries of the list under a key of an embedded document, each through `read`.
template <class Read>
auto read_list(std::string_view document, std::string_view key, Read read) {
    const nlohmann::json parsed = nlohmann::json::parse(document);
    std::vector<decltype(read(parsed))> entries;
    for (const nlohmann::json& entry : parsed.at(key))
        entries.push_back(read(entry));
    return entries;
}

/// The entry of that id, nullptr where there is none.
template <class Entry>
const Entry* find_entry(std::span<const Entry> entries, std::string_view id) {
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

/// Throws std::out_of_range: "catalogue: no <kind> '<id>'".
[[noreturn]] void no_entry(std::string_view kind, std::string_view id);

/// The entry of that id; no_entry where there is none.
template <class Entry>
const Entry& entry_of(std::span<const Entry> entries, std::string_view id, std::string_view kind) {
    if (const Entry* entry = find_entry(entries, id)) return *entry;
    no_entry(kind, id);
}

} // namespace headroom::catalogue_json
