// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

/// What the style sheet knows about beyond Qt's own classes: dynamic properties, set before or after a widget
/// is shown. One of each kind a widget.
namespace headroom::views {

/// QFrame (or QWidget with WA_StyledBackground, which set_surface() sets).
enum class Surface {
    page,    ///< Theme::window
    chrome,  ///< navigation, bars
    card,    ///< white, 1 px border, radius 8
    warning, ///< the "Look at" card
    danger,
    sunken
};
void set_surface(QWidget* widget, Surface surface);

/// QLabel (and anything with text).
enum class TextStyle {
    page_title,
    figure,
    heading,
    body,
    strong,
    secondary, ///< body in Theme::secondary
    caption,   ///< small, Theme::secondary
    section,   ///< small capitals of the navigation
    warning,   ///< body in Theme::warning
    danger,
    good
};
void set_text_style(QWidget* widget, TextStyle style);

/// QPushButton and QToolButton; without one they are plain bordered buttons.
enum class ButtonStyle {
    primary, ///< filled with the accent: one a screen
    plain,
    quiet, ///< no border until hovered
    link,
    nav,  ///< entry of the navigation; checkable
    chip, ///< scenario in the top bar; checkable
    danger
};
void set_button_style(QWidget* widget, ButtonStyle style);

/// Marks a QLineEdit, QComboBox, spin box … whose content is refused (red border) or not.
void set_invalid(QWidget* widget, bool invalid);

} // namespace headroom::views
