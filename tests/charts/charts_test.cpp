// SPDX-License-Identifier: GPL-3.0-or-later
// What charts say: readings under the pointer, probabilities at the threshold, tables, CSV, descriptions,
// files.
#include "tests/charts/sample_charts.h"
#include "tests/support/offscreen_main.h"
#include "views/charts/chart_export.h"
#include "views/charts/chart_table.h"
#include "views/charts/drawing.h"
#include "views/charts/reading_box.h"
#include "views/theme/fonts.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

using namespace headroom::views;

namespace {

constexpr QRectF page(0, 0, 560, 260);

std::unique_ptr<Drawing> drawn(const ChartData& data, const ChartView& view = {}) {
    return make_drawing(data, page, light_theme(), view);
}

QString plain(QString text) { return text.replace(QChar(0x00A0), ' '); }

QStringList lines(const QByteArray& csv) {
    QStringList result = QString::fromUtf8(csv).split("\r\n");
    result.removeLast(); // after the last line end
    return result;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { load_fonts(); }

    void fanReadsTheNearestMonth() {
        const auto chart = drawn(samples::cumulative_cost());
        const QRectF plot = chart->plot();
        const auto reading = chart->read({plot.left() + plot.width() * 24.3 / 59, plot.center().y()});
        QVERIFY(reading);
        QCOMPARE(plain(reading_text(*reading)),
                 "Jan 2028: Own hall $44.3 M, 25–75 % $40.7 M – $48.7 M, 5–95 % $37.6 M – $56.3 M, "
                 "Reserve 36 months $19.2 M, 25–75 % $16.6 M – $22.7 M, 5–95 % $14.4 M – $29.2 M");
        QCOMPARE(*reading->vertical, plot.left() + plot.width() * 24 / 59);
        QCOMPARE(reading->dots.size(), std::size_t{2});
        QVERIFY(!chart->read({plot.right() + 50, plot.center().y()}));
    }

    void overlayStepsHoldTheirValue() {
        const auto reading = drawn(samples::demand())->stop(15);
        QCOMPARE(plain(reading->rows.back().label + " " + reading->rows.back().value), "Capacity 320 H100e");
    }

    void zoomedYFitsWhatIsSeen() {
        const ChartData data = samples::cumulative_cost();
        const auto all = drawn(data), early = drawn(data, {PlotRange{0, 12}, {}, false, false});
        QCOMPARE(all->y_range(), (PlotRange{0, 100e6}));
        QVERIFY(early->y_range().maximum <= 50e6);
        QCOMPARE(early->x_range(), (PlotRange{0, 12}));
    }

    void thresholdProbabilities() {
        const ChartData data = samples::total_cost();
        HistogramChart chart = std::get<HistogramChart>(data.content);
        // at an edge of a bin the sum of what is right of it
        double right = chart.series[0].above;
        for (std::size_t i = 0; i < chart.series[0].shares.size(); ++i)
            if (chart.edges[i] >= 80e6) right += chart.series[0].shares[i];
        QVERIFY(qAbs(exceedance(chart, 0, 80e6) - right) < 1e-12);
        // within a bin in proportion
        const double middle = (exceedance(chart, 0, 80e6) + exceedance(chart, 0, 82.5e6)) / 2;
        QVERIFY(qAbs(exceedance(chart, 0, 81.25e6) - middle) < 1e-12);
        QVERIFY(qAbs(exceedance(chart, 1, 0) - 1) < 1e-9);
        QCOMPARE(exceedance(chart, 1, 1e12), chart.series[1].above);
        // counted where the outcomes are known
        chart.series[0].sorted = {10, 20, 20, 30};
        QCOMPARE(exceedance(chart, 0, 20), 0.25);
        QCOMPARE(exceedance(chart, 0, 19.9), 0.75);
        QCOMPARE(exceedance(chart, 0, 30), 0.0);
        QCOMPARE(exceedance(chart, 0, -1), 1.0);
    }

    void histogramReadsBinsAndTheirSum() {
        const auto bins = drawn(samples::total_cost())->stop(8);
        QCOMPARE(plain(bins->head), "$40.0 M – $42.5 M");
        const auto sums = drawn(samples::total_cost(true))->stop(8);
        QCOMPARE(plain(sums->head), "≤ $40.0 M");
        QCOMPARE(plain(sums->rows[0].value), "0 %");
    }

    void barsReadTheirShare() {
        const auto chart = drawn(samples::money());
        const auto reading = chart->read(chart->stop(0)->outline.center());
        QCOMPARE(plain(reading_text(*reading)),
                 "Own hall: Servers $11.7 M, of the total 20 %, Total $58.7 M");
        QCOMPARE(chart->stops(), 8 + 4 + 8); // what is nothing has no piece
    }

    void barsBeginAtZeroAndAddUp() {
        const auto chart = drawn(samples::money_with_resale());
        const QRectF first = chart->stop(0)->outline, second = chart->stop(1)->outline,
                     resale = chart->stop(8)->outline;
        QCOMPARE(second.left(), first.right());
        QCOMPARE(resale.right(), first.left());
        QVERIFY(qAbs(resale.width() / first.width() - 6.2 / 11.7) < 1e-9);
    }

    /// With an axis the caption says no unit, so the bars do.
    void barsWithAnAxisSayTheirUnit() {
        StackedBarChart chart;
        chart.x.unit = share_unit();
        chart.axis = true;
        chart.segments = {{QStringLiteral("is the best"), Ink{Ink::Role::accent, 0}}};
        chart.rows = {{QStringLiteral("30 months"), {0.296}, {}}, {QStringLiteral("36 months"), {0.212}, {}}};
        ChartData data;
        data.content = chart;
        const auto svg = QString::fromUtf8(chart_svg(data, {500, 160}, light_theme(), {}));
        QVERIFY(svg.contains(QStringLiteral("29.6\u00A0%")) && svg.contains(QStringLiteral("21.2\u00A0%")));
    }
    void powerSaysWhatIsStrandedOrNotPowered() {
        ChartData data = samples::power();
        const auto stranded = drawn(data)->stop(30)->rows;
        QCOMPARE(stranded.back().label, "Paid for, not used");
        std::get<PowerChart>(data.content).load[30] = 1300;
        const auto over = drawn(data)->stop(30)->rows;
        QCOMPARE(plain(over.back().label + " " + over.back().value), "Not powered 100 kW");
    }

    void readingsOfTheOthers() {
        QCOMPARE(
            plain(reading_text(*drawn(samples::drivers())->stop(0))),
            "Inference demand growth: input at P10: 20 % $46.2 M, input at P90: 70 % $57.1 M, Swing $10.9 M");
        QCOMPARE(plain(reading_text(*drawn(samples::difference())->stop(1))),
                 "Servers and network: Change +$15.1 M, standard error $100 k, From there $61.4 M");
        QCOMPARE(plain(reading_text(*drawn(samples::refresh_curve())->stop(5))),
                 "54 months: Mean $11.4 M, ± 2 standard errors $11.1 M – $11.8 M, P90 $13.0 M");
        QCOMPARE(plain(reading_text(*drawn(samples::heat())->stop(10))),
                 "$0.08/kWh · 38 %: Utilisation \u2212$5.42 M");
        QCOMPARE(plain(reading_text(*drawn(samples::timeline())->stop(0))),
                 "256 × H200: From Nov 2025, There from May 2026, Until Jan 2031, lead 6 months");
        QCOMPARE(plain(reading_text(*drawn(samples::energy_bill())->stop(10))), "Nov 2026: Energy $51.0 k");
        const auto bar = drawn(samples::range_bar());
        QCOMPARE(plain(reading_text(*bar->read(page.center()))),
                 "8 of 10 futures: $43.0 M – $85.0 M: Median $52.1 M, Half of the futures $47.0 M – $63.0 M");
    }

    void thousandsOfPointsAreQuick() {
        const ChartData data = samples::frontier();
        QElapsedTimer timer;
        timer.start();
        (void)chart_image(data, {800, 500}, 1, light_theme(), {});
        QVERIFY2(timer.elapsed() < 400,
                 qPrintable(QString::number(timer.elapsed()))); // some 15 ms where nothing else runs
    }

    void csvHasUnitsAndReadsBack() {
        const QStringList fan = lines(to_csv(table_of(samples::cumulative_cost())));
        QCOMPARE(fan.size(), 61);
        QCOMPARE(
            fan[0],
            "Month (year-month),\"Own hall, P5 (USD)\",\"Own hall, P25 (USD)\",\"Own hall, median (USD)\","
            "\"Own hall, P75 (USD)\",\"Own hall, P95 (USD)\",\"Reserve 36 months, P5 (USD)\","
            "\"Reserve 36 months, P25 (USD)\",\"Reserve 36 months, median (USD)\","
            "\"Reserve 36 months, P75 (USD)\",\"Reserve 36 months, P95 (USD)\"");
        QVERIFY(fan[1].startsWith("2026-01,"));
        QVERIFY(fan[60].startsWith("2030-12,"));
        const auto chart = std::get<FanChart>(samples::cumulative_cost().content);
        QCOMPARE(fan[25].split(',')[3].toDouble(), chart.series[0].p50[24]); // the same bits

        QCOMPARE(lines(to_csv(table_of(samples::money())))[2],
                 "Reserve 36 months,0,0,0,0,400000,20900000,20900000,9100000,51300000");
        QCOMPARE(lines(to_csv(table_of(samples::difference())))[2], "Servers and network,15100000,61400000");
    }

    void csvIsSafeToOpen() {
        ScatterChart chart;
        chart.series = {{"=1+1",
                         {},
                         {1},
                         {std::numeric_limits<double>::quiet_NaN()},
                         {"say \"no\",\nplease"},
                         false,
                         false}};
        QCOMPARE(to_csv(table_of({{}, {}, chart, {}, true})),
                 QByteArray("Series,Point,x,y\r\n'=1+1,\"say \"\"no\"\",\nplease\",1,\r\n"));
    }

    void clipboardSpeaksTheLocale() {
        const QLocale german(QLocale::German, QLocale::Germany);
        const QString text = to_clipboard_text(table_of(samples::refresh_curve()), german);
        QVERIFY(text.startsWith("Refresh cycle (months)\tMean (USD)\t"));
        QVERIFY(text.contains("\n54\t11403600\t"));
        const QString shares = to_clipboard_text(table_of(samples::total_cost()), german);
        QVERIFY(shares.contains("\t0,"));
    }

    void gapsAreDashesInTablesAndNothingInFiles() {
        const ChartTable table = table_of(samples::demand());
        QCOMPARE(table.columns.back().title, "Capacity");
        QCOMPARE(cell_text(table, 1, table.columns.size() - 1), "—");
        QVERIFY(lines(to_csv(table))[2].endsWith(','));
    }

    void everyChartIsDescribedAndTabulated() {
        for (const auto& [name, data] : samples::all()) {
            const QString words = describe(data);
            QVERIFY2(words.size() > 10, qPrintable(name));
            QVERIFY2(!words.contains("%1") && !words.contains("nan"), qPrintable(words));
            const ChartTable table = table_of(data);
            QVERIFY2(!table.columns.empty(), qPrintable(name));
            for (const auto& row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
        }
        QVERIFY(
            plain(describe(samples::total_cost())).contains("The probability of more than $80.0 M is 12 %."));
        QVERIFY(plain(describe(samples::cumulative_cost()))
                    .contains("Own hall: median from $14.0 M in Jan 2026 to $59.4 M in Dec 2030."));
    }

    void captionsNameTheBands() {
        QCOMPARE(plain(full_caption(samples::cumulative_cost())), "median, 25–75 %, 5–95 %");
        QCOMPARE(plain(full_caption(samples::money())), "mean · $ M");
        QCOMPARE(full_caption(samples::drivers()), "P10 to P90 of each input");
    }

    void svgIsVectorsAndWords() {
        for (const auto& [name, data] : samples::all()) {
            const QByteArray svg = chart_svg(data, {560, 260}, light_theme(), {});
            QCOMPARE(chart_svg(data, {560, 260}, light_theme(), {}), svg);
            QXmlStreamReader reader(svg);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(name + ": " + reader.errorString()));
            QVERIFY2(!svg.contains("<image"), qPrintable(name)); // no bitmaps
            QVERIFY(QSvgRenderer(svg).isValid());
        }
        const QByteArray svg = chart_svg(samples::money(), {560, 260}, light_theme(), {});
        QVERIFY(svg.contains("Where the money goes"));
        QVERIFY(svg.contains("Headroom Sans, Inter"));
    }

    void zoomedSvgStaysWithinItsPlot() {
        const QByteArray svg = chart_svg(samples::cumulative_cost(), {560, 260}, light_theme(),
                                         {PlotRange{20, 30}, {}, true, false});
        QImage image(560, 260, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, 560, 260));
        painter.end();
        const QRectF plot = make_drawing(samples::cumulative_cost(), QRectF(16, 42, 528, 202), light_theme(),
                                         {PlotRange{20, 30}, {}, false, false})
                                ->plot();
        for (int y = qRound(plot.top()) + 1; y < plot.bottom() - 1; ++y)
            for (int x = qRound(plot.right()) + 3; x < 560; ++x)
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
    }

    void pdfHasVectorsAndSearchableWords() {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(960); // ten device pixels a unit
            QPainter painter(&writer);
            painter.scale(10, 10);
            paint_chart(painter, QRectF(0, 0, 560, 260), samples::difference(), print_theme(),
                        {{}, {}, true, false});
            painter.translate(0, 300);
            paint_chart(painter, QRectF(0, 0, 560, 260), samples::power(), print_theme(),
                        {{}, {}, true, false});
        }
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(!bytes.contains("/Subtype /Image"));
        QFile file(QString(HEADROOM_BINARY_DIR "/gallery/charts.pdf"));
        QDir(HEADROOM_BINARY_DIR).mkpath("gallery");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void opaqueBandsForPaperKeepTheirEdges() {
        Theme flat = print_theme();
        flat.translucent = false;
        const QByteArray svg = chart_svg(samples::cumulative_cost(), {560, 260}, flat, {});
        for (qsizetype at = svg.indexOf("fill-opacity=\""); at >= 0;
             at = svg.indexOf("fill-opacity=\"", at + 1))
            QVERIFY(svg.mid(at + 14, 2) == "1\"");
    }

    void heightsFollowTheRows() {
        ChartData data = samples::money();
        const qreal three = preferred_height(data, 560);
        auto& chart = std::get<StackedBarChart>(data.content);
        chart.rows.push_back(chart.rows[0]);
        QVERIFY(preferred_height(data, 560) > three + 20);
        QVERIFY(preferred_height(data, 240) > preferred_height(data, 560)); // more rows of the legend
    }
};

HEADROOM_OFFSCREEN_MAIN(ChartsTest)
#include "charts_test.moc"
