// SPDX-License-Identifier: GPL-3.0-or-later
// The Report page: what it shows, and that its PDF is the command line's.
#include "model/analysis/run.h"
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "tests/views/page_stage.h"
#include "views/charts/ask_where.h"
#include "views/pages/report_card.h"
#include "views/pages/report_page.h"
#include "views/pages/report_previews.h"
#include "views/pages/sheet_dialog.h"
#include "views/paper/paper_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

using namespace headroom;
using namespace headroom::views;

namespace {

const QString programs = QStringLiteral(HEADROOM_BINARY_DIR "/app/");
constexpr int patience = 60'000;

QByteArray bytes_of(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

struct Stage {
    test::PageStage stage;
    ReportPage* page;

    explicit Stage(Plan plan = small_plan()) : stage(std::move(plan)) {
        page = static_cast<ReportPage*>(stage.show(QStringLiteral("report")));
        page->set_press(programs + "headroom-press");
    }
    static Plan small_plan() {
        auto plan = test::template_plan("regional-training-hall");
        plan.simulation.paths = 256;
        return plan;
    }
    QCheckBox* box(const char* section) const {
        return page->findChild<QCheckBox*>(QStringLiteral("section_") + section);
    }
    int pages() const { return page->previews().page_count(); }
    /// Everything is calculated and laid out.
    bool is_settled() const { return page->is_settled(); }
};

/// What a window is told of.
class WrittenFiles : public QObject {
public:
    QStringList files;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != FileWritten::kind()) return false;
        files << static_cast<FileWritten*>(event)->file();
        return true;
    }
};

} // namespace

class ReportPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
        QCoreApplication::setOrganizationName("test");
        apply_theme(*qApp, light_theme());
    }
    void cleanup() { QSettings().clear(); }

    void looksSo_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void looksSo() {
        QFETCH(bool, dark);
        apply_theme(*qApp, dark ? dark_theme() : light_theme());
        Stage stage;
        QTRY_VERIFY_WITH_TIMEOUT(stage.is_settled() && stage.pages() > 15, patience);
        stage.stage.stage().setFixedWidth(1110);
        QDir().mkpath(HEADROOM_BINARY_DIR "/screenshots");
        const auto name =
            QString(HEADROOM_BINARY_DIR "/screenshots/report-pages-%1.png").arg(dark ? "dark" : "light");
        QVERIFY(stage.stage.picture().save(name));
        apply_theme(*qApp, light_theme());
    }

    void sectionsComeAndGo() {
        Stage stage;
        QTRY_VERIFY_WITH_TIMEOUT(stage.is_settled(), patience);
        const int all = stage.pages();
        stage.box("assumptions")->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.pages() < all - 5, patience);
        stage.box("assumptions")->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.pages(), all, patience);
    }

    /// However the scenarios came to stand where they do.
    void coloursAreThoseOfTheWindow() {
        PlanSession session;
        session.open(Stage::small_plan());
        QVERIFY(session.duplicate_scenario(0).empty());
        QVERIFY(session.move_scenario(3, 0).empty());
        QVERIFY(session.remove_scenario(1).empty());
        ReportJob job;
        job.plan = session.plan();
        job.results = run_plan(job.plan, {}).results;
        const PaperMaker maker(job);
        const auto looks = looks_of(session);
        QCOMPARE(maker.looks.size(), looks.size());
        for (std::size_t i = 0; i < looks.size(); ++i) {
            QCOMPARE(maker.looks[i].name, looks[i].name);
            QCOMPARE(maker.looks[i].colour, looks[i].colour);
        }
    }

    void fewerFuturesAreTold() {
        ReportJob job;
        job.results.paths = 32'768;
        const PaperMaker maker(job);
        QCOMPARE(fewer_futures(maker, 32'768), QString());
        const auto words = fewer_futures(maker, 16'384);
        QVERIFY2(words.contains("16,384") && words.contains("32,768"), qPrintable(words));
    }

    void paperChangesItsShape() {
        Stage stage;
        QTRY_VERIFY_WITH_TIMEOUT(stage.pages() > 0, patience);
        const auto tall = stage.page->previews().page_rect(0);
        stage.page->findChild<QComboBox*>("paper")->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(stage.page->previews().page_rect(0).height() < tall.height(), patience);
        QCOMPARE(stage.page->previews().page_rect(0).width(), tall.width());
        QCOMPARE(QSettings().value("report/paper").toInt(), 1);
    }

    void exportsWhatTheCommandLineMakes() {
        Stage stage;
        const auto pdf = folder_.filePath("window.pdf"), plan = folder_.filePath("plan.json"),
                   cli = folder_.filePath("cli.pdf");
        stage.page->export_pdf(pdf); // at once: it waits for the figures itself
        QTRY_COMPARE_WITH_TIMEOUT(stage.page->card().words(), QStringLiteral("Written: window.pdf"),
                                  patience);
        QFile out(plan);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(write_plan(stage.stage.session().plan())));
        out.close();
        QCOMPARE(QProcess::execute(programs + "headroom-cli", {"report", plan, "--pdf", cli, "--quiet"}), 0);
        QVERIFY(bytes_of(pdf).startsWith("%PDF"));
        QVERIFY(bytes_of(pdf) == bytes_of(cli));
    }

    void exportsTablesAndResults() {
        Stage stage;
        QTRY_VERIFY_WITH_TIMEOUT(stage.is_settled(), patience);
        const auto folder = folder_.filePath("tables"), json = folder_.filePath("results.json");
        WrittenFiles written;
        stage.page->parentWidget()->installEventFilter(&written); // in the window's place
        stage.page->export_csv(folder);
        QTRY_VERIFY_WITH_TIMEOUT(bytes_of(folder + "/results.csv").contains("Own hall"), patience);
        stage.page->export_json(json);
        QTRY_VERIFY_WITH_TIMEOUT(bytes_of(json).contains("headroom-results/1"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(written.files, (QStringList{folder, json}), patience);
        QVERIFY(bytes_of(folder + "/assumptions.csv").contains("Own hall,energy.price,USD/kWh,"));
    }

    void tablesOverwriteNothing() {
        const QTemporaryDir folder;
        QCOMPARE(new_folder_in(folder.path(), "Hall tables"), folder.filePath("Hall tables"));
        QVERIFY(QDir(folder.path()).mkdir("Hall tables"));
        QCOMPARE(new_folder_in(folder.path(), "Hall tables"), folder.filePath("Hall tables 2"));
    }

    void failuresAreSaid() {
        Stage stage;
        stage.box("refresh")->click();
        stage.box("mix")->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.is_settled(), patience);
        stage.page->export_pdf("/dev/null/report.pdf");
        QTRY_VERIFY_WITH_TIMEOUT(stage.page->card().words().contains("cannot be written"), patience);
        stage.page->set_press(programs + "no-such-press");
        stage.page->export_pdf(folder_.filePath("x.pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.page->card().words().contains("headroom-press"), patience);
        QVERIFY(!QFile::exists(folder_.filePath("x.pdf")));
    }

    void linksAreRefused() {
        Stage stage;
        const auto target = folder_.filePath("kept"), link = folder_.filePath("link.pdf");
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
        file.close();
        QVERIFY(QFile::link(target, link));
        stage.page->export_pdf(link);
        QTRY_VERIFY_WITH_TIMEOUT(stage.page->card().words().contains("symbolic link"), patience);
        QCOMPARE(bytes_of(target), QByteArray("kept"));
    }

    void nothingToPrintIsSaid() {
        Stage stage;
        for (auto* box : stage.page->findChildren<QCheckBox*>())
            box->setChecked(false);
        stage.page->export_pdf(folder_.filePath("none.pdf"));
        QVERIFY(stage.page->card().words().contains("at least one section"));
    }

    void onlyPicturesAreLogos() {
        Stage stage;
        const auto text = folder_.filePath("logo.png"), good = folder_.filePath("good.png");
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg/>") == 6);
        file.close();
        stage.page->card().set_logo(text);
        QVERIFY(stage.page->card().words().contains("neither a PNG nor a JPEG"));
        QVERIFY(stage.page->card().options().logo.empty());
        QImage picture(40, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(good));
        stage.page->card().set_logo(good);
        QVERIFY(!stage.page->card().options().logo.empty());
        stage.page->card().set_logo({});
        QVERIFY(stage.page->card().options().logo.empty());
    }

    void aPageOpensInFull() {
        Stage stage;
        QTRY_VERIFY_WITH_TIMEOUT(stage.pages() > 2, patience);
        QTest::mouseClick(&stage.page->previews(), Qt::LeftButton, {},
                          stage.page->previews().page_rect(1).center());
        auto* dialog = stage.stage.stage().findChild<SheetDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->page(), 1);
        QTest::keyClick(dialog, Qt::Key_Right);
        QCOMPARE(dialog->page(), 2);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(stage.stage.stage().findChild<SheetDialog*>() == nullptr);
        stage.page->previews().setFocus();
        QTest::keyClick(&stage.page->previews(), Qt::Key_Return);
        QVERIFY(stage.stage.stage().findChild<SheetDialog*>() != nullptr);
    }

private:
    QTemporaryDir folder_;
};

HEADROOM_OFFSCREEN_MAIN(ReportPageTest)
#include "report_page_test.moc"
