// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace headroom::views {

class ChartWidget;

/// The entries to copy and save a chart and to look at it in another way.
void fill_chart_menu(QMenu& menu, ChartWidget& chart);

} // namespace headroom::views
