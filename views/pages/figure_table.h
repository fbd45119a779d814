// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableWidget>

#include <vector>

namespace headroom::views {

/// A table of figures to read and to choose a row from, as high as its rows (up to a limit, then it scrolls).
class FigureTable : public QTableWidget {
    Q_OBJECT

public:
    struct Row {
        QStringList cells;   ///< one a column; the first is read as the row's name
        bool strong = false; ///< the best of them
        bool pale = false;   ///< out of the question
    };
    /// `most_height` in pixels.
    FigureTable(const QStringList& titles, int most_height);

    void set_titles(const QStringList& titles);
    /// Keeps the chosen row where there still is one.
    void set_rows(const std::vector<Row>& rows);
    /// −1: none.
    void choose(int row);

signals:
    void row_chosen(int row); ///< by the reader

protected:
    void changeEvent(QEvent* event) override;

private:
    void paint_words();

    std::vector<Row> rows_;
    int most_height_;
};

} // namespace headroom::views
