// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/regions.h"

#include "model/catalogue/figure_json.h"
#include "resources/catalogue_energy_history.h"
#include "resources/catalogue_regions.h"

namespace headroom {

namespace {

using catalogue_json::read_figure;
using nlohmann::json;

std::optional<SourcedFigure> read_known(const json& entry, std::string_view key) {
    const auto found = entry.find(key);
    if (found == entry.end()) return std::nullopt;
    return read_figure(*found);
}

Region read_region(const json& entry) {
    return {.id = entry.at("id").get<std::string>(),
            .name = entry.at("name").get<std::string>(),
            .industrial_price = read_known(entry, "industrial_price"),
            .wholesale_2025 = read_known(entry, "wholesale_2025"),
            .price = read_figure(entry.at("price")),
            .delivery = read_figure(entry.at("delivery")),
            .carbon_intensity = read_figure(entry.at("carbon_intensity")),
            .volatility = read_figure(entry.at("volatility")),
            .reversion = read_figure(entry.at("reversion")),
            .long_volatility = read_known(entry, "long_volatility"),
            .long_reversion = read_known(entry, "long_reversion"),
            .step_volatility = read_known(entry, "step_volatility")};
}

EnergyHistory read_history(const json& entry) {
    return {.region = entry.at("region").get<std::string>(),
            .unit = entry.at("unit").get<std::string>(),
            .source = catalogue_json::read_source(entry),
            .points = catalogue_json::read_points(entry.at("points"))};
}

} // namespace

std::span<const Region> regions() {
    static const auto entries =
        catalogue_json::read_list(resources::catalogue_regions(), "regions", read_region);
    return entries;
}

const Region* find_region(std::string_view id) { return catalogue_json::find_entry(regions(), id); }

std::span<const EnergyHistory> energy_history() {
    static const auto series =
        catalogue_json::read_list(resources::catalogue_energy_history(), "series", read_history);
    return series;
}

} // namespace headroom
