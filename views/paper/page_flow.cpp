// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/page_flow.h"

#include "views/charts/paint_chart.h"
#include "views/paper/paper_words.h"
#include "views/paper/table_layout.h"
#include "views/theme/fonts.h"

#include <algorithm>

namespace headroom::views {
namespace {

struct Look {
    int pixels;
    QFont::Weight weight;
    QColor colour;
    qreal before, after; ///< space above and below
};

Look look_of(PaperText::Style style, const Theme& theme) {
    switch (style) {
    case PaperText::Style::lead:
        return {15, QFont::Normal, theme.text, 2, 10};
    case PaperText::Style::heading:
        return {15, QFont::DemiBold, theme.text, 14, 5};
    case PaperText::Style::note:
        return {11, QFont::Normal, theme.secondary, 2, 8};
    case PaperText::Style::warning:
    case PaperText::Style::point:
        return {13, QFont::Normal, theme.text, 0, 4};
    case PaperText::Style::body:
        break;
    }
    return {13, QFont::Normal, theme.text, 0, 8};
}

constexpr qreal point_indent = 16, between_sections = 36;
/// Of a page that a section ends on.
constexpr qreal most_left_empty = 0.6;

} // namespace

QFont paper_font(int pixels, QFont::Weight weight) {
    QFont font = theme_font(TextRole::body);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

PageFlow::PageFlow(std::shared_ptr<const PaperDocument> document, std::vector<PaperPages::Page>& pages)
    : document_(std::move(document)), theme_(document_->theme), pages_(pages),
      width_(sheet_size(document_->paper).width() - 2 * sheet::side),
      bottom_(sheet_size(document_->paper).height() - sheet::bottom) {}

void PageFlow::new_page() {
    pages_.push_back({section_, {}});
    y_ = sheet::top;
}

void PageFlow::need(qreal height) {
    if (y_ > sheet::top && room() < height) new_page();
}

void PageFlow::put(PaperPages::Item item) { pages_.back().items.push_back(std::move(item)); }

int PageFlow::add_section(const PaperSection& section) {
    const bool goes_on = !section_.isEmpty() && room() > most_left_empty * full_room();
    section_ = section.name;
    if (goes_on) {
        y_ += between_sections;
        pages_.back().section = PaperWords::tr("%1 · %2").arg(pages_.back().section, section.name);
    } else {
        new_page();
    }
    const auto start = static_cast<int>(pages_.size()) - 1;
    const auto words = text_lines(section.headline.isEmpty() ? section.name : section.headline,
                                  paper_font(24, QFont::Bold), width_, 5);
    put([words, at = QPointF(sheet::side, y_), colour = theme_.text](QPainter& painter) {
        draw_lines(painter, at, words, colour);
    });
    y_ += words.height() + 8;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const qreal behind = i + 1 < section.blocks.size() ? start_of(section.blocks[i + 1]) : 0;
        if (const auto* text = std::get_if<PaperText>(&section.blocks[i]))
            add(*text, behind);
        else if (const auto* table = std::get_if<PaperTable>(&section.blocks[i]))
            add(*table);
        else
            add(std::get<PaperChart>(section.blocks[i]));
    }
    return start;
}

qreal PageFlow::start_of(const PaperBlock& block) const {
    if (const auto* chart = std::get_if<PaperChart>(&block)) return chart_height(*chart);
    return std::holds_alternative<PaperTable>(block) ? 110 : 40;
}

void PageFlow::add(const PaperText& text, qreal needed_behind) {
    const auto look = look_of(text.style, theme_);
    const bool is_heading = text.style == PaperText::Style::heading;
    const bool is_warning = text.style == PaperText::Style::warning;
    const qreal indent = text.style == PaperText::Style::point || is_warning ? point_indent : 0;
    const auto most = static_cast<qsizetype>(full_room() / (look.pixels * 1.5));
    const auto words = text_lines(text.text, paper_font(look.pixels, look.weight), width_ - indent, most);
    need(look.before + words.height() + look.after +
         (is_heading ? std::min(needed_behind, full_room() / 2) : 0));
    if (y_ > sheet::top) y_ += look.before;
    const QPointF at(sheet::side + indent, y_);
    const QColor mark = is_warning ? theme_.warning : theme_.accent_text;
    put([=, colour = look.colour](QPainter& painter) {
        if (indent > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mark);
            painter.drawEllipse(QPointF(at.x() - indent + 4, at.y() + words.pitch / 2), 2.5, 2.5);
        }
        draw_lines(painter, at, words, colour);
    });
    y_ += words.height() + look.after;
}

qreal PageFlow::chart_height(const PaperChart& chart) const {
    constexpr qreal header = 26;
    const qreal wanted = chart.height > 0 ? chart.height : preferred_height(chart.data, width_) + header;
    return std::min(wanted, full_room() - 40);
}

void PageFlow::add(const PaperChart& chart) {
    const qreal height = chart_height(chart);
    need(height + 16);
    const QRectF area(sheet::side, y_ + 6, width_, height);
    put([document = document_, data = chart.data, area](QPainter& painter) {
        ChartView view;
        view.header = true;
        paint_chart(painter, area, data, document->theme, view);
    });
    y_ += height + 18;
}

void PageFlow::add(const PaperTable& table) {
    const auto layout = std::make_shared<const TableLayout>(table, width_, full_room(), theme_);
    std::size_t next = 0;
    while (next < layout->row_count()) {
        const qreal first = layout->head_height() + layout->row_height(next);
        need(first);
        std::size_t end = next;
        qreal height = layout->head_height();
        while (end < layout->row_count() && height + layout->row_height(end) <= room())
            height += layout->row_height(end++);
        end = std::max(end, next + 1);
        if (end + 1 == layout->row_count() && end - next > 2) // a last row, often a sum, takes one along
            height -= layout->row_height(--end);
        put([document = document_, layout, next, end, at = QPointF(sheet::side, y_)](QPainter& painter) {
            layout->paint(painter, at, next, end, document->theme);
        });
        y_ += height;
        next = end;
        if (next < layout->row_count()) new_page();
    }
    y_ += 12;
}

} // namespace headroom::views
