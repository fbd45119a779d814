// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in the real window at 1366 × 768, light and dark: it opens, nothing is cut off, and a picture of
// it lies in the build folder (screenshots/window-…).
#include "model/plan/limits.h"
#include "tests/support/offscreen_main.h"
#include "tests/views/real_window.h"
#include "views/charts/chart_widget.h"
#include "views/editors/elided_label.h"

#include <QAbstractButton>
#include <QDir>
#include <QProcess>
#include <QScrollArea>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

/// Labels and buttons whose words do not fit into them.
QStringList clipped(const QWidget& window) {
    constexpr int leading = 2; // of a line: empty, so that nothing is cut off without it
    QStringList found;
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        if (dynamic_cast<const ElidedLabel*>(label) != nullptr) continue; // says the rest as a tool tip
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool too_wide = !label->wordWrap() && label->sizeHint().width() > label->width() + 1;
        if (too_wide || needed > label->height() + leading)
            found << QStringLiteral("“%1” has %2 × %3, needs %4 × %5")
                         .arg(label->text().left(60))
                         .arg(label->width())
                         .arg(label->height())
                         .arg(label->sizeHint().width())
                         .arg(needed);
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty()) continue;
        if (button->sizeHint().width() > button->width() + 1)
            found << QStringLiteral("the button “%1”").arg(button->text());
    }
    return found;
}

/// What can be scrolled to the side.
QStringList too_wide(const QWidget& window) {
    QStringList found;
    for (const auto* area : window.findChildren<QScrollArea*>())
        if (area->isVisible() && area->widget() != nullptr &&
            area->widget()->width() > area->viewport()->width())
            found << QStringLiteral("%1: %2 in %3")
                         .arg(QLatin1String(area->metaObject()->className()))
                         .arg(area->widget()->width())
                         .arg(area->viewport()->width());
    return found;
}

/// What is still cut off or too wide once layouts had their time.
QStringList faults_when_settled(const QWidget& window) {
    QStringList faults;
    (void)QTest::qWaitFor(
        [&] {
            faults = clipped(window) + too_wide(window);
            return faults.isEmpty();
        },
        2000);
    return faults;
}

/// Names as long as they may be, without a blank; five scenarios. Whether they were taken.
bool give_long_names(PlanSession& session) {
    bool taken = session.rename_plan(QString(most_plan_name_characters, u'P')).empty();
    while (taken && session.scenario_count() < 5)
        taken = session.duplicate_scenario(0).empty();
    for (std::size_t i = 0; taken && i < session.scenario_count(); ++i)
        taken =
            session.rename_scenario(i, QString(most_scenario_name_characters - 1, u'W') + QString::number(i))
                .empty();
    return taken;
}

void add_pages() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("dark");
    // First all in one theme: another one polishes every widget that there is.
    for (const bool dark : {false, true})
        for (const auto& info : page_list())
            if (info.group != PageGroup::audience)
                QTest::addRow("%s, %s", info.id, dark ? "dark" : "light") << QString(info.id) << dark;
}

} // namespace

class WindowPagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        real_ = std::make_unique<test::RealWindow>();
        real_->open_quick("regional-training-hall", 256);
        QVERIFY(real_->wait());
    }
    void presents_without_cutting_anything() {
        real_->appearance.show(ThemeChoice::light);
        real_->window->present();
        auto* shown = real_->window->findChild<QWidget*>(QStringLiteral("presentation"));
        QVERIFY(shown != nullptr);
        shown->showNormal();
        shown->resize(1366, 768);
        QTRY_VERIFY_WITH_TIMEOUT(!shown->findChild<QLabel*>(QStringLiteral("title"))->text().isEmpty() &&
                                     shown->findChild<QLabel*>(QStringLiteral("title"))->text() !=
                                         QStringLiteral("Present"),
                                 60'000);
        QCOMPARE(faults_when_settled(*shown), QStringList());
        QVERIFY(shown->grab().save(QStringLiteral(HEADROOM_BINARY_DIR) + "/screenshots/present-light-" +
                                   QString::number(qRound(qApp->devicePixelRatio())) + "x.png"));
        shown->close();
    }
    void opens_whole_data() { add_pages(); }
    void opens_whole() {
        QFETCH(QString, page);
        QFETCH(bool, dark);
        if (dark != current_theme().dark)
            real_->appearance.show(dark ? ThemeChoice::dark : ThemeChoice::light);
        QVERIFY(real_->window->show_page(page));
        QVERIFY(real_->wait());
        const auto faults = faults_when_settled(*real_->window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QStringLiteral("; "))));
        for (const auto* chart : real_->window->findChildren<ChartWidget*>())
            if (chart->isVisible()) // data, or what to do first
                QVERIFY2(!chart->csv().isEmpty() || !chart->data().empty_text.isEmpty(),
                         qPrintable(chart->data().title));
        const QDir folder(QStringLiteral(HEADROOM_BINARY_DIR) + "/screenshots");
        QVERIFY(QDir().mkpath(folder.path()));
        const auto picture = real_->window->grab();
        QCOMPARE(picture.size(), QSize(1366, 768) * qApp->devicePixelRatio());
        QVERIFY(picture.save(folder.filePath(QStringLiteral("window-%1-%2-%3x.png")
                                                 .arg(page, dark ? "dark" : "light")
                                                 .arg(qRound(qApp->devicePixelRatio())))));
    }
    void long_names_fit() {
        auto& session = real_->window->session();
        const int before = session.undo_stack().index();
        QVERIFY(give_long_names(session));
        real_->window->show_page(QStringLiteral("overview"));
        QVERIFY(real_->wait());
        for (const auto& info : page_list()) {
            if (info.group == PageGroup::audience) continue;
            QVERIFY(real_->window->show_page(QLatin1String(info.id)));
            QVERIFY(real_->wait());
            const auto faults = faults_when_settled(*real_->window);
            QVERIFY2(faults.isEmpty(),
                     qPrintable(QLatin1String(info.id) + ": " + faults.join(QStringLiteral("; "))));
        }
        session.undo_stack().setIndex(before);
    }
    // The same at scale 2, in a process of its own: the factor is read at the start.
    void pictures_at_scale_two() {
        if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) return;
        QProcess again;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        again.setProcessEnvironment(environment);
        again.setProcessChannelMode(QProcess::MergedChannels);
        again.start(QCoreApplication::applicationFilePath(), {QStringLiteral("opens_whole")});
        QVERIFY(again.waitForFinished(240'000));
        QByteArray failures; // without the long rest, which would be cut off
        for (const auto& line : again.readAll().split('\n'))
            if (!line.startsWith("PASS") && !line.startsWith("QWARN")) failures += line + '\n';
        QVERIFY2(again.exitCode() == 0, failures.constData());
        QVERIFY(
            QFile::exists(QStringLiteral(HEADROOM_BINARY_DIR) + "/screenshots/window-overview-dark-2x.png"));
    }
    void cleanupTestCase() { real_.reset(); }

private:
    std::unique_ptr<test::RealWindow> real_;
};

HEADROOM_OFFSCREEN_MAIN(WindowPagesTest)
#include "window_pages_test.moc"
