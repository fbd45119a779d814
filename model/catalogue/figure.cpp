// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/figure.h"

namespace headroom {

Value to_value(const SourcedFigure& figure) {
    const double mode = figure.mode.value();
    if (!figure.low || !figure.high) return mode;
    return Distribution{Shape::pert, {*figure.low, mode, *figure.high}, {}, {}, {}};
}

} // namespace headroom
