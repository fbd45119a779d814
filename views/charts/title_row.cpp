// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/title_row.h"
#include "views/charts/words.h"
#include "views/format/tool_tip.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace headroom::views {
namespace {

constexpr qreal gap = 10;

} // namespace

TitleRow::TitleRow(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QFont TitleRow::font_of(TextRole role) const {
    QFont font = theme_font(role);
    font.setPixelSize(qRound(font.pixelSize() * m_magnification));
    return font;
}

void TitleRow::set_magnification(qreal factor) {
    m_magnification = factor;
    set_words(m_title, m_caption);
}

void TitleRow::set_words(const QString& title, const QString& caption) {
    m_title = title;
    m_caption = caption;
    const QString both =
        caption.isEmpty() ? title : title + QStringLiteral(" (") + caption + QStringLiteral(")");
    setAccessibleName(both);
    const qreal needed =
        text_width(title, font_of(TextRole::heading)) + gap + text_width(caption, font_of(TextRole::caption));
    setToolTip(needed > width() && width() > 100 ? tool_tip(both) : QString());
    updateGeometry();
    update();
}

QSize TitleRow::sizeHint() const {
    const qreal width = text_width(m_title, font_of(TextRole::heading)) + gap +
                        text_width(m_caption, font_of(TextRole::caption));
    return {static_cast<int>(width) + 2, qRound(24 * m_magnification)};
}

void TitleRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = current_theme();
    const TextPen title{font_of(TextRole::heading), theme.text},
        caption{font_of(TextRole::caption), theme.secondary};
    const qreal middle = height() / 2.0;
    const QString shown = elided(m_title, title.font, width());
    draw_words(painter, {0, middle}, shown, title);
    const qreal left = text_width(shown, title.font) + gap;
    if (width() - left > 24)
        draw_words(painter, {left, middle}, elided(m_caption, caption.font, width() - left), caption);
}

} // namespace headroom::views
