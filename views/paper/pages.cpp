// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/pages.h"

#include "views/charts/words.h"
#include "views/paper/cover.h"
#include "views/paper/one_page.h"
#include "views/paper/page_flow.h"
#include "views/paper/paper_words.h"

namespace headroom::views {

QSizeF sheet_size(Paper paper) {
    return paper == Paper::letter ? QSizeF(8.5 * 96, 11 * 96) : QSizeF(210 / 25.4 * 96, 297 / 25.4 * 96);
}

PaperPages::PaperPages(PaperDocument document)
    : document_(std::make_shared<const PaperDocument>(std::move(document))) {
    if (document_->cover) pages_.push_back({});
    std::vector<ContentsEntry> contents;
    PageFlow flow(document_, pages_);
    const auto is_one_page = [this](const PaperSection& section) {
        std::vector<Page> pages;
        PageFlow(document_, pages).add_section(section);
        return pages.size() == 1;
    };
    for (const auto& section : document_->sections)
        for (const auto& part : section.one_page ? on_one_page(section, is_one_page) : std::vector{section})
            contents.push_back({part.name, flow.add_section(part) + 1});
    if (document_->cover)
        pages_.front().items.push_back([document = document_, contents](QPainter& painter) {
            paint_cover(painter, *document, contents);
        });
}

void PaperPages::paint(QPainter& painter, int page) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    const auto& sheet = pages_[static_cast<std::size_t>(page)];
    if (!sheet.section.isEmpty()) paint_frame(painter, page);
    for (const auto& item : sheet.items) {
        painter.save();
        item(painter);
        painter.restore();
    }
    painter.restore();
}

void PaperPages::paint_frame(QPainter& painter, int page) const {
    const auto& theme = document_->theme;
    const auto size = sheet_size(document_->paper);
    const qreal right = size.width() - sheet::side, foot = size.height() - sheet::foot;
    const TextPen pale{paper_font(10), theme.secondary},
        strong{paper_font(10, QFont::DemiBold), theme.accent_text};
    const auto section = pages_[static_cast<std::size_t>(page)].section;
    const qreal room = right - sheet::side - text_width(section, strong.font) - 24;
    draw_words(painter, {sheet::side, sheet::head}, elided(document_->title, pale.font, room), pale);
    draw_words(painter, {right, sheet::head}, section, strong, Anchor::right);
    painter.setPen(QPen(theme.border, 0.8));
    painter.drawLine(QPointF(sheet::side, sheet::head + 13), QPointF(right, sheet::head + 13));
    draw_words(painter, {sheet::side, foot}, document_->origin, pale);
    draw_words(painter, {right, foot}, PaperWords::tr("Page %1 of %2").arg(page + 1).arg(count()), pale,
               Anchor::right);
}

} // namespace headroom::views
