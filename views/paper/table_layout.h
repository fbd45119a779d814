// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/document.h"
#include "views/paper/text_lines.h"

namespace headroom::views {

/// A table with its texts broken to the widths of its columns.
class TableLayout {
public:
    /// No row becomes higher than `highest` less the head.
    TableLayout(const PaperTable& table, qreal width, qreal highest, const Theme& theme);
    std::size_t row_count() const { return rows_.size(); }
    /// Of the head and the rows from `from` to before `to`.
    qreal height_of(std::size_t from, std::size_t to) const;
    /// The head, and the rows from `from` to before `to`.
    void paint(QPainter& painter, const QPointF& at, std::size_t from, std::size_t to,
               const Theme& theme) const;

private:
    struct Cell {
        TextLines text;
        QColor colour;
        std::optional<RangeBar> bar;
        std::optional<Ink> dot;
    };
    struct Row {
        std::vector<Cell> cells;
        qreal height = 0;
        PaperRow::Kind kind = PaperRow::Kind::plain;
    };
    /// Smaller letters, and then more width, for a column that does not hold its figures whole.
    void make_room_for_figures(const PaperTable& table);
    void widen(const std::vector<qreal>& needed);
    Row laid_out(const PaperRow& row, qreal highest, qsizetype most_lines, const Theme& theme) const;
    Row head_of(const PaperTable& table, const Theme& theme) const;
    void paint_row(QPainter& painter, const QPointF& at, const Row& row, const Theme& theme) const;
    void paint_cell(QPainter& painter, const QPointF& at, const Cell& cell, std::size_t column,
                    const Theme& theme) const;

    std::vector<PaperColumn> columns_;
    std::vector<qreal> lefts_, widths_; ///< of the texts
    std::vector<int> sizes_;            ///< of their letters, in pixels
    qreal width_;
    Row head_;
    std::vector<Row> rows_;
};

} // namespace headroom::views
