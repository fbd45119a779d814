// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that take their time: how far they are, how they are stopped, and what is shown then.
#include "tests/support/offscreen_main.h"
#include "tests/window/bench.h"

#include <QProgressBar>
#include <QPushButton>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr std::uint64_t too_many = 8'000'000; ///< minutes of work

/// A window whose plan takes its time; the run is told about.
struct Slow : Bench {
    Slow() {
        open();
        if (!wait()) qFatal("no results");
        auto simulation = window.session().plan().simulation;
        simulation.paths = too_many;
        if (!window.session().set_simulation(simulation).empty()) qFatal("refused");
        if (!QTest::qWaitFor([this] { return find<QWidget>("run_progress")->isVisible(); }, patience_ms))
            qFatal("nothing is told");
    }
    QString told() { return find<QWidget>("run_progress")->findChild<QLabel*>()->text(); }
    bool is_stopped() {
        return QTest::qWaitFor([this] { return !window.runner().is_busy(); }, patience_ms) &&
               window.runner().is_stopped();
    }
};

} // namespace

class RunProgressTest : public QObject {
    Q_OBJECT
    OwnSettings settings_;

private slots:
    void a_short_run_says_nothing() {
        Bench bench;
        bench.open();
        QVERIFY(bench.wait());
        QVERIFY(!bench.find<QWidget>("run_progress")->isVisible());
    }

    void a_long_one_tells_how_far_it_is_and_is_stopped_by_its_button() {
        Slow bench;
        QVERIFY2(bench.told().startsWith(QStringLiteral("Calculating 8,000,000 futures")),
                 qPrintable(bench.told()));
        const auto* bar = bench.find<QWidget>("run_progress")->findChild<QProgressBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 0, patience_ms);
        QVERIFY(bench.told().endsWith(QStringLiteral(" left")));
        bench.click("stop_run");
        QVERIFY(bench.is_stopped());
        // The last finished answer stays, and says what it is.
        QVERIFY(bench.window.runner().latest() != nullptr);
        QCOMPARE(bench.told(), QStringLiteral("Stopped: the figures are those of 2,048 futures."));
        QCOMPARE(bench.find<QPushButton>("futures")->text(), QStringLiteral("2,048 futures"));
        QTest::qWait(3 * LiveRunner::rest_ms);
        QVERIFY(!bench.window.runner().is_busy()); // it does not begin by itself
        bench.click("go_on");
        QVERIFY(bench.window.runner().is_busy());
        QVERIFY(!bench.window.runner().is_stopped());
    }

    void escape_stops_it_and_the_next_edit_begins_anew() {
        Slow bench;
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.is_stopped());
        auto simulation = bench.window.session().plan().simulation;
        simulation.paths = 4096;
        QVERIFY(bench.window.session().set_simulation(simulation).empty());
        QVERIFY(bench.wait());
        QVERIFY(!bench.find<QWidget>("run_progress")->isVisible());
        QCOMPARE(bench.find<QPushButton>("futures")->text(), QStringLiteral("4,096 futures"));
    }

    void escape_in_a_field_puts_back_and_stops_nothing() {
        Slow bench;
        bench.click("nav_energy");
        auto* field = new ThreeLetters(bench.window.centralWidget());
        field->show();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("7"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(bench.window.runner().is_busy());
        QVERIFY(!bench.window.runner().is_stopped());
        QTest::keyClick(field, Qt::Key_Escape); // there is nothing to put back any more
        QVERIFY(bench.is_stopped());
    }
};

HEADROOM_OFFSCREEN_MAIN(RunProgressTest)
#include "run_progress_test.moc"
