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
    qreal head_height() const { return head_.height; }
    qreal row_height(std::size_t row) const { return rows_[row].height; }
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
    Row laid_out(const PaperRow& row, qreal highest, qsizetype most_lines, const Theme& theme) const;
    Row head_of(const PaperTable& table, const Theme& theme) const;
    void paint_row(QPainter& painter, const QPointF& at, const Row& row, const Theme& theme) const;
    void paint_cell(QPainter& painter, const QPointF& at, const Cell& cell, std::size_t column,
                    const Theme& theme) const;

    std::vector<PaperColumn> columns_;
    std::vector<qreal> lefts_, widths_; ///< of the texts
    qreal width_;
    Row head_;
    std::vector<Row> rows_;
};

} // namespace headroom::views
