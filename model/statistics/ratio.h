// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/summary.h"

namespace headroom {

/// Statistics of a ratio of two figures of a path, as cost per useful hour is one. The mean is the ratio of
/// the means, Σ numerator/Σ denominator over all paths; sd, quantiles and CVaR are of the paths' own ratios,
/// which a path whose denominator is 0 does not define (it lowers defined_share, but what it cost is in the
/// mean). Both spans hold one value a path, none of them NaN, no denominator below 0. With no denominator
/// above 0 all is 0.
///
/// Error of the mean: `independent`: the delta method, sd(numerator − R·denominator)/(√n·mean denominator)
/// (Cochran, Sampling Techniques, 3rd ed., section 6.3); `replicated`: the spread of the same residuals added
/// up by randomisation, which is that of the 16 ratios, weighted by their denominators.
Summary summarise_ratio(std::span<const double> numerator, std::span<const double> denominator,
                        ErrorModel model, Tail tail);

} // namespace headroom
