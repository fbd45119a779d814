// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <stdexcept>

namespace headroom::views {
namespace {

QColor ink_colour(IconInk ink, const Theme& theme) {
    switch (ink) {
    case IconInk::text:
        return theme.text;
    case IconInk::accent:
        return theme.accent_text;
    case IconInk::on_accent:
        return theme.on_accent;
    case IconInk::warning:
        return theme.warning;
    case IconInk::danger:
        return theme.danger;
    case IconInk::secondary:
        break;
    }
    return theme.secondary;
}

/// Looks the colour up when it paints, so that icons need not be made anew for another theme.
class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QByteArray svg, IconInk ink) : m_svg(std::move(svg)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const Theme& theme = current_theme();
        QColor colour = ink_colour(m_ink, theme);
        if (mode == QIcon::Disabled)
            colour = theme.disabled;
        else if (state == QIcon::On && m_ink == IconInk::secondary)
            colour = theme.accent_text;
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size); // device pixels; QIcon sets the ratio on what it gets
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QByteArray m_svg;
    IconInk m_ink;
};

class DotIconEngine : public QIconEngine {
public:
    explicit DotIconEngine(const QColor& colour) : m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        const qreal radius = 0.28 * qMin(rect.width(), rect.height());
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_colour);
        painter->drawEllipse(QRectF(rect).center(), radius, radius);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new DotIconEngine(*this); }

private:
    QColor m_colour;
};

} // namespace

QIcon icon(const QString& name, IconInk ink) {
    QFile file(QStringLiteral(":/headroom/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw std::invalid_argument("no icon is called \"" + name.toStdString() + "\"");
    return QIcon(new LineIconEngine(file.readAll(), ink));
}

QIcon dot_icon(const QColor& colour) { return QIcon(new DotIconEngine(colour)); }

QStringList icon_names() {
    QStringList names;
    for (const QString& file :
         QDir(QStringLiteral(":/headroom/icons")).entryList({"*.svg"}, QDir::Files, QDir::Name))
        names += file.chopped(4);
    return names;
}

} // namespace headroom::views
