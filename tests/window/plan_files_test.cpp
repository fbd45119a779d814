// SPDX-License-Identifier: GPL-3.0-or-later
// Plans from files, from before, and how many futures are calculated.
#include "tests/support/offscreen_main.h"
#include "tests/window/bench.h"
#include "views/charts/ask_where.h"
#include "views/session/natural_target.h"
#include "views/window/recent_row.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::test;

namespace {

/// Takes the place of the desktop's file manager.
class FolderOpener : public QObject {
    Q_OBJECT

public:
    FolderOpener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~FolderOpener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QUrl opened;

public slots:
    void open(const QUrl& url) { opened = url; }
};

} // namespace

class PlanFilesTest : public QObject {
    Q_OBJECT
    OwnSettings settings_;

private slots:
    void a_plan_file_is_dropped_on_the_window() {
        Bench bench;
        QTemporaryDir files;
        const auto good = files.filePath(QStringLiteral("good.json")),
                   bad = files.filePath(QStringLiteral("bad.json"));
        QVERIFY(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/templates/mid-market-retailer.json"), good));
        QVERIFY(write_whole_file(bad, "{\"format\": \"headroom-plan/1\", \"name\": 7").isEmpty());
        const auto drop = [&](const QString& file) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file)});
            QDragEnterEvent enter(QPoint(20, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&bench.window, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(QPoint(20, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&bench.window, &event);
        };
        drop(good);
        QTRY_VERIFY(!bench.window.shows_start());
        QCOMPARE(bench.window.session().plan().name, std::string("Mid-market retailer"));
        QString told;
        when_asked<QDialog>([&](QDialog& dialog) {
            told = dialog.findChild<QPlainTextEdit*>()->toPlainText();
            dialog.reject();
        });
        drop(bad);
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY(told.contains(QStringLiteral("line 1")));
        auto twins =
            QByteArrayLiteral(R"({"format": "headroom-plan/1", "name": "P", "scenarios": [)"
                              R"({"name": "A"}, {"name": "A", "parameters": {"energy.price": 7}}]})");
        QVERIFY(write_whole_file(bad, twins).isEmpty());
        told.clear();
        when_asked<QDialog>([&](QDialog& dialog) {
            told = dialog.findChild<QPlainTextEdit*>()->toPlainText();
            dialog.reject();
        });
        drop(bad);
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY2(told.contains(QStringLiteral("• Scenario 2, name: The name “A” is taken by scenario 1")) &&
                     told.contains(QStringLiteral("(in the file at /scenarios/1/name)")) &&
                     told.contains(QStringLiteral("• Scenario 2, Wholesale electricity price")),
                 qPrintable(told));
        QCOMPARE(bench.window.session().plan().name, std::string("Mid-market retailer"));
    }

    void a_plan_is_saved_where_the_person_says() {
        Bench bench;
        bench.open();
        QVERIFY(bench.window.session().rename_plan(QStringLiteral("A/B: which?")).empty());
        QTemporaryDir files;
        QString proposed;
        const auto say = [&](const QString& name) {
            when_asked<QFileDialog>([&, name](QFileDialog& dialog) {
                auto* edit = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
                proposed = edit->text();
                dialog.setDirectory(files.path());
                edit->setText(name);
                QMetaObject::invokeMethod(&dialog, "accept");
            });
        };
        say(QStringLiteral("mine"));
        bench.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(proposed, QStringLiteral("A-B- which-.json"));
        QCOMPARE(bench.window.keeper().file(), canonical_file(files.filePath(QStringLiteral("mine.json"))));
        QVERIFY(!bench.window.keeper().is_edited());
        // The next one begins there, and the window says that it is done.
        QCOMPARE(last_folder(), files.path());
        auto* notice = bench.find<QWidget>("file_notice");
        QVERIFY(notice->isVisible());
        QCOMPARE(bench.find<QLabel>("written")->text(), QStringLiteral("Saved mine.json"));
        FolderOpener opener;
        bench.click("open_folder");
        QCOMPARE(opener.opened, QUrl::fromLocalFile(files.path()));
        QVERIFY(bench.window.session().rename_plan(QStringLiteral("Again")).empty());
        notice->hide();
        bench.window.activateWindow(); // no window manager does
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(notice->isVisible());
        // A place that was only asked for, where nothing has been written, is not where the next one begins.
        QVERIFY(QDir(files.path()).mkpath(QStringLiteral("there")));
        when_asked<QFileDialog>([&](QFileDialog& dialog) {
            dialog.setDirectory(files.filePath(QStringLiteral("there")));
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        QVERIFY(ask_where(&bench.window, {}, QStringLiteral("x"), QStringLiteral("json"), {})
                    .contains("there/x"));
        QCOMPARE(last_folder(), files.path());
        QVERIFY(files.remove());
        QVERIFY(last_folder() != files.path());
    }

    void plans_of_before_are_on_the_start_screen() {
        Bench bench;
        bench.open();
        QVERIFY(bench.window.session().rename_plan(QStringLiteral("For the board")).empty());
        bench.key(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(bench.window.shows_start());
        QVERIFY(!bench.window.session().undo_stack().canUndo());
        QCOMPARE(bench.find<QPushButton>("recent")->accessibleName(), QStringLiteral("Open For the board"));
        for (const double at : {0.1, 0.5, 0.9}) { // the whole row: on the name, the file, the date
            auto* row = bench.window.findChild<RecentRow*>();
            bench.find<QScrollArea>("start_screen")->ensureWidgetVisible(row);
            const auto place = row->mapTo(&bench.window, QPoint(int(at * row->width()), row->height() / 2));
            auto* under = bench.window.childAt(place);
            QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(&bench.window, place));
            QVERIFY2(!bench.window.shows_start(), qPrintable(QString::number(at)));
            QCOMPARE(bench.window.session().plan().name, std::string("For the board"));
            bench.window.show_start();
        }
        when_asked<QDialog>([](QDialog& dialog) { dialog.reject(); });
        bench.click("forget"); // holds changes: asked, and not thrown away
        QTest::qWait(200);
        QCOMPARE(bench.window.keeper().recent().size(), std::size_t{1});
    }

    void futures_are_set_by_a_dialog_that_refuses_nonsense() {
        Bench bench;
        bench.open();
        const auto before = bench.window.session().plan().simulation;
        when_asked<QDialog>([](QDialog& dialog) {
            auto* paths = dialog.findChild<QComboBox*>(QStringLiteral("paths"));
            auto* seed = dialog.findChild<QLineEdit*>(QStringLiteral("seed"));
            auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            for (const auto* nonsense : {"", "many", "15", "16777217", "-4096", "100.5", "1e99"}) {
                paths->setEditText(QString::fromLatin1(nonsense));
                QTest::mouseClick(ok, Qt::LeftButton);
                QVERIFY2(dialog.isVisible(), nonsense);
                QVERIFY(paths->property("invalid").toBool());
            }
            paths->setEditText(QStringLiteral("4,096"));
            seed->setText(QStringLiteral("x"));
            QTest::mouseClick(ok, Qt::LeftButton);
            QVERIFY(dialog.isVisible());
            seed->setText(QStringLiteral("7"));
            QTest::mouseClick(ok, Qt::LeftButton);
            QVERIFY(!dialog.isVisible());
        });
        bench.click("futures");
        const auto after = bench.window.session().plan().simulation;
        QCOMPARE(after.paths, std::uint64_t{4096});
        QCOMPARE(after.seed, std::uint64_t{7});
        bench.window.activateWindow(); // no window manager does
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bench.window.session().plan().simulation == before);
        QVERIFY(bench.wait());
    }
};

HEADROOM_OFFSCREEN_MAIN(PlanFilesTest)
#include "plan_files_test.moc"
