// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/topics.h"

#include "model/catalogue/figure_json.h"
#include "resources/catalogue_cooling.h"
#include "resources/catalogue_energy.h"
#include "resources/catalogue_facility_capex.h"
#include "resources/catalogue_lead_times.h"
#include "resources/catalogue_network.h"
#include "resources/catalogue_opex.h"
#include "resources/catalogue_reliability.h"
#include "resources/catalogue_residual_values.h"
#include "resources/catalogue_spot.h"
#include "resources/catalogue_throughput.h"

namespace headroom {

namespace {

/// Each file is read when it is first asked for.
template <std::string_view (*document)()>
std::span<const SourcedFigure> read_once() {
    static const auto read = catalogue_json::read_list(document(), "figures", catalogue_json::read_figure);
    return read;
}

} // namespace

std::span<const SourcedFigure> figures(Topic topic) {
    switch (topic) {
    case Topic::cooling:
        return read_once<resources::catalogue_cooling>();
    case Topic::energy:
        return read_once<resources::catalogue_energy>();
    case Topic::facility_capex:
        return read_once<resources::catalogue_facility_capex>();
    case Topic::lead_times:
        return read_once<resources::catalogue_lead_times>();
    case Topic::network:
        return read_once<resources::catalogue_network>();
    case Topic::opex:
        return read_once<resources::catalogue_opex>();
    case Topic::reliability:
        return read_once<resources::catalogue_reliability>();
    case Topic::residual_values:
        return read_once<resources::catalogue_residual_values>();
    case Topic::spot:
        return read_once<resources::catalogue_spot>();
    case Topic::throughput:
        return read_once<resources::catalogue_throughput>();
    }
    return {};
}

} // namespace headroom
