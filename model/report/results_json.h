// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"

#include <string>

namespace headroom {

/// The results as headroom-results/1 (docs/plan-format.md): keys in the order of the format page, two spaces
/// of indent, numbers shortest, every month series on a line of its own, a newline at the end. Statistics of
/// a figure that no path defines are null. Equal figures give equal bytes outside "run". Throws NotFinite
/// rather than write NaN or infinity.
std::string results_json(const Results& results);

} // namespace headroom
