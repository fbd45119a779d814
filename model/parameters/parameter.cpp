// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameter.h"

#include "model/parameters/nearest.h"
#include "model/parameters/parameter_reader.h"
#include "resources/parameter_table_csv.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace headroom {
namespace {

/// The table is part of the program: one that cannot be read is a broken build, and no value of it may be
/// used.
const ParameterTable& shipped_table() {
    static const ParameterTable table = [] {
        ParameterTable read = read_parameter_table(resources::parameter_table_csv());
        if (read.faults.empty() && read.rows.size() == parameter_count) return read;
        for (const auto& fault : read.faults)
            (void)std::fprintf(stderr, "parameter table: %s\n", fault.c_str());
        std::abort();
    }();
    return table;
}

/// The keys in alphabetical order, with their rows.
const std::vector<std::pair<std::string_view, Parameter>>& index() {
    static const auto sorted = [] {
        std::vector<std::pair<std::string_view, Parameter>> keys;
        for (const auto& row : parameter_table())
            keys.emplace_back(row.key, row.id);
        std::sort(keys.begin(), keys.end());
        return keys;
    }();
    return sorted;
}

} // namespace

std::span<const ParameterRow> parameter_table() { return shipped_table().rows; }

const ParameterRow& parameter_row(Parameter id) { return parameter_table()[index_of(id)]; }

std::optional<Parameter> find_parameter(std::string_view key) {
    const auto& keys = index();
    const auto found =
        std::lower_bound(keys.begin(), keys.end(), key,
                         [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    if (found == keys.end() || found->first != key) return std::nullopt;
    return found->second;
}

std::string_view nearest_parameter_key(std::string_view key) {
    std::vector<std::string_view> keys;
    for (const auto& row : parameter_table())
        keys.push_back(row.key);
    return nearest_name(key, keys);
}

} // namespace headroom
