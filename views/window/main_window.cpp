// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/main_window.h"

#include "views/charts/ask_where.h"
#include "views/session/fault_words.h"
#include "views/theme/icons.h"
#include "views/window/appearance.h"
#include "views/window/command_palette.h"
#include "views/window/fault_banner.h"
#include "views/window/fault_dialog.h"
#include "views/window/main_menu.h"
#include "views/window/palette_entries.h"
#include "views/window/plan_files.h"
#include "views/window/presentation.h"
#include "views/window/scenario_bar.h"
#include "views/window/separator.h"
#include "views/window/simulation_dialog.h"
#include "views/window/start_screen.h"
#include "views/window/status_line.h"
#include "views/window/toast.h"
#include "views/window/top_bar.h"
#include "views/window/typing.h"
#include "views/window/workbench.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

const auto geometry_key = QStringLiteral("window/geometry");
constexpr QSize usual_size{1366, 768}, least_size{1024, 600};
constexpr QMargins frame_room{0, 0, 0, 37}; ///< what a title bar takes, usually

/// Not larger than what the screen leaves free.
QSize fitting(const QSize& size, const QScreen* screen) {
    if (screen == nullptr) return size;
    return size.boundedTo(screen->availableGeometry().marginsRemoved(frame_room).size())
        .expandedTo(least_size);
}

std::vector<PageInfo> in_navigation(std::span<const PageInfo> pages) {
    std::vector<PageInfo> list(pages.begin(), pages.end());
    std::erase_if(list, [](const PageInfo& page) { return page.group == PageGroup::audience; });
    return list;
}

std::optional<PageInfo> audience_page(std::span<const PageInfo> pages) {
    const auto found = std::find_if(pages.begin(), pages.end(),
                                    [](const PageInfo& page) { return page.group == PageGroup::audience; });
    return found == pages.end() ? std::nullopt : std::optional(*found);
}

/// The one local file that is dragged; empty where it is something else.
QString dragged_file(const QMimeData* data) {
    const auto urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(std::span<const PageInfo> pages, Appearance& appearance, const QString& folder)
    : pages_(in_navigation(pages)), for_audience_(audience_page(pages)), templates_(views::templates()),
      keeper_(session_, folder), runner_(session_), files_(new PlanFiles(session_, keeper_, runner_, this)),
      menu_(new MainMenu(*this, *files_, appearance)), top_(new TopBar(session_, keeper_, menu_->menu())),
      stack_(new QStackedWidget), start_(new StartScreen(templates_)),
      workbench_(new Workbench(pages_, session_, runner_)), palette_(new CommandPalette(this)),
      status_(new StatusLine(session_, runner_)), toast_(nullptr) {
    setObjectName(QStringLiteral("headroom"));
    setWindowIcon(icon(QStringLiteral("headroom"), IconInk::text));
    setAcceptDrops(true);
    setMinimumSize(least_size);
    build();
    connect_parts();
    menu_->attach(*top_);
    if (!restoreGeometry(QSettings().value(geometry_key).toByteArray()))
        resize(fitting(usual_size, screen()));
    show_start();
}

/// The widgets go before the session that they show: what is being typed is taken when they lose the focus.
MainWindow::~MainWindow() {
    hide();
    qDeleteAll(findChildren<Presentation*>(Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
    keeper_.close();
}

void MainWindow::build() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bench = new QWidget;
    auto* bench_column = new QVBoxLayout(bench);
    bench_column->setContentsMargins(0, 0, 0, 0);
    bench_column->setSpacing(0);
    connect(status_, &StatusLine::settings_wanted, this, &MainWindow::open_simulation);
    connect(status_, &StatusLine::faults_wanted, this, &MainWindow::open_faults);
    bench_column->addWidget(workbench_, 1);
    bench_column->addWidget(new Separator(Qt::Horizontal));
    bench_column->addWidget(status_);
    stack_->addWidget(start_);
    stack_->addWidget(bench);
    column->addWidget(top_);
    column->addWidget(new Separator(Qt::Horizontal));
    column->addWidget(stack_, 1);
    setCentralWidget(content);
    toast_ = new Toast(content);
    const auto& pages = workbench_->pages();
    top_->set_report(std::any_of(pages.begin(), pages.end(),
                                 [](const PageInfo& page) { return std::string_view(page.id) == "report"; }));
}

void MainWindow::connect_parts() {
    connect(files_, &PlanFiles::opened, this, &MainWindow::show_workbench);
    connect(start_, &StartScreen::template_chosen, this, &MainWindow::open_template);
    connect(start_, &StartScreen::kept_chosen, files_, &PlanFiles::open_kept);
    connect(start_, &StartScreen::open_wanted, files_, &PlanFiles::ask_and_open);
    connect(
        start_, &StartScreen::forget_wanted, this,
        [this](const QString& id) {
            if (files_->forget(id)) start_->show_recent(keeper_.recent());
        },
        Qt::QueuedConnection); // the row that asks is deleted
    connect(top_, &TopBar::search_wanted, this, &MainWindow::open_palette);
    connect(top_, &TopBar::presentation_wanted, this, &MainWindow::present);
    connect(top_, &TopBar::report_wanted, this, [this] { show_page(QStringLiteral("report")); });
    connect(top_, &TopBar::refused, this, &MainWindow::say);
    connect(top_->scenarios(), &ScenarioBar::refused, this, &MainWindow::say);
    connect(workbench_, &Workbench::page_shown, &keeper_, &PlanKeeper::set_page);
    connect(workbench_, &Workbench::place_wanted, this, &MainWindow::go_to);
    connect(&session_, &PlanSession::plan_changed, this, [this] {
        setWindowTitle(tr("%1 – Headroom").arg(QString::fromStdString(session_.plan().name)));
    });
}

bool MainWindow::open_file(const QString& file) { return files_->open(file); }

bool MainWindow::open_template(const QString& id) {
    const auto found =
        std::find_if(templates_.begin(), templates_.end(), [&](const Template& t) { return t.id == id; });
    if (found == templates_.end()) return false;
    return files_->open_template({found->json.constData(), static_cast<std::size_t>(found->json.size())});
}

bool MainWindow::open_left() {
    const auto left = keeper_.left_open();
    return left && files_->open_kept(left->id);
}

void MainWindow::show_start() {
    if (!leave_typing(*this)) return;
    keeper_.close();
    start_->show_recent(keeper_.recent());
    stack_->setCurrentIndex(0);
    top_->show_plan_parts(false);
    menu_->set_plan_open(false);
    session_.undo_stack().clear();
    setWindowTitle(tr("Headroom"));
    start_->setFocus();
}

bool MainWindow::shows_start() const { return stack_->currentIndex() == 0; }

void MainWindow::show_workbench() {
    const auto page = keeper_.standpoint().page;
    if (page.isEmpty() || !workbench_->show_page(page)) workbench_->show_page(0);
    workbench_->scroll_to_top();
    top_->show_plan_parts(true);
    menu_->set_plan_open(true);
    stack_->setCurrentIndex(1);
    workbench_->setFocus();
}

bool MainWindow::show_page(const QString& id) { return workbench_->show_page(id); }

void MainWindow::open_palette() {
    if (!shows_start()) palette_->open(palette_entries(*this));
}

void MainWindow::present() {
    if (shows_start() || !for_audience_) return;
    (new Presentation(*for_audience_, session_, this))->showFullScreen();
}

void MainWindow::open_simulation() { SimulationDialog(session_, this).exec(); }

void MainWindow::open_faults() {
    QStringList sentences;
    for (const auto& fault : session_.faults())
        sentences << fault_words(session_.plan(), fault);
    FaultDialog(has_errors(session_.faults()) ? tr("The plan cannot be calculated as it stands.")
                                              : tr("The plan is calculated; this should be known about it."),
                sentences, this)
        .exec();
}

void MainWindow::go_to(const QString& pointer) {
    const auto place = pointer.toStdString();
    if (const auto scenario = scenario_at(place)) session_.select(*scenario);
    if (const auto parameter = parameter_at(place)) workbench_->reveal(*parameter);
}

void MainWindow::say(const QString& sentence) { toast_->say(sentence); }

bool MainWindow::event(QEvent* event) {
    if (event->type() != FileWritten::kind()) return QMainWindow::event(event);
    status_->tell_written(static_cast<FileWritten*>(event)->file());
    event->accept();
    return true;
}

/// Escape that nobody else wants.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && status_->stop_run()) return;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!leave_typing(*this)) return event->ignore();
    QSettings().setValue(geometry_key, saveGeometry());
    keeper_.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!dragged_file(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto file = dragged_file(event->mimeData());
    if (file.isEmpty()) return;
    event->acceptProposedAction();
    // Questions are asked when the drag is over, for the other program waits for its end.
    QMetaObject::invokeMethod(
        this, [this, file] { open_file(file); }, Qt::QueuedConnection);
}

} // namespace headroom::views
