// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

Theme make_light() {
    Theme t;
    t.window = "#F4F6F9";
    t.chrome = "#FCFDFE";
    t.card = "#FFFFFF";
    t.field = "#FFFFFF";
    t.sunken = "#EEF1F5";
    t.hover = "#EDF1F5";
    t.border = "#E3E8EF";
    t.field_border = "#C6CFDA";
    t.grid = "#EAEEF3";
    t.text = "#16202E";
    t.secondary = "#5B6879";
    t.disabled = "#94A0B0";
    t.link = "#0F766E";
    t.accent = "#0F766E";
    t.accent_hover = "#0C6660";
    t.accent_pressed = "#0A5550";
    t.accent_soft = "#E3F1EF";
    t.accent_text = "#0B5F58";
    t.on_accent = "#FFFFFF";
    t.focus = "#0F766E";
    t.warning = "#A84A06";
    t.warning_soft = "#FFF6E8";
    t.warning_border = "#F3DDB8";
    t.danger = "#B91C1C";
    t.danger_soft = "#FDEEEE";
    t.danger_border = "#F2C9C9";
    t.good = "#14743A";
    t.good_soft = "#E8F5EC";
    t.series = {"#0F766E", "#4F46E5", "#C2660C", "#AC1F3A", "#2993F6", "#0A2D77", "#6CA236", "#C05ABB"};
    t.groups = {"#134E48", "#1F7A6E", "#52A79B", "#A3CFC7", "#B8C0CC", "#4F46E5", "#8F88F0", "#C2660C"};
    t.low_end = "#46988D";
    t.high_end = "#CF8538";
    return t;
}

Theme make_dark() {
    Theme t;
    t.dark = true;
    t.window = "#12151C";
    t.chrome = "#161A22";
    t.card = "#1A2029";
    t.field = "#141922";
    t.sunken = "#252D39";
    t.hover = "#232B37";
    t.border = "#2A3340";
    t.field_border = "#445064";
    t.grid = "#262E3A";
    t.text = "#E8ECF2";
    t.secondary = "#9AA7B8";
    t.disabled = "#5E6A7B";
    t.link = "#4FCBBB";
    t.accent = "#0F8076";
    t.accent_hover = "#0D746B";
    t.accent_pressed = "#0A635B";
    t.accent_soft = "#17322F";
    t.accent_text = "#6FDCCD";
    t.on_accent = "#FFFFFF";
    t.focus = "#2DB5A5";
    t.warning = "#F2A65A";
    t.warning_soft = "#2C2315";
    t.warning_border = "#4A3A1E";
    t.danger = "#F58A8A";
    t.danger_soft = "#331C1F";
    t.danger_border = "#5A2C31";
    t.good = "#5CC98B";
    t.good_soft = "#172A20";
    t.series = {"#2DB5A5", "#8B87FF", "#F08A33", "#EE3F74", "#B0E3FC", "#EBD948", "#CDE1B4", "#D180D2"};
    t.groups = {"#17877B", "#35AD9F", "#7ACDC1", "#C0E8E1", "#8A95A6", "#6D66F2", "#A9A4FA", "#F08A33"};
    t.low_end = "#3FB3A5";
    t.high_end = "#E8913F";
    t.outer_band = 0.17;
    t.inner_band = 0.30;
    return t;
}

Theme make_print() {
    Theme t = make_light();
    t.window = t.card;
    t.chrome = t.card;
    return t;
}

qreal linear(qreal channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}
qreal luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const Theme& light_theme() {
    static const Theme theme = make_light();
    return theme;
}
const Theme& dark_theme() {
    static const Theme theme = make_dark();
    return theme;
}
const Theme& print_theme() {
    static const Theme theme = make_print();
    return theme;
}

QColor blended(const QColor& over, const QColor& under, qreal opacity) {
    const auto mix = [opacity](int a, int b) { return qRound(opacity * a + (1 - opacity) * b); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

qreal contrast(const QColor& a, const QColor& b) {
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

QColor ink_on(const QColor& fill, const Theme& theme) {
    const QColor dark = theme.dark ? theme.window : theme.text;
    // White wins a draw: it reads better in the saturated middle tones of the palette than the number says.
    return contrast(Qt::white, fill) >= 4.0 || contrast(Qt::white, fill) >= contrast(dark, fill)
               ? QColor(Qt::white)
               : dark;
}

} // namespace headroom::views
