// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/prices.h"

#include "model/catalogue/figure_json.h"
#include "resources/catalogue_rental_prices.h"
#include "resources/catalogue_residual_values.h"

#include <array>
#include <utility>

namespace headroom {

namespace {

using nlohmann::json;

/// The value of the name in a list of names; throws std::out_of_range for none of them.
template <class Value, std::size_t size>
Value named(const std::array<std::pair<std::string_view, Value>, size>& names, const std::string& name) {
    for (const auto& [text, value] : names)
        if (text == name) return value;
    catalogue_json::no_entry("name", name);
}

constexpr std::array<std::pair<std::string_view, RentalTier>, 5> tiers{
    {{"on-demand", RentalTier::on_demand},
     {"spot", RentalTier::spot},
     {"reserved-12", RentalTier::reserved_12},
     {"reserved-36", RentalTier::reserved_36},
     {"reserved", RentalTier::reserved_mixed}}};

using Kind = ResidualCurve::Kind;
constexpr std::array<std::pair<std::string_view, Kind>, 3> kinds{
    {{"curve", Kind::curve}, {"observed", Kind::observed}, {"floor", Kind::floor}}};

PriceSeries read_series(const json& entry) {
    return {.provider = entry.at("provider").get<std::string>(),
            .product = entry.at("product").get<std::string>(),
            .accelerator = entry.at("accelerator").get<std::string>(),
            .tier = named(tiers, entry.at("tier").get<std::string>()),
            .restated = entry.at("restated").get<bool>(),
            .unit = entry.at("unit").get<std::string>(),
            .note = entry.at("note").get<std::string>(),
            .source = catalogue_json::read_source(entry),
            .points = catalogue_json::read_points(entry.at("points"))};
}

ResidualCurve read_curve(const json& entry) {
    ResidualCurve curve{.subject = entry.at("subject").get<std::string>(),
                        .kind = named(kinds, entry.at("kind").get<std::string>()),
                        .note = entry.at("note").get<std::string>(),
                        .source = catalogue_json::read_source(entry),
                        .points = {}};
    for (const json& point : entry.at("points"))
        curve.points.push_back({point.at(0).get<double>(), point.at(1).get<double>()});
    return curve;
}

} // namespace

std::span<const PriceSeries> price_history() {
    static const auto series =
        catalogue_json::read_list(resources::catalogue_rental_prices(), "series", read_series);
    return series;
}

std::span<const ResidualCurve> residual_curves() {
    static const auto curves =
        catalogue_json::read_list(resources::catalogue_residual_values(), "curves", read_curve);
    return curves;
}

} // namespace headroom
