// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/cover.h"

#include "views/charts/words.h"
#include "views/paper/page_flow.h"
#include "views/paper/paper_words.h"

namespace headroom::views {
namespace {

constexpr qreal band = 10, logo_width = 220, logo_height = 72;

/// The picture, or the program's name.
void paint_logo(QPainter& painter, const PaperDocument& document, const QPointF& at) {
    if (document.logo.isNull()) {
        draw_words(painter, {at.x(), at.y() + 14}, QStringLiteral("Headroom"),
                   {paper_font(20, QFont::Bold), document.theme.accent_text});
        return;
    }
    const auto size = QSizeF(document.logo.size()).scaled(logo_width, logo_height, Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(at, size), document.logo);
}

qreal paint_words(QPainter& painter, const QPointF& at, const TextLines& words, const QColor& colour) {
    draw_lines(painter, at, words, colour);
    return words.height();
}

qreal paint_answer(QPainter& painter, const PaperDocument& document, const QPointF& at, qreal width) {
    const auto& theme = document.theme;
    const auto words = fitting_lines(document.cover->answer, {18, 14}, QFont::DemiBold, width - 40, 4);
    const QRectF box(at.x(), at.y(), width, words.height() + 36);
    painter.fillRect(box, theme.accent_soft);
    painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), theme.accent);
    draw_lines(painter, {at.x() + 22, at.y() + 18}, words, theme.text);
    return box.height();
}

void paint_contents(QPainter& painter, const PaperDocument& document,
                    const std::vector<ContentsEntry>& contents, QPointF at, qreal width) {
    const auto& theme = document.theme;
    const TextPen pen{paper_font(13), theme.text}, pale{paper_font(11, QFont::DemiBold), theme.secondary};
    draw_words(painter, at, PaperWords::tr("CONTENTS"), pale);
    for (const auto& entry : contents) {
        at.ry() += 26;
        draw_words(painter, at, entry.name, pen);
        draw_words(painter, {at.x() + width, at.y()}, QString::number(entry.page), pen, Anchor::right);
        painter.setPen(QPen(theme.border, 0.6));
        painter.drawLine(QPointF(at.x(), at.y() + 13), QPointF(at.x() + width, at.y() + 13));
    }
}

} // namespace

void paint_cover(QPainter& painter, const PaperDocument& document,
                 const std::vector<ContentsEntry>& contents) {
    const auto& theme = document.theme;
    const auto& cover = *document.cover;
    const auto size = sheet_size(document.paper);
    const qreal width = size.width() - 2 * sheet::side;
    painter.fillRect(QRectF(0, 0, size.width(), band), theme.accent);
    paint_logo(painter, document, {sheet::side, 64});
    qreal y = 210;
    const auto set = [&](const TextLines& words, const QColor& colour, qreal after) {
        y += paint_words(painter, {sheet::side, y}, words, colour) + after;
    };
    set(fitting_lines(cover.title, {34, 24, 18}, QFont::Bold, width, 3), theme.text, 8);
    set(text_lines(cover.subtitle, paper_font(17), width), theme.secondary, 8);
    set(text_lines(cover.facts.join(QStringLiteral(" · ")), paper_font(13), width), theme.secondary, 28);
    y += paint_answer(painter, document, {sheet::side, y}, width) + 44;
    paint_contents(painter, document, contents, {sheet::side, y}, width);
    draw_words(painter, {sheet::side, size.height() - sheet::foot}, document.origin,
               {paper_font(10), theme.secondary});
}

} // namespace headroom::views
