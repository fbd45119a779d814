// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/zooming.h"
#include "views/charts/ticks.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {

std::optional<PlotRange> zoomed(const PlotRange& shown, const PlotRange& full, double fixed, double factor) {
    constexpr double deepest = 200;
    const double all = full.maximum - full.minimum, before = shown.maximum - shown.minimum;
    const double width = std::max(before / factor, all / deepest);
    if (width >= all) return {};
    const double part = (fixed - shown.minimum) / before;
    const double low = std::clamp(fixed - part * width, full.minimum, full.maximum - width);
    return PlotRange{low, low + width};
}

PlotRange panned(const PlotRange& shown, const PlotRange& full, double by) {
    const double width = shown.maximum - shown.minimum;
    const double low =
        std::clamp(shown.minimum + by, full.minimum, std::max(full.minimum, full.maximum - width));
    return {low, low + width};
}

double snapped(double value, const PlotRange& range, qreal pixels) {
    const double step = round_step(range.maximum - range.minimum, std::max(1, static_cast<int>(pixels / 2)));
    return std::clamp(std::round(value / step) * step, range.minimum, range.maximum);
}

} // namespace headroom::views
