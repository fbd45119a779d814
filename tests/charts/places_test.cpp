// SPDX-License-Identifier: GPL-3.0-or-later
// Where words stand in a chart: clear of what they would hide.
#include "tests/support/offscreen_main.h"
#include "views/charts/chart_widget.h"
#include "views/charts/label_place.h"
#include "views/charts/threshold_box.h"
#include "views/charts/title_row.h"

using namespace headroom::views;

namespace {

const QRectF plot(0, 0, 460, 200);

ThresholdBox box_of_four() {
    ThresholdBox box;
    box.head = QStringLiteral("P(cost > $15.0 M)");
    for (const char* name : {"Cloud by the hour", "Reserved base, spot training",
                             "Hybrid: own base, rent the season", "All own, sized for the season"})
        box.rows.push_back({Qt::black, QStringLiteral("15 %"), QString::fromLatin1(name)});
    return box;
}

/// A peak as high as the plot.
std::function<double(const QRectF&)> peak(qreal from, qreal to) {
    return [=](const QRectF& box) {
        const QRectF under = box.intersected(QRectF(from, 0, to - from, 200));
        return under.width() * under.height();
    };
}

} // namespace

class PlacesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { load_fonts(); }

    /// Wherever the line is dragged, the box leaves the peak and the line to be seen.
    void thresholdBoxCoversNoPeak() {
        for (const auto& [from, to] : {std::pair{30.0, 80.0}, {180.0, 230.0}, {380.0, 440.0}})
            for (qreal x = 2; x < plot.right(); x += 7) {
                auto box = box_of_four();
                const QRectF place = place_beside(box, x, plot, peak(from, to));
                const auto where = qPrintable(QString("line at %1, peak from %2").arg(x).arg(from));
                QVERIFY2(peak(from, to)(place) < 200, where); // an edge of it at most
                QVERIFY2(place.left() >= x || place.right() <= x, where);
                QVERIFY2(plot.contains(place), where);
                QCOMPARE(place.size(), box.size());
            }
    }

    void thresholdBoxStandsBesideItsLineWithWholeNamesWhereItCan() {
        auto box = box_of_four();
        const QRectF place = place_beside(box, 60, plot, peak(0, 40));
        QCOMPARE(place.left(), 68.0);
        QCOMPARE(box.longest_name, 150.0);
    }

    void namesOfPointsKeepClearOfDotsAndLines() {
        LabelPlaces places(plot);
        const QPointF best(100, 100);
        places.keep_clear_of(QPolygonF{{best, {180, 102}, {260, 120}}}); // the frontier, to the right
        places.keep_clear_of({88, 92}, 3.5);
        const QRectF place = places.place(best, 30);
        QCOMPARE(places.covered(place), 1000.0); // itself alone, now that it is taken
        QVERIFY(!place.contains(best));
        QVERIFY(std::abs(place.center().x() - best.x()) < 60 && std::abs(place.center().y() - best.y()) < 40);
        const QRectF second = places.place(best + QPointF(4, 0), 30);
        QVERIFY(!second.intersects(place));
    }

    void aFreeNameStandsOnTheRight() {
        LabelPlaces places(plot);
        QVERIFY(places.place({100, 100}, 30).left() > 100);
        QVERIFY(places.place({450, 100}, 30).right() < 450); // the plot ends there
    }

    void brokenLinesDoNoHarm() {
        LabelPlaces places(plot);
        const qreal nothing = std::numeric_limits<qreal>::quiet_NaN();
        places.keep_clear_of(QPolygonF{{{0, 0}, {nothing, nothing}, {1e12, -1e12}, {50, 50}}});
        QVERIFY(plot.contains(places.place({60, 60}, 30)));
    }

    void titlesGrowWithTheirChart() {
        ChartWidget widget;
        ChartData data;
        data.title = QStringLiteral("Total cost over 48 months");
        data.caption = QStringLiteral("drag the line");
        widget.set_data(data);
        const auto* title = widget.findChild<TitleRow*>();
        const auto usual = title->sizeHint();
        widget.set_magnification(1.5);
        QCOMPARE(title->sizeHint().height(), usual.height() * 3 / 2);
        QVERIFY(title->sizeHint().width() > usual.width() * 14 / 10);
    }
};

HEADROOM_OFFSCREEN_MAIN(PlacesTest)
#include "places_test.moc"
