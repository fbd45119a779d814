// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/inks.h"

namespace headroom::views {

QColor colour_of(const Ink& ink, const Theme& theme) {
    const auto slot = static_cast<std::size_t>(ink.index < 0 ? 0 : ink.index) % 8;
    switch (ink.role) {
    case Ink::Role::series:
        return theme.series[slot];
    case Ink::Role::group:
        return theme.groups[slot];
    case Ink::Role::accent:
        return theme.series[0];
    case Ink::Role::neutral:
        return theme.secondary;
    case Ink::Role::text:
        return theme.text;
    case Ink::Role::good:
        return theme.low_end;
    case Ink::Role::warning:
        return theme.high_end;
    case Ink::Role::danger:
        return theme.danger;
    }
    return theme.text;
}

QColor band_colour(const Ink& ink, const Theme& theme, qreal opacity) {
    QColor colour = colour_of(ink, theme);
    if (!theme.translucent) return blended(colour, theme.card, opacity);
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QColor fill_colour(const Ink& ink, const Theme& theme) {
    const QColor colour = colour_of(ink, theme);
    return ink.role == Ink::Role::neutral ? blended(colour, theme.card, 0.45) : colour;
}

} // namespace headroom::views
