// SPDX-License-Identifier: GPL-3.0-or-later
// Round ticks, clipping, thinning out, zooming: the arithmetic under the charts.
#include "views/charts/clip.h"
#include "views/charts/decimate.h"
#include "views/charts/ticks.h"
#include "views/charts/zooming.h"

#include <QtTest>
#include <cmath>

using namespace headroom::views;

namespace {

QStringList labels(const std::vector<Tick>& ticks) {
    QStringList words;
    for (const Tick& tick : ticks)
        words << QString(tick.label).replace(QChar(0x00A0), ' ');
    return words;
}

qreal seven_a_letter(const QString& text) { return 7.0 * static_cast<qreal>(text.size()); }

/// Greatest distance of a dense line from another, measured up and down at whole pixels.
std::pair<double, double> extremes_in(const QPolygonF& line, int column) {
    double low = 1e300, high = -1e300;
    for (const QPointF& p : line)
        if (static_cast<int>(std::floor(p.x())) == column) {
            low = std::min(low, p.y());
            high = std::max(high, p.y());
        }
    return {low, high};
}

} // namespace

class TicksTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void stepsAreRound_data() {
        QTest::addColumn<double>("span");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("step");
        QTest::newRow("hundred in four") << 100.0 << 4 << 25.0;
        QTest::newRow("hundred in five") << 100.0 << 5 << 20.0;
        QTest::newRow("hundred in three") << 100.0 << 3 << 50.0;
        QTest::newRow("a bit more") << 101.0 << 4 << 50.0;
        QTest::newRow("just one") << 7.0 << 1 << 10.0;
        QTest::newRow("small") << 0.0042 << 5 << 0.001;
        QTest::newRow("smaller") << 1e-12 << 2 << 5e-13;
        QTest::newRow("large") << 3.3e12 << 6 << 1e12;
        QTest::newRow("power of ten") << 1000.0 << 10 << 100.0;
    }
    void stepsAreRound() {
        QFETCH(double, span);
        QFETCH(int, most);
        QFETCH(double, step);
        QVERIFY(std::abs(round_step(span, most) - step) < 1e-9 * step);
    }
    void stepsNeverMakeTooMany() {
        for (int i = 1; i < 2000; ++i)
            for (const int most : {1, 2, 4, 7}) {
                const double span = 0.00137 * i * i;
                QVERIFY(span / round_step(span, most) <= most * (1 + 1e-8));
            }
    }

    void multiplesLieInTheRange() {
        QCOMPARE(multiples_in({0, 100}, 25), (std::vector<double>{0, 25, 50, 75, 100}));
        QCOMPARE(multiples_in({-30, 30}, 25), (std::vector<double>{-25, 0, 25}));
        QCOMPARE(multiples_in({26, 49}, 25), (std::vector<double>{}));
        const auto tenths = multiples_in({0, 0.3}, 0.1);
        QCOMPARE(tenths.size(), std::size_t{4}); // 0.1 + 0.1 + 0.1 is more than 0.3
        QVERIFY(!std::signbit(multiples_in({-1, 1}, 1)[1]));
    }

    void rangesEndAtTicks() {
        QCOMPARE(rounded_out({3, 97}, 4), (PlotRange{0, 100}));
        QCOMPARE(rounded_out({0, 100}, 4), (PlotRange{0, 100}));
        QCOMPARE(rounded_out({-12, 31}, 5), (PlotRange{-20, 40}));
    }

    void numbersCarryTheirUnit() {
        QCOMPARE(labels(number_ticks({0, 100e6}, money_unit("USD"), 4)),
                 (QStringList{"$0 M", "$25 M", "$50 M", "$75 M", "$100 M"}));
        QCOMPARE(labels(number_ticks({0, 1}, share_unit(), 4)),
                 (QStringList{"0 %", "25 %", "50 %", "75 %", "100 %"}));
        QCOMPARE(labels(number_ticks({0, 1200}, power_unit(), 3)),
                 (QStringList{"0.0 MW", "0.5 MW", "1.0 MW"}));
        QCOMPARE(labels(number_ticks({-2e3, 2e3}, money_unit("USD"), 2)),
                 (QStringList{"\u2212$2,000", "$0", "$2,000"}));
        const Unit price = money_unit("USD", "/kWh");
        QCOMPARE(labels(number_ticks({0.05, 0.2}, bare(price), 3)),
                 (QStringList{"$0.05", "$0.10", "$0.15", "$0.20"}));
        QCOMPARE(unit_of_bare_ticks(price), "$/kWh");
        QCOMPARE(unit_of_bare_ticks(number_unit("H100e")), "H100e");
        QCOMPARE(unit_of_bare_ticks(power_unit()), QString());
        const Unit cycles = number_unit("months");
        QCOMPARE(labels(with_last_unit(number_ticks({24, 60}, bare(cycles), 4), cycles)),
                 (QStringList{"30", "40", "50", "60 months"}));
    }

    void monthsStandAtTheCalendar_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("start_month");
        QTest::addColumn<double>("length");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("five years, narrow")
            << 0.0 << 59.0 << 1 << 300.0 << QStringList{"2026", "2027", "2028", "2029", "2030"};
        QTest::newRow("five years, wide")
            << 0.0 << 59.0 << 1 << 560.0
            << QStringList{"2026", "Jul", "2027", "Jul", "2028", "Jul", "2029", "Jul", "2030", "Jul"};
        QTest::newRow("from April") << 0.0 << 59.0 << 4 << 300.0
                                    << QStringList{"2027", "2028", "2029", "2030", "2031"};
        QTest::newRow("zoomed in") << 14.0 << 18.0 << 1 << 400.0
                                   << QStringList{"Mar 2027", "Apr", "May", "Jun", "Jul"};
        QTest::newRow("quarters from April")
            << 0.0 << 11.0 << 4 << 300.0 << QStringList{"Apr 2026", "Jul", "Oct", "2027"};
        QTest::newRow("before the start")
            << -13.0 << 11.0 << 1 << 180.0 << QStringList{"2025", "Jul", "2026", "Jul"};
        QTest::newRow("thirty years")
            << 0.0 << 360.0 << 1 << 300.0 << QStringList{"2030", "2035", "2040", "2045", "2050", "2055"};
    }
    void monthsStandAtTheCalendar() {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, start_month);
        QFETCH(double, length);
        QFETCH(QStringList, expected);
        QCOMPARE(labels(month_ticks({from, to}, {2026, start_month}, length, seven_a_letter)), expected);
    }

    void linesAreClipped() {
        const QRectF box(0, 0, 10, 10);
        const auto parts = clipped_line({{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, 5}}, box);
        QCOMPARE(parts.size(), std::size_t{2});
        QCOMPARE(parts[0], QPolygonF({{0, 5}, {5, 5}, {5, 10}}));
        QCOMPARE(parts[1], QPolygonF({{8, 10}, {8, 5}}));
        QVERIFY(clipped_line({{-5, -5}, {-1, 20}}, box).empty());
        QCOMPARE(clipped_line({{1, 1}, {2, 2}}, box).at(0), QPolygonF({{1, 1}, {2, 2}}));
    }
    void polygonsAreClipped() {
        const QRectF box(0, 0, 10, 10);
        const QPolygonF inside{{1, 1}, {2, 1}, {2, 2}};
        QCOMPARE(clipped_polygon(inside, box), inside);
        QCOMPARE(clipped_polygon({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}}, box).boundingRect(), box);
        QVERIFY(clipped_polygon({{20, 20}, {30, 20}, {30, 30}}, box).isEmpty());
    }

    void linesAreThinnedToTheSamePixels() {
        QPolygonF line;
        for (int i = 0; i < 60000; ++i)
            line << QPointF(i / 100.0, 50 * std::sin(i * 0.37) + 30 * std::cos(i * 0.011));
        const QPolygonF thin = decimated(line);
        QVERIFY(thin.size() <= 4 * 600);
        for (int column = 0; column < 600; ++column)
            QCOMPARE(extremes_in(thin, column), extremes_in(line, column));
        QCOMPARE(thin.front(), line.front());
        QCOMPARE(thin.back(), line.back());
        const QPolygonF short_line{{0, 0}, {1, 5}, {2, 1}};
        QCOMPARE(decimated(short_line), short_line);
    }
    void dotsOnTheSamePixelAreOne() {
        QCOMPARE(distinct_dots({{0.1, 0.1}, {0.2, 0.2}, {5, 5}, {-0.1, 0.1}}, 1),
                 (std::vector<std::size_t>{0, 2, 3}));
    }

    void zoomKeepsThePointAndTheLimits() {
        const PlotRange full{0, 60};
        const auto half = zoomed(full, full, 15, 2);
        QVERIFY(half);
        QCOMPARE(*half, (PlotRange{7.5, 37.5}));
        QCOMPARE(*zoomed(full, full, 0, 2), (PlotRange{0, 30}));
        QVERIFY(!zoomed(*half, full, 20, 0.4)); // out to all of it
        const auto deep = zoomed(full, full, 30, 1e9);
        QVERIFY(std::abs(deep->maximum - deep->minimum - 0.3) < 1e-9);
        QCOMPARE(panned({10, 20}, full, 5), (PlotRange{15, 25}));
        QCOMPARE(panned({10, 20}, full, 500), (PlotRange{50, 60}));
        QCOMPARE(panned({10, 20}, full, -500), (PlotRange{0, 10}));
    }
    void draggedValuesAreRound() {
        QCOMPARE(snapped(79.83e6, {20e6, 140e6}, 480), 80e6);
        QCOMPARE(snapped(81.2e6, {20e6, 140e6}, 480), 81e6);
        QCOMPARE(snapped(1, {20e6, 140e6}, 480), 20e6);
    }
};

QTEST_APPLESS_MAIN(TicksTest)
#include "ticks_test.moc"
