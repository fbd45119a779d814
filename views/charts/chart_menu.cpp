// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_menu.h"
#include "views/charts/chart_files.h"
#include "views/charts/chart_text.h"
#include "views/charts/chart_widget.h"
#include "views/theme/icons.h"

#include <QBuffer>
#include <QImage>
#include <QMenu>

namespace headroom::views {
namespace {

QByteArray png(const ChartWidget& chart) {
    constexpr qreal print_scale = 3; // a chart across a page has some 300 dots an inch
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chart.image(chart.size(), print_scale).save(&buffer, "PNG");
    return bytes;
}

void add_saving(QMenu& menu, ChartWidget& chart) {
    const QString title = chart.data().title;
    menu.addAction(icon("download"), ChartText::tr("Save as SVG…"), &chart, [&chart, title] {
        save_with_dialog(&chart, title, QStringLiteral("svg"), ChartText::tr("Vector picture"),
                         chart.svg(chart.size()));
    });
    menu.addAction(icon("download"), ChartText::tr("Save as PNG…"), &chart, [&chart, title] {
        save_with_dialog(&chart, title, QStringLiteral("png"), ChartText::tr("Picture"), png(chart));
    });
    menu.addAction(icon("download"), ChartText::tr("Save as CSV…"), &chart, [&chart, title] {
        save_with_dialog(&chart, title, QStringLiteral("csv"), ChartText::tr("Table"), chart.csv());
    });
}

} // namespace

void fill_chart_menu(QMenu& menu, ChartWidget& chart) {
    menu.addAction(icon("image"), ChartText::tr("Copy as image"), &chart, &ChartWidget::copy_image);
    menu.addAction(icon("table"), ChartText::tr("Copy as table"), &chart, &ChartWidget::copy_table);
    menu.addSeparator();
    add_saving(menu, chart);
    menu.addSeparator();
    QAction* table = menu.addAction(ChartText::tr("Show as table"), &chart, &ChartWidget::set_table_visible);
    table->setCheckable(true);
    table->setChecked(chart.table_visible());
    if (const auto* histogram = std::get_if<HistogramChart>(&chart.data().content);
        histogram && histogram->may_cumulate) {
        QAction* cumulative =
            menu.addAction(ChartText::tr("Cumulative"), &chart, &ChartWidget::set_cumulative);
        cumulative->setCheckable(true);
        cumulative->setChecked(histogram->cumulative);
    }
    QAction* reset =
        menu.addAction(icon("zoom-reset"), ChartText::tr("Show all"), &chart, &ChartWidget::reset_zoom);
    reset->setEnabled(chart.view().x || chart.view().y);
}

} // namespace headroom::views
