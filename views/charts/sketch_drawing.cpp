// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"
#include "views/charts/drawings.h"
#include "views/charts/frame.h"
#include "views/charts/inks.h"

#include <QPen>
#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

class DensityDrawing : public Drawing {
public:
    DensityDrawing(const DensitySketch& sketch, const Sheet& sheet) : m_sketch(sketch), m_theme(sheet.theme) {
        const QRectF area = sheet.area.adjusted(2, 2, -2, -2);
        Extent range;
        range.add(sketch.minimum);
        range.add(sketch.maximum);
        m_x = {range.range(Axis{}), area.left(), area.right()};
        double highest = 0;
        for (const double density : sketch.density)
            highest = std::max(highest, std::isfinite(density) ? density : 0);
        for (const auto& [value, probability] : sketch.atoms)
            highest = std::max(highest, probability);
        m_y = {{0, highest > 0 ? highest : 1}, area.bottom(), area.top()};
    }

    void paint(QPainter& painter) const override {
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = colour_of(m_sketch.ink, m_theme);
        if (m_sketch.fixed) upright(painter, (m_x.from + m_x.to) / 2, m_y.to, QPen(m_theme.secondary, 1.6));
        paint_curve(painter, colour);
        for (const auto& [value, probability] : m_sketch.atoms)
            upright(painter, m_x(value), m_y(probability), QPen(colour, 2.4, Qt::SolidLine, Qt::FlatCap));
    }

    std::optional<Reading> read(const QPointF&) const override { return {}; }

private:
    void upright(QPainter& painter, qreal x, qreal top, const QPen& pen) const {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, m_y.from), QPointF(x, top));
    }

    void paint_curve(QPainter& painter, const QColor& colour) const {
        QPolygonF curve;
        for (std::size_t i = 0; i < std::min(m_sketch.x.size(), m_sketch.density.size()); ++i)
            if (std::isfinite(m_sketch.density[i]))
                curve << QPointF(m_x(m_sketch.x[i]), m_y(m_sketch.density[i]));
        if (curve.size() < 2) return;
        QPolygonF area = curve;
        area << QPointF(curve.back().x(), m_y.from) << QPointF(curve.front().x(), m_y.from);
        painter.setPen(Qt::NoPen);
        painter.setBrush(band_colour(m_sketch.ink, m_theme, 0.25));
        painter.drawPolygon(area);
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(curve);
    }

    DensitySketch m_sketch;
    const Theme& m_theme;
    Map m_x, m_y;
};

class RangeDrawing : public Drawing {
public:
    RangeDrawing(const RangeBar& bar, const Sheet& sheet) : m_bar(bar), m_theme(sheet.theme) {
        constexpr qreal marker = 7;
        m_middle = sheet.area.center().y();
        Extent range;
        range.add(bar.minimum);
        range.add(bar.maximum);
        m_x = {range.range(Axis{}), sheet.area.left() + marker, sheet.area.right() - marker};
        m_track = QRectF(sheet.area.left(), m_middle - 3, sheet.area.width(), 6);
    }

    void paint(QPainter& painter) const override {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.sunken);
        painter.drawRoundedRect(m_track, 3, 3);
        const QColor colour = colour_of(m_bar.ink, m_theme);
        painter.setBrush(blended(colour, m_theme.card, 0.42));
        painter.drawRoundedRect(part(m_bar.p10, m_bar.p90), 3, 3);
        painter.setBrush(blended(colour, m_theme.card, 0.8));
        painter.drawRect(part(m_bar.p25, m_bar.p75));
        if (m_bar.baseline && std::isfinite(*m_bar.baseline)) {
            painter.setPen(QPen(m_theme.text, 1.6, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(inside(*m_bar.baseline), m_middle - 7),
                             QPointF(inside(*m_bar.baseline), m_middle + 7));
        }
        painter.setPen(QPen(colour, 2.4));
        painter.setBrush(m_theme.card);
        painter.drawEllipse(QPointF(inside(m_bar.p50), m_middle), 5, 5);
    }

    std::optional<Reading> read(const QPointF& at) const override {
        if (!m_track.adjusted(0, -8, 0, 8).contains(at)) return {};
        Reading reading;
        const QColor colour = colour_of(m_bar.ink, m_theme);
        const auto range = [this](double low, double high) {
            return format_value(low, m_bar.unit) + QStringLiteral(" – ") + format_value(high, m_bar.unit);
        };
        reading.head = ChartText::tr("8 of 10 futures: %1").arg(range(m_bar.p10, m_bar.p90));
        reading.rows = {{colour, ChartText::tr("Median"), format_value(m_bar.p50, m_bar.unit), false},
                        {{}, ChartText::tr("Half of the futures"), range(m_bar.p25, m_bar.p75), false}};
        reading.at = {inside(m_bar.p50), m_middle};
        return reading;
    }

private:
    qreal inside(double value) const { return std::clamp(m_x(value), m_x.from, m_x.to); }
    QRectF part(double low, double high) const {
        return {QPointF(inside(low), m_middle - 3), QPointF(inside(high), m_middle + 3)};
    }

    RangeBar m_bar;
    const Theme& m_theme;
    Map m_x;
    QRectF m_track;
    qreal m_middle = 0;
};

} // namespace

std::unique_ptr<Drawing> draw(const DensitySketch& sketch, const Sheet& sheet) {
    return std::make_unique<DensityDrawing>(sketch, sheet);
}
std::unique_ptr<Drawing> draw(const RangeBar& bar, const Sheet& sheet) {
    return std::make_unique<RangeDrawing>(bar, sheet);
}

} // namespace headroom::views
