// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/cooling.h"

#include "model/catalogue/figure_json.h"
#include "resources/catalogue_cooling.h"
#include "resources/catalogue_redundancy.h"

#include <vector>

namespace headroom {

namespace {

using catalogue_json::read_figure;
using nlohmann::json;

CoolingTechnology read_technology(const json& entry) {
    return {.id = entry.at("id").get<std::string>(),
            .name = entry.at("name").get<std::string>(),
            .note = entry.at("note").get<std::string>(),
            .rack_kw_limit = read_figure(entry.at("rack_kw_limit")),
            .pue = read_figure(entry.at("pue")),
            .fixed_share = read_figure(entry.at("fixed_share")),
            .wue = read_figure(entry.at("wue")),
            .capex_per_kw = read_figure(entry.at("capex_per_kw")),
            .repair_hours = read_figure(entry.at("repair_hours"))};
}

RedundancyClass read_class(const json& entry) {
    return {.id = entry.at("id").get<std::string>(),
            .name = entry.at("name").get<std::string>(),
            .cost_factor = read_figure(entry.at("cost_factor")),
            .outage_hours = read_figure(entry.at("outage_hours"))};
}

} // namespace

std::span<const CoolingTechnology> cooling_technologies() {
    static const auto entries =
        catalogue_json::read_list(resources::catalogue_cooling(), "technologies", read_technology);
    return entries;
}

const CoolingTechnology& cooling_technology(std::string_view id) {
    return catalogue_json::entry_of(cooling_technologies(), id, "cooling technology");
}

bool brings_liquid(const CoolingTechnology& technology) {
    return technology.id != "air" && technology.id != "rear-door";
}

bool carries(const CoolingTechnology& technology, double node_kw, bool liquid_required) {
    return *technology.rack_kw_limit.mode >= node_kw && (!liquid_required || brings_liquid(technology));
}

std::span<const RedundancyClass> redundancy_classes() {
    static const auto entries =
        catalogue_json::read_list(resources::catalogue_redundancy(), "classes", read_class);
    return entries;
}

const RedundancyClass& redundancy_class(std::string_view id) {
    return catalogue_json::entry_of(redundancy_classes(), id, "redundancy class");
}

} // namespace headroom
