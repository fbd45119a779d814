// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

namespace headroom::views {

/// Sizes in device-independent pixels, so that a drawing comes out the same on a screen and in a PDF.
enum class TextRole {
    page_title, ///< 21 px, bold: the answer in words
    figure,     ///< 26 px, bold: the headline number of a card
    heading,    ///< 13 px, semibold: the title of a card or chart
    body,       ///< 13 px
    strong,     ///< 13 px, medium: values
    caption,    ///< 12 px: captions, ticks, legends
    small       ///< 11 px, semibold: section names in capitals
};

/// Registers the fonts that ship with the program. Called by apply_theme(); a program without widgets (the
/// press) calls it itself once it has a QGuiApplication.
void load_fonts();

/// Inter with tabular figures, then the system's faces (Japanese and Chinese among them).
QFont theme_font(TextRole role);

} // namespace headroom::views
