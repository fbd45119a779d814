// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/drawing.h"

/// One maker for each kind of chart; the data is copied where it is needed later.
namespace headroom::views {

std::unique_ptr<Drawing> draw(const FanChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const LineChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const StackedAreaChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const PowerChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const HistogramChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const StackedBarChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const WaterfallChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const TornadoChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const ScatterChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const HeatMap& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const TimelineChart& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const DensitySketch& chart, const Sheet& sheet);
std::unique_ptr<Drawing> draw(const RangeBar& chart, const Sheet& sheet);

} // namespace headroom::views
