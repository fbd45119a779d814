// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/charts/chart_data.h"
#include "views/charts/paint_chart.h"
#include "views/charts/sketch_widget.h"

#include <QWidget>
#include <memory>

namespace headroom::views {

/// A chart with its title, its caption, a menu and a table: put it into a card as it is.
///
/// Mouse: hover reads values; drag the threshold or a bar of a timeline; drag elsewhere pans where the chart
/// is zoomed; the wheel zooms with Ctrl or when the chart has the focus (else the page scrolls; over the y
/// axis it zooms y alone, with Shift x alone); double click resets; the context menu copies and saves. Keys:
/// arrows step the reading (the threshold, where there is one), Enter clicks it, + − 0 zoom and reset, T
/// switches to the table, Ctrl+C copies the picture or the table, the menu key opens the menu.
class ChartWidget : public QWidget {
    Q_OBJECT
public:
    explicit ChartWidget(QWidget* parent = nullptr);
    ~ChartWidget() override;

    /// Shows other data. The zoom stays while kind and title stay; so do a threshold that the reader dragged
    /// and the cumulative curve that the reader chose.
    void set_data(ChartData data);
    const ChartData& data() const;

    /// The title row can be left out where a card has its own.
    void set_header_visible(bool visible);
    /// The drawing larger by this factor, for an audience.
    void set_magnification(qreal factor);

    /// Of a histogram; replaces one that the reader dragged.
    void set_threshold(std::optional<double> value);
    std::optional<double> threshold() const;
    void set_cumulative(bool cumulative);

    bool table_visible() const;
    void set_table_visible(bool visible);

    void reset_zoom();
    ChartView view() const;

    /// The chart as it is on the screen, with title and caption, on the card's colour.
    QImage image(const QSize& size, qreal scale = 1) const;
    QByteArray svg(const QSize& size) const;
    QByteArray csv() const;
    void copy_image() const;
    void copy_table() const;

signals:
    void threshold_moved(double value); ///< while it is dragged
    void cumulative_changed(bool cumulative);
    void point_clicked(int series, int index); ///< of a ScatterChart
    /// Of bars, tornado and waterfall, the row or step; of a timeline the row; of a heat map row · columns +
    /// column.
    void row_clicked(int row);
    /// While a bar of a timeline is dragged (not finished) and when it is let go (finished). The data does
    /// not change by itself: answer with set_data().
    void bar_dragged(int row, int bar, double from, double to, bool finished);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    void say_words();
    void fill_table();
    void show_buttons();
    void open_menu(const QPoint& where);

    std::unique_ptr<Parts> m;
};

} // namespace headroom::views
