// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lengths in device-independent pixels, on a grid of eight.
namespace headroom::views::spacing {

inline constexpr int hair = 1;
inline constexpr int tight = 4;        ///< between a label and its value
inline constexpr int unit = 8;         ///< between things that belong together
inline constexpr int gap = 16;         ///< between cards; inside a card, to its border
inline constexpr int margin = 24;      ///< page to window
inline constexpr int radius = 8;       ///< cards
inline constexpr int small_radius = 6; ///< buttons, fields
inline constexpr int control = 32;     ///< height of a button or field
inline constexpr int icon = 18;

} // namespace headroom::views::spacing
