// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/frame.h"

namespace headroom::views {

/// Dashed lines across the plot with their words at the upper (or left) end.
void paint_references(QPainter& painter, const Frame& frame, const std::vector<Reference>& references);
void add_references(Extent& extent, const std::vector<Reference>& references, Reference::Along axis);

} // namespace headroom::views
