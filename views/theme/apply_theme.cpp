// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/fonts.h"
#include "views/theme/style_sheet.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace headroom::views {
namespace {

Theme& current() {
    static Theme theme = light_theme();
    return theme;
}

QPalette palette_of(const Theme& t) {
    QPalette p;
    const std::pair<QPalette::ColorRole, QColor> colours[] = {
        {QPalette::Window, t.window},
        {QPalette::WindowText, t.text},
        {QPalette::Base, t.field},
        {QPalette::AlternateBase, t.window},
        {QPalette::Text, t.text},
        {QPalette::PlaceholderText, t.secondary},
        {QPalette::Button, t.card},
        {QPalette::ButtonText, t.text},
        {QPalette::BrightText, t.on_accent},
        {QPalette::ToolTipBase, t.card},
        {QPalette::ToolTipText, t.text},
        {QPalette::Highlight, t.accent},
        {QPalette::HighlightedText, t.on_accent},
        {QPalette::Link, t.link},
        {QPalette::LinkVisited, t.link},
        {QPalette::Light, t.card},
        {QPalette::Midlight, t.border},
        {QPalette::Mid, t.field_border},
        {QPalette::Dark, t.secondary},
        {QPalette::Shadow, t.text},
    };
    for (const auto& [role, colour] : colours)
        p.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link})
        p.setColor(QPalette::Disabled, role, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.sunken);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.disabled);
    return p;
}

} // namespace

const Theme& current_theme() { return current(); }

void apply_theme(QApplication& application, const Theme& theme) {
    load_fonts();
    current() = theme;
    if (application.style()->name() != "fusion") QApplication::setStyle(QStyleFactory::create("Fusion"));
    // Every widget is polished anew. Qt takes four times as long to put one sheet in the place of another as
    // to take it away and set the other, since it passes every palette down the tree of widgets again.
    const auto sheet = style_sheet(theme);
    if (application.styleSheet() != sheet) application.setStyleSheet({});
    const QPalette palette = palette_of(theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QApplication::setFont(theme_font(TextRole::body));
    if (application.styleSheet() != sheet) application.setStyleSheet(sheet);
}

} // namespace headroom::views
