// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/presets.h"

namespace headroom {

Preset preset_of(const CoolingTechnology& technology) {
    return {{Parameter::failure_repair_hours, to_value(technology.repair_hours)},
            {Parameter::cooling_pue, to_value(technology.pue)},
            {Parameter::cooling_fixed_share, to_value(technology.fixed_share)},
            {Parameter::cooling_wue, to_value(technology.wue)},
            {Parameter::cooling_capex_per_kw, to_value(technology.capex_per_kw)}};
}

Preset preset_of(const RedundancyClass& redundancy) {
    return {{Parameter::facility_redundancy_factor, to_value(redundancy.cost_factor)},
            {Parameter::facility_outage_hours, to_value(redundancy.outage_hours)}};
}

Preset preset_of(const Region& region) {
    return {{Parameter::energy_price, to_value(region.price)},
            {Parameter::energy_volatility, to_value(region.volatility)},
            {Parameter::energy_reversion, to_value(region.reversion)},
            {Parameter::energy_delivery, to_value(region.delivery)},
            {Parameter::energy_carbon_intensity, to_value(region.carbon_intensity)}};
}

} // namespace headroom
