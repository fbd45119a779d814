// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/table_layout.h"

#include "views/charts/inks.h"
#include "views/charts/paint_chart.h"
#include "views/paper/page_flow.h"
#include "views/paper/unbroken.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

constexpr qreal gap = 12;      ///< between columns
constexpr qreal padding = 3;   ///< above and below a row's text
constexpr qreal bar_room = 16; ///< of a range bar under a text
constexpr qreal dot_room = 13; ///< of a scenario's dot
constexpr int text_size = 11, smallest_size = 8;

QFont font_of(PaperRow::Kind kind, int pixels) {
    return paper_font(pixels, kind == PaperRow::Kind::plain ? QFont::Normal : QFont::DemiBold);
}

/// What the widest figure of a column takes, with its unit and the dot before it.
qreal widest_figure(const PaperTable& table, std::size_t column, int pixels) {
    qreal widest = 0;
    for (const auto& row : table.rows) {
        if (column >= row.cells.size()) continue;
        const auto& cell = row.cells[column];
        const QFontMetricsF metrics(font_of(row.kind, pixels));
        for (const auto& figure : figures_in(cell.text))
            widest =
                std::max(widest, std::ceil(metrics.horizontalAdvance(figure)) + (cell.dot ? dot_room : 0));
    }
    return widest;
}

} // namespace

TableLayout::TableLayout(const PaperTable& table, qreal width, qreal highest, const Theme& theme)
    : columns_(table.columns), width_(width) {
    qreal shares = 0;
    for (const auto& column : columns_)
        shares += column.share;
    const qreal free = width - gap * static_cast<qreal>(columns_.size() - 1);
    for (const auto& column : columns_)
        widths_.push_back(free * column.share / shares);
    make_room_for_figures(table);
    qreal left = 0;
    for (const qreal column : widths_) {
        lefts_.push_back(left);
        left += column + gap;
    }
    head_ = head_of(table, theme);
    for (const auto& row : table.rows)
        rows_.push_back(laid_out(row, highest - head_.height, table.most_lines, theme));
}

void TableLayout::make_room_for_figures(const PaperTable& table) {
    std::vector<qreal> needed;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        sizes_.push_back(text_size);
        needed.push_back(widest_figure(table, i, text_size));
        while (needed[i] > widths_[i] && sizes_[i] > smallest_size)
            needed[i] = widest_figure(table, i, --sizes_[i]);
    }
    widen(needed);
}

/// Columns that hold more than their figures give of that, by how much they have.
void TableLayout::widen(const std::vector<qreal>& needed) {
    constexpr qreal most_given = 0.5; // words want room too
    const auto spare = [&](std::size_t i) {
        return std::max(0.0, std::min(widths_[i] - needed[i], widths_[i] * most_given));
    };
    qreal missing = 0, spared = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
        missing += std::max(0.0, needed[i] - widths_[i]);
        spared += spare(i);
    }
    if (missing == 0) return;
    const qreal given = std::min(missing, spared);
    for (std::size_t i = 0; i < widths_.size(); ++i)
        widths_[i] += needed[i] > widths_[i] ? (needed[i] - widths_[i]) * given / missing
                                             : -spare(i) * given / std::max(spared, 1e-9);
}

qreal TableLayout::height_of(std::size_t from, std::size_t to) const {
    qreal height = head_.height;
    for (std::size_t i = from; i < to; ++i)
        height += rows_[i].height;
    return height;
}

TableLayout::Row TableLayout::head_of(const PaperTable& table, const Theme& theme) const {
    Row row;
    qreal tallest = 0;
    bool has_words = false;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& title = table.columns[i].title;
        row.cells.push_back({text_lines(title, paper_font(text_size, QFont::DemiBold), widths_[i], 4),
                             theme.secondary,
                             {},
                             {}});
        tallest = std::max(tallest, row.cells.back().text.height());
        has_words = has_words || !title.isEmpty();
    }
    row.height = has_words ? tallest + 2 * padding : 0;
    return row;
}

TableLayout::Row TableLayout::laid_out(const PaperRow& row, qreal highest, qsizetype most_lines,
                                       const Theme& theme) const {
    Row out;
    out.kind = row.kind;
    const qreal pitch = text_lines({}, font_of(row.kind, text_size), 0).pitch; // the same in small letters
    const auto held = static_cast<qsizetype>((highest - 2 * padding - bar_room) / (text_size * 1.6));
    const auto most = most_lines > 0 ? std::min(most_lines, held) : held;
    qreal tallest = 0;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
        const auto& cell = row.cells[i];
        const qreal width = widths_[i] - (cell.dot ? dot_room : 0);
        const QColor colour = cell.warns ? theme.warning : cell.is_pale ? theme.secondary : theme.text;
        const auto breaks = cell.is_command ? Breaks::of_commands : Breaks::of_words;
        out.cells.push_back({text_lines(cell.text, font_of(row.kind, sizes_[i]), width, most, breaks), colour,
                             cell.bar, cell.dot});
        out.cells.back().text.pitch = pitch;
        tallest = std::max(tallest, out.cells.back().text.height() + (cell.bar ? bar_room : 0));
    }
    out.height = tallest + 2 * padding;
    return out;
}

void TableLayout::paint_cell(QPainter& painter, const QPointF& at, const Cell& cell, std::size_t column,
                             const Theme& theme) const {
    QPointF words = at;
    if (cell.dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour_of(*cell.dot, theme));
        painter.drawEllipse(QPointF(at.x() + 4, at.y() + cell.text.pitch / 2), 4, 4);
        words.rx() += dot_room;
    }
    draw_lines(painter, words, cell.text, cell.colour, widths_[column], columns_[column].right);
    if (!cell.bar) return;
    const QRectF area(at.x(), at.y() + cell.text.height(), widths_[column], bar_room - 2);
    paint_chart(painter, area, ChartData{{}, {}, *cell.bar, {}, false}, theme);
}

void TableLayout::paint_row(QPainter& painter, const QPointF& at, const Row& row, const Theme& theme) const {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        paint_cell(painter, {at.x() + lefts_[i], at.y() + padding}, row.cells[i], i, theme);
}

void TableLayout::paint(QPainter& painter, const QPointF& at, std::size_t from, std::size_t to,
                        const Theme& theme) const {
    const auto line = [&](qreal y, const QColor& colour, qreal width) {
        painter.setPen(QPen(colour, width));
        painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width_, y));
    };
    qreal y = at.y();
    if (head_.height > 0) paint_row(painter, at, head_, theme);
    y += head_.height;
    line(y, theme.secondary, 0.8);
    for (std::size_t i = from; i < to; ++i) {
        if (rows_[i].kind == PaperRow::Kind::total)
            painter.fillRect(QRectF(at.x(), y, width_, rows_[i].height), theme.accent_soft);
        paint_row(painter, {at.x(), y}, rows_[i], theme);
        y += rows_[i].height;
        line(y, theme.border, 0.6);
    }
}

} // namespace headroom::views
