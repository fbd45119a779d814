// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/figure.h"

#include <span>

namespace headroom {

/// What the loose figures of the catalogue are about, a file each.
enum class Topic {
    cooling,
    energy,
    facility_capex,
    lead_times,
    network,
    opex,
    reliability,
    residual_values,
    spot,
    throughput
};

/// All figures of a topic, in the order of the file: what a "why?" or a person who looks for a range may be
/// shown.
std::span<const SourcedFigure> figures(Topic topic);

} // namespace headroom
