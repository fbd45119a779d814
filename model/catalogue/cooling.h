// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/figure.h"

#include <span>
#include <string>
#include <string_view>

namespace headroom {

/// A way to cool a hall, one for each choice of cooling.technology.
struct CoolingTechnology {
    std::string id; ///< the choice: "direct-to-chip"
    std::string name, note;
    SourcedFigure rack_kw_limit; ///< kW, the planning limit of docs/model.md section 4
    SourcedFigure pue;           ///< at full load
    SourcedFigure fixed_share;   ///< no-load share of the overhead
    SourcedFigure wue;           ///< l/kWh of IT energy
    SourcedFigure capex_per_kw;  ///< USD/kW of critical IT power
    SourcedFigure repair_hours;  ///< mean time to repair a GPU in it
};

/// In the order of the parameter's choices.
std::span<const CoolingTechnology> cooling_technologies();
/// By the choice's name; throws std::out_of_range for what is no choice.
const CoolingTechnology& cooling_technology(std::string_view id);

/// Whether it brings liquid to the chips; air and rear doors do not.
bool brings_liquid(const CoolingTechnology& technology);
/// Whether it can carry nodes of this power, which may ask for liquid.
bool carries(const CoolingTechnology& technology, double node_kw, bool liquid_required);

/// A redundancy class, one for each choice of facility.redundancy.
struct RedundancyClass {
    std::string id, name;
    SourcedFigure cost_factor;  ///< of the hall, against N+1
    SourcedFigure outage_hours; ///< a year
};

std::span<const RedundancyClass> redundancy_classes();
/// By the choice's name; throws std::out_of_range for what is no choice.
const RedundancyClass& redundancy_class(std::string_view id);

} // namespace headroom
