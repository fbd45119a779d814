// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/roles.h"

#include <QStyle>
#include <QVariant>
#include <array>

namespace headroom::views {
namespace {

void set_and_polish(QWidget* widget, const char* property, const QVariant& value) {
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    // A style sheet looks at dynamic properties only when a widget is polished.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace

void set_surface(QWidget* widget, Surface surface) {
    static constexpr std::array names = {"page", "chrome", "card", "warning", "danger", "sunken"};
    widget->setAttribute(Qt::WA_StyledBackground);
    set_and_polish(widget, "surface", names[static_cast<std::size_t>(surface)]);
}

void set_text_style(QWidget* widget, TextStyle style) {
    static constexpr std::array names = {"page_title", "figure",  "heading", "body",   "strong", "secondary",
                                         "caption",    "section", "warning", "danger", "good"};
    set_and_polish(widget, "text_style", names[static_cast<std::size_t>(style)]);
}

void set_button_style(QWidget* widget, ButtonStyle style) {
    static constexpr std::array names = {"primary", "plain", "quiet", "link", "nav", "chip", "danger"};
    set_and_polish(widget, "button_style", names[static_cast<std::size_t>(style)]);
}

void set_invalid(QWidget* widget, bool invalid) { set_and_polish(widget, "invalid", invalid); }

} // namespace headroom::views
