// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QString>
#include <array>

class QApplication;

namespace headroom::views {

/// The design tokens: every colour that the window, the charts and the report use has its name here. Text
/// colours keep a contrast of 4.5 : 1 on `window` and `card`, lines and fills that mean something 3 : 1 on
/// `card`; a test measures it.
struct Theme {
    bool dark = false;
    /// Whether bands may be translucent. False for PDF/A, which drops transparency: bands are then blended
    /// with the card by us, and outlined where they overlap.
    bool translucent = true;

    // surfaces
    QColor window;       ///< behind everything
    QColor chrome;       ///< navigation, top bar, status bar
    QColor card;         ///< pages' cards, menus, popups
    QColor field;        ///< line edits, combo boxes, table cells
    QColor sunken;       ///< tracks of range bars and sliders, table headers
    QColor hover;        ///< under the pointer
    QColor border;       ///< cards, rows
    QColor field_border; ///< what can be typed into or pressed: 3 : 1 is kept by its focus and text
    QColor grid;         ///< grid lines of charts

    // words
    QColor text, secondary, disabled;
    QColor link;

    // the accent
    QColor accent, accent_hover, accent_pressed;
    QColor accent_soft; ///< chosen page, selected row
    QColor accent_text; ///< words and icons on accent_soft
    QColor on_accent;   ///< words and icons on accent
    QColor focus;       ///< the ring of what has the keyboard

    // meanings
    QColor warning, warning_soft, warning_border;
    QColor danger, danger_soft, danger_border;
    QColor good, good_soft;

    /// Scenarios, in their order (eight at most are compared). Told apart with any colour-blindness.
    std::array<QColor, 8> series;
    /// Groups of cost. Owned are teals, rented indigos, demand not served orange: see CostGroup.
    std::array<QColor, 8> groups;
    QColor low_end, high_end; ///< tornado: the input's low and high end

    qreal outer_band = 0.13; ///< opacity of P5–P95
    qreal inner_band = 0.26; ///< opacity of P25–P75, on top of the outer one
};

/// The segments of "where the money goes", in the order they are stacked; an index into Theme::groups.
enum class CostGroup { servers, network, facility, energy, people, reserved, rented, unserved };

const Theme& light_theme();
const Theme& dark_theme();
/// For paper: the light theme on white.
const Theme& print_theme();

/// What apply_theme() was last called with; the light theme before.
const Theme& current_theme();

/// Fusion, palette, style sheet and fonts of the whole program. May be called again at any time: widgets get
/// QEvent::PaletteChange and repaint themselves with current_theme().
void apply_theme(QApplication& application, const Theme& theme);

/// `over` seen through `opacity` on `under`, as one opaque colour.
QColor blended(const QColor& over, const QColor& under, qreal opacity);
/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
qreal contrast(const QColor& a, const QColor& b);
/// Theme::text or white or black: whichever reads best on a fill.
QColor ink_on(const QColor& fill, const Theme& theme);

} // namespace headroom::views
