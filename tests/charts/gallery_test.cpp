// SPDX-License-Identifier: GPL-3.0-or-later
// Paints every kind of chart in both themes into <build>/gallery, and checks that the pictures hold
// something, stay within their frame and come out the same twice.
#include "tests/charts/sample_charts.h"
#include "tests/support/offscreen_main.h"
#include "views/charts/paint_chart.h"
#include "views/theme/fonts.h"

#include <QDir>
#include <QImage>
#include <QPainter>

using namespace headroom::views;

namespace {

QSize size_of(const QString& name) {
    if (name == "density" || name == "fixed") return {96, 32};
    if (name.startsWith("range")) return {300, 24};
    if (name == "bill") return {280, 150};
    return name == "heat-map" || name == "power" ? QSize(640, 300) : QSize(560, 260);
}

QImage painted(const ChartData& data, const QSize& size, const Theme& theme, qreal scale) {
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(theme.card);
    QPainter painter(&image);
    const bool inline_chart = size.height() < 40;
    paint_chart(painter, QRectF(QPointF(0, 0), QSizeF(size)).adjusted(8, 8, -8, -8), data, theme,
                {{}, {}, !inline_chart, false});
    return image;
}

} // namespace

class GalleryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { load_fonts(); }

    void paints_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("dark");
        for (const auto& [name, data] : samples::all())
            for (const bool dark : {false, true})
                QTest::addRow("%s %s", qPrintable(name), dark ? "dark" : "light") << name << dark;
    }
    void paints() {
        QFETCH(QString, name);
        QFETCH(bool, dark);
        const Theme& theme = dark ? dark_theme() : light_theme();
        const ChartData data = samples::all().at(name);
        const QImage image = painted(data, size_of(name), theme, 2);
        QCOMPARE(painted(data, size_of(name), theme, 2), image);
        QDir(HEADROOM_BINARY_DIR).mkpath("gallery");
        QVERIFY(
            image.save(QString(HEADROOM_BINARY_DIR "/gallery/%1-%2.png").arg(name, dark ? "dark" : "light")));
        expectSomethingWithinTheFrame(image, theme);
    }

private:
    void expectSomethingWithinTheFrame(const QImage& image, const Theme& theme) {
        const QRgb card = theme.card.rgb();
        int painted_pixels = 0, outside = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == card) continue;
                ++painted_pixels;
                const bool frame = x < 8 || y < 8 || x >= image.width() - 8 || y >= image.height() - 8;
                outside += frame ? 1 : 0;
            }
        QVERIFY(painted_pixels > 40);
        QCOMPARE(outside, 0);
    }
};

HEADROOM_OFFSCREEN_MAIN(GalleryTest)
#include "gallery_test.moc"
