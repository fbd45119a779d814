// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"

#include <QStringList>

namespace headroom::views {

/// The numbers of a chart: for the table beside it, the clipboard and CSV.
struct ChartTable {
    struct Column {
        QString title;
        Unit unit;         ///< of the numbers in it
        bool text = false; ///< holds words
    };
    struct Cell {
        QString text; ///< of text columns
        double number = std::numeric_limits<double>::quiet_NaN();
    };
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};
ChartTable table_of(const ChartData& data);

/// The cell as people read it.
QString cell_text(const ChartTable& table, std::size_t row, std::size_t column,
                  const QLocale& locale = QLocale());

/// RFC 4180 with CRLF, UTF-8, "C" numbers that read back to the same bits, units in the header. Words that a
/// spreadsheet would take for a formula get a leading apostrophe.
QByteArray to_csv(const ChartTable& table);
/// For pasting into a spreadsheet: tabs, numbers with the locale's decimal sign, no grouping.
QString to_clipboard_text(const ChartTable& table, const QLocale& locale = QLocale());

/// A few sentences for those who cannot see the chart: what it is, its range, its ends, its extremes.
QString describe(const ChartData& data, const QLocale& locale = QLocale());

} // namespace headroom::views
