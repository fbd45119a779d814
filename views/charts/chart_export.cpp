// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_export.h"

#include <QBuffer>
#include <QSvgGenerator>

namespace headroom::views {
namespace {

constexpr qreal margin = 16;

void paint_page(QPainter& painter, const ChartData& data, const QSizeF& size, const Theme& theme,
                ChartView view) {
    const QRectF page(QPointF(0, 0), size);
    view.header = true;
    view.background = false;
    painter.fillRect(page, theme.card);
    paint_chart(painter, page.adjusted(margin, margin, -margin, -margin), data, theme, view);
}

} // namespace

QImage chart_image(const ChartData& data, const QSize& size, qreal scale, const Theme& theme,
                   ChartView view) {
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paint_page(painter, data, size, theme, view);
    return image;
}

QByteArray chart_svg(const ChartData& data, const QSize& size, const Theme& theme, ChartView view) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    generator.setTitle(data.title);
    QPainter painter(&generator);
    paint_page(painter, data, size, theme, view);
    painter.end();
    // QSvgGenerator names one family, and viewers without it would take a serif face.
    return QByteArray(buffer.data())
        .replace("font-family=\"Headroom Sans\"",
                 "font-family=\"Headroom Sans, Inter, Helvetica, Arial, sans-serif\"");
}

} // namespace headroom::views
