// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace headroom::views {
namespace {

const QStringList& families() {
    // Headroom Sans is Inter with tabular digits (resources/fonts); the rest is for scripts that it lacks.
    static const QStringList names = {"Headroom Sans",    "Inter",        "Segoe UI",
                                      "SF Pro Text",      "Noto Sans",    "Noto Sans CJK JP",
                                      "Noto Sans CJK SC", "Yu Gothic UI", "Microsoft YaHei UI",
                                      "DejaVu Sans"};
    return names;
}

QFont made(int pixels, QFont::Weight weight) {
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

void load_fonts() {
    static bool loaded = false;
    if (loaded) return;
    loaded = true;
    for (const char* weight : {"Regular", "Medium", "SemiBold", "Bold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/headroom/fonts/HeadroomSans-%1.otf").arg(weight));
}

QFont theme_font(TextRole role) {
    switch (role) {
    case TextRole::page_title:
        return made(21, QFont::Bold);
    case TextRole::figure:
        return made(26, QFont::Bold);
    case TextRole::heading:
        return made(13, QFont::DemiBold);
    case TextRole::body:
        return made(13, QFont::Normal);
    case TextRole::strong:
        return made(13, QFont::Medium);
    case TextRole::caption:
        return made(12, QFont::Normal);
    case TextRole::small:
        break;
    }
    return made(11, QFont::DemiBold);
}

} // namespace headroom::views
