// SPDX-License-Identifier: GPL-3.0-or-later
// The chart widget used with a mouse and a keyboard; pictures of it in <build>/gallery.
#include "tests/charts/sample_charts.h"
#include "tests/support/offscreen_main.h"
#include "views/charts/canvas.h"
#include "views/charts/chart_files.h"
#include "views/charts/chart_menu.h"
#include "views/charts/chart_table.h"
#include "views/charts/chart_widget.h"
#include "views/charts/table_model.h"
#include "views/theme/roles.h"
#include "views/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QGridLayout>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

using namespace headroom::views;

namespace {

/// A chart on the screen, with what its tests look at.
struct Shown {
    ChartWidget widget;
    Canvas* canvas = nullptr;
    explicit Shown(const ChartData& data) {
        widget.set_data(data);
        widget.resize(600, 320);
        widget.show();
        (void)QTest::qWaitForWindowExposed(&widget);
        canvas = widget.findChild<Canvas*>();
    }
    /// The same drawing as the canvas has, to know where things are.
    std::unique_ptr<Drawing> drawing() const {
        return make_drawing(widget.data(), QRectF(canvas->rect()).adjusted(2, 2, -2, -2), current_theme(),
                            widget.view());
    }
    QPoint pixel(double x, double part_of_height = 0.5) const {
        const auto made = drawing();
        const QRectF plot = made->plot();
        const PlotRange range = made->x_range();
        return QPointF(plot.left() + (x - range.minimum) / (range.maximum - range.minimum) * plot.width(),
                       plot.top() + part_of_height * plot.height())
            .toPoint();
    }
};

void turn_wheel(QWidget* widget, const QPoint& at, int turns, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, 120 * turns}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

void move_mouse(QWidget* widget, const QPoint& at, Qt::MouseButtons buttons) {
    QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

void drag_mouse(QWidget* widget, const QPoint& from, const QPoint& to) {
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    move_mouse(widget, (from + to) / 2, Qt::LeftButton);
    move_mouse(widget, to, Qt::LeftButton);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { apply_theme(*qApp, light_theme()); }

    void thresholdIsDraggedAndRead() {
        Shown chart(samples::total_cost());
        QSignalSpy moved(&chart.widget, &ChartWidget::threshold_moved);
        drag_mouse(chart.canvas, chart.pixel(80e6), chart.pixel(60e6));
        QVERIFY(moved.count() >= 1);
        const double value = *chart.widget.threshold();
        QCOMPARE(moved.last().first().toDouble(), value);
        QVERIFY(qAbs(value - 60e6) < 0.5e6);
        QCOMPARE(std::fmod(value, 0.25e6), 0.0); // a round step, not a pixel's fraction
        const auto& data = std::get<HistogramChart>(chart.widget.data().content);
        QVERIFY(exceedance(data, 0, value) > exceedance(data, 0, 80e6));

        // Live results keep where the reader put it; the program may move it.
        chart.widget.set_data(samples::total_cost());
        QCOMPARE(*chart.widget.threshold(), value);
        chart.widget.set_threshold(90e6);
        QCOMPARE(*chart.widget.threshold(), 90e6);
        chart.widget.set_data(samples::total_cost());
        QCOMPARE(*chart.widget.threshold(), 80e6);
    }

    void thresholdMovesByKeys() {
        Shown chart(samples::total_cost());
        chart.canvas->setFocus();
        QTest::keyClick(chart.canvas, Qt::Key_Right);
        const double after = *chart.widget.threshold();
        QVERIFY(after > 80e6 && after < 83e6);
        QTest::keyClick(chart.canvas, Qt::Key_Left);
        QCOMPARE(*chart.widget.threshold(), 80e6);
    }

    void wheelZoomsOnlyWhereItIsMeant() {
        Shown chart(samples::cumulative_cost());
        chart.canvas->clearFocus();
        turn_wheel(chart.canvas, chart.pixel(30), 1, Qt::NoModifier);
        QVERIFY(!chart.widget.view().x); // the page scrolls
        turn_wheel(chart.canvas, chart.pixel(30), 3, Qt::ControlModifier);
        QVERIFY(chart.widget.view().x);
        const PlotRange shown = *chart.widget.view().x;
        QVERIFY(shown.minimum > 0 && shown.maximum < 59);
        QVERIFY(qAbs((30 - shown.minimum) / (shown.maximum - shown.minimum) - 30.0 / 59) <
                0.01); // fixed under the pointer

        drag_mouse(chart.canvas, chart.pixel(30), chart.pixel(30) + QPoint(60, 0));
        QVERIFY(chart.widget.view().x->minimum < shown.minimum);
        chart.widget.set_data(samples::cumulative_cost());
        QVERIFY(chart.widget.view().x); // new results keep the zoom
        QTest::mouseDClick(chart.canvas, Qt::LeftButton, {}, chart.pixel(30));
        QVERIFY(!chart.widget.view().x);
        turn_wheel(chart.canvas, chart.pixel(30), -3, Qt::ControlModifier);
        QVERIFY(!chart.widget.view().x); // never further out than all
    }

    void pointsAreClicked() {
        Shown chart(samples::frontier());
        QSignalSpy clicked(&chart.widget, &ChartWidget::point_clicked);
        const auto made = chart.drawing();
        const auto reading = made->stop(5000 + 4); // after the cloud, the fifth of the frontier
        QVERIFY(reading);
        QTest::mouseClick(chart.canvas, Qt::LeftButton, {}, reading->at.toPoint());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().at(0).toInt(), 1);
        QCOMPARE(clicked.first().at(1).toInt(), 4);
        QTest::mouseClick(chart.canvas, Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(clicked.count(), 1);
    }

    void rowsAreClicked() {
        Shown chart(samples::drivers());
        QSignalSpy clicked(&chart.widget, &ChartWidget::row_clicked);
        QTest::mouseClick(chart.canvas, Qt::LeftButton, {}, chart.drawing()->stop(2)->at.toPoint());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().toInt(), 2);
    }

    void barsAreDragged() {
        Shown chart(samples::timeline());
        QSignalSpy dragged(&chart.widget, &ChartWidget::bar_dragged);
        const auto made = chart.drawing();
        const QRectF reservation = made->stop(2)->outline; // 0 to 36
        const QRectF plot = made->plot();
        const double month = plot.width() / 60;
        const QPoint middle = reservation.center().toPoint();
        drag_mouse(chart.canvas, middle, middle + QPoint(qRound(6.2 * month), 0));
        QVERIFY(dragged.count() >= 2);
        QCOMPARE(dragged.last(), (QVariantList{2, 0, 6.0, 42.0, true}));
        QCOMPARE(dragged.first().last().toBool(), false);

        dragged.clear();
        const QPoint end(qRound(reservation.right()) - 2, middle.y());
        drag_mouse(chart.canvas, end, end - QPoint(qRound(12 * month), 0));
        QCOMPARE(dragged.last(), (QVariantList{2, 0, 0.0, 24.0, true}));

        dragged.clear(); // what cannot be moved is clicked
        QSignalSpy clicked(&chart.widget, &ChartWidget::row_clicked);
        const QPoint renewed = made->stop(3)->outline.center().toPoint();
        drag_mouse(chart.canvas, renewed, renewed + QPoint(40, 0));
        QCOMPARE(dragged.count(), 0);
        QTest::mouseClick(chart.canvas, Qt::LeftButton, {}, renewed);
        QCOMPARE(clicked.count(), 1);
    }

    void keysStepThroughReadings() {
        Shown chart(samples::cumulative_cost());
        chart.canvas->setFocus();
        QTest::keyClick(chart.canvas, Qt::Key_Home);
        QVERIFY(chart.canvas->accessibleDescription().startsWith("Jan\u00A02026: Own hall $14.0\u00A0M"));
        QTest::keyClick(chart.canvas, Qt::Key_Right);
        QVERIFY(chart.canvas->accessibleDescription().startsWith("Feb\u00A02026"));
        QTest::keyClick(chart.canvas, Qt::Key_End);
        QVERIFY(chart.canvas->accessibleDescription().startsWith("Dec\u00A02030"));
        QTest::keyClick(chart.canvas, Qt::Key_Plus);
        QVERIFY(chart.widget.view().x);
        QTest::keyClick(chart.canvas, Qt::Key_0);
        QVERIFY(!chart.widget.view().x);
    }

    void tableStandsBeside() {
        Shown chart(samples::cumulative_cost());
        QVERIFY(!chart.widget.table_visible());
        QTest::keyClick(chart.canvas, Qt::Key_T);
        QVERIFY(chart.widget.table_visible());
        auto* view = chart.widget.findChild<QTableView*>();
        QVERIFY(view->isVisible());
        QCOMPARE(view->model()->rowCount(), 60);
        QCOMPARE(view->model()->columnCount(), 11);
        QCOMPARE(view->model()->index(0, 0).data().toString(), "Jan\u00A02026");
        QCOMPARE(view->model()->headerData(3, Qt::Horizontal).toString(), "Own hall, median");
        QCOMPARE(view->model()->index(0, 3).data().toString(), "$14.0\u00A0M");
        QTest::keyClick(view, Qt::Key_T);
        QVERIFY(!chart.widget.table_visible());
    }

    void tableModelHoldsItsContract() {
        ChartTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const auto& [name, data] : samples::all())
            model.set_table(table_of(data));
    }

    void cumulativeIsTheReadersChoice() {
        Shown chart(samples::total_cost());
        QSignalSpy changed(&chart.widget, &ChartWidget::cumulative_changed);
        auto buttons = chart.widget.findChildren<QToolButton*>();
        QVERIFY(buttons.first()->isVisible());
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        chart.widget.set_data(samples::total_cost());
        QVERIFY(std::get<HistogramChart>(chart.widget.data().content).cumulative);
        chart.widget.set_data(samples::money());
        QVERIFY(!buttons.first()->isVisible());
    }

    void menuCopiesAndSaves() {
        Shown chart(samples::money());
        QMenu menu;
        fill_chart_menu(menu, chart.widget);
        QStringList entries;
        for (const QAction* action : menu.actions())
            if (!action->isSeparator()) entries << action->text();
        QCOMPARE(entries, (QStringList{"Copy as image", "Copy as table", "Save as SVG…", "Save as PNG…",
                                       "Save as CSV…", "Show as table", "Show all"}));
        menu.actions().at(1)->trigger();
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        QVERIFY(mime->text().startsWith("\tServers (USD)\tNetwork, disks (USD)"));
        QVERIFY(mime->data("text/csv").startsWith(",Servers (USD),\"Network, disks (USD)\""));
        menu.actions().at(0)->trigger();
        const QImage picture = QGuiApplication::clipboard()->image();
        QCOMPARE(picture.size(), chart.widget.size() * 2);
    }

    void filesAreWrittenWhole() {
        QTemporaryDir folder;
        QCOMPARE(write_file(folder.filePath("a.csv"), "a,b\r\n"), QString());
        QFile file(folder.filePath("a.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a,b\r\n"));
        QVERIFY(!write_file(folder.filePath("no/such/folder.csv"), "x").isEmpty());
        QCOMPARE(file_name_of("Cost a month: \"A/B\"?"), "cost-a-month-a-b");
        QCOMPARE(file_name_of("///"), "chart");
        QCOMPARE(file_name_of("Kosten für Öl"), "kosten-für-öl");
    }

    void followsTheTheme() {
        Shown chart(samples::money());
        const QImage light = chart.widget.grab().toImage();
        apply_theme(*qApp, dark_theme());
        const QImage dark = chart.widget.grab().toImage();
        apply_theme(*qApp, light_theme());
        QVERIFY(light != dark);
        QCOMPARE(chart.widget.grab().toImage(), light);
    }

    void emptyAndStrangeDataDoNotHurt() {
        Shown chart(samples::empty());
        for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Plus, Qt::Key_End, Qt::Key_Return})
            QTest::keyClick(chart.canvas, key);
        move_mouse(chart.canvas, {100, 100}, Qt::NoButton);
        QTest::mouseClick(chart.canvas, Qt::LeftButton, {}, {100, 100});
        turn_wheel(chart.canvas, {100, 100}, 1, Qt::ControlModifier);
        QVERIFY(!chart.canvas->accessibleDescription().isEmpty());

        FanChart strange{samples::months(), samples::dollars("Cost"), {0, 1, 2}, {}, {}};
        const double nan = std::numeric_limits<double>::quiet_NaN();
        strange.series = {
            {"A", series_ink(0), {nan, nan, nan}, {1, nan, 3}, {1, nan}, {1, 2, 1e308}, {nan, 1, nan}}};
        chart.widget.set_data({"Strange", {}, strange, {}, true});
        move_mouse(chart.canvas, {200, 100}, Qt::NoButton);
        QVERIFY(!chart.widget.grab().isNull());
        for (const QSize& size : {QSize(1, 1), QSize(40, 30), QSize(4000, 60)})
            for (const auto& [name, data] : samples::all()) {
                chart.widget.set_data(data);
                chart.widget.resize(size);
                QVERIFY(!chart.widget.grab().isNull());
            }
    }

    void pictures_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void pictures() {
        QFETCH(bool, dark);
        apply_theme(*qApp, dark ? dark_theme() : light_theme());
        QWidget page;
        set_surface(&page, Surface::page);
        auto* grid = new QGridLayout(&page);
        grid->setContentsMargins(24, 24, 24, 24);
        grid->setSpacing(16);
        std::vector<ChartWidget*> charts;
        const ChartData shown[] = {samples::cumulative_cost(), samples::total_cost(), samples::money(),
                                   samples::drivers()};
        for (int i = 0; i < 4; ++i) {
            auto* card = new QFrame;
            set_surface(card, Surface::card);
            auto* column = new QVBoxLayout(card);
            column->setContentsMargins(16, 10, 16, 12);
            charts.push_back(new ChartWidget);
            charts.back()->set_data(shown[i]);
            column->addWidget(charts.back());
            grid->addWidget(card, i / 2, i % 2);
        }
        page.resize(1130, 640);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        move_mouse(charts[0]->findChild<Canvas*>(), {300, 90}, Qt::NoButton);
        charts[1]->findChild<Canvas*>()->setFocus();
        move_mouse(charts[2]->findChild<Canvas*>(), {200, 70}, Qt::NoButton);
        charts[3]->set_table_visible(true);
        QDir(HEADROOM_BINARY_DIR).mkpath("gallery");
        QVERIFY(page.grab().save(
            QString(HEADROOM_BINARY_DIR "/gallery/widgets-%1.png").arg(dark ? "dark" : "light")));
        apply_theme(*qApp, light_theme());
    }
};

HEADROOM_OFFSCREEN_MAIN(WidgetsTest)
#include "widgets_test.moc"
