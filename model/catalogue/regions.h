// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/date.h"
#include "model/catalogue/figure.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What electricity costs and emits in a country or state. `price` and `delivery` are the split of the price
/// that the model's parameters make: wholesale, and network charges beside the demand charge and taxes of the
/// parameter table.
struct Region {
    std::string id;                         ///< "germany", "us-ohio"
    std::string name;                       ///< "US, Ohio"
    std::optional<SourcedFigure> industrial_price; ///< USD/kWh, all in
    std::optional<SourcedFigure> wholesale_2025;   ///< EUR/MWh, mean of the year; Europe
    SourcedFigure price;                           ///< USD/kWh, energy.price
    SourcedFigure delivery;                        ///< USD/kWh, energy.delivery
    SourcedFigure carbon_intensity;                ///< kg/kWh
    SourcedFigure volatility; ///< 1/sqrt(year), without energy crises, which have their own process
    SourcedFigure reversion;  ///< 1/year, likewise
    std::optional<SourcedFigure> long_volatility, long_reversion; ///< fitted with the crisis in
    std::optional<SourcedFigure> step_volatility;                 ///< spread of monthly log changes, a year
};

std::span<const Region> regions();
/// By id; nullptr where there is none of that name.
const Region* find_region(std::string_view id);

/// Monthly wholesale prices of a region, in the order of the months.
struct EnergyHistory {
    std::string region; ///< its id
    std::string unit;   ///< "EUR/MWh"
    Source source;
    std::vector<DatedPrice> points;
};

std::span<const EnergyHistory> energy_history();

} // namespace headroom
