// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/page_flow.h"

#include "views/charts/paint_chart.h"
#include "views/paper/paper_words.h"
#include "views/paper/table_layout.h"
#include "views/theme/fonts.h"

#include <algorithm>
#include <utility>

namespace headroom::views {
namespace {

struct Look {
    int pixels;
    QFont::Weight weight;
    QColor colour;
    qreal before, after; ///< space above and below
};

Look look_of(PaperText::Style style, bool is_tight, const Theme& theme) {
    switch (style) {
    case PaperText::Style::lead:
        return {is_tight ? 13 : 15, QFont::Normal, theme.text, 2, 10};
    case PaperText::Style::heading:
        return {is_tight ? 14 : 15, QFont::DemiBold, theme.text, 14, 5};
    case PaperText::Style::note:
        return {11, QFont::Normal, theme.secondary, 2, 8};
    case PaperText::Style::warning:
    case PaperText::Style::point:
        return {is_tight ? 12 : 13, QFont::Normal, theme.text, 0, 4};
    case PaperText::Style::body:
        break;
    }
    return {is_tight ? 12 : 13, QFont::Normal, theme.text, 0, 8};
}

constexpr qreal between_sections = 36;
constexpr qreal below_table = 12;
/// Last rows of a table that go on over the next page together.
constexpr std::size_t most_that_go_on = 2;
/// Of a page that a section ends on.
constexpr qreal most_left_empty = 0.6;
/// Of a section that is set closer.
constexpr qreal tight_gap = 0.6, tight_chart = 0.8;

qreal indent_of(PaperText::Style style) {
    constexpr qreal point_indent = 16;
    return style == PaperText::Style::point || style == PaperText::Style::warning ? point_indent : 0;
}

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
    const bool goes_on = !section_.isEmpty() && !is_closed_ && room() > most_left_empty * full_room();
    section_ = section.name;
    is_tight_ = section.tight;
    is_closed_ = section.one_page;
    if (goes_on) {
        y_ += between_sections;
        pages_.back().section = PaperWords::tr("%1 · %2").arg(pages_.back().section, section.name);
    } else {
        new_page();
    }
    const auto start = static_cast<int>(pages_.size()) - 1;
    const auto words = fitting_lines(section.headline.isEmpty() ? section.name : section.headline, {24, 18},
                                     QFont::Bold, width_, 3);
    put([words, at = QPointF(sheet::side, y_), colour = theme_.text](QPainter& painter) {
        draw_lines(painter, at, words, colour);
    });
    y_ += words.height() + gap(8);
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const qreal behind = i + 1 < section.blocks.size() ? start_of(section, i + 1) : 0;
        if (const auto* text = std::get_if<PaperText>(&section.blocks[i]))
            add(*text, behind);
        else if (const auto* table = std::get_if<PaperTable>(&section.blocks[i]))
            add(*table, note_behind(section, i));
        else
            add(std::get<PaperChart>(section.blocks[i]));
    }
    return start;
}

qreal PageFlow::gap(qreal wanted) const { return is_tight_ ? wanted * tight_gap : wanted; }

qreal PageFlow::start_of(const PaperSection& section, std::size_t block) const {
    if (const auto* chart = std::get_if<PaperChart>(&section.blocks[block])) return chart_height(*chart);
    if (const auto* table = std::get_if<PaperTable>(&section.blocks[block])) {
        constexpr qreal head_and_some_rows = 110;
        if (table->rows.size() > most_that_go_on) return head_and_some_rows;
        const TableLayout layout(*table, width_, full_room(), theme_);
        return layout.height_of(0, layout.row_count()) + note_behind(section, block);
    }
    return words_of(std::get<PaperText>(section.blocks[block])).height();
}

qreal PageFlow::note_behind(const PaperSection& section, std::size_t block) const {
    if (block + 1 >= section.blocks.size()) return 0;
    const auto* text = std::get_if<PaperText>(&section.blocks[block + 1]);
    if (text == nullptr || text->style != PaperText::Style::note) return 0;
    const auto look = look_of(text->style, is_tight_, theme_);
    return gap(below_table) + gap(look.before) + words_of(*text).height() + gap(look.after);
}

TextLines PageFlow::words_of(const PaperText& text) const {
    const auto look = look_of(text.style, is_tight_, theme_);
    return text_lines(text.text, paper_font(look.pixels, look.weight), width_ - indent_of(text.style));
}

/// What does not fit one page goes on over the next.
void PageFlow::add(const PaperText& text, qreal needed_behind) {
    const auto look = look_of(text.style, is_tight_, theme_);
    const bool is_heading = text.style == PaperText::Style::heading;
    auto words = words_of(text);
    need(gap(look.before) + words.height() + gap(look.after) +
         (is_heading ? std::min(needed_behind, full_room() / 2) : 0));
    if (y_ > sheet::top) y_ += gap(look.before);
    for (auto rest = std::exchange(words.lines, {}); !rest.isEmpty();) {
        const auto fit = std::max<qsizetype>(1, static_cast<qsizetype>(room() / words.pitch));
        words.lines = rest.mid(0, fit);
        rest = rest.mid(words.lines.size());
        put_words(words, text.style, look.colour);
        y_ += words.height();
        if (!rest.isEmpty()) new_page();
    }
    y_ += gap(look.after);
}

void PageFlow::put_words(const TextLines& words, PaperText::Style style, const QColor& colour) {
    const qreal indent = indent_of(style);
    const QPointF at(sheet::side + indent, y_);
    const QColor mark = style == PaperText::Style::warning ? theme_.warning : theme_.accent_text;
    put([=](QPainter& painter) {
        if (indent > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mark);
            painter.drawEllipse(QPointF(at.x() - indent + 4, at.y() + words.pitch / 2), 2.5, 2.5);
        }
        draw_lines(painter, at, words, colour);
    });
}

qreal PageFlow::chart_height(const PaperChart& chart) const {
    constexpr qreal header = 26;
    const qreal wanted = chart.height > 0 ? chart.height : preferred_height(chart.data, width_) + header;
    return std::min(is_tight_ ? wanted * tight_chart : wanted, full_room() - 40);
}

void PageFlow::add(const PaperChart& chart) {
    const qreal height = chart_height(chart);
    need(height + gap(16));
    const QRectF area(sheet::side, y_ + 6, width_, height);
    put([document = document_, data = chart.data, area](QPainter& painter) {
        ChartView view;
        view.header = true;
        paint_chart(painter, area, data, document->theme, view);
    });
    y_ += height + gap(18);
}

void PageFlow::add(const PaperTable& table, qreal note_behind) {
    const auto layout = std::make_shared<const TableLayout>(table, width_, full_room(), theme_);
    const std::size_t all = layout->row_count();
    for (std::size_t next = 0; next < all;) {
        need(layout->height_of(next, next + 1));
        std::size_t end = next + 1;
        while (end < all && layout->height_of(next, end + 1) <= room())
            ++end;
        const bool leaves_note = end == all && layout->height_of(next, end) + note_behind > room();
        if (leaves_note && end - next <= most_that_go_on && y_ > sheet::top) {
            new_page();
            continue;
        }
        // What goes on over the next page takes a row along: the last one is often a sum.
        if (end - next > most_that_go_on) end -= leaves_note ? most_that_go_on : end + 1 == all;
        put([document = document_, layout, next, end, at = QPointF(sheet::side, y_)](QPainter& painter) {
            layout->paint(painter, at, next, end, document->theme);
        });
        y_ += layout->height_of(next, end);
        next = end;
        if (next < all) new_page();
    }
    y_ += gap(below_table);
}

} // namespace headroom::views
