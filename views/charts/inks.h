// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

namespace headroom::views {

QColor colour_of(const Ink& ink, const Theme& theme);

/// A band of an ink on the card: translucent, or blended with the card where the theme forbids translucency.
QColor band_colour(const Ink& ink, const Theme& theme, qreal opacity);

/// A bar or cell: fuller than a band, and opaque.
QColor fill_colour(const Ink& ink, const Theme& theme);

} // namespace headroom::views
